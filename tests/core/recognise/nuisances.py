"""What happens to a table on its way: capitals, lines inside headers, empty columns, headers again on the next page.

Each nuisance takes the rows of a table (header first) and gives other rows that say the same.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from random import Random

from .tables import Text

Rows = list[list[Text]]
Nuisance = Callable[[Random, Rows, int], Rows]
"""The draw, the rows, how many of them are the header."""


def _changed(text: Text, change: Callable[[str], str]) -> Text:
    if isinstance(text, str):
        return change(text)
    if isinstance(text, tuple):
        return (change(text[0]), text[1], text[2])
    return text


def _in_header(rows: Rows, header: int, change: Callable[[str], str]) -> Rows:
    return [[_changed(cell, change) for cell in row] if at < header else row for at, row in enumerate(rows)]


def capitals(draw: Random, rows: Rows, header: int) -> Rows:
    return _in_header(rows, header, str.upper)


def colons(draw: Random, rows: Rows, header: int) -> Rows:
    return _in_header(rows, header, lambda text: f"{text} :" if text and text[-1] not in "?:)" else text)


def broken_words(draw: Random, rows: Rows, header: int) -> Rows:
    """Headers of two lines, as narrow columns have them."""
    return _in_header(rows, header, lambda text: text.replace(" ", "\n", 1) if len(text) > 8 else text)


def no_break_spaces(draw: Random, rows: Rows, header: int) -> Rows:
    return [[_changed(cell, lambda text: text.replace(" ", "\u00a0", 1)) for cell in row] for row in rows]


def slashes(draw: Random, rows: Rows, header: int) -> Rows:
    """`/` or `-` where there is nothing, in the rows of the actions."""
    sign = draw.choice(("/", "-", "–", "n.a."))
    made = []
    for at, row in enumerate(rows):
        filled = sum(bool(cell) for cell in row)
        made.append([cell or sign for cell in row] if at >= header and filled > len(row) / 2 > 1 else row)
    return made


def empty_column_first(draw: Random, rows: Rows, header: int) -> Rows:
    return [["", *row] for row in rows]


def empty_columns_last(draw: Random, rows: Rows, header: int) -> Rows:
    return [[*row, "", ""] for row in rows]


def empty_rows_first(draw: Random, rows: Rows, header: int) -> Rows:
    width = _width(rows)
    return [[""] * width, [""] * width, *rows]


def header_again(draw: Random, rows: Rows, header: int) -> Rows:
    """As a printed table has it at the top of its second page."""
    at = draw.randint(header + 3, max(header + 3, len(rows) - 2))
    # Between a group and its rows, the header is that of the group.
    if (
        at >= len(rows)
        or sum(bool(cell) for cell in rows[at - 1]) < 2
        or any(isinstance(cell, tuple) and cell[2] > 1 for row in rows[header:] for cell in row)
    ):
        return rows
    return [*rows[:at], *rows[:header], *rows[at:]]


def dittos(draw: Random, rows: Rows, header: int) -> Rows:
    """`idem` where a cell says what the one above it says."""
    sign = draw.choice(('"', "idem", "Id."))
    made: Rows = rows[: header + 1]
    for above, row in pairwise(rows[header:]):
        like = len(above) == len(row) == _width(rows) and all(isinstance(cell, str) for cell in (*above, *row))
        same = [like and cell == other and bool(cell) for cell, other in zip(row, above, strict=False)]
        made.append([sign if is_same else cell for cell, is_same in zip(row, same, strict=True)] if like else row)
    return made


def _width(rows: Sequence[Sequence[Text]]) -> int:
    return sum(cell[1] if isinstance(cell, tuple) else 1 for cell in rows[0])


ALL: tuple[Nuisance, ...] = (
    *(capitals, colons, broken_words, no_break_spaces, slashes, empty_column_first, empty_columns_last),
    *(empty_rows_first, header_again, dittos),
)
