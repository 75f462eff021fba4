"""Headings with bare numbers beside items that words name: narrower items, or the chapters of the report around them.

`1. Titre` below `Objectif stratégique 2` is no other objective, and `4. Plan financier` beside `Défi 3 : ...` is none.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import code_path
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.titles import same_title
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_ALIKE = 0.6
_LEAST_NAMED = 2
_Look = tuple[Kind, int, bool]


def under_named(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; a heading with a bare number, deeper than all headings that name its level, is a level deeper."""
    deepest: dict[Level, int] = {}
    for one in marked:
        if one.sign is Sign.LEVEL and one.level is not None and one.piece.kind is Kind.HEADING:
            deepest[one.level] = max(deepest.get(one.level, 0), one.piece.level)
    return [replace(one, level=_below(one, deepest)) if one.sign is Sign.NUMBER else one for one in marked]


def _below(one: Marked, deepest: dict[Level, int]) -> Level | None:
    level = one.level
    if level is None or one.piece.kind is not Kind.HEADING or one.depth > 1:
        return level
    if one.piece.level > deepest.get(level, one.piece.level):
        return LEVEL_ORDER[min(level.rank + 1, Level.STEP.rank)]
    return level


def continued(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; a number that goes on with that of a numbered heading above it is a level deeper: `1.1` below
    `1. Titre`, which stands below `Objectif stratégique 1`.
    """
    found = list(marked)
    above: dict[tuple[str, ...], Marked] = {}
    for at, one in enumerate(marked):
        path = code_path(one.reading.code or "") if one.reading is not None else ()
        if one.sign not in (Sign.LEVEL, Sign.NUMBER) or not path:
            continue
        over = above.get(path[:-1])
        if one.sign is Sign.NUMBER and over is not None and over.sign is Sign.NUMBER and over.level is not None:
            found[at] = replace(one, level=LEVEL_ORDER[min(over.level.rank + 1, Level.STEP.rank)])
        above[path] = found[at]
    return found


# --------------------------------------------------------------------------------------------------------- chapters


def chapters_apart(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; numbered headings of the report around the items are headings of unknown meaning."""
    named = _named(marked)
    found = list(marked)
    looks: defaultdict[_Look, list[int]] = defaultdict(list)
    for at, one in enumerate(marked):
        if _could_be_a_chapter(one, named):
            looks[_look(one)].append(at)
    for look, positions in looks.items():
        clash = any(_clashes(marked[at], named) for at in positions)
        for at in positions:
            if clash or (look[0] is Kind.HEADING and not _holds_its_own(marked, at)):
                found[at] = replace(marked[at], sign=Sign.HEADING, level=None, reading=None)
    return found


def _named(marked: Sequence[Marked]) -> dict[Level, list[Marked]]:
    """Level → the lines that name it by a word and a number, where there are several."""
    found: defaultdict[Level, list[Marked]] = defaultdict(list)
    for one in marked:
        if one.sign is Sign.LEVEL and one.level is not None and one.reading is not None and one.reading.code:
            found[one.level].append(one)
    return {level: ones for level, ones in found.items() if len(ones) >= _LEAST_NAMED}


def _look(one: Marked) -> _Look:
    return (one.piece.kind, one.piece.level, one.piece.bold)


def _could_be_a_chapter(one: Marked, named: dict[Level, list[Marked]]) -> bool:
    if one.sign is not Sign.NUMBER or one.depth > 1 or one.level not in named or one.piece.kind is Kind.ENTRY:
        return False
    headings = [other.piece.level for other in named[one.level] if other.piece.kind is Kind.HEADING]
    if one.piece.kind is Kind.HEADING:
        return not headings or one.piece.level <= max(headings)
    return one.piece.bold or not any(other.piece.bold for other in named[one.level])


def _clashes(one: Marked, named: dict[Level, list[Marked]]) -> bool:
    """Whether the number is that of an item which a word names, under another title."""
    if one.level is None or one.reading is None or not one.reading.code:
        return False
    rest = one.reading.rest
    path = code_path(one.reading.code)
    same = [
        other.reading.rest
        for other in named[one.level]
        if other.reading is not None and code_path(other.reading.code or "") == path
    ]
    return bool(same) and not any(not title or same_title(title, rest) >= _ALIKE for title in same)


def _holds_its_own(marked: Sequence[Marked], at: int) -> bool:
    """Whether narrower items with codes that continue its own follow, before the next line that looks like it."""
    one = marked[at]
    path = code_path(one.reading.code or "") if one.reading is not None else ()
    for other in marked[at + 1 :]:
        if _look(other) == _look(one):
            return False
        if other.sign in (Sign.LEVEL, Sign.NUMBER) and other.reading is not None and other.reading.code:
            code = code_path(other.reading.code)
            return len(code) > len(path) and code[: len(path)] == path
    return False
