"""A table that says again what another sheet said (a summary, a list of states): fields are added, no item is."""

from collections.abc import Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.cell_values import put_cell
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.item_rows import Reading, is_title
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.titles import read_title
from gouvernail.core.recognise.tree import Tree

_LEAST_ROWS = 3
_LEAST_KNOWN = 0.9
_LONGEST_MARK = 3


def says_again(rows: Sequence[RowPiece], reading: Reading, tree: Tree) -> bool:
    """Whether nearly all titles of the table are those of items that are known, from elsewhere in the document."""
    if len(reading.titles) != 1 or not tree.nodes:
        return False
    known = _by_title(tree)
    titles = [title for row in rows if (title := _title(row, reading))]
    return len(titles) >= _LEAST_ROWS and sum(title in known for title in titles) >= _LEAST_KNOWN * len(titles)


def read_again(rows: Sequence[RowPiece], reading: Reading, tree: Tree) -> None:
    """Puts what the items do not have yet; texts that no header names and that are no mere mark stay unplaced."""
    known = _by_title(tree)
    for row in rows:
        node = known.get(_title(row, reading))
        fields = {name.partition("=")[0] for name in reading.columns.values()}
        held = {name for name in fields if node is not None and _has(node, name)}
        for at in row.filled:
            name = reading.columns.get(at)
            for unit in row.cells[at].units:
                if node is not None and (name is not None or len(row.cells[at].text.split()) <= _LONGEST_MARK):
                    tree.ledger.place(unit)
            if node is None or name is None or is_title(name) or name.partition("=")[0] in held:
                continue
            if "=" in name:
                put_cell(tree, node, name, row.cells[at], row.where, frozenset())
            elif not _has(node, name):
                put(tree, node, name, row.cells[at].text, row.where)


def _by_title(tree: Tree) -> dict[str, Node]:
    return {fold(node.title): node for node in reversed(tree.nodes)}


def _title(row: RowPiece, reading: Reading) -> str:
    at = reading.titles[0][1]
    text = row.cells[at].text if at < len(row.cells) else ""
    if says_nothing(text):
        return ""
    head = read_code(text)
    return fold(read_title(head.rest if head is not None and head.rest else text).text)


def _has(node: Node, name: str) -> bool:
    """Whether the item has a value of the field; codes and tracks are left as they are."""
    if name in node.texts or name in node.lists or name in node.deadlines:
        return True
    if name.startswith(("budget", "status")) or name in ("code", "track", "description", "recurring"):
        return name in ("code", "track", "description", "recurring") or bool(
            node.budget if name.startswith("budget") else node.status
        )
    return bool(getattr(node, name, None))
