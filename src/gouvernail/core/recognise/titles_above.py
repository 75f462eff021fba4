"""Slides that say what they are under their title: `Une ville qui bouge` over `Objectif stratégique 2`, with no other.

Where nearly all lone codes of a document stand so, the line above each is its title.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign

_LEAST, _MOST, _WORDS = 2, 0.8, 25
_NEXT = (Sign.LEVEL, Sign.NUMBER, Sign.TABLE, Sign.ANNOUNCE)


def titled_from_above(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; a lone code and the heading above it are one line."""
    lone = [at for at, one in enumerate(marked) if _is_lone(one)]
    below = [at for at in lone if at and _is_title(marked[at - 1]) and not _has_title_below(marked, at)]
    if len(below) < max(_LEAST, _MOST * len(lone)):
        return list(marked)
    found = list(marked)
    for at in reversed(below):
        title, one = marked[at - 1].piece, found[at]
        if one.reading is not None:
            reading = replace(one.reading, rest=title.text)
            piece = replace(one.piece, units=(*title.units, *one.piece.units), where=title.where)
            found[at] = replace(one, reading=reading, piece=piece)
            del found[at - 1]
    return found


def _is_lone(one: Marked) -> bool:
    reading = one.reading
    named = one.sign is Sign.LEVEL and reading is not None and bool(reading.code) and reading.label is not None
    return named and reading is not None and not reading.rest


def _is_title(one: Marked) -> bool:
    set_off = one.piece.kind is Kind.HEADING or one.piece.bold
    return one.sign is Sign.HEADING and set_off and len(one.piece.text.split()) <= _WORDS


def _has_title_below(marked: Sequence[Marked], at: int) -> bool:
    following = next((one for one in marked[at + 1 :] if one.sign is not Sign.SKIP), None)
    return following is not None and following.sign not in _NEXT
