"""Numbered chapters that present the document: a foreword that counts its sentences is no objective."""

from gouvernail.core.folding import fold
from gouvernail.core.recognise.regularity.shape import WIDE, below, kinds_of_content, leave_out
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.recognise.words import OUTSIDE_HEADINGS


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
        held = [node, *below(node)]
        if len(held) == len(tree.nodes) or any(kinds_of_content(one) for one in held):
            continue
        leave_out(tree, node)
