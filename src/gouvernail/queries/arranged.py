"""The rows of whole programmes in reading order, with what parents draw from their branch; prepared once.

Every page of a programme starts from the same rows. The database is asked each time what they hold, summed up; they are
read and made only when that differs from last time. Nothing goes stale; a programme that nobody changed costs little.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from gouvernail.models import Placement
from gouvernail.queries.choices import Choices, choices
from gouvernail.queries.gate import Sight, parents_shown, sight
from gouvernail.queries.rows import Row, digest_of, fetch, of_keys, read, rows_of
from gouvernail.queries.summing import summarise

Places = list[tuple[int, int, int]]
"""Further placements: the item, the parent under which it stands too, and the programme in which it is at home."""


@dataclass(frozen=True, eq=False)
class Arranged:
    """Rows in reading order, programme by programme, guests included. Shared by many answers: never changed."""

    rows: tuple[Row, ...]
    today: date
    _choices: dict[str, Choices] = field(default_factory=dict)
    _of_levels: dict[tuple[str, ...], tuple[Row, ...]] = field(default_factory=dict)

    @cached_property
    def own(self) -> tuple[Row, ...]:
        """Each item once, at home."""
        return tuple(row for row in self.rows if not row.shared)

    def of_levels(self, levels: tuple[str, ...]) -> tuple[Row, ...]:
        """Each item of these levels once, at home."""
        if levels not in self._of_levels:
            self._of_levels[levels] = tuple(row for row in self.own if row.level in levels)
        return self._of_levels[levels]

    @cached_property
    def by_uid(self) -> Mapping[str, Row]:
        return {row.uid: row for row in self.own}

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many items of each level; a shared one once."""
        return level_counts(self.rows)

    def choices(self, level: str = "") -> Choices:
        """The values that occur in the items, or in those of some levels (with commas between them)."""
        if level not in self._choices:
            levels = level.split(",")
            self._choices[level] = choices(row for row in self.own if not level or row.level in levels)
        return self._choices[level]


MOST_KEPT = 12
"""Readings kept in a process: a programme of 600 actions takes some 3 MB."""
_kept: dict[Hashable, tuple[object, Arranged]] = {}


def arranged(seen: Sight, *, today: date) -> Arranged:
    """All rows of these programmes, each with its place as the viewer sees it.

    Four SQL queries when nothing changed; ten when they are made, or a few more where deadlines recur or other
    programmes' items stand under these.
    """
    places = _places(seen)
    foreign = _foreign(seen, {item for item, _, home in places if home not in seen.programmes}, today)
    key = (tuple(seen.programmes.items()), seen.handled, _restriction(seen), today)
    shown = (digest_of(seen), places, foreign)
    known = _kept.get(key)
    if known is not None and known[0] == shown:
        return known[1]
    made = Arranged(tuple(_arrange(seen, places, foreign, today)), today)
    if digest_of(seen) == shown[0]:
        _keep(key, shown, made)
    return made


def _restriction(seen: Sight) -> Hashable:
    """Viewers who do not see all that is restricted may each see something else: they are kept apart."""
    return None if seen.handled >= seen.programmes.keys() else (seen.viewer.trusted, seen.viewer.departments)


def _keep(key: Hashable, shown: object, made: Arranged) -> None:
    if len(_kept) >= MOST_KEPT:
        _kept.clear()
    _kept[key] = (shown, made)


def _arrange(seen: Sight, places: Places, foreign: list[Row], today: date) -> list[Row]:
    own = _placed(rows_of(read(seen), seen, today=today))
    rank = {pk: number for number, pk in enumerate(seen.programmes)}
    roots = sorted((row for row in own if row.parent_id is None), key=lambda row: rank[row.programme_id])
    rows = in_order(roots, own, guests(places, [*foreign, *own]))
    summarise(rows)
    return rows


def _placed(rows: list[Row]) -> list[Row]:
    by_id = {row.id: row for row in rows}
    placed = parents_shown((row.id, row.parent_id, row.restricted) for row in rows)
    for pk, parent in placed.items():
        by_id[pk].parent_id = parent
    return [by_id[pk] for pk in placed]


def level_counts(rows: Iterable[Row]) -> dict[str, int]:
    return dict(Counter(row.level for row in rows if not row.shared))


def guests(places: Places, known: Iterable[Row]) -> list[Row]:
    """One more row for each further placement, of this programme's items or of another's."""
    by_id = {row.id: row for row in known}
    return [replace(by_id[item], parent_id=parent, shared=True) for item, parent, _ in places if item in by_id]


def in_order(roots: list[Row], own: Iterable[Row], shared: Iterable[Row]) -> list[Row]:
    """Depth first by position from these roots; guests after the children of their host."""
    by_id = {row.id: row for row in own}
    children: dict[int | None, list[Row]] = defaultdict(list)
    for row in (*by_id.values(), *shared):
        children[row.parent_id].append(row)
    found: list[Row] = []
    waiting = roots[::-1]
    while waiting:
        row = waiting.pop()
        parent = by_id.get(row.parent_id) if row.parent_id is not None else None
        if parent is not None:
            row.depth, row.parent_uid = parent.depth + 1, parent.uid
        found.append(row)
        if not row.shared:
            waiting += children[row.id][::-1]
    return found


def _places(seen: Sight) -> Places:
    placed = Placement.objects.filter(parent__programme_id__in=list(seen.programmes)).order_by("position", "id")
    return list(placed.values_list("item_id", "parent_id", "item__programme_id"))


def _foreign(seen: Sight, ids: set[int], today: date) -> list[Row]:
    """Rows of other programmes that the viewer sees too; asked only where there are some."""
    if not ids:
        return []
    everywhere = sight(seen.viewer)
    return fetch(everywhere, of_keys(everywhere, ids), today=today)
