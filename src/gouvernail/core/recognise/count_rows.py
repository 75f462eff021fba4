"""Rows under a planning that count its cells: `Actions en chantier | 0 | 2 | 4`, a figure for each period."""

from typing import Protocol

from gouvernail.core.recognise.columns import header_fields
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.periods import PERIOD

_LEAST, _MOST_OTHERS = 4, 1


class _Block(Protocol):
    header: list[RowPiece]
    rows: list[RowPiece]
    beside: list[RowPiece]


def set_counts_apart(block: _Block, title: int | None) -> None:
    """Rows without a title whose cells under periods are figures, where those of all other rows are letters or marks,
    stand beside the block.
    """
    fields = header_fields(block.header) if block.header else {}
    periods = {at for at, field in fields.items() if field == PERIOD}
    if title is None or len(periods) < _LEAST:
        return
    counts = [row for row in block.rows if _counts(row, title, periods)]
    others = [row for row in block.rows if not any(row is one for one in counts)]
    held = [row.cells[at].text.strip() for row in others for at in periods & set(row.filled)]
    if counts and held and not any(text.isdigit() for text in held):
        block.rows = others
        block.beside.extend(counts)


def _counts(row: RowPiece, title: int, periods: set[int]) -> bool:
    under = periods & set(row.filled)
    if title in row.filled or len(under) < _LEAST or len(set(row.filled) - under) > _MOST_OTHERS:
        return False
    return all(row.cells[at].text.strip().isdigit() for at in under)
