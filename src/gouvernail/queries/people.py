"""The people named in programmes, with their actions."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date

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
    away = absences.away(viewer, today=today)
    return [(replace(card, away=away.get(card.uid)), rows) for card, rows in _cards(viewer, found)]


def one(viewer: Viewer, uid: str, *, today: date) -> PersonPage | None:
    """A person with their actions; `None` when they do not exist for the viewer."""
    found = everything(viewer, today=today)
    card = next((card for card, _rows in _cards(viewer, found, uid) if card.uid == uid), None)
    if card is None:
        return None
    card = replace(card, away=absences.away(viewer, today=today).get(uid))
    return PersonPage(card, narrowed(found, Filter(person=uid)))


def _cards(viewer: Viewer, found: Everything, uid: str | None = None) -> list[tuple[PersonCard, list[Row]]]:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in found.rows:
        if row.level == Level.ACTION:
            for tagged in {tag.uid for tag in row.people}:
                named[tagged].append(row)
    people = visible_people(viewer)
    chosen = (people.filter(uid=uid) if uid else people).select_related("authority", "department")
    rows = [each for each in chosen if uid or each.uid in named]
    otherwise = told_otherwise(viewer, Person, {each.pk: each.authority_id for each in rows})
    cards = [
        (_card(viewer, each, otherwise.get(each.pk, each.name), named[each.uid]), named[each.uid]) for each in rows
    ]
    return sorted(cards, key=lambda each: (-each[0].actions, fold(each[0].name)))


def _card(viewer: Viewer, person: Person, name: str, rows: list[Row]) -> PersonCard:
    roles = Counter(tag.role for row in rows for tag in row.people if tag.uid == person.uid)
    # What the directory says beside the name stays in the house: naming somebody in an item does not open it.
    within = knows_directory(viewer, person.authority_id)
    department = person.department if within else None
    return PersonCard(
        uid=person.uid,
        name=name,
        initials=initials(name),
        function=person.function if within else None,
        is_elected=person.is_elected if within else bool(roles[PersonRole.POLITICAL]),
        authority=person.authority.name,
        actions=len(rows),
        political=roles[PersonRole.POLITICAL],
        administrative=roles[PersonRole.ADMINISTRATIVE],
        agent=roles[PersonRole.AGENT],
        late=sum(row.late for row in rows),
        department=department.name if department else "",
        department_uid=department.uid if department else "",
        left_on=person.left_on if within else None,
        kept=manageable.may_of(viewer, person.authority_id, person.department_id),
    )
