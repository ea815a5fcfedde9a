"""The plugin handshake: a gRPC server on a unix socket that only this user can reach."""

import base64
import os
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone

import grpc
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from tf.gen import (
    grpc_controller_pb2,
    grpc_controller_pb2_grpc,
    grpc_stdio_pb2_grpc,
    tfplugin_pb2_grpc,
)

from stand_in.servicer import ProviderServicer

PLUGIN_PROTOCOL, TERRAFORM_PROTOCOL = 1, 6


class Controller(grpc_controller_pb2_grpc.GRPCControllerServicer):
    """Terraform asks the plugin to end itself, and kills it after two seconds."""

    def __init__(self):
        self.ended = threading.Event()

    def Shutdown(self, request, context):
        self.ended.set()
        return grpc_controller_pb2.Empty()


class Stdio(grpc_stdio_pb2_grpc.GRPCStdioServicer):
    """The plugin prints nothing: Terraform gets diagnostics instead."""

    def StreamStdio(self, request, context):
        return iter(())


def serve():
    if "TF_PLUGIN_MAGIC_COOKIE" not in os.environ:
        sys.exit("This program is a Terraform provider: terraform starts it.")

    controller = Controller()
    server = grpc.server(ThreadPoolExecutor(max_workers=16))
    tfplugin_pb2_grpc.add_ProviderServicer_to_server(ProviderServicer(), server)
    grpc_controller_pb2_grpc.add_GRPCControllerServicer_to_server(controller, server)
    grpc_stdio_pb2_grpc.add_GRPCStdioServicer_to_server(Stdio(), server)

    sockets = os.environ.get("PLUGIN_UNIX_SOCKET_DIR")
    with tempfile.TemporaryDirectory(prefix="okta-stand-in-", dir=sockets) as folder:
        socket = f"{folder}/socket"
        encoded = listen(server, socket)
        server.start()
        print(f"{PLUGIN_PROTOCOL}|{TERRAFORM_PROTOCOL}|unix|{socket}|grpc|{encoded}", flush=True)
        # A killed Terraform says nothing; nothing may outlive it.
        threading.Thread(target=watch_parent, args=(controller.ended,), daemon=True).start()
        controller.ended.wait()
        server.stop(grace=0.2).wait()


def listen(server, socket):
    """Adds the socket; returns the certificate for the handshake, empty where none is asked for."""
    if "PLUGIN_CLIENT_CERT" not in os.environ:
        server.add_insecure_port(f"unix:{socket}")
        return ""
    key, certificate, der = own_certificate()
    # Terraform's client certificate has a curve that gRPC's TLS library does not take from clients;
    # the socket's folder (mode 0700) keeps others out.
    server.add_secure_port(f"unix:{socket}", grpc.ssl_server_credentials([(key, certificate)]))
    return base64.b64encode(der).decode().rstrip("=")


def watch_parent(ended):
    """Ends the plugin within a second of its parent."""
    parent = os.getppid()
    while not ended.wait(1):
        if os.getppid() != parent:
            ended.set()


def own_certificate():
    """A key for this process alone; it is never written anywhere."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(timezone.utc)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(minutes=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    return (
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
        certificate.public_bytes(serialization.Encoding.PEM),
        certificate.public_bytes(serialization.Encoding.DER),
    )
