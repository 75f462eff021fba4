"""Cards: frames or coloured areas that stand side by side with room between them, each with a text of its own.

The fields of a table touch each other; cards do not. What one card holds is read together, card after card.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gouvernail.files.read.pdf.areas import Zones, parted_by, stands_free
from gouvernail.files.read.pdf.columns import Zone
from gouvernail.files.read.pdf.lattice import frames_of, grids_of
from gouvernail.files.read.pdf.marks import Box, Page, Word

_LEAST_WIDTH, _LEAST_HEIGHT = 50.0, 20.0
_MOST_OF_PAGE = 0.45
_BETWEEN = 3.5
_AT_ONE_PLACE = 4.0
_MOST_BOXES = 200


@dataclass(frozen=True, slots=True)
class Cards:
    """The rows of cards of a page, from top to bottom, each in the order in which it is read, and areas alone."""

    rows: Sequence[Sequence[Box]]
    areas: Sequence[Box]


def cards_of(page: Page) -> Cards:
    """The cards of a page; one alone counts as a row where it has the place and width of one in a row."""
    tables = [grid.box for grid in grids_of(page)]
    boxes = [*frames_of(page), *page.frames, *(area for area, _ in page.fills)][:_MOST_BOXES]
    most = _MOST_OF_PAGE * page.width * page.height
    large = [
        box
        for box in boxes
        if box.width >= _LEAST_WIDTH and box.height >= _LEAST_HEIGHT and box.width * box.height < most
    ]
    alone = [box for box in _once(large) if not any(_holds(other, box) for other in large if other != box)]
    rows: list[list[Box]] = []
    bottom = -1e9
    for box in sorted(alone, key=lambda one: (one.top, one.x0)):
        if box.top < bottom - _AT_ONE_PLACE:
            rows[-1].append(box)
        else:
            rows.append([box])
        bottom = max(bottom, box.bottom) if len(rows[-1]) > 1 else box.bottom
    # Cards of unlike heights stand in columns: each column is read downwards.
    rows = [sorted(row, key=lambda one: (round(one.x0 / _AT_ONE_PLACE), one.top)) for row in rows]
    full = [row for row in rows if len(row) > 1 and _are_apart(row)]
    rows = [row for row in rows if row in full or (len(row) == 1 and any(_is_like(row[0], c) for r in full for c in r))]
    in_rows = [box for row in rows for box in row]
    free = [box for box in alone if box not in in_rows and stands_free(box, [*_others(box, boxes), *tables])]
    return Cards(rows, free)


def _others(box: Box, boxes: Sequence[Box]) -> list[Box]:
    """The other areas, what it lies on aside: the colour of a page."""
    return [other for other in boxes if not _is_same(box, other) and not _holds(other, box)]


def zones_by_card(words: Sequence[Word], cards: Cards, zones: Zones, *, narrow: bool = False) -> list[Zone]:
    """The zones of a page: each card alone, and what stands between the rows of cards as `zones` cuts it."""

    def inner(part: Sequence[Word], column: bool) -> list[Zone]:
        return zones_by_card(part, cards, zones, narrow=column) if part else []

    for area in cards.areas:
        parted = parted_by(area, words)
        if parted is not None:
            return inner(parted.over, narrow) + parted.zones(inner) + inner(parted.under, narrow)
    found: list[Zone] = []
    rest = list(words)
    for row in cards.rows:
        top, bottom = min(box.top for box in row), max(box.bottom for box in row)
        beside = [word for word in rest if top <= word.box.middle[1] <= bottom]
        held = [[word for word in beside if box.holds(word.box.middle)] for box in row]
        if not all(held) or sum(map(len, held)) < len(beside):
            continue
        found += zones([word for word in rest if word.box.middle[1] < top], narrow)
        for inside in held:
            found += [replace(zone, boxed=True) for zone in zones(inside, True)]
        rest = [word for word in rest if word.box.middle[1] > bottom]
    return found + zones(rest, narrow)


def _once(boxes: Sequence[Box]) -> list[Box]:
    found: list[Box] = []
    for box in boxes:
        if not any(_is_same(box, other) for other in found):
            found.append(box)
    return found


def _is_same(one: Box, other: Box) -> bool:
    pairs = ((one.x0, other.x0), (one.x1, other.x1), (one.top, other.top), (one.bottom, other.bottom))
    return all(abs(a - b) <= _AT_ONE_PLACE for a, b in pairs)


def _holds(outer: Box, inner: Box) -> bool:
    larger = outer.width * outer.height > 1.05 * inner.width * inner.height
    return larger and outer.holds((inner.x0, inner.top), 1.0) and outer.holds((inner.x1, inner.bottom), 1.0)


def _are_apart(row: Sequence[Box]) -> bool:
    """Whether there is room between all of them, and two at least stand side by side."""
    pairs = list(itertools.combinations(row, 2))
    beside = [max(one.x0, other.x0) - min(one.x1, other.x1) >= _BETWEEN for one, other in pairs]
    below = [max(one.top, other.top) >= min(one.bottom, other.bottom) for one, other in pairs]
    return any(beside) and all(map(any, zip(beside, below, strict=True)))


def _is_like(box: Box, card: Box) -> bool:
    return abs(box.x0 - card.x0) <= _AT_ONE_PLACE and abs(box.width - card.width) <= _AT_ONE_PLACE
