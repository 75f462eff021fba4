"""What the settling modules ask of nodes: what they hold, what their titles look like, and moving them."""

import re
from collections.abc import Iterable, Iterator

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import LEVEL_ORDER, Level, SkipReason

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


def level_said(node: Node) -> Level | None:
    """The level that the label of the node names by itself: `Objectif stratégique`, `Axe`; none for `Levier`."""
    reading = read_code(f"{node.label} 1") if node.label else None
    return reading.level_word if reading is not None else None


def are_called_axes(nodes: Iterable[Node]) -> bool:
    """Whether one of these axes has no label, or one that calls it so."""
    return any(node.label is None or level_said(node) is Level.AXIS for node in nodes)


def below(node: Node) -> Iterator[Node]:
    """All that stands under the node, in order."""
    for child in node.children:
        yield child
        yield from below(child)


def leave_out(tree: Tree, node: Node) -> None:
    """Takes the node and what is under it out of the plan; the account says that their texts are no part of it."""
    for one in (node, *below(node)):
        told = {fold(line) for lines in (*one.texts.values(), *one.lists.values()) for line in lines}
        of_texts = [unit for unit, (text, _) in enumerate(tree.ledger.units) if fold(text) in told] if told else []
        for unit in (*one.units, *of_texts):
            tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
    tree.remove(node)


def put_after(tree: Tree, node: Node, opened: int) -> None:
    """Puts the nodes that were opened from place `opened` on right after what stands under the node already."""
    new = tree.nodes[opened:]
    del tree.nodes[opened:]
    last = next((one for one in reversed([node, *below(node)]) if one not in new), node)
    at = tree.nodes.index(last) + 1
    tree.nodes[at:at] = new


def counts(node: Node) -> bool:
    """Whether the node is one that levels may be inferred from: programmes and shared rows are not."""
    return node.programme_kind is None and not node.gone
