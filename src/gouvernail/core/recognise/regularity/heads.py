"""Lines that stand empty before the groups that they name: a lever before its objectives, a title before a remark.

A labelled or numbered item without anything under it, right before items of its level that have neither label nor
number but hold something, is what stands over these, where it is so each time.
"""

import re
from collections import Counter
from itertools import pairwise

from gouvernail.core.folding import fold
from gouvernail.core.recognise.regularity.shape import WIDE, hang, narrower, sibling_groups
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEAST, _MOST = 2, 0.8
_REMARK = re.compile(r"(?P<word>[^\W\d_]{4,}(?:\s[^\W\d_]+){0,2})\s*:\s+\S")


def settle_heads(tree: Tree) -> None:
    """Remarks between a head and its group are told of the head; groups go under their heads."""
    _settle_remarks(tree)
    _settle_groups(tree)


def _is_head(node: Node) -> bool:
    return node.level in WIDE and (node.label is not None or node.code is not None)


def _settle_remarks(tree: Tree) -> None:
    """`Constat : ...` after each title, which took what belongs under the title."""
    words = Counter(word for node in tree.nodes if (word := _remark_word(node)))
    for siblings in list(sibling_groups(tree)):
        for before, node in pairwise(siblings):
            word = _remark_word(node)
            if word and words[word] >= _LEAST and _is_head(before) and not before.children:
                for child in list(node.children):
                    hang(tree, child, before)
                before.texts.setdefault("description", []).append(node.title)
                for name, lines in node.texts.items():
                    before.texts.setdefault(name, []).extend(lines)
                before.complete_from(node)
                tree.remove(node)


def _remark_word(node: Node) -> str | None:
    if node.level not in WIDE or node.label is not None or node.code is not None:
        return None
    found = _REMARK.match(node.title)
    return fold(found["word"]) if found is not None else None


def _settle_groups(tree: Tree) -> None:
    """Members of a group that stand beside their head go under it."""
    runs: list[tuple[Node, list[Node]]] = []
    bare_heads = members = strays = 0
    for siblings in sibling_groups(tree):
        head: Node | None = None
        for node in siblings:
            if _is_head(node):
                head = node
                bare_heads += not node.children
                if not node.children:
                    runs.append((node, []))
                continue
            if node.level not in WIDE or not node.children:
                continue
            if head is None or head.children or head.level is not node.level:
                strays += 1
            else:
                runs[-1][1].append(node)
                members += 1
    runs = [(head, nodes) for head, nodes in runs if nodes]
    if len(runs) < _LEAST or len(runs) < _MOST * bare_heads or strays > (1 - _MOST) * members:
        return
    for head, nodes in runs:
        below = narrower(head.level)
        if below is Level.ACTION:
            continue
        for node in nodes:
            node.level = below
            hang(tree, node, head)
