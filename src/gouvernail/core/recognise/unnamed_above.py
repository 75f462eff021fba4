"""Objectives that no word names, above the widest ones that a word does: `1 Une cité propre` over `Objectif
opérationnel 1.1`.

They are lines of one look, one after another, under which nearly all the named ones stand.
"""

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gouvernail.core.codes import CodeReading, code_path
from gouvernail.core.folding import fold
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_SO, _OO = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE
_LEAST, _NEARLY_ALL, _LONGEST = 2, 0.9, 30
_TITLES = (Sign.HEADING, Sign.NUMBER, Sign.ENTRY, Sign.PROSE)
_IS_WIDER = re.compile(r"(?:thematique|theme|domaine|pole|secteur|volet|axe|pilier|thema|themenfeld|bereich)s?\b")
_SENTENCE = re.compile(r"[.;:!?]\s*$")
_Look = tuple[Kind, int, bool, bool, bool]
_NUMBER = re.compile(r"(?P<code>\d{1,2}|[IVX]{1,4}|[A-H])(?:[ ]?[.):/–-][ \u00a0]*|[ \u00a0]+|\t+)(?=[A-ZÀ-Ý«\"“])")


def above_named(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; the lines over the widest named objectives are objectives too."""
    found = list(marked)
    named = _widest_named(marked)
    held = _holding(marked, named) if len(named) > 1 else []
    if any(_IS_WIDER.match(fold(marked[at].piece.text)) for at in held):
        return found
    coded = all(_NUMBER.match(marked[at].piece.full_text) for at in held)
    for at in held:
        found[at] = replace(marked[at], sign=Sign.LEVEL, level=_SO, reading=_reading(marked[at]) if coded else None)
    for at in named if held else ():
        found[at] = replace(found[at], level=_OO)
    return found


def _widest_named(marked: Sequence[Marked]) -> list[int]:
    """The lines of the widest level that words name, where something may stand above it: operational objectives, or
    those of a word without level whose numbers have two parts.
    """
    levels = {one.level for one in marked if one.sign in (Sign.LEVEL, Sign.NUMBER)}
    named = [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL and one.level in (_SO, _OO)]
    if Level.AXIS in levels or {_SO, _OO} <= levels or any(one.sign is Sign.DOMAIN for one in marked):
        return []
    return named if _OO in levels or all(map(_is_second, (marked[at] for at in named))) else []


def _is_second(one: Marked) -> bool:
    reading = one.reading
    return reading is not None and reading.level_word is None and len(code_path(reading.code or "")) > 1


def _holding(marked: Sequence[Marked], named: Sequence[int]) -> list[int]:
    """The lines of one look that hold the named ones, with nothing like them in between."""
    best: list[int] = []
    for lines in _looks(marked).values():
        if lines[0] > named[0]:
            continue
        under = {at: bisect(named, end) - bisect(named, at) for at, end in pairwise([*lines, len(marked)])}
        held = [at for at in lines if under[at]]
        close = len(held) >= _LEAST and lines.index(held[-1]) - lines.index(held[0]) == len(held) - 1
        if close and sum(under.values()) >= _NEARLY_ALL * len(named) and len(held) > len(best):
            best = held
    return best


def _looks(marked: Sequence[Marked]) -> dict[_Look, list[int]]:
    """The lines that are set off and could be titles, by what they look like."""
    found: defaultdict[_Look, list[int]] = defaultdict(list)
    for at, one in enumerate(marked):
        piece = one.piece
        short = one.sign in _TITLES and len(piece.text.split()) <= _LONGEST and not _SENTENCE.search(piece.text)
        set_off = piece.kind is Kind.HEADING or piece.bold or piece.text.isupper() or one.sign is Sign.NUMBER
        if short and set_off and piece.kind is not Kind.TABLE:
            numbered = _NUMBER.match(piece.full_text) is not None
            found[piece.kind, piece.level, piece.bold, piece.text.isupper(), numbered].append(at)
    return found


def _reading(one: Marked) -> CodeReading | None:
    if one.reading is not None and one.reading.code is not None:
        return one.reading
    text = one.piece.full_text
    found = _NUMBER.match(text)
    if found is None:
        return None
    return CodeReading(None, None, found["code"], found[0].strip(), None, text[found.end() :].rstrip(), found.end())
