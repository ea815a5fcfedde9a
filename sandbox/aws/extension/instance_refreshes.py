"""EC2 Auto Scaling: StartInstanceRefresh, DescribeInstanceRefreshes, CancelInstanceRefresh and
RollbackInstanceRefresh."""

from collections.abc import Callable
from typing import Any

from moto.autoscaling.exceptions import AutoscalingClientError
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult
from moto.ec2.models.launch_templates import LaunchTemplateVersion

from extension.rolling_replacement import ACTIVE, ADVANCING, RollingReplacement


def install(seconds_per_instance: float) -> None:
    """Adds the actions to moto's Auto Scaling, and has other calls see what time has brought."""

    def start_instance_refresh(self: AutoScalingResponse) -> ActionResult:
        refreshes = _refreshes(self)
        if any(one.status in ACTIVE for one in refreshes):
            raise AutoscalingClientError(
                "InstanceRefreshInProgress",
                "An Instance Refresh is already in progress and blocks the execution of this "
                "Instance Refresh.",
            )
        preferences = self._get_param("Preferences") or {}
        desired = self._get_param("DesiredConfiguration") or None
        if desired is not None:
            _refuse_parameter(self, desired)
        if preferences.get("AutoRollback", False):
            _refuse_without_way_back(self, desired, "ValidationError")
        refresh = RollingReplacement(_group(self), desired, preferences, seconds_per_instance)
        refreshes.insert(0, refresh)
        return ActionResult({"InstanceRefreshId": refresh.id})

    def describe_instance_refreshes(self: AutoScalingResponse) -> ActionResult:
        wanted = self._get_param("InstanceRefreshIds") or []
        found = [one for one in _refreshes(self) if not wanted or one.id in wanted]
        start = int(self._get_param("NextToken") or 0)
        end = start + int(self._get_param("MaxRecords") or 50)
        return ActionResult(
            {
                "InstanceRefreshes": [one.describe() for one in found[start:end]],
                "NextToken": str(end) if end < len(found) else None,
            }
        )

    def cancel_instance_refresh(self: AutoScalingResponse) -> ActionResult:
        refresh = _active(self, *ADVANCING, "RollbackInProgress")
        refresh.cancel()
        return ActionResult({"InstanceRefreshId": refresh.id})

    def rollback_instance_refresh(self: AutoScalingResponse) -> ActionResult:
        refresh = _active(self, *ADVANCING)
        _refuse_without_way_back(self, refresh.desired, "IrreversibleInstanceRefresh")
        refresh.roll_back("Rolled back by a caller.")
        return ActionResult({"InstanceRefreshId": refresh.id})

    for action in (
        start_instance_refresh,
        describe_instance_refreshes,
        cancel_instance_refresh,
        rollback_instance_refresh,
    ):
        setattr(AutoScalingResponse, action.__name__, action)
    for name in (
        "describe_auto_scaling_groups",
        "resume_processes",
        "suspend_processes",
        "update_auto_scaling_group",
    ):
        setattr(AutoScalingResponse, name, _advanced(getattr(AutoScalingResponse, name)))


def _advanced(action: Callable[[AutoScalingResponse], ActionResult]) -> Any:
    def advance_and_act(self: AutoScalingResponse) -> ActionResult:
        for name in list(_all(self)):
            _advance(self, name)
        return action(self)

    return advance_and_act


def _all(response: AutoScalingResponse) -> dict[str, list[RollingReplacement]]:
    """By the group's name, the newest first; kept in moto's backend of the account and region."""
    return response.autoscaling_backend.__dict__.setdefault("instance_refreshes", {})


def _advance(response: AutoScalingResponse, name: str) -> list[RollingReplacement]:
    refreshes = _all(response).setdefault(name, [])
    if name in response.autoscaling_backend.autoscaling_groups:
        for refresh in refreshes:
            refresh.advance()
    return refreshes


def _refreshes(response: AutoScalingResponse) -> list[RollingReplacement]:
    return _advance(response, _group(response).name)


def _group(response: AutoScalingResponse) -> Any:
    name = response._get_param("AutoScalingGroupName")
    group = response.autoscaling_backend.autoscaling_groups.get(name)
    if group is None:
        raise AutoscalingClientError(
            "ValidationError", f"AutoScalingGroup name not found - AutoScalingGroup: {name}"
        )
    return group


def _active(response: AutoScalingResponse, *states: str) -> RollingReplacement:
    for refresh in _refreshes(response):
        if refresh.status in states:
            return refresh
    raise AutoscalingClientError(
        "ActiveInstanceRefreshNotFound",
        "No in progress or pending Instance Refresh found for Auto Scaling group "
        f"{response._get_param('AutoScalingGroupName')}",
    )


def _refuse_without_way_back(response: AutoScalingResponse, desired: Any, code: str) -> None:
    """AWS goes back only from a configuration that says what it is, to one that does."""
    group = _group(response)
    template = group.ec2_launch_template
    version = str(group.launch_template_version)
    if desired is None:
        reason = "The AutoRollback parameter cannot be set to true when the DesiredConfiguration parameter is empty."
    elif template is not None and version.startswith("$"):
        reason = "The Auto Scaling group uses a launch template version of $Latest or $Default."
    elif template is not None and _is_parameter(template.get_version(version)):
        reason = (
            "The Auto Scaling group has a launch template that uses an AWS Systems Manager parameter "
            "instead of an AMI ID for the ImageId property."
        )
    else:
        return
    raise AutoscalingClientError(code, reason)


def _refuse_parameter(response: AutoScalingResponse, desired: dict[str, Any]) -> None:
    """AWS takes no group to a version whose image is a parameter: the group has to have it before."""
    mixed = desired.get("MixedInstancesPolicy", {}).get("LaunchTemplate", {})
    launch = desired.get("LaunchTemplate") or mixed.get("LaunchTemplateSpecification") or {}
    ec2_backend = _group(response).ec2_backend
    if launch.get("LaunchTemplateId"):
        template = ec2_backend.get_launch_template(launch["LaunchTemplateId"])
    else:
        template = ec2_backend.get_launch_template_by_name(launch.get("LaunchTemplateName"))
    if _is_parameter(template.get_version(launch.get("Version") or "$Default")):
        raise AutoscalingClientError(
            "ValidationError",
            "The launch template for the desired configuration isn't valid. A launch template that "
            "uses an SSM parameter instead of an AMI ID for ImageId is not supported when a desired "
            "configuration is specified. To use this launch template, you must add it to the Auto "
            "Scaling group before starting an instance refresh.",
        )


def _is_parameter(version: LaunchTemplateVersion) -> bool:
    return str(version.data.get("ImageId", "")).startswith("resolve:ssm:")
