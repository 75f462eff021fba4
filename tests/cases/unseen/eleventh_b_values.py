"""How the authors of the eleventh set's workbooks and decks write: outlines, dates, and pages of a workbook."""

import calendar
import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.cases.unseen.tree import ACTION, AXIS, OO, SO, STEP, Thing, Tree

_LEVELS = {"=": AXIS, "*": SO, "+": OO, "-": ACTION, ".": STEP}
_ORDER = tuple(_LEVELS)


@dataclass(eq=False)
class Node:
    """A line of an outline: its level, title, what its author says of it, and where it stands."""

    level: str
    title: str
    said: dict[str, str]
    above: "Node | None"
    below: list["Node"] = field(default_factory=list)
    number: int = 0

    def says(self, name: str) -> str:
        return self.said.get(name, "")

    @property
    def code(self) -> str:
        """`1.2.3`: the numbers of the objectives above and its own, axes left out."""
        above = self.above
        return f"{above.code}.{self.number}" if above and above.level != AXIS else str(self.number)

    @property
    def parent(self) -> str | None:
        return self.above.title if self.above and self.above.level != AXIS else None


def outline(text: str, **names: str) -> list[Node]:
    """Lines `mark title | value`; one that begins with `|` goes on; `names` gives the names of a level's values."""
    spoken = {"=": "axis", "*": "aim", "+": "means", "-": "action", ".": "step"}
    nodes: list[Node] = []
    open_: list[tuple[int, Node]] = []
    for line in filter(None, (raw.strip() for raw in re.sub(r"\n\s*\|", " |", text).splitlines())):
        mark, (title, *values) = line[0], [part.strip() for part in line[1:].split("|")]
        depth = _ORDER.index(mark)
        while open_ and open_[-1][0] >= depth:
            open_.pop()
        above = open_[-1][1] if open_ else None
        told = dict(zip(names.get(spoken[mark], "").split(), values, strict=False))
        node = Node(_LEVELS[mark], title, told, above)
        beside = above.below if above else [other for other in nodes if other.above is None]
        node.number = len(beside) + 1
        if above:
            above.below.append(node)
        nodes.append(node)
        open_.append((depth, node))
    return nodes


def tell(tree: Tree, nodes: Iterable[Node], fields: Callable[[Node], Thing]) -> Tree:
    for node in nodes:
        tree.add(node.level, node.title, node.parent, **fields(node))
    return tree


_MONTHS = (
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "janv févr mars avr mai juin juil août sept oct nov déc",
)
_MONTH = {name: rank for names in _MONTHS for rank, name in enumerate(names.split(), 1)}
_NONE = ("", "/", "-", "–", "?", "à définir", "à fixer", "offen", "n.c.", "à préciser")
RECURRING = ("permanent", "Permanent", "récurrent", "annuel", "chaque année", "en continu", "laufend", "jährlich")
_POINT = r"(?:(?:pour le|avant le|bis|d'ici|pour|le) )?"


def when(text: str) -> Thing | None:
    """What a careful reader sees in a deadline; nothing where there is none."""
    if text in _NONE:
        return None
    if text in RECURRING:
        return {"text": text, "recurring": True}
    first, last = _span(re.sub(f"^{_POINT}", "", text))
    return {"text": text, "start": first.isoformat(), "end": last.isoformat()}


