"""Numbers and letters that count the actions of each objective (`1. ... 2. ...`, `a) ... b) ...`), or of all of them.

A counter that begins again below each named objective, or runs on through all of them, tells no level of its own, even
where the objectives are numbered too (`Axe 1`, `Objectif A`): what it counts are the lowest lines, the actions.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.layers import says_what_to_do
from gouvernail.core.recognise.outline_titles import NumberStyle, number_style
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_FIRST, _SECOND = frozenset(("1", "A", "I")), frozenset(("2", "B", "II"))
_LEAST, _LEAST_OBJECTIVES, _MOST, _HALF = 4, 2, 0.8, 0.5
_WIDE = (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE)
_BETWEEN = (Sign.FIELD, Sign.PROSE, Sign.SKIP)


def counted_as_actions(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; lowest numbers that count below named objectives are actions."""
    found = list(marked)
    styles: defaultdict[NumberStyle, list[int]] = defaultdict(list)
    over: dict[int, int] = {}
    last: int | None = None
    for at, one in enumerate(marked):
        if one.sign is Sign.LEVEL:
            last = at
        elif _is_counter(one) and last is not None:
            styles[number_style(_bare(one))].append(at)
            over[at] = last
    for lines in styles.values():
        if _counts_actions(lines, over, marked):
            for at in lines:
                found[at] = replace(marked[at], level=Level.ACTION)
    return found


def _is_counter(one: Marked) -> bool:
    return one.sign is Sign.NUMBER and one.depth == 1 and one.reading is not None and bool(one.reading.rest)


def _bare(one: Marked) -> Marked:
    """The line with its mark as marker, however a reader took it: `1.` of a paragraph is as good as that of a list."""
    if one.piece.marker or one.reading is None:
        return one
    return replace(one, piece=replace(one.piece, marker=one.reading.code_text))


def _counts_actions(lines: Sequence[int], over: dict[int, int], marked: Sequence[Marked]) -> bool:
    objectives = {over[at] for at in lines}
    if len(lines) < _LEAST or len(objectives) < _LEAST_OBJECTIVES:
        return False
    if any(marked[at].level not in _WIDE or marked[at].piece.bold < marked[lines[0]].piece.bold for at in objectives):
        return False
    codes = [marked[at].reading.code or "" for at in lines]  # type: ignore[union-attr]
    begins_again = sum(code in _FIRST for code in codes) >= _MOST * len(objectives) and not _SECOND.isdisjoint(codes)
    runs_on = codes == [str(number) for number in range(1, len(codes) + 1)]
    if not begins_again and not runs_on:
        return False
    if sum(_is_lowest(marked, at) for at in lines) < _MOST * len(lines):
        return False
    return sum(says_what_to_do(marked[at].reading.rest) for at in lines) >= _HALF * len(lines)  # type: ignore[union-attr]


def _is_lowest(marked: Sequence[Marked], at: int) -> bool:
    """Whether nothing narrower stands below: only what is told of the line, then the next of its kind or wider."""
    before = marked[at - 1] if at else None
    if before is not None and before.sign is Sign.FIELD and not before.value:
        return False
    for one in marked[at + 1 :]:
        if one.sign in _BETWEEN:
            continue
        return one.sign in (Sign.NUMBER, Sign.LEVEL, Sign.OUTSIDE, Sign.TRACK, Sign.DOMAIN) or (
            one.sign is Sign.HEADING
            or (one.piece.kind is Kind.ENTRY and one.piece.depth == 0 and one.piece.is_numbered)
        )
    return True
