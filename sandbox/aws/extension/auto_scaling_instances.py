"""Which version of a launch template an instance of a group was launched from, and what it got of it.

moto shows the template's default version for every instance, whatever the group had at the time, and
gives instances none of AWS's own tags for it, no instance profile, no metadata options and no security
groups of a network interface. And a group that moves to a launch template leaves its launch configuration
behind, which moto keeps.
"""

from typing import Any

from moto.autoscaling.models import FakeAutoScalingGroup, InstanceState
from moto.ec2.models.instances import Instance, MetadataOptions


def install() -> None:
    """Keeps the version with each instance, shows it, and tags the instance with it."""
    launch = FakeAutoScalingGroup.replace_autoscaling_group_instances

    def launch_and_tag(
        self: FakeAutoScalingGroup, count_needed: int, propagated_tags: dict[str, str]
    ) -> None:
        known = set(self.instance_states)
        launch(self, count_needed, propagated_tags)
        source = launched_from(self)
        for state in set(self.instance_states) - known:
            state.instance.launched_from = source
            if source is not None:
                state.instance.add_tags(
                    {
                        "aws:ec2launchtemplate:id": source["LaunchTemplateId"],
                        "aws:ec2launchtemplate:version": source["Version"],
                    }
                )
                _equip(self, state.instance)

    configure = FakeAutoScalingGroup._set_launch_configuration

    def set_launch_configuration(
        self: FakeAutoScalingGroup, launch_config_name: str, *templates: Any, **named: Any
    ) -> None:
        if any(templates) or any(named.values()):
            self.launch_config = None
            self.launch_configuration_name = None
        configure(self, launch_config_name, *templates, **named)

    FakeAutoScalingGroup._set_launch_configuration = set_launch_configuration
    FakeAutoScalingGroup.replace_autoscaling_group_instances = launch_and_tag
    InstanceState.launch_template = property(
        lambda self: getattr(self.instance, "launched_from", None)
    )


def launched_from(group: FakeAutoScalingGroup) -> dict[str, Any] | None:
    """Id, name and version, as a number, of what the group launches from now."""
    template = group.ec2_launch_template
    if template is None:
        return None
    version = template.get_version(group.launch_template_version)
    return {
        "LaunchTemplateId": template.id,
        "LaunchTemplateName": template.name,
        "Version": str(version.number),
    }


def _equip(group: FakeAutoScalingGroup, instance: Instance) -> None:
    version = group.ec2_launch_template.get_version(group.launch_template_version)
    instance.user_data = version.user_data
    instance.metadata_options = MetadataOptions(version.data.get("MetadataOptions") or {})
    interfaces = version.data.get("NetworkInterfaces") or [{}]
    groups = interfaces[0].get("Groups")
    if groups:
        backend = group.autoscaling_backend.ec2_backend
        instance.security_groups = [backend.get_security_group_from_id(each) for each in groups]
    profile = version.data.get("IamInstanceProfile")
    if profile:
        group.autoscaling_backend.ec2_backend.associate_iam_instance_profile(
            instance.id,
            iam_instance_profile_name=profile.get("Name"),
            iam_instance_profile_arn=profile.get("Arn"),
        )
