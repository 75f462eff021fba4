"""What a page holds, for every format writer: headings, paragraphs, bullets, tables, text boxes, page breaks.

In any text, `[[+words]]` are tracked insertions and `[[-words]]` tracked deletions, for the formats that know them; the
others show the text as it stands with all changes accepted.
"""

import datetime
import re
from dataclasses import dataclass
from decimal import Decimal

Auto = tuple[str, int, str]
"""Automatic numbering of a word processor: name of the list, depth in it, and group (a new group restarts at one)."""


@dataclass(frozen=True, slots=True)
class Head:
    text: str
    level: int = 1
    auto: Auto | None = None
    shown: str = ""
    """The number as displayed before the text where the format has no numbering of its own."""


@dataclass(frozen=True, slots=True)
class Para:
    text: str
    bold: bool = False
    comment: str | None = None
    center: bool = False


@dataclass(frozen=True, slots=True)
class Bullet:
    text: str
    mark: str = "•"
    depth: int = 0
    auto: Auto | None = None


@dataclass(frozen=True, slots=True)
class TextBox:
    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A table of contents: text, page, depth."""

    entries: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True, slots=True)
class Break:
    pass


@dataclass(frozen=True, slots=True)
class Box:
    """A cell. `text` holds one paragraph a line; `value` is a real date or number shown with `form`."""

    text: str = ""
    span: int = 1
    down: int = 1
    fill: str | None = None
    note: str | None = None
    value: datetime.date | Decimal | int | None = None
    form: str | None = None
    bold: bool = False
    inner: "Grid | None" = None
    formula: str | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of boxes; a box with `down` covers the rows below, whose lists leave its place out."""

    rows: tuple[tuple[Box, ...], ...]
    header: int = 1
    widths: tuple[float, ...] = ()
    ruled: bool = True
    hidden: frozenset[int] = frozenset()


Block = Head | Para | Bullet | TextBox | Contents | Break | Grid

_CHANGE = re.compile(r"\[\[([+-])(.*?)\]\]", re.DOTALL)


def accepted(text: str) -> str:
    """The text with its tracked changes accepted."""
    return _CHANGE.sub(lambda found: found.group(2) if found.group(1) == "+" else "", text)


def changes(text: str) -> list[tuple[str, str]]:
    """Runs of a text: their sign (`""`, `+`, `-`) and words."""
    runs, last = [], 0
    for found in _CHANGE.finditer(text):
        runs.append(("", text[last : found.start()]))
        runs.append((found.group(1), found.group(2)))
        last = found.end()
    return [run for run in [*runs, ("", text[last:])] if run[1]]


def row(*cells: str | Box, bold: bool = False) -> tuple[Box, ...]:
    return tuple(cell if isinstance(cell, Box) else Box(cell, bold=bold) for cell in cells)


def placed(grid: Grid) -> list[list[Box | None]]:
    """The full rectangle of a table: `None` where a merged cell covers a place."""
    width = max(sum(box.span for box in line) for line in grid.rows)
    rows: list[list[Box | None]] = [[None] * width for _ in grid.rows]
    taken: set[tuple[int, int]] = set()
    for r, line in enumerate(grid.rows):
        c = 0
        for box in line:
            while (r, c) in taken:
                c += 1
            rows[r][c] = box
            taken |= {(r + i, c + j) for i in range(box.down) for j in range(box.span)}
            c += box.span
        for free in range(width):
            if (r, free) not in taken:
                rows[r][free] = Box()
                taken.add((r, free))
    return rows
