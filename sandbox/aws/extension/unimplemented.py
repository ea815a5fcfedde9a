"""Calls that moto does not know end at once.

moto answers them with status 500, which the AWS SDKs retry for minutes.
"""

import json
from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import escape


class RefuseUnimplemented:
    """WSGI middleware: answers status 501, which no SDK retries, in the protocol of the call."""

    def __init__(self, application: Any) -> None:
        self._application = application

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        try:
            return self._application(environ, start_response)
        except NotImplementedError as error:
            content_type, body = _answer(environ, f"Not emulated: {error}")
            start_response("501 Not Implemented", [("Content-Type", content_type)])
            return [body.encode()]


def _answer(environ: dict[str, Any], message: str) -> tuple[str, str]:
    if "HTTP_X_AMZ_TARGET" in environ:
        answer = {"__type": "NotImplementedException", "message": message}
        return "application/x-amz-json-1.1", json.dumps(answer)
    error = f"<Error><Code>NotImplemented</Code><Message>{escape(message)}</Message></Error>"
    return "text/xml", f"<ErrorResponse>{error}</ErrorResponse>"
