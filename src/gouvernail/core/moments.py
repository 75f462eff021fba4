"""A moment of the calendar as people name it: a day, a month, a part of a year, a year; with or without its year."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from gouvernail.core.vocabulary import Precision


@dataclass(frozen=True, slots=True)
class Moment:
    """Whole months `first`..`last` of `year` (13 and more run into the next one), or one `day` of `first`.

    `part` and `part_to` narrow it to its beginning (0), middle (1) or end (2). Year and month are `None` where the text
    leaves them to another moment of the same range (`1er au 15 mars`, `janvier à mars 2025`). `week` is an ISO week of
    `year`, Monday to Sunday; the months say nothing then.
    """

    precision: Precision
    year: int | None = None
    first: int | None = 1
    last: int | None = 12
    day: int | None = None
    part: int | None = None
    part_to: int | None = None
    week: int | None = None

    def completed_by(self, other: "Moment") -> "Moment":
        """This moment with the month and year that it lacks taken from the one that ends the range."""
        moment = self if self.first is not None else replace(self, first=other.first, last=other.last)
        if moment.year is None and other.year is not None and moment.first is not None and other.first is not None:
            moment = replace(moment, year=other.year - (1 if moment.first > other.first else 0))
        return moment

    def bounds(self) -> tuple[date, date] | None:
        """First and last day; `None` when the year is not known or the day does not exist."""
        if self.year is None or self.first is None or self.last is None:
            return None
        if self.week is not None:
            return _iso_week(self.year, self.week)
        if self.day is not None:
            return _one_day(self.year, self.first, self.day)
        first, last = self.first, self.last
        if self.part is None:
            return _month_start(self.year, first), _month_end(self.year, last)
        if first == last:
            return _month_third(self.year, first, self.part, self.part_to)
        return _thirds(self.year, (first, last), self.part, self.part_to)

    def narrowed_precision(self) -> Precision:
        """The finest precision that holds the narrowed moment."""
        if self.part is None or self.precision in (Precision.DAY, Precision.MONTH):
            return self.precision
        if self.precision is Precision.YEAR:
            whole = self.part == 1 or (self.part_to is not None and self.part_to != self.part)
            return Precision.SEMESTER if whole else Precision.QUARTER
        return Precision.QUARTER if self.precision is Precision.SEMESTER else Precision.MONTH


def _one_day(year: int, month: int, day: int) -> tuple[date, date] | None:
    if not (1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    return date(year, month, day), date(year, month, day)


def _iso_week(year: int, week: int) -> tuple[date, date] | None:
    # Every year has its 28 December in its last week.
    if not 1 <= week <= date(year, 12, 28).isocalendar().week:
        return None
    return date.fromisocalendar(year, week, 1), date.fromisocalendar(year, week, 7)


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def _month_end(year: int, month: int) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, monthrange(year, month)[1])


def _month_third(year: int, month: int, part: int, part_to: int | None) -> tuple[date, date]:
    start, end = _month_start(year, month), _month_end(year, month)
    firsts, lasts = (1, 11, 21), (10, 20, end.day)
    return start.replace(day=firsts[part]), start.replace(day=lasts[part if part_to is None else part_to])


def _thirds(year: int, months: tuple[int, int], part: int, part_to: int | None) -> tuple[date, date]:
    """Of a year: its first quarter, May to August, its last quarter. Of less: its thirds in whole months."""
    first, last = months
    count = last - first + 1
    edge = count // 4 if count >= 12 else max(1, count // 3)
    middle = count // 3 if count >= 12 else edge
    starts = (first, first + middle, last - edge + 1)
    ends = (first + edge - 1, last - middle, last)
    return _month_start(year, starts[part]), _month_end(year, ends[part if part_to is None else part_to])
