"""One row of a table that was glued into prose: cut into its columns where each column's list has a sign of its own.

`Situation actuelle Objectifs Moyens <title> text: - a; → b; + c`: three columns announced, three signs met one after
the other. Where the signs do not say so, nothing is cut.
"""

import re
from itertools import pairwise

from gouvernail.core.problems import Source
from gouvernail.core.recognise.dashboard import glued_header
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree

_SIGN = re.compile(r"(?<=\s)([-–→+•✓➔*])\s+(?=\S)")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Ý])")


def read_detail(tree: Tree, node: Node, text: str, where: Source) -> bool:
    """Puts the columns of the row into the node's fields; whether the signs allowed it."""
    at = _title_end(text, node.title)
    if at is None:
        return False
    start, end = at
    fields = [name for name in glued_header(_CAMEL.sub(" ", text[:start])) if not name.startswith("level:")]
    body = re.sub(r"^\s*\([^()]*\)", "", text[end:])
    groups = _groups(body)
    if len(fields) < 2 or len(groups) != len(fields):
        return False
    aside = text[end : len(text) - len(body)].strip(" ()")
    if aside:
        put(tree, node, "description", aside, where)
    for position, (name, entries) in enumerate(zip(fields, groups, strict=True)):
        first = _SIGN.search(body)
        lead = body[: first.start()].strip() if first is not None and position == 0 else ""
        if name in ("aims", "means", "methods", "evaluation"):
            node.add_to(name, *(entry for entry in (lead, *entries) if entry))
        else:
            put(tree, node, name, " - ".join([lead, *entries]).strip(" -"), where)
    return True


def _title_end(text: str, title: str) -> tuple[int, int] | None:
    """Where the title stands in the text, however it is hyphenated."""
    words = re.findall(r"\w+", title)
    found = re.search(r"\W+".join(map(re.escape, words)), text, re.IGNORECASE)
    return found.span() if found else None


def _groups(body: str) -> list[list[str]]:
    """Entries by runs of one sign."""
    signs = list(_SIGN.finditer(body))
    ends = [two.start() for _, two in pairwise(signs)] + [len(body)]
    groups: list[tuple[str, list[str]]] = []
    for sign, end in zip(signs, ends, strict=True):
        entry = clean_title(body[sign.end() : end])
        if groups and groups[-1][0] == sign[1]:
            groups[-1][1].append(entry)
        else:
            groups.append((sign[1], [entry]))
    return [entries for _, entries in groups]
