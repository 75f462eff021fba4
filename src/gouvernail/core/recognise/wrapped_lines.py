"""Lines of named fields that a text file cut at its margin: `Service : Travaux - Partenaire : Comité de`, below it
`quartier - Délai : mai 2026`.

A line goes on where the first word of the next would not have fitted any more; what is more than a line of prose begins
a line of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import read_code
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.pieces import Kind, Piece

_LEAST_LINES, _LEAST_WIDTH, _MOST_WIDTH = 20, 50, 110
_NEAR, _MANY, _FULL = 0.8, 0.25, 0.85
_LONGEST = 400
_CALLS_FOR_MORE = re.compile(r"(?:\)\s*:|\s(?:en|de|du|des|d'|le|la|les|l'|à|au|aux|et|ou|sur|par|pour|dans|avec))$")


def rejoined(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; of a text cut at a margin, each line of named fields with the lines that go on with it."""
    pieces = _closed(pieces)
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


def _closed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; a line of a text file whose bracket is open goes on until it is closed, and to the end of its
    sentence.
    """
    found: list[Piece] = []
    opened = False
    for piece in pieces:
        before = found[-1] if found else None
        if (
            before is not None
            and _is_below(before, piece)
            and (
                _is_open(before.text)
                or _begins_with_its_colon(before, piece)
                or ((opened or _CALLS_FOR_MORE.search(before.text)) and _is_cut(before, piece))
            )
        ):
            found[-1] = replace(before, text=f"{before.text} {piece.text}", units=before.units + piece.units)
            opened = True
        else:
            found.append(piece)
            opened = _is_open(piece.text)
    return found


def _is_below(before: Piece, piece: Piece) -> bool:
    """Whether a plain line stands right below a line or an entry of a text file."""
    lines = (
        before.where.line is not None and piece.kind is Kind.PARAGRAPH and before.kind in (Kind.PARAGRAPH, Kind.ENTRY)
    )
    return lines and not piece.blank_before and bool(piece.text) and len(before.text) <= _LONGEST


def _is_open(text: str) -> bool:
    return text.count("(") == text.count(")") + 1 and text.rfind("(") > text.rfind(")")


def _begins_with_its_colon(before: Piece, piece: Piece) -> bool:
    """`(Travaux, échéance : 2027)`, and below it `: en cours.`: no line begins with a colon of its own."""
    return piece.text[:2] == ": " and before.text.rstrip()[-1:] == ")"


def _is_cut(before: Piece, piece: Piece) -> bool:
    return piece.text[:1].islower() and before.text.rstrip()[-1:] not in ".!?;" and not _names_a_field(piece.text)


def _names_a_field(text: str) -> bool:
    head, named = labelled_runs(text)
    return bool(named) and not head.strip()


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
