"""The columns of a table that has no upright lines: strips that its rows leave free, and after which words line up."""

import itertools
from collections.abc import Sequence
from statistics import median

from gouvernail.files.read.pdf.marks import Line, Word

_JOINED = 0.55
_LEAST_JOINED = 3.8
_NARROWEST = 4.0
_STRAY = 0.15
_MANY_LINES = 5
_LINED_UP = 3.0
_AT_EDGE = 1.5
_MORE_THAN_A_SPACE = 1.25
Span = tuple[float, float]
Segment = list[Word]


def segments_of(line: Line, marker: bool) -> list[Segment]:
    """The words of a line in groups with no more than spaces between them. A `marker` stays with what follows it."""
    most = max(_LEAST_JOINED, _JOINED * line.size)
    groups: list[Segment] = []
    for at, word in enumerate(line.words):
        if groups and (word.box.x0 - groups[-1][-1].box.x1 < most or (marker and at == 1)):
            groups[-1].append(word)
        else:
            groups.append([word])
    return groups


def span_of(segment: Segment) -> Span:
    return min(word.box.x0 for word in segment), max(word.box.x1 for word in segment)


def strips_of(rows: Sequence[list[Segment]]) -> list[Span]:
    """The gutters of a table, from left to right. `rows` are its lines as segments.

    Lines of one segment may run over them (titles of groups), and so may a few others (headers over two columns).
    """
    several = [[span_of(segment) for segment in row] for row in rows if len(row) > 1]
    alone = [span_of(row[0]) for row in rows if len(row) == 1]
    if not several:
        return []
    stray = max(1, int(_STRAY * len(several))) if len(several) >= _MANY_LINES else 0
    found = []
    for strip in _free(several, stray):
        narrowed = _narrowed(strip, several)
        if narrowed is not None and _parts(narrowed, several, alone):
            found.append(narrowed)
    return found


def _free(rows: Sequence[list[Span]], stray: int) -> list[Span]:
    """Where no more than `stray` lines have words."""
    edges = sorted({edge for row in rows for span in row for edge in span})
    free: list[Span] = []
    for left, right in itertools.pairwise(edges):
        middle = (left + right) / 2
        if sum(any(start < middle < end for start, end in row) for row in rows) > stray:
            continue
        if free and free[-1][1] == left:
            free[-1] = (free[-1][0], right)
        else:
            free.append((left, right))
    return [one for one in free if one[1] - one[0] >= _NARROWEST]


def _narrowed(strip: Span, rows: Sequence[list[Span]]) -> Span | None:
    """The strip without the ends of the words that reach into it; `None` when nothing is left.

    What ends inside it with nothing after it may be a title that runs over columns: it tells nothing.
    """
    left, right = strip
    middle = _emptiest(strip, rows)
    for row in rows:
        for start, end in row:
            if start < middle < end:
                continue
            if strip[0] < end <= middle and any(other >= middle for other, _ in row):
                left = max(left, end)
            elif middle <= start < strip[1]:
                right = min(right, start)
    return (left, right) if right - left >= _NARROWEST else None


def _emptiest(strip: Span, rows: Sequence[list[Span]]) -> float:
    """The middle of the widest part of a strip in which the fewest lines have words."""
    inside = {edge for row in rows for span in row for edge in span if strip[0] < edge < strip[1]}
    pieces = list(itertools.pairwise([strip[0], *sorted(inside), strip[1]]))

    def taken(piece: Span) -> tuple[int, float]:
        middle = (piece[0] + piece[1]) / 2
        return sum(any(start < middle < end for start, end in row) for row in rows), piece[0] - piece[1]

    best = min(pieces, key=taken)
    return (best[0] + best[1]) / 2


def _parts(strip: Span, several: Sequence[list[Span]], alone: Sequence[Span]) -> bool:
    """Whether enough lines have words on each side, and those that follow the strip line up."""
    rows = [*several, *([span] for span in alone)]
    before = [row for row in rows if any(end <= strip[0] + 0.1 for _, end in row)]
    after = [min((span for span in row if span[0] >= strip[1] - 0.1), default=None) for row in rows]
    following = [span for span in after if span is not None]
    both = sum(
        any(end <= strip[0] + 0.1 for _, end in row) and any(s >= strip[1] - 0.1 for s, _ in row) for row in rows
    )
    return len(before) >= 2 and both >= 2 and len(following) >= 2 and lined_up(following)


def lined_up(spans: Sequence[Span]) -> bool:
    """Whether most begin at one place, or end at one, or have their middles at one."""
    for places in ([s for s, _ in spans], [e for _, e in spans], [(s + e) / 2 for s, e in spans]):
        middle = median(places)
        if sum(abs(place - middle) <= _LINED_UP for place in places) >= 0.5 * len(places):
            return True
        nearest = max(places, key=lambda place: sum(abs(other - place) <= _LINED_UP for other in places))
        if sum(abs(place - nearest) <= _LINED_UP for place in places) >= 0.5 * len(places):
            return True
    return False


def placed(segments: Sequence[Segment], strips: Sequence[Span]) -> list[tuple[int, int, Segment]]:
    """Each segment with its first and last column; one that is no wider than a space is cut where a strip lies."""
    found: list[tuple[int, int, Segment]] = []
    for segment in (part for whole in segments for part in _parted(whole, strips)):
        start, end = span_of(segment)
        first = sum(right <= start + 0.5 for _, right in strips)
        last = max(first, sum(left < end - 0.5 and right <= end + 0.5 for left, right in strips))
        found.append((first, last, segment))
    return found


def _parted(segment: Segment, strips: Sequence[Span]) -> list[Segment]:
    """A segment cut where a word stands at the left edge of a column, after more white space than its others have."""
    gaps = [other.box.x0 - one.box.x1 for one, other in itertools.pairwise(segment)]
    if len(gaps) < 2:
        return [segment]
    usual = median(gaps)
    parts: list[Segment] = [segment[:1]]
    for gap, word in zip(gaps, segment[1:], strict=True):
        edge = any(abs(word.box.x0 - right) <= _AT_EDGE for _, right in strips)
        if edge and gap > _MORE_THAN_A_SPACE * usual:
            parts.append([])
        parts[-1].append(word)
    return parts
