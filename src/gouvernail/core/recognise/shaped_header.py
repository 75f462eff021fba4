"""The header of a table whose words nobody knows: told by its shape, where no row names the fields of the trade.

A header is a row of short texts that never come back, over columns whose content is of another kind: dates, states,
amounts, names, or texts much longer than what stands above them.
"""

from collections.abc import Sequence

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.profiles import Profile, is_code, is_coded_title, is_people, profile
from gouvernail.core.statuses import read_status

_LOOKED_AT = 12
_LEAST_BELOW = 3
_LONGEST, _MOST_WORDS = 60, 8
_LEAST_OPEN, _LONGEST_OPEN = 2, 30
_TYPED = ("deadline", "amount", "person", "department", "function", "status", "percent", "code")


def shaped_header(rows: Sequence[RowPiece]) -> int | None:
    """The place of the header among the rows; `None` where no row has the shape of one."""
    told = [at for at, row in enumerate(rows) if row.filled]
    width = _usual_width([rows[at] for at in told])
    if width < 3:
        return None
    for rank, at in enumerate(told[:_LOOKED_AT]):
        row = rows[at]
        if len(row.filled) < max(3, 0.6 * width):
            continue
        below = [rows[other] for other in told[rank + 1 :]]
        return at if len(below) >= _LEAST_BELOW and _heads(row, below) else None
    return None


def fills_gaps(row: RowPiece, header: RowPiece) -> bool:
    """Whether a row under a header names the columns that it left open: where merged cells are not kept, as in CSV,
    `Responsables | (nothing)` stands over `Mandataire | Service`.
    """
    open_ = {at for at in range(len(row.cells)) if at >= len(header.cells) or not header.cells[at].text.strip()}
    over = {at for at in range(len(row.cells)) if at + 1 in open_}
    texts = [row.cells[at].text for at in row.filled]
    if len(texts) < _LEAST_OPEN or not open_ & set(row.filled) or not set(row.filled) <= open_ | over:
        return False
    return not any(len(text) > _LONGEST_OPEN or text[:1].isdigit() or _is_content(text) for text in texts)


def _usual_width(rows: Sequence[RowPiece]) -> int:
    widths = sorted(len(row.filled) for row in rows)
    return widths[len(widths) * 3 // 4] if widths else 0


def _heads(row: RowPiece, below: Sequence[RowPiece]) -> bool:
    texts = {at: row.cells[at].text for at in row.filled}
    if len({fold(text) for text in texts.values()}) < len(texts) or any(map(_is_content, texts.values())):
        return False
    columns = {at: [other.cells[at].text for other in below if at < len(other.cells)] for at in texts}
    if any(fold(texts[at]) in {fold(text) for text in held if len(text) <= _LONGEST} for at, held in columns.items()):
        return False
    return any(_differs(texts[at], profile(held)) for at, held in columns.items())


def _is_content(text: str) -> bool:
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or says_nothing(text):
        return True
    if is_code(text) or is_coded_title(text) or deadline_likeness(text) > 0.9 or amount_likeness(text) > 0.9:
        return True
    status = read_status(text)
    return is_people(text) > 0.9 or (status is not None and status.status.value is not None)


def _differs(text: str, column: Profile) -> bool:
    """Whether the column under a short text holds values, or texts far longer than it."""
    if column.filled < _LEAST_BELOW:
        return False
    return max(getattr(column, name) for name in _TYPED) >= 0.6 or column.words >= 2.5 * len(text.split())
