"""STS AssumeRole: a role whose trust policy denies it to everybody cannot be assumed.

moto lets everybody assume every role, also one that does not exist; nothing else of a trust policy
is decided on.
"""

import json
from typing import Any

from moto.core.exceptions import AccessDeniedError
from moto.iam.models import iam_backends
from moto.sts.models import AssumedRole, STSBackend


def install() -> None:
    """Has moto's STS look at the trust policy of the role, where there is one."""
    assume = STSBackend.assume_role

    def assume_trusting(self: STSBackend, *args: Any, role_arn: str, **kwargs: Any) -> AssumedRole:
        if _denies(role_arn):
            raise AccessDeniedError(
                user_arn=f"arn:aws:iam::{self.account_id}:user/sandbox",
                action=f"sts:AssumeRole on resource: {role_arn}",
            )
        return assume(self, *args, role_arn=role_arn, **kwargs)

    STSBackend.assume_role = assume_trusting


def _denies(role_arn: str) -> bool:
    _, partition, _, _, account_id, _ = role_arn.split(":", 5)
    roles = iam_backends[account_id][partition].roles.values()
    trust = (json.loads(role.assume_role_policy_document) for role in roles if role.arn == role_arn)
    return any(
        statement["Effect"] == "Deny" and statement["Principal"] == "*"
        for policy in trust
        for statement in policy["Statement"]
    )
