"""The messages that leave by themselves: posted once, sent by the worker, never twice.

A letter is claimed the instant before it is handed to the mail server. A worker that dies in that instant leaves it
claimed: nobody knows whether it left, it is not sent again by itself, and who asked for it is told. A worker that
starts again sends all others.
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.core import signing
from django.core.mail import get_connection
from django.db import OperationalError, transaction
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.models import Authority, Letter, LetterKind, LetterState, MailRefusal
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.undelivered import undelivered
from gouvernail.queries.viewer import Viewer
from gouvernail.services import mailing
from gouvernail.services.refusals import NotAllowed, NotFound

PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2), timedelta(hours=12))
"""How long a message waits after each time that the mail server did not take it."""
BATCH = 50
log = logging.getLogger(__name__)
SALT = "gouvernail.no-more-letters"
KIND_SAYS = {
    LetterKind.ASKED: "les demandes de mise à jour",
    LetterKind.REMINDED: "les rappels avant la date d'une demande",
    LetterKind.ESCALATED: "les demandes restées sans réponse dans votre service",
    LetterKind.MENTIONED: "les commentaires qui citent son nom",
    LetterKind.DECIDED: "les décisions dont la suite lui revient",
    LetterKind.ASSIGNED: "les actions qui lui sont confiées",
    LetterKind.DUE: "les rappels d'échéance de ses actions",
    LetterKind.DIGEST: "le résumé de ses programmes",
    LetterKind.ANSWERED: "les réponses à ses propositions",
    LetterKind.TO_VALIDATE: "les mises à jour qui attendent sa validation",
    LetterKind.RULED: "ce que deviennent ses mises à jour",
    LetterKind.VIEW_CHANGED: "ce qui change dans une vue",
}


@dataclass(frozen=True, slots=True)
class Text:
    """What a letter says: its subject, and the names of its templates with what they need."""

    subject: str
    letter: str
    context: Mapping[str, object] = field(default_factory=dict)


def post(
    *,
    kind: LetterKind,
    key: str,
    to: str,
    authority: Authority,
    about: Mapping[str, Any],
    after: datetime | None = None,
) -> bool:
    """Have a letter sent, at once or on a day. The same `key` is posted once, whatever became of it.

    Gives whether it was posted now.
    """
    given = {"kind": kind, "to": to, "authority": authority, "about": dict(about), "after": after or timezone.now()}
    return Letter.objects.get_or_create(key=key, defaults=given)[1]


def send_due(*, most: int = BATCH, running: Callable[[], bool] = lambda: True) -> int:
    """The worker's part: send what is due, over one connection; gives how many letters were looked at."""
    due = Letter.objects.filter(state=LetterState.WAITING, after__lte=timezone.now()).order_by("after", "pk")
    waiting = list(due.select_related("authority")[:most])
    if not waiting:
        return 0
    server = get_connection()
    try:
        server.open()
    except mailing.SENDING_FAILED as error:  # Nobody answers: the worker has other work, and comes back.
        for letter in waiting:
            _later(letter, str(error))
        return len(waiting)
    try:
        for letter in waiting:
            if not running():
                break
            _send(letter, server)
    finally:
        server.close()
    return len(waiting)