def _span(text: str) -> tuple[datetime.date, datetime.date]:
    if found := re.fullmatch(r"(\d{1,2})[./](\d{1,2})[./](\d{4})", text):
        day, month, year = map(int, found.groups())
        return (datetime.date(year, month, day),) * 2
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text):
        return (datetime.date.fromisoformat(text),) * 2
    if found := re.fullmatch(r"(\d{4})(?:(?:-| à |/)(\d{4}))?", text):
        return _months(int(found[1]), 1, 12, int(found[2] or found[1]))
    if found := re.fullmatch(r"(?:T|Q)(\d) (\d{4})|(\d)(?:er|e|ème|\.) (?:trim\.|trimestre|Quartal) (\d{4})", text):
        rank, year = int(found[1] or found[3]), int(found[2] or found[4])
        return _months(year, 3 * rank - 2, 3 * rank)
    if found := re.fullmatch(r"(\d)(?:er|e|\.)? (?:sem\.|semestre|Halbjahr) (\d{4})", text):
        rank, year = int(found[1]), int(found[2])
        return _months(year, 6 * rank - 5, 6 * rank)
    if found := re.fullmatch(r"(?i)(fin|Ende|début|Anfang|mi|Mitte)[- ](\d{4})", text):
        part = {"f": (10, 12), "e": (10, 12), "d": (1, 3), "a": (1, 3), "m": (5, 8)}[found[1][0].lower()]
        return _months(int(found[2]), *part)
    if found := re.fullmatch(r"(\d\d)/(\d{4})", text):
        return _months(int(found[2]), int(found[1]), int(found[1]))
    if found := re.fullmatch(r"([^\d\s.-]+)\.?[- ](\d{4}|\d\d)", text):
        month, year = _MONTH[found[1]], int(found[2]) + (2000 if len(found[2]) == 2 else 0)
        return _months(year, month, month)
    raise ValueError(f"no deadline: {text}")


def _months(year: int, first: int, last: int, until: int | None = None) -> tuple[datetime.date, datetime.date]:
    end = until or year
    return datetime.date(year, first, 1), datetime.date(end, last, calendar.monthrange(end, last)[1])


def judged(text: str, words: Mapping[str, str]) -> Thing | None:
    """A state by the words, letters or colours of a document; nothing where it says nothing."""
    return {"value": words[text], "text": text} if text else None


def several(text: str, mark: str = ";") -> list[str]:
    return [part.strip() for part in text.split(mark) if part.strip()]


def spaced(amount: int, tail: str = " €") -> str:
    return f"{amount:,}".replace(",", " ") + tail


def dated(text: str) -> datetime.date | str:
    """A day as a spreadsheet keeps it, any other deadline as it was typed."""
    if re.fullmatch(r"\d\d/\d\d/\d{4}", text):
        return _span(text)[0]
    return text


class Book:
    """A workbook whose bytes are the same at each writing, with a format for each look of its cells."""

    def __init__(self, path: Path) -> None:
        self.book: Any = xlsxwriter.Workbook(str(path))
        self.book.set_properties({"created": datetime.datetime(2026, 3, 2), "author": "PST"})
        self._looks: dict[tuple[Any, ...], Any] = {}

    def page(self, name: str, widths: Iterable[int] = (), *, hidden: bool = False) -> "Page":
        sheet = self.book.add_worksheet(name)
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        if hidden:
            sheet.hide()
        return Page(self, sheet)

    def look(self, **style: Any) -> Any:
        key = tuple(sorted(style.items()))
        if key not in self._looks:
            base = {"text_wrap": True, "valign": "vcenter", "font_name": "Calibri", "font_size": 10}
            self._looks[key] = self.book.add_format(base | style)
        return self._looks[key]

    def close(self) -> None:
        self.book.close()


class Page:
    """A sheet that is written from top to bottom; `at` is the row that comes next."""

    def __init__(self, book: Book, sheet: Any) -> None:
        self.book, self.sheet, self.at = book, sheet, 0

    def put(self, row: int, column: int, value: Any, *, down: int = 1, across: int = 1, **style: Any) -> None:
        look = self.book.look(**style)
        day = isinstance(value, datetime.date)
        if down > 1 or across > 1:
            shown = "" if day or value is None else value
            self.sheet.merge_range(row, column, row + down - 1, column + across - 1, shown, look)
        if day:
            self.sheet.write_datetime(row, column, datetime.datetime.combine(value, datetime.time()), look)
        elif down == across == 1 and (value not in (None, "") or style):
            self.sheet.write(row, column, value if value != "" else None, look)

    def line(self, *values: Any, **style: Any) -> int:
        """A row of single cells; empty text leaves a cell out unless the row has a look."""
        for place, value in enumerate(values):
            self.put(self.at, place, value, **style)
        self.at += 1
        return self.at - 1

    def band(self, text: str, across: int, **style: Any) -> int:
        """A row of one merged cell."""
        self.put(self.at, 0, text, across=across, **style)
        self.at += 1
        return self.at - 1

    def skip(self, rows: int = 1) -> None:
        self.at += rows
