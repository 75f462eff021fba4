"""What a line above a table says of all its rows: `Département : Travaux` on each sheet of a workbook."""

from collections.abc import Sequence

from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.particulars import particular_of
from gouvernail.core.recognise.seen_blocks import SeenBlock
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level

_FIELDS = frozenset({"departments", "political_leads"})
"""Who has a sheet to itself. On a single sheet the line says who keeps the file."""


def put_told_of_sheet(tree: Tree, seen: Sequence[SeenBlock], opened: Sequence[Node]) -> None:
    """Puts it in the actions that the table opened, where several sheets hold tables and no column says it."""
    columns = {name for one in seen for name in one.columns.values()}
    for row in [row for one in seen for row in one.block.title] if tree.sheets > 1 else ():
        field, value = particular_of(row) or ("", "")
        if field not in _FIELDS - columns:
            continue
        for unit in row.units:
            tree.ledger.place(unit)
        for node in opened:
            if node.level is Level.ACTION and not node.has(field):
                put(tree, node, field, value, row.where)
