"""The figures of the overview. Each carries the filter of the list that it counts, and is counted by that filter."""

from dataclasses import dataclass
from datetime import date

from gouvernail.queries.filters import Filter
from gouvernail.queries.programmes import ProgrammeHead
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Figure:
    """A count with its words. `query` (`filter.to_query()`) opens the actions list on exactly these actions."""

    key: str
    label: str
    count: int
    wanted: Filter

    @property
    def query(self) -> str:
        return self.wanted.to_query()


@dataclass(frozen=True, slots=True)
class Overview:
    """Figures over the actions that the viewer sees, in one programme or in all.

    `by_quarter` runs from the first to the last dated quarter without holes, empty quarters included; `undated` and
    `recurring` complete it. Somebody may be in several figures of `by_department` and `by_lead`. `actions` are the rows
    themselves, in order, for a timeline. `head` is `None` over all programmes.
    """

    head: ProgrammeHead | None
    total: Figure
    late: Figure
    by_status: tuple[Figure, ...]
    by_objective: tuple[Figure, ...]
    by_department: tuple[Figure, ...]
    by_lead: tuple[Figure, ...]
    by_track: tuple[Figure, ...]
    by_year: tuple[Figure, ...]
    by_quarter: tuple[Figure, ...]
    undated: Figure
    recurring: Figure
    missing: tuple[Figure, ...]
    actions: tuple[Row, ...]


def load(viewer: Viewer, *, today: date, programme_uid: str | None = None) -> Overview | None:
    """The overview of a programme, or of all that the viewer sees; `None` when the programme is not for them."""
    raise NotImplementedError
