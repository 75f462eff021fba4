"""One item as lists and trees show it: a light value, made for thousands; and the queries that fill it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, NamedTuple

from django.db.models import QuerySet
from django.utils import timezone

from gouvernail.core.lateness import CLOSED, is_late, only_recurring
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.progress import Branch, Drawn, Progress, is_drawn, own_percent
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from gouvernail.models import Item, ItemDepartment, ItemPerson
from gouvernail.queries.deputies import Away
from gouvernail.queries.drawing import drawn, drawn_few, news_of, news_of_programmes
from gouvernail.queries.gate import Seen, Sight
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class PersonTag:
    """Somebody beside an item. `role`: `political`, `administrative` or `agent`. `away` is told on sheets;
    lists are told it apart, since rows are kept and shared between viewers."""

    uid: str
    name: str
    initials: str
    role: str
    away: Away | None = None


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
    the progress of an objective drawn from its actions, `drawn` that of an action from its steps or indicators: then
    `progress` shows it. `heard` is the day of the last update; `news` that since which nothing was heard of a running
    action: what was never updated is silent from the day on which it was written here. `actions`, `done` and
    `late_actions` count the actions of its branch (abandoned ones included in `actions`), and `counting` those that its
    progress is about; `apart` and `left` those that it leaves out, recurring and abandoned, `alone` the objectives that
    count by themselves, `weightless` that there is no progress because all that is known weighs 0. `silence` holds the
    `news` of each running action of a branch, `healths` how many of them are how; `worst` is the health that the
    running children give.
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
    progress_from: str | None = None
    created_at: datetime | None = None
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
    counting: int = 0
    apart: int = 0
    left: int = 0
    alone: int = 0
    weightless: bool = False
    rolled: Progress | None = None
    drawn: Drawn | None = None
    heard: date | None = None
    news: date | None = None
    silence: tuple[date, ...] = ()
    healths: tuple[tuple[str | None, int], ...] = ()
    worst: str | None = None
    people: list[PersonTag] = field(default_factory=list)
    departments: list[DepartmentTag] = field(default_factory=list)

    @property
    def percent(self) -> Decimal | None:
        """The exact figure of the item itself; `None` when nothing says it."""
        known = self.drawn.percent if self.drawn else self.progress
        return own_percent(known, StatusValue(self.status) if self.status else None)

    @property
    def branch(self) -> Branch:
        """What an objective draws from its children."""
        return Branch(self.rolled, self.counting, self.apart, self.left, self.alone, self.weightless)

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
    "progress_from", "created_at",
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


Named = tuple[int, str, str, str, str | None, int]
"""Who stands beside an item: its key, the role, uid and name, how the item writes the name where it writes it another
way, and the key of the authority in whose directory they stand."""


class Values(NamedTuple):
    """What the database holds of some rows."""

    items: list[tuple[Any, ...]]
    only_recurring: Mapping[int, bool]
    people: Iterable[Named]
    departments: Iterable[Named]
    drawn: Mapping[int, Drawn]
    heard: Mapping[int, date]


def read(seen: Sight) -> Values:
    """What is seen, by position, with people, departments and the day of the last news. Four SQL queries or five,
    however many items, and three more where indicators draw a progress.

    People and departments are read for the programmes as a whole, which keeps the queries simple; those of items that
    are not seen are dropped by `rows_of`.
    """
    scope = {"item__programme_id__in": list(seen.programmes)}
    found = list(seen.items().order_by("position", "id").values_list(*COLUMNS))
    steps = ((each[PARENT], each[STATUS], each[WEIGHT], each[RECURS]) for each in found if each[LEVEL] == Level.STEP)
    sources = _sources(found)
    from_steps = [pk for pk, source in sources.items() if source == ProgressFrom.STEPS]
    from_indicators = [pk for pk in sources if pk not in set(from_steps)]
    return Values(
        found, _only_recurring(found), _read_people(scope), _read_departments(scope),
        drawn(steps, from_steps, from_indicators), news_of_programmes(seen.programmes),
    )  # fmt: skip


def _sources(found: list[tuple[Any, ...]]) -> dict[int, str]:
    """The actions that draw their progress, and from where."""
    return {each[0]: each[SOURCE] for each in found if is_drawn(each[LEVEL], each[SOURCE])}


def rows_of(values: Values, seen: Sight, *, today: date) -> list[Row]:
    """The rows that these values make, by position."""
    rows = [Row(*each) for each in values.items]
    for row in rows:
        row.programme_uid = seen.programmes[row.programme_id]
        _judge(row, values.only_recurring, today)
        _tell_figures(row, values)
    by_id = {row.id: row for row in rows}
    _add_people(by_id, _as_told(values.people, by_id, seen.viewer))
    _add_departments(by_id, _as_told(values.departments, by_id, seen.viewer))
    return rows


def fetch(seen: Sight, found: list[tuple[Any, ...]], *, today: date) -> list[Row]:
    """The rows of a few items among what is seen, of which `found` are the `COLUMNS`. Three SQL queries or four, and
    as many more where some draw their progress from steps or indicators."""
    ids = [each[0] for each in found]
    values = Values(
        found, _only_recurring(found), _people_of(ids), _departments_of(ids), drawn_few(seen, _sources(found)),
        news_of([each[0] for each in found if each[LEVEL] == Level.ACTION]),
    )  # fmt: skip
    return rows_of(values, seen, today=today)


@Seen
def of_keys(items: QuerySet[Item], keys: Any) -> QuerySet[Item, tuple[Any, ...]]:
    """The `COLUMNS` of these items, by position."""
    return items.filter(pk__in=keys).order_by("position", "id").values_list(*COLUMNS)


@Prepared
def _people_of(items: Any) -> QuerySet[ItemPerson, Named]:
    return _read_people({"item__id__in": items})


@Prepared
def _departments_of(items: Any) -> QuerySet[ItemDepartment, Named]:
    return _read_departments({"item__id__in": items})


def _read_people(scope: Mapping[str, Any]) -> QuerySet[ItemPerson, Named]:
    named = ItemPerson.objects.filter(**scope).order_by("position", "id")
    return named.values_list("item_id", "role", "person__uid", "person__name", "written", "authority_id")


def _read_departments(scope: Mapping[str, Any]) -> QuerySet[ItemDepartment, Named]:
    # "lead" sorts after "contributing": leads come first.
    named = ItemDepartment.objects.filter(**scope).order_by("-role", "position", "id")
    return named.values_list("item_id", "role", "department__uid", "department__name", "written", "authority_id")


def ref(row: Row) -> Ref:
    return Ref(row.uid, row.level, row.title, row.label, row.code, row.programme_uid)


def initials(name: str) -> str:
    """Two letters at most for a round mark: the first of the first and last words."""
    words = [word for word in name.replace("-", " ").split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


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


def _tell_figures(row: Row, values: Values) -> None:
    row.drawn = values.drawn.get(row.id)
    if row.drawn is not None:
        row.progress = row.drawn.shown
    if row.level == Level.ACTION:
        row.heard = values.heard.get(row.id)
        if row.status not in CLOSED:
            row.news = row.heard or (timezone.localdate(row.created_at) if row.created_at else None)


def _only_recurring(items: list[tuple[Any, ...]]) -> dict[int, bool]:
    """For deadlines with a recurring part and a date, the rare ones, whether every part recurs."""
    mixed = [each[0] for each in items if each[RECURRING] and each[DEADLINE_END] is not None]
    if not mixed:
        return {}
    found = Item.objects.filter(pk__in=mixed).order_by()
    return {
        pk: only_recurring(Deadline(text or "", recurring=True, parts=decode(tuple[DeadlinePart, ...], parts)))
        for pk, text, parts in found.values_list("id", "deadline_text", "deadline_parts")
    }


RECURRING, DEADLINE_END = COLUMNS.index("deadline_recurring"), COLUMNS.index("deadline_end")
PARENT, LEVEL, STATUS, WEIGHT, RECURS, SOURCE = map(
    COLUMNS.index, ("parent_id", "level", "status", "weight", "recurring", "progress_from")
)


def _as_told(named: Iterable[Named], shown: Mapping[int, Row], viewer: Viewer) -> list[tuple[int, str, str, str]]:
    """Item, role, uid and name as the viewer is told it: who does not know the directory of an authority reads a name
    as the items write it that they see (`spelling.py`)."""
    if viewer.platform_admin:
        return [(item, role, uid, name) for item, role, uid, name, *_ in named]
    listed = list(named)
    hiding = [
        (shown[item].programme_id, uid, written)
        for item, _role, uid, _name, written, authority in listed
        if authority not in viewer.authorities and item in shown
    ]
    # Each programme by itself: its rows are kept for others, who may not see the other programmes.
    plain = {(programme, uid) for programme, uid, written in hiding if written is None}
    spelled: dict[tuple[int, str], str] = {}
    for programme, uid, written in hiding:
        if written and (programme, uid) not in plain:
            spelled[programme, uid] = min(written, spelled.get((programme, uid), written))
    return [
        (item, role, uid, spelled.get((shown[item].programme_id, uid), name))
        for item, role, uid, name, *_ in listed
        if item in shown
    ]


def _add_people(by_id: Mapping[int, Row], named: Iterable[tuple[int, str, str, str]]) -> None:
    tags: dict[tuple[str, str], PersonTag] = {}
    for pk, role, uid, name in named:
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


def _add_departments(by_id: Mapping[int, Row], named: Iterable[tuple[int, str, str, str]]) -> None:
    tags: dict[tuple[str, str], DepartmentTag] = {}
    for pk, role, uid, name in named:
        tag = tags.get((uid, role))
        if tag is None:
            tag = tags[uid, role] = DepartmentTag(uid, name, role)
        if pk in by_id:
            by_id[pk].departments.append(tag)
