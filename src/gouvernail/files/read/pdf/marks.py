"""What lies on a page: words with places and looks, ruling lines, coloured areas. Places count from the top left."""

from dataclasses import dataclass, field
from statistics import median

_MOST_DOTS = 500
_AFTER_BULLET = 2.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; `top` is smaller than `bottom`."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float], slack: float = 0.0) -> bool:
        return self.x0 - slack <= point[0] <= self.x1 + slack and self.top - slack <= point[1] <= self.bottom + slack

    def with_box(self, other: "Box") -> "Box":
        return Box(
            self.x0 if self.x0 < other.x0 else other.x0,
            self.top if self.top < other.top else other.top,
            self.x1 if self.x1 > other.x1 else other.x1,
            self.bottom if self.bottom > other.bottom else other.bottom,
        )


@dataclass(frozen=True, slots=True)
class Word:
    """`level` is that of the heading that the file says it stands in, 0 for none; `upright` is false on its side."""

    text: str
    box: Box
    size: float
    bold: bool = False
    level: int = 0
    upright: bool = True


@dataclass(slots=True)
class Line:
    """Words on one base line, from left to right."""

    words: list[Word]
    page: int = 0

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        box = self.words[0].box
        for word in self.words[1:]:
            box = box.with_box(word.box)
        return box

    @property
    def size(self) -> float:
        return median(word.size for word in self.words for _ in word.text)

    @property
    def bold(self) -> bool:
        said = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(said) and all(word.bold for word in said)

    @property
    def level(self) -> int:
        levels = {word.level for word in self.words}
        return max(levels) if len(levels) == 1 else 0


@dataclass(slots=True)
class Page:
    """One page. `across` and `down` are ruling lines, `fills` coloured areas (colour as RRGGBB).

    `turned`: by how many quarters clockwise the page was put upright (`turning.py`); all places and sizes are those of
    the upright page.
    """

    number: int
    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    across: list[Box] = field(default_factory=list)
    down: list[Box] = field(default_factory=list)
    fills: list[tuple[Box, str]] = field(default_factory=list)
    frames: list[Box] = field(default_factory=list)
    """Frames and areas with round corners."""
    pictures: int = 0
    slanted: list[str] = field(default_factory=list)
    dots: list[Box] = field(default_factory=list)
    """Small round or square signs that are drawn, not written: bullets, mostly."""
    turned: int = 0


def lines_of(words: list[Word], page: int) -> list[Line]:
    """Words grouped by base line, from top to bottom."""
    lines: list[Line] = []
    spans: list[tuple[float, float]] = []
    for word in sorted(words, key=lambda one: (one.box.middle[1], one.box.x0)):
        middle = word.box.middle[1]
        at = _line_of(word, middle, spans, lines)
        if at is None:
            lines.append(Line([word], page))
            spans.append((word.box.top, word.box.bottom))
        else:
            lines[at].words.append(word)
    for line in lines:
        line.words.sort(key=lambda one: one.box.x0)
    lines.sort(key=lambda one: (one.words[0].box.top, one.words[0].box.x0))
    return lines


def drawn_bullets(page: Page) -> list[Word]:
    """The drawn signs of a page that stand before a line, with the usual distance of bullets, as written ones."""
    if not page.dots:
        return []
    lines = lines_of(page.words, page.number)
    found = []
    for dot in page.dots[:_MOST_DOTS]:
        x, y = dot.middle
        for line in lines:
            box = line.box
            if not box.top < y < box.bottom:
                continue
            after = min((word.box.x0 for word in line.words if word.box.x0 > x), default=None)
            before = max((word.box.x1 for word in line.words if word.box.x0 <= x), default=-1e9)
            if after is None or after - dot.x1 > _AFTER_BULLET * line.size or dot.x0 - before < line.size:
                continue
            place = Box(dot.x0, box.top, dot.x1, box.bottom)
            found.append(Word("•", place, line.size))
            break
    return found


def _line_of(word: Word, middle: float, spans: list[tuple[float, float]], lines: list[Line]) -> int | None:
    """Only the last few lines can be met again: words come from top to bottom."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 6), -1):
        top, bottom = spans[at]
        share = 0.25 * min(bottom - top, word.box.height)
        if top + share <= middle <= bottom - share and word.upright:
            return at
    return None
