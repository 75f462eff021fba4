"""Whether what stands side by side is read across or downwards: the rows of a table begin together in its columns.

Nothing but the places of words is asked. A line begins something when there was room for its first word on the line
above it in its column, when space, bold or a bullet sets it apart; else it goes on with that line. In a table, what a
column begins stands at the height at which another column begins something too. Columns of running text begin where
they happen to, and columns of cards begin with the same words on both sides.
"""

import bisect
import itertools
import re
from collections.abc import Sequence
from statistics import median

from gouvernail.core.bullets import typed_bullet, typed_number
from gouvernail.core.folding import fold
from gouvernail.files.read.pdf.marks import Line, Word, lines_of

CODE = re.compile(r"(?:[A-Z]{1,3}\.?\s?\d{1,3}(?:[.\-/]\d{1,3})*|\d{1,3}(?:\.\d{1,3})+)[.)]?(?:\s|$)")
"""The code that a cell or a line begins with: `OO 1.2`, `A.3`, `1.2.1`."""
_AT_ONE_HEIGHT = 3.0
_LEAST_GUTTER = 7.0
_GUTTER = 0.7
_SPACE = 0.3
_APART = 0.25
_LEADING = 1.5
_MET = 0.75
_BEYOND_CHANCE = 0.2
_DENSE = 0.8
_PROSE = 0.34
_LEAST_MET = 2
_SAME_WORDS = 0.5
_LEFT_SHORT = 0.6
_PERHAPS = 0.4


def widest(lines: Sequence[Line]) -> float:
    return max((line.box.width for line in lines), default=0.0)


def begins(lines: Sequence[Line], width: float) -> list[float]:
    """For each line of a column, from top to bottom: above 0 where it begins something, below where it goes on.

    `width` is how far lines go at most. A capital that had no room on the line above may be either.
    """
    usual = _leading(lines)
    return [1.0, *(_begins(above, line, width, usual) for above, line in itertools.pairwise(lines))][: len(lines)]


def _begins(above: Line, line: Line, width: float, usual: float) -> float:
    if line.box.top - above.box.top > usual + _APART * line.size or line.bold != above.bold:
        return 1.0
    if typed_bullet(line.text) or typed_number(line.text) or CODE.match(line.text):
        return 1.0
    room = above.box.width + _SPACE * line.size + line.words[0].box.width <= width - 1
    if above.text[-1:] in "-\u00ad,(":
        return -1.0
    if line.text[:1].islower():
        return 0.5 if room and above.box.width < _LEFT_SHORT * width else -1.0
    return 1.0 if room else _PERHAPS


def _leading(lines: Sequence[Line]) -> float:
    """The distance from line to line inside what goes on."""
    apart = sorted(below.box.top - above.box.top for above, below in itertools.pairwise(lines))
    size = median(line.size for line in lines) if lines else 10.0
    return min(apart[len(apart) // 4], _LEADING * size) if apart else _LEADING * size


def in_step(left: Sequence[Word], right: Sequence[Word]) -> bool | None:
    """Whether two sides of a gutter are rows of one table; `None` where too little begins on them to tell."""
    sides = [_Side(words) for words in (left, right)]
    if _same_words(*sides) or all(side.is_list for side in sides):
        return False
    if all(len(side.tops) < _PROSE * len(side.lines) for side in sides):
        return None
    found = [_share(one, other) for one, other in (sides, sides[::-1])]
    told = [share for share in found if share is not None]
    return any(told) if told else None


class _Side:
    """What begins on one side, over all the columns that it has itself."""

    def __init__(self, words: Sequence[Word]) -> None:
        columns = [lines_of(column, 0) for column in _columns(words)]
        told = [
            (line, sure) for lines in columns for line, sure in zip(lines, begins(lines, widest(lines)), strict=True)
        ]
        self.starts = [line for line, sure in told if sure >= 1]
        self.labels = [(line.box.top, _label(line)) for line in self.starts]
        self.tops = _heights([top for top, _ in self.labels])
        self.maybe = _heights([line.box.top for line, sure in told if sure >= 0])
        self.lines = _heights([line.box.top for lines in columns for line in lines])

    @property
    def is_list(self) -> bool:
        marked = sum(bool(typed_bullet(line.text)) for line in self.starts)
        return marked >= 2 and marked >= 0.5 * len(self.starts)

    @property
    def dense(self) -> float:
        """The share of its lines at which something may begin."""
        return len(self.maybe) / max(len(self.lines), 1)


def _share(one: _Side, other: _Side) -> bool | None:
    """Whether what begins on one side, below its top, begins beside something that begins on the other."""
    tops = one.tops[1:]
    if len(tops) < _LEAST_MET:
        return None
    share = sum(_near(top, other.maybe) for top in tops) / len(tops)
    chance = other.dense * sum(_near(top, other.lines) for top in tops) / len(tops)
    return share >= _MET and (share >= chance + _BEYOND_CHANCE or chance >= _DENSE)


def _same_words(one: _Side, other: _Side) -> bool:
    """Whether lines at one height begin with one word on both sides, as labels of cards that stand side by side do."""
    pairs = [
        (label, other_label)
        for top, label in one.labels
        for other_top, other_label in other.labels
        if abs(top - other_top) <= _AT_ONE_HEIGHT
    ]
    same = [pair for pair in pairs if pair[0] and pair[0] == pair[1]]
    return len(same) >= 2 and len(same) >= _SAME_WORDS * len(pairs)


def _label(line: Line) -> str:
    return fold(line.words[0].text.strip(":")) if line.words[0].text[:1].isalpha() and len(line.words) > 1 else ""


def _near(top: float, tops: Sequence[float]) -> bool:
    at = bisect.bisect_left(tops, top - _AT_ONE_HEIGHT)
    return at < len(tops) and tops[at] <= top + _AT_ONE_HEIGHT


def _heights(tops: list[float]) -> list[float]:
    found: list[float] = []
    for top in sorted(tops):
        if not found or top - found[-1] > _AT_ONE_HEIGHT:
            found.append(top)
    return found


def _columns(words: Sequence[Word]) -> list[list[Word]]:
    """Words cut at every upright strip that none of them crosses."""
    columns: list[list[Word]] = []
    reached = -1e9
    for word in sorted(words, key=lambda one: one.box.x0):
        if not columns or word.box.x0 - reached >= max(_LEAST_GUTTER, _GUTTER * word.size):
            columns.append([])
        columns[-1].append(word)
        reached = max(reached, word.box.x1)
    return columns
