"""Codes that go on from each other (`1`, `1.1`, `1.1.2`, `1.1.2a`): their depth goes before all else."""

import re
from collections import Counter, defaultdict

from gouvernail.core.code_sequences import code_path
from gouvernail.core.recognise.regularity.shape import counts, hang, kinds_of_content, level_said, lift
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_LEAST, _MOST, _FEW, _DOUBLE = 4, 0.9, 2, 0.1
_LETTERED = re.compile(r"(?P<base>.*\d)[a-z]")
_Path = tuple[str, ...]


def settle_codes(tree: Tree) -> None:
    """Each code under the code that it continues; levels by depth where they contradict each other."""
    nodes = [node for node in tree.nodes if node.code is not None and counts(node)]
    paths = {id(node): _path(node.code or "") for node in nodes}
    by_path: defaultdict[_Path, list[Node]] = defaultdict(list)
    for node in nodes:
        by_path[paths[id(node)]].append(node)
    if sum(len(held) > 1 for held in by_path.values()) > _DOUBLE * len(by_path):
        return
    for path in [path for path, held in by_path.items() if len(held) > 1]:
        nodes = [node for node in nodes if node not in by_path[path]]
        del by_path[path]
    long = [node for node in nodes if len(paths[id(node)]) > 1]
    nested = _nested(nodes, paths)
    if len(nested) < max(_LEAST, _MOST * len(long)):
        return
    wrong = [node for node in nested if _contradicts(node, by_path[paths[id(node)][:-1]][0])]
    if len(wrong) < _FEW:
        return
    levels = _levels_by_depth(nodes, paths)
    for node in nodes:
        node.level = levels.get(len(paths[id(node)]), node.level)
    lift(tree, nodes)
    for node in sorted(nested, key=lambda node: len(paths[id(node)])):
        parent = by_path[paths[id(node)][:-1]][0]
        if parent.level.rank < node.level.rank:
            hang(tree, node, parent)


def _nested(nodes: list[Node], paths: dict[int, _Path]) -> list[Node]:
    """The nodes whose code goes on from the last shorter one before it; numbers of actions that run on do not."""
    found: list[Node] = []
    last: dict[int, _Path] = {}
    for node in sorted(nodes, key=lambda node: node.serial):
        path = paths[id(node)]
        if len(path) > 1 and last.get(len(path) - 1) == path[:-1]:
            found.append(node)
        last[len(path)] = path
    return found


def _path(code: str) -> _Path:
    path = code_path(code)
    found = _LETTERED.fullmatch(path[-1]) if path else None
    return (*path[:-1], found["base"], path[-1][-1]) if found is not None else path


def _contradicts(node: Node, parent: Node) -> bool:
    return parent.level.rank >= node.level.rank


def _levels_by_depth(nodes: list[Node], paths: dict[int, _Path]) -> dict[int, Level]:
    """What labels say first, then what most nodes of a depth are; wider above and narrower below."""
    depths = sorted({len(path) for path in paths.values()})
    said: dict[int, Level] = {}
    for depth in depths:
        held = [node for node in nodes if len(paths[id(node)]) == depth]
        words = Counter(level for node in held if (level := level_said(node)) is not None)
        if words and words.total() >= 0.5 * len(held):
            said[depth] = words.most_common(1)[0][0]
    full = {depth: _fullness([node for node in nodes if len(paths[id(node)]) == depth]) for depth in depths}
    fullest = max(depths, key=lambda depth: (full[depth], depth))
    if full[fullest] > 1 or not said:
        # What has people, dates and states is the action.
        said.setdefault(fullest, Level.ACTION)
    return {depth: _level_at(depth, said) for depth in depths}


def _level_at(depth: int, said: dict[int, Level]) -> Level:
    """What is said of a depth, else the next level below what is said above it, or above what is said below."""
    if depth in said:
        return said[depth]
    above = max((known for known in said if known < depth), default=None)
    near = above if above is not None else min(known for known in said if known > depth)
    return LEVEL_ORDER[min(max(said[near].rank + depth - near, 0), len(LEVEL_ORDER) - 1)]


def _fullness(nodes: list[Node]) -> int:
    """How many kinds of particulars the items of a depth have, on average."""
    return sum(kinds_of_content(node) for node in nodes) // len(nodes)
