"""How the authors of the tenth set's workbooks and decks write: an outline, the values of a line, an XLSX writer."""

import calendar
import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.cases.unseen.tree import ACTION, OO, SO, STEP, Thing, Tree, money

LEVELS = (SO, OO, ACTION, STEP)


@dataclass(frozen=True, slots=True)
class Node:
    """A line of a plan. `number` is its path; a line that begins with `+` leaves a number out, as offices do."""

    depth: int
    number: str
    title: str
    cells: tuple[str, ...]
    above: "Node | None"

    @property
    def rank(self) -> int:
        return int(self.number.rsplit(".", 1)[-1])

    def cell(self, place: int) -> str:
        return self.cells[place] if place < len(self.cells) else ""


def outline(text: str) -> list[Node]:
    """One node a line: leading spaces for the depth, ` | ` between the title and the values, `¶` for a new line.

    A line that begins with `|` goes on with the values of the one before.
    """
    nodes: list[Node] = []
    path: list[Node] = []
    counts: list[int] = []
    for line in re.sub(r"\n\s*\|", " |", text).strip("\n").splitlines():
        depth = len(line) - len(line.lstrip(" "))
        parts = [part.strip().replace("¶", "\n") for part in line.split("|")]
        skipped = parts[0].startswith("+")
        counts = [*counts[: depth + 1], *[0] * (depth + 1 - len(counts))]
        counts[depth] += 2 if skipped else 1
        node = Node(
            depth,
            ".".join(map(str, counts)),
            parts[0].lstrip("+"),
            tuple(parts[1:]),
            path[depth - 1] if depth else None,
        )
        path = [*path[:depth], node]
        nodes.append(node)
    return nodes


def below(nodes: Sequence[Node], above: Node) -> list[Node]:
    return [node for node in nodes if node.above is above]


# What the cells say

_MONTHS = {
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    "de": (
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ),
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
}
Span = tuple[str, str]


def _span(year: int, first: int, last: int) -> Span:
    return f"{year}-{first:02}-01", f"{year}-{last:02}-{calendar.monthrange(year, last)[1]}"


def _spoken() -> dict[str, Span]:
    said: dict[str, Span] = {}
    for year in range(2023, 2033):
        said[f"{year}"] = _span(year, 1, 12)
        for word in ("fin", "Fin", "Ende", "eind"):
            said[f"{word} {year}"] = _span(year, 10, 12)
        for word in ("début", "Début", "Anfang", "begin"):
            said[f"{word} {year}"] = _span(year, 1, 3)
        said[f"mi-{year}"] = said[f"Mitte {year}"] = said[f"midden {year}"] = _span(year, 5, 8)
        for half, words in enumerate((("1er semestre", "S1", "1. Halbjahr"), ("2e semestre", "S2", "2. Halbjahr"))):
            for word in words:
                said[f"{word} {year}"] = _span(year, 1 + 6 * half, 6 + 6 * half)
        for quarter in range(1, 5):
            span = _span(year, 3 * quarter - 2, 3 * quarter)
            ranked = "1er" if quarter == 1 else f"{quarter}e"
            for form in (f"T{quarter}", f"Q{quarter}", f"{ranked} trim.", f"{ranked} trimestre", f"{quarter}. Quartal"):
                said[f"{form} {year}"] = span
            said[f"{quarter}de kwartaal {year}"] = span
        for month in range(1, 13):
            span = _span(year, month, month)
            said[f"{month:02}/{year}"] = span
            said |= {f"{names[month - 1]} {year}": span for names in _MONTHS.values()}
        for end in range(year + 1, 2033):
            span = (f"{year}-01-01", f"{end}-12-31")
            said[f"{year}-{end}"] = said[f"{year} à {end}"] = said[f"{year} – {end}"] = span
    return said


_SPOKEN = _spoken()
_RECURRING = ("permanent", "récurrent", "continu", "annuel", "laufend", "doorlopend", "jaarlijks")
_NONE = ("", "/", "-", "à fixer", "à définir", "?", "n.v.t.")
_STATES = {
    "to_plan": ("à planifier", "planifié", "prévu", "à programmer", "geplant", "gepland"),
    "not_started": ("non commencé", "non entamé", "à démarrer", "à venir", "noch nicht begonnen", "nog niet gestart"),
    "in_progress": (
        "en cours",
        "entamé",
        "lancé",
        "in umsetzung",
        "lopend",
        "in uitvoering",
        "en cours de réalisation",
    ),
    "waiting": ("en attente", "reporté", "suspendu", "postposé", "zurückgestellt", "uitgesteld"),
    "blocked": ("bloqué", "blocage"),
    "done": ("terminé", "réalisé", "clôturé", "finalisé", "achevé", "fait", "abgeschlossen", "afgerond"),
    "abandoned": ("abandonné", "annulé"),
}


def due(text: str) -> Thing | None:
    """The deadline that a careful reader sees in a cell."""
    if text.lower() in _NONE:
        return None
    if text.lower() in _RECURRING:
        return {"text": text, "recurring": True}
    day = day_of(text)
    start, end = (day.isoformat(), day.isoformat()) if day else _SPOKEN[text]
    return {"text": text, "start": start, "end": end}


