"""Dates and deadlines said in French, for screens and reports."""

from datetime import date

from gouvernail.core.deadline_parts import PieceReader
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.vocabulary import PRECISION_LABELS, Precision

MONTH_NAMES = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
LONGEST_TO_FIX = 200


def format_date(day: date) -> str:
    """`2 septembre 2025`, `1er septembre 2025`."""
    return f"{_day(day)} {MONTH_NAMES[day.month - 1]} {day.year}"


def deadline_words(deadline: Deadline) -> str:
    """What was understood, in French: `du 1er avril au 30 juin 2020 (au trimestre)`, `récurrent`, `à fixer`.

    Several parts are said one after the other, each with its label. A deadline that was not understood gives
    `date non comprise`.
    """
    if len(deadline.parts) > 1:
        return "\u00a0; ".join(_part_words(part) for part in deadline.parts)
    if deadline.unknown:
        return "à fixer" if _is_to_fix(deadline) else "date non comprise"
    return _said(deadline.start, deadline.end, recurring=deadline.recurring, precision=deadline.precision)


def _is_to_fix(deadline: Deadline) -> bool:
    pieces = PieceReader(deadline.text[:LONGEST_TO_FIX]).read()
    return any(piece.value is not None and piece.value.unknown for piece in pieces)


def _part_words(part: DeadlinePart) -> str:
    said = "à fixer" if part.unknown else _said(part.start, part.end, recurring=part.recurring, precision=None)
    return f"{part.label}\u00a0: {said}" if part.label else said


def _said(start: date | None, end: date | None, *, recurring: bool, precision: Precision | None) -> str:
    dates = _between(start, end)
    if recurring:
        return f"récurrent, {dates}" if dates else "récurrent"
    if precision is None or precision is Precision.DAY or start is None or end is None:
        return dates
    return f"{dates} ({PRECISION_LABELS[precision]})"


def _between(start: date | None, end: date | None) -> str:
    if start is None or end is None:
        if end is not None:
            return f"au plus tard le {format_date(end)}"
        return f"à partir du {format_date(start)}" if start is not None else ""
    if start == end:
        return f"le {format_date(start)}"
    first = format_date(start)
    if start.year == end.year:
        first = _day(start) if start.month == end.month else f"{_day(start)} {MONTH_NAMES[start.month - 1]}"
    return f"du {first} au {format_date(end)}"


def _day(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)
