"""A plan pasted without its line breaks: one paragraph that holds many named items, cut where each begins.

`PST Objectif stratégique 1 Accueillir Objectif opérationnel 1.1 Informer • Créer un guide • Ouvrir un guichet`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouvernail.core.bullets import BULLETS
from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold, word_set
from gouvernail.core.recognise.pieces import Kind, Piece

_LEAST_LENGTH, _LEAST_NAMED = 200, 3
_BEGINS = re.compile(r"(?<=\s)(?=[A-ZÀ-Ý][\w.]*(?:[ \u00a0][\wé-]+){0,2}[ \u00a0]?(?:n[°o]\.?[ \u00a0]?)?\d{1,2}\b)")
_BULLET = re.compile(rf"(?<=\s)[{BULLETS}]\s+(?=\S)")
_HEAD = 120
_TIED = word_set(
    "de du des d' l' la le les et ou a au aux voir cf avec dans sous par pour lien en sur cette ce l'action nos notre"
)


def cut_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces; paragraphs that hold several named items as one piece for each of these and of their bullets."""
    return [part for piece in pieces for part in _parts(piece)]


def _parts(piece: Piece) -> Iterator[Piece]:
    named = list(_items_in(piece.text)) if piece.kind is Kind.PARAGRAPH and len(piece.text) > _LEAST_LENGTH else []
    if len(named) < _LEAST_NAMED:
        yield piece
        return
    bullets = {found.start(): found.end() for found in _BULLET.finditer(piece.text)}
    cuts = sorted({0, *named, *bullets})
    for start, end in zip(cuts, [*cuts[1:], len(piece.text)], strict=True):
        text = piece.text[bullets.get(start, start) : end].strip()
        if not text:
            continue
        if start in bullets:
            yield replace(piece, kind=Kind.ENTRY, marker=piece.text[start], text=text)
        else:
            yield replace(piece, text=text, blank_before=1)


def _items_in(text: str) -> Iterator[int]:
    """Where the words and codes of items begin, each code once, never in the middle of a sentence about them."""
    seen: set[str] = set()
    for found in _BEGINS.finditer(text):
        before = fold(text[: found.start()][-20:]).replace("'", "' ").split()
        if before and before[-1] in _TIED:
            continue
        reading = read_code(text[found.start() : found.start() + _HEAD])
        if reading is None or reading.label is None or not reading.code or not reading.rest[:1].isupper():
            continue
        key = fold(reading.code_text)
        if key not in seen:
            seen.add(key)
            yield found.start()
