"""What the colours of a row say of its item, where a legend explains them."""

from collections.abc import Mapping, Sequence

from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.legend import NO_FILL, Meaning, meaning_of
from gouvernail.core.recognise.nodes import Node
from gouvernail.core.recognise.tree import Tree


def put_colour(tree: Tree, node: Node, row: RowPiece, titles: Sequence[int], columns: Mapping[int, str]) -> None:
    """What the legend says of the colour of the row's title, or of its first coloured cell."""
    places = [at for at in reversed(titles) if at < len(row.cells)]
    fills = [row.cells[at].fill for at in places] + [cell.fill for cell in row.cells]
    meanings = (meaning_of(fill, tree.legend) for fill in fills)
    meaning = next((one for one in meanings if one is not None), None) or _of_no_colour(tree, row, columns)
    if meaning is not None and meaning.field == "pending":
        node.pending = True
    elif meaning is not None and node.status is None:
        put(tree, node, "status", meaning.text, row.where)


def _of_no_colour(tree: Tree, row: RowPiece, columns: Mapping[int, str]) -> Meaning | None:
    """What the legend says of an empty cell under the header of states; of a row without any colour, where no column
    holds states.
    """
    empty = [at for at, name in columns.items() if name == "status" and at < len(row.cells)]
    bare = not any(row.cells[at].text or row.cells[at].fill for at in empty)
    return tree.legend.get(NO_FILL) if bare and (empty or not any(cell.fill for cell in row.cells)) else None
