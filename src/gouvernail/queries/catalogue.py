"""Lists of other things than items (people, indicators): narrowed, sorted, grouped and added up as that of actions is.

A catalogue says what can be shown of its rows and by what they can be narrowed; the rows are values, read before.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlencode

from gouvernail.core.folding import fold
from gouvernail.queries.choices import Choice
from gouvernail.queries.columns import Kind
from gouvernail.queries.filters import UNKNOWN, split
from gouvernail.queries.grouping import Place


@dataclass(frozen=True, slots=True)
class Column:
    """`value` gives what a row has, `None` when that is unknown; `order` what to sort by, where it is another thing.
    `table`: its values are words of that vocabulary. `total`: what some rows add up to, where that means something."""

    name: str
    label: str
    kind: Kind
    value: Callable[[Any], Any]
    order: Callable[[Any], Any] | None = None
    table: str = ""
    total: Callable[[Sequence[Any]], Any] | None = None

    def key(self, row: Any) -> Any:
        """What to sort by; `None` when unknown, which comes last."""
        value = (self.order or self.value)(row)
        return (fold(value) or None) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Condition:
    """What rows are narrowed and grouped by. `places` gives the values of a row, each with its words and its order;
    `nothing` says what a row without any is. `known`: all its values, where they are known beforehand. `field`: whether
    it has a field above the list; else it comes from links alone."""

    name: str
    label: str
    places: Callable[[Any], Iterable[Place]]
    nothing: str = ""
    known: frozenset[str] | None = None
    everything: str = "Tout"
    field: bool = True


@dataclass(frozen=True)
class Catalogue:
    """`text` gives what a search looks in; rows come in the usual order. `title` is what the first column is sorted
    by."""

    columns: Mapping[str, Column]
    usual: tuple[str, ...]
    conditions: Mapping[str, Condition]
    text: Callable[[Any], str]
    title: Column


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address narrows by: words, and values by condition. Any of the values, all of the conditions."""

    text: str = ""
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def pairs(self) -> list[tuple[str, str]]:
        """What narrows, as the names and values of an address."""
        named = [(name, ",".join(values)) for name, values in self.values.items() if values]
        return [*([("text", self.text)] if self.text else []), *named]

    def to_query(self) -> str:
        return urlencode(self.pairs(), safe=",")

    def with_(self, name: str, *values: str) -> "Asked":
        return replace(self, values={**self.values, name: values})

    def without(self, name: str) -> "Asked":
        return replace(self, text="") if name == "text" else self.with_(name)

    def __bool__(self) -> bool:
        return bool(self.pairs())


