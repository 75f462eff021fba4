"""The foldable tree of one programme."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import (
    LEVEL_LABELS_PLURAL,
    STATUS_LABELS,
    TRACK_LABELS,
    Level,
    StatusValue,
    Track,
)
from gouvernail.models import Placement
from gouvernail.queries.filters import NO_FILTER, Filter, Test, branch, found_by_text
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.programmes import ProgrammeHead, head
from gouvernail.queries.rows import Row, fetch, skeleton, summarise
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
    shown = head(viewer, programme_uid)
    if shown is None:
        return None
    seen = sight(viewer, programme_uid)
    rows = in_order(seen, today)
    own = [row for row in rows if not row.shared]
    test = Test(wanted, found_by_text=found_by_text(seen.items(), wanted.text), branch=branch(own, wanted.under))
    kept = _with_ancestors(rows, test) if wanted else rows
    return Tree(
        head=shown,
        rows=tuple(kept),
        counts=_counts(row for row in kept if row.matched),
        total=_counts(rows),
        matched=sum(row.matched for row in kept),
        choices=choices(own),
    )


def in_order(seen: Sight, today: date, *, bare: bool = False) -> list[Row]:
    """The rows of one programme in reading order, guests included, with what parents draw from their branch.

    `bare` leaves people, departments and what they have aside.
    """
    own = skeleton(seen, today=today) if bare else fetch(seen, today=today)
    rows = _in_order(own, _guests(seen, own, today))
    summarise(rows)
    return rows


def choices(rows: Iterable[Row]) -> Choices:
    """The values that occur in these rows, each with its number of rows; people and departments by name."""
    listed = list(rows)
    named = Counter(tag for row in listed for tag in {(each.uid, each.name) for each in row.people})
    housed = Counter(tag for row in listed for tag in {(each.uid, each.name) for each in row.departments})
    return Choices(
        levels=_words(Level, LEVEL_LABELS_PLURAL, (row.level for row in listed)),
        tracks=_words(Track, TRACK_LABELS, (row.track for row in listed)),
        statuses=_words(StatusValue, STATUS_LABELS, (row.status for row in listed)),
        people=_tags(named),
        departments=_tags(housed),
    )


def _words(words: Iterable[Any], labels: Mapping[Any, str], values: Iterable[str | None]) -> tuple[Choice, ...]:
    counted = Counter(values)
    return tuple(Choice(word.value, labels[word], counted[word.value]) for word in words if counted[word.value])


def _tags(counted: Mapping[tuple[str, str], int]) -> tuple[Choice, ...]:
    return tuple(
        Choice(uid, name, count) for (uid, name), count in sorted(counted.items(), key=lambda each: fold(each[0][1]))
    )


def _counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many items of each level; a shared one once."""
    return dict(Counter(row.level for row in rows if not row.shared))


def _guests(seen: Sight, own: list[Row], today: date) -> list[Row]:
    """One more row for each further placement under these items, of this programme's items or of another's."""
    by_id = {row.id: row for row in own}
    placed = Placement.objects.filter(parent__programme_id__in=list(seen.programmes)).order_by("position", "id")
    places = [(item, parent) for item, parent in placed.values_list("item_id", "parent_id") if parent in by_id]
    others = {item for item, _ in places if item not in by_id}
    known = {**_foreign(seen.viewer, others, today), **by_id}
    return [replace(known[item], parent_id=parent, shared=True) for item, parent in places if item in known]


def _foreign(viewer: Viewer, ids: set[int], today: date) -> dict[int, Row]:
    """Rows of other programmes that the viewer sees too; asked only where there are some."""
    if not ids:
        return {}
    everywhere = sight(viewer)
    return {row.id: row for row in fetch(everywhere, today=today, items=everywhere.items().filter(pk__in=ids))}


def _in_order(own: list[Row], guests: list[Row]) -> list[Row]:
    """Depth first by position; guests after the children of their host. A row whose parent is not seen is left out."""
    by_id = {row.id: row for row in own}
    children: dict[int | None, list[Row]] = defaultdict(list)
    for row in (*own, *guests):
        children[row.parent_id].append(row)
    found: list[Row] = []
    waiting = children[None][::-1]
    while waiting:
        row = waiting.pop()
        parent = by_id.get(row.parent_id) if row.parent_id is not None else None
        if parent is not None:
            row.depth, row.parent_uid = parent.depth + 1, parent.uid
        found.append(row)
        if not row.shared:
            waiting += children[row.id][::-1]
    return found


def _with_ancestors(rows: list[Row], test: Test) -> list[Row]:
    """The rows that match, and the ancestors that lead to them."""
    home = {row.id: row for row in rows if not row.shared}
    needed: set[int] = set()
    for row in rows:
        row.matched = test(row)
        parent = row.parent_id
        while row.matched and parent is not None and parent not in needed:
            needed.add(parent)
            parent = home[parent].parent_id
    return [row for row in rows if row.matched or (row.id in needed and not row.shared)]
