"""Titles that stand below a line with nothing but a code: `AXE 1`, and below it what the axis is called.

Documents of one page an action say both again on each page. What always stands below the same code is its title, and
neither the name of a field nor something that runs along the pages.
"""

from collections.abc import Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.label_values import label_alone
from gouvernail.core.recognise.pieces import Kind, Piece

_LEAST = 2


def titles_of_codes(pieces: Sequence[Piece]) -> frozenset[str]:
    """The folded texts that come back and have the same lone code above them each time."""
    above: dict[str, list[str | None]] = {}
    for at, piece in enumerate(pieces):
        if piece.kind in (Kind.PARAGRAPH, Kind.HEADING):
            above.setdefault(fold(piece.text), []).append(_lone_code(pieces[at - 1]) if at else None)
    return frozenset(
        text
        for text, codes in above.items()
        if len(codes) >= _LEAST and len(set(codes)) == 1 and codes[0] is not None and label_alone(text) is None
    )


def _lone_code(piece: Piece) -> str | None:
    reading = read_code(piece.text) if piece.kind is not Kind.TABLE else None
    lone = reading is not None and reading.label is not None and reading.code is not None and not reading.rest
    return fold(piece.text) if lone else None
