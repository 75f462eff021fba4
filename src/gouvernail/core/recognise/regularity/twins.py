"""Items that stand twice on different levels: once in a list of an objective, once as the sheet that tells of them."""

from collections import defaultdict

from gouvernail.core.recognise.regularity.shape import bare_title, hang, kinds_of_content
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEAST, _MANY, _LEAST_WORDS = 3, 0.5, 2
_LOWEST = (Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP)


def settle_twins(tree: Tree) -> None:
    """The fuller one of each pair takes in the other; it is an action, and what stands under it are its steps."""
    titles: defaultdict[str, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.level in _LOWEST and len(node.title.split()) >= _LEAST_WORDS:
            titles[bare_title(node)].append(node)
    pairs = [pair for nodes in titles.values() if (pair := _pair(nodes)) is not None]
    actions = sum(node.level is Level.ACTION for node in tree.nodes)
    if len(pairs) < _LEAST or not actions:
        return
    for full, bare in pairs:
        _take_in(tree, full, bare)


def _pair(nodes: list[Node]) -> tuple[Node, Node] | None:
    """(the one that says more, the one that says less) of two nodes of different levels, one of them an action."""
    if len(nodes) != 2 or nodes[0].level is nodes[1].level:
        return None
    if not any(node.level is Level.ACTION for node in nodes):
        return None
    bare, full = sorted(nodes, key=_weight)
    if bare.children or bare in _above(full) or full in _above(bare):
        return None
    return (full, bare) if _weight(full) > _weight(bare) else None


def _weight(node: Node) -> int:
    return kinds_of_content(node) + len(node.texts) + len(node.children)


def _above(node: Node) -> list[Node]:
    found = []
    step = node.parent
    while step is not None:
        found.append(step)
        step = step.parent
    return found


def _take_in(tree: Tree, full: Node, bare: Node) -> None:
    full.level = Level.ACTION
    for child in full.children:
        child.level = Level.STEP
    if bare.code is not None and full.code is None:
        tree.recode(full, bare.code, bare.code_text or bare.code)
    if len(bare.title) < len(full.title):
        full.main_mention.title = bare.title
    full.label = full.label or bare.label
    full.complete_from(bare)
    if bare.parent is not None and (full.parent is None or full.parent.level.rank < bare.parent.level.rank):
        hang(tree, full, bare.parent)
    tree.remove(bare)
