"""Headings over the particulars of one action (who, when, how much), which no word names: `P01 – Campus des métiers`.

A deck or a workbook of projects gives a page to each, with its particulars as a table of labels. Such a heading names
an action where several of one look stand so, below named objectives, and nothing else is named between them.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.sheet_rows import names_an_item, sheet_likeness
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_PARTICULARS = frozenset(
    name
    for line in (
        "deadline start budget budget_ordinary budget_extraordinary agents political_leads administrative_leads",
        "departments status progress partners",
    )
    for name in line.split()
)
_LEAST_PARTICULARS, _LEAST = 3, 2
_MOSTLY = 0.7
_CODED = re.compile(r"(?P<code>[A-Z]{1,4}[ .-]?\d{1,3})[ ]?[.:–—|-]\s*(?=\w|[«\"])")
_NAMED = (Sign.LEVEL, Sign.NUMBER)


def sheets_under_headings(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; the headings that stand right over such particulars name actions."""
    first = next((at for at, one in enumerate(marked) if _is_objective(one)), len(marked))
    looks: defaultdict[tuple[int, bool], list[int]] = defaultdict(list)
    for at in range(first + 1, len(marked)):
        if _is_title(marked[at]) and _holds_particulars(at, marked):
            looks[marked[at].piece.level, marked[at].piece.bold].append(at)
    found = list(marked)
    for places in looks.values():
        if len(places) < _LEAST or any(_holds_items(at, marked) for at in places):
            continue
        for at in places:
            found[at] = replace(marked[at], sign=Sign.LEVEL, level=Level.ACTION, reading=_coded(marked[at].piece.text))
    return found


def _is_objective(one: Marked) -> bool:
    return one.sign in _NAMED and one.level is not None and one.level.rank < Level.ACTION.rank


def _is_title(one: Marked) -> bool:
    return one.sign is Sign.HEADING and one.piece.kind is Kind.HEADING


def _holds_particulars(at: int, marked: Sequence[Marked]) -> bool:
    following = next((one for one in marked[at + 1 :] if one.sign is not Sign.SKIP), None)
    return following is not None and following.sign is Sign.TABLE and _are_particulars(following.piece)


def _are_particulars(piece: Piece) -> bool:
    """Whether nearly all rows are a label and its value, several of them what actions have, and none names an item."""
    labels = (label_of(row.cells[row.filled[0]].text) for row in piece.rows if row.filled)
    names = {label.field for label in labels if label is not None and label.strength == 1}
    if len(names & _PARTICULARS) < _LEAST_PARTICULARS or names_an_item(piece):
        return False
    return sheet_likeness(piece) >= _MOSTLY


def _holds_items(at: int, marked: Sequence[Marked]) -> bool:
    """Whether an action is named between the heading and the next one as wide."""
    level = marked[at].piece.level
    for one in marked[at + 1 :]:
        if (one.piece.kind is Kind.HEADING and one.piece.level <= level) or _is_objective(one):
            return False
        if one.sign is Sign.TABLE and is_table_of_actions(one.piece):
            return True
        if one.sign in _NAMED and one.level is Level.ACTION:
            return True
    return False


def _coded(text: str) -> CodeReading | None:
    found = _CODED.match(text)
    if found is None:
        return read_code(text)
    return CodeReading(None, None, found["code"], found["code"], None, text[found.end() :].rstrip(), found.end())
