"""SSM State Manager: associations are stored and described; nothing runs."""

import uuid
from datetime import datetime, timezone
from typing import Any

from moto.core.responses import ActionResult
from moto.ssm.exceptions import SSMException
from moto.ssm.models import SimpleSystemManagerBackend
from moto.ssm.responses import SimpleSystemManagerResponse

# What a caller sets; an update replaces all of it.
SETTINGS = (
    "ApplyOnlyAtCronInterval",
    "AssociationName",
    "AutomationTargetParameterName",
    "ComplianceSeverity",
    "DocumentVersion",
    "MaxConcurrency",
    "MaxErrors",
    "OutputLocation",
    "Parameters",
    "ScheduleExpression",
    "SyncCompliance",
    "Targets",
)


class AssociationDoesNotExist(SSMException):
    def __init__(self) -> None:
        super().__init__("AssociationDoesNotExist", "The association does not exist.")


def install() -> None:
    """Adds the actions to moto's SSM, and associations to what can carry tags."""
    validate = SimpleSystemManagerBackend._validate_resource_type_and_id

    def validate_resource(
        self: SimpleSystemManagerBackend, resource_type: str, resource_id: str
    ) -> str:
        if resource_type == "Association" and resource_id in _associations(self):
            return resource_id
        return validate(self, resource_type, resource_id)

    SimpleSystemManagerBackend._validate_resource_type_and_id = validate_resource

    def create_association(self: SimpleSystemManagerResponse) -> ActionResult:
        association_id = str(uuid.uuid4())
        return _store(self, association_id, {"Name": self._get_param("Name"), "Version": 0})

    def update_association(self: SimpleSystemManagerResponse) -> ActionResult:
        known = _find(self)
        return _store(self, known["AssociationId"], known)

    def describe_association(self: SimpleSystemManagerResponse) -> ActionResult:
        return _describe(_find(self))

    def delete_association(self: SimpleSystemManagerResponse) -> ActionResult:
        del _associations(self.ssm_backend)[_find(self)["AssociationId"]]
        return ActionResult({})

    for action in (
        create_association,
        update_association,
        describe_association,
        delete_association,
    ):
        setattr(SimpleSystemManagerResponse, action.__name__, action)


def associated_documents(response: SimpleSystemManagerResponse) -> set[str]:
    """Names of the documents of all associations in the account and region of the call."""
    return {one["Name"] for one in _associations(response.ssm_backend).values()}


def _associations(backend: SimpleSystemManagerBackend) -> dict[str, dict[str, Any]]:
    """By id, kept in moto's backend of the account and region."""
    return backend.__dict__.setdefault("associations", {})


def _find(response: SimpleSystemManagerResponse) -> dict[str, Any]:
    association = _associations(response.ssm_backend).get(response._get_param("AssociationId"))
    if association is None:
        raise AssociationDoesNotExist
    return association


def _store(
    response: SimpleSystemManagerResponse, association_id: str, known: dict[str, Any]
) -> ActionResult:
    version = known["Version"] + 1
    given = {key: response._get_param(key) for key in SETTINGS}
    association = {
        "Name": known["Name"],
        "AssociationId": association_id,
        "Version": version,
        "AssociationVersion": str(version),
        "Date": datetime.now(timezone.utc),
        "Overview": {"Status": "Success"},
        **{key: value for key, value in given.items() if value is not None},
    }
    backend = response.ssm_backend
    _associations(backend)[association_id] = association
    tags = {tag["Key"]: tag["Value"] for tag in response._get_param("Tags") or []}
    backend._resource_tags["Association"][association_id].update(tags)
    return _describe(association)


def _describe(association: dict[str, Any]) -> ActionResult:
    described = {key: value for key, value in association.items() if key != "Version"}
    return ActionResult({"AssociationDescription": described})
