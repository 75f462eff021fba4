"""Deadlines as people write them: the wording is kept, what is understood is added, nothing is guessed."""

from datetime import date

from gouvernail.core.plan import Deadline
from gouvernail.core.vocabulary import Precision


def read_deadline(text: str, *, period: tuple[date, date] | None = None) -> Deadline | None:
    """What a deadline cell says; `None` when it says that there is none (empty, `/`, `-`).

    `period` is the term of the programme, for `fin de législature`. Text that is not understood gives a deadline with
    that text, `unknown`, and no dates.
    """
    return Deadline(text.strip(), unknown=True) if text.strip(" /-") else None


def deadline_likeness(text: str) -> float:
    """How much of the text is a deadline, 0..1: to recognise a column by what it holds. Empty and `/` give 0."""
    return 0.0


def split_inline_deadline(text: str, *, period: tuple[date, date] | None = None) -> tuple[str, Deadline] | None:
    """`Revoir le règlement : début 2026.` as title and deadline: the date stands after the last colon."""
    return None


def deadline_from_date(day: date) -> Deadline:
    """A real date (of a spreadsheet cell or a form field) as a deadline."""
    return Deadline(format_date(day), start=day, end=day, precision=Precision.DAY)


def format_date(day: date) -> str:
    """`2 septembre 2025`, `1er septembre 2025`."""
    return day.isoformat()


def deadline_words(deadline: Deadline) -> str:
    """What was understood, in French: `du 1er avril au 30 juin 2020 (au trimestre)`, `récurrent`, `à fixer`."""
    return deadline.text
