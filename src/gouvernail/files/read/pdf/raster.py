"""The ruling lines of a page that is a picture: long dark runs of points, along its rows and down its columns.

A scanned page lies a little askew, so that a line is a stair of runs: runs that touch on neighbouring rows are one.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_INK = bytes(1 if grey < 150 else 0 for grey in range(256))
_MOST_RUNS = 20_000
_GAP = 3
_LEAST_LINES = 2
_THICK = 0.06
"""Of an inch: what is thicker is no line, but an area or a letter of a title."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line by its points: from (x0, y0) to (x1, y1), both included, and its thickness."""

    x0: int
    y0: int
    x1: int
    y1: int
    thick: int


def strokes_of(grey: bytes, width: int, height: int, dots: int) -> tuple[list[Stroke], list[Stroke]]:
    """Lines across and down. `grey` has one byte a point, row after row; `dots` are points an inch."""
    ink = grey.translate(_INK)
    long = re.compile(rb"\x01{%d,}" % max(8, dots * 2 // 5))
    rows = [ink[at : at + width] for at in range(0, width * height, width)]
    across = _chained([(y, run.start(), run.end() - 1) for y, row in enumerate(rows) for run in long.finditer(row)])
    columns = [ink[x::width] for x in range(width)]
    down = _chained([(x, run.start(), run.end() - 1) for x, col in enumerate(columns) for run in long.finditer(col)])
    most = max(3, round(_THICK * dots))
    return (
        [Stroke(start, first, end, last, thick) for first, start, last, end, thick in across if thick <= most],
        [Stroke(first, start, last, end, thick) for first, start, last, end, thick in down if thick <= most],
    )


def slope_of(across: Sequence[Stroke], width: int) -> float:
    """How far lines lie askew, as height over width, to the right and downwards; 0 where too few tell."""
    long = [one for one in across if one.x1 - one.x0 > width // 8]
    return median((one.y1 - one.y0) / (one.x1 - one.x0) for one in long) if len(long) >= _LEAST_LINES else 0.0


def straightened(grey: bytes, width: int, height: int, slope: float) -> bytes:
    """The picture turned by a small angle about its middle: columns are moved up or down, then rows sideways."""
    white = b"\xff"
    moved = bytearray(grey)
    for x in range(width):
        by = round(slope * (x - width // 2))
        if by:
            column = grey[x::width]
            moved[x::width] = column[by:] + white * by if by > 0 else white * -by + column[:by]
    rows = []
    for y in range(height):
        by = round(slope * (y - height // 2))
        row = bytes(moved[y * width : (y + 1) * width])
        rows.append(row if not by else white * by + row[:-by] if by > 0 else row[-by:] + white * -by)
    return b"".join(rows)


def without_strokes(grey: bytes, width: int, strokes: Sequence[Stroke]) -> bytes:
    """The picture with lines made white: letters beside them are read better."""
    cleared = bytearray(grey)
    height = len(grey) // width
    for one in strokes:
        lies = one.x1 - one.x0 >= abs(one.y1 - one.y0)
        top, bottom = sorted((one.y0, one.y1))
        left, right = sorted((one.x0, one.x1))
        if lies:
            top, bottom = top - 1 - one.thick // 2, bottom + 1 + one.thick // 2
        else:
            left, right = left - 1 - one.thick // 2, right + 1 + one.thick // 2
        if (bottom - top if lies else right - left) > 12 * (one.thick + 2):
            # Too far askew for its frame to hold nothing but the line.
            continue
        left, right = max(0, left), min(width - 1, right)
        white = b"\xff" * (right - left + 1)
        for y in range(max(0, top), min(height - 1, bottom) + 1):
            cleared[y * width + left : y * width + right + 1] = white
    return bytes(cleared)


_Run = tuple[int, int, int]
_Chain = tuple[int, int, int, int, int]
"""Row at the start, start, row at the end, end, thickness."""


def _chained(runs: Sequence[_Run]) -> list[_Chain]:
    """Runs, by row, put together where they touch or nearly do."""
    if len(runs) > _MOST_RUNS:
        return []
    chains: list[list[_Run]] = []
    open_: list[list[_Run]] = []
    for run in runs:
        row, start, end = run
        open_ = [chain for chain in open_ if row - chain[-1][0] <= 1]
        met = [
            chain
            for chain in open_
            if any(row - y <= 1 and start <= e + _GAP and end >= s - _GAP for y, s, e in chain[-3:])
        ]
        if not met:
            chains.append([run])
            open_.append(chains[-1])
            continue
        met[0].append(run)
        for other in met[1:]:
            met[0] += other
            met[0].sort()
            other.clear()
            open_.remove(other)
    return [_line(chain) for chain in chains if chain]


def _line(chain: Sequence[_Run]) -> _Chain:
    first, last = min(start for _, start, _ in chain), max(end for _, _, end in chain)
    at_first = [row for row, start, _ in chain if start <= first + _GAP]
    at_last = [row for row, _, end in chain if end >= last - _GAP]
    points = sum(end - start + 1 for _, start, end in chain)
    thick = max(1, round(points / max(1, last - first + 1)))
    return round(sum(at_first) / len(at_first)), first, round(sum(at_last) / len(at_last)), last, thick
