"""Rows of a table that hold one text only: the head of a group, or an item of which nothing more is known."""

from collections.abc import Mapping, Sequence

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import says_nothing
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.row_kinds import stands_over
from gouvernail.core.vocabulary import Level


def depths_of_items(data: Sequence[RowPiece], columns: Mapping[int, str]) -> frozenset[int]:
    """How deep the numbers before the titles of the items are."""
    at = next((at for at, name in columns.items() if name in ("level:action", "title")), None)
    codes = [read_code(row.cells[at].text) for row in data if at is not None and at < len(row.cells)]
    return frozenset(len(code_path(reading.code)) for reading in codes if reading is not None and reading.code)


def is_lone_item(
    row: RowPiece, columns: Mapping[int, str], depths: frozenset[int], data: Sequence[RowPiece], *, ends: bool
) -> bool:
    """Whether a row that holds one text only is an item all the same; `data` are the rows that surely are, `ends` says
    that it is the last of its table.
    """
    if data and _stands_as_one(row, columns):
        return True
    return _is_like_items(row, columns, depths, ends=ends and bool(data))


def _stands_as_one(row: RowPiece, columns: Mapping[int, str]) -> bool:
    """An action whose other cells are all empty: it stands in the column of the actions, or says that it is one."""
    texts = [at for at in row.filled if not says_nothing(row.cells[at].text)]
    if not texts:
        return True
    head = read_code(row.cells[texts[0]].text)
    if head is not None and head.level_word is not None:
        return head.level_word.rank >= Level.ACTION.rank
    if head is not None and head.label is not None and head.code is not None:
        return False
    if head is not None and not head.rest and len(texts) == 2 and stands_over(row, head):
        return False
    name = columns.get(texts[0], "")
    lone = row.cells[texts[0]]
    if name.rpartition(".")[2] == "code" and (
        len(lone.text.split()) > 1 or any(cell.origin is lone for cell in row.cells)
    ):
        return False
    if row.cells[-1].origin is lone:
        return False
    first = min(columns, default=0)
    if name == "aside" and texts[0] == first:
        # The column of running numbers, or of anything else that says nothing of an item, at whose place heads begin.
        return False
    if name.startswith("level:") and sum(other.startswith("level:") for other in columns.values()) > 1:
        return True
    return (name in ("level:action", "title") and texts[0] > first) or name not in ("level:action", "title", "")


def _is_like_items(row: RowPiece, columns: Mapping[int, str], depths: frozenset[int], *, ends: bool) -> bool:
    """A title alone in the first column, of which everything else says that it is an item: it is numbered as deep as
    the items, somebody wrote in each of its other cells that there is nothing, or nothing stands below it.
    """
    texts = [at for at in row.filled if not says_nothing(row.cells[at].text)]
    if len(texts) != 1 or columns.get(texts[0], "") not in ("level:action", "title"):
        return False
    title = row.cells[texts[0]]
    beside = [cell for at, cell in enumerate(row.cells) if at > texts[0]]
    head = read_code(title.text)
    if any(cell.origin is title for cell in beside) or (head is not None and head.level_word is not None):
        return False
    if head is not None and head.code is not None:
        return len(code_path(head.code)) in depths and len(code_path(head.code)) > 1
    if head is not None and head.label is not None:
        return False
    denied = sum(1 for at in row.filled if at != texts[0] and columns.get(at))
    return denied > 1 or (ends and not title.bold)
