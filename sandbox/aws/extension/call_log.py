"""Writes down which calls arrive, in the account that they act in.

What Terraform may do in an account is a policy of its own; the log is what that policy is held
against.
"""

import json
import threading
from typing import Any

from moto.core.authorization import ActionAuthenticatorMixin


def install(file: str) -> None:
    """Appends one JSON line to `file` for each call that IAM would decide on."""
    check = ActionAuthenticatorMixin._authenticate_and_authorize_action
    lock = threading.Lock()

    def check_and_log(self: Any, iam_request_cls: type, resource: str = "*") -> None:
        call = {"account": self.current_account, "action": f"{_service(self)}:{_action(self)}"}
        with lock, open(file, "a", encoding="utf-8") as log:
            log.write(json.dumps(call) + "\n")
        check(self, iam_request_cls, resource)

    ActionAuthenticatorMixin._authenticate_and_authorize_action = check_and_log


def _service(response: Any) -> str:
    """The service that the caller signed for: the first word of an IAM action."""
    scope = response.headers.get("Authorization", "").partition("Credential=")[2]
    return (scope.split("/") + [""] * 4)[3]


def _action(response: Any) -> str:
    action = response._get_action()
    return action[0] if isinstance(action, list) else action
