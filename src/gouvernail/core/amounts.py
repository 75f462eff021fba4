"""Amounts of money as people write them in budget columns: always decimal, with their article and year."""

from decimal import Decimal

from gouvernail.core.plan import BudgetLine
from gouvernail.core.problems import NOWHERE, Problem, Source
from gouvernail.core.vocabulary import BudgetKind


def read_amounts(
    text: str, *, kind: BudgetKind | None = None, source: Source = NOWHERE
) -> tuple[tuple[BudgetLine, ...], tuple[Problem, ...]]:
    """The budget lines of a cell, in order, and what is doubtful about them. `/`, `néant` and empty give no line.

    A cost named without an amount gives one line with `amount` `None` and a problem `amount-missing`. The `text` of
    each line is the exact part of the cell that it was read from. Amounts are in euros, with two decimals.
    """
    return (), ()


def amount_likeness(text: str) -> float:
    """How much of the text is amounts, articles and their words, 0..1: to recognise a column by what it holds."""
    return 0.0


def format_amount(amount: Decimal) -> str:
    """`52 000 €`, `1 250,50 €`, with non-breaking spaces; cents are shown only where there are any."""
    return f"{amount} €"
