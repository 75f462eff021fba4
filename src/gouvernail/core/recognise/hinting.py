"""A document as the hints about its columns and sheets have it read.

The header's cell is read as if it said the field's own word. The account of the document's text keeps what it really
says. A column or a sheet that is to be left out is emptied, and its text skipped.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from gouvernail.core.document import Document
from gouvernail.core.folding import fold
from gouvernail.core.recognise.columns import is_header
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.hints import LEFT_OUT, NO_HINTS, WORDS, ColumnSeen, Hints
from gouvernail.core.recognise.pieces import CellPiece, Kind, Piece, RowPiece, pieces_of

_FIRST_ROWS = 8
"""A header that no word betrays stands among the first rows of its table."""


def hinted(document: Document, hints: Hints) -> tuple[list[Piece], tuple[int, ...]]:
    """The pieces as the hints have them read, and the units of text that they leave out."""
    pieces = pieces_of(document)
    if not hints.columns and not hints.sheets:
        return pieces, ()
    left_out: list[int] = []
    return [
        replace(piece, rows=_rows(piece.rows, hints, left_out)) if piece.kind is Kind.TABLE else piece
        for piece in _of_sheets(pieces, hints, left_out)
    ], tuple(left_out)


def _of_sheets(pieces: Iterable[Piece], hints: Hints, left_out: list[int]) -> Iterable[Piece]:
    """Each piece with what was said of its sheet; of a sheet that is left out nothing but the text that it held."""
    for piece in pieces:
        taken = hints.sheets.get(fold(piece.where.sheet or ""))
        if taken is not False:
            yield replace(piece, taken=taken is True)
            continue
        left_out += piece.units
        left_out += [unit for row in piece.rows for unit in row.units]


def _rows(rows: Sequence[RowPiece], hints: Hints, left_out: list[int]) -> tuple[RowPiece, ...]:
    found: list[RowPiece] = []
    gone: set[int] = set()
    for number, row in enumerate(rows):
        named = {at: hints.columns.get(fold(cell.text)) for at, cell in enumerate(row.cells) if cell.text}
        if any(named.values()) and (number < _FIRST_ROWS or is_header(row)):
            gone = {at for at, name in named.items() if name == LEFT_OUT}
            said = {at: WORDS[name] for at, name in named.items() if name in WORDS}
            row = _row(row, {at: replace(row.cells[at], text=word) for at, word in said.items()})
        if gone:
            left_out += [unit for at in gone if at < len(row.cells) for unit in row.cells[at].units]
            row = _row(row, dict.fromkeys(gone, CellPiece("")))
        found.append(row)
    return tuple(found)


def _row(row: RowPiece, changed: Mapping[int, CellPiece]) -> RowPiece:
    return replace(row, cells=tuple(changed.get(at, cell) for at, cell in enumerate(row.cells)))


def columns_of(document: Document, hints: Hints = NO_HINTS) -> tuple[ColumnSeen, ...]:
    """The columns of all tables of the file, one for each header, in order."""
    seen: dict[str, ColumnSeen] = {}
    pieces, _ = hinted(document, hints)
    originals = {piece.index: piece.rows for piece in pieces_of(document)}
    for piece in pieces:
        for at, row in enumerate(piece.rows):
            if is_header(row):
                _see(originals[piece.index], at, row, hints, seen)
    return tuple(seen.values())


def _see(rows: Sequence[RowPiece], at: int, read_as: RowPiece, hints: Hints, seen: dict[str, ColumnSeen]) -> None:
    for column, cell in enumerate(rows[at].cells):
        text = " ".join(cell.text.split())
        if not text or fold(text) in seen:
            continue
        told = hints.columns.get(fold(text))
        name = told or (header_label(read_as.cells[column].text) if column < len(read_as.cells) else None)
        seen[fold(text)] = ColumnSeen(text, name, _examples(rows[at + 1 :], column))


def _examples(rows: Iterable[RowPiece], column: int) -> tuple[str, ...]:
    texts = (row.cells[column].text.strip() for row in rows if column < len(row.cells))
    return tuple(dict.fromkeys(text[:60] for text in texts if text))[:3]
