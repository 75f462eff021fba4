"""What owners are written to without asking: what was given to them, what is due, how their programmes stand.

What is given to somebody is always told. Reminders of deadlines and the digest wait until the authority turns them on:
a document that was just read must not write to a whole town hall. Whoever gets a letter can stop its kind.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.lateness import CLOSED
from gouvernail.core.permissions import Verb
from gouvernail.models import Authority, Item, ItemPerson, Letter, LetterKind, LetterState, Membership, Person
from gouvernail.models.details import PersonRole
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, letters
from gouvernail.services.clashes import weighed
from gouvernail.services.refusals import NotAllowed
from gouvernail.services.writing_to import address_of

OWNING = ("agents", "administrative_leads")
GROUPED = timedelta(minutes=30)
"""What is given to one person within so long is told in one letter."""
MARGIN = timedelta(minutes=1)
DAYS = (14, 1, -1)
"""So many days before the last day, or after it, its owner is reminded."""
CAUGHT_UP = 7
"""Of so many days, today included, reminders still leave that a worker that was down did not post."""


class Digest(StrEnum):
    """How often those who have a role are told how their programmes stand."""

    NEVER = "never"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Rules:
    """What an authority turned on."""

    due: bool = False
    digest: Digest = Digest.NEVER


def rules_of(row: Authority) -> Rules:
    stored = row.mails or {}
    digest = stored.get("digest")
    return Rules(bool(stored.get("due")), Digest(digest) if digest in set(Digest) else Digest.NEVER)


def _stored(rules: Rules) -> dict[str, object]:
    return {"due": rules.due, "digest": rules.digest.value}


@transaction.atomic
def choose(*, authority: str, by: Viewer, rules: Rules, seen: Rules | None = None) -> bool:
    """Turn on or off what an authority (slug) writes by itself; gives whether that changed. `seen` is what the form
    showed. Refusals: `NotAllowed`, `Conflict`."""
    row = visible_authorities(by).select_for_update(of=("self",)).filter(slug=authority).first()
    if row is None or not by.may(Verb.MANAGE_AUTHORITY, row.pk):
        raise NotAllowed
    now = rules_of(row)
    states = ({"mails": _stored(each)} for each in (seen or now, rules, now))
    before, after = dict(row.mails or {}), weighed(*states, authority=row.pk).merged["mails"]
    if after == _stored(now):
        return False
    row.mails = after
    # What was due while nobody wanted to be reminded is not told afterwards.
    row.reminded_on = row.reminded_on if now.due else None
    row.save(update_fields=["mails", "reminded_on"])
    change = Change("mails", before, after)
    history.record([history.authority_event(row, by=by, at=timezone.now(), verb="settings_changed", change=change)])
    return True


def told_to(row: Item, by: Viewer, before: Iterable[str], after: Iterable[str]) -> None:
    """Have those written to who own an item now and did not before, but for who did it."""
    new = set(after) - set(before)
    people = Person.objects.filter(authority=row.authority_id, name__in=new).select_related("account", "authority")
    for person in people if new else ():
        given_to(person, by)


def told_to_all(given: Iterable[tuple[Item, Iterable[str], Iterable[str]]], by: Viewer) -> None:
    """The same for many items at once, each with its owners before and after: everybody once."""
    new: dict[int, set[str]] = {}
    for row, before, after in given:
        new.setdefault(row.authority_id, set()).update(set(after) - set(before))
    for authority, names in new.items():
        people = Person.objects.filter(authority=authority, name__in=names).select_related("account", "authority")
        for person in people if names else ():
            given_to(person, by)


def given_to(person: Person, by: Viewer) -> None:
    """Have somebody written to about what was just given to them, together with what follows within half an hour."""
    to = address_of(person)
    if not to or person.pk in by.people:
        return
    now = timezone.now()
    # One that is not due for a while is not being written yet: what is given now will stand in it.
    due = Letter.objects.filter(kind=LetterKind.ASSIGNED, state=LetterState.WAITING, after__gt=now + MARGIN)
    if due.filter(authority=person.authority, about__person=person.uid).exists():
        return
    letters.post(
        kind=LetterKind.ASSIGNED, key=f"assigned:{person.uid}:{now:%Y%m%d%H%M}", to=to, authority=person.authority,
        about={"person": person.uid, "since": now.isoformat(), "base": settings.PUBLIC_ADDRESS}, after=now + GROUPED,
    )  # fmt: skip


def post_all(*, today: date) -> None:
    """The worker's part, once a day: what the authorities turned on."""
    for row in Authority.objects.exclude(mails={}):
        rules = rules_of(row)
        if rules.due:
            _post_due(row, today)
        if rules.digest is not Digest.NEVER:
            _post_digests(row, rules.digest, today)


def reminded(days: Iterable[date]) -> set[date]:
    """The deadlines of which owners are reminded on these days."""
    return {day + timedelta(number) for day in days for number in DAYS}


def days_between(first: date, last: date) -> list[date]:
    """Both included."""
    return [first + timedelta(number) for number in range((last - first).days + 1)]


@transaction.atomic
def _post_due(row: Authority, today: date) -> None:
    """Everybody once for all days since the last on which this was done: the worker may have been down on some. What is
    due is looked up now, and again as the letter leaves: what was done or moved meanwhile is not told."""
    first = today if row.reminded_on is None else min(row.reminded_on + timedelta(1), today)
    first = max(first, today - timedelta(CAUGHT_UP - 1))
    days = reminded(days_between(first, today))
    running = Q(item__status=None) | ~Q(item__status__in=[state.value for state in CLOSED])
    due = Q(item__revised_deadline__isnull=True, item__deadline_end__in=days) | Q(item__revised_end__in=days)
    named = ItemPerson.objects.filter(running, due, authority=row, item__trashed_at=None)
    owners = named.filter(role__in=(PersonRole.AGENT, PersonRole.ADMINISTRATIVE)).values("person")
    for person in Person.objects.filter(pk__in=owners).select_related("account"):
        if to := address_of(person):
            about = {
                "person": person.uid, "since": first.isoformat(), "day": today.isoformat(),
                "base": settings.PUBLIC_ADDRESS,
            }  # fmt: skip
            letters.post(kind=LetterKind.DUE, key=f"due:{person.uid}:{today}", to=to, authority=row, about=about)
    Authority.objects.filter(pk=row.pk).update(reminded_on=today)


def _post_digests(row: Authority, often: Digest, today: date) -> None:
    year, week, _ = today.isocalendar()
    when = f"{year}-W{week}" if often is Digest.WEEKLY else f"{today:%Y-%m}"
    since = today - timedelta(7 if often is Digest.WEEKLY else 31)
    held = Membership.objects.filter(authority=row, account__is_active=True)
    for account, email in held.values_list("account_id", "account__email").distinct():
        about = {"account": account, "since": since.isoformat(), "base": settings.PUBLIC_ADDRESS}
        key = f"digest:{row.pk}:{account}:{when}"
        letters.post(kind=LetterKind.DIGEST, key=key, to=email.lower(), authority=row, about=about)


def since_of(text: str) -> datetime:
    """The moment that a letter keeps."""
    return datetime.fromisoformat(text)
