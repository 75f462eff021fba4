"""Actions threaded like beads: a labelled or numbered one, then bare ones without label, each time: its steps."""

from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import counts, hang, kinds_of_content, sibling_groups
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_LEAST, _MOST = 3, 0.7


def settle_beads(tree: Tree) -> None:
    """Unlabelled actions after each labelled one are its steps, where most labelled ones are followed by some."""
    runs: list[tuple[Node, list[Node]]] = []
    for siblings in sibling_groups(tree):
        actions = [node for node in siblings if node.level is Level.ACTION and counts(node)]
        if not any(_is_bead(node) for node in actions):
            if actions:
                return
            continue
        if not _is_bead(actions[0]):
            return
        for node in actions:
            if _is_bead(node):
                runs.append((node, []))
            else:
                runs[-1][1].append(node)
    followed = [(head, nodes) for head, nodes in runs if nodes]
    bare = [node for _, nodes in followed for node in nodes]
    if len(followed) < max(_LEAST, _MOST * len(runs)) or len(bare) < 1.3 * len(followed):
        return
    if any(node.children for node in bare) or any(node.label for node in bare):
        return
    if sum(kinds_of_content(node) for node in bare) / len(bare) > 3:
        return
    for head, nodes in followed:
        for node in nodes:
            node.level = Level.STEP
            hang(tree, node, head)


def _is_bead(node: Node) -> bool:
    return node.label is not None and node.code is not None
