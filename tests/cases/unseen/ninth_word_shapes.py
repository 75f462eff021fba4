"""Ninth set: the shapes that the chapters of one document take in turn - rows of a table, sheets, paragraphs, bullets.

Each shape writes the actions and plants in the expected tree what it has shown, and nothing else.
"""

from typing import Any

from tests.cases.blocks import Block, Box, Bullet, Grid, Para, row
from tests.cases.unseen.fourth_values import Node, plant
from tests.cases.unseen.ninth_word_values import many, said
from tests.cases.unseen.tree import Tree

Row = tuple[Box, ...]


def columns(spec: str) -> list[tuple[str, str]]:
    """`N°=code|Action=title` as pairs: what the header says, and the cell that stands below it."""
    return [(label, name) for label, _, name in (part.rpartition("=") for part in spec.split("|"))]


def cell(node: Node, name: str, join: str = "\n", blank: str = "") -> str:
    if name in ("code", "title"):
        return getattr(node, name) or blank
    return join.join(many(node, name)) or blank


def heads(spec: str, fill: str | None = None) -> Row:
    return tuple(Box(label, bold=True, fill=fill) for label, _ in columns(spec))


def told(node: Node, spec: str) -> dict[str, Any]:
    return said(node, *(name for _, name in columns(spec)))


def lines(tree: Tree, nodes: list[Node], spec: str, *, join: str = "\n", blank: str = "", **fields: Any) -> list[Row]:
    """A row for each action."""
    for node in nodes:
        plant(tree, node, **{**told(node, spec), **fields})
    return [row(*(cell(node, name, join, blank) for _, name in columns(spec))) for node in nodes]


def sheet(
    tree: Tree, node: Node, spec: str, *, top: Row | None = None, join: str = "\n", blank: str = "", **fields: Any
) -> Grid:
    """A two-column table for an action; a cell named `steps` holds its steps, that may be read or not."""
    rows: list[Row] = [top] if top else []
    for label, name in columns(spec):
        if name == "steps":
            words = "\n".join(f"{rank}. {step.title}" for rank, step in enumerate(node.parts, 1))
            rows.append(row(label, words or blank))
        elif name.startswith("'"):
            rows.append(row(label, name[1:]))
        else:
            rows.append(row(label, cell(node, name, join, blank)))
    plant(tree, node, **{**told(node, spec), **fields})
    for step in node.parts:
        plant(tree, step, optional=True)
    return Grid(tuple(rows), header=0, widths=(1.0, 3.0))


def labelled(tree: Tree, node: Node, spec: str, *, join: str = ", ", between: str = "", **fields: Any) -> list[str]:
    """`Label : value` lines below a title that the caller has written; one line with `between`; empty ones left out."""
    plant(tree, node, **{**told(node, spec), **fields})
    out = [f"{label} : {cell(node, name, join)}" for label, name in columns(spec) if node[name]]
    return [between.join(out)] if between and out else out


def tailed(tree: Tree, node: Node, names: str, form: str, *, join: str = ", ", **fields: Any) -> str:
    """A title with its particulars behind it: `form` has `{title}` and `{tail}`, what is known of `names`."""
    parts = [cell(node, name, "/" if name == "service" else ", ") for name in names.split() if node[name]]
    written = form.format(title=node.title, tail=join.join(parts)) if parts else node.title
    plant(tree, node, title_also_ok=[written], **{**said(node, *names.split()), **fields})
    return written


def points(texts: str, mark: str = "•") -> list[Block]:
    """The bullets of a text, one a line."""
    return [Bullet(line.strip(), mark=mark) for line in texts.strip().splitlines()]


def prose(texts: str) -> list[Block]:
    """The paragraphs of a text, one a line."""
    return [Para(line.strip()) for line in texts.strip().splitlines()]


def small(spec: str, *texts: str) -> Grid:
    """A small table: its header, then its rows, cells with `|` between them."""
    return Grid((row(*spec.split("|"), bold=True), *(row(*text.split("|")) for text in texts)))


__all__ = ("cell", "columns", "heads", "labelled", "lines", "plant", "points", "prose", "sheet", "small", "tailed")