def day_of(text: str) -> datetime.date | None:
    """A day written `30/06/2027`, `30.6.2027`, `30-06-2027` or `2027-06-30`."""
    if found := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text):
        day, month, year = (int(part) for part in found.groups())
        return datetime.date(year, month, day)
    return datetime.date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None


def state(text: str) -> Thing | None:
    if text.lower() in _NONE:
        return None
    return {"value": next(value for value, words in _STATES.items() if text.lower() in words), "text": text}


def several(text: str) -> list[str]:
    """The people, departments or partners of a cell."""
    if text.lower() in _NONE:
        return []
    return [part.strip() for part in re.split(r"\s*[/,;+\n]\s*| et ", text) if part.strip()]


def percent(text: str) -> int | None:
    return int(text.rstrip(" %")) if text.rstrip(" %").isdigit() else None


def amount_of(text: str) -> int | None:
    """A sum in euros: `12.500 €`, `12 500`, `12500`."""
    digits = re.sub(r"[ .€\u202f\u00a0]", "", text)
    return int(digits) if digits.isdigit() else None


def told(names: Sequence[str], cells: Sequence[str]) -> Thing:
    """The fields that cells give, by the usual names of the plan JSON; `-` for a column that is not expected.

    `people` are agents, of whom nothing is expected where the cell names a service instead.
    """
    fields: Thing = {}
    for name, text in zip(names, cells, strict=False):
        kind, _, more = name.partition(":")
        match kind:
            case "-":
                continue
            case "deadline":
                fields[kind] = due(text)
            case "status":
                fields[kind] = state(text)
            case "progress":
                fields[kind] = percent(text)
            case "sdgs":
                fields[kind] = [int(found) for found in re.findall(r"\d+", text)]
            case "indicators":
                fields[kind] = [{"text": part} for part in text.split("\n") if part not in _NONE]
            case "budget":
                if amount := amount_of(text):
                    kind_of, year = (None, int(more)) if more.isdigit() else (more or None, None)
                    fields.setdefault(kind, []).append(money(amount, kind=kind_of, year=year))
            case "people":
                parts = several(text)
                fields["agents"] = parts if all(re.match(r"[A-Z][\w-]*\.", part) for part in parts) else []
            case "agents" | "political_leads" | "departments" | "partners" | "administrative_leads":
                fields[kind] = several(text)
            case _:
                fields[kind] = None if text in _NONE else text
    return fields


def grow(
    tree: Tree, nodes: Sequence[Node], names: Sequence[str], *, levels: Sequence[str] = LEVELS, **more: Any
) -> None:
    """Adds nodes as a document shows them; `coded` tells the depths whose number is shown, `names` the values."""
    coded: Sequence[int] = more.pop("coded", ())
    for node in nodes:
        fields = told(names, node.cells) | more
        if node.depth in coded:
            fields["code"] = node.number
        tree.add(levels[node.depth], node.title, node.above.title if node.above else None, **fields)


# Workbooks


class Book:
    """An XLSX, with the same bytes each time; texts that are a whole day become real dates."""

    def __init__(self, path: Path, author: str) -> None:
        self._book = xlsxwriter.Workbook(str(path))
        self._book.set_properties({"created": datetime.datetime(2026, 3, 2), "author": author})
        self._styles: dict[tuple[tuple[str, Any], ...], Any] = {}

    def sheet(self, name: str, widths: Sequence[float] = ()) -> Any:
        page = self._book.add_worksheet(name)
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        return page

    def style(self, **made: Any) -> Any:
        key = tuple(sorted(made.items()))
        if key not in self._styles:
            self._styles[key] = self._book.add_format({"text_wrap": True, "valign": "top", **made})
        return self._styles[key]

    def line(self, page: Any, row: int, cells: Sequence[str], first: int = 0, **made: Any) -> None:
        """Cells as text; days as real dates."""
        for place, text in enumerate(cells, first):
            self.put(page, row, place, text, **made)

    def put(self, page: Any, row: int, place: int, text: str, **made: Any) -> None:
        if re.fullmatch(r"\d\d/\d\d/\d{4}", text) and (day := day_of(text)):
            moment = datetime.datetime.combine(day, datetime.time())
            page.write_datetime(row, place, moment, self.style(num_format="dd/mm/yyyy", **made))
        elif text:
            page.write_string(row, place, text, self.style(**made))
        elif made:
            page.write_blank(row, place, None, self.style(**made))

    def number(self, page: Any, row: int, place: int, value: float, form: str, **made: Any) -> None:
        page.write_number(row, place, value, self.style(num_format=form, **made))

    def band(self, page: Any, row: int, first: int, last: int, text: str, *, down: int = 0, **made: Any) -> None:
        """A merged cell over columns, and `down` rows below."""
        if first == last and not down:
            self.put(page, row, first, text, **made)
        else:
            page.merge_range(row, first, row + down, last, text, self.style(**made))

    def close(self) -> None:
        self._book.close()
