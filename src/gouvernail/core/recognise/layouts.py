"""Which layout explains each part of a text best. A part runs from one heading of the widest level to the next.

Each layout module gives its likeness for a part from the signs in it, and the habits with which its parts are read.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.recognise import headings_prose, sheets, slides
from gouvernail.core.recognise.outline import Habits
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_LAYOUTS = (headings_prose, slides, sheets)


@dataclass(frozen=True, slots=True)
class Part:
    """Pieces `start` to `end` (excluded), and the layout that explains them best."""

    start: int
    end: int
    layout: str
    score: float
    habits: Habits


def parts_of(marked: Sequence[Marked]) -> list[Part]:
    """The parts of a text, in order; together they hold every piece."""
    bounds = _bounds(marked)
    return [_best(marked, start, end) for start, end in zip(bounds, [*bounds[1:], len(marked)], strict=True)]


def _bounds(marked: Sequence[Marked]) -> list[int]:
    cuts = {0}
    for at, piece in enumerate(marked):
        if piece.sign in (Sign.TRACK, Sign.DOMAIN) or (
            piece.sign is Sign.LEVEL and piece.level in (Level.AXIS, Level.STRATEGIC_OBJECTIVE)
        ):
            cuts.add(at)
    return sorted(cuts)


def _best(marked: Sequence[Marked], start: int, end: int) -> Part:
    part = marked[start:end]
    score, layout = max(((module.likeness(part), module) for module in _LAYOUTS), key=lambda found: found[0])
    return Part(start, end, layout.NAME, round(score, 2), layout.HABITS)
