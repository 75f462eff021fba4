"""People as a list: what is counted of each, by what they are narrowed, sorted and grouped."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Membership, PersonRole
from gouvernail.queries import manageable
from gouvernail.queries.beside import funder_key
from gouvernail.queries.catalogue import Catalogue, Column, Condition
from gouvernail.queries.columns import Kind
from gouvernail.queries.everything import everything
from gouvernail.queries.grouping import Place
from gouvernail.queries.people import PersonCard, listing_in
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer

ANY = "any"
WAITING = frozenset({StatusValue.WAITING.value, StatusValue.BLOCKED.value})


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody with the keys of the actions behind each figure. `news`: the day on which one of their actions was last
    told of. `account`: whether they can sign in; unknown where the viewer does not keep the directory."""

    card: PersonCard
    named: dict[str, frozenset[int]]
    late: frozenset[int]
    waiting: frozenset[int]
    news: date | None
    account: bool | None


def people(viewer: Viewer, *, today: date) -> tuple[PersonRow, ...]:
    """People named in the actions that the viewer sees, most named first. A fixed number of SQL queries."""
    found = everything(viewer, today=today)
    cards = listing_in(viewer, found, today=today)
    accounts = _accounts(viewer)
    return tuple(_row(card, rows, accounts) for card, rows in cards)


def _accounts(viewer: Viewer) -> dict[str, bool]:
    """Of the people whose entries the viewer keeps, whether they have an account. One SQL query."""
    held = Q(account__isnull=False) | Exists(Membership.objects.filter(person=OuterRef("pk")))
    kept: Any = manageable.people(viewer).annotate(signs_in=ExpressionWrapper(held, BooleanField())).order_by()
    return dict(kept.values_list("uid", "signs_in"))


def _row(card: PersonCard, rows: Sequence[Row], accounts: dict[str, bool]) -> PersonRow:
    named: dict[str, set[int]] = {role.value: set() for role in PersonRole}
    for row in rows:
        for tag in row.people:
            if tag.uid == card.uid:
                named[tag.role].add(row.id)
    return PersonRow(
        card=card,
        named={ANY: frozenset(row.id for row in rows), **{role: frozenset(ids) for role, ids in named.items()}},
        late=frozenset(row.id for row in rows if row.late),
        waiting=frozenset(row.id for row in rows if row.status in WAITING),
        news=max((row.heard for row in rows if row.heard), default=None),
        account=accounts.get(card.uid),
    )


# ------------------------------------------------------------------------------------------------------ the catalogue


def _many(take: Callable[[PersonRow], frozenset[int]]) -> tuple[Callable[[PersonRow], int | None], Any]:
    """How many actions somebody has, and how many different ones some people have together."""
    return (
        lambda row: len(take(row)) or None,
        lambda rows: len(frozenset[int]().union(*(take(row) for row in rows))) or None,
    )


def _figure(name: str, label: str, take: Callable[[PersonRow], frozenset[int]]) -> Column:
    value, total = _many(take)
    return Column(name, label, Kind.NUMBER, value, total=total)


def _role(role: PersonRole) -> Callable[[PersonRow], frozenset[int]]:
    return lambda row: row.named[role.value]


def _away(row: PersonRow) -> str | None:
    away = row.card.away
    return f"jusqu’au {away.until:%d/%m/%Y}, remplacement\u00a0: {away.deputy}" if away else None


def _yes_no(value: bool | None) -> str | None:
    return None if value is None else "oui" if value else "non"


def _columns() -> Iterable[Column]:
    yield Column("function", "Fonction", Kind.TEXT, lambda row: row.card.function)
    yield Column("department", "Service", Kind.TEXT, lambda row: row.card.department or None)
    yield Column("authority", "Autorité", Kind.TEXT, lambda row: row.card.authority)
    yield _figure("actions", "Actions", lambda row: row.named[ANY])
    yield _figure("political", "Politique", _role(PersonRole.POLITICAL))
    yield _figure("administrative", "Administratif", _role(PersonRole.ADMINISTRATIVE))
    yield _figure("agent", "Porteur", _role(PersonRole.AGENT))
    yield _figure("late", "En retard", lambda row: row.late)
    yield _figure("waiting", "En attente", lambda row: row.waiting)
    yield Column("news", "Dernières nouvelles", Kind.DAY, lambda row: row.news)
    yield Column("account", "Compte", Kind.TEXT, lambda row: _yes_no(row.account))
    yield Column("away", "Absence", Kind.TEXT, _away, lambda row: row.card.away.until if row.card.away else None)
    yield Column("elected", "Mandataire", Kind.TEXT, lambda row: "oui" if row.card.is_elected else None)
    yield Column("left", "Départ", Kind.DAY, lambda row: row.card.left_on)


def _place(value: str, label: str, order: Any = None) -> list[Place]:
    return [Place(value, label, fold(label) if order is None else order)] if value else []


ROLES = {
    PersonRole.POLITICAL: "Responsable politique",
    PersonRole.ADMINISTRATIVE: "Responsable administratif",
    PersonRole.AGENT: "Porteur",
}


def _roles(row: PersonRow) -> list[Place]:
    return [Place(role.value, label, at) for at, (role, label) in enumerate(ROLES.items()) if row.named[role.value]]


def _account(row: PersonRow) -> list[Place]:
    return [] if row.account is None else [ACCOUNTS[row.account]]


ACCOUNTS = {True: Place("1", "Avec un compte", 0), False: Place("0", "Sans compte", 1)}
YES = frozenset({"1"})


def _flag(label: str, holds: Callable[[PersonRow], object]) -> Callable[[PersonRow], list[Place]]:
    return lambda row: [Place("1", label, 0)] if holds(row) else []


def _conditions() -> Iterable[Condition]:
    yield Condition(
        "department", "Service", lambda row: _place(row.card.department_uid, row.card.department), "Sans service",
        everything="Tous",
    )  # fmt: skip
    yield Condition("role", "À quel titre", _roles, known=frozenset(PersonRole))
    yield Condition("late", "Retards", _flag("Avec des retards", lambda r: r.late), "Sans retard")
    yield Condition("waiting", "Attentes", _flag("Avec des attentes", lambda r: r.waiting), "Sans attente")
    yield Condition("account", "Compte", _account, known=frozenset({"0", "1"}))
    yield Condition("away", "Absences", _flag("Absents", lambda r: r.card.away), "Présents", everything="Toutes")
    yield Condition("elected", "Mandat", _flag("Mandataires", lambda r: r.card.is_elected), "Administration")
    yield Condition("authority", "Autorité", lambda row: _place(funder_key(row.card.authority), row.card.authority))


def _text(row: PersonRow) -> str:
    return f"{row.card.name} {row.card.function or ''} {row.card.department}"


PEOPLE = Catalogue(
    columns={each.name: each for each in _columns()},
    usual=("department", "actions", "political", "administrative", "agent", "late", "waiting", "news", "account"),
    conditions={each.name: each for each in _conditions()},
    text=_text,
    title=Column("title", "Personne", Kind.TEXT, lambda row: row.card.name),
)
