"""The term line as SVG text: small in rows (stretched to its column), large on sheets (with years and today).

Only classes and presentation attributes are used: the pages allow no inline style. A page that holds small strips holds
`shared_parts` once: the ticks of its term and the fading fills, which each strip then refers to.
"""

from collections.abc import Iterator
from datetime import date
from html import escape

from gouvernail.core.term_line import Mark, Row, Shape, Term, TermLine, quarters

SMALL_WIDTH, SMALL_HEIGHT = 240, 18
MARGIN = 10.0
LEAST = 3.0
"""Least drawn width of a mark, so that a day is seen."""

_FADES = ("plan", "late", "done")


def shared_parts(term: Term, today: float | None) -> str:
    """The hidden drawing that small strips of one term refer to; once a page."""
    return (
        '<svg class="tl-shared" aria-hidden="true" focusable="false" width="0" height="0"><defs>'
        f'{fades()}<g id="tl-grid">{"".join(_small_grid(term, today))}</g></defs></svg>'
    )


def fades(prefix: str = "tl") -> str:
    """Fills that fade in, one for each tone of a mark."""
    return "".join(
        f'<linearGradient id="{prefix}-fade-{tone}"><stop offset="0" class="tl-stop-{tone}" stop-opacity="0.12"/>'
        f'<stop offset="1" class="tl-stop-{tone}"/></linearGradient>'
        for tone in _FADES
    )


def _small_grid(term: Term, today: float | None) -> Iterator[str]:
    yield f'<path class="tl-rail" d="M0 6.5H{SMALL_WIDTH}"/>'
    minor = "".join(f"M{_n(at * SMALL_WIDTH)} 5v3" for day, at in quarters(term) if day.month != 1)
    major = "".join(f"M{_n(at * SMALL_WIDTH)} 3v7" for day, at in quarters(term) if day.month == 1)
    yield f'<path class="tl-tick" d="{minor}"/><path class="tl-year" d="{major}"/>'
    if today is not None:
        yield f'<path class="tl-today" d="M{_n(today * SMALL_WIDTH)} 0V{SMALL_HEIGHT}"/>'


def small(line: TermLine) -> str:
    """A strip for a row of a list; it takes the width of its column. Needs `shared_parts` on the page."""
    many = len(line.marks) > 1 and all(mark.tone for mark in line.marks)
    marks = "".join(_gathered_marks(line.marks) if many else (_small_mark(mark, line) for mark in line.marks))
    return (
        f'<svg class="{"tl" if marks else "tl tl-none"}" viewBox="0 0 {SMALL_WIDTH} {SMALL_HEIGHT}"'
        f' preserveAspectRatio="none" role="img"'
        f' aria-label="{escape(line.text)}"><use href="#tl-grid"/>{marks}</svg>'
    )


def _gathered_marks(marks: tuple[Mark, ...]) -> Iterator[str]:
    """The days of many things: one path for each tone, in the order of the marks."""
    paths: dict[str, list[str]] = {}
    for mark in marks:
        x0, x1 = _at_least(mark.left * SMALL_WIDTH, mark.right * SMALL_WIDTH)
        paths.setdefault(mark.tone or "", []).append(f"M{_n(x0)} 3h{_n(x1 - x0)}v7H{_n(x0)}z")
    for tone, drawn in paths.items():
        yield f'<path class="tl-{tone}" d="{"".join(drawn)}"/>'


def _at_least(x0: float, x1: float) -> tuple[float, float]:
    """Both ends of a mark, far enough from each other to be seen."""
    if x1 - x0 >= LEAST:
        return x0, x1
    start = min(x0, max(x1 - LEAST, 0))
    return start, start + LEAST


def _tone(line: TermLine) -> str:
    return "done" if line.done else "late" if line.late else "plan"


def _small_mark(mark: Mark, line: TermLine) -> str:
    top, height = (12.5, 3) if mark.row is Row.EFFECTIVE else (3, 7)
    return _mark(mark, line, left=0, width=SMALL_WIDTH, top=top, height=height)


