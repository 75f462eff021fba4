"""Cells of a spreadsheet pasted as text: tabs between them, and quotes around those that hold several lines."""

import re
from collections.abc import Sequence

_LONGEST = 60
"""How many lines a cell may hold; a quote that closes later closes nothing."""
_OPENS = re.compile(r'(?:^|\t)"(?:[^"\t]|"")*$')
_CLOSES = re.compile(r'^(?:[^"]|"")*"(?=\t|\s*$)')
_CELL = re.compile(r'"((?:[^"]|"")*)"(?=\t|$)|([^\t]*)')


def joined(raws: Sequence[str], start: int) -> int:
    """How many lines, from `start` on, are one row: more than one where a cell that a quote opens goes on below."""
    if "\t" not in raws[start] and not raws[start].startswith('"'):
        return 1
    end, tail = start, raws[start]
    while _OPENS.search(tail):
        close = _closing(raws, end + 1)
        if close is None:
            return 1
        end, tail = close, _CLOSES.sub("", raws[close], count=1)
    row = "\n".join(raws[start : end + 1])
    return end - start + 1 if "\t" in row else 1


def _closing(raws: Sequence[str], start: int) -> int | None:
    return next((at for at in range(start, min(start + _LONGEST, len(raws))) if _CLOSES.match(raws[at])), None)


def split(row: str) -> list[str]:
    """The cells of a row. A quote that no quote answers, or that closes within a cell, is a sign like any other."""
    if '"' not in row:
        return row.split("\t")
    cells: list[str] = []
    at = 0
    while at <= len(row):
        found = _CELL.match(row, at)
        if found is None:
            break
        cells.append(found[1].replace('""', '"') if found[1] is not None else found[2])
        at = found.end() + 1
    return cells
