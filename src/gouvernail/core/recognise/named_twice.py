"""An item that stands twice under one parent, once bare (a contents sheet, a list) and once with its particulars: one.

Where both have a code, that of the place with the particulars stays. An action that stands under nothing, in a list of
all actions, is the one of that title that stands in the plan.
"""

from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_LEAST_WORDS, _LEAST_TITLE = 2, 3


def settle_named_twice(tree: Tree) -> None:
    """Bare items go into their namesakes that say more; the fuller item keeps the place that the bare one had."""
    groups: dict[tuple[int, Level, str], list[Node]] = {}
    for node in tree.nodes:
        if len(node.title.split()) >= _LEAST_WORDS:
            groups.setdefault((id(node.parent), node.level, fold(node.title)), []).append(node)
    for nodes in groups.values():
        full = [node for node in nodes if _says_something(node)]
        if len(full) == 1:
            for bare in nodes:
                if bare is not full[0]:
                    _take_in(tree, full[0], bare)

    _settle_listed(tree)


def _settle_listed(tree: Tree) -> None:
    """Actions under nothing go into their namesakes under objectives, with what only they say."""
    actions = [node for node in tree.nodes if node.level is Level.ACTION and len(node.title.split()) >= _LEAST_TITLE]
    placed: dict[str, list[Node]] = {}
    for node in actions:
        if node.parent is not None:
            placed.setdefault(fold(node.title), []).append(node)
    for bare in actions:
        namesakes = placed.get(fold(bare.title), [])
        if bare.parent is None and not bare.children and len(namesakes) == 1:
            node = namesakes[0]
            node.complete_from(bare)
            tree.remove(bare)


def _says_something(node: Node) -> bool:
    people = node.lists.keys() - {"plans"}
    return node.has_content or bool(people or node.children or node.progress is not None or node.sdgs)


def _take_in(tree: Tree, node: Node, bare: Node) -> None:
    if node.code is None and bare.code is not None:
        node.code, node.code_text = bare.code, bare.code_text
    node.label = node.label or bare.label
    node.units.extend(bare.units)
    node.track = node.track or bare.track
    for parent in bare.also_under:
        if parent is not node.parent and parent not in node.also_under:
            node.also_under.append(parent)
    at = tree.nodes.index(bare)
    if at < tree.nodes.index(node):
        tree.nodes.remove(node)
        tree.nodes.insert(at, node)
    tree.remove(bare)
