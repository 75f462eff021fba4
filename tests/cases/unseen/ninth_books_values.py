"""Ninth set, workbooks: how tired coordinators write dates, sums, states and people, and a writer of untidy XLSX."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.cases.blocks import Box, Grid, placed
from tests.cases.unseen import eighth_values
from tests.cases.unseen.fourth_values import Node
from tests.cases.unseen.tree import Thing

Line = tuple[Box, ...]
_MONTHS = [
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
]
_SHORT = {"janv": 1, "févr": 2, "avr": 4, "juil": 7, "sept": 9, "oct": 10, "nov": 11, "déc": 12}
_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | _SHORT
_UNSAID = (
    *(
        "",
        "?",
        "/",
        "-",
        "–",
        "à définir",
        "a definir",
        "à voir",
        "nc",
        "n.v.t.",
        "te bepalen",
        "???",
        "p.m.",
        "à fixer",
    ),
    *("cf. plan de gestion", "selon subside", "avant les élections", "nog te bepalen", "x", "dès que possible"),
)
_RECURRING = (
    *("chaque année", "annuel", "permanent", "récurrent", "continu", "tous les ans", "jaarlijks", "doorlopend"),
    *(
        "en continu",
        "chaque trimestre",
        "2x/an",
        "1x/an",
        "au fil de l'eau",
        "continu.",
        "permanent ",
        "chaque été",
        "2 keer per jaar",
    ),
)
_STATES = {
    "to_plan": "à planifier|a planifier|planifié|prévu|à programmer|gepland|à lancer",
    "not_started": "pas commencé|non commencé|non démarré|à démarrer|nog niet gestart|pas encore débuté|non débuté",
    "in_progress": "en cours|en cour|encours|en cours.|lancé|lopende|in uitvoering|bezig|entamé|en cours d'exécution",
    "waiting": "en attente|reporté|suspendu|postposé|uitgesteld|on hold|en pause",
    "blocked": "bloqué|bloque|geblokkeerd|blocage",
    "done": "terminé|termine|réalisé|realise|fait|clôturé|ok|afgerond|finalisé|gerealiseerd|achevé|livré",
    "abandoned": "abandonné|annulé|geschrapt|supprimé|sans suite",
}


def due(text: str) -> Thing | None:
    """What is understood of a deadline; a wording that is not foreseen is a mistake of the document's writer."""
    low = re.sub(r"\s+", " ", text.strip().lower())
    if low in _UNSAID:
        return None
    if low in _RECURRING:
        return {"text": text, "recurring": True}
    if (found := re.fullmatch(r"(\w+)\.?[-/ ](\d\d|\d{4})", low)) and found[1] in _NUMBERS:
        low = f"{_NUMBERS[found[1]]:02d}/{found[2] if len(found[2]) == 4 else '20' + found[2]}"
    elif found := re.fullmatch(r"([ts])(\d)[ /-](\d\d)", low):
        low = f"{found[1]}{found[2]} 20{found[3]}"
    elif found := re.fullmatch(r"(\d)(?:er|e|ème)? (trim|sem)\.? (\d\d)", low):
        low = f"{found[2][0]}{found[1]} 20{found[3]}"
    told = eighth_values.due(low)
    return told and {**told, "text": text}


def state(text: str) -> Thing | None:
    """The state that a word says, its typing errors included."""
    low = text.strip().lower()
    if low in (*_UNSAID, "in voorbereiding"):
        return None
    return {"value": next(value for value, words in _STATES.items() if low in words.split("|")), "text": text}


def amount(text: str) -> str | None:
    """The sum of a text such as `12.500 €`, `12,5 k€`, `0,3 M€`, `4500`; nothing where there is none."""
    found = re.search(r"(\d[\d. \u00a0]*(?:,\d+)?) ?(k€|M€|m€)?", text)
    if not found or text.strip().lower() in _UNSAID:
        return None
    figure = Decimal(re.sub(r"[. \u00a0]", "", found[1]).replace(",", "."))
    figure *= {"k€": 1000, "M€": 1_000_000, "m€": 1_000_000, None: 1}[found[2]]
    return f"{figure:.2f}" if figure else None


def money(text: str, kind: str | None = None, year: int | None = None) -> list[Thing]:
    told = amount(text)
    return [{"kind": kind, "amount": told, "article": None, "year": year}] if told else []


def people(text: str) -> list[str]:
    """The people or services of a cell, whatever stands between them."""
    parts = re.split(r"\s*(?:\n|¶|/|\+|&|,|;|\bet\b|\ben\b| - )\s*", text)
    return [part for part in parts if part and part.lower() not in _UNSAID]