def _mark(mark: Mark, line: TermLine, *, left: float, width: float, top: float, height: float) -> str:
    """One mark, in a band of the given place and size."""
    x0, x1 = left + mark.left * width, left + mark.right * width
    middle = top + height / 2
    tone = mark.tone or ("real" if mark.row is Row.EFFECTIVE else _tone(line))
    match mark.shape:
        case Shape.RECURRING:
            return f'<path class="tl-recurring tl-{tone}-stroke" d="M{_n(x0)} {_n(middle)}H{_n(x1)}"/>'
        case Shape.OPEN:
            path = f"M{_n(x0)} {_n(top)}v{_n(height)}M{_n(x0)} {_n(middle)}H{_n(x1)}"
            return f'<path class="tl-open tl-{tone}-stroke" d="{path}"/>'
        case Shape.RUN:
            return f'<path class="tl-run tl-{tone}-stroke" d="M{_n(x0)} {_n(middle)}H{_n(x1)}"/>'
        case Shape.SLIP:
            return _arrow(x0, x1, middle, min(4.0, height / 2))
    return _band(mark, tone, x0, x1, top, height)


def _band(mark: Mark, tone: str, x0: float, x1: float, top: float, height: float) -> str:
    x0, x1 = _at_least(x0, x1)
    wide = x1 - x0
    fill = f' fill="url(#tl-fade-{tone})"' if mark.shape is Shape.FADE and tone != "real" else f' class="tl-{tone}"'
    band = f'<rect{fill} x="{_n(x0)}" y="{_n(top)}" width="{_n(wide)}" height="{_n(height)}"/>'
    if mark.row is Row.REVISED:
        band += f'<rect class="tl-revised" x="{_n(x0)}" y="{_n(top)}" width="{_n(wide)}" height="{_n(height)}"/>'
    return band


def _arrow(x0: float, x1: float, y: float, size: float) -> str:
    back = -size if x1 >= x0 else size
    head = f"m{_n(back)} {_n(-size)}l{_n(-back)} {_n(size)}l{_n(back)} {_n(size)}"
    return f'<path class="tl-slip" d="M{_n(x0)} {_n(y)}H{_n(x1)}{head}"/>'


def large(line: TermLine, *, width: int = 760, today_word: str = "aujourd'hui", name: str = "tl") -> str:
    """A strip that stands alone, with its years; `width` is its drawing width, for narrow and wide screens.

    `name` begins the identifiers of its fills, and must differ from other drawings of the page.
    """
    inner = width - 2 * MARGIN
    height = 92
    marks = "".join(
        _mark(
            mark,
            line,
            left=MARGIN,
            width=inner,
            top=60 if mark.row is Row.EFFECTIVE else 30,
            height=6 if mark.row is Row.EFFECTIVE else 20,
        )
        for mark in line.marks
    ).replace("url(#tl-", f"url(#{name}-")
    return (
        f'<svg class="tl-large" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(line.text)}">'
        f"<defs>{fades(name)}</defs>{''.join(_large_grid(line.term, inner))}{marks}"
        f"{_today(line.today, inner, today_word)}</svg>"
    )


def _large_grid(term: Term, inner: float) -> Iterator[str]:
    yield f'<path class="tl-rail" d="M{_n(MARGIN)} 40h{_n(inner)}"/>'
    minor = "".join(f"M{_n(MARGIN + at * inner)} 37v6" for day, at in quarters(term) if day.month != 1)
    major = "".join(f"M{_n(MARGIN + at * inner)} 28v44" for day, at in quarters(term) if day.month == 1)
    yield f'<path class="tl-tick" d="{minor}"/><path class="tl-year" d="{major}"/>'
    yield from _years(term, inner)


def _years(term: Term, inner: float) -> Iterator[str]:
    """The name of each year in the middle of the part of it that the term holds, where there is room."""
    for year in range(term.start.year, term.end.year + 1):
        first, last = max(date(year, 1, 1), term.start), min(date(year, 12, 31), term.end)
        room = (term.evening(last) - term.morning(first)) * inner
        if room >= 30:
            middle = MARGIN + (term.evening(last) + term.morning(first)) / 2 * inner
            yield f'<text class="tl-text" x="{_n(middle)}" y="87" text-anchor="middle">{year}</text>'


def _today(today: float | None, inner: float, word: str) -> str:
    if today is None:
        return ""
    x = MARGIN + today * inner
    anchor = "start" if today < 0.1 else "end" if today > 0.9 else "middle"
    return (
        f'<path class="tl-today" d="M{_n(x)} 20V72"/>'
        f'<text class="tl-text tl-text-today" x="{_n(x)}" y="14" text-anchor="{anchor}">{escape(word)}</text>'
    )


def _n(value: float) -> str:
    """A coordinate with one decimal at most: `12`, `12.5`."""
    return f"{value:.1f}".removesuffix(".0")
