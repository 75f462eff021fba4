"""One item as lists and trees show it: a light value, made for thousands; and the queries that fill it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from gouvernail.core.lateness import is_late, only_recurring
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.progress import Part, Progress, own_percent, roll_up
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import BudgetLine, Indicator, Item, ItemDepartment, ItemPerson
from gouvernail.queries.gate import Sight

ABANDONED, DONE = StatusValue.ABANDONED, StatusValue.DONE


@dataclass(frozen=True, slots=True)
class PersonTag:
    """Somebody beside an item. `role`: `political`, `administrative` or `agent`."""

    uid: str
    name: str
    initials: str
    role: str


@dataclass(frozen=True, slots=True)
class DepartmentTag:
    """A department beside an item. `role`: `lead` or `contributing`."""

    uid: str
    name: str
    role: str


@dataclass(slots=True)
class Row:
    """One line of a list or tree. Words are vocabulary values as stored (`in_progress`), unknown is `None`.

    `depth` counts from 0 among the rows shown. `shared` marks a further placement: the same item under another parent.
    `matched` is false for an ancestor that is shown only because something under it matches the filter. `due` is the
    last day that counts (revised first). `recurs` says that nothing but recurring is planned: never late. `rolled` is
    the progress of an objective drawn from its actions. `actions`, `done` and `late_actions` count the actions of its
    branch (abandoned ones included in `actions`).
    """

    id: int
    uid: str
    parent_id: int | None
    programme_id: int
    level: str
    title: str
    label: str | None = None
    code: str | None = None
    track: str | None = None
    deadline_text: str | None = None
    deadline_start: date | None = None
    deadline_end: date | None = None
    deadline_precision: str | None = None
    deadline_recurring: bool = False
    deadline_unknown: bool = False
    revised_deadline: Mapping[str, Any] | None = None
    revised_end: date | None = None
    effective_start: date | None = None
    effective_end: date | None = None
    recurring: bool = False
    status: str | None = None
    status_text: str | None = None
    progress: int | None = None
    health: str | None = None
    pending: bool | None = None
    weight: Decimal | None = None
    restricted: bool = False
    version: int = 1
    parent_uid: str | None = None
    programme_uid: str = ""
    depth: int = 0
    due: date | None = None
    recurs: bool = False
    late: bool = False
    shared: bool = False
    matched: bool = True
    children: int = 0
    actions: int = 0
    done: int = 0
    late_actions: int = 0
    rolled: Progress | None = None
    people: list[PersonTag] = field(default_factory=list)
    departments: list[DepartmentTag] = field(default_factory=list)
    budgeted: bool = False
    measured: bool = False

    @property
    def revised_text(self) -> str | None:
        """The wording of the revised deadline."""
        return self.revised_deadline["text"] if self.revised_deadline else None

    @property
    def revised_start(self) -> date | None:
        """The first day of the revised deadline."""
        first = self.revised_deadline.get("start") if self.revised_deadline else None
        return date.fromisoformat(first) if first else None


COLUMNS = (
    "id", "uid", "parent_id", "programme_id", "level", "title", "label", "code", "track", "deadline_text",
    "deadline_start", "deadline_end", "deadline_precision", "deadline_recurring", "deadline_unknown",
    "revised_deadline", "revised_end", "effective_start", "effective_end", "recurring", "status", "status_text",
    "progress", "health", "pending", "weight", "restricted", "version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ref:
    """An item named in passing: enough for a link."""

    uid: str
    level: str
    title: str
    label: str | None = None
    code: str | None = None
    programme_uid: str = ""


def fetch(seen: Sight, *, today: date, items: QuerySet[Item] | None = None) -> list[Row]:
    """The rows of what is seen (or of `items` among it) by position, with people, departments, and what they have.

    Five or six SQL queries, however many items. Details are read for the programmes as a whole, which keeps the queries
    simple, and dropped where their item is not seen.
    """
    rows = skeleton(seen, today=today, items=items)
    by_id = {row.id: row for row in rows}
    scope = {"item__programme_id__in": list(seen.programmes)}
    add_tags(by_id, scope)
    for pk in BudgetLine.objects.filter(**scope).order_by().values_list("item_id", flat=True).distinct():
        if pk in by_id:
            by_id[pk].budgeted = True
    for pk in Indicator.objects.filter(**scope).order_by().values_list("item_id", flat=True).distinct():
        if pk in by_id:
            by_id[pk].measured = True
    return rows


def skeleton(seen: Sight, *, today: date, items: QuerySet[Item] | None = None) -> list[Row]:
    """The same rows with nothing but their own columns. One or two SQL queries."""
    items = seen.items() if items is None else items
    rows = [Row(*values) for values in items.order_by("position", "id").values_list(*COLUMNS)]
    mixed = _only_recurring(rows)
    for row in rows:
        row.programme_uid = seen.programmes[row.programme_id]
        _judge(row, mixed, today)
    return rows


def add_tags(by_id: Mapping[int, Row], scope: Mapping[str, Any]) -> None:
    """Give rows their people and departments, read for a scope (conditions on a detail table). Two SQL queries."""
    _add_people(by_id, scope)
    _add_departments(by_id, scope)


def ref(row: Row) -> Ref:
    return Ref(row.uid, row.level, row.title, row.label, row.code, row.programme_uid)


def initials(name: str) -> str:
    """Two letters at most for a round mark: the first of the first and last words."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def reading_order(rows: Iterable[Row]) -> list[Row]:
    """Depth first, siblings in the order given; a row whose parent is not among them is left out with its branch."""
    children: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        children[row.parent_id].append(row)
    found: list[Row] = []
    waiting = children[None][::-1]
    while waiting:
        row = waiting.pop()
        found.append(row)
        waiting += children[row.id][::-1]
    return found


