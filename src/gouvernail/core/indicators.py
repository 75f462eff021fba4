"""How far an indicator is, and when its next value is due (domain handbook, section 11). Computed when read."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache

from gouvernail.core.folding import fold
from gouvernail.core.plan import Indicator, IndicatorTarget, IndicatorValue
from gouvernail.core.vocabulary import Direction

WHOLE, NOTHING = Decimal(100), Decimal(0)
GRACE_DAYS = 30
"""How long after its day a value may still come before it is told as overdue."""


class Lack(StrEnum):
    """What is not known, so that a rate cannot be computed."""

    BASELINE = "baseline"
    VALUE = "value"
    TARGET = "target"


class Reach(StrEnum):
    """How far an indicator is whose rate can be computed: at its target, half of the way and more, less, not begun."""

    REACHED = "reached"
    HALF = "half"
    BEGUN = "begun"
    STILL = "still"


@dataclass(frozen=True, slots=True)
class Rate:
    """How far: `percent` 0..100, or unknown for want of what `lacks` names. `value` and `target` are compared."""

    percent: Decimal | None
    lacks: tuple[Lack, ...] = ()
    value: IndicatorValue | None = None
    target: IndicatorTarget | None = None


def percent_of(
    direction: Direction | None, baseline: Decimal | None, value: Decimal | None, target: Decimal | None
) -> Decimal | None:
    """The rate of the handbook, bounded to 0..100; `None` when one of the three is unknown.

    Without a direction, it is the one that leads from the baseline to the target.
    """
    if baseline is None or value is None or target is None:
        return None
    falls = target < baseline if direction is None else direction is Direction.DOWN
    if (baseline <= target) if falls else (baseline >= target):
        reached = value <= target if falls else value >= target
        return WHOLE if reached else NOTHING
    return min(max(WHOLE * (value - baseline) / (target - baseline), NOTHING), WHOLE)


def overall(indicator: Indicator) -> Rate:
    """Against the last target, with the last value."""
    last = None
    for target in indicator.targets:
        if target.value is not None and (last is None or target.year >= last.year):
            last = target
    return _rate(indicator, last_value(indicator.values), last)


def of_year(indicator: Indicator, year: int) -> Rate:
    """Against the target of a year, with the last value that is not of a later year."""
    target = next((each for each in indicator.targets if each.year == year and each.value is not None), None)
    return _rate(indicator, last_value(each for each in indicator.values if each.date.year <= year), target)


def last_value(values: Iterable[IndicatorValue]) -> IndicatorValue | None:
    """The newest value that is a number; of two on one day, the one that stands last."""
    last = None
    for value in values:
        if value.value is not None and (last is None or value.date >= last.date):
            last = value
    return last


def _rate(indicator: Indicator, value: IndicatorValue | None, target: IndicatorTarget | None) -> Rate:
    if indicator.baseline is None or value is None or target is None:
        known = {Lack.BASELINE: indicator.baseline, Lack.VALUE: value, Lack.TARGET: target}
        return Rate(None, tuple(what for what, held in known.items() if held is None), value, target)
    return Rate(percent_of(indicator.direction, indicator.baseline, value.value, target.value), (), value, target)


def is_qualitative(indicator: Indicator) -> bool:
    """It speaks in words: no figure anywhere, and at least one word among its values and targets."""
    if indicator.baseline is not None:
        return False
    worded = False
    measures: list[IndicatorValue | IndicatorTarget] = [*indicator.values, *indicator.targets]
    for each in measures:
        if each.value is not None:
            return False
        worded = worded or bool(each.text)
    return worded


# ------------------------------------------------------------------------------------------------------- freshness


@dataclass(frozen=True, slots=True)
class Every:
    """How often a value is measured."""

    months: int = 0
    days: int = 0


_NAMED = {
    "quotidien": Every(days=1), "journalier": Every(days=1), "hebdomadaire": Every(days=7),
    "bimensuel": Every(days=15), "mensuel": Every(1), "bimestriel": Every(2), "trimestriel": Every(3),
    "quadrimestriel": Every(4), "semestriel": Every(6), "biannuel": Every(6), "annuel": Every(12),
    "bisannuel": Every(24), "biennal": Every(24), "triennal": Every(36), "sexennal": Every(72),
}  # fmt: skip
_UNITS = {
    "jour": Every(days=1), "semaine": Every(days=7), "quinzaine": Every(days=15), "mois": Every(1),
    "trimestre": Every(3), "quadrimestre": Every(4), "semestre": Every(6), "an": Every(12), "annee": Every(12),
}  # fmt: skip
_NUMBERS = {"un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "dix": 10, "douze": 12}
_COUNT = rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})"
_UNIT = rf"({'|'.join(sorted(_UNITS, key=len, reverse=True))})s?"
_EACH = re.compile(rf"\b(?:chaque|par) {_UNIT}\b")
_ALL = re.compile(rf"\b(?:tous|toutes) les (?:{_COUNT} )?{_UNIT}\b")
_TIMES = re.compile(rf"\b{_COUNT} ?(?:fois|x) (?:par|l') ?{_UNIT}\b")
_WORD = re.compile(rf"\b({'|'.join(_NAMED)})(?:le|e|s|les|es|lement|ement)?\b")


@lru_cache(maxsize=1024)
def frequency(written: str | None) -> Every | None:
    """How often, from the words that people write (`mensuel`, `tous les 2 ans`, `deux fois par an`); else `None`."""
    text = fold((written or "").replace("’", "'"))
    if found := _TIMES.search(text):
        return _divided(_UNITS[found[2]], _number(found[1]))
    if found := _ALL.search(text):
        return _times(_UNITS[found[2]], _number(found[1] or "1"))
    if found := _WORD.search(text):
        return _NAMED[found[1]]
    found = _EACH.search(text)
    return _UNITS[found[1]] if found else None


def _number(written: str) -> int:
    return _NUMBERS.get(written) or int(written)


def _times(every: Every, count: int) -> Every | None:
    return Every(every.months * count, every.days * count) if count else None


def _divided(every: Every, count: int) -> Every | None:
    """So many times in that time."""
    if count and every.months and every.months % count == 0:
        return Every(every.months // count)
    days = (every.months * 30 or every.days) // count if count else 0
    return Every(days=days) if days else None


def next_due(last: date | None, every: Every | None) -> date | None:
    """The last day on which the next value may come: the last one, the frequency, and the grace."""
    if last is None or every is None:
        return None
    month = last.month - 1 + every.months
    year, month = last.year + month // 12, month % 12 + 1
    day = date(year, month, min(last.day, monthrange(year, month)[1]))
    return day + timedelta(days=every.days + GRACE_DAYS)


def due_of(indicator: Indicator) -> date | None:
    """When the next value of an indicator is due; in words or in figures, a value is a value."""
    return next_due(max([value.date for value in indicator.values], default=None), frequency(indicator.frequency))
