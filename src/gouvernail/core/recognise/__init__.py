"""A document → the draft of a plan: items, principles, problems, and an account of every character.

Each layout scores itself on each part of the document and the best explanation reads it. Only here is anything
guessed: readers keep what is written, and people correct the draft before it becomes a programme.
"""

from bisect import bisect_right
from collections.abc import Callable

from gouvernail.core.document import Document
from gouvernail.core.own_workbook import is_own, read_own
from gouvernail.core.plan import Draft, LayoutFound, Plan
from gouvernail.core.recognise import transcript, wide_table
from gouvernail.core.recognise.finish import finish
from gouvernail.core.recognise.furniture import furniture
from gouvernail.core.recognise.hints import NO_HINTS, Hints, hinted
from gouvernail.core.recognise.layouts import Part, parts_of
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.outline import Habits, Outline
from gouvernail.core.recognise.overview import settle_overviews
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.plausible import is_a_plan
from gouvernail.core.recognise.programme import kind_of, language_of, organisations_of, title_of
from gouvernail.core.recognise.signs import Marked, Sign, mark
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import SkipReason

__all__ = ["recognise"]


def recognise(document: Document, *, organisation: str | None = None, hints: Hints = NO_HINTS) -> Draft:
    """The plan in a document. Where nothing looks like one, a draft without items.

    `organisation` names the authority when the document does not; it is kept as given. `hints` are what somebody said
    about the columns of this file.
    """
    pieces, left_out = hinted(document, hints)
    tree = Tree(Ledger(document))
    marked = mark(pieces, furniture(pieces))
    parts = parts_of(marked)
    layouts = _read(tree, marked, parts)
    settle_overviews(tree)
    if not is_a_plan(tree, marked):
        return _nothing(document)
    items, principles = finish(tree)
    for unit in left_out:
        tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
    kept = [one.piece for one in marked if one.sign is not Sign.SKIP]
    coverage, skipped, unplaced = tree.ledger.close()
    plan = Plan(
        items=items,
        title=title_of(kept, items[0].source.line),
        kind=kind_of(kept, items),
        organisations=(organisation,) if organisation else organisations_of(kept),
        language=document.language or language_of(kept),
        principles=principles,
    )
    return Draft(plan, unplaced, skipped, tuple(tree.problems), coverage, layouts)


def _nothing(document: Document) -> Draft:
    coverage, skipped, unplaced = Ledger(document).close()
    return Draft(Plan(()), unplaced, skipped, (), coverage)


def _read(tree: Tree, marked: list[Marked], parts: list[Part]) -> tuple[LayoutFound, ...]:
    """Glued transcripts are read as such, everything else by the outline walk with the habits of each part."""
    if transcript.likeness(marked) >= transcript.ENOUGH:
        transcript.read(tree, marked)
        return (_found(marked, 0, len(marked), transcript.NAME, transcript.likeness(marked)),)
    Outline(tree, marked, _habits_of(parts)).walk(0, len(marked))
    return _layouts(tree, marked, parts)


def _habits_of(parts: list[Part]) -> Callable[[int], Habits]:
    starts = [part.start for part in parts]

    def habits_at(position: int) -> Habits:
        return parts[max(0, bisect_right(starts, position) - 1)].habits

    return habits_at


def _layouts(tree: Tree, marked: list[Marked], parts: list[Part]) -> tuple[LayoutFound, ...]:
    """Runs of parts with one layout, those only that brought items; wide tables stand for themselves."""
    lines = {node.source.line for node in tree.nodes}
    found: list[LayoutFound] = []
    for part in parts:
        runs = [
            (marked[at].piece, wide_table.likeness(marked[at].piece))
            for at in range(part.start, part.end)
            if marked[at].piece.kind is Kind.TABLE
        ]
        wide = [(piece, score) for piece, score in runs if score >= 0.35]
        for piece, score in wide:
            _add(found, LayoutFound(wide_table.NAME, round(score, 2), piece.where, piece.rows[-1].where))
        if not wide and any(piece.where.line in lines for piece in _pieces(marked, part)):
            _add(found, _found(marked, part.start, part.end, part.layout, part.score))
    return tuple(found)


def _pieces(marked: list[Marked], part: Part) -> list[Piece]:
    return [one.piece for one in marked[part.start : part.end]]


def _found(marked: list[Marked], start: int, end: int, layout: str, score: float) -> LayoutFound:
    last = marked[end - 1].piece
    return LayoutFound(
        layout, round(score, 2), marked[start].piece.where, last.rows[-1].where if last.rows else last.where
    )


def _add(found: list[LayoutFound], layout: LayoutFound) -> None:
    if found and found[-1].layout == layout.layout:
        found[-1] = LayoutFound(layout.layout, max(found[-1].score, layout.score), found[-1].start, layout.end)
    else:
        found.append(layout)
