"""The departments named in programmes, with their actions."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role
from gouvernail.core.vocabulary import Level
from gouvernail.models import Department, DepartmentRole, Membership
from gouvernail.queries import manageable
from gouvernail.queries.actions import Listing, narrowed
from gouvernail.queries.everything import Everything, everything
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import visible_departments
from gouvernail.queries.rows import Row
from gouvernail.queries.spelling import knows_directory, told_otherwise
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class DepartmentCard:
    """`actions` counts the actions that name it (each once), `leading` those that it leads. `depth` and `parent` are
    its place in the tree; `branch` counts the actions that name it or a department under it, `branch_uids`."""

    uid: str
    name: str
    authority: str
    parent_uid: str | None
    actions: int
    leading: int
    contributing: int
    late: int
    closed_on: date | None = None
    depth: int = 0
    parent: str = ""
    branch: int = 0
    branch_uids: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    kept: bool = False
    """Whether the viewer keeps the departments of the authority."""


@dataclass(frozen=True, slots=True)
class DepartmentPage:
    department: DepartmentCard
    actions: Listing


def listing(viewer: Viewer, *, today: date) -> tuple[DepartmentCard, ...]:
    """The departments as a tree, authority by authority: those named in actions that the viewer sees, those above
    them, and all others that are not closed. A fixed number of SQL queries."""
    return _cards(viewer, everything(viewer, today=today))


def one(viewer: Viewer, uid: str, *, today: date) -> DepartmentPage | None:
    """A department with its actions; `None` when it does not exist for the viewer."""
    found = everything(viewer, today=today)
    card = next((card for card in _cards(viewer, found) if card.uid == uid), None)
    return DepartmentPage(card, narrowed(found, Filter(department=uid))) if card else None


def _cards(viewer: Viewer, found: Everything) -> tuple[DepartmentCard, ...]:
    named: dict[str, list[Row]] = defaultdict(list)
    for row in found.rows:
        if row.level == Level.ACTION:
            for tagged in {tag.uid for tag in row.departments}:
                named[tagged].append(row)
    rows = list(visible_departments(viewer).select_related("authority", "parent"))
    own = {each.pk for each in rows if knows_directory(viewer, each.authority_id)}
    heads = _heads(own)
    names = {each.pk: each.name for each in rows}
    names |= told_otherwise(viewer, Department, {each.pk: each.authority_id for each in rows})
    for each in rows:
        # Naming a department in an item opens no more of the tree than its name, as it was written.
        each.name, each.parent = names[each.pk], each.parent if each.parent_id in names else None
        if each.parent:
            each.parent.name = names[each.parent.pk]
        if each.pk not in own:
            each.closed_on = None
    cards: list[DepartmentCard] = []
    for place, depth in in_tree(rows):
        under = [place, *descendants(place, rows)]
        branch = {row.uid for each in under for row in named[each.uid]}
        card = replace(
            _card(place, named[place.uid]),
            depth=depth,
            branch=len(branch),
            branch_uids=tuple(each.uid for each in under if named[each.uid]),
            heads=heads.get(place.pk, ()),
            kept=manageable.may_everyone(viewer, place.authority_id),
        )
        cards.append(card)
    return tuple(cards)


def in_tree(rows: Iterable[Department]) -> list[tuple[Department, int]]:
    """Departments from the top of each authority down, by name, with their depth; those that are closed last."""
    listed = sorted(rows, key=lambda row: (fold(row.authority.name), row.closed_on is not None, fold(row.name)))
    known = {row.pk for row in listed}
    under: dict[int | None, list[Department]] = defaultdict(list)
    for row in listed:
        under[row.parent_id if row.parent_id in known else None].append(row)
    found: list[tuple[Department, int]] = []
    waiting = [(row, 0) for row in reversed(under[None])]
    while waiting:
        row, depth = waiting.pop()
        found.append((row, depth))
        waiting += [(child, depth + 1) for child in reversed(under[row.pk])]
    return found


def descendants(of: Department, rows: Iterable[Department]) -> list[Department]:
    """Those under a department, among these."""
    listed, found, within = list(rows), list[Department](), {of.pk}
    while more := [row for row in listed if row.parent_id in within and row.pk not in within]:
        found += more
        within |= {row.pk for row in more}
    return found


def _heads(departments: Iterable[int]) -> dict[int, tuple[str, ...]]:
    held = Membership.objects.filter(role=Role.HEAD, department__in=departments, account__is_active=True)
    found: dict[int, tuple[str, ...]] = {}
    for department, name in held.order_by("account__name").values_list("department_id", "account__name"):
        found[department] = (*found.get(department, ()), name)
    return found


def _card(row: Department, named: list[Row]) -> DepartmentCard:
    roles = Counter(tag.role for each in named for tag in each.departments if tag.uid == row.uid)
    return DepartmentCard(
        uid=row.uid,
        name=row.name,
        authority=row.authority.name,
        parent_uid=row.parent.uid if row.parent else None,
        parent=row.parent.name if row.parent else "",
        actions=len(named),
        leading=roles[DepartmentRole.LEAD],
        contributing=roles[DepartmentRole.CONTRIBUTING],
        late=sum(each.late for each in named),
        closed_on=row.closed_on,
    )
