"""Titles that are whole paragraphs: the first sentence names the action, the others tell of it."""

import re

from gouvernail.core.recognise.regularity.shape import counts
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import LEVEL_ORDER

_END = re.compile(r"(?<=[^\W\d_]{3})(?P<sign>[.!?]|\s[–—]|\s?:)\s+(?=[A-ZÀ-Ý«])")
_LEAST, _MANY = 4, 0.5
_LEAST_TITLE, _LEAST_PROSE = 3, 4


def settle_sentences(tree: Tree) -> None:
    """Where half of the titles of a level go on after a full stop, what follows it is description."""
    for level in LEVEL_ORDER:
        nodes = [node for node in tree.nodes if node.level is level and counts(node)]
        parted = [(node, parts) for node in nodes if (parts := _parts(node)) is not None]
        if len(parted) >= max(_LEAST, _MANY * len(nodes)):
            for node, (title, prose) in parted:
                node.main_mention.title = clean_title(title)
                node.texts.setdefault("description", []).insert(0, prose)


def _parts(node: Node) -> tuple[str, str] | None:
    found = next((one for one in _END.finditer(node.title) if one["sign"] in ".!?"), None)
    if found is None:
        return None
    title, prose = node.title[: found.start()], node.title[found.end() :]
    if len(title.split()) < _LEAST_TITLE or len(prose.split()) < _LEAST_PROSE:
        return None
    return title, prose
