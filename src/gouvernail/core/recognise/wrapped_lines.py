"""Lines of named fields that a text file cut at its margin: `Service : Travaux - Partenaire : Comité de`, below it
`quartier - Délai : mai 2026`.

A line goes on where the first word of the next would not have fitted any more; what is more than a line of prose begins
a line of its own.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import read_code
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.pieces import Kind, Piece

_LEAST_LINES, _LEAST_WIDTH, _MOST_WIDTH = 20, 50, 110
_NEAR, _MANY, _FULL = 0.8, 0.25, 0.85


def rejoined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; of a text cut at a margin, each line of named fields with the lines that go on with it."""
    width = _margin(pieces)
    if not width:
        return list(pieces)
    found: list[Piece] = []
    last = 0
    for piece in pieces:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, last, piece, width):
            found[-1] = replace(before, text=f"{before.text} {piece.text}", units=before.units + piece.units)
        else:
            found.append(piece)
        last = len(piece.text)
    return found


def _margin(pieces: Sequence[Piece]) -> int:
    """The longest line of a text whose lines were cut; 0 for any other."""
    lines = [len(piece.text) for piece in pieces if piece.kind is Kind.PARAGRAPH and piece.where.line is not None]
    if len(lines) < _LEAST_LINES or len(lines) < len(pieces) / 2:
        return 0
    width = max(lines)
    long = sum(length > _NEAR * width for length in lines)
    return width if _LEAST_WIDTH <= width <= _MOST_WIDTH and long > _MANY * len(lines) else 0


def _goes_on(before: Piece, last: int, piece: Piece, width: int) -> bool:
    if before.kind is not Kind.PARAGRAPH or piece.kind is not Kind.PARAGRAPH or piece.blank_before or not piece.text:
        return False
    # The margin may have been indented.
    if last + 1 + len(piece.text.split()[0]) <= _FULL * width or read_code(piece.text) is not None:
        return False
    head, named = labelled_runs(before.text)
    # Its own name of a field begins a line.
    return bool(named) and not head.strip() and bool(labelled_runs(piece.text)[0].strip())
