"""What a table says of an objective in a row of its own: `Constat : ...`, `Mandataire référent | M. Delhaye`.

Such rows stand under the title of the objective, before its actions: in one merged cell, or a label beside its value.
"""

from collections.abc import Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.folding import says_nothing
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.row_kinds import Block, is_group, told
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.vocabulary import Level, SkipReason

_FIELDS = frozenset(
    name
    for line in (
        "findings rationale description departments contributing_departments political_leads administrative_leads",
        "agents partners indicators resources governance working_group sdgs",
    )
    for name in line.split()
)
_LONGEST_LABEL = 40


def particular_of(row: RowPiece) -> tuple[str, str] | None:
    """(field, value) of a row that says something of the objective above it."""
    texts = told(row)
    if len(texts) == 1:
        head, colon, value = texts[0].partition(":")
        if not colon or read_code(texts[0]) is not None:
            return None
    elif len(texts) == 2 and row.filled[0] == 0:
        head, value = texts
    else:
        return None
    label = label_of(head) if len(head) <= _LONGEST_LABEL else None
    if label is None or label.strength < 1 or label.field not in _FIELDS or says_nothing(value):
        return None
    return label.field, value.strip()


def set_particulars_apart(block: Block) -> None:
    """Takes such rows out of those of the block, where they follow a row that opens a group."""
    kept: list[RowPiece] = []
    for row in block.rows:
        opened = bool(kept) and is_group(kept[-1]) and particular_of(kept[-1]) is None
        if opened and particular_of(row) is not None:
            block.particulars.setdefault(len(kept), []).append(row)
        else:
            kept.append(row)
    block.rows = kept


def put_particulars(rows: Sequence[RowPiece], tree: Tree) -> None:
    """Puts them in their fields of the objective that is open; skips them where none is."""
    holder = tree.current if tree.current is not None and tree.current.level.rank < Level.ACTION.rank else None
    for row in rows:
        told_of = particular_of(row)
        for unit in row.units:
            if holder is not None and told_of is not None:
                tree.ledger.place(unit)
            else:
                tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
        if holder is not None and told_of is not None:
            put(tree, holder, *told_of, row.where)
