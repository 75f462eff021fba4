"""Titles that are whole paragraphs: the first sentence names the action, the others tell of it."""

import re
from collections.abc import Collection, Sequence

from gouvernail.core.recognise.regularity.shape import counts
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import LEVEL_ORDER

_STOP = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÀ-Ý«])")
_COLON = re.compile(r"\s?:\s+(?=\w)")
_LEAST, _MANY = 4, 0.5
_LEAST_TITLE, _LEAST_PROSE = 3, 4


def settle_sentences(tree: Tree, told: Collection[Node] = ()) -> None:
    """Where half of the titles of a level go on after a full stop, what follows it is description; after a colon too,
    in those that were `told` in prose.
    """
    for level in LEVEL_ORDER:
        _cut([node for node in tree.nodes if node.level is level and counts(node)], _STOP)
    _cut([node for node in told if not node.gone], _COLON)


def _cut(nodes: Sequence[Node], end: re.Pattern[str]) -> None:
    parted = [(node, parts) for node in nodes if (parts := _parts(node, end)) is not None]
    if len(parted) >= max(_LEAST, _MANY * len(nodes)):
        for node, (title, prose) in parted:
            node.main_mention.title = clean_title(title)
            node.texts.setdefault("description", []).insert(0, prose)


def _parts(node: Node, end: re.Pattern[str]) -> tuple[str, str] | None:
    found = end.search(node.title)
    if found is None:
        return None
    title, prose = node.title[: found.start()], node.title[found.end() :]
    if len(title.split()) < _LEAST_TITLE or len(prose.split()) < _LEAST_PROSE:
        return None
    return (title, prose) if end is _STOP or begins_like_an_action(title) else None
