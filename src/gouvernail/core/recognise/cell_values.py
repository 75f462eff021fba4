"""A cell of a row of items, put in the field of its column."""

from gouvernail.core.codes import read_code
from gouvernail.core.folding import says_nothing
from gouvernail.core.problems import Source
from gouvernail.core.recognise.context import named_track
from gouvernail.core.recognise.fields import LIST_FIELDS, put
from gouvernail.core.recognise.grid import CellPiece
from gouvernail.core.recognise.profiles import is_cross, is_refusal
from gouvernail.core.recognise.row_lines import labelled_lines
from gouvernail.core.recognise.tree import Node, Tree


def put_cell(tree: Tree, node: Node, name: str, cell: CellPiece, where: Source, known: frozenset[str]) -> None:
    labelled = labelled_lines(cell.text)
    if labelled:
        for field, value in labelled:
            put(tree, node, field, value, where, known)
    elif "=" in name:
        _put_crossed(tree, node, name, cell.text, where)
    elif name == "track":
        node.track = node.track or named_track(cell.text)
    elif name == "code":
        _check_code(tree, node, cell.text, where)
    elif name in LIST_FIELDS or name == "indicators":
        for text, _ in cell.entries:
            put(tree, node, name, text, where, known)
    else:
        put(tree, node, name, cell.text, where, known)


def _put_crossed(tree: Tree, node: Node, name: str, text: str, where: Source) -> None:
    """`status=Réalisé`: a cross, or `oui`, says what stands over the column; `non` says that it is not so."""
    field, _, value = name.partition("=")
    if says_nothing(text) or is_refusal(text):
        return
    if is_cross(text):
        put(tree, node, field, value, where)
    elif field == "status":
        put(tree, node, field, f"{value} {text}", where)
    else:
        put_aside(node, value, text)


def put_aside(node: Node, header: str | None, text: str) -> None:
    """What is in no field is kept under the name of its column."""
    said = " ".join(text.split())
    if not says_nothing(text):
        node.add_text("description", f"{' '.join(header.split())} : {said}" if header else said)


def _check_code(tree: Tree, node: Node, text: str, where: Source) -> None:
    """A column of codes that repeats the code of the title confirms it; where it differs, somebody must look."""
    reading = read_code(text)
    code = reading.code if reading is not None else (None if says_nothing(text) else text)
    if code is None or text.strip() == node.code_text:
        return
    if node.code is None:
        tree.recode(node, code, text)
    elif node.code != code:
        tree.problem(
            "code-mismatch",
            f"Le code de la colonne, « {text} », diffère de celui du titre, « {node.code_text or node.code} » ; "
            "celui du titre est gardé.",
            where,
        )
