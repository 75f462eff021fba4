"""Which lines of a table without upright lines make up one row."""

import itertools
from collections.abc import Sequence
from statistics import median

from gouvernail.core.bullets import typed_number
from gouvernail.files.read.pdf.gutters import Segment, Span, placed
from gouvernail.files.read.pdf.marks import Box, Line
from gouvernail.files.read.pdf.steps import CODE, begins, widest

_ROWS_OF_TABLE = 3
_BESIDE = 0.9
_LESS = 0.75
_MOST_OF = 0.6
_OF_WIDTH = 0.6
_BESIDE_MERGED = 2
_LABEL_AND_VALUE = 2
_NEARLY_ALL_OF = 0.8
Cut = dict[int, list[Segment]]
"""The segments of each line, by its identity."""


def row_groups(run: list[Line], cut: Cut, strips: Sequence[Span], rules: Sequence[Box]) -> list[list[Line]]:
    """Lines that make up one row: between two ruling lines, else by white space and by what begins in a line."""
    if separators := separators_of(run, rules, least=2 if len(run) > _ROWS_OF_TABLE else 1):
        return _split_at(run, separators)
    starts = Starts(run, cut, strips)
    spaced = _by_space(run)
    if not spaced:
        return _by_start(run, starts)
    groups = [part for group in spaced for part in _header_apart(group)]
    return [
        part
        for group in groups
        for part in (
            [group] if _staggered(group) or not starts.is_full(group[0]) else _by_start(group, starts, spaced=True)
        )
    ]


def _header_apart(group: list[Line]) -> list[list[Line]]:
    """Lines in bold over those that are not, when they go over several columns, are a row of their own."""
    bold = next((at for at, line in enumerate(group) if not line.bold), 0)
    if bold and any(line.box.width > _OF_WIDTH * max(one.box.width for one in group) for line in group[:bold]):
        return [group[:bold], group[bold:]]
    return [group]


def _staggered(group: list[Line]) -> bool:
    """Whether cells stand in the middle of the height of their row, so that their lines are at different heights."""
    return any(below.box.top - above.box.top < _BESIDE * above.size for above, below in itertools.pairwise(group))


class Starts:
    """Where the cells of a table begin, column by column."""

    def __init__(self, run: Sequence[Line], cut: Cut, strips: Sequence[Span]) -> None:
        self._cut = cut
        columns: dict[int, list[tuple[int, Line]]] = {}
        spanning: set[tuple[int, int]] = set()
        for line in run:
            for first, last, part in placed(cut[id(line)], strips):
                columns.setdefault(first, []).append((id(line), Line(part, line.page)))
                if last > first:
                    spanning.add((id(line), first))
        self._sure: dict[int, dict[int, float]] = {id(line): {} for line in run}
        for column, cells in columns.items():
            width = widest([line for at, line in cells if (at, column) not in spanning])
            for sure, (at, _) in zip(begins([line for _, line in cells], width), cells, strict=True):
                self._sure[at][column] = max(sure, self._sure[at].get(column, sure))
        self._titles = {
            id(line)
            for line in run
            if _is_title(line, cut[id(line)], strips) and max(self._sure[id(line)].values(), default=0) > 0
        }
        self._usual = max((len(sure) for sure in self._sure.values()), default=0)

    def first_goes_on(self, line: Line) -> bool:
        """Whether the first column goes on beside a row that begins: its cell covers several rows."""
        return self._sure[id(line)].get(0) == -1

    def parted(self, line: Line) -> tuple[Line, Line] | None:
        """What a line has in the first column, and the rest of it."""
        (first, *rest) = self._cut[id(line)]
        if not rest:
            return None
        parts = Line(list(first), line.page), Line([word for part in rest for word in part], line.page)
        for part, segments in zip(parts, ([first], rest), strict=True):
            self._cut[id(part)] = list(segments)
        return parts

    def is_full(self, line: Line) -> bool:
        return len(self._sure[id(line)]) >= _NEARLY_ALL_OF * self._usual

    def is_title(self, line: Line) -> bool:
        return id(line) in self._titles

    def begins_row(self, line: Line, *, spaced: bool) -> bool:
        """Whether what a line holds begins a row, all in all: one cell may go on, another hold two paragraphs.

        Where rows are `spaced`, only a full line begins one without space above it.
        """
        sure = self._sure[id(line)]
        first, others = sure.get(0), [weight for at, weight in sure.items() if at]
        # The first column may go on beside a row that begins, where its cell covers several rows.
        merged = first == -1 and len(others) >= _BESIDE_MERGED and min(others) > 0
        balance = sum(weight if weight > 0 else weight * _LESS for weight in sure.values())
        if balance <= 0 or (first == -1 and not merged):
            return False
        if spaced:
            # Labels of a sheet leave no room beside each other in their narrow column.
            labels = self._usual == _LABEL_AND_VALUE and first is not None
            begins_anew = first == 1 or labels or (merged and sure.get(1) == 1)
            return begins_anew and len(sure) >= max(2, _NEARLY_ALL_OF * self._usual)
        if len(sure) == 1 and first is not None:
            two = self._usual <= 2 and first == 1
            return two or bool(typed_number(line.text)) or bool(CODE.match(line.text))
        if first == 1:
            return True
        return len(sure) >= max(2, _MOST_OF * self._usual)


def _by_start(group: list[Line], starts: Starts, *, spaced: bool = False) -> list[list[Line]]:
    """Rows without space between them begin where most of what a line holds begins something."""
    rows: list[list[Line]] = []
    after_title = False
    for line in group:
        title = starts.is_title(line)
        if not rows or title or after_title or starts.begins_row(line, spaced=spaced):
            kept = starts.parted(line) if rows and not title and starts.first_goes_on(line) else None
            if kept:
                rows[-1].append(kept[0])
            rows.append([kept[1] if kept else line])
        else:
            rows[-1].append(line)
        after_title = title
    return rows


def _by_space(run: list[Line]) -> list[list[Line]]:
    """Rows with more space between them than between their lines; none where all lines are equally far apart."""
    gaps, reached = [], run[0].box.bottom
    for line in run[1:]:
        gaps.append(line.box.top - reached)
        reached = max(reached, line.box.bottom)
    size = median(line.size for line in run)
    # Cells in the middle of the height of their row overlap the lines of the others.
    apart = [gap for gap in gaps if gap > -0.15 * size]
    least, most = min(apart, default=0.0), max(apart, default=0.0)
    if len(apart) < len(gaps) and least > 0.5 * size:
        least = 0.0
    near = sum(gap <= least + 0.15 * size for gap in gaps)
    if most - least < 0.25 * size or near < 0.2 * len(gaps):
        return []
    groups = [[run[0]]]
    for gap, line in zip(gaps, run[1:], strict=True):
        if gap > least + 0.2 * size:
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups if len(groups) >= _ROWS_OF_TABLE else []


def _is_title(line: Line, segments: list[Segment], strips: Sequence[Span]) -> bool:
    """A line that runs over gutters, or in bold in the first column: the title of a group of rows."""
    return len(segments) == 1 and (
        (line.bold and line.box.x0 < strips[0][0] + 1)
        or any(line.box.x0 < left and line.box.x1 > right for left, right in strips)
    )


def separators_of(run: list[Line], rules: Sequence[Box], least: int = 2) -> list[float]:
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
