"""A mail server that keeps what it is handed, with or without encryption and a password."""

from __future__ import annotations

import contextlib
import socket
import ssl
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

PEM = Path(__file__).parents[1] / "sending/localhost.pem"
SENDER, LIST, PASSWORD = "news@office.example", "readers@list.example", "correct horse"


class Mailbox:
    """What a server got; ``refuse`` are the answers that it gives instead of its own."""

    def __init__(self, **refuse: str) -> None:
        self.got: list = []
        self.refuse = refuse

    async def handle_MAIL(self, _server, _session, envelope, address, _options):  # noqa: N802 - the library's own name
        envelope.mail_from = address
        return self.refuse.get("mail", "250 OK")

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        envelope.rcpt_tos.append(address)
        return self.refuse.get("rcpt", "250 OK")

    async def handle_DATA(self, server, _session, envelope):  # noqa: N802
        if self.refuse.get("data") == "gone":
            server.transport.abort()
        elif "data" not in self.refuse:
            self.got.append(envelope)
        return self.refuse.get("data", "250 OK")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def hang_up(listening: socket.socket) -> None:
    """Closes the next connection at once."""
    listening.accept()[0].close()


@contextlib.contextmanager
def server(mailbox: Mailbox, security: str = "none", *, auth: bool = False):
    """A mail server; gives the environment that tells where it is."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(PEM)

    def allowed(_server, _session, _envelope, _mechanism, data):
        return AuthResult(success=(data.login, data.password) == (b"clerk", PASSWORD.encode()), handled=False)

    more = {"starttls": {"tls_context": context, "require_starttls": True}, "tls": {"ssl_context": context}}
    login = {"authenticator": allowed, "auth_required": True} if auth else {}
    controller = Controller(mailbox, "127.0.0.1", free_port(), **more.get(security, {}), **login)
    controller.start()
    environment = {
        "HWANHI_SMTP_HOST": "127.0.0.1",
        "HWANHI_SMTP_PORT": str(controller.port),
        "HWANHI_SMTP_SECURITY": security,
        "HWANHI_MAIL_FROM": f"나래구청 <{SENDER}>",
        "HWANHI_MAIL_TO": LIST,
        **({"HWANHI_SMTP_USER": "clerk", "HWANHI_SMTP_PASSWORD": PASSWORD} if auth else {}),
    }
    try:
        yield environment
    finally:
        controller.stop()
