"""Layout F: a row whose cells hold numbered lists that answer each other (actions, indicators, states): one row each.

`1. Créer ... 2. Revoir ...` beside `1. En cours 2. Terminé` are two actions, each with its state. A number that is
missing on one side says nothing there.
"""

import re
from collections.abc import Mapping, Sequence

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import says_nothing
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.said_by_value import is_state

_LONGEST_FOR_ALL = 6
_MONEY = 0.5
_Line = tuple[str, int]
_SURE = 0.9
_FIGURES = re.compile(r"-?\d[\d .,'\u00a0\u202f]*%?")
_NUMBER = re.compile(r"^\(?(\d{1,2}|[a-z])\s?[.)°:-]+\s*(?=\S)")


def paired(row: RowPiece, title_column: int | None) -> list[RowPiece]:
    """The rows that the row holds: itself alone, unless its cell of titles is a numbered list of two or more."""
    if title_column is None or title_column >= len(row.cells):
        return [row]
    titles = _numbered(row.cells[title_column]) if title_column in row.filled else None
    if titles is not None and len(titles) > 1:
        lists = {at: _numbered(row.cells[at]) for at in row.filled}
        return _rows(
            row, {at: _shared_out(row.cells[at], lists[at], list(titles), at < title_column) for at in row.filled}
        )
    lead, entries = row.cells[title_column].listed
    if not lead and len(entries) > 1:
        return _rows(row, {at: _bulleted(row.cells[at], len(entries), at < title_column) for at in row.filled})
    return [row]


def numbered_lines(cell: CellPiece) -> list[str]:
    """The entries of a cell that is a list whose numbers or letters go up, each with its own."""
    return [part.text for part in (_numbered(cell) or {}).values()]


def _rows(row: RowPiece, cells: Mapping[int, list[CellPiece]]) -> list[RowPiece]:
    count = max(len(parts) for parts in cells.values())
    return [
        RowPiece(
            tuple(cells[at][rank] if at in cells else CellPiece("") for at in range(len(row.cells))), row.where, True
        )
        for rank in range(count)
    ]


def _bulleted(cell: CellPiece, count: int, above: bool) -> list[CellPiece]:
    """A list of as many entries, entry by entry; any other cell as it is for cells without numbers."""
    lead, entries = cell.listed
    if not lead and len(entries) == count:
        return [_part(cell, [entry]) for entry in entries]
    lines = list(zip(cell.lines, cell.line_units, strict=True))
    if len(lines) == count and all(_is_value(line) for line, _ in lines):
        return [_part(cell, [line]) for line in lines]
    return _for_all(cell, count, above)


def _is_value(text: str) -> bool:
    """A date, a sum, a rate, a state, or nothing: what one line says of one action."""
    if says_nothing(text) or _FIGURES.fullmatch(text.strip()):
        return True
    return deadline_likeness(text) >= _SURE or amount_likeness(text) >= _SURE or is_state(text)


def _for_all(cell: CellPiece, count: int, above: bool) -> list[CellPiece]:
    """A person, a service or a date stands for each row, as what stands before the titles does; prose stands with the
    first, and so does money, which must not count again.
    """
    money = amount_likeness(cell.text) > _MONEY and deadline_likeness(cell.text) < _MONEY
    short = above or ("\n" not in cell.text and len(cell.text.split()) <= _LONGEST_FOR_ALL and not money)
    rest = CellPiece(cell.text, cell.entries, cell.markers, (), cell.where, fill=cell.fill)
    return [cell, *((rest if short else CellPiece("")) for _ in range(count - 1))]


def _numbered(cell: CellPiece) -> dict[str, CellPiece] | None:
    """Number → what it names, for a cell that is a list whose numbers go up; `None` for any other cell."""
    found: dict[str, list[_Line]] = {}
    last: str | None = None
    for line in zip(cell.lines, cell.line_units, strict=True):
        for text, unit in _unglued(line, last):
            number = _NUMBER.match(text)
            if number is not None and _follows(number[1], last):
                last = number[1]
                found[last] = [(text, unit)]
            elif last is None:
                return None
            else:
                found[last].append((text, unit))
    return {number: _part(cell, lines) for number, lines in found.items()} if found else None


def _unglued(line: _Line, last: str | None) -> list[_Line]:
    """A line that holds the next numbers too (`3. Créer un parc 4. Ouvrir une salle`), cut before them."""
    text, unit = line
    head = _NUMBER.match(text)
    number = head[1] if head is not None else last
    if number is None or not number.isdigit():
        return [line]
    found = re.search(rf"\s(?={int(number) + 1}[.)]\s+[A-ZÀ-Ý])", text)
    return [(text[: found.start()], unit), *_unglued((text[found.end() :], unit), None)] if found else [line]


def _follows(number: str, last: str | None) -> bool:
    if last is None:
        return True
    if number.isdigit() != last.isdigit():
        return False
    return int(number) > int(last) if number.isdigit() else number > last


def _part(cell: CellPiece, lines: Sequence[_Line]) -> CellPiece:
    units = tuple(dict.fromkeys(unit for _, unit in lines))
    return _cell("\n".join(text for text, _ in lines), units, cell)


def _shared_out(
    cell: CellPiece, numbered: dict[str, CellPiece] | None, numbers: list[str], above: bool
) -> list[CellPiece]:
    """The cell's parts, one for each number. A cell without numbers and as many lines answers line by line; any other
    one stands with the first.
    """
    if numbered is not None and set(numbered) <= set(numbers):
        return [_without_number(numbered.get(number)) for number in numbers]
    if says_nothing(cell.text):
        return [cell, *(CellPiece("") for _ in numbers[1:])]
    if len(cell.lines) == len(numbers):
        return [_part(cell, [line]) for line in zip(cell.lines, cell.line_units, strict=True)]
    return _for_all(cell, len(numbers), above)


def _without_number(cell: CellPiece | None) -> CellPiece:
    if cell is None:
        return CellPiece("")
    first, _, rest = cell.text.partition("\n")
    text = _NUMBER.sub("", first) + ("\n" + rest if rest else "")
    return _cell(text, cell.units, cell)


def _cell(text: str, units: tuple[int, ...], like: CellPiece) -> CellPiece:
    """A part of a cell. Its units are one for each block of the whole, so it is kept as one entry."""
    return CellPiece(text, ((text, False),), ("",), units, like.where, fill=like.fill)
