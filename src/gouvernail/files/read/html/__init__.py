"""Web pages → `Document`: the content, without menus, banners, side columns and footers, which stand apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree, html

from gouvernail.core.counters import numeral
from gouvernail.core.document import AsideKind, Cell, Row
from gouvernail.core.document import Document as Read
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow, blank_cell
from gouvernail.files.limits import Limits
from gouvernail.files.read.html.frames import without_frame
from gouvernail.files.read.html.parts import Node, PageParts, is_said_by_button, parted_by, words_of
from gouvernail.files.refusal import UnreadableFile, damaged, too_big

_DROPPED = frozenset({
    "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
    "map", "head", "meta", "link", "input", "select", "textarea", "datalist", "progress", "math",
})  # fmt: skip
_BLOCKS = frozenset({
    "p", "div", "section", "article", "main", "header", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl",
    "dt", "dd", "table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "pre", "figure",
    "figcaption", "address", "form", "fieldset", "legend", "details", "summary", "hr", "body", "html", "center",
})  # fmt: skip
_BOLD = frozenset({"b", "strong"})
_COLOUR = re.compile(r"background(?:-color)?\s*:\s*#([0-9a-f]{6})\b", re.IGNORECASE)
_KINDS = {"a": "lower-letter", "A": "upper-letter", "i": "lower-roman", "I": "upper-roman"}
_BULLETS = ("•", "◦", "▪")
_MOST_SPAN = 200
_LEAST_OF_MAIN = 0.2
_MOST_TAGS = 600_000
_DEEPEST_TREE = 140


def document_from_html(text: str, name: str, limits: Limits) -> Read:
    """The main content of a page. Raises `UnreadableFile` for pages without text and beyond the limits."""
    root = _root(text, limits)
    flow = Flow(limits)
    content, title = _content(root), root.findtext(".//title")
    reader = _Reader(flow, limits, content, frozenset(content.iterancestors()), PageParts(root, content))
    reader.block(root)
    reader.end_line()
    return flow.document(name, title=" ".join((title or "").split()), language=root.get("lang"))


def _root(text: str, limits: Limits) -> Node:
    if text.count("<") > _MOST_TAGS:
        raise too_big("la page contient trop d'éléments")
    try:
        # As bytes, because the encoding that a page declares no longer holds once it is text.
        parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=False)
        root = html.document_fromstring(text.encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise damaged("la page ne contient rien de lisible") from error
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST_TREE:
            raise UnreadableFile("Le fichier est refusé : ses éléments sont imbriqués trop profondément.")
    return root


def _content(root: Node) -> Node:
    """`main`, where the page has one and it holds more than crumbs; else the whole page."""
    candidates = [*root.iter("main"), *(node for node in root.iter() if _is_main(node))]
    least = _LEAST_OF_MAIN * len(words_of(root))
    for candidate in candidates:
        if len(words_of(candidate)) >= least and len(words_of(candidate).strip()) > 100:
            return candidate
    articles = list(root.iter("article"))
    return articles[0] if len(articles) == 1 and len(words_of(articles[0])) >= least else root


@dataclass(slots=True)
class _List:
    """A list that is open."""

    ordered: bool
    count: int = 0
    kind: str = "decimal"


@dataclass(slots=True)
class _Reader:
    """Walks the page, collecting words until a block ends."""

    flow: Flow
    limits: Limits
    content: Node
    above: frozenset[Node]
    parts: PageParts
    lists: list[_List] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    bold: int = 0
    bold_words: int = 0
    plain_words: int = 0
    heading: int = 0
    marker: str | None = None
    entry: bool = False
    inside: bool = False
    raw: bool = False

    # ------------------------------------------------------------------------------------------------- blocks

    def block(self, node: Node) -> None:
        """One element with all that is in it."""
        if not isinstance(node.tag, str) or node.tag in _DROPPED or self.parts.is_hidden(node):
            return
        outside = node is self.content and not self.inside
        if outside:
            self.inside = True
        if self._is_around(node):
            self.end_line()
            for text in node.itertext():
                self.flow.aside(AsideKind.NAVIGATION, str(text))
        else:
            self._open(node)
        if outside:
            self.end_line()
            self.inside = False

    def _is_around(self, node: Node) -> bool:
        """What stands around the content: outside its element, or marked as such in the page."""
        if node.tag in ("html", "body") or node in self.above:
            return False
        if not self.inside:
            return node.tag != "head"
        if node is self.content:
            return False
        return self.parts.is_around(node)

    def _open(self, node: Node) -> None:
        tag = node.tag
        if tag == "br":
            self.words.append("\n")
        elif tag == "img" or (tag == "button" and not is_said_by_button(node)):
            pass
        elif tag == "table":
            self._table(node)
        elif tag in ("ul", "ol"):
            self._list(node)
        elif tag == "li":
            self._entry(node)
        elif tag in _BLOCKS or (tag == "button" and not self.heading):
            self._block(node)
        else:
            self._inline(node)

    def _block(self, node: Node) -> None:
        # The first block of an entry carries its marker; ending an empty line would lose it.
        self.end_line()
        level = int(node.tag[1]) if len(node.tag) == 2 and node.tag[0] == "h" and node.tag[1].isdigit() else 0
        before, self.heading = self.heading, level or self.heading
        raw, self.raw = self.raw, self.raw or node.tag == "pre"
        bold = node.tag in ("dt", "th", "summary", "legend", "caption", "button")
        self.bold += bold
        self._inside(node)
        self.end_line()
        self.heading, self.raw = before, raw
        self.bold -= bold

    def _inline(self, node: Node) -> None:
        bold = node.tag in _BOLD or "font-weight:bold" in (node.get("style") or "").replace(" ", "").lower()
        self.bold += bold
        parted = parted_by(node) if self.words else ""
        if parted:
            while self.words and not self.words[-1].strip():
                self.words.pop()
            self.words.append(parted)
        self._inside(node)
        self.bold -= bold

    def _inside(self, node: Node) -> None:
        self._say(node.text)
        for inner in node:
            self.block(inner)
            self._say(inner.tail)

    def _list(self, node: Node) -> None:
        self.end_line()
        start = (node.get("start") or "1").strip()
        first = int(start) if start.isdecimal() and len(start) < 7 else 1
        self.lists.append(_List(node.tag == "ol", first - 1, _KINDS.get(node.get("type") or "", "decimal")))
        self._inside(node)
        self.end_line()
        self.lists.pop()

    def _entry(self, node: Node) -> None:
        self.end_line()
        opened = self.lists[-1] if self.lists else _List(False)
        opened.count += 1
        value = (node.get("value") or "").strip()
        if value.isdecimal() and len(value) < 7:
            opened.count = int(value)
        bullet = _BULLETS[min(max(len(self.lists) - 1, 0), 2)]
        before = (self.marker, self.entry)
        self.marker, self.entry = f"{numeral(opened.count, opened.kind)}." if opened.ordered else bullet, True
        self._inside(node)
        self.end_line()
        self.marker, self.entry = before[0] if not before[1] else None, before[1]

    # --------------------------------------------------------------------------------------------------- text

    def _say(self, text: str | None) -> None:
        if not text or not self.inside:
            return
        if text.strip():
            self.bold_words += bool(self.bold)
            self.plain_words += not self.bold
        # Line ends of the source are spaces, except where the page says that they count.
        self.words.append(text if self.raw else re.sub(r"\s+", " ", text))

    def end_line(self) -> None:
        """What was collected becomes a block."""
        text, bold = "".join(self.words), self.bold_words > 0 and not self.plain_words
        self.words, self.bold_words, self.plain_words = [], 0, 0
        if not text.strip():
            return
        depth = max(len(self.lists) - 1, 0)
        if self.heading:
            self.flow.heading(text, self.heading, bold=True)
            self.marker = None
        elif self.marker is not None:
            self.flow.item(text, self.marker, depth, bold=bold)
            self.marker = None
        else:
            self.flow.paragraph(text, bold=bold, indent=2 * (depth + 1) if self.entry else 0)

    # ------------------------------------------------------------------------------------------------- tables

    def _table(self, table: Node) -> None:
        self.end_line()
        rows = list(_rows(table))
        cells = [cell for row in rows for cell in row if cell.tag in ("td", "th")]
        if len(cells) <= 1 or _is_layout(table, rows, cells):
            # Pages of old are laid out with tables.
            for cell in cells:
                self._inside(cell)
                self.end_line()
            return
        caption = next((" ".join(words_of(node).split()) for node in table.iterchildren("caption")), None)
        headers = 0
        while headers < len(rows) and all(cell.tag == "th" for cell in rows[headers]):
            headers += 1
        if caption:
            self.flow.paragraph(caption, bold=True)
        made = [self._row(row, number) for number, row in enumerate(rows, start=1)]
        made, framed = without_frame(made)
        headers = max(0, headers - framed)
        self.flow.table(made, header_rows=headers if headers < len(made) else 0, caption=caption or None)

    def _row(self, row: Node, number: int) -> Row:
        place = self.flow.where()
        where = Source(page=place.page, line=place.line, row=number)
        cells = [self._cell(cell, where) for cell in row if cell.tag in ("td", "th")]
        return Row(tuple(cells) or (blank_cell(where),), where)

    def _cell(self, node: Node, where: Source) -> Cell:
        inside = self.flow.cell()
        reader = _Reader(inside, self.limits, self.content, self.above, self.parts, inside=self.inside)
        reader.bold = node.tag == "th"
        reader._inside(node)
        reader.end_line()
        colour = _COLOUR.search(node.get("style") or "")
        fill = (colour[1] if colour else (node.get("bgcolor") or "").removeprefix("#")).upper()
        return Cell(
            inside.cell_blocks(),
            colspan=_span(node.get("colspan")),
            rowspan=_span(node.get("rowspan")),
            fill=fill if len(fill) == 6 and set(fill) <= set("0123456789ABCDEF") and fill != "FFFFFF" else None,
            where=where,
        )


def _is_main(node: Node) -> bool:
    return node.get("role") == "main" or node.get("id") in ("content", "main")


def _rows(table: Node) -> Iterator[Node]:
    for node in table:
        if node.tag == "tr":
            yield node
        elif node.tag in ("thead", "tbody", "tfoot"):
            yield from node.iterchildren("tr")


def _is_layout(table: Node, rows: list[Node], cells: list[Node]) -> bool:
    """A table that holds headings or other big tables, and no header cells of its own, only places things."""
    if table.get("role") == "presentation":
        return True
    if any(cell.tag == "th" for cell in cells):
        return False
    return len(rows) <= 3 and any(True for cell in cells for _ in cell.iter("h1", "h2", "h3", "table"))


def _span(text: str | None) -> int:
    text = (text or "1").strip()
    return max(1, min(int(text), _MOST_SPAN)) if text.isdecimal() and len(text) < 7 else 1
