"""Numbered chapters that present the document: a foreword that counts its sentences is no objective."""

from collections.abc import Iterator

from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import WIDE, kinds_of_content
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.recognise.words import OUTSIDE_HEADINGS
from gouvernail.core.vocabulary import SkipReason


def settle_presentations(tree: Tree) -> None:
    """Objectives called as what stands beside a plan, without anything that actions have below, go."""
    for node in list(tree.nodes):
        if (
            node.gone
            or node.parent is not None
            or node.level not in WIDE
            or not OUTSIDE_HEADINGS.match(fold(node.title))
        ):
            continue
        held = [node, *_below(node)]
        if len(held) == len(tree.nodes) or any(kinds_of_content(one) for one in held):
            continue
        for one in held:
            for unit in one.units:
                tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
        tree.remove(node)


def _below(node: Node) -> Iterator[Node]:
    for child in node.children:
        yield child
        yield from _below(child)
