"""Runs of lines that may be one table: most of them in several pieces, which leave the same strips free."""

import itertools
import re
from collections.abc import Sequence
from statistics import median

from gouvernail.files.read.pdf.gutters import Segment, Span, segments_of, span_of, strips_of
from gouvernail.files.read.pdf.marks import Line

_WIDE_GAP = 1.5
_LEAST_GAP = 7.0
FAR = 3.2
ROWS_OF_TABLE = 3
_AFTER_MARKER = 40.0
_LINES_OF_PROSE = 3
_LARGER = 2.0
_AROUND_ONE = 2
MARKER = re.compile(r"[^\w\s]|o|\(?\d{1,3}[.)°]|\(?[a-zA-Z][.)]|[\d.]{2,8}|[IVXivx]{1,4}[.)]")
_LABELLED = re.compile(r"[^\W\d][^:\d]{1,40}\s?:")


def gaps_of(line: Line) -> list[Span]:
    """The wide gaps between the words of a line; what follows a bullet or the number of a list is no column."""
    least = max(_LEAST_GAP, _WIDE_GAP * line.size)
    return [
        (one.box.x1, other.box.x0)
        for at, (one, other) in enumerate(itertools.pairwise(line.words))
        if other.box.x0 - one.box.x1 >= (_AFTER_MARKER if at == 0 and MARKER.fullmatch(one.text) else least)
    ]


def pieces_of(line: Line, *, apart: bool = False) -> list[Segment]:
    """`apart`: the number at the head of a line may be a cell of its own."""
    marker = (
        not apart and len(line.words) > 1 and bool(MARKER.fullmatch(line.words[0].text)) and not _marker_apart(line)
    )
    return segments_of(line, marker)


def _marker_apart(line: Line) -> bool:
    return line.words[1].box.x0 - line.words[0].box.x1 >= _AFTER_MARKER


def run_from(lines: Sequence[Line], start: int) -> list[Line]:
    """The lines from `start` on that may be one table: most of them in several pieces, under one another."""
    if not gaps_of(lines[start]) and not beside_next(lines, start) and not _share_gap(lines[start : start + 3]):
        return []
    run = [lines[start]]
    free = _free_in(lines[start])
    for line in lines[start + 1 :]:
        if line.box.top - run[-1].box.top > FAR * max(line.size, run[-1].size) + run[-1].box.height:
            break
        if not gaps_of(line) and line.size > median(one.size for one in run) + _LARGER:
            break
        if len(pieces_of(line)) > 1:
            left = _still_free(free, line)
            if not left and len(run) >= ROWS_OF_TABLE:
                break
            free = left or _free_in(line)
        run.append(line)
        if _is_prose(run, free):
            del run[-next(n for n in range(_LINES_OF_PROSE, 0, -1) if _crosses(run[-n], free)) :]
            break
    while len(run) > 1 and not gaps_of(run[-1]) and (_is_far(run) or _crosses(run[-1], free)):
        run.pop()
    return run


def of_one_table(run: list[Line]) -> list[Line]:
    """The run down to a line alone that ends its table: what follows has a header again, or more gutters or others."""
    several = [len(pieces_of(line)) > 1 for line in run]
    for at in range(2, len(run) - 1):
        if several[at] or not several[at + 1] or not several[:at].count(True):
            continue
        title = at
        while title > 1 and not several[title - 1] and _is_alike(run[title - 1], run[at]):
            title -= 1
        above, below = run[:title], run[at + 1 :]
        end = next((n for n, line in enumerate(below) if n > 1 and not several[at + 1 + n] and line.bold), len(below))
        if _headed_anew(run[0], below[0]) or _other_gutters(above, below[:end]):
            return above
    return run


def _is_alike(line: Line, other: Line) -> bool:
    return line.bold == other.bold and abs(line.size - other.size) < 0.6


