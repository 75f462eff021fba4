"""The lines of a page outside ruled tables → columns of text and tables that only white space separates."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from gouvernail.files.read.pdf.marks import Box, Line, Word

_WIDE_GAP = 1.5
_LEAST_GAP = 7.0
_GUTTER = 5.0
_FAR = 3.2
_ROWS_OF_TABLE = 3
_ROWS_BETWEEN_RULES = 2
_ROWS_FOR_NARROW = 4
_NARROW = 4.5
_ROWS_OF_COLUMNS = 6
_LINES_OF_FLOW = 9
_AFTER_MARKER = 40.0
_MARKER = re.compile(r"[^\w\s]|o|\(?\d{1,3}[.)°]|\(?[a-zA-Z][.)]|[\d.]{2,8}|[IVXivx]{1,4}[.)]")
Span = tuple[float, float]


@dataclass(slots=True)
class Text:
    """Lines to be read one under the other, between two edges."""

    lines: list[Line]
    left: float
    right: float

    @property
    def top(self) -> float:
        return min(line.box.top for line in self.lines)


@dataclass(slots=True)
class Aligned:
    """A table without ruling lines: rows of columns of lines."""

    rows: list[list[list[Line]]]
    edges: list[Span]
    box: Box

    @property
    def top(self) -> float:
        return self.box.top


def regions_of(lines: Sequence[Line], rules: Sequence[Box]) -> list[Text | Aligned]:
    """What the lines of a page are, in reading order."""
    found: list[Text | Aligned] = []
    plain: list[Line] = []
    at = 0
    while at < len(lines):
        run, gutters = _run(lines, at)
        region = _region(run, gutters, rules) if run else None
        if region is None:
            plain.append(lines[at])
            at += 1
            continue
        found += _texts(plain)
        plain = []
        found += region
        at += len(run)
    return [*found, *_texts(plain)]


def _texts(lines: list[Line]) -> list[Text | Aligned]:
    if not lines:
        return []
    return [Text(list(lines), min(line.box.x0 for line in lines), max(line.box.x1 for line in lines))]


# ------------------------------------------------------------------------------------------------------------- runs


def gaps_of(line: Line) -> list[Span]:
    """The wide gaps between the words of a line; what follows a bullet or the number of a list is no column."""
    least = max(_LEAST_GAP, _WIDE_GAP * line.size)
    return [
        (one.box.x1, other.box.x0)
        for at, (one, other) in enumerate(zip(line.words, line.words[1:], strict=False))
        if other.box.x0 - one.box.x1 >= (_AFTER_MARKER if at == 0 and _MARKER.fullmatch(one.text) else least)
    ]


def _run(lines: Sequence[Line], start: int) -> tuple[list[Line], list[Span]]:
    """The lines from `start` on that leave the same gutters free, and these gutters."""
    gutters = gaps_of(lines[start]) or _gap_beside(lines, start)
    if not gutters:
        return [], []
    run = [lines[start]]
    left, right = lines[start].box.x0, lines[start].box.x1
    for line in lines[start + 1 :]:
        if line.box.top - run[-1].box.top > _FAR * max(line.size, run[-1].size) + run[-1].box.height:
            break
        if line.size > median(one.size for one in run) + 2.0 and not gaps_of(line):
            break
        left, right = min(left, line.box.x0), max(right, line.box.x1)
        free = _still_free(gutters, line)
        # A row may have more columns filled than the first one: what it leaves free besides counts too.
        if not free or (len(free) < len(gutters) and len(run) >= _ROWS_OF_TABLE):
            break
        gutters = free
        run.append(line)
    while len(run) > 1 and not gaps_of(run[-1]) and _is_far(run):
        run.pop()
    return run, gutters


def _gap_beside(lines: Sequence[Line], at: int) -> list[Span]:
    """The gap between a line and the next, where that one stands beside it rather than below: columns out of step."""
    if at + 1 >= len(lines):
        return []
    one, other = sorted((lines[at].box, lines[at + 1].box), key=lambda box: box.x0)
    beside = abs(one.top - other.top) < 0.8 * lines[at].size
    return [(one.x1, other.x0)] if beside and other.x0 - one.x1 >= _WIDE_GAP * lines[at].size else []


def _is_far(run: list[Line]) -> bool:
    return run[-1].box.top - run[-2].box.top > 1.9 * run[-1].size


def _still_free(gutters: list[Span], line: Line) -> list[Span]:
    """The parts of the gutters that the line does not write over."""
    free = []
    for left, right in gutters:
        for word in line.words:
            if word.box.x1 <= left or word.box.x0 >= right:
                continue
            if word.box.x0 - left >= _GUTTER:
                free.append((left, word.box.x0))
            left = max(left, word.box.x1)
        if right - left >= _GUTTER:
            free.append((left, right))
    return free


# ---------------------------------------------------------------------------------------------------------- regions


def _region(run: list[Line], gutters: list[Span], rules: Sequence[Box]) -> list[Text | Aligned] | None:
    edges = _edges(run, _all_gutters(run, gutters))
    columns = [_cut(run, edge) for edge in edges]
    both = sum(bool(gaps_of(line)) for line in run)
    if _are_columns(columns, edges):
        return [region for column in columns for region in _texts(column)]
    least = _ROWS_BETWEEN_RULES if _separators(run, rules, least=1) else _ROWS_OF_TABLE
    if both < least or len(run) < least or not _left_aligned(columns):
        return None
    box = run[0].box
    for line in run[1:]:
        box = box.with_box(line.box)
    rows = [[_cut(group, edge) for edge in edges] for group in _row_groups(run, edges, rules)]
    return [Aligned(rows, edges, box)]


def _edges(run: list[Line], gutters: list[Span]) -> list[Span]:
    middles = [(left + right) / 2 for left, right in gutters]
    starts = [min(line.box.x0 for line in run) - 1, *middles]
    ends = [*middles, max(line.box.x1 for line in run) + 1]
    return list(zip(starts, ends, strict=True))


def _all_gutters(run: list[Line], known: list[Span]) -> list[Span]:
    """Beside the wide gutters, the narrower ones that all lines leave free and after which words line up."""
    if len(run) < _ROWS_FOR_NARROW:
        return known
    words = sorted((word.box for line in run for word in line.words), key=lambda box: box.x0)
    found: list[Span] = []
    reached = words[0].x1
    for box in words[1:]:
        if box.x0 - reached >= _NARROW and _lines_up(run, box.x0):
            found.append((reached, box.x0))
        reached = max(reached, box.x1)
    missing = [one for one in known if not any(other[0] < one[1] and one[0] < other[1] for other in found)]
    return sorted([*found, *missing])


def _lines_up(run: list[Line], start: float) -> bool:
    """Whether at least two lines, and most of those that have words there, begin a column at one place."""
    firsts = [min(rights) for line in run if (rights := [w.box.x0 for w in line.words if w.box.x0 >= start - 1])]
    return len(firsts) >= 2 and sum(one - start < 3 for one in firsts) >= 0.5 * len(firsts)


def _cut(lines: Sequence[Line], edge: Span) -> list[Line]:
    """The part of each line that lies between two edges."""
    found = []
    for line in lines:
        words: list[Word] = [word for word in line.words if edge[0] <= word.box.middle[0] < edge[1]]
        if words:
            found.append(Line(words, line.page))
    return found


def _are_columns(columns: list[list[Line]], edges: list[Span]) -> bool:
    """Running text in columns: many lines, nearly as long as their column, with several words each.

    The last column may end early, and hold a title or a list: then the first one alone has to be beyond doubt.
    """
    if 2 <= len(columns) <= 3 and _is_flowing(columns[0]):
        return True
    if not 2 <= len(columns) <= 3 or any(len(column) < _ROWS_OF_COLUMNS for column in columns):
        return False
    widths = [max(line.box.x1 for line in column) - min(line.box.x0 for line in column) for column in columns]
    if min(widths) < 0.55 * max(widths):
        return False
    for column, width in zip(columns, widths, strict=True):
        full = sum(line.box.width > 0.6 * width for line in column)
        words = sum(len(line.words) for line in column) / len(column)
        if full < 0.55 * len(column) or words < 3.5:
            return False
    return bool(edges)


def _is_flowing(column: list[Line]) -> bool:
    """Lines that go on from one to the next: long, and most of them beginning in the middle of a sentence."""
    if len(column) < _LINES_OF_FLOW:
        return False
    width = max(line.box.x1 for line in column) - min(line.box.x0 for line in column)
    full = sum(line.box.width > 0.7 * width for line in column)
    within = sum(line.text[:1].islower() for line in column)
    words = sum(len(line.words) for line in column) / len(column)
    return full >= 0.7 * len(column) and within >= 0.6 * len(column) and words >= 4


def _left_aligned(columns: list[list[Line]]) -> bool:
    """Cells of a column start at one place (or end at one, as numbers do); words that happen to be apart do not."""
    good = 0
    for column in columns:
        if len(column) < 2:
            continue
        for places in ([line.box.x0 for line in column], [line.box.x1 for line in column]):
            middle = median(places)
            if sum(abs(place - middle) < 4 for place in places) >= 0.5 * len(places):
                good += 1
                break
    return good >= 2


def _row_groups(run: list[Line], edges: list[Span], rules: Sequence[Box]) -> list[list[Line]]:
    """Lines that make up one row: between two ruling lines, else by white space, else by what starts in column one."""
    if separators := _separators(run, rules, least=2 if len(run) > _ROWS_OF_TABLE else 1):
        return _split_at(run, separators)
    distances = [below.box.top - above.box.top for above, below in itertools.pairwise(run)]
    least = min(distances, default=0.0)
    if (
        distances
        and max(distances) > 1.3 * least
        and sum(one <= 1.12 * least for one in distances) >= 0.25 * len(distances)
    ):
        groups = [[run[0]]]
        for distance, line in zip(distances, run[1:], strict=True):
            if distance > 1.2 * least:
                groups.append([line])
            else:
                groups[-1].append(line)
        if len(groups) >= _ROWS_OF_TABLE:
            return groups
    groups = []
    for line in run:
        starts = bool(_cut([line], edges[0]))
        if starts or not groups:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _separators(run: list[Line], rules: Sequence[Box], least: int = 2) -> list[float]:
    """Ruling lines across that lie between lines of the run; none where there are fewer than `least`."""
    top, bottom = run[0].box.top, run[-1].box.bottom
    left, right = min(line.box.x0 for line in run), max(line.box.x1 for line in run)
    wide = [box for box in rules if box.width > 0.6 * (right - left) and top < box.middle[1] < bottom]
    places = sorted({round(box.middle[1]) for box in wide})
    return [float(place) for place in places] if len(places) >= least else []


def _split_at(run: list[Line], separators: list[float]) -> list[list[Line]]:
    groups: dict[int, list[Line]] = {}
    for line in run:
        groups.setdefault(sum(place < line.box.middle[1] for place in separators), []).append(line)
    return [groups[at] for at in sorted(groups)]
