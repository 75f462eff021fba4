"""Actions (or items of any level) as a flat list: the same rows and filters as the tree, with sorting."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.queries.checks import Ready, looser
from gouvernail.queries.choices import NO_CHOICES, Choices
from gouvernail.queries.columns import COLUMNS, Column
from gouvernail.queries.everything import Everything, all_of, everything
from gouvernail.queries.filters import NO_FILTER, Filter
from gouvernail.queries.further import names_of
from gouvernail.queries.gate import Sight
from gouvernail.queries.grouping import GROUPINGS, Group, Totals, grouped, page_of, totals
from gouvernail.queries.rows import Ref, Row, ref
from gouvernail.queries.viewer import Viewer


class Sort(StrEnum):
    ORDER = "order"
    CODE = "code"
    TITLE = "title"
    DEADLINE = "deadline"
    STATUS = "status"
    PROGRESS = "progress"


NO_TOTALS = Totals(0, 0)


@dataclass(frozen=True, slots=True)
class Listing:
    """`total` rows match; `rows` are those of the page. `parents` gives the item that each row's parent_uid names, and
    `programmes` the title of each programme_uid. Where nothing matches, `looser` tells how many rows there would be
    without each condition."""

    rows: tuple[Row, ...]
    total: int
    lines: int = 0
    """How many lines all pages together have: a row may be in several groups."""
    groups: tuple[Group, ...] = ()
    """The rows of the page again, in their groups, where groups are asked for."""
    totals: Totals = NO_TOTALS
    levels: tuple[str, ...] = ()
    """The levels that could be listed."""
    found: Everything | None = None
    """What the rows were taken from: columns look there."""
    parents: Mapping[str, Ref] = field(default_factory=dict)
    programmes: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = NO_CHOICES
    looser: Mapping[str, int] = field(default_factory=dict)
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What the values of the filter are called."""


def listing(
    viewer: Viewer,
    *,
    today: date,
    wanted: Filter = NO_FILTER,
    seen: Sight | None = None,
    sort: str = Sort.ORDER,
    descending: bool = False,
    start: int = 0,
    limit: int | None = None,
    columns: Sequence[Column] = (),
    group: str = "",
) -> Listing:
    """What matches among all that the viewer sees, or in `seen`. Without `level` in the filter: actions only.

    A shared action is one row. Unknown values sort last. A fixed number of SQL queries.
    """
    return narrowed(
        everything(viewer, today=today) if seen is None else all_of(seen, today=today),
        wanted,
        sort=sort,
        descending=descending,
        start=start,
        limit=limit,
        columns=columns,
        group=group,
    )


def narrowed(
    found: Everything,
    wanted: Filter,
    *,
    sort: str = Sort.ORDER,
    descending: bool = False,
    start: int = 0,
    limit: int | None = None,
    columns: Sequence[Column] = (),
    group: str = "",
) -> Listing:
    """The rows that match, sorted, and what the page needs beside them. One SQL query when there is a text."""
    by_uid = found.whole.by_uid
    laid = _laid_out(found, wanted, sort, descending, columns, group)
    kept, groups, grouping = laid.kept, laid.groups, GROUPINGS.get(group)
    shown = page_of(groups, start, limit)
    page = [row for each in shown for row in each.rows] if grouping else _page(laid.ordered, start, limit)
    parents = {row.parent_uid for row in page if row.parent_uid}
    return Listing(
        rows=tuple(page),
        total=len(kept),
        lines=sum(len(each.rows) for each in groups) if grouping else len(kept),
        groups=shown,
        totals=laid.totals,
        levels=tuple(level.value for level in LEVEL_ORDER if found.whole.counts.get(level.value)),
        found=found,
        parents={uid: ref(by_uid[uid]) for uid in parents},
        programmes=found.programmes,
        choices=found.whole.choices(wanted.level or Level.ACTION.value),
        looser={} if kept else looser(wanted, lambda fewer: len(matching(found, fewer))),
        names=names_of(found, wanted),
    )


@dataclass(frozen=True, slots=True)
class _LaidOut:
    """All that matches, before a page of it is taken."""

    kept: list[Row]
    ordered: list[Row]
    groups: list[Group]
    totals: Totals


MOST_LAID_OUT = 8
OF_THE_VIEWER = ("mine", "missing")
"""Conditions that ask for more than the rows and what lies beside them: who looks, what is insisted on."""


def _laid_out(
    found: Everything, wanted: Filter, sort: str, descending: bool, columns: Sequence[Column], group: str
) -> _LaidOut:
    """Kept as long as the rows are, so that turning the pages of a long list does not sort and add it up anew."""
    key = (wanted, sort, descending, group, tuple(column.name for column in columns if column.sums))
    own = any(getattr(wanted, name) for name in OF_THE_VIEWER) or "programme" in (sort, group)
    laid: dict[Any, _LaidOut] = found.whole.drawn.setdefault("laid out", {})
    known = None if own else laid.get(key)
    if known is not None:
        return known
    kept = matching(found, wanted)
    ordered, grouping = _sorted(found, kept, sort, descending), GROUPINGS.get(group)
    groups = grouped(ordered, grouping, wanted, columns, found) if grouping else []
    made = _LaidOut(kept, ordered, groups, totals(kept, columns, found))
    if not own:
        if len(laid) >= MOST_LAID_OUT:
            laid.clear()
        laid[key] = made
    return made


def _page(rows: list[Row], start: int, limit: int | None) -> list[Row]:
    return rows[start : None if limit is None else start + limit]


def matching(found: Everything, wanted: Filter) -> list[Row]:
    """The rows that a filter keeps: what a list shows and what a figure counts."""
    levels = wanted.values("level") or (Level.ACTION.value,)
    ready = Ready(wanted.with_(level=""), found.seen, found.rows, found.beside, today=found.whole.today)
    return ready(found.whole.of_levels(levels))


def _sorted(found: Everything, rows: list[Row], sort: str, descending: bool) -> list[Row]:
    column = COLUMNS.get(SORTED_BY.get(sort, sort))
    if column is None:
        return rows[::-1] if descending else rows
    keyed = [(column.key(row, found), row) for row in rows]
    known = sorted((each for each in keyed if each[0] is not None), key=_first, reverse=descending)
    return [row for _, row in known] + [row for key, row in keyed if key is None]


SORTED_BY = {Sort.DEADLINE.value: "due"}


def _first(keyed: tuple[Any, Row]) -> Any:
    return keyed[0]
