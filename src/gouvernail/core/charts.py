"""Pictures of figures as SVG text: bars by parts, columns over time. Each has a text equivalent, and links where asked.

Colours are classes (`fill-done`, ...) so that the page, its dark side and its print decide them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

BAR_WIDTH = 400
BELOW = 20
"""Room under a chart of measures, for its years."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a bar: `name` is what it counts (`Terminées`), `css` the class of its fill."""

    name: str
    css: str
    count: int


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a chart over time. `label` is said (`2e trimestre 2026`), `href` is the list that it counts."""

    label: str
    parts: tuple[Part, ...]
    href: str = ""
    tick: str = ""
    """Short text under the axis, where this column begins something (a year)."""
    now: bool = False

    @property
    def total(self) -> int:
        return sum(part.count for part in self.parts)


def words(parts: Iterable[Part]) -> str:
    """`Terminées : 3, En cours : 5`; nothing counted gives `aucune`."""
    return ", ".join(f"{part.name} : {part.count}" for part in parts if part.count) or "aucune"


def stacked_bar(parts: Sequence[Part], *, whole: int, label: str = "", height: int = 10) -> str:
    """A bar whose full width is `whole` (for bars that compare, the largest total); it takes the width of its place."""
    x = 0.0
    drawn = []
    for part in parts:
        width = part.count * BAR_WIDTH / whole if whole else 0.0
        if width:
            gap = 1.0 if x else 0.0
            drawn.append(_rect(part.css, x + gap, 0, max(width - gap, 0.5), height))
        x += width
    said = f"{label} : {words(parts)}" if label else words(parts)
    return (
        f'<svg class="bar" viewBox="0 0 {BAR_WIDTH} {height}" preserveAspectRatio="none" role="img"'
        f' aria-label="{escape(said)}">{"".join(drawn)}</svg>'
    )


def column_chart(columns: Sequence[Column], *, label: str, width: int = 900, height: int = 200) -> str:
    """Columns side by side over time, with their counts above and years below; each is a link to what it counts."""
    if not columns:
        return ""
    most = max(column.total for column in columns) or 1
    step = width / len(columns)
    floor = height - 24
    drawn = "".join(_column(column, index * step, step, floor, most) for index, column in enumerate(columns))
    return (
        f'<svg class="columns" viewBox="0 0 {width} {height}" role="group" aria-label="{escape(label)}">'
        f'<path class="axis" d="M0 {floor + 0.5}H{width}"/>{drawn}</svg>'
    )


@dataclass(frozen=True, slots=True)
class Point:
    """A measure: `at` in days, `said` in words (`3 mars 2026 : 120`), `mark` what is written beside it (`120`)."""

    at: int
    value: float
    said: str
    mark: str = ""


def line_chart(
    values: Sequence[Point], targets: Sequence[Point], *, label: str, width: int = 480, height: int = 160
) -> str:
    """Measures over time as a line with its points, targets as open squares, the years at both ends; said as a list for
    who does not see it. The first and the last measure and the targets bear their marks."""
    every = [*values, *targets]
    if not every:
        return ""
    first, last = min(each.at for each in every), max(each.at for each in every)
    low, high = min(0.0, *(each.value for each in every)), max(0.0, *(each.value for each in every))
    room, tall = width - 24, height - 24 - BELOW

    def place(point: Point) -> tuple[float, float]:
        x = 12 + room * ((point.at - first) / (last - first) if last > first else 0.5)
        return x, 12 + tall * (1 - ((point.value - low) / (high - low) if high > low else 0.5))

    ordered = sorted(values, key=lambda each: each.at)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in map(place, ordered))
    dots = "".join(f'<circle class="dot" cx="{x:.1f}" cy="{y:.1f}" r="3.5"/>' for x, y in map(place, ordered))
    goals = "".join(
        f'<rect class="goal" x="{x - 4:.1f}" y="{y - 4:.1f}" width="8" height="8"/>' for x, y in map(place, targets)
    )
    said = f"{label} : {' ; '.join(each.said for each in (*ordered, *targets))}"
    floor = place(Point(first, 0.0, ""))[1]
    ends = dict.fromkeys([*ordered[:1], *ordered[-1:], *targets])
    marks = "".join(_mark(each.mark, *place(each), width) for each in ends if each.mark)
    years = {date.fromordinal(at).year: x for at, x in ((last, width), (first, 0))}
    ticks = "".join(
        f'<text class="tick" x="{x}" y="{height - 4}" text-anchor="{"end" if x else "start"}">{year}</text>'
        for year, x in years.items()
    )
    return (
        f'<svg class="measures" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(said)}">'
        f'<path class="axis" d="M0 {floor:.1f}H{width}"/><polyline class="trend" points="{path}"/>'
        f"{dots}{goals}{marks}{ticks}</svg>"
    )


def _mark(text: str, x: float, y: float, width: int) -> str:
    """Beside a point, within the picture: over it, or under it at the top."""
    anchor = "start" if x < width / 4 else "end" if x > width * 3 / 4 else "middle"
    at = y - 8 if y > 22 else y + 20
    return f'<text class="mark" x="{x:.1f}" y="{at:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _column(column: Column, x: float, step: float, floor: float, most: int) -> str:
    room = floor - 22
    y = floor
    rects = []
    for part in column.parts:
        high = part.count * room / most
        if high:
            y -= high
            rects.append(_rect(part.css, x + step * 0.14, y, step * 0.72, max(high - 1, 1)))
    body = "".join(rects)
    if column.total:
        body += f'<text class="count" x="{x + step / 2:.1f}" y="{y - 6:.1f}" text-anchor="middle">{column.total}</text>'
        body = _linked(body, column, x, step, floor)
    return _marker(column, x, step, floor) + body


def _linked(body: str, column: Column, x: float, step: float, floor: float) -> str:
    said = f"{column.label} : {words(column.parts)}"
    if not column.href:
        return f'<g role="img" aria-label="{escape(said)}">{body}</g>'
    hit = f'<rect class="hit" x="{x:.1f}" y="0" width="{step:.1f}" height="{floor:.1f}"/>'
    return f'<a href="{escape(column.href)}" aria-label="{escape(said)}"><title>{escape(said)}</title>{hit}{body}</a>'


def _marker(column: Column, x: float, step: float, floor: float) -> str:
    drawn = ""
    if column.now:
        drawn += f'<rect class="now" x="{x:.1f}" y="0" width="{step:.1f}" height="{floor:.1f}"/>'
    if column.tick:
        drawn += f'<path class="axis" d="M{x:.1f} {floor}v8"/>'
        drawn += f'<text class="tick" x="{x + 4:.1f}" y="{floor + 18:.1f}">{escape(column.tick)}</text>'
    return drawn


def _rect(css: str, x: float, y: float, width: float, height: float) -> str:
    return f'<rect class="{escape(css)}" x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"/>'