def _send(letter: Letter, server: Any) -> None:
    try:
        text = _writer(letter.kind)(letter) if letter.about.get("base") and not _is_refused(letter) else None
    except OperationalError:
        raise  # The database did not answer: the worker asks again.
    except Exception as error:
        # One letter that cannot be written must not keep the others, nor all other work, from being done.
        log.exception("The letter %s could not be written.", letter.key)
        failed = Letter.objects.filter(pk=letter.pk, state=LetterState.WAITING)
        failed.update(state=LetterState.FAILED, error=f"{type(error).__name__}: {error}"[:500])
        return
    if text is None:
        Letter.objects.filter(pk=letter.pk, state=LetterState.WAITING).update(state=LetterState.DROPPED)
        return
    # A letter without an address of ours would have no way of being stopped: it does not leave.
    away = f"{letter.about['base']}{reverse('web:no-more-letters', args=[no_more(letter)])}"
    message = mailing.message(
        to=letter.to, subject=text.subject, letter=text.letter, context={**text.context, "no_more": away}
    )
    message.extra_headers |= {"List-Unsubscribe": f"<{away}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    claimed = Letter.objects.filter(pk=letter.pk, state=LetterState.WAITING)
    if not claimed.update(state=LetterState.LEAVING, left_at=timezone.now()):
        return  # Another worker has it.
    try:
        server.send_messages([message])
    except mailing.SENDING_FAILED as error:
        server.close()
        _later(letter, str(error))
    else:
        Letter.objects.filter(pk=letter.pk).update(state=LetterState.SENT, left_at=timezone.now(), error=None)


def _later(letter: Letter, error: str) -> None:
    tries = letter.tries + 1
    given_up = tries > len(PAUSES)
    Letter.objects.filter(pk=letter.pk).update(
        state=LetterState.FAILED if given_up else LetterState.WAITING,
        tries=tries,
        error=error[:500],
        left_at=None,
        after=letter.after if given_up else timezone.now() + PAUSES[tries - 1],
    )


def _writer(kind: str) -> Callable[[Letter], Text | None]:
    from gouvernail.services.letter_writers import WRITERS

    return WRITERS[LetterKind(kind)]


def _is_refused(letter: Letter) -> bool:
    return is_refused(letter.authority_id, letter.to, LetterKind(letter.kind))


def is_refused(authority: int, email: str, kind: LetterKind) -> bool:
    """Whether that address wants no such letter any more."""
    return MailRefusal.objects.filter(authority=authority, email=email, kind=kind).exists()


def no_more(letter: Letter) -> str:
    """What proves that somebody got a letter of that kind: enough to stop them, nothing else.

    What they subscribed to is stopped alone.
    """
    only = [letter.about["subscription"]] if letter.about.get("subscription") else []
    return signing.dumps([letter.authority_id, letter.to, letter.kind, *only], salt=SALT).replace(":", "~")


def read_no_more(sealed: str) -> tuple[int, str, LetterKind, str]:
    """The authority, address and kind that it stands for; of what somebody subscribed to, the uid. Refusals:
    `NotFound`."""
    try:
        authority, email, kind, *only = signing.loads(sealed.replace("~", ":"), salt=SALT)
        return int(authority), str(email), LetterKind(kind), str(only[0]) if only else ""
    except (signing.BadSignature, ValueError, TypeError):
        raise NotFound from None


@transaction.atomic
def send_anew(*, letter: str, by: Viewer) -> Letter:
    """Have a message sent that failed, or that was cut off as it left: somebody who keeps the authority takes it upon
    themselves that it may arrive twice. Its text is made anew. Refusals: `NotFound`, `NotAllowed`."""
    row = Letter.objects.select_for_update(of=("self",)).select_related("authority").filter(uid=letter).first()
    if row is None or not visible_authorities(by).filter(pk=row.authority_id).exists():
        raise NotFound
    if not by.may(Verb.MANAGE_AUTHORITY, row.authority_id):
        raise NotAllowed
    if not undelivered(row.authority).filter(pk=row.pk).exists():
        raise NotFound
    row.state, row.tries, row.after, row.left_at, row.error = LetterState.WAITING, 0, timezone.now(), None, None
    row.save(update_fields=["state", "tries", "after", "left_at", "error"])
    return row


def refuse(*, authority: int, email: str, kind: LetterKind) -> None:
    """That address gets no such letter any more. Refusals: `NotFound`."""
    if not Authority.objects.filter(pk=authority).exists():
        raise NotFound
    MailRefusal.objects.get_or_create(authority_id=authority, email=email, kind=kind)


def accept(*, authority: int, email: str, kinds: Iterable[LetterKind]) -> None:
    """That address gets these again."""
    MailRefusal.objects.filter(authority=authority, email=email, kind__in=list(kinds)).delete()
