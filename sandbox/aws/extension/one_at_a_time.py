"""moto's state is not made for threads.

Two calls at once can meet in the middle of a change; the one that fails is answered with status
500, the AWS SDK tries it again, and what was half made already exists.
"""

import threading
from collections.abc import Iterable
from typing import Any


class OneAtATime:
    """WSGI middleware: answers calls one after the other; threads only wait for the network."""

    def __init__(self, application: Any) -> None:
        self._application = application
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        with self._lock:
            return self._application(environ, start_response)
