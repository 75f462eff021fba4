"""How the authors of the tenth set's documents write: outlines in lines, what their words say, and a Word file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor

from tests.cases.blocks import Box, Grid, row
from tests.cases.formats.word import WordFile
from tests.cases.unseen.tree import Thing


@dataclass(slots=True)
class Node:
    """A line of an outline: its mark, its code (where the line gives one), its title and its cells."""

    mark: str
    code: str
    title: str
    cells: list[str]
    above: "Node | None" = None
    below: "list[Node]" = field(default_factory=list)

    def cell(self, place: int) -> str:
        return self.cells[place] if place < len(self.cells) else ""

    @property
    def parent(self) -> str | None:
        return self.above.title if self.above else None


_MARKS = {"#": 0, "##": 1, "###": 2, "-": 3, ".": 4}
_CODE = re.compile(r"\{(.*?)\} ")


def outline(text: str) -> list[Node]:
    """Nodes of the first depth; a line that begins with no mark goes on with the line before."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if line.split(" ", 1)[0] in _MARKS:
            lines.append(line.strip())
        else:
            lines[-1] += " " + line.strip()
    roots: list[Node] = []
    path: list[Node] = []
    for line in lines:
        mark, rest = line.split(" ", 1)
        found = _CODE.match(rest)
        title, *cells = [part.strip() for part in (rest[found.end() :] if found else rest).split("|")]
        while path and _MARKS[path[-1].mark] >= _MARKS[mark]:
            path.pop()
        node = Node(mark, found.group(1) if found else "", title, cells, path[-1] if path else None)
        (path[-1].below if path else roots).append(node)
        path.append(node)
    return roots


