"""Plans of one level only (`Engagement 1`, `Engagement 2`, ...) that say what will be done: they are actions, and what
stands over them are the headings that no word names.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.recognise.verbs import reads_like_an_action
from gouvernail.core.vocabulary import Level

_LEAST, _MOST = 8, 0.7


def flat_level(tree: Tree) -> Level | None:
    """The level of a plan whose items are all of one level of objectives and mostly say what will be done."""
    levels = {node.level for node in tree.nodes}
    if len(levels) != 1 or len(tree.nodes) < _LEAST:
        return None
    level = levels.pop()
    doing = sum(reads_like_an_action(node.title) for node in tree.nodes)
    return level if level.rank < Level.ACTION.rank and doing >= _MOST * len(tree.nodes) else None


def as_actions(marked: Sequence[Marked], level: Level) -> list[Marked]:
    """The same signs; what names an item of the level names an action."""
    return [
        replace(one, level=Level.ACTION) if one.sign is Sign.LEVEL and one.level is level else one for one in marked
    ]
