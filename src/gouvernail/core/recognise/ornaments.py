"""Pictures that decorate a line (`🔹 Axe 1`) are no text; boxes, ticks and bullets keep their meaning. Lines that begin
with one sign after the other (`> Créer une ligne de bus`) are the entries of a list.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.bullets import BULLETS
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.sign_legend import explained_in, marks_on_line

_KEPT = frozenset(BULLETS + "☐☑☒✓✔✅✗✘❌⬜⬛□■○●◉◯⚪⚫✖✕✘◐◑◔◕🔴🟠🟡🟢🔵")
_JOINERS = frozenset("\ufe0e\ufe0f\u200d")
_POINTED = re.compile(r"(?P<sign>>{1,2}|»|~|=>|->|\+)\s+(?=[A-ZÀ-Ý])")
_PICTURED = re.compile(r"(?P<sign>[\u2190-\u2bff\U0001f300-\U0001faff])\ufe0f?\s+(?P<rest>\w.*)$", re.DOTALL)
_LEAST_POINTED = 3


def without_ornaments(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, without the pictures that stand before their texts."""
    pieces = _signed(pieces)
    return _pointed([piece if piece.kind is Kind.TABLE else _bare(piece) for piece in pieces])


def _signed(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces; paragraphs that begin with a picture that a line of its own explains as a state are entries."""
    heads = {at: head for at, piece in enumerate(pieces) if (head := _sign_before(piece)) is not None}
    explained = explained_in((head["sign"], head["rest"]) for head in heads.values())
    explained |= {mark for piece in pieces for mark in marks_on_line(piece.text)} if heads else set()
    signed = list(pieces)
    for at, head in heads.items():
        if head["sign"] in explained:
            signed[at] = replace(pieces[at], kind=Kind.ENTRY, marker=head["sign"], text=head["rest"])
    return signed


def _sign_before(piece: Piece) -> re.Match[str] | None:
    return _PICTURED.match(piece.text) if piece.kind is Kind.PARAGRAPH else None


def _pointed(pieces: list[Piece]) -> list[Piece]:
    """The same pieces; paragraphs that begin with the same arrow are entries, where several do."""
    heads = {at: found for at, piece in enumerate(pieces) if (found := _pointer(piece)) is not None}
    often = {
        sign for sign, count in Counter(head["sign"] for head in heads.values()).items() if count >= _LEAST_POINTED
    }
    for at, head in heads.items():
        if head["sign"] in often:
            pieces[at] = replace(pieces[at], kind=Kind.ENTRY, marker=head["sign"], text=pieces[at].text[head.end() :])
    return pieces


def _pointer(piece: Piece) -> re.Match[str] | None:
    return _POINTED.match(piece.text) if piece.kind is Kind.PARAGRAPH else None


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
