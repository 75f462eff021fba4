"""Lists in groups with what they add up to. Each figure is a door: the filter that opens exactly what it counts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Any, NamedTuple

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import HealthValue, Level, StatusValue, Track
from gouvernail.models import KeywordKind
from gouvernail.queries.beside import NO_MONEY, funder_key
from gouvernail.queries.checks import branches
from gouvernail.queries.columns import Column, above, objective, titled
from gouvernail.queries.everything import Everything
from gouvernail.queries.filters import RECURRING, UNKNOWN, Filter
from gouvernail.queries.rows import Row


class Place(NamedTuple):
    """A group that a row is in: its value in a filter, its words (for a vocabulary, the value), its order."""

    value: str
    label: str
    order: Any


@dataclass(frozen=True, slots=True)
class Totals:
    """What some rows add up to: how many, how many late, and each column that adds up, exactly; unknown is `None`."""

    count: int
    late: int
    sums: Mapping[str, Decimal | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have something in common. `door` opens exactly these in a list; `None` where no address says that.

    `label` is empty for rows that have nothing there. `goes_on`: the page before showed its first rows.
    """

    value: str
    label: str
    rows: tuple[Row, ...]
    totals: Totals
    door: Filter | None
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Grouping:
    """How a list can be grouped. `places`: the groups of a row, none where nothing is known. `condition` is the one of
    the filter that its values answer to; `role` further narrows it to one role; `table`: its words are a vocabulary."""

    name: str
    condition: str
    places: Callable[[Row, Everything], Iterable[Place]]
    role: str = ""
    table: str = ""


@lru_cache(maxsize=4096)
def _named(uid: str, name: str) -> Place:
    return Place(uid, name, fold(name))


def _word(name: str, words: type[StrEnum]) -> Callable[[Row, Everything], list[Place]]:
    ranks = {word.value: place for place, word in enumerate(words)}

    def places(row: Row, found: Everything) -> list[Place]:
        value = getattr(row, name)
        return [Place(value, value, ranks[value])] if value else []

    return places


def _person(role: str = "") -> Callable[[Row, Everything], list[Place]]:
    return lambda row, found: [_named(tag.uid, tag.name) for tag in row.people if not role or tag.role == role]


def _keyword(kind: KeywordKind) -> Callable[[Row, Everything], list[Place]]:
    return lambda row, found: [
        _named(word.uid, word.name)
        for word in found.beside.words.get(row.id, ())
        if word.kind == kind
    ]  # fmt: skip


def _item(find: Callable[[Row, Everything], Row | None]) -> Callable[[Row, Everything], list[Place]]:
    def places(row: Row, found: Everything) -> list[Place]:
        one = find(row, found)
        return [Place(one.uid, titled(one) or "", found.place(one))] if one else []

    return places


def _year(row: Row, found: Everything) -> list[Place]:
    if row.due is not None:
        return [Place(str(row.due.year), str(row.due.year), row.due.year)]
    return [Place(RECURRING, RECURRING, 9999)] if row.recurs else []


def _funder(row: Row, found: Everything) -> list[Place]:
    named = found.beside.money.get(row.id, NO_MONEY).funders
    return [Place(funder_key(name), name, funder_key(name)) for name in named]


GROUPINGS: Mapping[str, Grouping] = {
    each.name: each
    for each in (
        Grouping("objective", "under", _item(objective)),
        Grouping("above", "parent", _item(above)),
        Grouping(
            "department", "department",
            lambda row, found: [_named(tag.uid, tag.name) for tag in row.departments],
        ),
        Grouping("person", "person", _person()),
        Grouping("political", "person", _person("political"), "political"),
        Grouping("administrative", "person", _person("administrative"), "administrative"),
        Grouping("agent", "person", _person("agent"), "agent"),
        Grouping("status", "status", _word("status", StatusValue), table="status"),
        Grouping("health", "health", _word("health", HealthValue), table="health"),
        Grouping("year", "due", _year),
        Grouping("track", "track", _word("track", Track), table="track"),
        Grouping("level", "level", _word("level", Level), table="level"),
        Grouping(
            "programme", "programme",
            lambda r, f: [Place(r.programme_uid, f.programmes.get(r.programme_uid, ""), r.programme_uid)],
        ),
        Grouping("plan", "plan", _keyword(KeywordKind.SECTOR_PLAN)),
        Grouping("domain", "domain", _keyword(KeywordKind.DOMAIN)),
        Grouping("tag", "tag", _keyword(KeywordKind.TAG)),
        Grouping("sdg", "sdg", lambda r, f: [Place(str(s), str(s), s) for s in f.beside.sdgs.get(r.id, ())]),
        Grouping("funder", "funder", _funder),
    )
}  # fmt: skip


