"""Every type that the stand-in knows, by its Terraform name."""

from stand_in.data_app_metadata_saml import DataAppMetadataSaml
from stand_in.data_app_saml import DataAppSaml
from stand_in.data_group import DataGroup
from stand_in.data_policies import DataDefaultPolicy, DataPolicy
from stand_in.data_user import DataUser
from stand_in.resource_app_group_assignment import AppGroupAssignment
from stand_in.resource_app_saml import AppSaml
from stand_in.resource_app_signon_policy import AppSignonPolicy
from stand_in.resource_app_signon_policy_rule import AppSignonPolicyRule
from stand_in.resource_group import Group
from stand_in.resource_group_owner import GroupOwner
from stand_in.schemas import DATA_SOURCES, RESOURCES

RESOURCE_TYPES = {
    kind.name: kind(RESOURCES[kind.name])
    for kind in (
        AppGroupAssignment,
        AppSaml,
        AppSignonPolicy,
        AppSignonPolicyRule,
        Group,
        GroupOwner,
    )
}
DATA_TYPES = {
    kind.name: kind(DATA_SOURCES[kind.name])
    for kind in (
        DataAppMetadataSaml,
        DataAppSaml,
        DataDefaultPolicy,
        DataGroup,
        DataPolicy,
        DataUser,
    )
}
