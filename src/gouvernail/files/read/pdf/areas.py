"""Areas that stand alone beside text: a coloured band along a page, a frame in one column of three.

What an area holds is read together, and so is what stands on each side of it. An area that touches another one is a
field of a table, and one whose lines begin in step with those beside it a column of one.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from gouvernail.files.read.pdf.columns import Zone
from gouvernail.files.read.pdf.gutters import segments_of, span_of
from gouvernail.files.read.pdf.marks import Box, Word, lines_of
from gouvernail.files.read.pdf.steps import in_step

_LEAST_LINES = 3
_TOUCHING = 3.5
_EDGE = 1.0
Zones = Callable[[Sequence[Word], bool], list[Zone]]


@dataclass(frozen=True, slots=True)
class Area:
    """The words around an area: `over` and `under` the height that it parts, and on its left and right."""

    over: list[Word]
    left: list[Word]
    inside: list[Word]
    above: list[Word]
    below: list[Word]
    right: list[Word]
    under: list[Word]

    def zones(self, zones: Zones) -> list[Zone]:
        """What stands beside and in the area, from left to right."""
        held = [replace(zone, boxed=True) for zone in zones(self.inside, True)]
        before = [*zones(self.left, True), *zones(self.above, True)]
        return [*before, *held, *zones(self.below, True), *zones(self.right, True)]


def parted_by(box: Box, words: Sequence[Word]) -> Area | None:
    """The words as the area parts them; `None` where nothing stands beside it, or what does goes across it."""
    inside = [word for word in words if box.holds(word.box.middle)]
    others = [word for word in words if not box.holds(word.box.middle)]
    beside = [word for word in others if box.top <= word.box.middle[1] <= box.bottom]
    sides = [side for side in (_left_of(box, beside), _right_of(box, beside)) if side]
    if sum(map(len, sides)) < len(beside) or not any(_count(side) >= _LEAST_LINES for side in sides):
        return None
    if _count(inside) < _LEAST_LINES or any(in_step(inside, side) for side in sides):
        return None
    top, bottom = _height(box, others)
    # Where nothing stands beside the column of the area, it is no column.
    near = [word.box for word in others if top < word.box.middle[1] < bottom and not _is_over(box, word)]
    top = max(top, min(box.top, *(one.top for one in near)) - _EDGE)
    bottom = min(bottom, max(box.bottom, *(one.bottom for one in near)) + _EDGE)
    band = [word for word in others if top < word.box.middle[1] < bottom]
    across = [word for word in band if _is_over(box, word)]
    return Area(
        over=[word for word in others if word.box.middle[1] <= top],
        left=_left_of(box, band),
        inside=inside,
        above=[word for word in across if word.box.middle[1] < box.top],
        below=[word for word in across if word.box.middle[1] > box.bottom],
        right=_right_of(box, band),
        under=[word for word in others if word.box.middle[1] >= bottom],
    )


def stands_free(box: Box, others: Sequence[Box]) -> bool:
    """Whether no other area or table touches it from outside."""
    return not any(_touches(box, other) for other in others)


def _touches(box: Box, other: Box) -> bool:
    if box.holds((other.x0, other.top), _TOUCHING) and box.holds((other.x1, other.bottom), _TOUCHING):
        return False
    return (
        other.x0 - _TOUCHING < box.x1
        and box.x0 < other.x1 + _TOUCHING
        and other.top - _TOUCHING < box.bottom
        and box.top < other.bottom + _TOUCHING
    )


def _height(box: Box, words: Sequence[Word]) -> tuple[float, float]:
    """From the last line above the area that crosses one of its sides to the first such line below it."""
    top, bottom = -1e9, 1e9
    for line in lines_of(list(words), 0):
        for start, end in map(span_of, segments_of(line, False)):
            if not any(start < edge - _EDGE and end > edge + _EDGE for edge in (box.x0, box.x1)):
                continue
            if line.box.middle[1] < box.top:
                top = max(top, line.box.bottom)
            elif line.box.middle[1] > box.bottom:
                bottom = min(bottom, line.box.top)
    return top, bottom


def _is_over(box: Box, word: Word) -> bool:
    return box.x0 <= word.box.middle[0] <= box.x1


def _left_of(box: Box, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.box.x1 <= box.x0 + _EDGE]


def _right_of(box: Box, words: Sequence[Word]) -> list[Word]:
    return [word for word in words if word.box.x0 >= box.x1 - _EDGE]


def _count(words: Sequence[Word]) -> int:
    return len(lines_of(list(words), 0))
