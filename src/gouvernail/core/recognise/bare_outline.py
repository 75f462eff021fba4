"""Outlines that name no level: nested lists, letters and numbers, the branches of a mind map.

Only the nesting tells what is what: the widest level holds strategic objectives, the next ones operational objectives,
actions and steps. It is read so only where the normal walk found nothing, and where the document says that it is a
programme or its entries begin as actions do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.deadlines import split_inline_deadline
from gouvernail.core.document import Document
from gouvernail.core.folding import fold
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.recognise.words import OUTSIDE_HEADINGS, programme_kind
from gouvernail.core.vocabulary import Level, SkipReason

NAME = "bare-outline"
_HEAD = re.compile(r"^(?P<mark>[A-Z]|[IVX]{1,5}|\d{1,2})\s?[.)]\s+(?=\S)")
_COMMITMENT = re.compile(r"^(?:nous|le college|la commune|la ville|l'administration|le cpas|we|wij|wir)\b")
_LONGEST = 60
_LEVELS = {
    2: (Level.STRATEGIC_OBJECTIVE, Level.ACTION),
    3: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION),
    4: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP),
}
_WITH_STEPS = (Level.STRATEGIC_OBJECTIVE, Level.ACTION, Level.STEP)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the outline: its rank from 0, the code before it, and its text."""

    at: int
    rank: int
    code: str | None
    text: str


def read(tree: Tree, marked: Sequence[Marked], document: Document) -> float:
    """Reads the outline into the tree; how well it is one, 0 where nothing was read."""
    entries = _entries(marked)
    levels = _levels(entries)
    score = _likeness(entries, levels, marked, document) if levels else 0.0
    if score:
        _walk(tree, marked, {entry.at: entry for entry in entries}, levels, score)
    return score


def _entries(marked: Sequence[Marked]) -> list[_Entry]:
    """The lines of the outline. Ranks are those of the keys (numbered paragraphs, headings, depths) in use."""
    found = [(at, _key(one)) for at, one in enumerate(marked)]
    keyed = [(at, key) for at, key in found if key is not None]
    if keyed and sum(key == keyed[0][1] for _, key in keyed) == 1 and keyed[0][1][0] == 0:
        keyed = keyed[1:]  # a lone first heading is the title
    ranks = {key: rank for rank, key in enumerate(sorted({key for _, key in keyed}))}
    return [_entry(marked[at].piece, at, ranks[key]) for at, key in keyed]


def _key(one: Marked) -> tuple[int, int] | None:
    """What the rank of a line follows from: headings stand over numbered lines, these over lists."""
    piece = one.piece
    if one.sign is Sign.SKIP or not piece.text or len(piece.text.split()) > _LONGEST:
        return None
    if piece.kind is Kind.HEADING:
        return (0, piece.level)
    if piece.kind is Kind.ENTRY:
        return (2, piece.depth)
    return (1, 0) if _HEAD.match(piece.text) else None


def _entry(piece: Piece, at: int, rank: int) -> _Entry:
    head = _HEAD.match(piece.text) if piece.kind is Kind.PARAGRAPH else None
    if head is not None:
        return _Entry(at, rank, head["mark"], piece.text[head.end() :])
    return _Entry(at, rank, piece.marker.strip("().°- ") if piece.is_numbered else None, piece.text)


def _levels(entries: Sequence[_Entry]) -> tuple[Level, ...]:
    """The level of each rank; where the dates of actions stand says which rank they have."""
    depth = max((entry.rank for entry in entries), default=0) + 1
    dated = {entry.rank for entry in entries if split_inline_deadline(entry.text) is not None}
    if depth == 3 and dated == {1}:
        return _WITH_STEPS
    return _LEVELS.get(min(depth, 4), ()) if depth <= 5 else ()


def _likeness(
    entries: Sequence[_Entry], levels: tuple[Level, ...], marked: Sequence[Marked], document: Document
) -> float:
    below = [entry for entry in entries if entry.rank > 0]
    actions = [entry for entry in entries if levels[min(entry.rank, len(levels) - 1)] is Level.ACTION]
    texts = sum(one.sign is not Sign.SKIP and one.piece.kind is not Kind.TABLE for one in marked)
    if len(actions) < 2 or len(entries) < 0.6 * texts or any(one.sign is Sign.TABLE for one in marked):
        return 0.0
    verbs = sum(_is_action(entry.text) for entry in below) / len(below)
    titles = [document.title or "", document.name or "", *(one.piece.text for one in marked[:3])]
    named = any(programme_kind(title) is not None for title in titles if len(title) < 120)
    if verbs < (0.4 if named else 0.75) or (not named and len(levels) < 3):
        return 0.0
    return round(min(0.8, 0.3 + 0.2 * named + 0.3 * verbs), 2)


def _is_action(text: str) -> bool:
    """An infinitive, or a commitment as political declarations make them (`Nous créerons ...`)."""
    return begins_like_an_action(text) or bool(_COMMITMENT.match(fold(text)))


def _walk(
    tree: Tree, marked: Sequence[Marked], entries: dict[int, _Entry], levels: tuple[Level, ...], score: float
) -> None:
    path: list[tuple[int, Node]] = []
    for at, one in enumerate(marked):
        entry = entries.get(at)
        if entry is None:
            _put_beside(tree, one, path[-1][1] if path else None)
            continue
        path = [(rank, node) for rank, node in path if rank < entry.rank]
        if entry.rank >= len(levels):
            _put_beside(tree, one, path[-1][1] if path else None)
            continue
        path.append((entry.rank, _open(tree, one.piece, entry, levels, path, score)))


def _open(
    tree: Tree, piece: Piece, entry: _Entry, levels: tuple[Level, ...], path: list[tuple[int, Node]], score: float
) -> Node:
    tree.close_to(path[-1][1] if path else None)
    node = open_titled(
        tree,
        entry.text,
        piece.where,
        levels[entry.rank],
        code_text=entry.code,
        confidence=score,
        split_steps=True,
        units=piece.units,
        parent=path[-1][1] if path else None,
    )
    return node


def _put_beside(tree: Tree, one: Marked, holder: Node | None) -> None:
    """Prose under an item describes it; before the first one it presents the document."""
    skipped = one.sign is Sign.SKIP or holder is None or OUTSIDE_HEADINGS.match(fold(one.piece.text))
    for unit in one.piece.units:
        if skipped:
            tree.ledger.skip(unit, one.reason or SkipReason.OUTSIDE_PLAN)
        else:
            tree.ledger.place(unit)
    if holder is not None and not skipped:
        holder.add_text("description", one.piece.text)
