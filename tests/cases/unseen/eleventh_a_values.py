"""What the first half of the eleventh set shares: a plan in lines, dates, states, sums, a Word writer."""

import calendar
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from tests.cases.formats.steady import steady

Thing = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a plan: its mark (`OS`, `A` ...) and what stands between the bars."""

    mark: str
    cells: tuple[str, ...]

    def __getitem__(self, place: int) -> str:
        return self.cells[place] if place < len(self.cells) else ""


def rows(text: str) -> list[Row]:
    """The lines of a plan: `mark | cell | cell`; a line that begins with `+` goes on with the one before."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.startswith("+"):
            lines[-1] += " " + line[1:].strip()
        elif line.strip():
            lines.append(line)
    split = ([part.strip() for part in line.split("|")] for line in lines)
    return [Row(mark, tuple(cells)) for mark, *cells in split]


def listed(text: str) -> list[str]:
    """The names of a cell of a plan, which are kept apart by semicolons."""
    return [] if text in NONE else [part.strip() for part in text.split(";")]


NONE = ("", "/", "-", "–", "à déterminer", "n.v.t.", "p.m.", "?")
_RECURRING = re.compile(
    r"récurrent|permanent|chaque année|continu|tous les ans|annuel|laufend|jährlich|doorlopend|jaarlijks",
    re.IGNORECASE,
)
_MONTHS = (
    *("janv jan", "févr feb", "mars märz maart mrt", "avr apr", "mai mei", "juin juni jun"),
    *("juil juli jul", "août aug", "sept sep", "oct okt", "nov", "déc dez dec"),
)
_MONTH = "|".join(sorted((stem for stems in _MONTHS for stem in stems.split()), key=len, reverse=True))
_DATE = re.compile(
    rf"""(?P<d>\d{{1,2}})[./](?P<m>\d{{1,2}})[./](?P<y>20\d\d|\d\d)\b
    |(?P<d2>\d{{1,2}})(?:er|\.)?\s(?P<m2>{_MONTH})[a-zäéû]*\.?\s(?P<y2>20\d\d)
    |(?P<m3>\d{{1,2}})/(?P<y3>20\d\d)
    |(?P<m4>{_MONTH})[a-zäéû]*\.?[\s-](?P<y4>20\d\d)
    |(?:T|Q)(?P<q>[1-4])[\s/](?P<y5>20\d\d)
    |(?P<q2>[1-4])(?:er|e|ème|\.)\s(?:trim|quartal|kwartaal)\w*\.?\s(?P<y6>20\d\d)
    |(?:S(?P<s>[12])|(?P<s2>[12])(?:er|e|\.)\s(?:sem|halbjahr|semester)\w*\.?)\s(?P<y7>20\d\d)
    |(?P<part>début|mi|fin|anfang|mitte|ende|begin|midden|eind)[\s-](?P<y8>20\d\d)
    |(?P<y9>20\d\d)""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTS = {"début anfang begin": (1, 3), "mi mitte midden": (5, 8), "fin ende eind": (10, 12)}


def _span(found: re.Match[str]) -> tuple[str, str]:
    told = {name: value for name, value in found.groupdict().items() if value}
    year = next(int(value) for name, value in told.items() if name[0] == "y")
    year += 2000 if year < 100 else 0
    month = next((value.lower() for name, value in told.items() if name[0] == "m"), "")
    first, last = 1, 12
    if month:
        first = last = int(month) if month.isdigit() else _month(month)
    elif quarter := told.get("q") or told.get("q2"):
        first, last = int(quarter) * 3 - 2, int(quarter) * 3
    elif half := told.get("s") or told.get("s2"):
        first, last = int(half) * 6 - 5, int(half) * 6
    elif part := told.get("part"):
        first, last = next(months for words, months in _PARTS.items() if part.lower() in words.split())
    day = next((int(value) for name, value in told.items() if name[0] == "d"), 0)
    end = day or calendar.monthrange(year, last)[1]
    return f"{year}-{first:02}-{day or 1:02}", f"{year}-{last:02}-{end:02}"


def _month(word: str) -> int:
    return next(rank for rank, stems in enumerate(_MONTHS, 1) if word in stems.split())


def when(text: str) -> Thing | None:
    """The deadline that a careful reader sees: the span of the dates that are told, or the words alone."""
    if text in NONE:
        return None
    spans = [_span(found) for found in _DATE.finditer(text)]
    told: Thing = {"text": text}
    if spans:
        told |= {"start": min(start for start, _ in spans), "end": max(end for _, end in spans)}
    if _RECURRING.search(text):
        told["recurring"] = True
    return told


_STATES = {
    "to_plan": ("planifié", "à planifier", "prévu", "geplant", "gepland"),
    "not_started": ("non entamé", "non entamée", "à démarrer", "noch nicht begonnen", "nog niet gestart"),
    "in_progress": ("en cours", "entamé", "entamée", "lancé", "in umsetzung", "in uitvoering", "lopend"),
    "waiting": ("en attente", "reporté", "reportée", "suspendu", "zurückgestellt", "uitgesteld"),
    "blocked": ("bloqué", "bloquée"),
    "done": ("réalisé", "réalisée", "terminé", "terminée", "clôturé", "abgeschlossen", "afgerond"),
    "abandoned": ("abandonné", "abandonnée", "geschrapt"),
}


def state(text: str) -> Thing | None:
    if text in NONE:
        return None
    return {"value": next(value for value, words in _STATES.items() if text.lower() in words), "text": text}


def money(text: str, *, kind: str | None = None, article: str | None = None) -> list[Thing]:
    """The line of a budget that a cell shows as one sum."""
    figures = re.sub(r"(,\d\d)?\s?(€|EUR|euro)?$", "", text).replace(".", "").replace(" ", "").replace("\u202f", "")
    if text in NONE or not figures.isdigit():
        return []
    return [{"kind": kind, "amount": f"{figures}.00", "article": article, "year": None, "text": text}]


class Doc:
    """A DOCX under construction, as people make them: styles here, bold letters there."""

    def __init__(self, *, landscape: bool = False, font: str = "Calibri", size: float = 11) -> None:
        self.document: Any = docx.Document()
        style = self.document.styles["Normal"]
        style.font.name, style.font.size = font, Pt(size)
        section = self.document.sections[0]
        section.left_margin = section.right_margin = Cm(2)
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width

    def furniture(self, header: str, footer: str) -> None:
        section = self.document.sections[0]
        section.different_first_page_header_footer = True
        section.header.paragraphs[0].text = header
        paragraph = section.footer.paragraphs[0]
        paragraph.text = footer + " – page "
        field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(field))

    def head(self, text: str, level: int = 1) -> None:
        self.document.add_heading(text, level)

    def para(
        self, text: str, *, style: str | None = None, centre: bool = False, size: float = 0, space: float = 0
    ) -> None:
        paragraph = self.document.add_paragraph(style=style)
        if centre:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if space:
            paragraph.paragraph_format.space_before = Pt(space)
        self.runs(paragraph, text, size)

    def runs(self, paragraph: Any, text: str, size: float = 0) -> None:
        """`**bold**`, `//italic//`, `__underlined__`."""
        for part in re.split(r"(\*\*.+?\*\*|//.+?//|__.+?__)", text):
            if not part:
                continue
            sign = part[:2] if part[:2] in ("**", "//", "__") and part[-2:] == part[:2] else ""
            run = paragraph.add_run(part[2:-2] if sign else part)
            run.bold, run.italic, run.underline = sign == "**" or None, sign == "//" or None, sign == "__" or None
            if size:
                run.font.size = Pt(size)

    def bullets(self, *texts: str, style: str = "List Bullet") -> None:
        for text in texts:
            self.para(text, style=style)

    def contents(self, *entries: str) -> None:
        """Lines of a table of contents with their pages, as text with a tab."""
        names = [style.name for style in self.document.styles]
        if "toc 1" not in names:
            self.document.styles.add_style("toc 1", 1)
        for entry in entries:
            self.para(entry, style="toc 1")

    def page(self) -> None:
        self.document.add_page_break()

    def table(
        self, lines: list[list[str]], widths: tuple[float, ...], *, fills: dict[int, str] | None = None, size: float = 9
    ) -> None:
        """A ruled table; a line with fewer cells than columns spreads its last cell over the rest."""
        table = self.document.add_table(len(lines), len(widths))
        table.style, table.autofit = "Table Grid", False
        for r, line in enumerate(lines):
            cells = table.rows[r].cells
            for c, width in enumerate(widths):
                cells[c].width = Cm(width)
            for c, text in enumerate(line):
                cell = cells[c].merge(cells[-1]) if c == len(line) - 1 < len(widths) - 1 else cells[c]
                for rank, words in enumerate(text.split("\n")):
                    self.runs(cell.add_paragraph() if rank else cell.paragraphs[0], words, size)
                if fills and r in fills:
                    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fills[r]}"/>'
                    cell._tc.get_or_add_tcPr().append(parse_xml(shade))
        self.document.add_paragraph()

    def save(self, path: Path) -> None:
        self.document.core_properties.author = "Secrétariat"
        self.document.save(str(path))
        steady(path)
