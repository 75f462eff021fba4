"""Messages by e-mail: in French, as text and as HTML, sent by the worker."""

from collections.abc import Mapping
from smtplib import SMTPException

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

SENDING_FAILED = (SMTPException, OSError)
"""What a mail server that is down, slow or unwilling raises."""


def send(*, to: str, subject: str, letter: str, context: Mapping[str, object]) -> None:
    """Send one message; `letter` names its two templates (`templates/mail/`). Raises one of `SENDING_FAILED`."""
    message(to=to, subject=subject, letter=letter, context=context).send()


def message(*, to: str, subject: str, letter: str, context: Mapping[str, object]) -> EmailMultiAlternatives:
    """The same message, not yet sent."""
    subject = " ".join(subject.split())
    told = {**context, "subject": subject}
    made = EmailMultiAlternatives(subject, render_to_string(f"mail/{letter}.txt", told), to=[to])
    made.attach_alternative(render_to_string(f"mail/{letter}.html", told), "text/html")
    # An answer of a machine (out of office) to a machine helps nobody.
    made.extra_headers["Auto-Submitted"] = "auto-generated"
    return made
