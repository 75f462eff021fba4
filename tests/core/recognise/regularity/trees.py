"""Trees as a reading leaves them, written down as outlines, and shown again."""

import re

from gouvernail.core.document import Document, Paragraph
from gouvernail.core.problems import Source
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_LEVELS = {
    "axis": Level.AXIS,
    "so": Level.STRATEGIC_OBJECTIVE,
    "oo": Level.OPERATIONAL_OBJECTIVE,
    "action": Level.ACTION,
    "step": Level.STEP,
}
_NAMES = {level: name for name, level in _LEVELS.items()}
_LINE = re.compile(
    r"(?P<indent> *)(?P<level>\w+)(?:<(?P<label>[^>]*)>)?(?:\[(?P<code>[^\]]*)\])? "
    r"(?P<title>[^{]*)(?:\{(?P<fields>.*)\})?"
)


def tree_of(outline: str) -> Tree:
    """`level<label>[code] title {field=value; ...}` on each line, two spaces a depth."""
    lines = [line for line in outline.replace(";\n", "; ").splitlines() if line.strip()]
    texts = [part for line in lines for part in _texts(line)]
    tree = Tree(Ledger(Document(tuple(Paragraph(text, Source(line=at)) for at, text in enumerate(texts, start=1)))))
    path: list[Node] = []
    margin = min(len(line) - len(line.lstrip()) for line in lines)
    for number, line in enumerate(lines, start=1):
        found = _LINE.fullmatch(line[margin:])
        assert found is not None, line
        depth = len(found["indent"]) // 2
        node = Node(
            _LEVELS[found["level"]], path[depth - 1] if depth else None, found["label"], found["code"], found["code"]
        )
        node.mention(found["title"].strip(), Source(line=number))
        tree._add(node, node.parent)
        path = [*path[:depth], node]
        for name, value in _fields(found["fields"]):
            put(tree, node, name, value, Source(line=number))
    return tree


def shown(tree: Tree) -> list[str]:
    """Level, code and title of each node, indented by its depth, parents first."""
    found: list[str] = []

    def show(parent: Node | None, depth: int) -> None:
        for node in tree.nodes:
            if node.parent is parent:
                code = f"[{node.code}]" if node.code else ""
                found.append(f"{'  ' * depth}{_NAMES[node.level]}{code} {node.title}")
                show(node, depth + 1)

    show(None, 0)
    return found


def node_of(tree: Tree, title: str) -> Node:
    return next(node for node in tree.nodes if node.title == title)


def _fields(text: str | None) -> list[tuple[str, str]]:
    return [tuple(pair.strip().split("=", 1)) for pair in (text or "").split(";") if pair.strip()]  # type: ignore[misc]


def _texts(line: str) -> list[str]:
    found = _LINE.fullmatch(line.strip())
    assert found is not None, line
    return [found["title"].strip(), *(value for _, value in _fields(found["fields"]))]
