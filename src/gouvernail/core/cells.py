"""The text of one cell as blocks, and sparse cells with merged ranges as rows."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gouvernail.core.bullets import typed_bullet
from gouvernail.core.document import Cell, ListItem, Paragraph, Row
from gouvernail.core.problems import NOWHERE, Source

_INDENT = 2
Merge = tuple[int, int, int, int]


def cell_blocks(text: str, where: Source = NOWHERE, *, bold: bool = False) -> tuple[Paragraph | ListItem, ...]:
    """One block per line that holds something. A typed bullet makes an entry; a typed number stays in the text.

    (A number may be the code of an item, a bullet never is.)
    """
    blocks: list[Paragraph | ListItem] = []
    for line in text.splitlines():
        clean = " ".join(line.split())
        if not clean:
            continue
        bullet = typed_bullet(clean)
        if bullet:
            depth = min((len(line) - len(line.lstrip())) // _INDENT, 8)
            blocks.append(ListItem(bullet[1], bullet[0], depth, where, bold=bold))
        else:
            blocks.append(Paragraph(clean, where, bold=bold))
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """The filled cells of a row by column, both counted from 1."""

    number: int
    cells: Mapping[int, Cell]
    hidden: bool = False


def merged_rows(rows: Sequence[SheetRow], merges: Iterable[Merge], sheet: str | None, *, most: int) -> tuple[Row, ...]:
    """Rows as the contract has them: merged cells span, covered cells are absent, rows without text are left out.

    A merge is (first row, first column, last row, last column). Columns beyond the used width are left out; where a
    stray cell stands very far to the right, the empty columns before it are too. `most` bounds the cells made.
    """
    rows = [row for row in rows if any(map(_says, row.cells.values()))]
    columns = _columns(rows, most)
    numbers = [row.number for row in rows]
    spans, covered = _spans(numbers, columns, merges, most)
    return tuple(_row(row, columns, spans, covered, sheet) for row in rows)


def _says(cell: Cell) -> bool:
    return bool(cell.blocks) or cell.note is not None


def _columns(rows: Sequence[SheetRow], most: int) -> list[int]:
    used = sorted({column for row in rows for column, cell in row.cells.items() if _says(cell)})
    if not used:
        return []
    return list(range(1, used[-1] + 1)) if used[-1] * len(rows) <= most and used[-1] <= 512 else used


def _spans(
    numbers: list[int], columns: list[int], merges: Iterable[Merge], most: int
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """(row, column) → (rowspan, colspan) counted in rows and columns that are kept, and the places covered."""
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in merges:
        inside_rows = _between(numbers, top, bottom)
        inside_columns = _between(columns, left, right)
        if inside_rows[:1] != [top] or inside_columns[:1] != [left] or (top, left) in covered:
            continue
        if len(covered) + len(inside_rows) * len(inside_columns) > most:
            break
        places = {(row, column) for row in inside_rows for column in inside_columns}
        places.discard((top, left))
        spans[top, left] = (len(inside_rows), len(inside_columns))
        covered |= places
    return spans, covered


def _between(numbers: list[int], first: int, last: int) -> list[int]:
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]


def _row(
    row: SheetRow,
    columns: list[int],
    spans: Mapping[tuple[int, int], tuple[int, int]],
    covered: set[tuple[int, int]],
    sheet: str | None,
) -> Row:
    where = Source(sheet=sheet, row=row.number)
    empty = Cell(where=where)
    cells = []
    for column in columns:
        place = (row.number, column)
        if place in covered:
            continue
        cell = row.cells.get(column) or empty
        if place in spans:
            rowspan, colspan = spans[place]
            cell = replace(cell, rowspan=rowspan, colspan=colspan)
        cells.append(cell)
    return Row(tuple(cells), where, row.hidden)
