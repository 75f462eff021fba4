"""Work done by the worker process (`gouvernail serve` runs one; `gouvernail db_worker` runs another)."""

from datetime import timedelta

from django.utils import timezone
from django_tasks import default_task_backend, task

from gouvernail.models import LinkPurpose
from gouvernail.services import emailed_links, imports, invitations, notices, offer_letters
from gouvernail.services.mailing import SENDING_FAILED

PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
"""How long a message waits after each time that the mail server did not take it."""


@task()
def import_document(job_uid: str) -> bool:
    """Read a kept document and write what was understood."""
    return imports.run(job_uid)


@task()
def send_invitation(uid: str, base: str, tries: int = 0) -> bool:
    """Send an invitation; later again when the mail server does not take it."""
    try:
        return invitations.send(invitation=uid, base=base)
    except SENDING_FAILED:
        if tries >= len(PAUSES) or not default_task_backend.supports_defer:
            raise
        send_invitation.using(run_after=timezone.now() + PAUSES[tries]).enqueue(uid, base, tries + 1)
        return False


@task()
def send_link(email: str, purpose: str, base: str, new_email: str | None = None) -> bool:
    """Look for the account of an address and send it a link. A message that cannot leave now is asked for again."""
    return emailed_links.send(email=email, purpose=LinkPurpose(purpose), base=base, new_email=new_email)


@task()
def send_notice(to: str, name: str, what: str, at: str, tries: int = 0) -> bool:
    """Tell somebody of a change on their account; later again when the mail server does not take it."""
    try:
        notices.send(to=to, name=name, what=what, at=at)
    except SENDING_FAILED:
        if tries >= len(PAUSES) or not default_task_backend.supports_defer:
            raise
        send_notice.using(run_after=timezone.now() + PAUSES[tries]).enqueue(to, name, what, at, tries + 1)
        return False
    return True


@task()
def send_offer(offer: str, to: str, name: str, tries: int = 0) -> bool:
    """Tell an administrator of a programme that is offered; later again when the mail server does not take it."""
    try:
        return offer_letters.send(offer=offer, to=to, name=name)
    except SENDING_FAILED:
        if tries >= len(PAUSES) or not default_task_backend.supports_defer:
            raise
        send_offer.using(run_after=timezone.now() + PAUSES[tries]).enqueue(offer, to, name, tries + 1)
        return False
