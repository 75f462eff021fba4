"""Whole plans that no word names: the shape of the lines alone (headings, numbers, bold, lists) makes the levels.

The narrowest layer that comes back holds the actions; each layer over it that holds most of what stands below is a
level of objectives. A document is taken for a plan so where its actions say what will be done, or where it says that
it is one and its shape is regular. Everything read so has a low confidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gouvernail.core.codes import CodeReading
from gouvernail.core.document import Document
from gouvernail.core.recognise.chapters_beside import chapters_beside
from gouvernail.core.recognise.layers import Layer, fielded, head_of, holders, layers_of, says_what_to_do
from gouvernail.core.recognise.outline_titles import follow_entries
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import read_tail
from gouvernail.core.recognise.words import names_a_plan
from gouvernail.core.vocabulary import Level

NAME = "inferred-outline"
_SO, _OO, _ACTION = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION
_WIDE = {1: (_SO,), 2: (_SO, _OO), 3: (Level.AXIS, _SO, _OO)}
_MOST, _MANY, _HALF, _FEW = 0.8, 0.6, 0.5, 0.25
_LEAST_LEAVES, _LEAST_CHAPTERS = 4, 3
_TITLES = (Sign.HEADING, Sign.NUMBER, Sign.PROSE)
_NAMED = (1, 9, 0, "named")
_FIRST_LINES = 12
_GROUPED = 1.3
_LONG_WORDS = 25


@dataclass(frozen=True, slots=True)
class Inferred:
    """The signs of a plan that no word names, how well its layers explain the document, and how many actions it has."""

    marked: list[Marked]
    score: float
    actions: int


def inferred(marked: Sequence[Marked], document: Document) -> Inferred | None:
    """The plan that the layers of a text make; nothing where they make none."""
    marked = _in_its_chapter(chapters_beside(marked))
    layers = [layer for layer in layers_of(marked) if len(layer.at) > 1]
    named = Layer(_NAMED, [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL and one.level is _ACTION])
    if len(named.at) >= _LEAST_LEAVES:
        named.titles = [marked[at].piece.text for at in named.at]
        layers = [layer for layer in layers if layer.at[0] < named.at[0]]
        layers.append(named)
        return _explained(named, layers, marked, document)
    for leaf in _leaves(layers, marked):
        found = _explained(leaf, layers, marked, document)
        if found is not None:
            return found
    return None


def _in_its_chapter(marked: Sequence[Marked]) -> Sequence[Marked]:
    """The same signs; where one chapter of several holds nearly all narrower titles, the others lead out."""
    headings = [at for at, one in enumerate(marked) if one.piece.kind is Kind.HEADING and one.sign is not Sign.SKIP]
    widest = min((marked[at].piece.level for at in headings), default=0)
    chapters = [at for at in headings if marked[at].piece.level == widest]
    narrower = [at for at in headings if marked[at].piece.level > widest and marked[at].sign in _TITLES]
    if len(chapters) < _LEAST_CHAPTERS or len(narrower) < _LEAST_LEAVES:
        return marked
    ends = [*chapters[1:], len(marked)]
    held = [sum(start < at < end for at in narrower) for start, end in zip(chapters, ends, strict=True)]
    if max(held) < _MOST * len(narrower):
        return marked
    start = chapters[held.index(max(held))]
    end = ends[held.index(max(held))]
    return [
        one
        if start < at < end
        else replace(one, sign=Sign.OUTSIDE if at in chapters else Sign.SKIP, level=None, reading=None)
        if one.sign is not Sign.SKIP
        else one
        for at, one in enumerate(marked)
    ]


def _explained(leaf: Layer, layers: list[Layer], marked: Sequence[Marked], document: Document) -> Inferred | None:
    chain = _chain([layer for layer in layers[: layers.index(leaf)] if not _is_a_step_of(leaf, layer)], leaf)
    if not chain or len(chain) not in _WIDE:
        return None
    walls = [at for layer in chain for at in layer.at]
    held = [at for layer in chain for entries in holders(layer, leaf.at, walls).values() for at in entries]
    kept = sorted(set(held))
    score = _score(leaf, chain, kept, marked, document) if len(kept) >= _LEAST_LEAVES else 0.0
    return Inferred(_relevelled(marked, chain, kept), score, len(kept)) if score else None


def _score(
    leaf: Layer, chain: Sequence[Layer], kept: Sequence[int], marked: Sequence[Marked], document: Document
) -> float:
    """How surely the layers are a plan, 0 where they are none."""
    if leaf.key == _NAMED:
        return 0.8
    named = _is_named(marked, document)
    doing = sum(says_what_to_do(marked[at].piece.text) for at in kept) / len(kept)
    if not leaf.is_list:
        doing = max(doing, fielded(leaf, marked))
    if doing >= (_HALF if named else 0.75):
        return round(min(0.75, 0.25 + 0.2 * named + 0.3 * doing), 2)
    if not named or not _is_entitled(marked, document) or not _is_regular(leaf, chain):
        return 0.0
    told = max(doing, sum(bool(read_tail(marked[at].piece.text)[1]) for at in kept) / len(kept))
    return round(0.35 + 0.2 * told, 2) if told >= _FEW or len(chain) > 1 or leaf.is_numbered else 0.0


def _is_regular(leaf: Layer, chain: Sequence[Layer]) -> bool:
    """Whether the lines of the plan are titles, each its own: no sentences, no labels that come back."""
    return all(
        layer.distinct >= _MOST and sum(map(_is_a_title, layer.titles)) >= _MOST * len(layer.titles)
        for layer in (leaf, *chain)
    )


def _is_a_title(text: str) -> bool:
    return len(text.split()) <= _LONG_WORDS and not text.rstrip().endswith(("?", "!"))


def _leaves(layers: Sequence[Layer], marked: Sequence[Marked]) -> Iterator[Layer]:
    """The layers that the actions may be, the likeliest first: those with fields of actions, those that say what to do,
    then the narrowest ones. Lines in small letters under others like it are its steps.
    """
    many = [layer for layer in layers if len(layer.at) >= _LEAST_LEAVES]
    # Fields between the entries of lists are theirs, whatever line stands over these.
    of_entries = follow_entries(marked, (Sign.FIELD,)) or any(map(_is_told, marked))
    told = [layer for layer in many if not layer.is_list and not of_entries and fielded(layer, marked) >= _MOST]
    doing = [layer for layer in many if layer.doing >= _HALF]
    likely = [*reversed(told)]
    if doing:
        wider = (layer for layer in reversed(doing[:-1]) if _is_a_step_of(layer, doing[-1]))
        likely.append(next(wider, doing[-1]))
    likely += [layer for layer in reversed(many) if layer.distinct >= _MOST]
    seen: list[Layer] = []
    for layer in likely:
        if layer not in seen:
            seen.append(layer)
            yield layer


def _is_told(one: Marked) -> bool:
    """An entry that only says who and when of the one above it."""
    return one.sign is Sign.PROSE and one.piece.kind is Kind.ENTRY


def _is_a_step_of(wider: Layer, layer: Layer) -> bool:
    """Whether the lines of a layer are parts of some lines of the wider one: not all of these have any."""
    small = sum(title[:1].islower() for title in layer.titles) >= _MOST * len(layer.titles)
    held = holders(wider, layer.at, ())
    holding = sum(bool(entries) for entries in held.values())
    deeper = layer.is_list and wider.is_list and layer.key[1] >= wider.key[1]
    return layer.at[0] > wider.at[0] and deeper and (small or holding < _MANY * len(held))


def _chain(layers: Sequence[Layer], leaf: Layer) -> list[Layer]:
    """The layers over the actions, the widest first: each holds most of what stands below it, in groups."""
    chain: list[Layer] = []
    below = list(leaf.at)
    for place in range(len(layers) - 1, -1, -1):
        layer = layers[place]
        held = holders(layer, below, [at for wider in layers[:place] for at in wider.at])
        holding = [at for at, entries in held.items() if entries]
        count = sum(len(held[at]) for at in holding)
        if len(holding) > 1 and count >= _MOST * len(below) and count >= _GROUPED * len(holding):
            chain.insert(0, layer)
            below = holding
    return chain


def _is_named(marked: Sequence[Marked], document: Document) -> bool:
    titles = [document.title or "", document.name or ""]
    return any(map(names_a_plan, titles)) or any(
        names_a_plan(one.piece.text) for one in marked if one.piece.kind is not Kind.TABLE
    )


def _is_entitled(marked: Sequence[Marked], document: Document) -> bool:
    """Whether the title of the document, or one of its first short lines, calls it a plan."""
    first = [one.piece.text for one in marked[:_FIRST_LINES] if one.piece.kind is not Kind.TABLE]
    titles = [document.title or "", document.name or "", *(text for text in first if len(text.split()) <= _LONG_WORDS)]
    return any(map(names_a_plan, titles))


def _relevelled(marked: Sequence[Marked], chain: Sequence[Layer], kept: Iterable[int]) -> list[Marked]:
    """Lines of the chain that hold something are items; its other headings lead out of the plan."""
    found = list(marked)
    below = sorted(kept)
    for at in below:
        found[at] = _as_item(marked[at], _ACTION)
    for rank in range(len(chain) - 1, -1, -1):
        level = _WIDE[len(chain)][rank]
        held = holders(chain[rank], below, [at for layer in chain[:rank] for at in layer.at])
        for at, entries in held.items():
            if entries:
                found[at] = _as_item(marked[at], level)
            elif marked[at].piece.kind is Kind.HEADING or marked[at].piece.bold:
                found[at] = replace(marked[at], sign=Sign.OUTSIDE)
        below = sorted({*below, *(at for at, entries in held.items() if entries)})
    return found


def _as_item(one: Marked, level: Level) -> Marked:
    """The line as an item; a figure or letter before its title is its code."""
    head = head_of(one.piece) if one.reading is None else None
    reading = one.reading
    if head is not None:
        mark = head["mark"]
        rest = one.piece.text[head.end() :]
        reading = CodeReading(None, None, mark, mark, None, rest, head.end())
    elif reading is None and one.piece.is_numbered:
        # The word processor counts, and shows what it counted before the text.
        mark, before = one.piece.marker.strip("().°- "), len(one.piece.marker) + 1
        reading = CodeReading(None, None, mark, mark, None, one.piece.text, before)
    return replace(one, sign=Sign.LEVEL, level=level, reading=reading)