def said(node: Node) -> dict[str, Any]:
    """What the cells of a line say, by their usual names."""
    rate = node["rate"].rstrip(" %")
    told: dict[str, Any] = {
        "political_leads": people(node["lead"]),
        "agents": people(node["agent"]),
        "departments": people(node["service"]),
        "partners": people(node["partner"]),
        "deadline": due(node["when"]),
        "status": state(node["told"]),
        "progress": int(rate) if rate not in ("", "0") else None,
        "indicators": [{"text": part} for part in node["index"].split(" ¶ ") if part],
        "achieved": node["done"],
        "remaining": node["left"],
    }
    if node["cost"]:
        told |= {"budget": money(node["cost"]), "budget_kind_also_ok": True}
    if node["bo"] or node["be"]:
        told["budget"] = [*money(node["bo"], "ordinary"), *money(node["be"], "extraordinary")]
    return {name: value for name, value in told.items() if value}


def cell(text: str, fill: str | None = None, note: str | None = None) -> Box:
    """A cell as somebody types it: a day becomes a real date, bare figures a number, `¶` a new line."""
    if found := re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text):
        day, month, year = (int(part) for part in found.groups())
        return Box(value=datetime.date(year, month, day), form="date", fill=fill, note=note)
    if re.fullmatch(r"\d{3,}", text):
        return Box(value=int(text), form="number", fill=fill, note=note)
    return Box(text.replace(" ¶ ", "\n"), fill=fill, note=note)


def cells(texts: Iterable[str], fill: str | None = None) -> Line:
    return tuple(cell(text, fill) for text in texts)


def heads(texts: Iterable[str], fill: str = "D9D9D9") -> Line:
    return tuple(Box(text, bold=True, fill=fill) for text in texts)


def group(text: str, span: int, fill: str) -> Line:
    """A merged row that names an objective."""
    return (Box(text, span=span, bold=True, fill=fill),)


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of a workbook: its lines, columns folded away, filter, frozen rows, cells with a choice."""

    name: str
    lines: tuple[Line, ...]
    hidden_columns: tuple[int, ...] = ()
    filter_row: int | None = None
    choices: dict[int, tuple[str, ...]] = field(default_factory=dict)
    hidden: bool = False
    widths: dict[int, float] = field(default_factory=dict)


_FORMS = {"money": '#,##0.00 "€"', "percent": "0%", "date": "dd/mm/yyyy", "month": "mmm-yy", "number": "#,##0"}


def write_book(pages: list[Page], path: Path, author: str = "Coordination PST") -> None:
    """XLSX with what people leave in their workbooks."""
    book = xlsxwriter.Workbook(str(path))
    book.set_properties({"created": datetime.datetime(2025, 9, 1), "author": author})
    made: dict[tuple[str | None, str | None, bool], Any] = {}

    def form(box: Box) -> Any:
        key = (box.fill, box.form, box.bold)
        if key not in made:
            how = {"text_wrap": True, "valign": "top", "border": 1, "bold": box.bold}
            how |= {"num_format": _FORMS[box.form]} if box.form else {}
            made[key] = book.add_format(how | ({"bg_color": f"#{box.fill}"} if box.fill else {}))
        return made[key]

    for page in pages:
        sheet = book.add_worksheet(page.name)
        rows = placed(Grid(page.lines))
        last = len(rows[0]) - 1
        sheet.set_column(0, last, 16)
        for column, width in page.widths.items():
            sheet.set_column(column, column, width)
        for column in page.hidden_columns:
            sheet.set_column(column, column, 12, None, {"hidden": True})
        for r, line in enumerate(rows):
            for c, box in enumerate(line):
                if box is not None:
                    _write(sheet, r, c, box, form(box))
        if page.filter_row is not None:
            sheet.autofilter(page.filter_row, 0, len(rows) - 1, last)
            sheet.freeze_panes(page.filter_row + 1, 0)
        for column, words in page.choices.items():
            first = (page.filter_row or 0) + 1
            sheet.data_validation(first, column, len(rows) - 1, column, {"validate": "list", "source": list(words)})
        if page.hidden:
            sheet.hide()
    book.close()


def _write(sheet: Any, r: int, c: int, box: Box, form: Any) -> None:
    if box.span > 1 or box.down > 1:
        sheet.merge_range(r, c, r + box.down - 1, c + box.span - 1, box.text, form)
    elif box.formula:
        value = float(box.value) if isinstance(box.value, Decimal | int) else box.text
        sheet.write_formula(r, c, box.formula, form, value)
    elif isinstance(box.value, datetime.date):
        sheet.write_datetime(r, c, datetime.datetime.combine(box.value, datetime.time()), form)
    elif isinstance(box.value, Decimal | int):
        sheet.write_number(r, c, float(box.value) / (100 if box.form == "percent" else 1), form)
    elif box.text:
        sheet.write_string(r, c, box.text, form)
    elif box.fill:
        sheet.write_blank(r, c, None, form)
    if box.note:
        sheet.write_comment(r, c, box.note)
