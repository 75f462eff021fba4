"""Words that come back as the title of many items under different parents: labels of fields, not items."""

from collections import defaultdict

from gouvernail.core.folding import fold
from gouvernail.core.recognise.regularity.shape import kinds_of_content
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import Level

_LEAST, _LONGEST = 3, 4


def settle_labels(tree: Tree) -> None:
    """An uncoded action or step whose short title stands word for word under three parents or more is a label: what it
    holds is told of its parent.
    """
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.level.rank >= Level.ACTION.rank and node.code is None and len(node.title.split()) <= _LONGEST:
            groups[fold(node.title)].append(node)
    for nodes in groups.values():
        parents = {id(node.parent) for node in nodes}
        if len(parents) < _LEAST or begins_like_an_action(nodes[0].title):
            continue
        if any(node.parent is None or node.children or kinds_of_content(node) > 1 for node in nodes):
            continue
        for node in nodes:
            _tell_of(tree, node)


def _tell_of(tree: Tree, node: Node) -> None:
    parent = node.parent
    assert parent is not None
    for name, lines in node.texts.items():
        for line in lines:
            parent.add_text(name, line)
    for name, deadline in node.deadlines.items():
        parent.deadlines.setdefault(name, deadline)
    for name, values in node.lists.items():
        parent.add_to(name, *values)
    parent.status = parent.status or node.status
    parent.progress = parent.progress if parent.progress is not None else node.progress
    parent.budget.extend(node.budget)
    parent.indicators.extend(node.indicators)
    tree.remove(node)
