"""Items that no word names: layers of a text that stand between named objectives and their actions, or a whole plan.

A layer is read as items only where the whole document speaks for it: nearly all its lines hold actions, nearly all
actions stand under one of them, no two have the same title.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gouvernail.core.codes import CodeReading
from gouvernail.core.document import Document
from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.layers import Layer, fielded, head_of, holders, layers_of, says_what_to_do
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.words import names_a_plan
from gouvernail.core.vocabulary import Level

NAME = "inferred-outline"
_SO, _OO, _ACTION = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION
_WIDE = {1: (_SO,), 2: (_SO, _OO), 3: (Level.AXIS, _SO, _OO)}
_BETWEEN = {Level.AXIS: _SO, _SO: _OO, _OO: _ACTION}
_MOST, _MANY, _HALF = 0.8, 0.6, 0.5
_LEAST_LEAVES = 4


# ------------------------------------------------------------------------------------- between what words name


def between(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; headings or bold lines that hold the actions of named objectives are items between them."""
    named = [at for at, one in enumerate(marked) if _is_wide(one)]
    if not named:
        return list(marked)
    found = list(marked)
    for layer in layers_of(marked):
        if layer.is_list or any(marked[at].sign is Sign.NUMBER for at in layer.at):
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
    if not leaves and fielded(layer, marked) >= _MOST and level in (_OO, _ACTION):
        return _ACTION
    if not leaves:
        return _ACTION if level in (_OO, _ACTION) and layer.doing >= _MANY and len(layer.at) > 2 else None
    held = holders(layer, leaves, named)
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
    return one.sign is Sign.ENTRY or (one.sign in (Sign.LEVEL, Sign.NUMBER) and one.level is _ACTION)


def _are_actions(leaves: Sequence[Marked]) -> bool:
    """Whether most of the lines that could be actions say what to do; tables and named ones do."""
    told = [one.sign is not Sign.ENTRY or says_what_to_do(one.piece.text) for one in leaves if one.piece.depth == 0]
    return bool(told) and sum(told) >= _HALF * len(told)


# ------------------------------------------------------------------------------------------- where nothing is named


@dataclass(frozen=True, slots=True)
class Inferred:
    """The signs of a plan that no word names, and how well its layers explain the document."""

    marked: list[Marked]
    score: float


def inferred(marked: Sequence[Marked], document: Document) -> Inferred | None:
    """The plan that the layers of a text make; nothing where they make none."""
    layers = [layer for layer in layers_of(marked) if len(layer.at) > 1]
    leaf = _leaf(layers, marked)
    if leaf is None:
        return None
    chain = _chain([layer for layer in layers[: layers.index(leaf)] if not _is_a_step_of(leaf, layer)], leaf)
    if not chain or len(chain) not in _WIDE:
        return None
    named = _is_named(marked, document)
    held = holders(chain[-1], leaf.at, [at for layer in chain for at in layer.at])
    kept = [at for entries in held.values() for at in entries]
    doing = sum(says_what_to_do(marked[at].piece.text) for at in kept) / max(1, len(kept))
    if not leaf.is_list:
        doing = max(doing, fielded(leaf, marked))
    if len(kept) < _LEAST_LEAVES or doing < (_HALF if named else 0.75):
        return None
    return Inferred(_relevelled(marked, chain, kept), round(min(0.75, 0.25 + 0.2 * named + 0.3 * doing), 2))


def _leaf(layers: Sequence[Layer], marked: Sequence[Marked]) -> Layer | None:
    """The layer of the actions: the narrowest one with fields of actions, or of which most lines say what to do.

    Lines in small letters under others like it are its steps.
    """
    many = [layer for layer in layers if len(layer.at) >= _LEAST_LEAVES]
    told = [layer for layer in many if not layer.is_list and fielded(layer, marked) >= _MOST]
    if told:
        return told[-1]
    doing = [layer for layer in many if layer.doing >= _HALF]
    if not doing:
        return None
    leaf = doing[-1]
    for wider in reversed(doing[:-1]):
        if _is_a_step_of(wider, leaf):
            return wider
    return leaf


def _is_a_step_of(wider: Layer, layer: Layer) -> bool:
    """Whether the lines of a layer are parts of some lines of the wider one: not all of these have any."""
    small = sum(title[:1].islower() for title in layer.titles) >= _MOST * len(layer.titles)
    held = holders(wider, layer.at, ())
    holding = sum(bool(entries) for entries in held.values())
    return layer is not wider and layer.is_list and wider.is_list and (small or holding < _MANY * len(held))


def _chain(layers: Sequence[Layer], leaf: Layer) -> list[Layer]:
    """The layers over the actions, the widest first: each holds most of what stands below it, in groups."""
    chain: list[Layer] = []
    below = list(leaf.at)
    for layer in reversed(layers):
        held = holders(layer, below, [at for other in layers if other.key < layer.key for at in other.at])
        holding = [at for at, entries in held.items() if entries]
        count = sum(len(held[at]) for at in holding)
        if len(holding) > 1 and count >= _MOST * len(below) and count >= 1.3 * len(holding):
            chain.insert(0, layer)
            below = holding
    return chain


def _is_named(marked: Sequence[Marked], document: Document) -> bool:
    titles = [document.title or "", document.name or ""]
    return any(map(names_a_plan, titles)) or any(
        names_a_plan(one.piece.text) for one in marked if one.piece.kind is not Kind.TABLE
    )


def _relevelled(marked: Sequence[Marked], chain: Sequence[Layer], kept: Iterable[int]) -> list[Marked]:
    """Lines of the chain that hold something are items; its other headings lead out of the plan."""
    found = list(marked)
    below = sorted(kept)
    for at in below:
        found[at] = _as_item(marked[at], _ACTION)
    for rank in range(len(chain) - 1, -1, -1):
        level = _WIDE[len(chain)][rank]
        held = holders(chain[rank], below, [at for layer in chain[:rank] for at in layer.at])
        below = sorted(at for at, entries in held.items() if entries)
        for at, entries in held.items():
            if entries:
                found[at] = _as_item(marked[at], level)
            elif marked[at].piece.kind is Kind.HEADING or marked[at].piece.bold:
                found[at] = replace(marked[at], sign=Sign.OUTSIDE)
    return found


def _as_item(one: Marked, level: Level) -> Marked:
    """The line as an item; a figure or letter before its title is its code."""
    head = head_of(one.piece) if one.reading is None else None
    reading = one.reading
    if head is not None:
        mark = head["mark"]
        rest = one.piece.text[head.end() :]
        reading = CodeReading(None, None, mark, mark, None, rest, head.end())
    return replace(one, sign=Sign.LEVEL, level=level, reading=reading)
