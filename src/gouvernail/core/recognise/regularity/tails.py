"""Brackets that end most titles of a level: what stands in them is told of the item, in whatever order."""

import re

from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.regularity.shape import counts
from gouvernail.core.recognise.title_tails import tail_fields
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_TAIL = re.compile(r"\s*[(\[](?P<inner>[^()\[\]]{2,80})[)\]](?P<after>[\s.;]*|\s*[^\w\s]+\s?\d{0,3})$")
_PART = re.compile(r"\s*[,;|/]\s*|\s+[–—-]\s+")
_LEAST, _MANY, _LONGEST = 5, 0.6, 6
_SURE = 0.9


def settle_tails(tree: Tree) -> None:
    """Where most actions end with a bracket of names and dates, those that were not understood alone are read too."""
    nodes = [node for node in tree.nodes if node.level is Level.ACTION and counts(node)]
    found = [(node, match) for node in nodes if (match := _TAIL.search(node.title)) is not None and match.start()]
    told = [(node, match, fields) for node, match in found if (fields := _fields(match["inner"]))]
    dated = sum(any(name == "deadline" for name, _ in fields) for _, _, fields in told)
    if len(told) < max(_LEAST, _MANY * len(nodes)) or dated < _MANY * len(told):
        return
    for node, match, fields in told:
        if match["after"].strip(" .;"):
            node.add_text("description", match["after"].strip())
        node.main_mention.title = clean_title(node.title[: match.start()])
        for name, text in fields:
            put(tree, node, name, text, node.source)


def _fields(inner: str) -> list[tuple[str, str]]:
    """The fields of a bracket; names that nothing tells are departments."""
    known = tail_fields(inner)
    if known:
        return known
    parts = [part for part in _PART.split(inner.strip()) if part]
    if any(len(part.split()) > _LONGEST for part in parts):
        return []
    read = []
    for part in parts:
        sure = tail_fields(part)
        if sure:
            read.extend(sure)
        elif deadline_likeness(part) >= _SURE:
            read.append(("deadline", part))
        elif part[:1].isupper():
            read.append(("departments", part))
        else:
            return []
    return read
