"""One word of the document, one level: `Levier 1` is no objective where `Levier 2` is an axis."""

from collections import Counter, defaultdict

from gouvernail.core.folding import fold
from gouvernail.core.recognise.regularity.shape import WIDE, are_called_axes, counts, level_said
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEAST = 2


def settle_labelled(tree: Tree) -> None:
    """Items with one label get the level that the label says, or that most of them have and their children allow."""
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.label and counts(node):
            groups[fold(node.label).rstrip("s")].append(node)
    settled = False
    for nodes in groups.values():
        levels = Counter(node.level for node in nodes)
        if len(nodes) < _LEAST or len(levels) < 2:
            continue
        level = _level_of(nodes, levels)
        if all(_fits(node, level) for node in nodes):
            settled = True
            for node in nodes:
                node.level = level
    if settled:
        _settle_missing(tree)


def _level_of(nodes: list[Node], levels: Counter[Level]) -> Level:
    return level_said(nodes[0]) or max(
        levels, key=lambda level: (sum(_fits(node, level) for node in nodes), levels[level])
    )


def _fits(node: Node, level: Level) -> bool:
    under = node.parent is None or node.parent.level.rank < level.rank
    return under and all(child.level.rank > level.rank for child in node.children)


def _settle_missing(tree: Tree) -> None:
    """Axes over strategic objectives over actions, and no operational objective: one level narrower, where no word
    calls the axes so.
    """
    nodes = [node for node in tree.nodes if node.level in WIDE]
    levels = {node.level for node in nodes}
    if levels != {Level.AXIS, Level.STRATEGIC_OBJECTIVE}:
        return
    axes = [node for node in nodes if node.level is Level.AXIS]
    if are_called_axes(axes):
        return
    for node in nodes:
        node.level = Level.STRATEGIC_OBJECTIVE if node.level is Level.AXIS else Level.OPERATIONAL_OBJECTIVE
