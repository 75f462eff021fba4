"""Words that begin or end nearly every title of a level: the link of a web page, a word with a number."""

import re
from collections import Counter

from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import LEVEL_ORDER

_LEAST, _MOST = 4, 0.75
_ENDING = re.compile(r"\s*(?P<end>[\[(|·•→»›▸✎↗][^\[\]()]{0,24}[\])]?)\s*$")
_LAST_WORDS = re.compile(r"\s*(?:,|\s[–—-])\s(?P<end>[^\W\d_]+(?:\s[^\W\d_]+){0,3})$")
"""A few words after a comma or a dash: `..., toon details`."""
_NAMED = re.compile(
    r"(?P<word>[^\W\d_]{3,16}(?:[ -][^\W\d_]{3,16})?)\s+(?:n[°o]\s?)?"
    r"(?P<number>\d{1,3}(?:[.\-]\d{1,3})*[A-Za-z]?|[IVX]{1,5}|[A-Z])"
    r"\s*[:–—.)-]\s+(?=\w)"
)


def settle_endings(tree: Tree) -> None:
    """Takes from the titles of each level what they all end with, and the word and number that they all begin with."""
    for level in LEVEL_ORDER:
        nodes = [node for node in tree.nodes if node.level is level]
        if len(nodes) >= _LEAST:
            _without(nodes, _ENDING)
            _without(nodes, _LAST_WORDS)
            _with_label(tree, nodes)


def _without(nodes: list[Node], last: re.Pattern[str]) -> None:
    """Takes off what nearly all titles end with, as the pattern finds it."""
    found = [(node, match) for node in nodes if (match := last.search(node.title)) is not None and match.start()]
    counts = Counter(match["end"].strip() for _, match in found)
    end, count = counts.most_common(1)[0] if counts else ("", 0)
    if count < max(_LEAST, _MOST * len(nodes)):
        return
    for node, match in found:
        if match["end"].strip() == end:
            node.main_mention.title = clean_title(node.title[: match.start()])


def _with_label(tree: Tree, nodes: list[Node]) -> None:
    uncoded = [node for node in nodes if node.code is None]
    found = [(node, match) for node in uncoded if (match := _NAMED.match(node.title)) is not None]
    words = Counter(match["word"].casefold() for _, match in found)
    word, count = words.most_common(1)[0] if words else ("", 0)
    if count < max(_LEAST, _MOST * len(uncoded)):
        return
    for node, match in found:
        if match["word"].casefold() == word:
            node.label = node.label or match["word"]
            tree.recode(node, match["number"], match[0].rstrip(" :–—.)-"))
            node.main_mention.title = clean_title(node.title[match.end() :])
