"""The limits of sharing SSM documents, which moto does not have.

DescribeDocumentPermission answers in pages of at most 200 accounts: a caller that reads one page
(as the Terraform provider does) does not see the rest. ModifyDocumentPermission takes at most 20
accounts a call, and a document has at most 1,000. A document that is shared cannot be deleted.
"""

from moto.core.responses import ActionResult
from moto.ssm.exceptions import (
    DocumentPermissionLimit,
    InvalidDocumentOperation,
    SSMException,
    ValidationException,
)
from moto.ssm.responses import SimpleSystemManagerResponse

PAGE = 200
IDS_PER_CALL = 20
ACCOUNTS_PER_DOCUMENT = 1000


class InvalidNextToken(SSMException):
    def __init__(self) -> None:
        super().__init__("InvalidNextToken", "The specified token is not valid.")


def install() -> None:
    """Puts the limits around moto's own actions."""
    modify = SimpleSystemManagerResponse.modify_document_permission
    delete = SimpleSystemManagerResponse.delete_document

    def modify_document_permission(self: SimpleSystemManagerResponse) -> ActionResult:
        added = self._get_param("AccountIdsToAdd") or []
        removed = self._get_param("AccountIdsToRemove") or []
        for member, ids in (("accountIdsToAdd", added), ("accountIdsToRemove", removed)):
            if len(ids) > IDS_PER_CALL:
                raise ValidationException(
                    f"1 validation error detected: Value at '{member}' failed to satisfy "
                    f"constraint: Member must have length less than or equal to {IDS_PER_CALL}"
                )
        shared = _shared_with(self)
        if len((set(shared) | set(added)) - set(removed)) > ACCOUNTS_PER_DOCUMENT:
            raise DocumentPermissionLimit(
                "The document cannot be shared with more Amazon Web Services accounts. "
                f"You can share a document with a maximum of {ACCOUNTS_PER_DOCUMENT} accounts."
            )
        return modify(self)

    def describe_document_permission(self: SimpleSystemManagerResponse) -> ActionResult:
        size = self._get_param("MaxResults") or PAGE
        if not 0 < size <= PAGE:
            raise ValidationException(
                f"1 validation error detected: Value '{size}' at 'maxResults' failed to satisfy "
                f"constraint: Member must have value less than or equal to {PAGE}"
            )
        answer = self.ssm_backend.describe_document_permission(name=self._get_param("Name"))
        start = _start(self._get_param("NextToken"), len(answer["AccountIds"]))
        page = {key: values[start : start + size] for key, values in answer.items()}
        if start + size < len(answer["AccountIds"]):
            page["NextToken"] = str(start + size)
        return ActionResult(page)

    def delete_document(self: SimpleSystemManagerResponse) -> ActionResult:
        if _shared_with(self):
            raise InvalidDocumentOperation(
                "You attempted to delete a document while it is still shared. "
                "You must stop sharing the document before you can delete it."
            )
        return delete(self)

    SimpleSystemManagerResponse.delete_document = delete_document
    SimpleSystemManagerResponse.modify_document_permission = modify_document_permission
    SimpleSystemManagerResponse.describe_document_permission = describe_document_permission


def _shared_with(response: SimpleSystemManagerResponse) -> list[str]:
    name = response._get_param("Name")
    return response.ssm_backend.describe_document_permission(name=name)["AccountIds"]


def _start(token: str | None, count: int) -> int:
    if token is None:
        return 0
    if not token.isdecimal() or int(token) >= count:
        raise InvalidNextToken()
    return int(token)
