"""Rows that go on with the item above them: comments merged under it, a second line of fields with its own header.

Such a row has nothing in the column with which all other rows begin, or says itself what it is (`Commentaire : ...`).
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.columns import header_fields
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.tree import Node, Tree

_LEADING = 0.9
_LONGEST_HEAD = 60
_MAY_BE_LEVELS = frozenset(("aims", "ambition"))


def with_notes(rows: Sequence[RowPiece], title: int | None, steps: int | None = None) -> list[RowPiece]:
    """The rows; those that go on with the one before are marked. `title` is the column of titles, if one is named, and
    `steps` that of steps: what stands there alone is one.
    """
    lead = _lead(rows, title)
    bands = _bands(rows)
    found: list[RowPiece] = []
    item = False
    for row in rows:
        goes_on = item and row.filled != (steps,) and _goes_on(row, lead, title) and _band(row) not in bands
        found.append(replace(row, goes_on=True) if goes_on else row)
        item = item if goes_on else len(row.filled) > 1
    return found


def _bands(rows: Sequence[RowPiece]) -> frozenset[str]:
    """The words with which rows above the first item begin, where they may stand for a level: `Objectif : ...` in its
    place is a group there, and so wherever it comes back.
    """
    above = takewhile(lambda row: len(row.filled) <= 1, rows)
    return frozenset(word for row in above if (word := _band(row)))


def _band(row: RowPiece) -> str:
    text = row.cells[row.filled[0]].text if len(row.filled) == 1 else ""
    told = _head(text)
    return fold(text.partition(":")[0]).strip() if told is not None and told[0] in _MAY_BE_LEVELS else ""


def _lead(rows: Sequence[RowPiece], title: int | None) -> int | None:
    """The column with which all rows begin but those that may go on with another."""
    starts = [row.filled[0] for row in rows if row.filled]
    lead = min(starts, default=None)
    if lead is None:
        return None
    others = [row for row in rows if row.filled and row.filled[0] != lead]
    full = [row for row in rows if row.filled and row.filled[0] == lead and len(row.filled) > 1]
    free = [row for row in others if not _is_note_like(row, title)]
    return lead if len(full) >= 2 and len(free) <= (1 - _LEADING) * len(rows) else None


def _is_note_like(row: RowPiece, title: int | None) -> bool:
    """One text that is merged over other columns, stands beside the titles, or names its field; or no title at all."""
    if len(row.filled) > 1:
        return title is not None and (title >= len(row.cells) or not row.cells[title].text)
    at = row.filled[0]
    merged = any(cell.origin is row.cells[at] and not cell.covered_from_above for cell in row.cells)
    return merged or (title is not None and at > title) or _head(row.cells[at].text) is not None


def _goes_on(row: RowPiece, lead: int | None, title: int | None) -> bool:
    if len(row.filled) == 1 and _head(row.cells[row.filled[0]].text) is not None:
        return True
    if lead is None or not row.filled or row.filled[0] == lead:
        return False
    return len(row.filled) == 1 and _is_note_like(row, title) and not _names_an_objective(row.cells[row.filled[0]].text)


def _names_an_objective(text: str) -> bool:
    """`Objectif 1 : ...`, merged over the rows of actions: what stands below it is under it."""
    reading = read_code(text)
    return reading is not None and bool(reading.label and reading.code and reading.rest)


def _head(line: str) -> tuple[str, str] | None:
    """(field, value) of a line that names its field: `Reste à faire : ...`."""
    head, colon, value = line.partition(":")
    label = label_of(head) if colon and len(head) <= _LONGEST_HEAD else None
    if label is None or label.strength < 0.99 or label.field.startswith("level:") or label.field in ("title", "code"):
        return None
    return label.field, value.strip()


def read_on(row: RowPiece, tree: Tree, node: Node) -> None:
    """Puts what the row says into the item: by the label of each line, else as a description."""
    for at in row.filled:
        cell = row.cells[at]
        for unit in cell.units:
            tree.ledger.place(unit)
        field = "description"
        for line in cell.text.split("\n"):
            told = _head(line)
            field, text = told if told is not None else (field, line)
            put(tree, node, field, text, row.where)


# ----------------------------------------------------------------------------------------- a second line of fields


def unfolded(header: Sequence[RowPiece], rows: Sequence[RowPiece]) -> tuple[list[RowPiece], list[RowPiece]] | None:
    """Header and rows of a table whose items take two lines, each with a header of its own, laid out side by side.

    `None` where the table is not so: the lower header leaves the first column empty, names other fields in the same
    columns, and about every other row is made like it.
    """
    if len(header) != 2 or not _are_two_lines(*header):
        return None
    first = header[0].filled[0]
    lower = [row for row in rows if row.filled and row.filled[0] > first]
    items = [row for row in rows if row.filled and row.filled[0] == first and len(row.filled) > 1]
    if len(lower) < 2 or len(lower) < 0.5 * len(items) or any(_is_coded(row) for row in lower):
        return None
    width = max(len(row.cells) for row in (*header, *rows))
    made: list[RowPiece] = []
    for row in rows:
        above = made[-1] if made else None
        if row in lower and above is not None and len(above.filled) > 1 and len(above.cells) <= width:
            made[-1] = _beside(above, row, width)
        else:
            made.append(row)
    return [_beside(header[0], header[1], width)], made


def _are_two_lines(upper: RowPiece, lower: RowPiece) -> bool:
    shared = set(upper.filled) & set(lower.filled)
    merged = any(cell.origin is not None for cell in (*upper.cells, *lower.cells))
    named = sum(header_label(lower.cells[at].text) is not None for at in lower.filled)
    if (
        merged
        or not upper.filled
        or not lower.filled
        or lower.filled[0] <= upper.filled[0]
        or len(shared) < 0.6 * len(lower.filled)
    ):
        return False
    return named >= 0.5 * len(lower.filled) and header_fields([upper]) != header_fields([lower])


def _is_coded(row: RowPiece) -> bool:
    reading = read_code(row.cells[row.filled[0]].text)
    return reading is not None and reading.code is not None


def _beside(row: RowPiece, lower: RowPiece, width: int) -> RowPiece:
    empty = CellPiece("")
    cells = (*row.cells, *(empty for _ in range(width - len(row.cells))), *lower.cells)
    return RowPiece(cells, row.where, row.is_item)
