"""A document as recognisers walk through it: one piece per block, each knowing its units in the ledger."""

from dataclasses import dataclass, field
from enum import StrEnum

from gouvernail.core.document import Document, Figure, Heading, ListItem, Paragraph, Table
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.core.recognise.grid import CellPiece, RowPiece, grid_of

__all__ = ["CellPiece", "Kind", "Piece", "RowPiece", "pieces_of"]


class Kind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    TABLE = "table"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class Piece:
    """One block. `marker` is a list entry's own; `level` a declared heading's; `rows` and `header_rows` a table's.

    `taken`: somebody said that its sheet belongs to the plan, whatever its name says.
    """

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
    header_rows: int = 0
    caption: str = ""
    taken: bool = False

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
            rows, unit = grid_of(block, unit)
            found.append(_table_piece(index, block, rows))
        else:
            found.append(_text_piece(index, block, unit))
            unit += 1
    return found


def _table_piece(index: int, block: Table, rows: tuple[RowPiece, ...]) -> Piece:
    return Piece(
        index,
        Kind.TABLE,
        where=block.where,
        blank_before=block.blank_before,
        rows=rows,
        header_rows=block.header_rows,
        caption=block.caption or "",
    )


def _text_piece(index: int, block: Heading | Paragraph | ListItem | Figure, unit: int) -> Piece:
    units = (unit,)
    match block:
        case Heading():
            return Piece(
                index,
                Kind.HEADING,
                block.text,
                block.where,
                blank_before=1,
                bold=True,
                level=block.level,
                units=units,
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
