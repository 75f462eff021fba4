"""A document as recognisers walk through it: one piece per block, each knowing its units in the ledger."""

from dataclasses import dataclass, field
from enum import StrEnum

from gouvernail.core.document import Document, Figure, Heading, ListItem, Paragraph, Table
from gouvernail.core.problems import NOWHERE, Source


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    TABLE = "table"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class CellPiece:
    """A cell: its text, its blocks as entries, and its units."""

    text: str
    entries: tuple[tuple[str, bool], ...] = ()
    units: tuple[int, ...] = ()
    where: Source = NOWHERE
    value: object = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class RowPiece:
    """Cells from left to right; `filled` are the columns that hold text."""

    cells: tuple[CellPiece, ...]
    where: Source = NOWHERE
    filled: tuple[int, ...] = ()

    @property
    def units(self) -> list[int]:
        return [unit for cell in self.cells for unit in cell.units]


@dataclass(frozen=True, slots=True)
class Piece:
    """One block. `marker` is a list entry's own; `level` a declared heading's; `rows` a table's."""

    index: int
    kind: Kind
    text: str = ""
    where: Source = NOWHERE
    marker: str = ""
    depth: int = 0
    indent: int = 0
    blank_before: int = 0
    bold: bool = False
    level: int = 0
    units: tuple[int, ...] = ()
    rows: tuple[RowPiece, ...] = field(default=(), repr=False)

    @property
    def is_numbered(self) -> bool:
        """Whether the entry carries a number or letter that was displayed, not a bullet."""
        return any(char.isalnum() for char in self.marker) and self.marker != "o"

    @property
    def full_text(self) -> str:
        """The text with the number that stood before it: `1. Titre`."""
        return f"{self.marker} {self.text}" if self.is_numbered else self.text


def pieces_of(document: Document) -> list[Piece]:
    """The blocks in reading order. Units are numbered as `Document.texts()` yields them."""
    found: list[Piece] = []
    unit = 0
    for index, block in enumerate(document.blocks):
        if isinstance(block, Table):
            rows, unit = _rows(block, unit)
            found.append(Piece(index, Kind.TABLE, where=block.where, blank_before=block.blank_before, rows=rows))
        else:
            found.append(_text_piece(index, block, unit))
            unit += 1
    return found


def _text_piece(index: int, block: Heading | Paragraph | ListItem | Figure, unit: int) -> Piece:
    units = (unit,)
    match block:
        case Heading():
            return Piece(
                index, Kind.HEADING, block.text, block.where, blank_before=1, bold=True, level=block.level, units=units
            )
        case ListItem():
            return Piece(
                index,
                Kind.ENTRY,
                block.text,
                block.where,
                block.marker,
                block.depth,
                block.indent,
                block.blank_before,
                block.bold,
                units=units,
            )
        case Figure():
            return Piece(index, Kind.FIGURE, block.alt, block.where, units=units)
        case _:
            return Piece(
                index,
                Kind.PARAGRAPH,
                block.text,
                block.where,
                indent=block.indent,
                blank_before=block.blank_before,
                bold=block.bold,
                units=units,
            )


def _rows(table: Table, unit: int) -> tuple[tuple[RowPiece, ...], int]:
    rows = []
    for row in table.rows:
        cells: list[CellPiece] = []
        for cell in row.cells:
            units = tuple(range(unit, unit + len(cell.blocks)))
            unit += len(cell.blocks)
            entries = tuple((block.text, isinstance(block, ListItem)) for block in cell.blocks)
            text = "\n".join(block.text for block in cell.blocks)
            bold = bool(cell.blocks) and all(block.bold for block in cell.blocks)
            cells.append(CellPiece(text, entries, units, cell.where, cell.value, bold))
            # A merged cell covers columns that its row does not list: empty ones keep the others in place.
            cells.extend(CellPiece("") for _ in range(cell.colspan - 1))
        filled = tuple(column for column, cell in enumerate(cells) if cell.text.strip())
        rows.append(RowPiece(tuple(cells), row.where, filled))
    return tuple(rows), unit
