"""Pages that are pictures, as a scanner makes them → words and ruling lines, by Tesseract where the machine has it.

Tesseract tells words with their places; which of them make a line, a table or a title is told as for any page of a
PDF. A page that lies askew is put straight by its lines of text, one on its side or head down is turned.
"""

import math
import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from statistics import mean

import pypdfium2 as pdfium

from gouvernail.files.limits import Limits
from gouvernail.files.programs import run
from gouvernail.files.read.pdf.marks import Box, Page, Word
from gouvernail.files.read.pdf.opening import opened
from gouvernail.files.read.pdf.raster import Stroke, slope_of, straightened, strokes_of, without_strokes
from gouvernail.files.read.pdf.told_words import (
    STRAIGHT,
    Told,
    feet_of,
    lines_told,
    size_of,
    slope_told,
    stand_tall,
    texts_of,
)
from gouvernail.files.read.pdf.turning import other_size, stroke_turned, turned, turns_told

_DOTS = 300
_MOST_POINTS = 16_000_000
_LANGUAGES = ("fra", "nld", "deu")
_ASKEW = 0.15
_MAY_LIE_WRONG = 70.0
"""Letters that are read less surely than this may lie on their side."""
_LINES_OF_TABLE = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What was made of a page: `sureness` of its letters from 0 to 100; no words where there was no time left."""

    page: Page
    sureness: float
    done: bool = True


@cache
def optical_languages() -> tuple[str, ...]:
    """The languages that can be read, French first; none where Tesseract or its French is missing."""
    program = shutil.which("tesseract")
    if program is None:
        return ()
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    known = set(listed.stdout.split())
    return tuple(one for one in _LANGUAGES if one in known) if "fra" in known else ()


def seen_pages(data: bytes, pages: Sequence[Page], limits: Limits) -> list[Seen]:
    """These pages of a PDF read from their pictures, in their order, as far as the time of the limits goes."""
    until = time.monotonic() + limits.optical_seconds
    document = opened(data)
    try:
        with _in_its_own_time(limits), ThreadPoolExecutor(max(1, min(4, os.cpu_count() or 1))) as several:
            # A few pictures at a time: each weighs as much as its points.
            found: list[Seen] = []
            for at in range(0, len(pages), 4):
                drawn = [_drawn(document, page) for page in pages[at : at + 4] if time.monotonic() < until]
                found += several.map(lambda one: _seen(one, until), drawn)
            return found + [Seen(page, 0.0, done=False) for page in pages[len(found) :]]
    finally:
        document.close()


@contextmanager
def _in_its_own_time(limits: Limits) -> Iterator[None]:
    """Drawing and reading pictures takes longer than reading text, and is bounded by the clock instead.

    Where no timer runs, this is no process of its own, and nobody's limits are touched.
    """
    left = signal.getitimer(signal.ITIMER_PROF)[0]
    if not left:
        yield
        return
    signal.setitimer(signal.ITIMER_PROF, 0)
    _allow(limits.optical_seconds)
    try:
        yield
    finally:
        _allow(left)
        signal.setitimer(signal.ITIMER_PROF, left)


def _allow(seconds: float) -> None:
    """So much processor time from now on, and what ends the process a moment later."""
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    most = int(time.process_time() + seconds) + 2
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


@dataclass(frozen=True, slots=True)
class _Picture:
    """A page in greys, without its lines; `dots` are points an inch."""

    page: Page
    grey: bytes
    width: int
    height: int
    dots: float
    across: list[Stroke]
    down: list[Stroke]

    @property
    def is_table(self) -> bool:
        return len(self.across) >= _LINES_OF_TABLE and len(self.down) >= _LINES_OF_TABLE


def _drawn(document: pdfium.PdfDocument, page: Page) -> _Picture:
    scale = min(_DOTS / 72, (_MOST_POINTS / max(1.0, page.width * page.height)) ** 0.5)
    source = document[page.number - 1]
    try:
        bitmap = source.render(scale=scale, grayscale=True)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        held = bytes(bitmap.buffer)
        bitmap.close()
    finally:
        source.close()
    grey = held if stride == width else b"".join(held[y * stride : y * stride + width] for y in range(height))
    grey = grey[: width * height]
    across, down = strokes_of(grey, width, height, round(scale * 72))
    slope = slope_of(across, width)
    if STRAIGHT < abs(slope) < _ASKEW:
        grey = straightened(grey, width, height, slope)
        across, down = strokes_of(grey, width, height, round(scale * 72))
    return _Picture(page, without_strokes(grey, width, [*across, *down]), width, height, scale * 72, across, down)


def _seen(picture: _Picture, until: float) -> Seen:
    left = until - time.monotonic()
    if left <= 0:
        return Seen(picture.page, 0.0, done=False)
    with tempfile.TemporaryDirectory(prefix="gouvernail-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        try:
            lines = _lines(picture, folder, left)
            if (_sureness(lines) < _MAY_LIE_WRONG or stand_tall(lines)) and (
                turns := _turns(folder, until - time.monotonic())
            ):
                other = _turned(picture, turns)
                again = _lines(other, folder, until - time.monotonic())
                if (stand_tall(again), -_sureness(again)) < (stand_tall(lines), -_sureness(lines)):
                    picture, lines = other, again
        except TimeoutError:
            return Seen(picture.page, 0.0, done=False)
    return Seen(_page(picture, lines), _sureness(lines))


def _lines(picture: _Picture, folder: Path, seconds: float) -> list[list[Told]]:
    """What Tesseract reads in a picture, which it finds in the folder afterwards."""
    head = f"P5 {picture.width} {picture.height} 255\n".encode()
    (folder / "page.pgm").write_bytes(head + picture.grey)
    made = folder / "page.tsv"
    made.unlink(missing_ok=True)
    command = [_program(), "page.pgm", "page", "-l", "+".join(optical_languages())]
    command += ["--dpi", str(round(picture.dots)), "--psm", "4" if picture.is_table else "3", "tsv"]
    run(command, folder, seconds)
    return lines_told(made.read_text(encoding="utf-8", errors="replace") if made.is_file() else "")


def _sureness(lines: Sequence[Sequence[Told]]) -> float:
    return mean([one.sure for line in lines for one in line] or [0.0])


def _turns(folder: Path, seconds: float) -> int:
    """By how many quarters the picture in the folder is to be turned; none where Tesseract cannot tell."""
    run([_program(), "page.pgm", "page", "-l", "osd", "--psm", "0"], folder, seconds)
    return turns_told(folder)


def _program() -> str:
    return str(shutil.which("tesseract"))


def _turned(picture: _Picture, turns: int) -> _Picture:
    width, height = picture.width, picture.height
    page = picture.page
    page_width, page_height = other_size((page.width, page.height), turns)
    across, down = (
        [stroke_turned(one, width, height, turns) for one in strokes] for strokes in (picture.across, picture.down)
    )
    return replace(
        picture,
        page=replace(page, width=page_width, height=page_height, turned=turns),
        grey=turned(picture.grey, width, height, turns),
        width=height if turns % 2 else width,
        height=width if turns % 2 else height,
        across=down if turns % 2 else across,
        down=across if turns % 2 else down,
    )


def _page(picture: _Picture, lines: list[list[Told]]) -> Page:
    """The page with its words and lines, in its own points, put straight."""
    ratio, slope = 72 / picture.dots, slope_told(lines)
    middle = (picture.page.width / 2, picture.page.height / 2)
    sizes = [size_of(line) * ratio for line in lines]
    body = _usual(sizes, [sum(len(word.text) for word in line) for line in lines])
    page = replace(picture.page, words=[], across=[], down=[])
    for line, size in zip(lines, sizes, strict=True):
        size = body if abs(size - body) <= 0.14 * body else round(size * 2) / 2
        feet = feet_of(line)
        for word, text in zip(line, texts_of(line), strict=True):
            base = feet(word) * ratio
            x0, y = _straight(word.left * ratio, base, slope, middle)
            x1, _ = _straight(word.right * ratio, base, slope, middle)
            page.words.append(Word(text, Box(x0, y - 0.8 * size, x1, y + 0.2 * size), size))
    for stroke in picture.across:
        x0, y0 = _straight(stroke.x0 * ratio, stroke.y0 * ratio, slope, middle)
        x1, y1 = _straight(stroke.x1 * ratio, stroke.y1 * ratio, slope, middle)
        y = (y0 + y1) / 2
        page.across.append(Box(x0, y - 0.5, x1, y + 0.5))
    for stroke in picture.down:
        x0, y0 = _straight(stroke.x0 * ratio, stroke.y0 * ratio, slope, middle)
        x1, y1 = _straight(stroke.x1 * ratio, stroke.y1 * ratio, slope, middle)
        x = (x0 + x1) / 2
        page.down.append(Box(x - 0.5, y0, x + 0.5, y1))
    return page


def _straight(x: float, y: float, slope: float, middle: tuple[float, float]) -> tuple[float, float]:
    if not slope:
        return x, y
    angle = -math.atan(slope)
    dx, dy = x - middle[0], y - middle[1]
    return (
        middle[0] + dx * math.cos(angle) - dy * math.sin(angle),
        middle[1] + dx * math.sin(angle) + dy * math.cos(angle),
    )


def _usual(sizes: Sequence[float], weights: Sequence[int]) -> float:
    """The size of most letters, to half a point."""
    counted: dict[float, int] = {}
    for size, weight in zip(sizes, weights, strict=True):
        rounded = round(size * 2) / 2
        counted[rounded] = counted.get(rounded, 0) + weight
    return max(counted, key=lambda one: sum(w for s, w in counted.items() if abs(s - one) <= 0.5), default=10.0)
