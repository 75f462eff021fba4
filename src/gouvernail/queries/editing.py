"""What the form of a field needs: the item as it is, what the viewer may do to it, the names that are known."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from gouvernail.core import plan as core
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.models import Person
from gouvernail.queries.gate import (
    visible_departments,
    visible_items,
    visible_keywords,
    visible_partners,
    visible_people,
)
from gouvernail.queries.items import opened_item, verbs_of
from gouvernail.queries.plans import core_items
from gouvernail.queries.programmes import Opened, open_programme_of
from gouvernail.queries.spelling import names_of, told_otherwise
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Card:
    """An item alone, without what stands around it, in its programme."""

    item: core.Item
    version: int
    verbs: frozenset[Verb]
    authority: int
    opened: Opened

    @property
    def period(self) -> tuple[date, date] | None:
        """The term of its programme."""
        return self.opened.head.period


@dataclass(frozen=True, slots=True)
class Named:
    """An item that a tie may name: `label` is what is typed and shown."""

    uid: str
    code: str | None
    label: str


def card(viewer: Viewer, uid: str) -> Card | None:
    """The item; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    opened = open_programme_of(viewer, uid)
    row = opened_item(opened, uid) if opened else None
    if opened is None or row is None:
        return None
    (item,) = core_items([row], item=row.pk)
    return Card(
        item=item,
        version=row.version,
        verbs=verbs_of(viewer, row, opened.owning),
        authority=row.authority_id,
        opened=opened,
    )


def known_names(viewer: Viewer, authority: int, register: str, *, on: date | None = None) -> list[str]:
    """The names of a register of an authority that the viewer may be offered, in order: `people`, `departments`,
    `partners`, or a kind of word. With a day, without the people who have left by then and departments that are closed.
    Three SQL queries at most."""
    found = register_of(viewer, register)
    if on and register == "people":
        found = found.exclude(left_on__lte=on)
    elif on and register == "departments":
        found = found.filter(closed_on=None)
    found = found.filter(authority=authority)
    return sorted(names_of(viewer, found).values(), key=fold)


def people_by_name(viewer: Viewer, authority: int) -> dict[str, Person]:
    """The people of an authority whom the viewer may be offered, by the name that they are told. Two SQL queries at
    most."""
    rows = list(visible_people(viewer).filter(authority=authority).select_related("account"))
    otherwise = told_otherwise(viewer, Person, {row.pk: row.authority_id for row in rows})
    return {otherwise.get(row.pk, row.name): row for row in rows}


def register_of(viewer: Viewer, register: str) -> QuerySet[Any]:
    """The rows of a register that the viewer may know of: `people`, `departments`, `partners`, or a kind of word."""
    if register == "people":
        return visible_people(viewer)
    if register == "departments":
        return visible_departments(viewer)
    return visible_partners(viewer) if register == "partners" else visible_keywords(viewer).filter(kind=register)


def nameable(viewer: Viewer, programme_uid: str, uid: str) -> list[Named]:
    """The other items of the programme that a tie may name, in their order. Two SQL queries."""
    found = visible_items(viewer).filter(programme__uid=programme_uid).exclude(uid=uid).order_by("position", "id")
    return [
        Named(each, code, f"{code} {title}" if code else title)
        for each, code, title in found.values_list("uid", "code", "title")
    ]


def one_named(viewer: Viewer, written: str) -> Named | None:
    """The item whose address somebody gives, or whose code, if one alone among those that they see bears it. One SQL
    query."""
    uid = written.rstrip("/").rpartition("/")[2]
    found = visible_items(viewer).filter(Q(uid=uid) | Q(code=written)).order_by("pk")
    rows = list(found.values_list("uid", "code", "title")[:3])
    named = [each for each in rows if each[0] == uid] or (rows if len(rows) == 1 else [])
    return Named(*named[0]) if named else None


def titles_of(viewer: Viewer, uids: list[str]) -> dict[str, str]:
    """How items are called where a tie names them; those that the viewer does not see are left out."""
    found = visible_items(viewer).filter(uid__in=uids).values_list("uid", "code", "title")
    return {uid: f"{code} {title}" if code else title for uid, code, title in found}
