"""SSM DescribeInstanceInformation and GetConnectionStatus: the agents that would report.

An agent reports when its instance runs, something has installed it, and its role may call
UpdateInstanceInformation: the role of its profile, or else the one of Default Host Management. It is
connected when the same role may open the control channel. Images of Amazon Linux 2023, Ubuntu and
Windows come with an old one; user data that names amazon-ssm-agent installs a new one, and so does an
association of AWS-UpdateSSMAgent where one is there. The tag `sandbox:agent` of an instance says
otherwise: `absent`, `offline`, `unconnected`, or a version. Routes are not looked at.
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

    def get_connection_status(self: SimpleSystemManagerResponse) -> ActionResult:
        target = self._get_param("Target")
        instances = ec2_backends[self.current_account][self.region].all_instances()
        connected = any(_connected(self, one) for one in instances if one.id == target)
        return ActionResult(
            {"Target": target, "Status": "connected" if connected else "notconnected"}
        )

    SimpleSystemManagerResponse.describe_instance_information = describe_instance_information
    SimpleSystemManagerResponse.get_connection_status = get_connection_status


def _agent(response: SimpleSystemManagerResponse, instance: Instance) -> dict[str, Any] | None:
    said = _said(instance)
    installed = said in (None, "offline", "unconnected")
    version = _installed(response, instance) if installed else said
    role = _working_role(response, instance)
    if version in (None, "absent") or instance.state != "running" or role is None:
        return None
    return {
        "InstanceId": instance.id,
        "PingStatus": "ConnectionLost" if said == "offline" else "Online",
        "LastPingDateTime": datetime.now(timezone.utc),
        "AgentVersion": version,
        "PlatformType": "Windows" if instance.platform == "windows" else "Linux",
        "ResourceType": "EC2Instance",
        **({} if role in _profile_roles(response, instance) else {"IamRole": role.name}),
    }


def _connected(response: SimpleSystemManagerResponse, instance: Instance) -> bool:
    agent = _agent(response, instance)
    role = _working_role(response, instance)
    if agent is None or role is None or agent["PingStatus"] != "Online":
        return False
    return _said(instance) != "unconnected" and all(
        _may(response, role, f"ssmmessages:{action}")
        for action in ("CreateControlChannel", "OpenControlChannel")
    )


def _said(instance: Instance) -> str | None:
    return {tag["key"]: tag["value"] for tag in instance.get_tags()}.get("sandbox:agent")


def _installed(response: SimpleSystemManagerResponse, instance: Instance) -> str | None:
    text = instance.user_data.decode() if instance.user_data else ""
    if "amazon-ssm-agent" in text:
        return NEW
    images = ec2_backends[response.current_account][response.region].amis
    image = images.get(instance.image_id)
    if image is None or not str(image.name).startswith(WITH_AGENT):
        return None
    return NEW if "AWS-UpdateSSMAgent" in associated_documents(response) else OLD


def _working_role(response: SimpleSystemManagerResponse, instance: Instance) -> Role | None:
    """The first that may report."""
    iam = iam_backends[response.current_account][response.partition]
    default = value_of(response, DEFAULT_ROLE).rsplit("/", 1)[-1]
    roles = [
        *_profile_roles(response, instance),
        *(role for role in iam.roles.values() if role.name == default),
    ]
    report = "ssm:UpdateInstanceInformation"
    return next((role for role in roles if _may(response, role, report)), None)


def _profile_roles(response: SimpleSystemManagerResponse, instance: Instance) -> list[Role]:
    backend = ec2_backends[response.current_account][response.region]
    association = backend.iam_instance_profile_associations.get(instance.id)
    return [] if association is None else list(association.iam_instance_profile.roles)


def _may(response: SimpleSystemManagerResponse, role: Role, action: str) -> bool:
    return decide(role, action, "*", {"aws:RequestedRegion": [response.region]})[0] == "allowed"
