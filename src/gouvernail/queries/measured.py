"""Indicators with their targets and values, out of their tables; an item has its own, and those that it shares."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet

from gouvernail.core.indicators import Rate, due_of, of_year, overall
from gouvernail.core.plan import Indicator, IndicatorTarget, IndicatorValue
from gouvernail.core.vocabulary import Direction, IndicatorKind
from gouvernail.models import Indicator as IndicatorRow
from gouvernail.models import IndicatorTarget as TargetRow
from gouvernail.models import IndicatorTie as TieRow
from gouvernail.models import IndicatorValue as ValueRow

TARGETS = ("indicator_id", "year", "value", "text")
MEASURES = ("indicator_id", "date", "value", "text", "source", "comment")
INDICATORS = ("id", "item_id", "text", "kind", "unit", "direction", "baseline", "frequency", "key")
Rows = Iterable[tuple[Any, ...]]
Held = dict[int, tuple[int, Indicator]]
"""Indicators by their keys in the table, each with the key of the item whose own it is."""


def indicators_by_key(keys: Collection[int]) -> Held:
    """These indicators. Three SQL queries, none without any."""
    return _held(Q(pk__in=keys), Q(indicator__in=keys)) if keys else {}


def indicators_of(items: Collection[int]) -> dict[int, list[tuple[int, Indicator]]]:
    """The indicators of these items (keys), each with its own key: first those of the item, then those that it shares.
    Four SQL queries, however many there are."""
    if not items:
        return {}
    held = _held_by(list(items), "item__in")
    return {item: [(pk, held.known[pk][1]) for pk in keys] for item, keys in held.of.items()}


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator with how far it is on some day: its key, the key of the item whose own it is, its newest value,
    when the next one is due."""

    pk: int
    home: int
    indicator: Indicator
    overall: Rate
    year: Rate
    last: IndicatorValue | None
    due: date | None


def measured_in(programmes: Collection[int], *, today: date) -> dict[int, list[Measured]]:
    """Those of all items of some programmes (keys), by item as `indicators_of` gives them: more than somebody may see,
    to be asked for the items that they do. Four SQL queries."""
    held = _held_by(list(programmes), "item__programme__in")
    made = {pk: _measured(pk, *each, today) for pk, each in held.known.items()}
    return {item: [made[pk] for pk in keys] for item, keys in held.of.items()}


def _measured(pk: int, home: int, indicator: Indicator, today: date) -> Measured:
    last = max(indicator.values, key=lambda each: each.date, default=None)
    return Measured(pk, home, indicator, overall(indicator), of_year(indicator, today.year), last, due_of(indicator))


@dataclass(frozen=True, slots=True)
class _Known:
    """Indicators by their keys, and the keys of those that each item has, then of those that it shares."""

    known: Held
    of: Mapping[int, list[int]]


def _held_by(keys: list[int], scope: str) -> _Known:
    """The indicators of some items, or of those of some programmes."""
    ties = list(_ordered(TieRow, ("item_id", "indicator_id")).filter(**{scope: keys}))
    own, measured = Q(**{scope: keys}), Q(**{f"indicator__{scope}": keys})
    tied = {indicator for _, indicator in ties}
    if tied:  # Keys to look for one by one, which most programmes have few of or none.
        own, measured = own | Q(pk__in=tied), measured | Q(indicator__in=tied)
    known = _held(own, measured)
    found: dict[int, list[int]] = defaultdict(list)
    for pk, (item, _) in known.items():
        found[item].append(pk)
    for item, pk in ties:
        found[item].append(pk)
    return _Known(known, found)


def _held(of: Q, measured: Q) -> Held:
    return with_measures(
        _ordered(IndicatorRow, INDICATORS).filter(of),
        _ordered(TargetRow, TARGETS).filter(measured),
        _ordered(ValueRow, MEASURES).filter(measured),
    )


def _ordered(table: type[Model], columns: tuple[str, ...]) -> QuerySet[Any, tuple[Any, ...]]:
    return table._default_manager.order_by("position", "id").values_list(*columns)


def with_measures(rows: Rows, aimed: Rows, measured: Rows) -> Held:
    """Indicators out of the columns of their rows, of their targets and of their values, in the order of the rows."""
    targets: dict[int, list[IndicatorTarget]] = defaultdict(list)
    for indicator, *target in aimed:
        targets[indicator].append(IndicatorTarget(*target))
    values: dict[int, list[IndicatorValue]] = defaultdict(list)
    for indicator, *value in measured:
        values[indicator].append(IndicatorValue(*value))
    return {
        pk: (
            item,
            Indicator(
                text=text,
                kind=IndicatorKind(kind) if kind else None,
                unit=unit,
                direction=Direction(direction) if direction else None,
                baseline=baseline,
                frequency=frequency,
                targets=tuple(targets[pk]),
                values=tuple(values[pk]),
                key=key,
            ),
        )
        for pk, item, text, kind, unit, direction, baseline, frequency, key in rows
    }
