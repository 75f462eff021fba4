"""Ways of doing that each action counts: `1. Étude`, `2. Marché` or `a) Étude`, `b) Marché` are its steps."""

import re

from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.regularity.shape import counts, put_after
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_COUNTED = re.compile(r"(?P<number>\d{1,2}|[a-h])[.)]\s+(?=\S)")
_LETTERS = "abcdefgh"
_LEAST, _MOST, _LEAST_STEPS = 3, 0.8, 2
_SUPPOSED = 0.6


def settle_numbered_ways(tree: Tree) -> None:
    """Where nearly all actions that tell how they are done count it, what they count are steps."""
    told = [node for node in tree.nodes if node.level is Level.ACTION and counts(node) and node.lists.get("methods")]
    counted = [node for node in told if not node.children and _is_counted(node.lists["methods"])]
    if len(counted) < max(_LEAST, _MOST * len(told)):
        return
    for node in counted:
        _open(tree, node)


def _is_counted(lines: list[str]) -> bool:
    numbers = [found["number"] if (found := _COUNTED.match(line)) is not None else None for line in lines]
    running = [str(number) for number in range(1, len(lines) + 1)]
    return len(lines) >= _LEAST_STEPS and numbers in (running, list(_LETTERS[: len(lines)]))


def _open(tree: Tree, node: Node) -> None:
    before = len(tree.nodes)
    for line in node.lists.pop("methods"):
        open_titled(tree, line, node.source, Level.STEP, confidence=_SUPPOSED, parent=node)
    put_after(tree, node, before)
