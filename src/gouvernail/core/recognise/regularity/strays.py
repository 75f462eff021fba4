"""Items that stand beside what they belong under: right after a wider item that holds nothing."""

from collections.abc import Iterator

from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.regularity.shape import WIDE, counts, hang, sibling_groups
from gouvernail.core.recognise.tree import Tree

_LEAST = 2


def settle_strays(tree: Tree) -> None:
    """Items right after a wider sibling without children go under it, where others of its level hold items."""
    holding = {node.level for node in tree.nodes if node.children}
    moved: list[tuple[Node, Node]] = []
    for siblings in sibling_groups(tree):
        moved.extend(_strays(siblings))
    heads = {id(head) for head, _ in moved}
    if len(heads) < _LEAST or not all(head.level in holding for head, _ in moved):
        return
    for head, node in moved:
        hang(tree, node, head)


def _strays(siblings: list[Node]) -> Iterator[tuple[Node, Node]]:
    head: Node | None = None
    for node in siblings:
        if not counts(node):
            head = None
        elif head is not None and node.level.rank > head.level.rank:
            if not head.children:
                yield head, node
        elif node.level in WIDE:
            head = node
