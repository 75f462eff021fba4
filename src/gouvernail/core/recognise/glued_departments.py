"""Names of departments behind the titles of a list, which only a space parts from them: `Acheter des tondeuses Espaces
verts`, as labels of web pages and columns of lost tables are.
"""

import re
from collections import defaultdict
from collections.abc import Collection

from gouvernail.core.folding import fold
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.services import is_service
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_NAME = r"[A-ZÀ-Ý][\w'’-]*(?:\s+[a-zà-ÿ][\w'’-]*){0,4}"
_TAIL = re.compile(rf"(?<=[a-zà-ÿ0-9»)])\s+(?P<names>{_NAME}(?:\s*[,/;&]\s*{_NAME})*)$")
_LEAST, _MOST_OF = 2, 0.6
_LEAST_WORDS = 3


def settle_glued(tree: Tree) -> None:
    """Takes the names out of the titles, where most entries under one objective have such a tail and no department."""
    known = {fold(name) for node in tree.nodes for name in node.lists.get("departments", ())}
    under: defaultdict[int, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.level is Level.ACTION and node.bullet and node.deadlines and not node.lists.get("departments"):
            under[id(node.parent)].append(node)
    for nodes in under.values():
        tails = [(node, tail) for node in nodes if (tail := _tail(node.title, known)) is not None]
        if len(tails) < max(_LEAST, _MOST_OF * len(nodes)):
            continue
        for node, tail in tails:
            tree.retitle(node, node.title[: tail.start()])
            node.add_to("departments", *(name.strip() for name in re.split(r"[,/;&]", tail["names"])))


def _tail(title: str, known: Collection[str]) -> re.Match[str] | None:
    found = _TAIL.search(title)
    if found is None or len(title[: found.start()].split()) < _LEAST_WORDS:
        return None
    names = [name.strip() for name in re.split(r"[,/;&]", found["names"])]
    return found if any(fold(name) in known or is_service(name) for name in names) else None