def _headed_anew(header: Line, line: Line) -> bool:
    """Whether a line has the words of the header again, or the label with which the sheets of a run begin."""
    if len(header.words) > 1 and header.text == line.text:
        return True
    labels = [_label_of(one) for one in (header, line)]
    return bool(labels[0]) and labels[0] == labels[1]


def _label_of(line: Line) -> str:
    """`Échéance` at the head of `Échéance : 2026`, or of a line with a label and what it says."""
    parts = pieces_of(line)
    head = " ".join(word.text for word in parts[0])
    if _LABELLED.match(head):
        return head.split(":")[0].strip()
    return head if len(parts) == 2 and not any(map(str.isdigit, head)) and not line.bold else ""


def _other_gutters(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether two parts have more columns each alone than together."""
    parts = [[pieces_of(line, apart=True) for line in part] for part in (above, below)]
    if any(sum(len(row) > 1 for row in part) < 2 for part in parts):
        return False
    counts = [len(strips_of(part)) for part in parts]
    return len(strips_of([*parts[0], *parts[1]])) < min(counts)


def _share_gap(lines: Sequence[Line]) -> bool:
    """Whether lines leave one gap free together that is too narrow to be told in a single one."""
    if len(lines) < ROWS_OF_TABLE or len(pieces_of(lines[0])) < 2:
        return False
    free = _free_in(lines[0], apart=True)[1:-1]
    others = [_free_in(line, apart=True) for line in lines[1:]]
    if all(len(gaps) == _AROUND_ONE for gaps in others):
        return False
    for gaps in others:
        # What goes on under the last column leaves free what is on its left.
        own = gaps[:1] if len(gaps) == _AROUND_ONE else gaps[1:-1]
        free = [(max(a, c), min(b, d)) for a, b in free for c, d in own if min(b, d) > max(a, c)]
    return any(right - left >= 0.7 * lines[0].size for left, right in free)


def _free_in(line: Line, *, apart: bool = False) -> list[Span]:
    spans = [span_of(segment) for segment in pieces_of(line, apart=apart)]
    return [(-1e9, spans[0][0]), *((one[1], other[0]) for one, other in itertools.pairwise(spans)), (spans[-1][1], 1e9)]


def _still_free(gutters: list[Span], line: Line) -> list[Span]:
    """The parts of the gutters that the line does not write over, between words of the table."""
    free = [
        (max(left, start), min(right, end))
        for left, right in gutters
        for start, end in _free_in(line)
        if min(right, end) - max(left, start) >= 4
    ]
    return free if any(left > -1e8 and right < 1e8 for left, right in free) else []


def beside_next(lines: Sequence[Line], at: int) -> bool:
    """Whether the next line stands beside this one rather than below: cells in the middle of the height of a row."""
    if at + 1 >= len(lines):
        return False
    one, other = sorted((lines[at].box, lines[at + 1].box), key=lambda box: box.x0)
    return abs(one.top - other.top) < 0.8 * lines[at].size and other.x0 - one.x1 >= _WIDE_GAP * lines[at].size


def _crosses(line: Line, free: Sequence[Span]) -> bool:
    inner = [(left, right) for left, right in free if left > -1e8 and right < 1e8]
    spans = [span_of(segment) for segment in pieces_of(line, apart=True)]
    return any(start < left and end > right for start, end in spans for left, right in inner)


def _is_prose(run: Sequence[Line], free: Sequence[Span]) -> bool:
    """Whether the last lines are a paragraph over the whole width: they go on from one to the next."""
    last = run[-_LINES_OF_PROSE:]
    if len(last) < _LINES_OF_PROSE or any(gaps_of(line) for line in last):
        return False
    return sum(_crosses(line, free) for line in last) >= 2 and sum(line.text[:1].islower() for line in last) >= 1


def _is_far(run: list[Line]) -> bool:
    return run[-1].box.top - run[-2].box.top > 1.9 * run[-1].size
