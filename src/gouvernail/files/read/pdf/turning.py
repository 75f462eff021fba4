"""Pages that lie on their side or head down, as a copier leaves landscape tables.

Their picture is put upright to be read, and each place told where it lies on the page as it was scanned.
"""

import re
from pathlib import Path

from gouvernail.files.read.pdf.marks import Box, Page
from gouvernail.files.read.pdf.raster import Stroke

_ROTATE = re.compile(r"^Rotate:\s*(0|90|180|270)\s*$", re.MULTILINE)
Size = tuple[float, float]


def turns_told(folder: Path) -> int:
    """How many quarters clockwise Tesseract would turn the page that it looked at in this folder (`page.osd`)."""
    made = folder / "page.osd"
    found = _ROTATE.search(made.read_text(encoding="utf-8", errors="replace")) if made.is_file() else None
    return int(found[1]) // 90 if found is not None else 0


def turned(grey: bytes, width: int, height: int, turns: int) -> bytes:
    """A picture of one byte a point, turned clockwise by so many quarters."""
    match turns % 4:
        case 1:
            return b"".join(grey[x::width][::-1] for x in range(width))
        case 2:
            return grey[::-1]
        case 3:
            return b"".join(grey[x::width] for x in range(width - 1, -1, -1))
    return grey


def stroke_turned(stroke: Stroke, width: int, height: int, turns: int) -> Stroke:
    """A line of the picture where it lies once the picture is turned."""
    (x0, y0), (x1, y1) = (
        _turned(x, y, (width - 1, height - 1), turns)
        for x, y in ((stroke.x0, stroke.y0), (stroke.x1, stroke.y1))
    )  # fmt: skip
    if (x0, y0) > (x1, y1) if turns % 2 else x0 > x1 or (x0 == x1 and y0 > y1):
        x0, y0, x1, y1 = x1, y1, x0, y0
    return Stroke(round(x0), round(y0), round(x1), round(y1), stroke.thick)


def other_size(size: Size, turns: int) -> Size:
    """Width and height of a page before or after so many quarter turns."""
    return size if turns % 2 == 0 else (size[1], size[0])


def as_scanned(box: Box, page: Page) -> Box:
    """Where a part of an upright page lies on the page as it was scanned."""
    if not page.turned:
        return box
    size = (page.width, page.height)
    corners = [_turned(x, y, size, 4 - page.turned) for x, y in ((box.x0, box.top), (box.x1, box.bottom))]
    (x0, x1), (y0, y1) = (sorted(along) for along in zip(*corners, strict=True))
    return Box(x0, y0, x1, y1)


def _turned(x: float, y: float, size: Size, turns: int) -> tuple[float, float]:
    match turns % 4:
        case 1:
            return size[1] - y, x
        case 2:
            return size[0] - x, size[1] - y
        case 3:
            return y, size[0] - x
    return x, y
