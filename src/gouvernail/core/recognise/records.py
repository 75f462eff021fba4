"""Records below each other in one table, each a label and its value a row: turned into a table with one row a record.

`Objectif | ...`, `Action | ...`, `Responsable | ...`, then the same labels again. A single record is a sheet.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.pieces import Piece

_ITEM = ("level:action", "title")
_LEAST_RECORDS, _LEAST_LABELS, _COLUMNS = 2, 3, 2
_STRENGTH = 0.6
_Record = list[tuple[CellPiece, CellPiece]]


def upright(piece: Piece) -> Piece:
    """The table with one row a record under a header of the labels; any other table as it is."""
    rows = [row for row in piece.rows if row.filled]
    first = next((at for at, row in enumerate(rows) if _label(row) is not None and len(row.filled) == _COLUMNS), None)
    records = _records(rows[first:]) if first is not None else []
    if first is None or len(records) < _LEAST_RECORDS:
        return piece
    labels: dict[str, CellPiece] = {}
    for record in records:
        for label, _ in record:
            labels.setdefault(fold(label.text), label)
    header = RowPiece(tuple(labels.values()), rows[first].where)
    made = [_row(record, list(labels)) for record in records]
    return replace(piece, rows=(*rows[:first], header, *made))


def _label(row: RowPiece) -> str | None:
    """The field that the first cell of a row of two names."""
    label = label_of(row.cells[row.filled[0]].text) if row.filled and row.filled[0] == 0 else None
    return label.field if label is not None and label.strength >= _STRENGTH else None


def _records(rows: Sequence[RowPiece]) -> list[_Record]:
    """The records, each from one row of the first label to the next; nothing where one has no item of its own, has a
    label twice, or where a row is no label with its value.
    """
    if any(len(row.filled) > _COLUMNS or row.filled[0] != 0 for row in rows):
        return []
    head = fold(rows[0].cells[0].text)
    records: list[_Record] = []
    fields: list[list[str | None]] = []
    for row in rows:
        if fold(row.cells[0].text) == head:
            records.append([])
            fields.append([])
        value = row.cells[row.filled[1]] if len(row.filled) == _COLUMNS else CellPiece("")
        records[-1].append((row.cells[0], value))
        fields[-1].append(_label(row))
    known = {fold(label.text) for label, _ in records[0]}
    for record, names in zip(records, fields, strict=True):
        texts = [fold(label.text) for label, _ in record]
        named = sum(name is not None for name in names)
        alike = len(set(texts)) == len(texts) and len(known & set(texts)) >= _LEAST_LABELS
        if not alike or named < _LEAST_LABELS or sum(name in _ITEM for name in names) != 1:
            return []
    return records


def _row(record: _Record, labels: Sequence[str]) -> RowPiece:
    """The values of a record below their labels; the labels themselves say nothing more."""
    values = {fold(label.text): value for label, value in record}
    units = tuple(unit for label, _ in record for unit in label.units)
    cells = [values.get(label, CellPiece("")) for label in labels]
    cells.append(CellPiece("", units=units))
    return RowPiece(tuple(cells), record[0][0].where)
