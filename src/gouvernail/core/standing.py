"""How a branch is, and since when nothing was heard of it (domain handbook, section 11). `today` is always given."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from gouvernail.core.vocabulary import HealthValue

WORST_FIRST = (HealthValue.CRITICAL, HealthValue.AT_RISK, HealthValue.PAUSED, HealthValue.GOOD)


def worst(healths: Iterable[str | None]) -> str | None:
    """The worst of some healths; those that nobody gave say nothing, and `None` is that nobody gave any."""
    given = {HealthValue(health) for health in healths if health}
    return next((health.value for health in WORST_FIRST if health in given), None)


class Freshness(StrEnum):
    """Two classes stand before silence, each half of the days that the authority allows."""

    FRESH = "fresh"
    AGEING = "ageing"
    SILENT = "silent"


def freshness(news: date, *, today: date, threshold: int) -> Freshness:
    """How fresh the last news of an item is."""
    days = (today - news).days
    if days > threshold:
        return Freshness.SILENT
    return Freshness.AGEING if days > threshold // 2 else Freshness.FRESH


def silent_days(news: Iterable[date], *, today: date, threshold: int) -> int | None:
    """For how many days nothing was heard of any of these, when that is longer than the authority allows."""
    last = max(news, default=None)
    silent = last is not None and freshness(last, today=today, threshold=threshold) is Freshness.SILENT
    return (today - last).days if silent and last else None


def silent_among(news: Iterable[date], *, today: date, threshold: int) -> int:
    """Of how many of these nothing was heard for longer than the authority allows."""
    return sum(freshness(each, today=today, threshold=threshold) is Freshness.SILENT for each in news)
