"""Figures that explain themselves: how each came about, from when it dates, and where what it counts is seen."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gouvernail.core import figure_words
from gouvernail.core.charts import Point, line_chart
from gouvernail.core.counting import Counts
from gouvernail.core.deadlines import format_date
from gouvernail.core.figure_words import Piece
from gouvernail.core.indicators import overall
from gouvernail.core.plan import Indicator
from gouvernail.core.standing import silent_among, silent_days
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from gouvernail.queries.filters import UNKNOWN
from gouvernail.queries.rows import Row
from gouvernail.queries.summing import Whole
from gouvernail.web import words

STEP = Level.STEP.value
CONCRETE = frozenset({Level.ACTION.value, Level.STEP.value})


@dataclass(frozen=True, slots=True)
class Told:
    """A figure: `percent` 0..100, or unknown and `said` why. `href` leads to what it counts; of a sentence made of
    `pieces`, each that says how many leads to exactly these (text and address, which is empty for the others)."""

    percent: Decimal | int | None
    said: str
    href: str = ""
    pieces: tuple[tuple[str, str], ...] = ()

    @property
    def linked(self) -> SafeString:
        """The sentence as HTML, with its links."""
        pieces = self.pieces or ((self.said, self.href),)
        return format_html_join("", "{}", ((_linked(text, href),) for text, href in pieces))

    @property
    def sentence(self) -> SafeString:
        """The same, to begin with."""
        (first, href), *rest = self.pieces or ((self.said, self.href),)
        return replace(self, pieces=((capfirst(first), href), *rest)).linked


def _linked(text: str, href: str) -> SafeString | str:
    return format_html('<a href="{}">{}</a>', href, text) if href else text


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
        done = row.status == StatusValue.DONE
        return Told(row.percent, _("terminé, donc à 100\u00a0%") if done else _typed(row))
    if not row.actions and not row.alone:
        return None
    return branch_told(row, list_address(row), under=row.uid)


def _of_action(row: Row) -> Told | None:
    if row.status == StatusValue.DONE and (row.drawn is None or row.drawn.percent != row.percent):
        return Told(row.percent, _("terminée, donc à 100\u00a0%"))
    if row.drawn is not None:
        pieces = figure_words.drawn_pieces(row.drawn)
        if row.drawn.source is ProgressFrom.STEPS:
            return _told(row.drawn.percent, pieces, _day(row), list_address(row), level=STEP, under=row.uid)
        address = reverse("web:indicators", args=[row.programme_uid])
        return _told(row.drawn.percent, pieces, _day(row), address, item=row.uid)
    return Told(row.progress, _typed(row)) if row.progress is not None else None


def _day(row: Row) -> tuple[date, ...]:
    """The day from which what is known of an item dates."""
    day = row.heard or row.news
    return (day,) if day else ()


def _typed(row: Row) -> str:
    return _("saisi à la main") + _dated(_day(row))


def _dated(days: tuple[date, ...]) -> str:
    dated = figure_words.dated_words(days)
    return f", {dated}" if dated else ""


def branch_told(drawn: Row | Whole, address: str, **narrowed: str) -> Told:
    """The progress that a branch or a programme draws from its actions; `address` with `narrowed` lists them all."""
    days = drawn.silence if drawn.rolled else ()
    pieces = figure_words.rolled_pieces(drawn.branch)
    return _told(drawn.rolled.percent if drawn.rolled else None, pieces, days, address, **narrowed)


def _told(
    percent: Decimal | None, pieces: Iterable[Piece], days: tuple[date, ...], address: str, **narrowed: str
) -> Told:
    """A sentence in which each number leads to exactly what it counts; the figure leads where the first one does that
    counts all."""
    made = [
        (piece.text, "" if piece.wanted is None else address_with(address, **narrowed, **dict(piece.wanted)))
        for piece in pieces
    ]
    made.append((_dated(days), ""))
    said = "".join(text for text, _href in made)
    return Told(percent, said, next((href for _text, href in made if href), ""), tuple(made))


def address_with(address: str, **narrowed: str) -> str:
    """The address of a list, narrowed by more."""
    query = urlencode({name: value for name, value in narrowed.items() if value}, safe=",")
    return f"{address}{'&' if '?' in address else '?'}{query}" if query else address


def list_address(row: Row, **narrowed: str) -> str:
    """The list of some actions of the programme of a row."""
    return address_with(reverse("web:programme-list", args=[row.programme_uid]), **narrowed)


def health_told(row: Row) -> HealthTold | None:
    """The health of a branch: what somebody set with a word, else the worst of what runs in it."""
    value = row.health or row.worst
    if row.level in CONCRETE or not value:
        return None
    return HealthTold(value, row.health is not None, shares(row.healths, list_address(row, under=row.uid)))


KNOWN = ("critical", "at_risk", "paused", "good", None)


def shares(healths: tuple[tuple[str | None, int], ...], address: str) -> tuple[tuple[str, int, str], ...]:
    """How many running actions are how, the worst first, each with the list that it counts."""
    held = dict(healths)
    return tuple(
        (_share(health, count), count, address_with(address, health=health or UNKNOWN, counts=Counts.RUNNING))
        for health in KNOWN
        if (count := held.get(health, 0))
    )


def _share(health: str | None, count: int) -> str:
    return f"{count}{words.SPACE}{words.health_counted(health, count)}"


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
    """The same for a whole programme, or the branch that the address names."""
    threshold = words.spoken().silent_after
    count = silent_among(silence, today=today, threshold=threshold)
    if not count:
        return None
    said = ngettext("%(num)s action sans nouvelles", "%(num)s actions sans nouvelles", count) % {"num": count}
    since = ngettext("depuis plus de %(days)s jour", "depuis plus de %(days)s jours", threshold) % {"days": threshold}
    said = f"{said} {since}"
    return Told(count, said, address_with(address, silent=str(threshold + 1), counts=Counts.RUNNING))


def rate_told(indicator: Indicator) -> Told:
    """The overall rate of an indicator, with what it compares or lacks."""
    rate = overall(indicator)
    return Told(rate.percent, figure_words.indicator_words(indicator, rate))


def chart(indicator: Indicator) -> SafeString:
    """The values of an indicator over time, with its targets at the end of their years; its table says the same."""
    values = [
        Point(
            each.date.toordinal(),
            float(each.value),
            _point(each.value, format_date(each.date)),
            figure_words.number(each.value),
        )
        for each in indicator.values
        if each.value is not None
    ]
    targets = [
        Point(
            date(each.year, 12, 31).toordinal(),
            float(each.value),
            _point(each.value, _("cible %s") % each.year),
            _("cible %s") % figure_words.number(each.value),
        )
        for each in indicator.targets
        if each.value is not None
    ]
    if len(values) < 2:
        return mark_safe("")
    return mark_safe(line_chart(values, targets, label=indicator.text))  # noqa: S308  # escaped where it is drawn


def _point(value: Decimal, when: str) -> str:
    return f"{when}\u00a0: {figure_words.number(value)}"
