"""What looks like items and is none: a model of the sheet before the plan, a table of workshops, a list of the sheets
under the mere numbers of their objectives, lines that hold the place of an action still to be written.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import code_path
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.placeholders import is_unwritten
from gouvernail.core.recognise.sheet_rows import names_an_item
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level, SkipReason

_LEAST_NAMED = 2
_TELLING = (Sign.FIELD, Sign.TABLE)
_OBJECTIVES = (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE)
_ITEMS = ("level:action", "level:strategic_objective", "level:operational_objective")


def items_apart(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; tables before the first objective of several, lists of sheets further on, and lines where an item
    is still to be written are no items.
    """
    return _unwritten(_lists_of_sheets(_tables_before(marked)))


def _unwritten(marked: Sequence[Marked]) -> list[Marked]:
    """`Fiche 4.2.5 : à compléter` holds the place of an action, unless something is said of it below."""
    found = list(marked)
    for at, one in enumerate(marked):
        if (
            one.sign not in (Sign.LEVEL, Sign.NUMBER, Sign.ENTRY)
            or (one.level or Level.ACTION).rank < Level.ACTION.rank
        ):
            continue
        following = marked[at + 1].sign if at + 1 < len(marked) else None
        if is_unwritten(one.reading.rest if one.reading is not None else one.piece.text) and following not in _TELLING:
            found[at] = _skipped(one, SkipReason.OUTSIDE_PLAN)
    return found


def _skipped(one: Marked, reason: SkipReason) -> Marked:
    return replace(one, sign=Sign.SKIP, level=None, reading=None, reason=reason)


def _tables_before(marked: Sequence[Marked]) -> list[Marked]:
    """Where lines name the objectives and tables or sheets follow these, a table before them that has no column of
    actions nor of objectives is none of the plan, and neither is a lone sheet.
    """
    named = [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL and one.level in _OBJECTIVES]
    opening = (Sign.LEVEL, Sign.TRACK, Sign.DOMAIN, Sign.ANNOUNCE)
    first = next((at for at, one in enumerate(marked) if one.sign in opening), 0)
    if len(named) < _LEAST_NAMED:
        return list(marked)
    before = [at for at in range(first) if marked[at].sign is Sign.TABLE]
    if not before:
        return list(marked)
    found = list(marked)
    for at in before:
        piece = marked[at].piece
        if not _names_items(piece):
            found[at] = _skipped(marked[at], SkipReason.OUTSIDE_PLAN)
    return found


def _names_items(piece: Piece) -> bool:
    """Whether a column of the table is one of actions or objectives; the name of a row is none."""
    rows = [row for row in piece.rows if row.filled]
    if not rows or _is_small_sheet(piece, rows):
        return False
    head = max(rows[: max(1, piece.header_rows) + 1], key=_labels)
    labels = (label_of(head.cells[at].text) for at in head.filled)
    return any(label is not None and label.field in _ITEMS for label in labels)


def _is_small_sheet(piece: Piece, rows: Sequence[RowPiece]) -> bool:
    return names_an_item(piece) and all(len(row.filled) <= 2 for row in rows)


def _labels(row: RowPiece) -> int:
    return sum(label_of(row.cells[at].text) is not None for at in row.filled)


def _lists_of_sheets(marked: Sequence[Marked]) -> list[Marked]:
    """`Objectif 1.1` without its title, above entries that have theirs, announces what it holds further on."""
    last: dict[tuple[Level, tuple[str, ...]], int] = {}
    for at, one in enumerate(marked):
        if one.sign is Sign.LEVEL and one.level is not None and one.reading and one.reading.code and one.reading.rest:
            last[one.level, code_path(one.reading.code)] = at
    found, at = list(marked), 0
    while at < len(marked):
        end = _end_of_list(marked, at)
        one = marked[at]
        code = one.reading.code if one.reading is not None else None
        if end > at + 1 and one.level is not None and code and last.get((one.level, code_path(code)), -1) >= end:
            for place in range(at, end):
                found[place] = _skipped(marked[place], SkipReason.TABLE_OF_CONTENTS)
        at = max(end, at + 1)
    return found


def _end_of_list(marked: Sequence[Marked], at: int) -> int:
    """Where the entries end that stand below the mere number of an objective."""
    one = marked[at]
    objective = one.sign is Sign.LEVEL and one.level in (Level.AXIS, *_OBJECTIVES) and one.reading is not None
    if not objective or one.reading is None or not one.reading.code or one.reading.rest:
        return at
    end = at + 1
    while end < len(marked) and marked[end].piece.kind is Kind.ENTRY and marked[end].sign is not Sign.SKIP:
        end += 1
    return end
