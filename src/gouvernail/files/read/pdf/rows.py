"""Which lines of a table without upright lines make up one row."""

import itertools
from collections.abc import Sequence
from statistics import median

from gouvernail.core.bullets import typed_number
from gouvernail.files.read.pdf.gutters import Segment, Span, placed, span_of
from gouvernail.files.read.pdf.marks import Box, Line

_ROWS_OF_TABLE = 3
Cut = dict[int, list[Segment]]
"""The segments of each line, by its identity."""


def row_groups(run: list[Line], cut: Cut, strips: Sequence[Span], rules: Sequence[Box]) -> list[list[Line]]:
    """Lines that make up one row: between two ruling lines, else by white space, else by what begins in a line."""
    if separators := separators_of(run, rules, least=2 if len(run) > _ROWS_OF_TABLE else 1):
        return _split_at(run, separators)
    spaced = [part for group in _by_space(run) for part in _without_wraps(group, cut, strips)]
    return spaced or _by_start(run, cut, strips)


def _without_wraps(group: list[Line], cut: Cut, strips: Sequence[Span]) -> list[list[Line]]:
    """In two columns, what begins on both sides begins a row where the line above it on the left was left short."""
    parts, edge = [[group[0]]], max(end for line in group for start, end in map(span_of, cut[id(line)][:1]))
    for above, line in itertools.pairwise(group):
        segments, before = cut[id(line)], span_of(cut[id(above)][0])
        short = before[0] >= strips[0][1] - 1 or before[1] + segments[0][0].box.width + 0.3 * line.size < edge
        if len(strips) == 1 and len(segments) > 1 and short and not segments[0][0].text[:1].islower():
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


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


def _by_start(run: list[Line], cut: Cut, strips: Sequence[Span]) -> list[list[Line]]:
    """Without space between rows: a row begins where the first column is filled, and others with it."""
    columns = [{first: part[0].text for first, _, part in placed(cut[id(line)], strips)} for line in run]
    usual = max(map(len, columns))
    groups: list[list[Line]] = []
    for line, filled in zip(run, columns, strict=True):
        begins = 0 in filled and (
            (usual > 2 and len(filled) > usual / 2) or typed_number(line.text) or _is_title(line, cut[id(line)], strips)
        )
        if begins or not groups or (usual <= 2 and not filled.get(0, "a")[:1].islower()):
            groups.append([line])
        else:
            groups[-1].append(line)
    return groups


def _is_title(line: Line, segments: list[Segment], strips: Sequence[Span]) -> bool:
    """A line that runs over gutters, or in bold: the title of a group of rows."""
    return len(segments) == 1 and (
        line.bold or any(line.box.x0 < left and line.box.x1 > right for left, right in strips)
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