def summarise(rows: Iterable[Row]) -> None:
    """Fill what parents draw from their branch. Rows come with parents before children; shared rows count at home."""
    listed = [row for row in rows if not row.shared]
    by_id = {row.id: row for row in listed}
    parts: dict[int, list[Part]] = defaultdict(list)
    for row in reversed(listed):
        if row.level == "action":
            row.actions, row.done, row.late_actions = 1, row.status == DONE, row.late
        else:
            row.rolled = roll_up(parts[row.id])
        parent = by_id.get(row.parent_id) if row.parent_id is not None else None
        if parent is not None:
            _add_to(parent, row, parts[parent.id])


def _add_to(parent: Row, row: Row, parts: list[Part]) -> None:
    parent.children += 1
    parent.actions += row.actions
    parent.done += row.done
    parent.late_actions += row.late_actions
    if row.level != "step" and (row.level == "action" or row.actions):
        parts.append(part_of(row))


def part_of(row: Row) -> Part:
    """What an item brings to the progress of its parent: its own figure, or the one drawn from its children."""
    status = StatusValue(row.status) if row.status else None
    own = own_percent(row.progress, status)
    drawn = row.rolled.percent if row.rolled else None
    return Part(drawn if own is None else own, status, row.recurs, row.weight)


def _judge(row: Row, mixed: Mapping[int, bool], today: date) -> None:
    revised = row.revised_deadline is not None
    row.due = row.revised_end if revised else row.deadline_end
    row.recurs = row.recurring or mixed.get(row.id, row.deadline_recurring)
    row.late = (
        row.due is not None
        and row.due < today
        and is_late(
            end=row.deadline_end,
            revised=revised,
            revised_end=row.revised_end,
            status=StatusValue(row.status) if row.status else None,
            recurring=row.recurs,
            today=today,
        )
    )


def _only_recurring(rows: list[Row]) -> dict[int, bool]:
    """For deadlines with a recurring part and a date, the rare ones, whether every part recurs."""
    mixed = [row.id for row in rows if row.deadline_recurring and row.deadline_end is not None]
    if not mixed:
        return {}
    found = Item.objects.filter(pk__in=mixed).order_by()
    return {
        pk: only_recurring(Deadline(text or "", recurring=True, parts=decode(tuple[DeadlinePart, ...], parts)))
        for pk, text, parts in found.values_list("id", "deadline_text", "deadline_parts")
    }


def _add_people(by_id: Mapping[int, Row], scope: Mapping[str, Any]) -> None:
    tags: dict[tuple[str, str], PersonTag] = {}
    named = ItemPerson.objects.filter(**scope).order_by("position", "id")
    for pk, role, uid, name in named.values_list("item_id", "role", "person__uid", "person__name"):
        tag = tags.get((uid, role))
        if tag is None:
            tag = tags[uid, role] = PersonTag(uid, name, initials(name), role)
        if pk in by_id:
            by_id[pk].people.append(tag)
    for row in by_id.values():
        if len(row.people) > 1:
            row.people.sort(key=_role_order)


def _role_order(tag: PersonTag) -> int:
    return ROLE_ORDER[tag.role]


ROLE_ORDER = {"political": 0, "administrative": 1, "agent": 2}


def _add_departments(by_id: Mapping[int, Row], scope: Mapping[str, Any]) -> None:
    tags: dict[tuple[str, str], DepartmentTag] = {}
    # "lead" sorts after "contributing": leads come first.
    named = ItemDepartment.objects.filter(**scope).order_by("-role", "position", "id")
    for pk, role, uid, name in named.values_list("item_id", "role", "department__uid", "department__name"):
        tag = tags.get((uid, role))
        if tag is None:
            tag = tags[uid, role] = DepartmentTag(uid, name, role)
        if pk in by_id:
            by_id[pk].departments.append(tag)
