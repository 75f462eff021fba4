"""Values, commitments, criteria: what a plan states beside its items, under a heading that names them."""

from collections.abc import Sequence

from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import PrincipleKind

_LONGEST_NAME = 10


def read_principles(tree: Tree, marked: Sequence[Marked], start: int, kind: PrincipleKind) -> int:
    """Reads what a heading such as `Nos valeurs` announces. How many pieces were taken; 0 when nothing is listed there.

    Either a list (each entry is one), or short headings each with a list under it (each heading is one).
    """
    first = start + 1
    if first >= len(marked):
        return 0
    end = (
        _read_entries(tree, marked, first, kind)
        if marked[first].sign is Sign.ENTRY
        else _read_named(tree, marked, first, kind)
    )
    if end <= first:
        return 0
    for unit in marked[start].piece.units:
        tree.ledger.place(unit)
    return end - start


def _read_entries(tree: Tree, marked: Sequence[Marked], first: int, kind: PrincipleKind) -> int:
    at = first
    while at < len(marked) and marked[at].sign is Sign.ENTRY:
        piece = marked[at].piece
        tree.principle(kind, clean_title(piece.text), piece.where)
        for unit in piece.units:
            tree.ledger.place(unit)
        at += 1
    return at


def _read_named(tree: Tree, marked: Sequence[Marked], first: int, kind: PrincipleKind) -> int:
    """Headings followed by lists, as long as they come; the list says what the heading means."""
    at = first
    while at < len(marked) and _is_name(marked[at]) and _list_end(marked, at + 1) > at + 1:
        end = _list_end(marked, at + 1)
        listed = " ; ".join(clean_title(entry.piece.text) for entry in marked[at + 1 : end])
        tree.principle(kind, f"{clean_title(marked[at].piece.text)} : {listed}", marked[at].piece.where)
        for taken in marked[at:end]:
            for unit in taken.piece.units:
                tree.ledger.place(unit)
        at = end
    return at


def _is_name(marked: Marked) -> bool:
    return (
        marked.sign in (Sign.HEADING, Sign.FIELD, Sign.PROSE)
        and marked.piece.kind is not Kind.ENTRY
        and (len(marked.piece.text.split()) <= _LONGEST_NAME)
    )


def _list_end(marked: Sequence[Marked], at: int) -> int:
    while at < len(marked) and marked[at].piece.kind is Kind.ENTRY and marked[at].sign is not Sign.LEVEL:
        at += 1
    return at
