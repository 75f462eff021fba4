"""The frame of a spreadsheet published as a page: letters over its columns and numbers before its rows, no content."""

from collections.abc import Sequence
from dataclasses import replace
from string import ascii_uppercase

from gouvernail.core.document import Cell, Row

_LEAST_COLUMNS, _LEAST_ROWS = 2, 3
_NUMBERED = 0.8


def without_frame(rows: Sequence[Row]) -> tuple[list[Row], bool]:
    """The rows without the frame, each at its own number, and whether there was one."""
    if len(rows) <= _LEAST_ROWS or not _are_letters(rows[0].cells):
        return list(rows), False
    below = [row for row in rows[1:] if row.cells]
    numbers = [int(text) if (text := _text(row.cells[0])).isdecimal() and len(text) < 7 else 0 for row in below]
    told = [number for number in numbers if number]
    named = [text for row in below if (text := _text(row.cells[0]))]
    if len(told) < _NUMBERED * len(below) or len(named) > len(told) or told != sorted(set(told)):
        return list(rows), False
    kept = [
        Row(row.cells[1:], replace(row.where, row=number or row.where.row))
        for row, number in zip(below, numbers, strict=True)
        if len(row.cells) > 1
    ]
    return kept, True


def _are_letters(cells: Sequence[Cell]) -> bool:
    """Nothing, then `A`, `B`, `C` to the end."""
    letters = [_text(cell) for cell in cells[1:]]
    return len(letters) >= _LEAST_COLUMNS and not _text(cells[0]) and letters == list(_names(len(letters)))


def _names(count: int) -> list[str]:
    """`A` to `Z`, `AA` to `AZ` and so on."""
    heads = ["", *ascii_uppercase]
    return [head + letter for head in heads for letter in ascii_uppercase][:count]


def _text(cell: Cell) -> str:
    return " ".join(block.text for block in cell.blocks).strip()
