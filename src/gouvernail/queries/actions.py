"""Actions (or items of any level) as a flat list: the same rows and filters as the tree, with sorting."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.queries.checks import Ready, looser
from gouvernail.queries.choices import NO_CHOICES, Choices
from gouvernail.queries.everything import Everything, all_of, everything
from gouvernail.queries.filters import NO_FILTER, Filter
from gouvernail.queries.further import names_of
from gouvernail.queries.gate import Sight
from gouvernail.queries.rows import Ref, Row, ref
from gouvernail.queries.viewer import Viewer


class Sort(StrEnum):
    ORDER = "order"
    CODE = "code"
    TITLE = "title"
    DEADLINE = "deadline"
    STATUS = "status"
    PROGRESS = "progress"


@dataclass(frozen=True, slots=True)
class Listing:
    """`total` rows match; `rows` are those of the page. `parents` gives the item that each row's parent_uid names, and
    `programmes` the title of each programme_uid. Where nothing matches, `looser` tells how many rows there would be
    without each condition."""

    rows: tuple[Row, ...]
    total: int
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
    sort: Sort = Sort.ORDER,
    descending: bool = False,
    start: int = 0,
    limit: int | None = None,
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
    )


def narrowed(
    found: Everything,
    wanted: Filter,
    *,
    sort: Sort = Sort.ORDER,
    descending: bool = False,
    start: int = 0,
    limit: int | None = None,
) -> Listing:
    """The rows that match, sorted, and what the page needs beside them. One SQL query when there is a text."""
    by_uid = found.whole.by_uid
    kept = matching(found, wanted)
    page = _sorted(kept, sort, descending)[start : None if limit is None else start + limit]
    parents = {row.parent_uid for row in page if row.parent_uid}
    return Listing(
        rows=tuple(page),
        total=len(kept),
        parents={uid: ref(by_uid[uid]) for uid in parents},
        programmes=found.programmes,
        choices=found.whole.choices(wanted.level or Level.ACTION.value),
        looser={} if kept else looser(wanted, lambda fewer: len(matching(found, fewer))),
        names=names_of(found, wanted),
    )


def matching(found: Everything, wanted: Filter) -> list[Row]:
    """The rows that a filter keeps: what a list shows and what a figure counts."""
    ready = Ready(
        wanted if wanted.level else wanted.with_(level=Level.ACTION),
        found.seen,
        found.rows,
        found.beside,
        today=found.whole.today,
    )
    return [row for row in found.rows if ready(row)]


def _sorted(rows: list[Row], sort: Sort, descending: bool) -> list[Row]:
    if sort is Sort.ORDER:
        return rows[::-1] if descending else rows
    key = KEYS[sort]
    known = sorted((row for row in rows if key(row) is not None), key=key, reverse=descending)
    return known + [row for row in rows if key(row) is None]


def _code(row: Row) -> object:
    """`1.10` after `1.9`: numbers by value, letters after numbers."""
    if row.code is None:
        return None
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in code_path(row.code)]


KEYS: dict[Sort, Callable[[Row], Any]] = {
    Sort.CODE: _code,
    Sort.TITLE: lambda row: fold(row.title),
    Sort.DEADLINE: lambda row: row.due,
    Sort.STATUS: lambda row: list(StatusValue).index(StatusValue(row.status)) if row.status else None,
    Sort.PROGRESS: lambda row: row.progress,
}