def totals(rows: Sequence[Row], columns: Iterable[Column], found: Everything) -> Totals:
    """What these rows add up to in the columns that do."""
    return Totals(
        len(rows),
        sum(row.late for row in rows),
        {column.name: _total(column, rows, found) for column in columns if column.sums},
    )


def _total(column: Column, rows: Sequence[Row], found: Everything) -> Decimal | int | None:
    if column.different is None:
        return _sum(column.value(row, found) for row in rows)
    return len({each for row in rows for each in column.different(row, found)}) or None


def _sum(values: Iterable[Decimal | int | None]) -> Decimal | int | None:
    known = [value for value in values if value is not None]
    return sum(known[1:], known[0]) if known else None


def grouped(
    rows: Sequence[Row], grouping: Grouping, wanted: Filter, columns: Sequence[Column], found: Everything
) -> list[Group]:
    """The rows in their groups, in order; what has no place comes last. A row may be in several groups, not twice in
    one. Where the filter names values itself, only these make groups."""
    asked = frozenset(wanted.values(grouping.condition)) if grouping.condition != "under" else frozenset()
    placed: dict[str, tuple[Place, list[Row]]] = {}
    nowhere: list[Row] = []
    for row in rows:
        places = {place.value: place for place in grouping.places(row, found)}
        for value, place in places.items():
            if not asked or _is_asked(value, asked, grouping):
                placed.setdefault(value, (place, []))[1].append(row)
        if not places:
            nowhere.append(row)
    door = _Doors(grouping, wanted, found)
    made = [
        Group(place.value, place.label, tuple(some), totals(some, columns, found), door(place.value))
        for place, some in sorted(placed.values(), key=lambda each: (each[0].order, each[0].value))
    ]
    if nowhere:
        made.append(Group(UNKNOWN, "", tuple(nowhere), totals(nowhere, columns, found), door(UNKNOWN)))
    return made


def _is_asked(value: str, asked: frozenset[str], grouping: Grouping) -> bool:
    if value in asked:
        return True
    # A quarter that is asked for lies in the year that groups it.
    return grouping.condition == "due" and any(each.startswith(f"{value}-") for each in asked)


class _Doors:
    """The filter behind the figure of each group."""

    def __init__(self, grouping: Grouping, wanted: Filter, found: Everything) -> None:
        self.grouping, self.wanted, self.found = grouping, wanted, found
        self.under = wanted.values("under")
        self.inside = branches(found.rows, self.under) if self.under and grouping.condition == "under" else frozenset()

    def __call__(self, value: str) -> Filter | None:
        name, wanted = self.grouping.condition, self.wanted
        if name == "under":
            return self._branch(value)
        if name == "due":
            quarters = [each for each in wanted.values("due") if each.startswith(f"{value}-")]
            return wanted.with_(due=",".join(quarters) or value)
        if name == "person" and wanted.role:
            return None
        if self.grouping.role:
            # "Nobody in that role" is not the same as nobody at all; and who is asked for counts in any role.
            return None if value == UNKNOWN or wanted.person else wanted.with_(person=value, role=self.grouping.role)
        return wanted.with_(**{name: value})

    def _branch(self, uid: str) -> Filter | None:
        if uid == UNKNOWN:
            return None
        one = self.found.whole.by_uid.get(uid)
        if not self.under or (one is not None and one.id in self.inside):
            return self.wanted.with_(under=uid)
        below = branches(self.found.rows, [uid])
        kept = [each for each in self.under if self.found.whole.by_uid[each].id in below]
        return self.wanted.with_(under=",".join(kept)) if kept else None


def page_of(groups: Sequence[Group], start: int, limit: int | None) -> tuple[Group, ...]:
    """The part of the groups that a page shows, its rows counted group by group."""
    shown: list[Group] = []
    end, at = None if limit is None else start + limit, 0
    for group in groups:
        first, last = max(start - at, 0), len(group.rows) if end is None else max(end - at, 0)
        some = group.rows[first:last]
        if some:
            goes_on = first > 0
            shown.append(Group(group.value, group.label, some, group.totals, group.door, goes_on))
        at += len(group.rows)
    return tuple(shown)
