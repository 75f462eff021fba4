"""The departments named in programmes, with their actions."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level
from gouvernail.models import DepartmentRole
from gouvernail.queries.actions import Everything, Listing, everything, narrowed
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import visible_departments
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class DepartmentCard:
    """`actions` counts the actions that name it (each once), `leading` those that it leads."""

    uid: str
    name: str
    authority: str
    parent_uid: str | None
    actions: int
    leading: int
    contributing: int
    late: int


@dataclass(frozen=True, slots=True)
class DepartmentPage:
    department: DepartmentCard
    actions: Listing


def listing(viewer: Viewer, *, today: date) -> tuple[DepartmentCard, ...]:
    """Departments named in the actions that the viewer sees, most named first. A fixed number of SQL queries."""
    return _cards(viewer, everything(viewer, today=today))


def one(viewer: Viewer, uid: str, *, today: date) -> DepartmentPage | None:
    """A department with its actions; `None` when it does not exist for the viewer."""
    found = everything(viewer, today=today)
    card = next((card for card in _cards(viewer, found, uid) if card.uid == uid), None)
    return DepartmentPage(card, narrowed(found, Filter(department=uid))) if card else None


def _cards(viewer: Viewer, found: Everything, uid: str | None = None) -> tuple[DepartmentCard, ...]:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in found.rows:
        if row.level == Level.ACTION:
            for tagged in {tag.uid for tag in row.departments}:
                named[tagged].append(row)
    departments = visible_departments(viewer)
    values = (departments.filter(uid=uid) if uid else departments).values_list(
        "uid", "name", "authority__name", "parent__uid"
    )
    cards = (_card(*each, named[each[0]]) for each in values if uid or each[0] in named)
    return tuple(sorted(cards, key=lambda card: (-card.actions, fold(card.name))))


def _card(uid: str, name: str, authority: str, parent: str | None, rows: list[Row]) -> DepartmentCard:
    roles = Counter(tag.role for row in rows for tag in row.departments if tag.uid == uid)
    return DepartmentCard(
        uid=uid,
        name=name,
        authority=authority,
        parent_uid=parent,
        actions=len(rows),
        leading=roles[DepartmentRole.LEAD],
        contributing=roles[DepartmentRole.CONTRIBUTING],
        late=sum(row.late for row in rows),
    )
