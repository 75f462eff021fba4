"""What is kept no longer than it serves: people who left long ago and have nothing, old logs and invitations.

Each authority says for how long; where it says nothing, and for what belongs to none, the server's rule holds.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from gouvernail.core.changes import Change
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.models import (
    AccessEntry,
    Authority,
    EmailedLink,
    FailedSignIn,
    Invitation,
    Letter,
    LetterState,
    OpenSession,
    Person,
)
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer, operator
from gouvernail.services import erasing, history
from gouvernail.services.clashes import weighed
from gouvernail.services.refusals import Invalid, NotAllowed

MOST_YEARS = 100


@dataclass(frozen=True, slots=True)
class Rule:
    """For how many years (0: without limit), and whether that is the authority's own choice."""

    years: int
    own: bool = False

    def since(self, today: date) -> date | None:
        """What ended before that day is purged; `None` when nothing is."""
        if not self.years:
            return None
        try:
            return today.replace(year=today.year - self.years)
        except ValueError:  # the 29th of February
            return today.replace(year=today.year - self.years, day=28)


def of_server() -> Rule:
    return Rule(int(settings.RETENTION_YEARS))


def of_authority(row: Authority) -> Rule:
    return of_server() if row.retention_years is None else Rule(row.retention_years, own=True)


@transaction.atomic
def choose(*, authority: str, by: Viewer, years: str, seen: str | None = None) -> bool:
    """Say for how many years an authority (slug) keeps personal data, nothing for the server's rule; gives whether that
    changed. `seen` is what the form showed. Refusals: `NotAllowed`, `Invalid`, `Conflict`."""
    row = visible_authorities(by).select_for_update(of=("self",)).filter(slug=authority).first()
    if row is None or not by.may(Verb.MANAGE_AUTHORITY, row.pk):
        raise NotAllowed
    written = years.strip()
    if written and not (written.isdecimal() and written.isascii() and int(written) <= MOST_YEARS):
        said = _("Écrivez un nombre d’années entier, de 0 à %(most)s, ou laissez vide.") % {"most": MOST_YEARS}
        raise Invalid([Problem("retention", said, Source(field="years"))])
    chosen = int(written) if written else None
    shown = row.retention_years if seen is None else int(seen) if seen.isdecimal() and seen.isascii() else None
    states = ({"retention_years": each} for each in (shown, chosen, row.retention_years))
    chosen = weighed(*states, authority=row.pk).merged["retention_years"]
    if chosen == row.retention_years:
        return False
    change = Change("retention_years", row.retention_years, chosen)
    row.retention_years = chosen
    row.save(update_fields=["retention_years"])
    history.record([history.authority_event(row, by=by, at=timezone.now(), verb="settings_changed", change=change)])
    return True


def waiting(row: Authority, *, today: date) -> dict[str, int]:
    """How much of an authority the next purge takes, by kind."""
    day = of_authority(row).since(today)
    if day is None:
        return {}
    return {"people": _gone(row, day).count()} | {name: rows.count() for name, rows in _ended(row, day).items()}


def purge(*, today: date) -> dict[str, int]:
    """Purge what is older than the rules say; gives how many rows of each kind. Done again, it finds nothing."""
    found = dict.fromkeys(("people", "invitations", "accesses", "letters"), 0)
    for row in Authority.objects.all():
        day = of_authority(row).since(today)
        if day is None:
            continue
        for pk in list(_gone(row, day).values_list("pk", flat=True)):
            found["people"] += _forget(pk, day)
        for name, rows in _ended(row, day).items():
            found[name] += rows.delete()[0]
    return found | _of_nobody(today)


def _gone(row: Authority, day: date) -> QuerySet[Person]:
    return Person.objects.filter(authority=row, left_on__lt=day, named=None, account=None, memberships=None)


def _ended(row: Authority, day: date) -> dict[str, QuerySet[Any]]:
    moment = _first_moment(day)
    return {
        "invitations": Invitation.objects.filter(authority=row, expires_at__lt=moment),
        "accesses": AccessEntry.objects.filter(authority=row, at__lt=moment),
        "letters": Letter.objects.exclude(state=LetterState.WAITING).filter(authority=row, after__lt=moment),
    }


def _of_nobody(today: date) -> dict[str, int]:
    """What belongs to no authority: sign-ins, sessions, links, tasks."""
    day = of_server().since(today)
    if day is None:
        return {}
    moment = _first_moment(day)
    tables: dict[str, QuerySet[Any]] = {
        "links": EmailedLink.objects.filter(expires_at__lt=moment),
        "failed": FailedSignIn.objects.filter(at__lt=moment),
        "sessions": OpenSession.objects.filter(seen_at__lt=moment),
        "tasks": DBTaskResult.objects.finished().filter(finished_at__lt=moment),
        "cookies": Session.objects.filter(expire_date__lt=moment),
    }
    return {name: rows.delete()[0] for name, rows in tables.items()}


def _first_moment(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


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
