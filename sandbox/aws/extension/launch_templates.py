"""Launch templates as groups and Terraform use them.

The tags of a template can change, and are not part of what it launches: moto keeps those of its creation,
and adds them to its data, where AWS has only the tags of instances and volumes. And moto launches nothing
from a version with user data, or with a volume whose size is left to the image.
"""

from typing import Any

from moto.core.responses import ActionResult
from moto.core.types import Base64EncodedString
from moto.ec2.models.instances import Instance
from moto.ec2.models.launch_templates import LaunchTemplate, LaunchTemplateVersion
from moto.ec2.responses.launch_templates import LaunchTemplates

# GiB: what moto gives a root volume that nobody lists.
IMAGE_SIZE = 8


def install() -> None:
    """Shows the template's tags as they are, and takes them out of its first version again."""
    LaunchTemplateVersion.user_data = property(_user_data)
    LaunchTemplate.tags = property(LaunchTemplate.get_tags, lambda _self, _tags: None)
    create = LaunchTemplates.create_launch_template
    add = Instance.add_block_device

    def add_block_device(
        self: Instance, size: int | None, device: str, snapshot: str | None, *others: Any, **named: Any
    ) -> None:
        of_image = size is None and snapshot is None
        add(self, IMAGE_SIZE if of_image else size, device, snapshot, *others, **named)

    Instance.add_block_device = add_block_device

    def create_launch_template(self: LaunchTemplates) -> ActionResult:
        answer = create(self)
        name = self._get_param("LaunchTemplateName")
        data = self.ec2_backend.get_launch_template_by_name(name).get_version(1).data
        launched = [
            specification
            for specification in data.pop("TagSpecifications", [])
            if specification["ResourceType"] != "launch-template"
        ]
        if launched:
            data["TagSpecifications"] = launched
        return answer

    LaunchTemplates.create_launch_template = create_launch_template


def _user_data(version: LaunchTemplateVersion) -> Base64EncodedString | None:
    text = version.data.get("UserData")
    return text if text is None else Base64EncodedString(str(text))
