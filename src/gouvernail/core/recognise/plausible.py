"""Whether what was read is a plan at all: a recipe has steps and a letter has lists, yet neither is one."""

from collections.abc import Sequence

from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_PLAN_LEVELS = frozenset({Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION})


def is_a_plan(tree: Tree, marked: Sequence[Marked]) -> bool:
    """At least two objectives or actions, and words of the trade that name them (steps and axes alone do not)."""
    items = [node for node in tree.nodes if node.level in _PLAN_LEVELS and node.title]
    if len(items) < 2:
        return False
    named = [*items, *(node for node in tree.nodes if node.level is Level.AXIS and node.children)]
    worded = sum((node.label is not None) + (node.label is not None and node.code is not None) for node in named)
    announced = sum(one.sign is Sign.ANNOUNCE and one.level in _PLAN_LEVELS for one in marked)
    fielded = sum(node.has_content for node in items)
    return worded >= 2 or tree.worded or announced >= 1 or fielded >= max(2, len(items) // 3)
