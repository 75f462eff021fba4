"""The foldable tree of one programme."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from gouvernail.models import Principle
from gouvernail.queries.arranged import Arranged, arranged, level_counts
from gouvernail.queries.choices import NO_CHOICES, Choices
from gouvernail.queries.filters import NO_FILTER, NOTHING_CHOSEN, Filter, Test, branch, found_by_text, holders
from gouvernail.queries.gate import Sight
from gouvernail.queries.preferences import preferences_of
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


def load(viewer: Viewer, programme_uid: str, *, today: date, wanted: Filter = NO_FILTER) -> Tree | None:
    """The tree of a programme; `None` when it does not exist for the viewer. A fixed number of SQL queries."""
    opened = open_programme(viewer, programme_uid)
    if opened is None:
        return None
    whole = arranged(opened.seen, today=today)
    if not wanted:
        return Tree(
            opened.head, whole, whole.rows, whole.counts, whole.counts, len(whole.rows), whole.choices(),
            _principles(opened.seen),
        )  # fmt: skip
    test = Test(
        wanted,
        found_by_text=found_by_text(opened.seen.items(), wanted.text),
        branch=branch(whole.own, wanted.under),
        holders=holders(opened.seen.programmes, wanted.missing),
        chosen=preferences_of(opened.seen.programmes) if wanted.missing else NOTHING_CHOSEN,
    )
    matching = [row for row in whole.rows if test(row)]
    kept = _with_ancestors(whole.rows, matching)
    return Tree(opened.head, whole, kept, level_counts(matching), whole.counts, len(matching), whole.choices())


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
