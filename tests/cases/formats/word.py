"""Writes blocks as DOCX: automatic numbering, tracked changes, comments, text boxes, merged and nested tables."""

from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from tests.cases.blocks import Auto, Block, Box, Break, Bullet, Contents, Grid, Head, Para, TextBox, changes, placed
from tests.cases.formats.steady import steady

Listing = list[tuple[str, str]]
"""A list of the word processor: for each depth its number format and its text (`decimal`, `OO %1.%2`)."""

BULLETS: Listing = [("bullet", "•"), ("bullet", "o"), ("bullet", "▪")]
_AUTHOR = 'w:id="{id}" w:author="Relecture" w:date="2025-05-02T09:00:00Z"'


class WordFile:
    """One DOCX file under construction."""

    def __init__(self, *, landscape: bool = False, listings: dict[str, Listing] | None = None) -> None:
        self.document: Any = docx.Document()
        self.listings = {"bullets": BULLETS, **(listings or {})}
        self.abstract: dict[str, int] = {}
        self.numbers: dict[tuple[str, str], int] = {}
        self.marks = 100
        if landscape:
            section = self.document.sections[0]
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width

    def furniture(self, header: str, footer: str) -> None:
        section = self.document.sections[0]
        section.header.paragraphs[0].text = header
        paragraph = section.footer.paragraphs[0]
        paragraph.text = footer + " "
        for name in ("PAGE", "NUMPAGES"):
            field = f'<w:fldSimple {nsdecls("w")} w:instr="{name}"><w:r><w:t>3</w:t></w:r></w:fldSimple>'
            paragraph._p.append(parse_xml(field))

    def write(self, blocks: list[Block], path: Path) -> None:
        for block in blocks:
            self._block(block)
        self.document.core_properties.author = "Secrétariat"
        self.document.save(str(path))
        steady(path)

    def _block(self, block: Block) -> None:
        match block:
            case Head():
                paragraph = self.document.add_heading("", level=block.level)
                text = block.text if block.auto else f"{block.shown} {block.text}".strip()
                self._runs(paragraph, text)
                self._number(paragraph, block.auto)
            case Para():
                paragraph = self.document.add_paragraph()
                self._runs(paragraph, block.text, bold=block.bold)
                if block.comment and paragraph.runs:
                    remark = self.document.add_comment(
                        paragraph.runs, text=block.comment, author="A. R.", initials="AR"
                    )
                    remark._comment_elm.set(qn("w:date"), "2025-05-02T09:00:00Z")
            case Bullet():
                paragraph = self.document.add_paragraph()
                self._runs(paragraph, block.text)
                self._number(paragraph, block.auto or ("bullets", block.depth, ""))
            case TextBox():
                self._text_box(block.text)
            case Contents():
                for text, page, depth in block.entries:
                    paragraph = self.document.add_paragraph(f"{text}\t{page}")
                    paragraph.paragraph_format.left_indent = Pt(12 * depth)
                    self._toc_style(paragraph, depth + 1)
            case Break():
                self.document.add_page_break()
            case Grid():
                self._table(self.document, block)
                self.document.add_paragraph()

    def _toc_style(self, paragraph: Any, depth: int) -> None:
        name = f"toc {depth}"
        if name not in [style.name for style in self.document.styles]:
            self.document.styles.add_style(name, 1)
        paragraph.style = self.document.styles[name]

    def _runs(self, paragraph: Any, text: str, *, bold: bool = False) -> None:
        runs = changes(text)
        if runs and all(sign == "-" for sign, _ in runs):
            mark = f"<w:rPr {nsdecls('w')}><w:del {_AUTHOR.format(id=self.marks)}/></w:rPr>"
            paragraph._p.get_or_add_pPr().append(parse_xml(mark))
        for sign, words in runs:
            if not sign:
                paragraph.add_run(words).bold = bold or None
                continue
            self.marks += 1
            who = _AUTHOR.format(id=self.marks)
            tag, inner = ("ins", "t") if sign == "+" else ("del", "delText")
            run = f'<w:r><w:{inner} xml:space="preserve">{escape(words)}</w:{inner}></w:r>'
            paragraph._p.append(parse_xml(f"<w:{tag} {nsdecls('w')} {who}>{run}</w:{tag}>"))

    def _number(self, paragraph: Any, auto: Auto | None) -> None:
        if auto is None:
            return
        listing, depth, group = auto
        properties = paragraph._p.get_or_add_pPr()
        number = self._instance(listing, group)
        inside = f'<w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/>'
        properties._insert_numPr(parse_xml(f"<w:numPr {nsdecls('w')}>{inside}</w:numPr>"))

    def _instance(self, listing: str, group: str) -> int:
        """The `w:num` of a list and group, made on first use."""
        part = self.document.part.numbering_part.element
        if listing not in self.abstract:
            self.abstract[listing] = 900 + len(self.abstract)
            levels = "".join(
                f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
                f'<w:pPr><w:ind w:left="{360 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>'
                for depth, (form, text) in enumerate(self.listings[listing])
            )
            xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self.abstract[listing]}">{levels}</w:abstractNum>'
            part.insert(0, parse_xml(xml))
        if (listing, group) not in self.numbers:
            number = self.numbers[listing, group] = 500 + len(self.numbers)
            start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
            inside = f'<w:abstractNumId w:val="{self.abstract[listing]}"/>{start if group else ""}'
            part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}">{inside}</w:num>'))
        return self.numbers[listing, group]

    def _text_box(self, text: str) -> None:
        """A drawn text box, with the fallback that says the same again for older programs."""
        spaces = (
            'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
            'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" '
        )
        said = f"<w:txbxContent><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:txbxContent>"
        shape = f"<wps:wsp><wps:spPr/><wps:txbx>{said}</wps:txbx><wps:bodyPr/></wps:wsp>"
        graphic = f'<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{shape}'
        drawing = (
            '<w:drawing><wp:inline><wp:extent cx="2400000" cy="600000"/><wp:docPr id="77" name="Zone de texte"/>'
            f"<a:graphic>{graphic}</a:graphicData></a:graphic></wp:inline></w:drawing>"
        )
        fallback = f'<w:pict><v:shape style="width:200pt"><v:textbox>{said}</v:textbox></v:shape></w:pict>'
        both = (
            f'<mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
        )
        paragraph = self.document.add_paragraph()
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')} {spaces}>{both}</w:r>"))

    def _table(self, holder: Any, grid: Grid) -> None:
        rows = placed(grid)
        table = holder.add_table(len(rows), len(rows[0]))
        if grid.ruled:
            table.style = "Table Grid"
        width, cells = len(rows[0]), list(table._cells)  # once: the library walks the whole table at each call
        for r, line in enumerate(rows):
            if r < grid.header:
                table.rows[r]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
            for c, box in enumerate(line):
                if box is not None:
                    self._cell(cells[r * width + c], box)
        for r, line in enumerate(rows):
            for c, box in enumerate(line):
                if box is not None and (box.span > 1 or box.down > 1):
                    cells[r * width + c].merge(cells[(r + box.down - 1) * width + c + box.span - 1])

    def _cell(self, cell: Any, box: Box) -> None:
        lines = box.text.split("\n") if box.text else []
        for rank, line in enumerate(lines):
            self._runs(cell.paragraphs[0] if not rank else cell.add_paragraph(), line, bold=box.bold)
        if box.inner is not None:
            self._table(cell, box.inner)
            cell.add_paragraph()
        if box.fill:
            shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{box.fill}"/>'
            cell._tc.get_or_add_tcPr().append(parse_xml(shade))
