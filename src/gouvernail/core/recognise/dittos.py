"""Cells that say "as above": `"`, `idem`, `id.`; read as what stands above them."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import CellPiece, RowPiece

_DITTOS = frozenset(
    ('"', "''", "\u2033", "\u3003", "''.", "«", "»", "idem", "id", "id.", "ibidem", "ibid.", "dito", "ditto")
)
_DITTOS |= {"idem ci-dessus", "voir ci-dessus", "zie hoger", "siehe oben"}


def without_dittos(rows: Sequence[RowPiece]) -> list[RowPiece]:
    """The rows with what each such cell stands for; the first row of a column has nothing above it."""
    made: list[RowPiece] = []
    held: dict[int, str] = {}
    for row in rows:
        found = {at for at in row.filled if fold(row.cells[at].text) in _DITTOS and at in held}
        if found:
            cells = tuple(_as_above(cell, held[at]) if at in found else cell for at, cell in enumerate(row.cells))
            row = RowPiece(cells, row.where, row.is_item, row.goes_on)
        held |= {at: row.cells[at].text for at in row.filled}
        made.append(row)
    return made


def _as_above(cell: CellPiece, text: str) -> CellPiece:
    return replace(cell, text=text, entries=((text, False),) * len(cell.entries))
