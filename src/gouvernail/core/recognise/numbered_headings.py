"""Headings whose numbers start anew under each objective: `1. Titre` below `Objectif stratégique 2` is no other one."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import LEVEL_ORDER, Level


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
