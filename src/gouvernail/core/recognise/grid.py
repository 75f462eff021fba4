"""A table as a rectangle: merged cells stand in their first place, and the places that they cover know them."""

import re
from dataclasses import dataclass, field

from gouvernail.core.document import Cell, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import NOWHERE, Source

_WIDEST_SPAN = 200
_BULLET = re.compile(r"\s*[-–•▪●◦✓➔→*o](?:\s+|\t)(?=\S)")


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A cell: its text, its blocks as entries (text, whether it is a list entry), their numbers, and its units.

    A place covered by a merged cell has no text: `origin` is that cell, `covered_from_above` whether it stands in a
    row above.
    """

    text: str
    entries: tuple[tuple[str, bool], ...] = ()
    markers: tuple[str, ...] = ()
    units: tuple[int, ...] = ()
    where: Source = NOWHERE
    value: object = None
    bold: bool = False
    fill: str | None = None
    origin: "CellPiece | None" = None
    covered_from_above: bool = False

    @property
    def lines(self) -> list[str]:
        """Its lines, with the number or letter that stood before each."""
        return [line for line, _ in self._lines]

    @property
    def line_units(self) -> list[int]:
        """The unit of each line."""
        return [unit for _, unit in self._lines]

    @property
    def _lines(self) -> list[tuple[str, int]]:
        numbered = zip(self.entries, self.markers, self.units, strict=True)
        return [
            (f"{marker} {line}" if marker and at == 0 else line, unit)
            for (text, _), marker, unit in numbered
            for at, line in enumerate(text.split("\n"))
            if line.strip()
        ]

    @property
    def listed(self) -> tuple[str, list[tuple[str, int]]]:
        """The text before the list in it, and the entries of that list with their units; bullets may be typed."""
        lead: list[str] = []
        entries: list[tuple[str, int]] = []
        for (text, is_entry), unit in zip(self.entries, self.units, strict=False):
            for line in text.split("\n"):
                typed = _BULLET.match(line)
                if is_entry or typed:
                    entries.append((line[typed.end() :] if typed else line, unit))
                elif not entries:
                    lead.append(line)
                elif line.strip():
                    # A line without a bullet goes on with the entry before it.
                    entries[-1] = (f"{entries[-1][0]} {line}", unit)
        return " ".join(lead).strip(), entries

    @property
    def shown(self) -> str:
        """What a reader of the table sees in this place: its text, or that of the merged cell that covers it."""
        return self.text or (self.origin.text if self.origin is not None else "")


@dataclass(frozen=True, slots=True)
class RowPiece:
    """Cells from left to right; `filled` are the columns that hold a text of their own."""

    cells: tuple[CellPiece, ...]
    where: Source = NOWHERE
    is_item: bool = False
    """Whether it surely names an item, however little it holds."""
    goes_on: bool = False
    """Whether it says more of the item above it."""
    filled: tuple[int, ...] = field(init=False, default=(), compare=False)

    def __post_init__(self) -> None:
        filled = tuple(column for column, cell in enumerate(self.cells) if cell.text.strip())
        object.__setattr__(self, "filled", filled)

    @property
    def units(self) -> list[int]:
        return [unit for cell in self.cells for unit in cell.units]


class _Hanging(dict[int, tuple[int, CellPiece]]):
    """Column → (how many more rows it covers, the merged cell) of cells that go on into the rows below."""

    def cover(self, column: int) -> CellPiece | None:
        """The place of that column, where a cell from above covers it."""
        rows, origin = self.get(column, (0, None))
        if origin is None or rows < 1:
            return None
        self[column] = (rows - 1, origin)
        return CellPiece("", where=origin.where, origin=origin, covered_from_above=True)


def grid_of(table: Table, unit: int) -> tuple[tuple[RowPiece, ...], int]:
    """The rows with all their places, and the number of the first unit after them."""
    hanging = _Hanging()
    rows = []
    for row in table.rows:
        cells, unit = _row_cells(row, unit, hanging)
        rows.append(RowPiece(tuple(cells), row.where))
    return tuple(rows), unit


def _row_cells(row: Row, unit: int, hanging: _Hanging) -> tuple[list[CellPiece], int]:
    cells: list[CellPiece] = []
    for cell in row.cells:
        _cover_places(cells, hanging)
        piece = _cell_piece(cell, unit)
        unit += len(cell.blocks)
        span = max(1, min(cell.colspan, _WIDEST_SPAN))
        if cell.rowspan > 1:
            hanging |= dict.fromkeys(range(len(cells), len(cells) + span), (cell.rowspan - 1, piece))
        cells.append(piece)
        cells.extend(CellPiece("", where=piece.where, origin=piece) for _ in range(span - 1))
    _cover_places(cells, hanging)
    return cells, unit


def _cover_places(cells: list[CellPiece], hanging: _Hanging) -> None:
    while (covered := hanging.cover(len(cells))) is not None:
        cells.append(covered)


def _number_of(block: Paragraph | ListItem) -> str:
    """The number or letter displayed before a list entry; nothing before a bullet or a paragraph."""
    marker = block.marker if isinstance(block, ListItem) else ""
    return marker if any(char.isalnum() for char in marker) and marker != "o" else ""


def _cell_piece(cell: Cell, unit: int) -> CellPiece:
    return CellPiece(
        "\n".join(block.text for block in cell.blocks),
        tuple((block.text, isinstance(block, ListItem)) for block in cell.blocks),
        tuple(_number_of(block) for block in cell.blocks),
        tuple(range(unit, unit + len(cell.blocks))),
        cell.where,
        cell.value,
        bool(cell.blocks) and all(block.bold for block in cell.blocks),
        cell.fill,
    )
