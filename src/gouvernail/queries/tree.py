"""The foldable tree of one programme."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from gouvernail.queries.filters import NO_FILTER, Filter
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a filter may take here: what goes into the address, and its words."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What the filters of this programme offer: only values that occur."""

    levels: tuple[Choice, ...] = ()
    tracks: tuple[Choice, ...] = ()
    statuses: tuple[Choice, ...] = ()
    people: tuple[Choice, ...] = ()
    departments: tuple[Choice, ...] = ()


NO_CHOICES = Choices()


@dataclass(frozen=True, slots=True)
class Tree:
    """Rows in reading order, ancestors of what matches included. `counts` is by level over what matches, `total` over
    all; `matched` is the number of rows that match (equal to all rows without a filter)."""

    head: ProgrammeHead
    rows: tuple[Row, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    total: Mapping[str, int] = field(default_factory=dict)
    matched: int = 0
    choices: Choices = NO_CHOICES


def load(viewer: Viewer, programme_uid: str, *, today: date, wanted: Filter = NO_FILTER) -> Tree | None:
    """The tree of a programme; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    raise NotImplementedError
