"""IAM: SimulatePrincipalPolicy for roles, by their inline and attached policies.

There is one result for each action. What it says sums up all resources; the decision on each is in
its list, and so are the condition keys that had no value, unless the resource is "*". A resource of
another account is denied for want of a policy of its own, which a simulation of a role cannot have;
what the role's policies say is then in the details.

Permissions boundaries and policies of an organization are not looked at. A condition operator that
is not below is not emulated; a key that the caller gives no value for is missing, as in AWS.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from moto.core.responses import ActionResult
from moto.iam.exceptions import NotFoundException
from moto.iam.models import Role
from moto.iam.responses import IamResponse

Context = dict[str, list[str]]


def install() -> None:
    """Adds the action to moto's IAM."""

    def simulate_principal_policy(self: IamResponse) -> ActionResult:
        arn = self._get_param("PolicySourceArn")
        role = next((one for one in self.backend.roles.values() if one.arn == arn), None)
        if role is None:
            raise NotFoundException(f"Policy source {arn} cannot be found.")
        context = {
            entry["ContextKeyName"]: entry["ContextKeyValues"]
            for entry in self._get_param("ContextEntries") or []
        }
        resources = self._get_param("ResourceArns") or ["*"]
        results = [
            _result(role, action, resources, context)
            for action in self._get_param("ActionNames")
        ]
        return ActionResult({"EvaluationResults": results, "IsTruncated": False})

    IamResponse.simulate_principal_policy = simulate_principal_policy


def decide(role: Role, action: str, resource: str, context: Context) -> tuple[str, list[str]]:
    """The decision in IAM's words, and the condition keys that had no value."""
    missing: set[str] = set()
    effects = {
        statement["Effect"]
        for statement in _statements(role)
        if _concerns(statement, action, resource) and _holds(statement, context, missing)
    }
    if "Deny" in effects:
        return "explicitDeny", sorted(missing)
    return ("allowed" if "Allow" in effects else "implicitDeny"), sorted(missing)


STRICTEST_FIRST = ("explicitDeny", "implicitDeny", "allowed")


def _result(role: Role, action: str, resources: list[str], context: Context) -> dict[str, Any]:
    results = [_resource_result(role, action, resource, context) for resource in resources]
    decisions = [one["EvalResourceDecision"] for one in results]
    missing = {key for one in results for key in one["MissingContextValues"]}
    return {
        "EvalActionName": action,
        "EvalResourceName": "*",
        "EvalDecision": next(one for one in STRICTEST_FIRST if one in decisions),
        "MatchedStatements": [],
        "MissingContextValues": sorted(missing) if resources == ["*"] else [],
        **({} if resources == ["*"] else {"ResourceSpecificResults": results}),
    }


def _resource_result(role: Role, action: str, resource: str, context: Context) -> dict[str, Any]:
    decision, missing = decide(role, action, resource, context)
    result = {
        "EvalResourceName": resource,
        "EvalResourceDecision": decision,
        "MatchedStatements": [],
        "MissingContextValues": missing,
    }
    if _account(resource) in ("", _account(role.arn)):
        return result
    return result | {
        "EvalResourceDecision": "implicitDeny" if decision == "allowed" else decision,
        "EvalDecisionDetails": {"IAM Policy": decision},
    }


def _account(arn: str) -> str:
    return (arn.split(":") + [""] * 5)[4]


def _statements(role: Role) -> Iterator[dict[str, Any]]:
    managed = (
        version.document
        for policy in role.managed_policies.values()
        for version in policy.versions
        if version.is_default
    )
    for text in (*role.policies.values(), *managed):
        statements = json.loads(text)["Statement"]
        yield from statements if isinstance(statements, list) else [statements]


def _concerns(statement: dict[str, Any], action: str, resource: str) -> bool:
    by_action = (
        _matches(statement["Action"], action.lower(), lower=True)
        if "Action" in statement
        else not _matches(statement["NotAction"], action.lower(), lower=True)
    )
    if "NotResource" in statement:
        return by_action and not _matches(statement["NotResource"], resource)
    return by_action and _matches(statement.get("Resource", "*"), resource)


def _holds(statement: dict[str, Any], context: Context, missing: set[str]) -> bool:
    held = True
    for operator, expected in (statement.get("Condition") or {}).items():
        for key, values in expected.items():
            held = _holds_for(operator, key, _list(values), context, missing) and held
    return held


def _holds_for(
    operator: str, key: str, values: list[str], context: Context, missing: set[str]
) -> bool:
    given = next((value for name, value in context.items() if name.lower() == key.lower()), None)
    if operator == "Null":
        return (given is None) == (str(values[0]).lower() == "true")
    if given is None:
        missing.add(key)
        return False
    name = operator.removeprefix("ForAnyValue:")
    if name in ("StringEquals", "Bool", "ArnEquals"):
        return any(str(value) in given for value in values)
    if name in ("StringLike", "ArnLike"):
        return any(_matches(values, one) for one in given)
    raise NotImplementedError(f"the condition operator {operator}")


def _matches(patterns: Any, text: str, lower: bool = False) -> bool:
    return any(
        re.fullmatch(
            re.escape(pattern.lower() if lower else pattern)
            .replace(r"\*", ".*")
            .replace(r"\?", "."),
            text,
        )
        for pattern in _list(patterns)
    )


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
