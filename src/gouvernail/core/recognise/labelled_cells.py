"""Tables of which each cell holds the name of a field over its value, as the boxes of a form do."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.label_values import label_alone

_LEAST = 3
_NEARLY_ALL = 0.8
_MOSTLY = 0.5


def parted_cells(rows: Sequence[RowPiece]) -> list[RowPiece]:
    """A row of name and value for each cell; nothing where the cells are no such boxes, each of another field."""
    cells = [row.cells[at] for row in rows for at in row.filled]
    heads = [cell.lines[0] if cell.lines else cell.text for cell in cells]
    named = [at for at, head in enumerate(heads) if label_alone(head) is not None]
    told = sum(len(cells[at].lines) > 1 for at in named)
    if len(named) < max(_LEAST, _NEARLY_ALL * len(cells)) or told < max(_LEAST, _MOSTLY * len(cells)):
        return []
    if len({fold(heads[at]) for at in named}) < len(named):
        return []
    return [
        RowPiece(_parted(row.cells[at]), row.where) for row in rows for at in row.filled if len(row.cells[at].lines) > 1
    ]


def _parted(cell: CellPiece) -> tuple[CellPiece, CellPiece]:
    lines, units = cell.lines, cell.line_units
    parts = []
    for start, end in ((0, 1), (1, len(lines))):
        own = lines[start:end]
        parts.append(
            replace(
                cell,
                text="\n".join(own),
                entries=tuple((line, False) for line in own),
                markers=("",) * len(own),
                units=tuple(units[start:end]),
            )
        )
    return parts[0], parts[1]
