"""The term line: a strip of the term of office on which a plan's dates are seen at a glance, as geometry and words.

Positions are shares of the term, from 0.0 (its first morning) to 1.0 (its last evening). How a date was written decides
its shape: a day is a mark, a quarter is a quarter wide, anything coarser fades in, recurrent is dotted, unknown stays
open. Drawing is in `term_line_svg.py`.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gouvernail.core.deadlines import deadline_words, format_date
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.vocabulary import Precision

YEARS_OF_A_TERM = 6
MONTHS_OF_A_QUARTER = 3


class Shape(StrEnum):
    """How a date looks on the strip."""

    DAY = "day"
    WINDOW = "window"
    FADE = "fade"
    RUN = "run"
    RECURRING = "recurring"
    OPEN = "open"
    SLIP = "slip"


class Row(StrEnum):
    """Where on the strip: what was planned on it, what happened below."""

    PLANNED = "planned"
    REVISED = "revised"
    EFFECTIVE = "effective"


@dataclass(frozen=True, slots=True)
class Term:
    """The days that the strip spans, both included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    def morning(self, day: date) -> float:
        """Where a day begins, unbounded: below 0 before the term, above 1 after it."""
        return (day - self.start).days / self.days

    def evening(self, day: date) -> float:
        return self.morning(day + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class Timing:
    """What is known of the dates of an objective, action or step. `late` is computed by who knows the rule."""

    start: Deadline | None = None
    deadline: Deadline | None = None
    revised: Deadline | None = None
    effective_start: date | None = None
    effective_end: date | None = None
    recurring: bool = False
    done: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn thing from `left` to `right` (0..1); `before` and `after` say that it goes on outside the term.

    `tone` (`plan`, `late`, `done`) is its own where one strip holds the dates of several things.
    """

    shape: Shape
    row: Row
    left: float
    right: float
    before: bool = False
    after: bool = False
    tone: str | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The last day of one thing under another, for the strip of the whole."""

    day: date
    done: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class TermLine:
    """A strip ready to be drawn. `today` is `None` outside the term; `text` says all that the drawing shows."""

    term: Term
    today: float | None
    marks: tuple[Mark, ...]
    done: bool
    late: bool
    text: str


def term_line(timing: Timing, term: Term, today: date) -> TermLine:
    """The strip of one thing over a term."""
    marks = (*_planned(timing, term), *_revised(timing, term), *_effective(timing, term, today))
    return TermLine(term, today_on(term, today), marks, timing.done, timing.late, describe(timing))


def gathered(dues: Sequence[Due], term: Term, today: date) -> TermLine:
    """The strip of an objective or programme: the last day of each thing under it, late and done ones told apart.

    The same day is drawn once; the words count each thing.
    """
    marks = tuple(
        _clamped(Shape.DAY, Row.PLANNED, term.morning(due.day), term.evening(due.day), tone=_due_tone(due))
        for due in sorted(set(dues), key=lambda due: (due.late, due.day, due.done))
    )
    return TermLine(term, today_on(term, today), marks, False, False, _gathered_words(dues))


def _due_tone(due: Due) -> str:
    return "done" if due.done else "late" if due.late else "plan"


def _gathered_words(dues: Sequence[Due]) -> str:
    if not dues:
        return "Aucune échéance datée."
    first, last = min(due.day for due in dues), max(due.day for due in dues)
    if len(dues) == 1:
        return f"Une échéance, le {format_date(first)}."
    late = sum(due.late for due in dues)
    said = f"{len(dues)} échéances, du {format_date(first)} au {format_date(last)}."
    return f"{said} {late} en retard." if late else said


def today_on(term: Term, today: date) -> float | None:
    middle = (term.morning(today) + term.evening(today)) / 2
    return middle if 0 <= middle <= 1 else None


def term_of(period: tuple[date, date] | None, dates: Iterable[date | None], today: date) -> Term:
    """The term to draw: the programme's period, or six calendar years around the dates that it holds."""
    if period is not None and period[0] <= period[1]:
        return Term(*period)
    years = sorted(day.year for day in dates if day is not None) or [today.year]
    last = max(years[-1], years[0] + YEARS_OF_A_TERM - 1)
    return Term(date(years[0], 1, 1), date(last, 12, 31))


def quarters(term: Term) -> Iterator[tuple[date, float]]:
    """First days of the calendar quarters inside the term, with their places; January's are the years' own."""
    month = (term.start.month - 1) // MONTHS_OF_A_QUARTER * MONTHS_OF_A_QUARTER + 1
    day = date(term.start.year, month, 1)
    while day <= term.end:
        if day > term.start:
            yield day, term.morning(day)
        day = _next_quarter(day)


def _next_quarter(day: date) -> date:
    month = day.month + MONTHS_OF_A_QUARTER
    return date(day.year + (month > 12), (month - 1) % 12 + 1, 1)


def _planned(timing: Timing, term: Term) -> Iterator[Mark]:
    start = timing.start.start if timing.start else None
    if timing.deadline is None:
        if timing.recurring:
            yield _clamped(Shape.RECURRING, Row.PLANNED, term.morning(start) if start else 0.0, 1.0)
        elif start is not None:
            yield _clamped(Shape.OPEN, Row.PLANNED, term.morning(start), 1.0)
        return
    if start is not None and timing.deadline.start is not None and start < timing.deadline.start:
        yield _clamped(Shape.RUN, Row.PLANNED, term.morning(start), term.morning(timing.deadline.start))
    yield from _deadline(timing.deadline, Row.PLANNED, term, start)


def _deadline(deadline: Deadline, row: Row, term: Term, start: date | None = None) -> Iterator[Mark]:
    """The marks of a deadline: one for each of its parts, or one for itself."""
    for part in deadline.parts or (deadline,):
        yield _part(part, deadline.precision, row, term, start)


def _part(part: Deadline | DeadlinePart, precision: Precision | None, row: Row, term: Term, start: date | None) -> Mark:
    if part.start is not None and part.end is not None:
        return _clamped(_shape(part.start, part.end, precision), row, term.morning(part.start), term.evening(part.end))
    first = term.morning(start) if start else 0.0
    return _clamped(Shape.RECURRING if part.recurring else Shape.OPEN, row, first, 1.0)


def _shape(start: date, end: date, precision: Precision | None) -> Shape:
    """The width of a part decides where it has its own; a whole deadline that is coarse fades in all the same."""
    days = (end - start).days + 1
    if days == 1:
        return Shape.DAY
    coarse = precision is not None and precision.rank > Precision.QUARTER.rank
    return Shape.FADE if days > 92 or (coarse and days > 31) else Shape.WINDOW


def _revised(timing: Timing, term: Term) -> Iterator[Mark]:
    if timing.revised is None:
        return
    if timing.deadline is not None and timing.deadline.end and timing.revised.end:
        here, there = term.evening(timing.deadline.end), term.evening(timing.revised.end)
        yield _clamped(Shape.SLIP, Row.REVISED, here, there)
    yield from _deadline(timing.revised, Row.REVISED, term)


def _effective(timing: Timing, term: Term, today: date) -> Iterator[Mark]:
    """What happened, from the effective start to the effective end, or to today while it goes on."""
    if timing.effective_start is None and timing.effective_end is None:
        return
    if timing.effective_start is None and timing.effective_end is not None:
        day = timing.effective_end
        yield _clamped(Shape.DAY, Row.EFFECTIVE, term.morning(day), term.evening(day))
    elif timing.effective_start is not None:
        end = timing.effective_end or max(today, timing.effective_start)
        yield _clamped(Shape.WINDOW, Row.EFFECTIVE, term.morning(timing.effective_start), term.evening(end))


def _clamped(shape: Shape, row: Row, left: float, right: float, tone: str | None = None) -> Mark:
    low, high = min(left, right), max(left, right)
    start, end = min(max(left, 0.0), 1.0), min(max(right, 0.0), 1.0)
    return Mark(shape, row, start, end, before=low < -1e-9, after=high > 1 + 1e-9, tone=tone)


def describe(timing: Timing) -> str:
    """The strip in words: `Échéance : 2e trim. 2026 (...). En retard.`"""
    parts = [*_planned_words(timing), *_effective_words(timing)]
    if timing.late:
        parts.append("En retard")
    return ". ".join(parts) + "."


def _planned_words(timing: Timing) -> Iterator[str]:
    if timing.start is not None:
        yield f"Début prévu : {deadline_words(timing.start)}"
    if timing.deadline is not None:
        yield f"Échéance : {deadline_words(timing.deadline)}"
    elif timing.recurring:
        yield "Récurrente"
    else:
        yield "Sans échéance"
    if timing.revised is not None:
        yield f"Échéance revue : {deadline_words(timing.revised)}"


def _effective_words(timing: Timing) -> Iterator[str]:
    if timing.effective_start is not None:
        yield f"Commencée le {format_date(timing.effective_start)}"
    if timing.effective_end is not None:
        yield f"Terminée le {format_date(timing.effective_end)}"
