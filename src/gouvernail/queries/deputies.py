"""Whom an account stands in for on a day. Asked each time somebody looks: a right ends with the last day."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from gouvernail.core.permissions import Role
from gouvernail.models import Absence, Account, Membership, Person, ProgrammeOwner
from gouvernail.queries.prepared import Prepared

LENT = (Role.CONTRIBUTOR, Role.ELECTED)
"""Roles about what names somebody: they hold for who stands in for them. Heading, editing and managing are not lent."""


@dataclass(frozen=True, slots=True)
class Selves:
    """The people (keys) that an account is, those whom it stands in for, and those of them without what is
    restricted."""

    own: frozenset[int]
    absent: frozenset[int] = frozenset()
    plain: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Away:
    """Somebody is away: who stands in, and the last day."""

    deputy: str
    deputy_uid: str
    until: date


def current(today: Any) -> QuerySet[Absence]:
    """The absences that last on that day."""
    return Absence.objects.filter(starts__lte=today, ends__gte=today)


def selves(account: Account, today: date) -> Selves:
    """Who an account is on that day. One SQL query."""
    rows = _selves(account.pk, today)
    own = frozenset(pk for pk, owner, _ in rows if owner == account.pk)
    absent = frozenset(pk for pk, owner, _ in rows if owner != account.pk)
    return Selves(own, absent, frozenset(pk for pk, owner, full in rows if owner != account.pk and not full))


@Prepared
def _selves(account: Any, today: Any) -> QuerySet[Person, tuple[int, int | None, bool]]:
    mine = Q(deputy__account=account) | Q(
        deputy__in=Membership.objects.filter(account=account, person__isnull=False).values("person")
    )
    away = current(today).filter(mine)
    found = Person.objects.filter(Q(account=account) | Q(pk__in=away.values("person")))
    full = Exists(away.filter(person=OuterRef("pk"), full=True))
    return found.annotate(full=full).values_list("pk", "account_id", "full")


def lent(people: frozenset[int]) -> QuerySet[Membership, tuple[int, str, int | None]]:
    """The roles that these absent people have where they are: authority, role and the only programme, if any."""
    held = Membership.objects.filter(holding(), role__in=LENT, account__is_active=True)
    whose = Person.objects.filter(pk__in=people, authority=OuterRef("authority"))
    theirs = Exists(whose.filter(account=OuterRef("account"))) | Exists(whose.filter(pk=OuterRef("person")))
    return held.filter(theirs).values_list("authority_id", "role", "programme_id")


def acting(account: int, authority: int, day: date) -> set[int]:
    """The accounts that act on that day where one of an authority is asked for: those of who stands in for them there,
    else their own, so that nothing is asked of nobody. One SQL query."""
    whose = Q(person__account=account) | Q(person__memberships__account=account)
    deputies = current(day).filter(whose, authority=authority).order_by().values("deputy")
    there = Membership.objects.filter(authority=authority, account__is_active=True).exclude(account=account)
    found = there.filter(Q(person__in=deputies) | Q(account__people__in=deputies))
    return set(found.order_by().values_list("account_id", flat=True)) or {account}


def holding() -> Q:
    """Roles that hold: one limited to a programme ends when its authority owns the programme no more."""
    shared = ProgrammeOwner.objects.filter(programme=OuterRef("programme"), authority=OuterRef("authority"))
    return Q(programme__isnull=True) | Q(programme__authority=F("authority")) | Q(Exists(shared))
