"""Amounts of an objective that are the sum of those below it: they stay as text, and count once."""

from decimal import Decimal

from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_SUMMED = 2
"""Amounts below, at the least: the amount of an only action may be said of its objective too."""


def settle_sums(tree: Tree) -> None:
    for node in tree.nodes:
        if node.budget and node.level.rank < Level.ACTION.rank:
            below = [line.amount for one in _below(node) for line in one.budget if line.amount is not None]
            own = [line.amount for line in node.budget if line.amount is not None]
            if len(below) >= _SUMMED and own and sum(own, Decimal(0)) == sum(below, Decimal(0)):
                for line in node.budget:
                    node.add_text("description", f"Total\u00a0: {line.text}")
                node.budget.clear()


def _below(node: Node) -> list[Node]:
    """The actions and steps under an objective."""
    found = []
    for child in node.children:
        found += ([child] if child.level.rank >= Level.ACTION.rank else []) + _below(child)
    return found
