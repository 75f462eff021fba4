"""The rows of whole programmes in reading order, with what parents draw from their branch; prepared once.

Every page of a programme starts from the same rows. The database tells each time when each programme changed last
(`queries/stamps.py`); one is read and made again only when that differs. Nothing goes stale; a programme that nobody
changed costs nothing, however many are listed together.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from gouvernail.queries.choices import Choices, Tally, choices, tally
from gouvernail.queries.gate import Sight, parents_shown
from gouvernail.queries.rows import Row, read, rows_of
from gouvernail.queries.stamps import Mark, stamps
from gouvernail.queries.summing import summarise

Table = Mapping[int, Any]
"""What lies beside the rows of some items, by key of the item."""


@dataclass(frozen=True, eq=False)
class Part:
    """The rows of one programme, each at home, in reading order; and what was read beside them, by name."""

    programme: int
    mark: Mark
    rows: tuple[Row, ...]
    tables: dict[str, Table] = field(default_factory=dict)
    _tallies: dict[str, Tally] = field(default_factory=dict)

    def tally(self, level: str) -> Tally:
        """What occurs in its rows of some levels (with commas between them), or in all: counted once, so that a change
        in one programme of twenty counts nothing anew in the others."""
        if level not in self._tallies:
            self._tallies[level] = tally(_of_level(self.rows, level))
        return self._tallies[level]


def _of_level(rows: Iterable[Row], level: str) -> list[Row]:
    levels = level.split(",")
    return [row for row in rows if not level or row.level in levels]


@dataclass(frozen=True, eq=False)
class Arranged:
    """Rows in reading order, programme by programme; guests included in a tree. Shared by many answers: never changed.

    `drawn` keeps what lists made out of them, by what they were asked."""

    rows: tuple[Row, ...]
    today: date
    parts: tuple[Part, ...] = ()
    drawn: dict[Hashable, Any] = field(default_factory=dict)
    _choices: dict[str, Choices] = field(default_factory=dict)
    _of_levels: dict[tuple[str, ...], tuple[Row, ...]] = field(default_factory=dict)
    _tables: dict[str, Table] = field(default_factory=dict)

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
    def places(self) -> Mapping[int, int]:
        """Where each item stands in reading order."""
        return {row.id: place for place, row in enumerate(self.own)}

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many items of each level; a shared one once."""
        return level_counts(self.rows)

    def choices(self, level: str = "") -> Choices:
        """The values that occur in the items, or in those of some levels (with commas between them)."""
        if level not in self._choices:
            if sum(len(part.rows) for part in self.parts) == len(self.own):
                tallies = [part.tally(level) for part in self.parts]
            else:
                tallies = [tally(_of_level(self.own, level))]
            self._choices[level] = choices(tallies)
        return self._choices[level]

    def beside(self, name: str, ask: Callable[[list[int]], Table]) -> Table:
        """What `ask` reads beside the items of some programmes (keys), kept as long as these do not change. One SQL
        query at most."""
        found = self._tables.get(name)
        if found is None:
            lacking = [part for part in self.parts if name not in part.tables]
            if lacking:
                asked = ask([part.programme for part in lacking])
                for part in lacking:
                    part.tables[name] = {row.id: asked[row.id] for row in part.rows if row.id in asked}
            found = {key: value for part in self.parts for key, value in part.tables[name].items()}
            self._tables[name] = found
        return found


MOST_ROWS = 60_000
"""Rows kept in a process: a thousand take some 2 MB. Those of the present answer are always kept."""
MOST_TOGETHER = 12
_parts: dict[Hashable, Part] = {}
_together: dict[Hashable, Arranged] = {}


def arranged(seen: Sight, *, today: date) -> Arranged:
    """All rows of these programmes, each at home, as the viewer sees them.

    One SQL query when nothing changed; six when some are made, or a few more where deadlines recur or indicators draw
    progress.
    """
    marks = stamps(seen.programmes)
    keys = {pk: _key(seen, pk, today) for pk in seen.programmes}
    found = {pk: part for pk, key in keys.items() if (part := _parts.get(key)) and part.mark == marks[pk]}
    stale = [pk for pk in seen.programmes if pk not in found]
    if stale:
        made = _made(seen.limited_to(stale), marks, today)
        found |= made
        still = stamps(stale)
        _keep({keys[pk]: part for pk, part in found.items() if part.mark == still.get(pk, part.mark)})
    return _joined(tuple(found[pk] for pk in seen.programmes), today)


def _key(seen: Sight, programme: int, today: date) -> Hashable:
    """Viewers who do not see all that is restricted may each see something else: they are kept apart. So are those
    who know other directories, by which names are spelled; the platform knows them all."""
    handled = programme in seen.handled
    restriction = None if handled else (seen.viewer.trusted, seen.viewer.departments)
    directories = None if seen.viewer.platform_admin else seen.viewer.authorities
    return programme, seen.programmes[programme], restriction, directories, today


def _keep(parts: Mapping[Hashable, Part]) -> None:
    """The last ones used are kept, as far as there is room."""
    for key, part in parts.items():
        _parts.pop(key, None)
        _parts[key] = part
    held = sum(len(part.rows) for part in _parts.values())
    for key, part in list(_parts.items()):
        if held <= MOST_ROWS or key in parts:
            break
        held -= len(part.rows)
        _parts.pop(key, None)
        _together.clear()


def _joined(parts: tuple[Part, ...], today: date) -> Arranged:
    key = (today, tuple(map(id, parts)))
    known = _together.get(key)
    if known is not None:  # which holds its parts: no other one has their identities
        return known
    made = Arranged(tuple(row for part in parts for row in part.rows), today, parts)
    if len(_together) >= MOST_TOGETHER:
        _together.clear()
    _together[key] = made
    return made


def _made(seen: Sight, marks: Mapping[int, Mark], today: date) -> dict[int, Part]:
    own = _placed(rows_of(read(seen), seen, today=today))
    rows = in_order([row for row in own if row.parent_id is None], own)
    summarise(rows)
    homes: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        homes[row.programme_id].append(row)
    return {pk: Part(pk, marks[pk], tuple(homes[pk])) for pk in seen.programmes}


def _placed(rows: list[Row]) -> list[Row]:
    by_id = {row.id: row for row in rows}
    placed = parents_shown((row.id, row.parent_id, row.restricted) for row in rows)
    for pk, parent in placed.items():
        by_id[pk].parent_id = parent
    return [by_id[pk] for pk in placed]


def level_counts(rows: Iterable[Row]) -> dict[str, int]:
    return dict(Counter(row.level for row in rows if not row.shared))


def in_order(roots: list[Row], own: Iterable[Row]) -> list[Row]:
    """Depth first by position from these roots."""
    by_id = {row.id: row for row in own}
    children: dict[int | None, list[Row]] = defaultdict(list)
    for row in by_id.values():
        children[row.parent_id].append(row)
    found: list[Row] = []
    waiting = roots[::-1]
    while waiting:
        row = waiting.pop()
        parent = by_id.get(row.parent_id) if row.parent_id is not None else None
        if parent is not None:
            row.depth, row.parent_uid = parent.depth + 1, parent.uid
        found.append(row)
        waiting += children[row.id][::-1]
    return found
