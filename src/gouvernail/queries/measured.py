"""Indicators with their targets and values, out of their tables; an item has its own, and those that it shares."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Model, Q, QuerySet

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
    ids = list(items)
    ties = list(_ordered(TieRow, ("item_id", "indicator_id")).filter(item__in=ids))
    tied = {indicator for _, indicator in ties}
    held = _held(
        Q(item__in=ids) | Q(pk__in=tied), Q(indicator__item__in=ids) | Q(indicator__in=tied)
    )  # fmt: skip
    found: dict[int, list[tuple[int, Indicator]]] = defaultdict(list)
    wanted = set(ids)
    for pk, (item, indicator) in held.items():
        if item in wanted:
            found[item].append((pk, indicator))
    for item, pk in ties:
        found[item].append((pk, held[pk][1]))
    return found


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
