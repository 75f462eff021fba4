"""The words of a page → zones to be read one after the other: text set in columns, told from tables by its rows.

A gutter is an upright strip that no word crosses over many lines. Titles over the whole width end it, and so cut the
page in bands. What lies beside a gutter is running text when it goes on downwards, a table when it goes on across:
the rows of a table begin at one height in all columns, paragraphs of columns of text do not.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, median

from gouvernail.core.bullets import typed_bullet
from gouvernail.files.read.pdf.marks import Box, Line, Word, lines_of
from gouvernail.files.read.pdf.steps import in_step

_LEAST_GUTTER = 7.0
_GUTTER = 0.7
_LEAST_LINES = 4
_LINES_OF_PARAGRAPH = 4
_MOST_COLUMNS = 4
_DEEPEST = 8
_MOST_CANDIDATES = 60
_WORDS_OF_TEXT = 2.9
_LIKE_WIDTHS = 0.55
_SAME_HEIGHT = 2.5
_SAME_COLUMN = 4.0
_LARGER = 1.14
_LEADING = 1.5
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Zone:
    """Words to be read from top to bottom. `narrow` zones are columns: their own edges tell where lines end.

    `boxed` ones stand in a frame of their own, which tells nothing of the columns of the page.
    """

    words: list[Word]
    narrow: bool = False
    boxed: bool = False

    @property
    def edges(self) -> Span:
        return min(word.box.x0 for word in self.words), max(word.box.x1 for word in self.words)


def standing_columns(zones: Sequence[Zone]) -> list[Span]:
    """The edges of columns that a document has on its pages, the fullest first: a last page may have only one."""
    narrow = sorted((zone for zone in zones if zone.narrow and not zone.boxed), key=lambda zone: -len(zone.words))
    found: list[Span] = []
    for left, right in (zone.edges for zone in narrow):
        if not any(abs(left - one) < _SAME_COLUMN and right <= other + _SAME_COLUMN for one, other in found):
            found.append((left, right))
    return found


def within(zone: Zone, columns: Sequence[Span]) -> Span | None:
    """The standing column in which a zone lies; `None` for text over the whole width."""
    left, right = zone.edges
    for start, end in columns:
        if start - _SAME_COLUMN <= left and right <= end + _SAME_COLUMN:
            return min(start, left), max(end, right)
    return zone.edges if zone.narrow else None


@dataclass(frozen=True, slots=True)
class _Band:
    """The height over which a gutter is free, and how many lines stand on the side that has fewer."""

    gutter: Span
    top: float
    bottom: float
    lines: int


def zones_of(words: Sequence[Word], body: float, *, narrow: bool = False, depth: int = 0) -> list[Zone]:
    """The zones of a page in reading order. `body` is the usual size of the text, in points."""
    if not words:
        return []
    for band in _bands(words, body) if depth < _DEEPEST else ():
        inside = [word for word in words if band.top <= word.box.middle[1] <= band.bottom]
        gutters = tuple(one for one in _beside(inside, band, body) if not in_step(*_cut(inside, (one,))))
        for chosen in (gutters, *((one,) for one in gutters if len(gutters) > 1)):
            columns = _cut(inside, chosen)
            if not _is_text(columns, alone=len(chosen) == 1):
                continue
            above = [word for word in words if word.box.middle[1] < band.top]
            below = [word for word in words if word.box.middle[1] > band.bottom]
            found = zones_of(above, body, narrow=narrow, depth=depth + 1)
            for column in columns:
                found += zones_of(column, body, narrow=True, depth=depth + 1)
            return found + zones_of(below, body, narrow=narrow, depth=depth + 1)
    return [Zone(list(words), narrow)]


# --------------------------------------------------------------------------------------------------------- gutters


def _bands(words: Sequence[Word], body: float) -> list[_Band]:
    """The best gutters of the page: free beside most lines, the widest of those first."""
    least = max(_LEAST_GUTTER, _GUTTER * body)
    found = [band for start in _starts(words, least) for band in _free(words, start, least, body)]
    return sorted(found, key=lambda band: (-band.lines, band.gutter[0] - band.gutter[1]))[:3]


def _starts(words: Sequence[Word], least: float) -> list[float]:
    """Where a column may begin: left edges of words that have white space before them, on several lines."""
    counted: dict[int, list[float]] = {}
    for line in lines_of(list(words), 0):
        reached = -1e9
        for word in line.words:
            if word.box.x0 - reached >= least:
                counted.setdefault(round(word.box.x0 / 3), []).append(word.box.x0)
            reached = max(reached, word.box.x1)
    often = sorted((places for places in counted.values() if len(places) >= 2), key=len, reverse=True)
    return [min(places) for places in often[:_MOST_CANDIDATES]]


def _free(words: Sequence[Word], start: float, least: float, body: float) -> list[_Band]:
    """The heights at which the strip before `start` is free of words, with lines on both sides."""
    strip = (start - least, start - 0.5)
    across = sorted((w.box for w in words if w.box.x0 < strip[1] and w.box.x1 > strip[0]), key=lambda box: box.top)
    bands, reached = [], -1e9
    for box in [*across, Box(0, 1e9, 0, 1e9)]:
        if box.top > reached:
            bands += _banded(words, strip, (reached, box.top), body)
        reached = max(reached, box.bottom)
    return bands


def _banded(words: Sequence[Word], strip: Span, height: Span, body: float) -> list[_Band]:
    inside = [word for word in words if height[0] < word.box.middle[1] < height[1]]
    left = [word for word in inside if word.box.x1 <= strip[0] + 0.5]
    right = [word for word in inside if word.box.x0 >= strip[1] - 0.5]
    bands = []
    edges = [height[0], *_titles(left, right, body), height[1]]
    for top, bottom in itertools.pairwise(edges):
        sides = [[word.box for word in side if top < word.box.middle[1] < bottom] for side in (left, right)]
        lines = min(_heights(side) for side in sides)
        if lines >= _LEAST_LINES:
            gutter = (max(box.x1 for box in sides[0]), min(box.x0 for box in sides[1]))
            both = [box for side in sides for box in side]
            bands.append(_Band(gutter, min(b.top for b in both) - 0.1, max(b.bottom for b in both) + 0.1, lines))
    return bands


def _titles(left: Sequence[Word], right: Sequence[Word], body: float) -> list[float]:
    """Short titles over both columns do not reach the gutter, but nothing stands beside them."""
    cuts = []
    if not right:
        return []
    first, last = min(word.box.top for word in right), max(word.box.bottom for word in right)
    for word in left:
        box, room = word.box, 0.3 * word.size
        if word.size < _LARGER * body or not first < box.top < box.bottom < last:
            continue
        if not any(one.box.bottom > box.top - room and one.box.top < box.bottom + room for one in right):
            cuts += [box.top - 0.5, box.bottom + 0.5]
    return _apart(cuts)


def _apart(cuts: list[float]) -> list[float]:
    found: list[float] = []
    for cut in sorted(cuts):
        if not found or cut - found[-1] > 3:
            found.append(cut)
    return found


def _heights(boxes: Sequence[Box]) -> int:
    """How many lines there are, by the heights of their words."""
    count, reached = 0, -1e9
    for middle in sorted(box.middle[1] for box in boxes):
        if middle - reached > 3:
            count += 1
            reached = middle
    return count


def _beside(words: Sequence[Word], band: _Band, body: float) -> tuple[Span, ...]:
    """All gutters that are free over the whole height of a band, from left to right."""
    found: list[Span] = []
    boxes = sorted((word.box for word in words), key=lambda box: box.x0)
    reached = boxes[0].x1
    for box in boxes[1:]:
        if box.x0 - reached >= max(_LEAST_GUTTER, _GUTTER * body):
            found.append((reached, box.x0))
        reached = max(reached, box.x1)
    return tuple(found) or (band.gutter,)


def _cut(words: Sequence[Word], gutters: Sequence[Span]) -> list[list[Word]]:
    edges = [-1e9, *((left + right) / 2 for left, right in gutters), 1e9]
    return [[word for word in words if left <= word.box.middle[0] < right] for left, right in itertools.pairwise(edges)]


# ------------------------------------------------------------------------------------------------ text or a table


def _is_text(columns: list[list[Word]], *, alone: bool) -> bool:
    """Whether columns are read one after the other. Two that are unlike each other need one of plain prose."""
    if not 2 <= len(columns) <= _MOST_COLUMNS or not all(columns):
        return False
    lines = [lines_of(column, 0) for column in columns]
    if any(_in_step(one, other) for one, other in itertools.pairwise(lines)):
        return False
    if all(map(_is_wordy, lines)) and _alike(columns) and all(len(one) >= _LEAST_LINES for one in lines):
        return True
    return alone and any(map(flows, lines))


def _is_wordy(lines: list[Line]) -> bool:
    return mean(len(line.words) for line in lines) >= _WORDS_OF_TEXT


def _alike(columns: list[list[Word]]) -> bool:
    widths = [right - left for left, right in (Zone(column).edges for column in columns)]
    return min(widths) >= _LIKE_WIDTHS * max(widths)


def flows(lines: list[Line]) -> bool:
    """Plain prose: long lines, many of them beginning in the middle of a sentence."""
    if len(lines) < _LEAST_LINES + 1:
        return False
    width = max(line.box.x1 for line in lines) - min(line.box.x0 for line in lines)
    full = sum(line.box.width > 0.65 * width for line in lines)
    return full >= 0.55 * len(lines) and _within(lines) >= 0.4 and mean(len(line.words) for line in lines) >= 4


def _within(lines: list[Line]) -> float:
    """The share of lines that begin in the middle of a sentence."""
    return sum(line.text[:1].islower() for line in lines) / len(lines)


def _in_step(one: list[Line], other: list[Line]) -> bool:
    """Whether the rows of two columns begin at the same heights, as those of tables do."""
    few, many = sorted((one, other), key=lambda lines: len(_groups(lines)))
    fewer, more = _groups(few), _groups(many)
    if all(_is_list(lines, groups) for lines, groups in ((few, fewer), (many, more))):
        return False
    if len(fewer) == 1:
        return _begins_beside(few, many) if len(more) > 1 else not (_within(one) >= 0.4 or _within(other) >= 0.4)
    if flows(one) and flows(other) and len(few) >= _LINES_OF_PARAGRAPH * len(fewer):
        return False
    if len(fewer) < 4:
        starts = [lines[0].box.top for lines in more]
        return all(any(abs(top - start) <= _SAME_HEIGHT for start in starts) for top in _tops(fewer))
    gaps = _gaps(more)
    met = sum(any(top < end and start < bottom for start, end in gaps) for top, bottom in _gaps(fewer))
    return met >= 0.8 * (len(fewer) - 1)


def _begins_beside(block: list[Line], other: list[Line]) -> bool:
    """Rows without space between them: each begins beside a line of the other column that begins something too."""
    if not (flows(block) or flows(other)):
        return True
    starts = [line.box.top for line in block if not line.text[:1].islower()]
    tops = _tops(_groups(other))
    met = sum(any(abs(top - start) <= _SAME_HEIGHT for start in starts) for top in tops)
    return len(tops) >= 2 and met >= 0.8 * len(tops)


def _tops(groups: list[list[Line]]) -> list[float]:
    """Where groups begin, the first aside: columns of text begin at one height too."""
    return [lines[0].box.top for lines in groups[1:]]


def _gaps(groups: list[list[Line]]) -> list[Span]:
    return [(above[-1].box.bottom, below[0].box.top) for above, below in itertools.pairwise(groups)]


def _is_list(lines: list[Line], groups: list[list[Line]]) -> bool:
    marked = sum(bool(typed_bullet(line.text)) for line in lines)
    beginning = sum(not line.text[:1].islower() for line in lines)
    return marked >= 2 and marked >= 0.6 * min(beginning - 1, max(len(groups) - 1, 2))


def _groups(lines: list[Line]) -> list[list[Line]]:
    """Lines with no more than the usual space between them."""
    distances = sorted(below.box.top - above.box.top for above, below in itertools.pairwise(lines))
    usual = median(distances[: max(1, len(distances) // 2)]) if distances else 0.0
    usual = min(usual, _LEADING * median(line.size for line in lines))
    groups = [[lines[0]]]
    for above, below in itertools.pairwise(lines):
        if below.box.top - above.box.top > 1.2 * usual + 0.5:
            groups.append([below])
        else:
            groups[-1].append(below)
    return groups
