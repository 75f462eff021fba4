"""Layout N: rows that name their parent by its identifier, in any order, as platforms export them.

The depth in the tree of parents gives the level: the widest is a strategic objective, the next an operational one, then
actions and steps; where there are fewer depths, actions come earlier.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.problems import Source
from gouvernail.core.recognise.cell_values import put_aside
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.rival_columns import ASIDE
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.unmapped import tell_unmapped
from gouvernail.core.vocabulary import Level, SkipReason

NAME = "tied-rows"
_LANGUAGE = re.compile(r"/(?!id$)([a-z]{2})$")
_FIELDS = {
    "id": "id",
    "identifiant": "id",
    "parent/id": "parent",
    "parent": "parent",
    "parent id": "parent",
    "id parent": "parent",
    "title": "title",
    "titre": "title",
    "intitule": "title",
    "description": "description",
    "start_date": "start",
    "date de debut": "start",
    "end_date": "deadline",
    "date de fin": "deadline",
    "status/name": "status",
    "statut": "status",
    "progress": "progress",
    "category/name": "domains",
    "scope/name": "domains",
}
_OWN = frozenset(
    [
        "category/id",
        "scope/id",
        "status/id",
        "status/key",
        "created_at",
        "url",
        "reference",
        "comments_count",
        "proposal_urls",
        "updated_at",
    ]
)
_DEPTHS = {
    1: (Level.ACTION,),
    2: (Level.STRATEGIC_OBJECTIVE, Level.ACTION),
    3: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION),
    4: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP),
}
_DEEPEST = 20
_NO_FIELD = (None, "description", *ASIDE)
_TAG = re.compile(r"<[^<>]{1,200}>")


@dataclass(frozen=True, slots=True)
class _Tied:
    """The columns of the table: field → columns, several where a field comes in several languages."""

    columns: Mapping[str, tuple[int, ...]]
    rows: Sequence[RowPiece]
    others: Mapping[int, str]
    """The columns that no field takes and that are no business of the platform alone, with their headers."""

    def text(self, row: RowPiece, name: str) -> str:
        """The first of the field's cells that says something, without the tags of a web page."""
        cells = (row.cells[at].text for at in self.columns.get(name, ()) if at < len(row.cells))
        text = next((cell for cell in cells if not says_nothing(cell)), "")
        return " ".join(_TAG.sub(" ", text).split())


def likeness(piece: Piece) -> float:
    """High where the first row names an identifier, a parent and a title, and parents are identifiers of rows.

    Nought where other columns are fields (a service, a number, a kind): rows of items with ranks are read better.
    """
    tied = _tied(piece)
    if tied is None or not {"id", "parent", "title"} <= tied.columns.keys() or len(tied.rows) < 2:
        return 0.0
    if any(header_label(text) not in _NO_FIELD for text in tied.others.values()):
        return 0.0
    ids = {tied.text(row, "id") for row in tied.rows}
    parents = [parent for row in tied.rows if (parent := tied.text(row, "parent"))]
    known = sum(parent in ids for parent in parents)
    return 0.95 if parents and known >= 0.8 * len(parents) and len(ids) == len(tied.rows) else 0.0


def _tied(piece: Piece) -> _Tied | None:
    if not piece.rows:
        return None
    columns: dict[str, list[int]] = {}
    others: dict[int, str] = {}
    for at in piece.rows[0].filled:
        text = piece.rows[0].cells[at].text
        told = _LANGUAGE.sub("", fold(text))
        if told in _FIELDS:
            columns.setdefault(_FIELDS[told], []).append(at)
        elif told not in _OWN:
            others[at] = text
    rows = [row for row in piece.rows[1:] if row.filled]
    return _Tied({name: tuple(held) for name, held in columns.items()}, rows, others)


def read(piece: Piece, tree: Tree, score: float) -> None:
    """Opens the rows from the widest down; rows that stand in a circle are reported and left at the root."""
    tied = _tied(piece)
    if tied is None:
        return
    _skip_technical(piece, tree)
    taken = frozenset(piece.rows[0].filled) - frozenset(tied.others)
    tell_unmapped(tree, taken, tied.others, tied.rows, piece.rows[0].where)
    by_id = {tied.text(row, "id"): row for row in tied.rows}
    depths = {name: _depth(name, tied, by_id) for name in by_id}
    levels = _DEPTHS[min(4, max(depths.values()) + 1)]
    nodes: dict[str, Node] = {}
    for name in sorted(by_id, key=lambda name: (depths[name], _number(name))):
        nodes[name] = _open(tree, tied, by_id[name], levels[min(depths[name], len(levels) - 1)], nodes, score)


def _skip_technical(piece: Piece, tree: Tree) -> None:
    """Addresses, dates of creation and counts of the platform are no part of the plan, nor is the header."""
    header = piece.rows[0]
    own = [at for at in header.filled if _LANGUAGE.sub("", fold(header.cells[at].text)) in _OWN]
    for row in piece.rows:
        for at, cell in enumerate(row.cells):
            for unit in cell.units:
                if row is header or at in own:
                    tree.ledger.skip(unit, SkipReason.TABLE_HEADER if row is header else SkipReason.OUTSIDE_PLAN)
                else:
                    tree.ledger.place(unit)


def _depth(name: str, tied: _Tied, by_id: Mapping[str, RowPiece]) -> int:
    """How many parents stand above; a circle ends where it began."""
    seen = {name}
    parent = tied.text(by_id[name], "parent")
    while parent in by_id and parent not in seen and len(seen) < _DEEPEST:
        seen.add(parent)
        parent = tied.text(by_id[parent], "parent")
    return len(seen) - 1


def _number(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdigit() else (0, name)


def _open(tree: Tree, tied: _Tied, row: RowPiece, level: Level, nodes: Mapping[str, Node], score: float) -> Node:
    parent = nodes.get(tied.text(row, "parent"))
    tree.close_to(None)
    node = open_titled(tree, tied.text(row, "title"), row.where, level, confidence=score, parent=parent)
    if tied.text(row, "parent") and parent is None:
        _report(tree, tied.text(row, "parent"), row.where)
    for name in ("description", "start", "deadline", "status", "domains"):
        put(tree, node, name, tied.text(row, name), row.where)
    progress = re.sub(r"[.,]0+$", "", tied.text(row, "progress"))
    put(tree, node, "progress", progress, row.where)
    for at, header in tied.others.items():
        if at < len(row.cells):
            put_aside(node, header, _TAG.sub(" ", row.cells[at].text))
    return node


def _report(tree: Tree, parent: str, where: Source) -> None:
    tree.problem(
        "parent-unknown",
        f"L'élément dit être sous « {parent} », qui n'est pas dans le fichier ; il est placé à la racine.",
        where,
    )
