"""A document → the draft of a plan: items, principles, problems, and an account of every character.

Each layout scores itself on each part of the document and the best explanation reads it. Only here is anything
guessed: readers keep what is written, and people correct the draft before it becomes a programme.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

from gouvernail.core.document import Document
from gouvernail.core.own_workbook import is_own, read_own
from gouvernail.core.plan import Draft, LayoutFound, Plan
from gouvernail.core.recognise import bare_outline, shapes, transcript, unnamed
from gouvernail.core.recognise.above_fields import above_fields
from gouvernail.core.recognise.actionless import name_actions, with_actions
from gouvernail.core.recognise.badges_above import badges_below
from gouvernail.core.recognise.before_the_plan import before_the_plan
from gouvernail.core.recognise.chapters_beside import closing_apart
from gouvernail.core.recognise.counters import counted_as_actions
from gouvernail.core.recognise.ecomptes import is_ecomptes, read_ecomptes
from gouvernail.core.recognise.finish import finish
from gouvernail.core.recognise.flat_plans import as_actions, flat_level
from gouvernail.core.recognise.furniture import furniture
from gouvernail.core.recognise.gaps import without_gaps
from gouvernail.core.recognise.glued_lines import cut_apart
from gouvernail.core.recognise.hinting import hinted
from gouvernail.core.recognise.hints import NO_HINTS, Hints
from gouvernail.core.recognise.label_values import with_values_below
from gouvernail.core.recognise.layouts import Part, parts_of
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.marking import mark
from gouvernail.core.recognise.nested_tables import nested_opened
from gouvernail.core.recognise.numbered_headings import chapters_apart, continued, under_named
from gouvernail.core.recognise.objective_columns import in_reading_order
from gouvernail.core.recognise.ornaments import without_ornaments
from gouvernail.core.recognise.outline import Habits, Outline
from gouvernail.core.recognise.overview import settle_overviews
from gouvernail.core.recognise.own_words import settled_with_own
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.plausible import is_a_plan
from gouvernail.core.recognise.programme import declared_title, kind_of, language_of, organisations_of, title_of
from gouvernail.core.recognise.regularity import regularise
from gouvernail.core.recognise.sheets_under_headings import sheets_under_headings
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.surroundings import told_apart
from gouvernail.core.recognise.titles_above import titled_from_above
from gouvernail.core.recognise.to_dos import to_dos_apart
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.recognise.unnamed_above import above_named
from gouvernail.core.recognise.unwritten import items_apart
from gouvernail.core.recognise.wrapped_lines import rejoined
from gouvernail.core.vocabulary import Level, SkipReason

__all__ = ["recognise"]

_ENOUGH = 0.7


def recognise(document: Document, *, organisation: str | None = None, hints: Hints = NO_HINTS) -> Draft:
    """The plan in a document. Where nothing looks like one, a draft without items.

    `organisation` names the authority when the document does not; it is kept as given. `hints` are what somebody said
    about the columns and the sheets of this file.
    """
    if is_own(document):
        return read_own(document)
    if is_ecomptes(document):
        return read_ecomptes(document)
    document = without_gaps(document)
    document = nested_opened(in_reading_order(document))
    pieces, left_out = hinted(document, hints)
    pieces = cut_apart(rejoined(without_ornaments(pieces)))
    apart = furniture(pieces)
    marked = _named(pieces, apart)
    if stray := before_the_plan(marked):
        marked = _named(pieces, apart | stray)
    marked = above_named(badges_below(marked))
    marked = closing_apart(items_apart(titled_from_above(marked)))
    marked = counted_as_actions(to_dos_apart(sheets_under_headings(marked)))
    bare = with_actions(above_fields(unnamed.between(marked)))
    marked = told_apart(bare)
    read = _as_worded(document, marked)
    if read is None or not _has_objectives(read[0]):
        read = _as_laid_out(document, bare, least=len(read[0].nodes) if read else 0) or read
    if read is not None and (flat := flat_level(read[0])) is not None:
        read = _as_laid_out(document, as_actions(bare, flat), least=len(read[0].nodes)) or read
    read = read or _as_nested(document, marked)
    if read is None:
        return _nothing(document)
    tree, layouts = read
    name_actions(tree)
    regularise(tree)
    items, principles = finish(tree)
    for unit in left_out:
        tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
    kept = [one.piece for one in marked if one.sign is not Sign.SKIP]
    coverage, skipped, unplaced = tree.ledger.close()
    plan = Plan(
        items=items,
        title=title_of(kept, items[0].source.line) or declared_title(document.title),
        kind=kind_of(kept, items),
        organisations=(organisation,) if organisation else organisations_of(kept),
        language=document.language or language_of(kept),
        principles=principles,
    )
    return Draft(plan, unplaced, skipped, tuple(tree.problems), coverage, layouts)


def _named(pieces: Sequence[Piece], skipped: dict[int, SkipReason]) -> list[Marked]:
    """What each piece announces, the levels of all words known."""
    return continued(chapters_apart(settled_with_own(under_named(with_values_below(mark(pieces, skipped))))))


def _nothing(document: Document) -> Draft:
    coverage, skipped, unplaced = Ledger(document).close()
    return Draft(Plan(()), unplaced, skipped, (), coverage)


def _as_worded(document: Document, marked: list[Marked]) -> tuple[Tree, tuple[LayoutFound, ...]] | None:
    """What the words of the trade, codes and columns tell."""
    tree = Tree(Ledger(document))
    layouts = _read(tree, marked, parts_of(marked))
    settle_overviews(tree)
    return (tree, layouts) if is_a_plan(tree, marked) else None


def _as_nested(document: Document, marked: list[Marked]) -> tuple[Tree, tuple[LayoutFound, ...]] | None:
    """What nesting alone tells, where no word does."""
    tree = Tree(Ledger(document))
    score = bare_outline.read(tree, marked, document)
    return (tree, (_found(marked, 0, len(marked), bare_outline.NAME, score),)) if score else None


def _has_objectives(tree: Tree) -> bool:
    """Whether something can hold the actions: objectives, or axes."""
    return any(node.level.rank < Level.ACTION.rank for node in tree.nodes)


def _as_laid_out(
    document: Document, marked: list[Marked], *, least: int = 0
) -> tuple[Tree, tuple[LayoutFound, ...]] | None:
    """What the look of the lines tells where no word names the objectives, if it finds more than `least` items."""
    found = shapes.inferred(marked, document)
    if found is None or found.actions < least * _ENOUGH:
        return None
    tree = Tree(Ledger(document))
    outline = Outline(tree, found.marked, lambda _: Habits(confidence=found.score))
    outline.walk(0, len(marked))
    if not tree.nodes:
        return None
    tree.problem(
        "levels-inferred",
        "Aucun mot du document ne nomme les niveaux\u00a0: ils sont déduits de sa mise en page. Vérifiez-les.",
        tree.nodes[0].source,
    )
    return tree, (_found(marked, 0, len(marked), shapes.NAME, found.score),)


def _read(tree: Tree, marked: list[Marked], parts: list[Part]) -> tuple[LayoutFound, ...]:
    """Glued stretches are read as such, everything else by the outline walk with the habits of each part."""
    outline = Outline(tree, marked, _habits_of(parts))
    glued = transcript.stretches(marked)
    at = 0
    for start, end, _ in glued:
        outline.walk(at, start)
        transcript.read(tree, marked[start:end])
        at = end
    outline.walk(at, len(marked))
    found = [_found(marked, start, end, transcript.NAME, score) for start, end, score in glued]
    return (*found, *_layouts(outline, [part for part in parts if not _is_within(part, glued)]))


def _is_within(part: Part, glued: Sequence[tuple[int, int, float]]) -> bool:
    return any(start <= part.start < end for start, end, _ in glued)


def _habits_of(parts: list[Part]) -> Callable[[int], Habits]:
    starts = [part.start for part in parts]

    def habits_at(position: int) -> Habits:
        return parts[max(0, bisect_right(starts, position) - 1)].habits

    return habits_at


def _layouts(outline: Outline, parts: list[Part]) -> tuple[LayoutFound, ...]:
    """Runs of parts with one layout, those only that brought items; tables stand for themselves."""
    lines = {node.source.line for node in outline.tree.nodes}
    found: list[LayoutFound] = []
    for part in parts:
        pieces = [one.piece for one in outline.marked[part.start : part.end]]
        tables = [(piece, *outline.tables[piece.index]) for piece in pieces if piece.index in outline.tables]
        for piece, name, score in tables:
            _add(found, LayoutFound(name, round(score, 2), piece.where, piece.rows[-1].where))
        if not tables and any(piece.where.line in lines for piece in pieces):
            _add(found, _found(outline.marked, part.start, part.end, part.layout, part.score))
    return tuple(found)


def _found(marked: Sequence[Marked], start: int, end: int, layout: str, score: float) -> LayoutFound:
    last = marked[end - 1].piece
    return LayoutFound(
        layout, round(score, 2), marked[start].piece.where, last.rows[-1].where if last.rows else last.where
    )


def _add(found: list[LayoutFound], layout: LayoutFound) -> None:
    if found and found[-1].layout == layout.layout:
        found[-1] = LayoutFound(layout.layout, max(found[-1].score, layout.score), found[-1].start, layout.end)
    else:
        found.append(layout)
