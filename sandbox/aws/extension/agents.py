"""SSM DescribeInstanceInformation: the agents that would report.

An agent reports when its instance runs, something has installed it, and its role may call
UpdateInstanceInformation. Images of Amazon Linux 2023, Ubuntu and Windows come with an old one; user
data that names amazon-ssm-agent installs a new one, and so does an association of AWS-UpdateSSMAgent
where one is there. The tag `sandbox:agent` of an instance says
otherwise: `absent`, `offline`, or a version.
"""

from datetime import datetime, timezone
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.models import ec2_backends
from moto.ec2.models.instances import Instance
from moto.iam.models import Role, iam_backends
from moto.ssm.responses import SimpleSystemManagerResponse

from extension.role_permissions import decide
from extension.service_settings import value_of
from extension.ssm_associations import associated_documents

OLD = "3.2.2303.0"
NEW = "3.3.1611.0"
WITH_AGENT = ("al2023-", "amzn2-", "ubuntu/", "Windows_Server-")
DEFAULT_ROLE = "/ssm/managed-instance/default-ec2-instance-management-role"


def install() -> None:
    """Adds the action to moto's SSM."""

    def describe_instance_information(self: SimpleSystemManagerResponse) -> ActionResult:
        instances = ec2_backends[self.current_account][self.region].all_instances()
        agents = [agent for one in instances if (agent := _agent(self, one)) is not None]
        start = int(self._get_param("NextToken") or 0)
        end = start + int(self._get_param("MaxResults") or 10)
        page: dict[str, Any] = {"InstanceInformationList": agents[start:end]}
        if end < len(agents):
            page["NextToken"] = str(end)
        return ActionResult(page)

    SimpleSystemManagerResponse.describe_instance_information = describe_instance_information


def _agent(response: SimpleSystemManagerResponse, instance: Instance) -> dict[str, Any] | None:
    tags = {tag["key"]: tag["value"] for tag in instance.get_tags()}
    said = tags.get("sandbox:agent")
    version = _installed(response, instance) if said in (None, "offline") else said
    if version in (None, "absent") or instance.state != "running" or not _allowed(response, instance):
        return None
    return {
        "InstanceId": instance.id,
        "PingStatus": "ConnectionLost" if said == "offline" else "Online",
        "LastPingDateTime": datetime.now(timezone.utc),
        "AgentVersion": version,
        "PlatformType": "Windows" if instance.platform == "windows" else "Linux",
        "ResourceType": "EC2Instance",
    }


def _installed(response: SimpleSystemManagerResponse, instance: Instance) -> str | None:
    text = instance.user_data.decode() if instance.user_data else ""
    if "amazon-ssm-agent" in text:
        return NEW
    images = ec2_backends[response.current_account][response.region].amis
    image = images.get(instance.image_id)
    if image is None or not str(image.name).startswith(WITH_AGENT):
        return None
    return NEW if "AWS-UpdateSSMAgent" in associated_documents(response) else OLD


def _allowed(response: SimpleSystemManagerResponse, instance: Instance) -> bool:
    context = {"aws:RequestedRegion": [response.region]}
    action = "ssm:UpdateInstanceInformation"
    return any(
        decide(role, action, "*", context)[0] == "allowed" for role in _roles(response, instance)
    )


def _roles(response: SimpleSystemManagerResponse, instance: Instance) -> list[Role]:
    """Of the instance profile; without one, of Default Host Management."""
    iam = iam_backends[response.current_account][response.partition]
    associations = ec2_backends[response.current_account][
        response.region
    ].iam_instance_profile_associations
    association = associations.get(instance.id)
    if association is not None:
        return list(association.iam_instance_profile.roles)
    default = value_of(response, DEFAULT_ROLE).rsplit("/", 1)[-1]
    return [role for role in iam.roles.values() if role.name == default]