def walk(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from walk(node.below)


def some(text: str) -> list[str]:
    """The names of a cell, parted by ` + ` in the outlines; none where the cell is empty or says so."""
    return [part.strip() for part in text.split("+") if part.strip() not in ("", "/", "-", "–", "à désigner")]


_MONTHS = {
    name: rank
    for names in (
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    )
    for rank, name in enumerate(names.split(), 1)
}
_LAST = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
RECURRING = (
    *("Permanent", "permanent", "récurrent", "Récurrent", "en continu", "chaque année", "annuel", "Annuel", "continu"),
    *("doorlopend", "jaarlijks", "Doorlopend", "laufend", "jährlich", "fortlaufend", "tous les ans", "Action continue"),
)
_SPANS = {"début": (1, 3), "mi": (5, 8), "fin": (10, 12), "eind": (10, 12), "Ende": (10, 12), "begin": (1, 3)}
_SPANS |= {"Anfang": (1, 3), "Mitte": (5, 8)}


def when(text: str) -> Thing | None:
    """The deadline that a careful person reads; nothing where the text says none, or none that two would read alike."""
    if text in RECURRING:
        return {"text": text, "recurring": True}

    def months(year: str, first: int, last: int) -> Thing:
        leap = last == 2 and int(year) % 4 == 0
        end = 29 if leap else _LAST[last - 1]
        return {"text": text, "start": f"{year}-{first:02}-01", "end": f"{year}-{last:02}-{end}"}

    if found := re.fullmatch(r"(?:pour le |avant le )?(\d\d?)[/.](\d\d)[/.](\d{4})", text):
        day, month, year = found.groups()
        return {"text": text, "start": f"{year}-{month}-{int(day):02}", "end": f"{year}-{month}-{int(day):02}"}
    if found := re.fullmatch(r"(\d{4})", text):
        return months(text, 1, 12)
    if found := re.fullmatch(r"(\d{4})(?: ?[-–] ?| à | bis | tot )(\d{4})", text):
        return {"text": text, "start": f"{found.group(1)}-01-01", "end": f"{found.group(2)}-12-31"}
    if found := re.fullmatch(r"(\d\d)/(\d{4})", text):
        return months(found.group(2), int(found.group(1)), int(found.group(1)))
    if found := re.fullmatch(r"(?:d'ici )?(\w+)[- ](\d{4})", text):
        word, year = found.groups()
        if word.lower() in _SPANS or word in _SPANS:
            return months(year, *_SPANS.get(word, _SPANS.get(word.lower(), (1, 12))))
        if rank := _MONTHS.get(word) or _MONTHS.get(word.lower()):
            return months(year, rank, rank)
    quarter = r"T?([1-4])(?:er|e|ème|ste|de)?(?: trim\.| trimestre| kwartaal|\. Quartal)? (\d{4})"
    if found := re.fullmatch(quarter, text):
        rank = int(found.group(1))
        return months(found.group(2), 3 * rank - 2, 3 * rank)
    if found := re.fullmatch(r"S?([12])(?:er|e|d)?(?: sem\.| semestre|\. Halbjahr)? (\d{4})", text):
        rank = int(found.group(1))
        return months(found.group(2), 6 * rank - 5, 6 * rank)
    return None


_STATES = {
    "done": ("Réalisé", "Réalisée", "Terminé", "terminé", "Clôturé", "Achevé", "umgesetzt", "Finalisé", "Fait"),
    "in_progress": ("En cours", "en cours", "Entamé", "Lancé", "in Umsetzung", "Lancée", "En cours de réalisation"),
    "not_started": ("Non entamé", "Non commencé", "À démarrer", "noch nicht begonnen", "À venir", "Pas entamé"),
    "to_plan": ("À planifier", "Planifié", "geplant", "À programmer", "Prévu"),
    "waiting": ("Reporté", "En attente", "Postposé", "zurückgestellt", "Suspendu"),
    "blocked": ("Bloqué",),
    "abandoned": ("Abandonné", "Annulé", "Abandonnée"),
}


def stands(text: str) -> Thing | None:
    for value, words in _STATES.items():
        if text in words:
            return {"value": value, "text": text}
    return None


_SUM = re.compile(r"(\d[\d.  ]*(?:,\d+)?) ?(k€|M€|€|EUR|euro)")


def sums(text: str, *, kind: str | None = None, article: str | None = None, year: int | None = None) -> list[Thing]:
    """The amounts of a text: `45.000 €`, `45 000,00 EUR`, `35 k€`, `1,2 M€`."""
    told = []
    for figure, unit in _SUM.findall(text):
        value = float(re.sub(r"[.  ]", "", figure).replace(",", "."))
        value *= {"k€": 1000, "M€": 1_000_000}.get(unit, 1)
        told.append({"kind": kind, "amount": f"{value:.2f}", "article": article, "year": year})
    return told


def goals(text: str) -> list[int]:
    return [int(figure) for figure in re.findall(r"\d+", text)]


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Writing(WordFile):
    """A Word file written line after line; `**words**` are bold, `^n^` calls footnote n."""

    def __init__(self, *, landscape: bool = False, notes: tuple[str, ...] = (), font: str = "Calibri") -> None:
        super().__init__(landscape=landscape)
        self.document.styles["Normal"].font.name = font
        self.document.styles["Normal"].font.size = Pt(10.5)
        if notes:
            self._footnotes(notes)

    def _footnotes(self, notes: tuple[str, ...]) -> None:
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        start = '<w:r><w:t xml:space="preserve">'
        bodies = "".join(
            f'<w:footnote w:id="{rank}"><w:p>{mark}{start} {text}</w:t></w:r></w:p></w:footnote>'
            for rank, text in enumerate(notes, 1)
        )
        ends = "".join(
            f'<w:footnote w:type="{kind}" w:id="{rank}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
            for rank, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        blob = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{_W}">{ends}{bodies}</w:footnotes>'
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, blob.encode(), self.document.part.package)
        self.document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def head(self, text: str, level: int) -> None:
        self._fill(self.document.add_heading("", level=level), text)

    def say(
        self, text: str, style: str | None = None, *, color: str = "", size: float = 0, center: bool = False
    ) -> Any:
        paragraph = self.document.add_paragraph(style=style)
        self._fill(paragraph, text, color=color, size=size)
        if center:
            paragraph.alignment = 1
        return paragraph

    def bullet(self, text: str, *, deep: bool = False) -> None:
        self.say(text, "List Bullet 2" if deep else "List Bullet")

    def leaf(self) -> None:
        self.document.add_page_break()

    def grid(self, *rows: tuple[str | Box, ...], header: int = 0, size: float = 8.5) -> None:
        """A ruled table, its rows given as texts and boxes."""
        self._table(self.document, Grid(tuple(row(*line) for line in rows), header=header))
        for paragraph in self.document.tables[-1]._element.iter(f"{{{_W}}}r"):
            properties = paragraph.get_or_add_rPr()
            properties.append(parse_xml(f'<w:sz {nsdecls("w")} w:val="{int(size * 2)}"/>'))
        self.document.add_paragraph()

    def _fill(self, paragraph: Any, text: str, *, color: str = "", size: float = 0) -> None:
        bold = False
        for words in re.split(r"(\*\*|\^\d+\^)", text):
            if words == "**":
                bold = not bold
            elif words.startswith("^") and words.endswith("^"):
                run = paragraph.add_run()
                run.font.superscript = True
                run._r.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="{words.strip("^")}"/>'))
            elif words:
                run = paragraph.add_run(words)
                run.bold = bold or None
                if color:
                    run.font.color.rgb = RGBColor.from_string(color)
                if size:
                    run.font.size = Pt(size)
