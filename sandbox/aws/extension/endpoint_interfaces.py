"""The network interfaces of interface endpoints: moto leaves them unattached, in the default group."""

from typing import Any

from moto.ec2.models import EC2Backend

# An account of AWS's own, which asks for the interfaces of endpoints.
REQUESTER = "727180483921"


def install() -> None:
    """Gives them what AWS gives them: the endpoint's groups, type and description, and a requester."""
    create = EC2Backend.create_vpc_endpoint

    def create_vpc_endpoint(self: EC2Backend, *args: Any, **kwargs: Any) -> Any:
        endpoint = create(self, *args, **kwargs)
        groups = [
            self.get_security_group_from_id(group_id)
            for group_id in endpoint.security_group_ids or []
        ]
        for interface_id in endpoint.network_interface_ids:
            interface = self.get_network_interface(interface_id)
            interface.interface_type = "vpc_endpoint"
            interface.description = f"VPC Endpoint Interface {endpoint.id}"
            interface.requester_managed = True
            interface.requester_id = REQUESTER
            interface.status = "in-use"
            if groups:
                interface._group_set = groups
        return endpoint

    EC2Backend.create_vpc_endpoint = create_vpc_endpoint
