"""The sheet of one item: everything that is known about it, and what stands around it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from gouvernail.core.plan import Item
from gouvernail.core.progress import Progress
from gouvernail.queries.history import Entry
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.queries.rows import DepartmentTag, PersonTag, Ref, Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Placed:
    """One place of a shared item: under which parent, in which programme, with which share (percent, if given)."""

    parent: Ref | None
    programme_title: str
    share: Decimal | None
    home: bool


@dataclass(frozen=True, slots=True)
class LinkShown:
    """A tie; `target` is `None` when the code that the document names was not found. `outgoing` is false for a tie that
    another item has to this one."""

    kind: str
    code: str | None
    text: str | None
    target: Ref | None
    outgoing: bool = True


@dataclass(frozen=True, slots=True)
class FollowUpShown:
    at: datetime
    author: str
    status: str | None
    progress: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class SourceLine:
    number: int
    text: str
    here: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where the item stands in its document, with the neighbouring lines of a text file."""

    document: str
    sheet: str | None = None
    page: int | None = None
    row: int | None = None
    line: int | None = None
    lines: tuple[SourceLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """`item` holds every field as in the core (its id is the uid). `ancestors` go from the root down; `children` are
    rows, further placements included; `previous` and `following` are the neighbours of the same level."""

    item: Item
    version: int
    head: ProgrammeHead
    ancestors: tuple[Ref, ...]
    children: tuple[Row, ...]
    previous: Ref | None
    following: Ref | None
    people: tuple[PersonTag, ...]
    departments: tuple[DepartmentTag, ...]
    placements: tuple[Placed, ...]
    links: tuple[LinkShown, ...]
    follow_ups: tuple[FollowUpShown, ...]
    history: tuple[Entry, ...]
    excerpt: Excerpt | None
    late: bool
    slipped: bool
    due: date | None
    rolled: Progress | None
    restricted: bool
    created_at: datetime
    updated_at: datetime
    may_follow_up: bool = False
    may_write: bool = False


def sheet(viewer: Viewer, uid: str, *, today: date) -> Sheet | None:
    """The sheet of an item; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    raise NotImplementedError
