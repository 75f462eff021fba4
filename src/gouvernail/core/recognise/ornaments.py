"""Pictures that decorate a line (`🔹 Axe 1`) are no text; boxes, ticks and bullets keep their meaning."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.bullets import BULLETS
from gouvernail.core.recognise.pieces import Kind, Piece

_KEPT = frozenset(BULLETS + "☐☑☒✓✔✅✗✘❌⬜⬛□■○●◉◯⚪⚫✖✕✘◐◑◔◕🔴🟠🟡🟢🔵")
_JOINERS = frozenset("\ufe0e\ufe0f\u200d")


def without_ornaments(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, without the pictures that stand before their texts."""
    return [piece if piece.kind is Kind.TABLE else _bare(piece) for piece in pieces]


def _bare(piece: Piece) -> Piece:
    text = undecorated(piece.text)
    return piece if text is piece.text or not text else replace(piece, text=text)


def undecorated(text: str) -> str:
    """The text after the pictures that it begins with; the text itself where it begins with none."""
    at = 0
    while at < len(text) and (_is_picture(text[at]) or (at and (text[at] in _JOINERS or text[at].isspace()))):
        at += 1
    return text[at:] if at else text


def _is_picture(char: str) -> bool:
    return char > "\u2100" and char not in _KEPT and unicodedata.category(char) == "So"
