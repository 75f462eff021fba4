"""A path in one cell (`Axe 1 > OS 2 > OO 2.1`, `Cadre de vie / Déchets`): each of its parts is a column of its own.

The sign between the parts is the one that nearly all cells of the column hold. The first parts come back from row to
row; where the last ones do not, they name the items themselves.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.vocabulary import Level

_SIGNS = tuple(
    re.compile(sign)
    for sign in (
        r"\s*[>»›]+\s*",
        r"\s*(?:→|➔|⟶|=>|->)\s*",
        r"\s*\\+\s*",
        r"\s*::\s*",
        r"\s*\|+\s*",
        r"\s+/+\s+",
        r"\s*;\s*",
        r"\s+[–—-]\s+",
    )
)
_WEAK = _SIGNS[-2:]
"""Signs that also stand inside sentences and after codes."""
_ENOUGH, _MOST_SHARED = 0.8, 0.6
_LEAST_ROWS, _MOST_PARTS = 4, 6
_LEAST_WORDS = 1.6
_WORDS = {
    Level.AXIS: "Axe",
    Level.STRATEGIC_OBJECTIVE: "Objectif stratégique",
    Level.OPERATIONAL_OBJECTIVE: "Objectif opérationnel",
    Level.ACTION: "Action",
}
_BY_COUNT = {
    1: (Level.STRATEGIC_OBJECTIVE,),
    2: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
    3: (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
}


@dataclass(frozen=True, slots=True)
class _Path:
    """The column, the parts of each row above the item, the item's own title (or ""), and the levels of the parts."""

    at: int
    above: Sequence[Sequence[str]]
    items: Sequence[str]
    levels: Sequence[Level]


def with_paths(
    header: Sequence[RowPiece], rows: Sequence[RowPiece], titled: int | None
) -> tuple[list[RowPiece], list[RowPiece]] | None:
    """Header and rows with a column for each part; `None` where no column holds paths. `titled` is the column that a
    header names as that of the items.
    """
    found = _path(rows, titled)
    if found is None:
        return None
    width = len(found.levels) + any(found.items)
    heads = [_WORDS[level] for level in found.levels] + ([_WORDS[Level.ACTION]] if any(found.items) else [])
    made_rows = [
        _spread(row, found.at, width, [*parts, *([""] * (len(found.levels) - len(parts))), item][:width])
        for row, parts, item in zip(rows, found.above, found.items, strict=True)
    ]
    blank = [""] * width
    made_header = [_spread(row, found.at, width, heads if row is header[-1] else blank) for row in header]
    return made_header or [_header_of(rows, found.at, heads)], made_rows


def _path(rows: Sequence[RowPiece], titled: int | None) -> _Path | None:
    width = max((len(row.cells) for row in rows), default=0)
    for at in range(width):
        if at == titled and any(row.cells[other].text for row in rows for other in row.filled if other > at + 40):
            continue
        texts = [row.cells[at].text if at < len(row.cells) else "" for row in rows]
        told = [" ".join(text.split()) for text in texts if text]
        if len(told) < max(_LEAST_ROWS, 0.6 * len(rows)):
            continue
        for sign in _SIGNS:
            if not _mostly(sign, told):
                continue
            found = _as_path(at, [_parts(sign, text) for text in texts], titled, weak=sign in _WEAK)
            if found is not None:
                return found
    return None


def _mostly(sign: re.Pattern[str], texts: Sequence[str]) -> bool:
    """Whether the sign stands inside most of the texts; given up as soon as too many have none."""
    without = 0
    for text in texts:
        without += not _inner(sign, text)
        if len(texts) - without < _ENOUGH * len(texts):
            return False
    return True


def _inner(sign: re.Pattern[str], text: str) -> bool:
    return len(text) < 1000 and sign.search(text) is not None and len(_parts(sign, text)) > 1


def _parts(sign: re.Pattern[str], text: str) -> list[str]:
    return [part.strip() for part in sign.split(" ".join(text.split())) if part.strip()]


def _as_path(at: int, parts: list[list[str]], titled: int | None, *, weak: bool) -> _Path | None:
    parts = _without_root(parts)
    depth = max(map(len, parts), default=0)
    told = [line for line in parts if line]
    if not told or depth < 1 or depth > _MOST_PARTS or not _comes_back(told):
        return None
    words = [len(part.split()) for line in told for part in line]
    coded = sum(bool(read_code(part)) for line in told for part in line) >= _ENOUGH * len(words)
    if sum(words) < _LEAST_WORDS * len(words) and not coded:
        return None
    ends = {fold(" > ".join(line)) for line in told}
    holds_items = titled in (None, at) and len(ends) >= 0.9 * len(told) and depth > 1
    if weak and not (holds_items and titled == at) and not coded:
        return None
    if not holds_items and (titled == at or len(ends) > 0.75 * len(told)):
        return None
    above = [line[:-1] if holds_items else line for line in parts]
    items = [line[-1] if holds_items and line else "" for line in parts]
    levels = _levels(above)
    return _Path(at, above, items, levels) if levels else None


def _without_root(parts: list[list[str]]) -> list[list[str]]:
    """The paths without a first part that all of them share: the name of the plan, or of the board."""
    firsts = {fold(line[0]) for line in parts if line}
    deep = all(len(line) > 1 for line in parts if line)
    codes = [read_code(line[0]) for line in parts if line][:1]
    if len(firsts) == 1 and deep and not (codes and codes[0] is not None and codes[0].level_word is not None):
        return [line[1:] for line in parts]
    return parts


def _comes_back(parts: Sequence[Sequence[str]]) -> bool:
    firsts = [fold(line[0]) for line in parts]
    if len(set(firsts)) > _MOST_SHARED * len(firsts):
        return False
    # The same part stands under the same ones: tags that are merely listed have no order.
    above: dict[str, set[str]] = {}
    for line in parts:
        for over, part in pairwise(line):
            above.setdefault(fold(part), set()).add(fold(over))
    tree = sum(len(over) == 1 for over in above.values()) >= 0.9 * len(above)
    return tree and not set(firsts) & set(above)


def _levels(above: Sequence[Sequence[str]]) -> tuple[Level, ...]:
    """The level of each part: what its words say, else by how many there are."""
    depth = max(map(len, above), default=0)
    worded: list[Level | None] = []
    for rank in range(depth):
        readings = [read_code(line[rank]) for line in above if len(line) > rank]
        levels = {found.level_word if found is not None and found.code else None for found in readings}
        worded.append(levels.pop() if len(levels) == 1 else None)
    if all(level is not None for level in worded) and len(set(worded)) == len(worded):
        return tuple(level for level in worded if level is not None and level.rank < Level.ACTION.rank)
    return _BY_COUNT.get(depth, ())


def _spread(row: RowPiece, at: int, width: int, texts: Sequence[str]) -> RowPiece:
    """The row with the cell at that place replaced by one for each text; its units stay with the first."""
    cells = list(row.cells)
    cell = cells[at] if at < len(cells) else CellPiece("")
    parts = [
        replace(cell, text=text, entries=((text, False),) if text else (), markers=("",) if text else (), units=())
        for text in texts
    ]
    parts[0] = replace(parts[0], units=cell.units)
    return RowPiece((*cells[:at], *parts, *cells[at + 1 :]), row.where, row.is_item)


def _header_of(rows: Sequence[RowPiece], at: int, heads: Sequence[str]) -> RowPiece:
    width = max(len(row.cells) for row in rows)
    blank = RowPiece(tuple(CellPiece("") for _ in range(width)), rows[0].where)
    return _spread(blank, at, len(heads), heads)
