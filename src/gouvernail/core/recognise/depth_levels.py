"""Levels by the depth of the numbers, in a table that names none: `1`, `1.1`, `1.1.1` before titles of one column.

Rows of objectives hold little beside their title; rows of actions have dates, people, states.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import says_nothing
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.item_rows import is_title
from gouvernail.core.recognise.row_kinds import is_figure
from gouvernail.core.recognise.row_numbers import first_numbers, with_point
from gouvernail.core.vocabulary import Level

_WIDER = {
    1: (Level.STRATEGIC_OBJECTIVE,),
    2: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
    3: (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
}
_BARE = 0.34
_COUNTED = 0.8


def depth_levels(rows: Sequence[RowPiece], columns: Mapping[int, str]) -> dict[int, Level]:
    """Depth of a number → level; empty where numbers have one depth, or most rows none."""
    heads = [at for at, name in columns.items() if is_title(name) or name.rpartition(".")[2] == "code"]
    firsts = first_numbers(rows, heads)
    depths = [(_depth(row, heads, firsts), _holds_more(row, heads, is_figure)) for row in rows]
    if not any(more for _, more in depths):
        depths = [(_depth(row, heads, firsts), _holds_more(row, heads, says_nothing)) for row in rows]
    counts = Counter(depth for depth, _ in depths if depth)
    if len(counts) < 2 or counts.total() < _COUNTED * len(rows):
        return {}
    full = Counter(depth for depth, more in depths if depth and more)
    action = _action_depth(sorted(counts), {depth for depth in counts if full[depth] > _BARE * counts[depth]})
    wider = [depth for depth in sorted(counts) if action is not None and depth < action]
    if action is None or len(wider) not in (0, *_WIDER):
        return {}
    found = dict(zip(wider, _WIDER.get(len(wider), ()), strict=True))
    return found | {action: Level.ACTION} | {depth: Level.STEP for depth in counts if depth > action}


def _depth(row: RowPiece, heads: Sequence[int], firsts: Collection[str]) -> int:
    readings = (read_code(with_point(row.cells[at].text, firsts)) for at in heads if at < len(row.cells))
    return next((len(code_path(found.code)) for found in readings if found is not None and found.code), 0)


def _holds_more(row: RowPiece, heads: Sequence[int], little: Callable[[str], bool]) -> bool:
    """Whether something stands beside the title that is more than `little`, as sums beside an objective are."""
    cells = (row.cells[at].text for at in row.filled if at not in heads)
    return any(not says_nothing(text) and not little(text) for text in cells)


def _action_depth(depths: list[int], full: set[int]) -> int | None:
    """The first depth whose rows hold more than a title; the third of three, where objectives hold more too."""
    if not full:
        return None
    first = min(full)
    if len(depths) >= 3 and depths[2] in full and first < depths[2] and depths.index(first) > 0:
        return depths[2]
    return first
