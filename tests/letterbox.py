"""A real SMTP server on this machine, which keeps the messages that it receives."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from django.test import override_settings


class Letterbox:
    """What came in; `refuses` makes the server refuse, as one does that is full."""

    def __init__(self) -> None:
        self.messages: list[EmailMessage] = []
        self.refuses = False

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - its name there
        if self.refuses:
            return "451 Requested action aborted"
        found = message_from_bytes(envelope.content or b"", policy=policy.default)
        assert isinstance(found, EmailMessage)
        self.messages.append(found)
        return "250 OK"

    def text(self, number: int = -1, *, html: bool = False) -> str:
        part = self.messages[number].get_body(("html" if html else "plain",))
        assert part is not None
        return part.get_content()

    def link(self, number: int = -1) -> str:
        """The path of the address in a message."""
        found = re.search(r"https?://[^/\s]+(/\S+)", self.text(number))
        assert found
        return found.group(1)


@contextmanager
def open_letterbox(box: Letterbox | None = None) -> Iterator[Letterbox]:
    """Messages go to it as long as it is open."""
    box = box or Letterbox()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    controller.start()
    backend = "django.core.mail.backends.smtp.EmailBackend"
    try:
        with override_settings(EMAIL_BACKEND=backend, EMAIL_HOST="127.0.0.1", EMAIL_PORT=port, EMAIL_TIMEOUT=5):
            yield box
    finally:
        controller.stop()
