"""Figures that explain themselves: how each came about, from when it dates, and where what it counts is seen."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core import figure_words
from gouvernail.core.charts import Point, line_chart
from gouvernail.core.deadlines import format_date
from gouvernail.core.indicators import overall
from gouvernail.core.plan import Indicator
from gouvernail.core.standing import silent_among, silent_days
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from gouvernail.queries.rows import Row
from gouvernail.queries.summing import Whole
from gouvernail.web import words

CONCRETE = frozenset({Level.ACTION.value, Level.STEP.value})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: `percent` 0..100, or unknown and `said` why. `href` leads to what it counts."""

    percent: Decimal | int | None
    said: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class HealthTold:
    """How a branch is: `value` of the worst, how many running actions are how, each with the list that it counts."""

    value: str
    given: bool
    shares: tuple[tuple[str, int, str], ...] = ()


def progress_told(row: Row) -> Told | None:
    """The progress of an item; `None` where nothing was said of one that says it by hand."""
    if row.level in CONCRETE:
        return _of_action(row)
    if row.percent is not None:
        return Told(row.percent, _typed(row))
    if not row.actions:
        return None
    return branch_told(row, list_address(row, under=row.uid))


def _of_action(row: Row) -> Told | None:
    if row.status == StatusValue.DONE and (row.drawn is None or row.drawn.percent != row.percent):
        return Told(row.percent, _("terminée, donc à 100\u00a0%"))
    if row.drawn is not None:
        place = "#etapes" if row.drawn.source is ProgressFrom.STEPS else "#slot-indicators"
        said = _with_days(figure_words.drawn_words(row.drawn), _day(row))
        return Told(row.drawn.percent, said, f"{reverse('web:item', args=[row.uid])}{place}")
    return Told(row.progress, _typed(row)) if row.progress is not None else None


def _day(row: Row) -> tuple[date, ...]:
    """The day from which what is known of an item dates."""
    day = row.heard or row.news
    return (day,) if day else ()


def _typed(row: Row) -> str:
    return _with_days(_("saisi à la main"), _day(row))


def branch_told(drawn: Row | Whole, href: str) -> Told:
    """The progress that a branch or a programme draws from its actions."""
    said = figure_words.rolled_words(drawn.rolled, counting=drawn.counting, apart=drawn.apart, left=drawn.left)
    days = drawn.silence if drawn.rolled else ()
    return Told(drawn.rolled.percent if drawn.rolled else None, _with_days(said, days), href)


def _with_days(said: str, days: tuple[date, ...]) -> str:
    return ", ".join(part for part in (said, figure_words.dated_words(days)) if part)


def list_address(row: Row, **narrowed: str) -> str:
    """The list of some actions of the programme of a row."""
    query = "&".join(f"{name}={value}" for name, value in narrowed.items())
    return f"{reverse('web:programme-list', args=[row.programme_uid])}?{query}"


def health_told(row: Row) -> HealthTold | None:
    """The health of a branch: what somebody set with a word, else the worst of what runs in it."""
    value = row.health or row.worst
    if row.level in CONCRETE or not value:
        return None
    return HealthTold(value, row.health is not None, shares(row.healths, list_address(row, under=row.uid)))


KNOWN = ("critical", "at_risk", "paused", "good", None)


def shares(healths: tuple[tuple[str | None, int], ...], address: str) -> tuple[tuple[str, int, str], ...]:
    """How many are how, the worst first, each with the list that it counts."""
    held = dict(healths)
    return tuple(
        (_share(health, count), count, f"{address}{'&' if '?' in address else '?'}health={health or 'none'}")
        for health in KNOWN
        if (count := held.get(health, 0))
    )


def _share(health: str | None, count: int) -> str:
    word = words.word("health", health).lower() if health else _("sans santé donnée")
    return f"{count}{words.SPACE}{word}"


def silence_words(row: Row, today: date) -> str:
    """`sans nouvelles depuis 97 jours`, where that is longer than the authority allows."""
    threshold = words.spoken().silent_after
    news = row.silence if row.level not in CONCRETE else (row.news,) if row.news else ()
    days = silent_days(news, today=today, threshold=threshold)
    if days is None:
        return ""
    return ngettext("Sans nouvelles depuis %(num)s jour", "Sans nouvelles depuis %(num)s jours", days) % {"num": days}


def silent_told(row: Row, today: date) -> Told | None:
    """How many running actions of a branch are silent, with the list of them; `None` when none is."""
    return silent_in(row.silence, list_address(row, under=row.uid), today)


def silent_in(silence: tuple[date, ...], address: str, today: date) -> Told | None:
    """The same for any list of actions."""
    threshold = words.spoken().silent_after
    count = silent_among(silence, today=today, threshold=threshold)
    if not count:
        return None
    said = ngettext("%(num)s action sans nouvelles", "%(num)s actions sans nouvelles", count) % {"num": count}
    since = ngettext("depuis plus de %(days)s jour", "depuis plus de %(days)s jours", threshold) % {"days": threshold}
    said = f"{said} {since}"
    return Told(count, said, f"{address}{'&' if '?' in address else '?'}silent={threshold + 1}")


def rate_told(indicator: Indicator) -> Told:
    """The overall rate of an indicator, with what it compares or lacks."""
    rate = overall(indicator)
    return Told(rate.percent, figure_words.indicator_words(indicator, rate))


def chart(indicator: Indicator) -> SafeString:
    """The values of an indicator over time, with its targets at the end of their years; its table says the same."""
    values = [
        Point(each.date.toordinal(), float(each.value), _point(each.value, format_date(each.date)))
        for each in indicator.values
        if each.value is not None
    ]
    targets = [
        Point(date(each.year, 12, 31).toordinal(), float(each.value), _point(each.value, _("cible %s") % each.year))
        for each in indicator.targets
        if each.value is not None
    ]
    if len(values) < 2:
        return mark_safe("")
    return mark_safe(line_chart(values, targets, label=indicator.text))  # noqa: S308  # escaped where it is drawn


def _point(value: Decimal, when: str) -> str:
    return f"{when}\u00a0: {figure_words.number(value)}"
