"""Fields with several columns, put together again: where somebody changed one face, the others follow or fall away."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from gouvernail.core.deadlines import deadline_from_date, read_deadline
from gouvernail.core.plan import Deadline, DeadlinePart, Health, Status
from gouvernail.core.report.words import span
from gouvernail.core.statuses import read_status
from gouvernail.core.values import encode
from gouvernail.core.vocabulary import Precision, StatusValue
from gouvernail.core.workbook.item_columns import UNSPECIFIED
from gouvernail.core.workbook.marks import Marks

Values = Mapping[str, Any]
Term = tuple[date, date] | None
UNDERSTOOD = ("start", "end", "precision", "recurring", "unknown")


def status_of(values: Values, name: str, marks: Marks) -> tuple[Status | None, bool]:
    """The state, and whether its word says that the item is a recurring one.

    `values["status.value"]` is a state, or the word that somebody typed in its place. A word of the document that was
    left beside a new state goes, unless it says that state too.
    """
    value, word = values.get("status.value"), values.get("status.text")
    recurring = False
    if value == UNSPECIFIED:
        return Status(None, word), False
    if isinstance(value, str) and not isinstance(value, StatusValue):
        typed = read_status(value)
        recurring = typed is not None and typed.recurring
        value, word = (typed.status.value, value) if typed else (None, word)
    elif value is None and word is not None and not marks.knows(name):
        typed = read_status(word)
        value, recurring = (typed.status.value, typed.recurring) if typed else (None, False)
    elif word is not None and _is_left_over(value, word, name, marks):
        word = None
    return (Status(value, word) if value is not None or word is not None else None), recurring


def _is_left_over(value: Any, word: str, name: str, marks: Marks) -> bool:
    if (
        not marks.knows(name)
        or not marks.same(name, "status.text", word)
        or marks.same(name, "status.value", encode(value))
    ):
        return False
    read = read_status(word)
    return read is None or read.status.value is not value


def health_of(values: Values) -> Health | None:
    value = values.get("health.value")
    return None if value is None else Health(value, values.get("health.text"))


def deadline_of(
    field: str, values: Values, parts: tuple[DeadlinePart, ...], name: str, marks: Marks, term: Term
) -> Deadline | None:
    """A deadline from its wording and its dates.

    Where only the wording is new, it is understood again; where only the dates are, the wording becomes theirs.
    """
    text = values.get(f"{field}.text")
    kept: dict[str, Any] = {part: values.get(f"{field}.{part}") for part in UNDERSTOOD}
    kept |= {flag: bool(kept[flag]) for flag in ("recurring", "unknown")}
    dated = any(kept.values())
    if text is None and not dated:
        return None
    if not marks.knows(name):
        if text is None:
            return _from_dates(kept)
        return Deadline(text, **kept, parts=parts) if dated or parts else read_deadline(text, period=term)
    new_text = not marks.same(name, f"{field}.text", text)
    new_dates = any(
        marks.says(name, f"{field}.{part}") and not marks.same(name, f"{field}.{part}", encode(kept[part]))
        for part in UNDERSTOOD
    )
    if text is None:
        return _from_dates(kept) if new_dates else None
    if new_text and not new_dates:
        return read_deadline(text, period=term)
    if new_dates and not new_text:
        return _from_dates(kept) if kept["start"] or kept["end"] else replace(Deadline(text), **kept)
    return Deadline(text, **kept, parts=parts)


def _from_dates(kept: dict[str, Any]) -> Deadline:
    start, end = kept["start"], kept["end"]
    if start is not None and start == end:
        return deadline_from_date(start)
    if start is None and end is not None:
        return replace(deadline_from_date(end), start=None, text=span(None, end) or "")
    words = span(start, end) or ("récurrent" if kept["recurring"] else "à fixer")
    return Deadline(words, **{**kept, "precision": Precision.DAY if start and end else kept["precision"]})
