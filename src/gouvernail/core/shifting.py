"""Dates and deadlines moved by some months: the words follow, so that they are understood as what is meant."""

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date

from gouvernail.core.deadline_wording import MONTH_NAMES
from gouvernail.core.deadlines import read_deadline
from gouvernail.core.plan import Deadline
from gouvernail.core.vocabulary import Precision

MOST_MONTHS = 120
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")


def shifted_day(day: date, months: int) -> date:
    """The same day so many months later, or the last of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _shifted_end(day: date, months: int) -> date:
    """The last day of a month stays one: a quarter that ends on 30 June ends on 30 September, on 31 December."""
    moved = shifted_day(day, months)
    if day.day < monthrange(day.year, day.month)[1]:
        return moved
    return moved.replace(day=monthrange(moved.year, moved.month)[1])


def shifted(deadline: Deadline, months: int) -> Deadline | None:
    """The deadline so many months later; `None` where it has no dates to move, or several parts, each with its own.

    Its words are those of a day, a month, a quarter, a semester or a year where the new dates are one, else of a span.
    """
    if deadline.start is None or deadline.end is None or deadline.recurring or len(deadline.parts) > 1:
        return None
    start = shifted_day(deadline.start, months)
    end = start if deadline.start == deadline.end else _shifted_end(deadline.end, months)
    for words in (_in_other_years(deadline.text, months), _words(start, end)):
        read = read_deadline(words) if words else None
        if read is not None and (read.start, read.end, read.recurring) == (start, end, False):
            return read
    return replace(deadline, text=_span(start, end), start=start, end=end, precision=Precision.DAY, parts=())


def _in_other_years(text: str, months: int) -> str:
    """The same words of another year, where whole years go by: `fin 2027` is followed by `fin 2028`."""
    years, rest = divmod(months, 12)
    return "" if rest else _YEAR.sub(lambda found: str(int(found[0]) + years), text)


def _words(start: date, end: date) -> str:
    if start == end:
        return _day(start)
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    whole = start.day == 1 and end.day == monthrange(end.year, end.month)[1]
    if whole and months == 1:
        return f"{MONTH_NAMES[start.month - 1]} {start.year}"
    if whole and months == 3 and start.month % 3 == 1:
        return f"T{(start.month + 2) // 3} {start.year}"
    if whole and months == 6 and start.month in (1, 7):
        return f"{'1er' if start.month == 1 else '2e'} semestre {start.year}"
    if whole and start.month == 1 and months == 12:
        return str(start.year)
    if whole and start.month == 1 and end.month == 12:
        return f"{start.year}-{end.year}"
    return _span(start, end)


def _span(start: date, end: date) -> str:
    return f"du {_day(start)} au {_day(end)}"


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
