"""What the settling modules ask of nodes: what they hold, what their titles look like, and moving them."""

import re
from collections.abc import Iterable, Iterator

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_COUNTED = re.compile(r"[A-Z]{1,4}[.\- ]?\d{1,3}(?:[.\-]\d{1,3})*\s*[–—:.)-]\s+")
WIDE = (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE)


def kinds_of_content(node: Node) -> int:
    """How many different things that actions have the node has: people, dates, a state, money, indicators."""
    found = [*node.lists, *node.deadlines]
    held = (node.status, node.progress, node.fte, node.health, node.budget or None, node.indicators or None)
    return len(found) + sum(one is not None for one in held)


def bare_title(node: Node) -> str:
    """The folded title without a code that stands before it."""
    reading = read_code(node.title)
    if reading is not None and reading.code is not None and reading.rest:
        return fold(reading.rest)
    return fold(_COUNTED.sub("", node.title))


def sibling_groups(tree: Tree) -> Iterator[list[Node]]:
    """The nodes under each parent, and those under none, in the order of the document."""
    groups: dict[int, list[Node]] = {}
    for node in tree.nodes:
        groups.setdefault(id(node.parent), []).append(node)
    yield from groups.values()


def narrower(level: Level) -> Level:
    return LEVEL_ORDER[min(LEVEL_ORDER.index(level) + 1, len(LEVEL_ORDER) - 1)]


def hang(tree: Tree, node: Node, parent: Node) -> None:
    """Puts the node under the parent; not under itself nor under what stands below it."""
    above: Node | None = parent
    while above is not None and above is not node:
        above = above.parent
    if above is None and node.parent is not parent:
        tree.move(node, parent)


def lift(tree: Tree, nodes: Iterable[Node]) -> None:
    """Puts each node that stands under one of its own level or a narrower one under the next wider one above."""
    for node in nodes:
        above = node.parent
        while above is not None and above.level.rank >= node.level.rank:
            above = above.parent
        if above is node.parent:
            continue
        if above is not None:
            tree.move(node, above)
        elif node.parent is not None:
            node.parent.children.remove(node)
            node.parent = node.via = None


def counts(node: Node) -> bool:
    """Whether the node is one that levels may be inferred from: programmes and shared rows are not."""
    return node.programme_kind is None and not node.gone
