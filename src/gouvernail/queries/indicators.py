"""Indicators as somebody sees them: of which item, how far each is, and when its next value is due."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from gouvernail.core import plan as core
from gouvernail.core.indicators import Rate
from gouvernail.core.vocabulary import StatusValue
from gouvernail.queries.columns import objective
from gouvernail.queries.everything import Everything, all_of, everything
from gouvernail.queries.measured import Measured
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import Ref, Row, ref
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Shown:
    """An indicator of an item, at its place among those of the item. `overdue`: since which day its value is due.

    `row` is the item as lists show it, `rank` its place in reading order, `objective` what it stands under; `programme`
    the title of its programme, where several are shown.
    """

    item: Ref
    place: int
    indicator: core.Indicator
    overall: Rate
    year: Rate
    due: date | None
    overdue: bool
    last: core.IndicatorValue | None
    """The newest value, in figures or in words."""
    row: Row
    rank: int
    objective: Row | None
    programme: str
    silent: int | None
    """Days since its newest value."""
    own: bool = True
    """Whether it is the item's own; else the item shares one of an item that is not seen."""
    shared: tuple[Ref, ...] = ()
    """The other items that share it, of those that are seen."""

    @property
    def key(self) -> str:
        return f"{self.item.uid}.{self.place}"


@dataclass(frozen=True, slots=True)
class Measures:
    """`head` is the programme, `owning` the authorities that own it; none where all programmes are shown."""

    head: ProgrammeHead | None
    rows: tuple[Shown, ...]
    owning: frozenset[int] | None = None

    @property
    def overdue(self) -> int:
        return sum(row.overdue for row in self.rows)

    @property
    def computable(self) -> int:
        return sum(row.overall.percent is not None for row in self.rows)


def load(viewer: Viewer, programme_uid: str, *, today: date) -> Measures | None:
    """The indicators of what the viewer sees, in the order of the items; `None` when there is no programme for them. A
    fixed number of SQL queries."""
    opened = open_programme(viewer, programme_uid)
    if opened is None:
        return None
    return Measures(opened.head, _rows(all_of(opened.seen, today=today), today), frozenset(opened.owning))


def everywhere(viewer: Viewer, *, today: date) -> Measures:
    """The same for all that the viewer sees."""
    return Measures(None, _rows(everything(viewer, today=today), today))


def _rows(found: Everything, today: date) -> tuple[Shown, ...]:
    measured = found.beside.measured
    items = [row for row in found.rows if row.id in measured]
    seen = {row.id for row in items}
    sharing: dict[int, list[Row]] = defaultdict(list)
    for row in items:
        for each in measured[row.id]:
            sharing[each.pk].append(row)
    # Each once: with the item whose own it is, or with the first that shares it where that one is not seen.
    return tuple(
        [
            _shown(row, place, each, found, today, sharing[each.pk])
            for row in items
            for place, each in enumerate(measured[row.id])
            if row.id == (each.home if each.home in seen else sharing[each.pk][0].id)
        ]
    )


def _shown(row: Row, place: int, measured: Measured, found: Everything, today: date, sharing: list[Row]) -> Shown:
    due, last = measured.due, measured.last
    return Shown(
        item=ref(row),
        place=place,
        indicator=measured.indicator,
        overall=measured.overall,
        year=measured.year,
        due=due,
        overdue=due is not None and due < today and row.status != StatusValue.ABANDONED,
        last=last,
        row=row,
        rank=found.place(row),
        objective=objective(row, found),
        programme=found.programmes.get(row.programme_uid, ""),
        silent=(today - last.date).days if last else None,
        own=measured.home == row.id,
        shared=tuple([ref(each) for each in sharing if each is not row]),
    )
