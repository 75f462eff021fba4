"""How the authors of this set write: deadlines in four tongues, Word files with a look, and PDF text for typst."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import docx
import typst
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt, RGBColor

from tests.cases.formats.steady import steady
from tests.cases.unseen import eleventh_b_values
from tests.cases.unseen.eleventh_b_values import Node
from tests.cases.unseen.tree import Thing

_RECURRING = ("en continu", "Permanent", "Chaque année", "récurrent", "doorlopend", "jaarlijks", "laufend", "jährlich")
_NONE = ("", "–", "à fixer", "à déterminer", "noch offen", "nog te bepalen")
_DUTCH = {"eind": "fin", "begin": "début", "midden": "mi"}


def when(text: str) -> Thing | None:
    """The deadline that a careful reader sees in a text; nothing where there is none."""
    if text in _NONE:
        return None
    if text in _RECURRING:
        return {"text": text, "recurring": True}
    plain = text.replace("–", "-").lower() if text[:1].isupper() and text[1:2].islower() else text.replace("–", "-")
    first, _, rest = plain.partition(" ")
    plain = f"{_DUTCH[first]} {rest}" if first in _DUTCH else plain
    if found := re.fullmatch(r"(ende|anfang|mitte) (\d{4})", plain):
        plain = f"{found[1].capitalize()} {found[2]}"
    elif found := re.fullmatch(r"(\w+) (\d{4})", plain):
        german = found[1].capitalize()
        plain = f"{german} {found[2]}" if german in ("März", "Mai", "Juni", "Juli", "Oktober", "Dezember") else plain
    seen = eleventh_b_values.when(plain)
    return seen | {"text": text} if seen else None


def coded(node: Node) -> str:
    """`1.2.3`: the numbers of all that is above a node, axes too, and its own."""
    return f"{coded(node.above)}.{node.number}" if node.above else str(node.number)


def under(node: Node, nodes: Iterable[Node], level: str) -> list[Node]:
    """The nodes of a level that stand below a node, at any depth, in the order of the document."""

    def stands(other: Node) -> bool:
        above = other.above
        return above is node or (above is not None and stands(above))

    return [other for other in nodes if other.level == level and stands(other)]


class Word:
    """A Word file with colours and styles of its own, the same bytes at each writing."""

    def __init__(self, path: Path, *, landscape: bool = False, font: str = "Calibri", size: float = 10.5) -> None:
        self.path = path
        self.file: Any = docx.Document()
        style = self.file.styles["Normal"]
        style.font.name, style.font.size = font, Pt(size)
        section = self.file.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        if landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Cm(29.7), Cm(21)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(1.8)

    def furniture(self, header: str, footer: str) -> None:
        section = self.file.sections[0]
        section.header.paragraphs[0].text = header
        paragraph = section.footer.paragraphs[0]
        paragraph.text = f"{footer}\t"
        field = f'<w:fldSimple {nsdecls("w")} w:instr="PAGE"><w:r><w:t>2</w:t></w:r></w:fldSimple>'
        paragraph._p.append(parse_xml(field))

    def head(self, text: str, level: int, color: str = "1F3864") -> None:
        paragraph = self.file.add_heading("", level=level)
        paragraph.add_run(text).font.color.rgb = RGBColor.from_string(color)

    def para(self, *pieces: str, style: str | None = None, size: float = 0, center: bool = False) -> None:
        """Pieces follow each other: `*bold*`, `_italic_`, or plain."""
        paragraph = self.file.add_paragraph(style=style)
        if center:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for piece in pieces:
            mark = piece[0] if len(piece) > 2 and piece[0] == piece[-1] and piece[0] in "*_" else ""
            run = paragraph.add_run(piece[1:-1] if mark else piece)
            run.bold, run.italic = mark == "*" or None, mark == "_" or None
            if size:
                run.font.size = Pt(size)

    def bullet(self, text: str, depth: int = 0) -> None:
        self.file.add_paragraph(text, style="List Bullet 2" if depth else "List Bullet")

    def contents(self, entries: Iterable[tuple[str, int]]) -> None:
        for text, page in entries:
            self.file.add_paragraph(f"{text}\t{page}")

    def table(
        self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, fill: str = "1F3864", head: int = 1
    ) -> Any:
        table = self.file.add_table(len(rows), len(widths))
        table.style = "Table Grid"
        table.autofit = False
        cells = list(table._cells)
        for r, row in enumerate(rows):
            if r < head:
                table.rows[r]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
            for c, text in enumerate(row):
                cell = cells[r * len(widths) + c]
                cell.width = Cm(widths[c])
                run = cell.paragraphs[0].add_run(text)
                run.font.size = Pt(9)
                if r < head:
                    run.bold = True
                    run.font.color.rgb = RGBColor(255, 255, 255)
                    shade(cell, fill)
        self.file.add_paragraph()
        return table

    def turn(self) -> None:
        self.file.add_page_break()

    def close(self) -> None:
        self.file.core_properties.author = "Administration"
        self.file.save(str(self.path))
        steady(self.path)


def shade(cell: Any, fill: str) -> None:
    """Fills a cell of a Word table with a colour, in six hexadecimal figures."""
    cell._tc.get_or_add_tcPr().append(
        parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>')
    )


def said(text: str) -> str:
    """A text as a typst value, so that nothing in it is taken for markup."""
    return '#"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def print_pdf(path: Path, lines: Iterable[str]) -> None:
    path.write_bytes(typst.compile("\n\n".join(["#set document(date: none)", *lines]).encode()))
