"""The AWS emulator: moto's server on a free loopback port, with the extension beside it.

Prints one JSON line, {"port": N}, when it accepts connections, and ends when its standard input
closes: the pipe's other end is its parent, so it cannot outlive it, however the parent ends. Its
arguments are the file of the call log, and the seconds that an instance refresh takes an instance.
"""

import json
import logging
import os
import sys
import threading
from pathlib import Path

# Python runs isolated (-I), which leaves the script's own folder out.
sys.path.insert(0, str(Path(__file__).resolve().parent))

# Read by moto when it is imported: AWS managed policies can be attached by their ARN.
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"

from moto.moto_server.werkzeug_app import (  # noqa: E402
    DomainDispatcherApplication,
    MotoRequestHandler,
    create_backend_app,
)
from werkzeug.serving import make_server  # noqa: E402

from extension import (  # noqa: E402
    agents,
    auto_scaling_instances,
    call_log,
    document_permissions,
    endpoint_interfaces,
    images,
    instance_refreshes,
    launch_templates,
    role_permissions,
    saml_providers,
    service_settings,
    ssm_associations,
    trust_policies,
)
from extension.one_at_a_time import OneAtATime  # noqa: E402
from extension.unimplemented import RefuseUnimplemented  # noqa: E402


def main() -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    for extension in (
        agents,
        auto_scaling_instances,
        document_permissions,
        endpoint_interfaces,
        images,
        launch_templates,
        role_permissions,
        saml_providers,
        service_settings,
        ssm_associations,
        trust_policies,
    ):
        extension.install()
    call_log.install(sys.argv[1])
    instance_refreshes.install(float(sys.argv[2]))

    moto = DomainDispatcherApplication(create_backend_app)
    application = OneAtATime(RefuseUnimplemented(moto))
    server = make_server(
        "127.0.0.1", 0, application, threaded=True, request_handler=MotoRequestHandler
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(json.dumps({"port": server.server_port}), flush=True)

    sys.stdin.buffer.read()
    # Requests may still be under way in threads; nobody waits for their answers.
    os._exit(0)


if __name__ == "__main__":
    main()
