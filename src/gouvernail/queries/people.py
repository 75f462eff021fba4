"""The people named in programmes, with their actions."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level
from gouvernail.models import Person, PersonRole
from gouvernail.queries import absences, manageable
from gouvernail.queries.actions import Listing, narrowed
from gouvernail.queries.deputies import Away
from gouvernail.queries.everything import Everything, everything
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import visible_people
from gouvernail.queries.rows import Row, initials
from gouvernail.queries.spelling import knows_directory, told_otherwise
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class PersonCard:
    """`actions` counts the actions that name them in any role (each once), among those that the viewer sees."""

    uid: str
    name: str
    initials: str
    function: str | None
    is_elected: bool
    authority: str
    actions: int
    political: int
    administrative: int
    agent: int
    late: int
    department: str = ""
    department_uid: str = ""
    left_on: date | None = None
    kept: bool = False
    """Whether the viewer keeps their entry in the directory."""
    away: Away | None = None


@dataclass(frozen=True, slots=True)
class PersonPage:
    person: PersonCard
    actions: Listing


def listing(viewer: Viewer, *, today: date) -> tuple[PersonCard, ...]:
    """People named in the actions that the viewer sees, most named first. A fixed number of SQL queries."""
    return tuple(card for card, _rows in listing_in(viewer, everything(viewer, today=today), today=today))


def listing_in(viewer: Viewer, found: Everything, *, today: date) -> list[tuple[PersonCard, list[Row]]]:
    """The same, each with the actions that name them."""
    return _cards(viewer, found, absences.away(viewer, today=today))


def one(viewer: Viewer, uid: str, *, today: date) -> PersonPage | None:
    """A person with their actions; `None` when they do not exist for the viewer."""
    found = everything(viewer, today=today)
    card = next((card for card, _rows in _cards(viewer, found, absences.away(viewer, today=today), uid)), None)
    return None if card is None else PersonPage(card, narrowed(found, Filter(person=uid)))


class _Entry(NamedTuple):
    """What a list needs of somebody's entry in the directory: the columns that `ENTRY` reads, not whole rows."""

    pk: int
    uid: str
    name: str
    function: str | None
    is_elected: bool
    left_on: date | None
    authority: int
    authority_name: str
    department: int | None
    department_name: str | None
    department_uid: str | None


ENTRY = (
    "pk", "uid", "name", "function", "is_elected", "left_on", "authority_id", "authority__name", "department_id",
    "department__name", "department__uid",
)  # fmt: skip


def _cards(
    viewer: Viewer, found: Everything, away: Mapping[str, Away], uid: str | None = None
) -> list[tuple[PersonCard, list[Row]]]:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in found.rows:
        if row.level == Level.ACTION:
            for tagged in {tag.uid for tag in row.people}:
                named[tagged].append(row)
    people = visible_people(viewer)
    chosen = (people.filter(uid=uid) if uid else people).values_list(*ENTRY)
    rows = [each for each in map(_Entry._make, chosen) if uid or each.uid in named]
    otherwise = told_otherwise(viewer, Person, {each.pk: each.authority for each in rows})
    cards = [
        (_card(viewer, each, otherwise.get(each.pk, each.name), named[each.uid], away), named[each.uid])
        for each in rows
    ]
    return sorted(cards, key=lambda each: (-each[0].actions, fold(each[0].name)))


def _card(viewer: Viewer, person: _Entry, name: str, rows: list[Row], away: Mapping[str, Away]) -> PersonCard:
    roles = Counter([tag.role for row in rows for tag in row.people if tag.uid == person.uid])
    # What the directory says beside the name stays in the house: naming somebody in an item does not open it.
    within = knows_directory(viewer, person.authority)
    return PersonCard(
        uid=person.uid,
        name=name,
        initials=initials(name),
        function=person.function if within else None,
        is_elected=person.is_elected if within else bool(roles[PersonRole.POLITICAL]),
        authority=person.authority_name,
        actions=len(rows),
        political=roles[PersonRole.POLITICAL],
        administrative=roles[PersonRole.ADMINISTRATIVE],
        agent=roles[PersonRole.AGENT],
        late=sum([row.late for row in rows]),
        department=(person.department_name or "") if within else "",
        department_uid=(person.department_uid or "") if within else "",
        left_on=person.left_on if within else None,
        kept=manageable.may_of(viewer, person.authority, person.department),
        away=away.get(person.uid),
    )
