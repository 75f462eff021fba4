"""Rows that are the titles of items with their state beside them, each over a row of what is said of it.

`Action 1.1.1 – Renouveler l'éclairage | En cours – 60 %`, below it `Réalisé : ...` and `Reste à faire : ...`: reports
of an evaluation are laid out so. No header names the columns.
"""

from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.recognise.tree import Tree

NAME = "titled-rows"
_LEAST, _SURE = 2, 0.75


def likeness(piece: Piece) -> float:
    """The share of the rows that open an item, 0 where the table is any other."""
    rows = [row for row in piece.rows if row.filled]
    opening = [row for row in rows if _title(row) is not None]
    beside = [row for row in opening if len(row.filled) == _LEAST]
    if len(beside) < _LEAST or any(len(row.filled) > _LEAST for row in rows):
        return 0.0
    if not all(particulars(row.cells[row.filled[1]].text) for row in beside):
        return 0.0
    said = [row for row in rows if row not in opening]
    if not said or not all(len(row.filled) == 1 for row in said):
        return 0.0
    return len(opening) / len(rows)


def read(piece: Piece, tree: Tree, confidence: float) -> None:
    """Opens each item under what is open, with its state; what stands below it are its fields."""
    for row in piece.rows:
        for unit in row.units:
            tree.ledger.place(unit)
        reading = _title(row)
        if reading is not None and reading.level_word is not None:
            text = row.cells[row.filled[0]].text
            node = open_titled(tree, text, row.where, reading.level_word, reading=reading, confidence=confidence)
            for name, value in particulars(row.cells[row.filled[1]].text) if len(row.filled) > 1 else ():
                put(tree, node, name, value, row.where)
        elif row.filled and tree.current is not None:
            _put_lines(row, tree)


def _title(row: RowPiece) -> CodeReading | None:
    found = read_code(row.cells[row.filled[0]].text) if row.filled else None
    return found if found is not None and found.level_word is not None and found.code and found.rest else None


def _put_lines(row: RowPiece, tree: Tree) -> None:
    """Lines of a cell: the name of a field opens it, what follows goes on in it."""
    name = "description"
    for line, _ in row.cells[row.filled[0]].entries:
        head, colon, value = line.partition(":")
        label = label_of(head) if colon else None
        if label is not None and label.strength >= _SURE and not label.field.startswith("level:"):
            name, line = label.field, value.strip()
        if tree.current is not None and line:
            put(tree, tree.current, name, line, row.where)
