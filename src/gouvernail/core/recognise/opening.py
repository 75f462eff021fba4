"""Opening an item from the line that names it: its code is read, its title cleaned, its links and steps taken out."""

import re

from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.deadlines import split_inline_deadline
from gouvernail.core.plan import Link
from gouvernail.core.problems import Source
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.titles import Title, read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level

_PAIR = re.compile(r"(?:\s[–—-]\s|\s*[;|]\s*|\s+\(|\.\s+)(?=[^:;|–—().]{2,45}\s?:\s)")


def open_titled(
    tree: Tree,
    text: str,
    where: Source,
    level: Level,
    *,
    code_text: str | None = None,
    reading: CodeReading | None = None,
    confidence: float = 0.9,
    split_steps: bool = False,
    bullet: bool = False,
    units: tuple[int, ...] = (),
    parent: Node | None = None,
) -> Node:
    """The node that `text` names, code included. `code_text` is a code that stands elsewhere (a column of its own)."""
    text = " ".join(text.split())
    reading = reading or read_code(text)
    # A bare letter or number counts as a code; a word alone (`Action : ...`) is a label only.
    body = reading.rest if reading is not None else text
    code, written = (reading.code, reading.code_text) if reading is not None else (None, None)
    if code is None and code_text:
        beside = read_code(code_text)
        code = (
            beside.code
            if beside is not None and not beside.rest
            else code_text.strip()
            if len(code_text) < 12
            else None
        )
        written = code_text.strip()
    if code is None:
        written = None
    body, fields = _inline_fields(body) if level.rank >= Level.ACTION.rank else (body, [])
    title = read_title(body, split_steps=split_steps and level is Level.ACTION)
    inline = split_inline_deadline(title.text) if level.rank >= Level.ACTION.rank else None
    node = tree.open(
        level,
        inline[0] if inline else title.text,
        where,
        label=reading.label if reading is not None and reading.label else None,
        code=code,
        code_text=written,
        confidence=confidence,
        bullet=bullet,
        units=units,
        parent=parent,
    )
    node.mentions[-1].continued = title.continued
    node.coded_apart = node.coded_apart or (code_text is not None and code is not None)
    if inline and "deadline" not in node.deadlines:
        node.deadlines["deadline"] = inline[1]
    if reading is not None and reading.track is not None and node.track is None:
        node.track = reading.track
    _carry(node, title.links, title.plans)
    open_steps(tree, node, title, where)
    for name, told in fields:
        put(tree, node, name, told, where)
    return node


def _inline_fields(text: str) -> tuple[str, list[tuple[str, str]]]:
    """`Créer un parc – Responsable : A. Petit – Délai : 2027`: the title, and the fields that follow it by name."""
    found = next((pair for pair in _PAIR.finditer(text) if _named(text[pair.end() :])), None)
    if found is None:
        return text, []
    fields: list[tuple[str, str]] = []
    for chunk in _PAIR.split(text[found.end() :]):
        named = _named(chunk)
        if named is not None:
            fields.append((named, chunk.partition(":")[2].strip(" ;.)")))
        elif fields:
            fields[-1] = (fields[-1][0], f"{fields[-1][1]} – {chunk}")
    return text[: found.start()], fields


def _named(chunk: str) -> str | None:
    """The field whose name stands before the first colon of the chunk."""
    head, colon, value = chunk.partition(":")
    label = label_of(head) if colon and value.strip() else None
    known = label is not None and label.strength == 1 and not label.field.startswith("level:")
    return label.field if label is not None and known and label.field not in ("title", "code") else None


def open_steps(tree: Tree, node: Node, title: Title, where: Source) -> None:
    """Opens the numbered steps that stood in a title, under the node that has it."""
    for number, step in title.steps:
        tree.open(
            Level.STEP, step, where, code=number, code_text=f"({number})", parent=node, confidence=node.confidence
        )
    if title.steps:
        tree.close_to(node)


def _carry(node: Node, links: tuple[Link, ...], plans: tuple[str, ...]) -> None:
    for link in links:
        if all(link.code != other.code for other in node.links):
            node.links.append(link)
    if plans:
        node.add_to("plans", *plans)