def asked_of(catalogue: Catalogue, query: Any) -> Asked:
    """From an address (`request.GET`); what is not understood does not narrow."""
    found = {}
    for name, condition in catalogue.conditions.items():
        values = split(",".join(query.getlist(name)))
        found[name] = tuple(value for value in values if condition.known is None or value in condition.known)
    return Asked(query.get("text", "").strip()[:200], found)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows, and what each column that adds up makes of them."""

    count: int
    sums: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """Rows that have something in common; `door` opens exactly these. `goes_on`: the page before showed its first."""

    value: str
    label: str
    rows: tuple[Any, ...]
    totals: Totals
    door: Asked
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """`total` rows match, `rows` are those of the page; `choices` what each condition offers, `looser` how many rows
    there would be without each condition where nothing matches."""

    rows: tuple[Any, ...]
    total: int
    lines: int
    groups: tuple[Group, ...]
    totals: Totals
    choices: Mapping[str, tuple[Choice, ...]]
    looser: Mapping[str, int]


def listed(
    catalogue: Catalogue,
    rows: Sequence[Any],
    asked: Asked,
    *,
    sort: str = "",
    descending: bool = False,
    group: str = "",
    columns: Sequence[Column] = (),
    start: int = 0,
    limit: int | None = None,
) -> Listed:
    """What of these rows an address asks for. Unknown values sort last; a row may be in several groups."""
    placed = {name: [tuple(each.places(row)) for row in rows] for name, each in catalogue.conditions.items()}
    kept = _matching(catalogue, rows, placed, asked)
    ordered = _sorted(catalogue, [rows[at] for at in kept], sort, descending)
    groups = _grouped(catalogue.conditions[group], ordered, asked, columns) if group else []
    shown = _page_of(groups, start, limit)
    end = None if limit is None else start + limit
    return Listed(
        rows=tuple(row for each in shown for row in each.rows) if group else tuple(ordered[start:end]),
        total=len(kept),
        lines=sum(len(each.rows) for each in groups) if group else len(kept),
        groups=shown,
        totals=_totals(ordered, columns),
        choices={name: _choices(catalogue.conditions[name], found) for name, found in placed.items()},
        looser={} if kept else _looser(catalogue, rows, placed, asked),
    )


Placed = Mapping[str, Sequence[tuple[Place, ...]]]


def _matching(catalogue: Catalogue, rows: Sequence[Any], placed: Placed, asked: Asked) -> list[int]:
    """The places of the rows that all the conditions keep."""
    kept = list(range(len(rows)))
    for name, values in asked.values.items():
        if values:
            kept = [at for at in kept if _is_in(placed[name][at], values)]
    words = fold(asked.text).split()
    if words:
        kept = [at for at in kept if _says(fold(catalogue.text(rows[at])), words)]
    return kept


def _is_in(places: tuple[Place, ...], values: tuple[str, ...]) -> bool:
    return any(place.value in values for place in places) if places else UNKNOWN in values


def _says(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)


def _looser(catalogue: Catalogue, rows: Sequence[Any], placed: Placed, asked: Asked) -> dict[str, int]:
    found = {name: len(_matching(catalogue, rows, placed, asked.without(name))) for name, _ in asked.pairs()}
    return {name: count for name, count in found.items() if count}


def _sorted(catalogue: Catalogue, rows: list[Any], sort: str, descending: bool) -> list[Any]:
    column = catalogue.title if sort == "title" else catalogue.columns.get(sort)
    if column is None:
        return rows[::-1] if descending else rows
    keyed = [(column.key(row), row) for row in rows]
    known = sorted((each for each in keyed if each[0] is not None), key=lambda each: each[0], reverse=descending)
    return [row for _, row in known] + [row for key, row in keyed if key is None]


def _grouped(condition: Condition, rows: Sequence[Any], asked: Asked, columns: Sequence[Column]) -> list[Group]:
    """Where the address names values of the condition itself, only these make groups."""
    wanted = asked.values.get(condition.name, ())
    found: dict[str, tuple[Place, list[Any]]] = {}
    nowhere: list[Any] = []
    for row in rows:
        places = {place.value: place for place in condition.places(row)}
        for value, place in places.items():
            if not wanted or value in wanted:
                found.setdefault(value, (place, []))[1].append(row)
        if not places:
            nowhere.append(row)
    made = [
        Group(place.value, place.label, tuple(some), _totals(some, columns), asked.with_(condition.name, place.value))
        for place, some in sorted(found.values(), key=lambda each: (each[0].order, each[0].value))
    ]
    if nowhere:
        door = asked.with_(condition.name, UNKNOWN)
        made.append(Group(UNKNOWN, condition.nothing, tuple(nowhere), _totals(nowhere, columns), door))
    return made


def _totals(rows: Sequence[Any], columns: Sequence[Column]) -> Totals:
    return Totals(len(rows), {column.name: column.total(rows) for column in columns if column.total})


def _page_of(groups: Sequence[Group], start: int, limit: int | None) -> tuple[Group, ...]:
    """The part of the groups that a page shows, its rows counted group by group."""
    shown: list[Group] = []
    at = 0
    for each in groups:
        first = max(start - at, 0)
        some = each.rows[first : None if limit is None else max(start + limit - at, 0)]
        if some:
            shown.append(replace(each, rows=some, goes_on=first > 0))
        at += len(each.rows)
    return tuple(shown)


def _choices(condition: Condition, placed: Sequence[tuple[Place, ...]]) -> tuple[Choice, ...]:
    """The values that occur, in order, each with its number of rows; then how many have none."""
    counted: dict[str, int] = defaultdict(int)
    by_value: dict[str, Place] = {}
    nothing = 0
    for places in placed:
        for place in places if len(places) < 2 else set(places):
            counted[place.value] += 1
            by_value[place.value] = place
        nothing += not places
    found = [
        Choice(place.value, place.label, counted[place.value])
        for place in sorted(by_value.values(), key=lambda each: (each.order, each.value))
    ]
    if found and nothing and condition.nothing:
        found.append(Choice(UNKNOWN, condition.nothing, nothing))
    return tuple(found)
