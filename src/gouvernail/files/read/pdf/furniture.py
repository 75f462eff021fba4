"""Running headers, footers and page numbers: what comes back at the same place of many pages."""

import re
from collections import defaultdict
from collections.abc import Sequence

from gouvernail.core.document import AsideKind
from gouvernail.files.read.pdf.marks import Line, Page

_MARGIN = 0.13
_LEAST_PAGES = 3
_SAME_PLACE = 6.0
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—|]?\s*\d{1,4}\s*(?:(?:/|sur|de)\s*\d{1,4})?\s*[-–—|]?$", re.IGNORECASE)
_LARGER = 1.2
_PART, _LEAST_PARTS = 0.5, 2
_SAME_LEADING = 2.0
Found = dict[int, AsideKind]


def running_lines(pages: Sequence[Page], lines: Sequence[Sequence[Line]], body: float) -> list[Found]:
    """For each page: number of a line → what it is. Titles that come back on slides are larger than that."""
    seen: dict[tuple[str, bool], list[tuple[int, int, Line]]] = defaultdict(list)
    for number, (page, of_page) in enumerate(zip(pages, lines, strict=True)):
        for at, line in enumerate(of_page):
            place = line.box.middle[1] / max(page.height, 1)
            if place < _MARGIN or place > 1 - _MARGIN:
                seen[_pattern(line.text), place < 0.5].append((number, at, line))
    found: list[Found] = [{} for _ in pages]
    for (_, at_top), places in seen.items():
        if _comes_back(places, len(pages), body):
            for number, at, line in places:
                found[number][at] = _kind(line.text, at_top)
    _keep_what_stands_inside(lines, found)
    _keep_section_titles(lines, found)
    for number, of_page in enumerate(lines):
        _lone_numbers(of_page, pages[number], found[number])
    return found


def _keep_what_stands_inside(lines: Sequence[Sequence[Line]], found: Sequence[Found]) -> None:
    """What stands between two lines of the text, as far from one as from the other, runs along no page."""
    for of_page, known in zip(lines, found, strict=True):
        text = [line.box.middle[1] for at, line in enumerate(of_page) if at not in known]
        for at in list(known):
            height = of_page[at].box.middle[1]
            above = min((height - one for one in text if one < height), default=None)
            below = min((one - height for one in text if one > height), default=None)
            if above is not None and below is not None and abs(above - below) < _SAME_LEADING:
                del known[at]


def _keep_section_titles(lines: Sequence[Sequence[Line]], found: Sequence[Found]) -> None:
    """A header over a stretch of the pages only, while others stand over the rest, names that part: where no line says
    the same, its first page keeps it as text.
    """
    headed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, of_page in enumerate(found):
        for at, kind in of_page.items():
            if kind is AsideKind.PAGE_HEADER:
                headed[lines[number][at].text].append((number, at))
    parts = {text: places for text, places in headed.items() if len(places) <= _PART * len(lines)}
    if len(parts) < _LEAST_PARTS:
        return
    told = {
        line.text for number, of_page in enumerate(lines) for at, line in enumerate(of_page) if at not in found[number]
    }
    for text, places in parts.items():
        if text not in told and places[-1][0] - places[0][0] < len(places):
            number, at = places[0]
            del found[number][at]


def _pattern(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.lower().split()))


def _kind(text: str, at_top: bool) -> AsideKind:
    if _PAGE_NUMBER.match(text.strip()):
        return AsideKind.PAGE_NUMBER
    return AsideKind.PAGE_HEADER if at_top else AsideKind.PAGE_FOOTER


def _comes_back(places: list[tuple[int, int, Line]], pages: int, body: float) -> bool:
    """On several pages, at one height, no larger than the text; numbers that change follow the pages."""
    numbers = sorted({number for number, _, _ in places})
    if len(numbers) < min(_LEAST_PAGES, max(pages, 2)) or len(places) > len(numbers) + 1:
        return False
    line = places[0][2]
    if line.size > _LARGER * body and not _PAGE_NUMBER.match(line.text.strip()):
        return False
    heights = [one.box.middle[1] for _, _, one in places]
    same = sum(abs(height - heights[0]) < _SAME_PLACE for height in heights)
    if same < 0.6 * len(heights):
        return False
    texts = {one.text for _, _, one in places}
    return len(texts) <= 2 or _follow_pages(places)


def _follow_pages(places: list[tuple[int, int, Line]]) -> bool:
    """`Action 3` on page 5 and `Action 4` on page 6 are no page numbers unless the difference stays the same."""
    differences = set()
    for number, _, line in places:
        values = [int(value) for value in _DIGITS.findall(line.text) if len(value) < 5]
        differences.add(tuple(value - number for value in values))
    columns = list(zip(*differences, strict=False)) if differences else []
    return any(len(set(column)) == 1 for column in columns)


def _lone_numbers(lines: Sequence[Line], page: Page, found: Found) -> None:
    """A number alone at the very edge of a page, even of a short document."""
    for at in {0, len(lines) - 1} if lines else ():
        line = lines[at]
        place = line.box.middle[1] / max(page.height, 1)
        if at not in found and (place < 0.07 or place > 0.92) and _PAGE_NUMBER.match(line.text.strip()):
            found[at] = AsideKind.PAGE_NUMBER
