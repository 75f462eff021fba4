"""Two tables that stand side by side in one sheet: the same header comes twice in a row, and each half is a table."""

from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.periods import period_of

_LEAST_COLUMNS = 2
_LOOKED_AT = 12


def halves(rows: Sequence[RowPiece]) -> list[list[RowPiece]]:
    """The rows of each table from left to right; the rows themselves, once, where there is one table only."""
    for row in rows[:_LOOKED_AT]:
        starts = _starts(row)
        if starts:
            ends = [*starts[1:], max(len(other.cells) for other in rows)]
            return [[_part(other, start, end) for other in rows] for start, end in zip(starts, ends, strict=True)]
    return [list(rows)]


def _starts(row: RowPiece) -> list[int]:
    """Where each run of the same texts begins; nothing where the texts do not come again as a whole."""
    if any(period_of(row.cells[at].text) for at in row.filled):
        return []
    texts = [fold(row.cells[at].text) for at in row.filled]
    count = next((size for size in range(_LEAST_COLUMNS, len(texts) // 2 + 1) if _repeats(texts, size)), 0)
    named = sum(header_label(row.cells[at].text) is not None for at in row.filled[:count])
    return [row.filled[at] for at in range(0, len(texts), count)] if count and 2 * named >= count else []


def _repeats(texts: Sequence[str], size: int) -> bool:
    first = texts[:size]
    return len(texts) % size == 0 and len(set(first)) == size and all(
        list(texts[at : at + size]) == list(first) for at in range(size, len(texts), size)
    )  # fmt: skip


def _part(row: RowPiece, start: int, end: int) -> RowPiece:
    return RowPiece(row.cells[start:end], row.where, row.is_item)
