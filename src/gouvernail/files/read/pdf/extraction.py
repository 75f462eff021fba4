"""A page of a PDF → words, ruling lines and coloured areas, by PDFium."""

import ctypes
import itertools
import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from gouvernail.files.read.pdf.marks import Box, Page, Word
from gouvernail.files.read.pdf.objects import colour, is_bold, matrix_of, times
from gouvernail.files.read.pdf.tags import heading_levels

_MOST_CHARACTERS = 60_000
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 3_000
_DEEPEST_FORM = 6
_FARTHEST = 100_000.0
_THIN = 2.5
_LARGEST = 2_000.0
_SHORTEST_RULE = 6.0
_HYPHENS = frozenset("\u00ad\x02\ufffe")
_MOSTLY = 0.7
_DOT = (1.2, 7.5)
_ROUND = 0.75
_LEAST_FRAME = 20.0
_Points = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Look:
    """What all characters of one text object share."""

    size: float = 0.0
    bold: bool = False
    level: int = 0
    turned: str = ""
    quarters: int = 0
    """By how many right angles the text is turned."""


class Extraction:
    """Reads one page. Points are turned so that the page is upright and counts from its top left corner."""

    def __init__(self, page: PdfPage, number: int, quarters: int = 0) -> None:
        """`quarters`: by how many right angles the page is turned beyond what it says itself."""
        self._source = page
        self._raw = page.raw
        left, bottom, right, top = page.get_cropbox()
        self._origin = (left, bottom)
        self._size = (abs(right - left), abs(top - bottom))
        self._rotation = (page.get_rotation() // 90 + quarters) % 4
        self._quarters = quarters
        self._lying: Counter[int] = Counter()
        turned = self._rotation % 2 == 1
        width, height = self._size[::-1] if turned else self._size
        self.page = Page(number, width, height)
        self._looks: dict[int, _Look] = {}
        self._levels = heading_levels(page)

    def run(self) -> Page:
        """Words first, then what is drawn."""
        self._words()
        quarters, lying = self._lying.most_common(1)[0] if self._lying else (0, 0)
        if not self._quarters and quarters and lying > _MOSTLY * self._lying.total():
            # A page printed upright with its table on its side.
            return Extraction(self._source, self.page.number, quarters).run()
        self._drawn(0, self._raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, (1, 0, 0, 1, 0, 0))
        return self.page

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._origin[0], y - self._origin[1]
        width, height = self._size
        return ((x, height - y), (y, x), (width - x, y), (height - y, width - x))[self._rotation]

    def _box(self, left: float, bottom: float, right: float, top: float) -> Box:
        if not self._rotation and left <= right and bottom <= top:
            x, y = self._origin
            height = self._size[1] + y
            return Box(left - x, height - top, right - x, height - bottom)
        (xa, ya), (xb, yb) = self._point(left, bottom), self._point(right, top)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))

    # -------------------------------------------------------------------------------------------------- words

    def _words(self) -> None:
        text = pdfium.FPDFText_LoadPage(self._raw)
        if not text:
            return
        try:
            self._characters(text, min(pdfium.FPDFText_CountChars(text), _MOST_CHARACTERS))
        finally:
            pdfium.FPDFText_ClosePage(text)

    def _characters(self, text: Any, count: int) -> None:
        rectangle = pdfium.FS_RECTF()
        pointer = ctypes.byref(rectangle)
        word = _Open(self.page)
        for at in range(count):
            code = pdfium.FPDFText_GetUnicode(text, at)
            char = chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
            if not char or char.isspace():
                # PDFium makes up spaces; some, after ligatures, stand where there is none.
                if pdfium.FPDFText_IsGenerated(text, at) == 1:
                    word.maybe = True
                else:
                    word.end(keep_turned=char == " ")
                continue
            look = self._look(pdfium.FPDFText_GetTextObject(text, at), text, at)
            if not pdfium.FPDFText_GetLooseCharBox(text, at, pointer):
                continue
            box = self._box(rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
            if not -_FARTHEST < box.x0 <= box.x1 < _FARTHEST or not -_FARTHEST < box.top <= box.bottom < _FARTHEST:
                continue
            if char in _HYPHENS:
                char = "\u00ad"
            self._lying[look.quarters] += 1
            word.add(char, box, look)
        word.end()

    def _look(self, item: Any, text: Any, at: int) -> _Look:
        key = ctypes.addressof(item.contents) if item else 0
        if key not in self._looks:
            # The matrix of the object does not know by how much a form around it is turned; the character does.
            self._looks[key] = (
                self._looked(item, -math.degrees(pdfium.FPDFText_GetCharAngle(text, at))) if key else _Look()
            )
        return self._looks[key]

    def _looked(self, item: Any, turned_by: float) -> _Look:
        """`turned_by`: the angle of the text on the page, in degrees against the clock."""
        size = ctypes.c_float()
        pdfium.FPDFTextObj_GetFontSize(item, ctypes.byref(size))
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(matrix))
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        angle = (turned_by - 90 * self._rotation) % 360
        turned = (
            "" if min(angle, 360 - angle) < 8 else "side" if min(abs(angle - 90), abs(angle - 270)) < 8 else "slanted"
        )
        if abs(angle - 180) < 8:
            turned = ""
        level = self._levels.get(pdfium.FPDFPageObj_GetMarkedContentID(item), 0) if self._levels else 0
        points = size.value * scale
        quarters = round(angle / 90) % 4 if turned == "side" else 0
        return _Look(round(points, 1) if 0 < points < _LARGEST else 0.0, is_bold(item), level, turned, quarters)

    # -------------------------------------------------------------------------------------------------- lines

    def _drawn(self, depth: int, holder: Any, counted: Any, get: Any, outer: tuple[float, ...]) -> None:
        count = min(counted(holder), _MOST_OBJECTS)
        for at in range(count):
            item = get(holder, at)
            kind = pdfium.FPDFPageObj_GetType(item)
            if kind == pdfium.FPDF_PAGEOBJ_PATH:
                self._path(item, outer)
            elif kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self.page.pictures += 1
            elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST_FORM:
                inner = times(matrix_of(item), outer)
                self._drawn(depth + 1, item, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, inner)

    def _path(self, item: Any, outer: tuple[float, ...]) -> None:
        stroked, filled = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(filled), ctypes.byref(stroked))
        if not stroked.value and not filled.value:
            return
        matrix = times(matrix_of(item), outer)
        if filled.value and _is_dot(box := self._bounds(item, outer)):
            self.page.dots.append(box)
        figures, curved = self._figures(item, matrix)
        self.page.frames += [_around(points) for points in curved if _is_rounded(points)]
        for points in figures:
            box = _around(points)
            if filled.value and box.width > _THIN and box.height > _THIN:
                fill = colour(item)
                if fill is not None and len(points) <= 6:
                    self.page.fills.append((box, fill))
                if not stroked.value:
                    continue
            if box.width <= _THIN or box.height <= _THIN:
                self._rule(box)
            elif stroked.value:
                for (xa, ya), (xb, yb) in itertools.pairwise(points):
                    self._rule(Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb)))

    def _bounds(self, item: Any, outer: tuple[float, ...]) -> Box:
        ends = [ctypes.c_float() for _ in range(4)]
        if not pdfium.FPDFPageObj_GetBounds(item, *(ctypes.byref(end) for end in ends)):
            return Box(0, 0, 0, 0)
        left, bottom, right, top = (end.value for end in ends)
        a, b, c, d, e, f = outer
        corners = [self._point(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
        return _around(corners)

    def _rule(self, box: Box) -> None:
        if box.height <= _THIN and box.width >= _SHORTEST_RULE:
            self.page.across.append(box)
        elif box.width <= _THIN and box.height >= _SHORTEST_RULE:
            self.page.down.append(box)

    def _figures(self, item: Any, matrix: tuple[float, ...]) -> tuple[list[_Points], list[_Points]]:
        """The open or closed figures of a path as points on the page, curves left out; and again those that have
        curves, with the ends of these.
        """
        figures: list[_Points] = []
        whole: list[_Points] = []
        curves: list[int] = []
        x, y = ctypes.c_float(), ctypes.c_float()
        a, b, c, d, e, f = matrix
        for at in range(min(pdfium.FPDFPath_CountSegments(item), _MOST_SEGMENTS)):
            segment = pdfium.FPDFPath_GetPathSegment(item, at)
            kind = pdfium.FPDFPathSegment_GetType(segment)
            pdfium.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            point = self._point(a * x.value + c * y.value + e, b * x.value + d * y.value + f)
            if kind == pdfium.FPDF_SEGMENT_MOVETO or not figures:
                figures.append([point])
                whole.append([point])
                curves.append(0)
            elif kind == pdfium.FPDF_SEGMENT_LINETO:
                figures[-1].append(point)
                whole[-1].append(point)
            else:
                curves[-1] += 1
                # A curve is two points that draw it, and its end.
                if curves[-1] % 3 == 0:
                    whole[-1].append(point)
            if pdfium.FPDFPathSegment_GetClose(segment) and len(figures[-1]) > 1:
                figures[-1].append(figures[-1][0])
                whole[-1].append(whole[-1][0])
        plain = [points for points in figures if len(points) > 1 and all(map(_finite, points))]
        curved = [points for points, count in zip(whole, curves, strict=True) if count and all(map(_finite, points))]
        return plain, curved


class _Open:
    """The word that is being read."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._chars: list[str] = []
        self._box: Box | None = None
        self._last: Box | None = None
        self._look = _Look()
        self.maybe = False

    def add(self, char: str, box: Box, look: _Look) -> None:
        if self._box is not None and (look.turned != self._look.turned or not self._follows(box)):
            self.end(keep_turned=self.maybe and look.turned == self._look.turned == "side")
        self.maybe = False
        if not self._chars:
            self._look = look
        self._chars.append(char)
        self._last = box
        self._box = box if self._box is None else self._box.with_box(box)

    def _follows(self, box: Box) -> bool:
        """Whether the character stands right after the last one, on the same line."""
        whole, last = self._box, self._last
        if whole is None or last is None or self._look.turned:
            return True
        own, around = box.bottom - box.top, whole.bottom - whole.top
        height = max(own, around, 1.0)
        if abs(box.top + box.bottom - whole.top - whole.bottom) >= 1.2 * height:
            return False
        if abs(box.x0 - last.x0) < 0.1 and abs(box.x1 - last.x1) < 0.1:
            # The letters of a ligature share one place.
            return True
        return -0.6 * height < box.x0 - whole.x1 < (0.06 if self.maybe else 0.6) * height

    def end(self, *, keep_turned: bool = False) -> None:
        """White space ends a word; text on its side is kept together, for its words have no line to be put on."""
        if self._look.turned and keep_turned and self._chars:
            self._chars.append(" ")
            return
        text = "".join(self._chars).strip()
        if text and self._box is not None:
            self._put(text, self._box)
        self._chars, self._box, self._look, self.maybe = [], None, _Look(), False

    def _put(self, text: str, box: Box) -> None:
        if self._look.turned == "slanted":
            self._page.slanted.append(text)
            return
        size = self._look.size
        if not 0.5 < box.height / max(size, 0.1) < 2.5 and not self._look.turned:
            size = round(box.height / 1.2, 1)
        self._page.words.append(Word(text, box, size, self._look.bold, self._look.level, not self._look.turned))


def _is_dot(box: Box) -> bool:
    """A round or square sign of the size of a bullet."""
    less, more = sorted((box.width, box.height))
    return _DOT[0] <= less <= more <= _DOT[1] and less >= _ROUND * more


def _is_rounded(points: _Points) -> bool:
    """Whether the figure is a frame with round corners: straight along its edges, but for the corners."""
    box = _around(points)
    if min(box.width, box.height) < _LEAST_FRAME:
        return False
    straight = 0.0
    for (xa, ya), (xb, yb) in itertools.pairwise(points):
        level = abs(ya - yb) < 1 and min(abs(ya - box.top), abs(ya - box.bottom)) < 1
        upright = abs(xa - xb) < 1 and min(abs(xa - box.x0), abs(xa - box.x1)) < 1
        straight += abs(xa - xb) if level else abs(ya - yb) if upright else 0.0
    return straight >= _MOSTLY * 2 * (box.width + box.height)


def _finite(point: tuple[float, float]) -> bool:
    return all(math.isfinite(value) and abs(value) < _FARTHEST for value in point)


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs), max(ys))
