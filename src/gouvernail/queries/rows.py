"""One item as lists and trees show it: a light value, made for thousands."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gouvernail.core.progress import Progress


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
    last day that counts (revised first). `rolled` is the progress of an objective drawn from its actions.
    `actions`, `done` and `late_actions` count the actions of its branch (abandoned ones included in `actions`).
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
    revised_text: str | None = None
    revised_start: date | None = None
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
    described: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    """An item named in passing: enough for a link."""

    uid: str
    level: str
    title: str
    label: str | None = None
    code: str | None = None
    programme_uid: str = ""
