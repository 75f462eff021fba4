"""The foldable tree of one programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from gouvernail.models import Principle
from gouvernail.queries.arranged import Arranged, level_counts
from gouvernail.queries.checks import Ready, looser
from gouvernail.queries.choices import NO_CHOICES, Choices
from gouvernail.queries.everything import Everything
from gouvernail.queries.filters import NO_FILTER, Filter
from gouvernail.queries.further import names_of
from gouvernail.queries.gate import Sight
from gouvernail.queries.guests import with_all_guests
from gouvernail.queries.programmes import ProgrammeHead, open_programme
from gouvernail.queries.rows import Row
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Tree:
    """Rows in reading order, ancestors of what matches included. `counts` is by level over what matches, `total` over
    all; `matched` is the number of rows that match (equal to all rows without a filter). `whole` is what the rows were
    taken from: two trees without a filter that have the same one show the same."""

    head: ProgrammeHead
    whole: Arranged
    rows: tuple[Row, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    total: Mapping[str, int] = field(default_factory=dict)
    matched: int = 0
    choices: Choices = NO_CHOICES
    principles: tuple[tuple[str, str], ...] = ()
    """What the programme states beside its items: the kind of each, and its text. Not asked for with a filter."""
    looser: Mapping[str, int] = field(default_factory=dict)
    """Where nothing matches: how many rows would, without each condition."""
    names: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """What the values of the filter are called."""


def load(viewer: Viewer, programme_uid: str, *, today: date, wanted: Filter = NO_FILTER) -> Tree | None:
    """The tree of a programme; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    opened = open_programme(viewer, programme_uid)
    if opened is None:
        return None
    whole = with_all_guests(opened.seen, today=today)
    if not wanted:
        return Tree(
            opened.head, whole, whole.rows, whole.counts, whole.counts, len(whole.rows), whole.choices(),
            _principles(opened.seen),
        )  # fmt: skip
    found = Everything(whole, opened.seen, {})

    def matching(asked: Filter) -> list[Row]:
        ready = Ready(asked, found.seen, found.rows, found.beside, today=today)
        return ready(whole.rows)

    matched = matching(wanted)
    return Tree(
        opened.head,
        whole,
        _with_ancestors(whole.rows, matched),
        level_counts(matched),
        whole.counts,
        len(matched),
        whole.choices(),
        looser={} if matched else looser(wanted, lambda fewer: len(matching(fewer))),
        names=names_of(found, wanted),
    )


def _principles(seen: Sight) -> tuple[tuple[str, str], ...]:
    found = Principle.objects.filter(programme__in=list(seen.programmes))
    return tuple(found.values_list("kind", "text"))


def _with_ancestors(rows: Sequence[Row], matching: list[Row]) -> tuple[Row, ...]:
    """The rows that match, and the ancestors that lead to them, marked as such."""
    home = {row.id: row for row in rows if not row.shared}
    needed: set[int] = set()
    for row in matching:
        parent = row.parent_id
        while parent is not None and parent not in needed:
            needed.add(parent)
            parent = home[parent].parent_id
    kept = {id(row) for row in matching}
    return tuple(
        row if id(row) in kept else replace(row, matched=False)
        for row in rows
        if id(row) in kept or (row.id in needed and not row.shared)
    )
