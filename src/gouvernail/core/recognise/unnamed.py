"""Items that no word names, between named objectives and their actions.

A layer is read as items only where the whole document speaks for it: nearly all its lines hold actions, nearly all
actions stand under one of them, no two have the same title.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.layers import Layer, fielded, holders, layers_of, says_what_to_do
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_SO, _OO, _ACTION = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION
_BETWEEN = {Level.AXIS: _SO, _SO: _OO, _OO: _ACTION}
_MOST, _MANY, _HALF = 0.8, 0.6, 0.5


def between(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; headings or bold lines that hold the actions of named objectives are items between them."""
    named = [at for at, one in enumerate(marked) if _is_wide(one)]
    if not named:
        return list(marked)
    found = list(marked)
    for layer in layers_of(marked):
        if layer.is_list or layer.is_plain or any(marked[at].sign is Sign.NUMBER for at in layer.at):
            continue
        inside = Layer(layer.key, [at for at in layer.at if at > named[0]])
        inside.titles = [marked[at].piece.text for at in inside.at]
        level = _level_between(inside, marked, named) if len(inside.at) > 1 else None
        if level is not None:
            for at in inside.at:
                found[at] = replace(marked[at], sign=Sign.LEVEL, level=level)
            return found
    return found


def _is_wide(one: Marked) -> bool:
    return one.sign in (Sign.LEVEL, Sign.NUMBER) and one.level in (Level.AXIS, _SO, _OO)


def _level_between(layer: Layer, marked: Sequence[Marked], named: Sequence[int]) -> Level | None:
    """The level of the lines of a layer, where they are items."""
    over = Counter(_level_over(at, marked, named) for at in layer.at)
    holder, count = over.most_common(1)[0]
    level = _BETWEEN.get(holder) if holder is not None else None
    levels = {one.level for one in marked if one.sign in (Sign.LEVEL, Sign.NUMBER)}
    if level is None or count < _MOST * len(layer.at) or level in levels or layer.distinct < _MOST:
        return None
    leaves = [at for at, one in enumerate(marked) if at > named[0] and _is_leaf(one)]
    held = holders(layer, leaves, named)
    # Chapters that hold lists instead have another author.
    if not any(held.values()) and fielded(layer, marked) >= _MOST and level in (_OO, _ACTION):
        return _ACTION
    if not leaves:
        return _ACTION if level in (_OO, _ACTION) and layer.doing >= _MANY and len(layer.at) > 2 else None
    under = [leaf for entries in held.values() for leaf in entries]
    if len(under) < _MOST * len(leaves) or sum(bool(entries) for entries in held.values()) < _MOST * len(held):
        return None
    if level is _ACTION:
        return _ACTION if layer.doing >= _MANY else None
    return level if _are_actions([marked[at] for at in under]) else None


def _level_over(at: int, marked: Sequence[Marked], named: Sequence[int]) -> Level | None:
    return next((marked[before].level for before in reversed(named) if before < at), None)


def _is_leaf(one: Marked) -> bool:
    if one.sign is Sign.TABLE:
        return is_table_of_actions(one.piece)
    if _is_counted(one):
        return True
    return one.sign is Sign.ENTRY or (one.sign in (Sign.LEVEL, Sign.NUMBER) and one.level is _ACTION)


def _is_counted(one: Marked) -> bool:
    """An entry of a numbered list that heads lines of its own: its number tells no level."""
    return one.sign is Sign.NUMBER and one.level is None and one.piece.kind is Kind.ENTRY and one.depth == 1


def _are_actions(leaves: Sequence[Marked]) -> bool:
    """Whether most of the lines that could be actions say what to do; tables and named ones do."""
    told = [
        not (one.sign is Sign.ENTRY or _is_counted(one)) or says_what_to_do(one.piece.text)
        for one in leaves
        if one.piece.depth == 0
    ]
    return bool(told) and sum(told) >= _HALF * len(told)
