"""Walks through the paragraphs and tables of a Word file in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gouvernail.core.document import AsideKind, Cell
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow, blank_cell
from gouvernail.files.limits import Limits
from gouvernail.files.read.docx.grid import Grid
from gouvernail.files.read.docx.inline import Inline, inline_of, start_of
from gouvernail.files.read.docx.numbering import Numbering
from gouvernail.files.read.docx.styles import Style, Styles, list_of, outline_of
from gouvernail.files.refusal import UnreadableFile
from gouvernail.files.safe_xml import Element, attribute, child, local, whole

_WRAPPERS = frozenset({"sdtContent", "customXml", "ins", "moveTo", "smartTag"})
_MOST_COLUMNS = 200


@dataclass(slots=True)
class Walker:
    """Carries what paragraphs need to know of the file. `notes` and `comments` give texts by identifier."""

    limits: Limits
    styles: Styles
    numbering: Numbering
    notes: dict[tuple[str, str], str] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    paged: bool = False
    depth: int = 0
    joined: str = ""
    changed: bool = False
    commented: int = 0

    def walk(self, container: Element, flow: Flow) -> None:
        """All blocks of a body, a cell or a text box."""
        self.depth += 1
        if self.depth > self.limits.max_depth:
            raise UnreadableFile("Le fichier est refusé : ses tableaux et cadres sont imbriqués trop profondément.")
        for node in _blocks(container):
            match local(node):
                case "p":
                    self._paragraph(node, flow)
                case "tbl":
                    self._table(node, flow)
                case "sdt":
                    self._control(node, flow)
        self.depth -= 1

    def _control(self, control: Element, flow: Flow) -> None:
        """A content control; one that holds the table of contents is kept apart."""
        content = child(control, "sdtContent")
        gallery = child(control, "sdtPr", "docPartObj", "docPartGallery")
        if content is None:
            return
        if gallery is not None and attribute(gallery, "val") == "Table of Contents":
            for paragraph in content.iter("{*}p"):
                flow.aside(AsideKind.NAVIGATION, inline_of(paragraph, self.styles, Style()).text)
        else:
            self.walk(content, flow)

    # ----------------------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, paragraph: Element, flow: Flow) -> None:
        properties = child(paragraph, "pPr")
        named = child(properties, "pStyle")
        style = self.styles[attribute(named, "val") if named is not None else None]
        inline = inline_of(paragraph, self.styles, style)
        self._turn(flow, inline.pages_before + (child(properties, "pageBreakBefore") is not None and self.paged))
        self._say(paragraph, properties, style, inline, flow)
        self._turn(flow, inline.pages_after)
        self._apart(inline, flow)
        for box in inline.boxes:
            self.walk(box, flow)

    def _turn(self, flow: Flow, pages: int) -> None:
        if self.paged and flow.page is not None:
            flow.page += pages

    def _say(self, paragraph: Element, properties: Element | None, style: Style, inline: Inline, flow: Flow) -> None:
        text = self.joined + inline.text
        self.joined = ""
        if child(properties, "rPr", "del") is not None:
            # The end of this paragraph was deleted: what follows goes on in it.
            self.changed, self.joined = True, text
            return
        if style.contents:
            flow.aside(AsideKind.NAVIGATION, text)
            return
        marker, depth = self._marker(properties, style)
        outline = outline_of(properties)
        level = style.level if outline is None else outline or None
        if not text.strip():
            # An empty numbered paragraph shows its number where a column of a table is made of nothing else.
            flow.paragraph(marker or "" if local(_parent(paragraph)) == "tc" else "")
        elif level is not None or style.is_title:
            flow.heading(f"{marker} {text}" if marker else text, level or 1, bold=inline.bold)
        elif marker is not None:
            flow.item(text, marker, depth + style.step, bold=inline.bold)
        else:
            indent = child(properties, "ind")
            left = start_of(attribute(indent, "left") or attribute(indent, "start")) if indent is not None else 0
            flow.paragraph(text, bold=inline.bold, indent=left // 140)

    def _marker(self, properties: Element | None, style: Style) -> tuple[str | None, int]:
        """The displayed number or bullet, and the level of the list. A list numbered 0 takes a style's number away."""
        own = list_of(properties)
        number, depth = own if own is not None else (None, 0)
        if own is None or number is None:
            inherited = style.number or (None, 0)
            number, depth = inherited[0], depth or inherited[1]
        return (self.numbering.marker(number, depth) if number else None), depth

    def _apart(self, inline: Inline, flow: Flow) -> None:
        self.changed |= inline.changed
        for text in inline.deleted:
            flow.aside(AsideKind.DELETED, text)
        for text in inline.hidden:
            flow.aside(AsideKind.HIDDEN, text)
        for key in inline.notes:
            flow.aside(AsideKind.FOOTNOTE, self.notes.get(key, ""))
        for identifier in inline.comments:
            self.commented += 1
            flow.aside(AsideKind.COMMENT, self.comments.get(identifier, ""))
        for alt in inline.alts:
            flow.figure(alt)

    # --------------------------------------------------------------------------------------------------- tables

    def _table(self, table: Element, flow: Flow) -> None:
        rows = [row for row in _wrapped(table, "tr") if not self._is_deleted(row, flow)]
        if len(rows) == 1 and len(alone := list(_wrapped(rows[0], "tc"))) == 1:
            # A frame around text, not a table.
            self.walk(alone[0], flow)
            return
        made = Grid()
        for number, row in enumerate(rows, start=1):
            self._row(row, number, made, flow)
        headers = 0
        while headers < len(rows) and child(rows[headers], "trPr", "tblHeader") is not None:
            headers += 1
        flow.table(made.rows(), header_rows=headers)

    def _is_deleted(self, row: Element, flow: Flow) -> bool:
        if child(row, "trPr", "del") is None:
            return False
        self.changed = True
        flow.aside(AsideKind.DELETED, " ".join(t.text or "" for t in row.iter("{*}delText", "{*}t")))
        return True

    def _row(self, row: Element, number: int, made: Grid, flow: Flow) -> None:
        place = flow.where()
        where = Source(page=place.page, line=place.line, row=number)
        made.begin(where)
        before = child(row, "trPr", "gridBefore")
        if before is not None and (width := whole(attribute(before, "val"))) and 0 < width <= _MOST_COLUMNS:
            made.add(blank_cell(where, width))
        for element in _wrapped(row, "tc"):
            properties = child(element, "tcPr")
            span = child(properties, "gridSpan")
            width = (whole(attribute(span, "val")) if span is not None else None) or 1
            inside = flow.cell()
            self.walk(element, inside)
            cell = Cell(
                inside.cell_blocks(),
                colspan=max(1, min(width, _MOST_COLUMNS)),
                fill=_fill(properties),
                where=where,
            )
            merge = child(properties, "vMerge")
            if merge is None or attribute(merge, "val") == "restart":
                made.add(cell, opens=merge is not None)
            else:
                made.cover(cell)


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _blocks(container: Element) -> Iterator[Element]:
    """Paragraphs, tables and controls of a container, whatever tracked changes and tags wrap them in."""
    walk = [iter(container)]
    while walk:
        node = next(walk[-1], None)
        if node is None:
            walk.pop()
        elif local(node) in _WRAPPERS:
            walk.append(iter(node))
        else:
            yield node


def _wrapped(container: Element, name: str) -> Iterator[Element]:
    """Rows of a table or cells of a row, also those inside content controls."""
    walk = [iter(container)]
    while walk:
        node = next(walk[-1], None)
        if node is None:
            walk.pop()
        elif local(node) == name:
            yield node
        elif local(node) in ("sdt", *_WRAPPERS):
            walk.append(iter(node))


def _fill(properties: Element | None) -> str | None:
    shading = child(properties, "shd")
    fill = (attribute(shading, "fill") or "").upper() if shading is not None else ""
    coloured = len(fill) == 6 and all(char in "0123456789ABCDEF" for char in fill)
    return fill if coloured and fill != "FFFFFF" else None
