"""Words that come back as the title of many items under different parents: labels of fields, not items."""

import re
from collections import defaultdict

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.label_runs import is_told_by_name
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.regularity.shape import kinds_of_content, leave_out
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_SEVERAL = re.compile(r"\d\s*[,;]\s+\d")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SURELY = 0.99
_LEAST, _LONGEST, _LONGEST_TITLE, _MOST = 3, 4, 25, 0.8


def settle_labels(tree: Tree) -> None:
    """An uncoded action or step whose short title stands word for word under three parents or more is a label, where it
    names a field or each brings a text of its own: what it holds is told of its parent. `Études`, `Travaux` with their
    dates are the steps that all works have.
    """
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in tree.nodes:
        if node.level.rank >= Level.ACTION.rank and node.code is None and len(node.title.split()) <= _LONGEST:
            groups[fold(node.title)].append(node)
    for nodes in groups.values():
        parents = {id(node.parent) for node in nodes}
        if len(parents) < _LEAST or begins_like_an_action(nodes[0].title):
            continue
        if any(node.parent is None or node.children or kinds_of_content(node) > 1 for node in nodes):
            continue
        label = label_of(nodes[0].title)
        named = label is not None and label.strength >= _SURELY and is_told_by_name(label.field)
        if not named and not all(node.texts and not kinds_of_content(node) for node in nodes):
            continue
        for node in nodes:
            _tell_of(tree, node)


def settle_numbers(tree: Tree) -> None:
    """`Fiche action n° 19` is no title where a short line that tells of the item is."""
    for level in LEVEL_ORDER:
        numbers = [node for node in tree.nodes if node.level is level and _is_number_alone(node)]
        titled = [node for node in numbers if _is_a_title(next(iter(node.texts.get("description", ())), ""))]
        if len(titled) >= max(_LEAST, _MOST * len(numbers)):
            for node in titled:
                title, *rest = node.texts.pop("description")
                node.main_mention.title = clean_title(title)
                if rest:
                    node.texts["description"] = rest


def settle_wordless(tree: Tree) -> None:
    """Titles of nothing but figures and signs name nothing: lists of numbers in an index, totals, page numbers."""
    for node in [node for node in tree.nodes if not _WORD.search(node.title) and not node.children]:
        if _SEVERAL.search(node.title) or (not kinds_of_content(node) and not node.texts):
            leave_out(tree, node)


def _is_number_alone(node: Node) -> bool:
    reading = read_code(node.title)
    return reading is not None and bool(reading.code and reading.label) and not reading.rest


def _is_a_title(text: str) -> bool:
    return 2 <= len(text.split()) <= _LONGEST_TITLE and text[:1].isupper() and not text.endswith((".", "?"))


def _tell_of(tree: Tree, node: Node) -> None:
    parent = node.parent
    if parent is None:
        return
    for name, lines in node.texts.items():
        for line in lines:
            parent.add_text(name, line)
    for name, deadline in node.deadlines.items():
        parent.deadlines.setdefault(name, deadline)
    for name, values in node.lists.items():
        parent.add_to(name, *values)
    parent.status = parent.status or node.status
    parent.progress = parent.progress if parent.progress is not None else node.progress
    parent.budget.extend(node.budget)
    parent.indicators.extend(node.indicators)
    tree.remove(node)
