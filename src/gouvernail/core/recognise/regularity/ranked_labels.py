"""Two words on one level, of which one always stands bare before the other: it names what holds the other."""

from collections import Counter
from itertools import groupby

from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import are_called_axes, counts, hang, kinds_of_content, sibling_groups
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_LEAST, _MOST = 3, 0.8


def settle_ranked_labels(tree: Tree) -> None:
    """`Objectif 1.1` without anything, then `Action 1`, `Action 2` with all that actions have: the first is wider."""
    groups = [[node for node in siblings if counts(node) and node.label] for siblings in sibling_groups(tree)]
    pairs = Counter(pair for group in groups if (pair := _pair(group)) is not None)
    if not pairs:
        return
    (over, under, level), _ = pairs.most_common(1)[0]
    runs = [run for group in groups if _pair(group) == (over, under, level) for run in _runs(group, over)]
    if len(runs) < _LEAST:
        return
    wider = LEVEL_ORDER[LEVEL_ORDER.index(level) - 1]
    for head, members in runs:
        if head.parent is not None and head.parent.level.rank >= wider.rank:
            return
        head.level = wider
        for node in members:
            hang(tree, node, head)
    _widen_roots(tree)


def _pair(group: list[Node]) -> tuple[str, str, Level] | None:
    """(label of the bare ones, label of the full ones, their level), where siblings have both, bare ones first."""
    labels = Counter(fold(node.label or "") for node in group)
    levels = {node.level for node in group}
    if len(labels) != 2 or len(levels) != 1 or levels == {Level.AXIS}:
        return None
    over = fold(group[0].label or "")
    under = next(label for label in labels if label != over)
    heads = [node for node in group if fold(node.label or "") == over]
    members = [node for node in group if fold(node.label or "") == under]
    if any(node.children or kinds_of_content(node) for node in heads):
        return None
    full = sum(bool(kinds_of_content(node)) for node in members)
    return (over, under, levels.pop()) if full >= _MOST * len(members) else None


def _runs(group: list[Node], over: str) -> list[tuple[Node, list[Node]]]:
    found: list[tuple[Node, list[Node]]] = []
    for is_head, nodes in groupby(group, key=lambda node: fold(node.label or "") == over):
        if is_head:
            found.extend((node, []) for node in nodes)
        elif found:
            found[-1][1].extend(nodes)
    return found


def _widen_roots(tree: Tree) -> None:
    """Axes right over operational objectives, where no word calls them so, are strategic objectives."""
    levels = {node.level for node in tree.nodes}
    axes = [node for node in tree.nodes if node.level is Level.AXIS]
    if Level.STRATEGIC_OBJECTIVE in levels or not axes or are_called_axes(axes):
        return
    for node in axes:
        node.level = Level.STRATEGIC_OBJECTIVE


def settle_taken_codes(tree: Tree) -> None:
    """An action that took the code of its objective, which stands bare before it: `OO 1.1 | 1.1.1 | Ouvrir`."""
    bare: dict[tuple[Level, str | None], Node] = {
        (node.level, node.code): node
        for node in tree.nodes
        if node.code and node.level.rank < Level.ACTION.rank and not node.children and not kinds_of_content(node)
    }
    taken = [
        (objective, node)
        for node in tree.nodes
        if (objective := bare.get((node.level, node.code))) is not None
        and objective is not node
        and kinds_of_content(node) > 1
    ]
    if len(taken) < _LEAST:
        return
    for objective, node in taken:
        children = list(node.children)
        first = f"{node.code}.1"
        if all(child.code != first for child in children):
            tree.recode(node, first, first)
        node.level = Level.ACTION
        for child in [node, *children]:
            hang(tree, child, objective)
