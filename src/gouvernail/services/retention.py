"""What is kept no longer than it serves: people who left long ago and have nothing, old logs and invitations."""

from datetime import date, datetime, time

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from gouvernail.models import AccessEntry, EmailedLink, FailedSignIn, Invitation, OpenSession, Person
from gouvernail.queries.viewer import operator
from gouvernail.services import erasing


def years() -> int:
    """For how many years; 0 keeps everything."""
    return int(settings.RETENTION_YEARS)


def since(today: date) -> date | None:
    """What ended before that day is purged."""
    if not years():
        return None
    try:
        return today.replace(year=today.year - years())
    except ValueError:  # the 29th of February
        return today.replace(year=today.year - years(), day=28)


def purge(*, today: date) -> dict[str, int]:
    """Purge what is older than the rule says; gives how many rows of each kind. Done again, it finds nothing."""
    day = since(today)
    if day is None:
        return {}
    moment = timezone.make_aware(datetime.combine(day, time()))
    gone = Person.objects.filter(left_on__lt=day, named=None, account=None, memberships=None)
    purged = 0
    for pk in list(gone.values_list("pk", flat=True)):
        purged += _forget(pk, day)
    ended = Invitation.objects.filter(expires_at__lt=moment)
    tables = {
        "invitations": ended,
        "accesses": AccessEntry.objects.filter(at__lt=moment),
        "links": EmailedLink.objects.filter(expires_at__lt=moment),
        "failed": FailedSignIn.objects.filter(at__lt=moment),
        "sessions": OpenSession.objects.filter(seen_at__lt=moment),
        "tasks": DBTaskResult.objects.finished().filter(finished_at__lt=moment),
        "cookies": Session.objects.filter(expire_date__lt=moment),
    }
    return {"people": purged} | {name: rows.delete()[0] for name, rows in tables.items()}


@transaction.atomic
def _forget(pk: int, day: date) -> int:
    """A pseudonym takes the name's place in history, then the entry goes. Asked again once it is held."""
    held = Person.objects.select_for_update(of=("self",)).select_related("authority", "account").filter(pk=pk)
    row = held.filter(left_on__lt=day, account=None).first()
    if row is None or row.named.exists() or row.memberships.exists():
        return 0
    erasing.rewrite(row, operator("Conservation"))
    row.delete()
    return 1
