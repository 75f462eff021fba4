"""The shapes of a slide in reading order: placeholders, boxes, groups, tables and diagrams' text."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gouvernail.core.bullets import shown_bullet
from gouvernail.core.counters import numeral
from gouvernail.core.document import AsideKind, Cell, Row
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile
from gouvernail.files.safe_xml import Element, child, children, local, whole

FURNITURE = frozenset({"dt", "ftr", "sldNum", "hdr"})
_TITLES = ("title", "ctrTitle")
_LISTED = ("body", "obj", "tbl", "subTitle", "")
_AUTOMATIC = (
    ("alphaLc", "lower-letter"),
    ("alphaUc", "upper-letter"),
    ("romanLc", "lower-roman"),
    ("romanUc", "upper-roman"),
    ("arabic", "decimal"),
)
_SAME_LINE = 250_000
"""Shapes whose tops differ by less (in 914400ths of an inch) are read from left to right."""
_MOST_SPAN = 200


@dataclass(slots=True)
class Reader:
    """Reads one slide into the flow."""

    flow: Flow
    limits: Limits
    layouts: list[Element]
    counts: dict[int, int] = field(default_factory=dict)

    def read(self, tree: Element) -> None:
        """The title first, the other shapes from top to bottom and left to right."""
        shapes = list(self._shapes(tree, 0))
        for shape in (one for one in shapes if kind_of(one)[0] in _TITLES):
            self.flow.heading(" ".join(plain_text(paragraph) for paragraph in paragraphs_of(shape)), 1)
        others = [one for one in shapes if kind_of(one)[0] not in _TITLES]
        for shape in sorted(others, key=self._place):
            self._shape(shape)

    def _shapes(self, tree: Element, depth: int) -> Iterator[Element]:
        if depth > self.limits.max_depth:
            raise UnreadableFile("Le fichier est refusé : ses dessins sont imbriqués trop profondément.")
        for node in tree:
            name = local(node)
            if name == "grpSp":
                yield from self._shapes(node, depth + 1)
            elif name in ("sp", "graphicFrame", "pic", "cxnSp"):
                yield node
            elif name == "AlternateContent" and (chosen := child(node, "Choice")) is not None:
                yield from self._shapes(chosen, depth + 1)

    def _place(self, shape: Element) -> tuple[int, int]:
        at = next(shape.iter("{*}off"), None)
        if at is None:
            at = self._place_in_layout(shape)
        if at is None:
            return (0, 0)
        return (whole(at.get("y")) or 0) // _SAME_LINE, whole(at.get("x")) or 0

    def _place_in_layout(self, shape: Element) -> Element | None:
        for layout in self.layouts:
            for other in layout.iter("{*}sp"):
                if _alike(kind_of(other), kind_of(shape)) and (at := next(other.iter("{*}off"), None)) is not None:
                    return at
        return None

    def _shape(self, shape: Element) -> None:
        kind, _ = kind_of(shape)
        if kind in FURNITURE:
            for paragraph in paragraphs_of(shape):
                self.flow.aside(AsideKind.PAGE_FOOTER, plain_text(paragraph))
            return
        tables = [node for node in shape.iter("{*}tbl") if local(shape) == "graphicFrame"]
        for table in tables:
            self._table(table)
        if tables:
            return
        self._text(shape, self.flow, listed=kind in _LISTED)
        if local(shape) == "pic":
            described = next(shape.iter("{*}cNvPr"), None)
            self.flow.figure((described.get("descr") or "") if described is not None else "")

    def _text(self, shape: Element, flow: Flow, *, listed: bool) -> None:
        self.counts.clear()
        for paragraph in paragraphs_of(shape):
            properties = child(paragraph, "pPr")
            depth = max(0, min((whole(properties.get("lvl")) if properties is not None else None) or 0, 8))
            text, bold = plain_text(paragraph), _is_bold(paragraph)
            marker = self._marker(shape, properties, depth, listed=listed) if text.strip() else None
            if marker is not None:
                flow.item(text, marker, depth, bold=bold)
            else:
                flow.paragraph(text, bold=bold, indent=2 * depth)

    def _marker(self, shape: Element, properties: Element | None, depth: int, *, listed: bool) -> str | None:
        """The bullet or number: the paragraph's own, else its box's, else the layout's; a mere box has none."""
        for source in self._sources(shape, properties, depth, listed=listed):
            if child(source, "buNone") is not None:
                return None
            if (char := child(source, "buChar")) is not None:
                font = child(source, "buFont")
                return shown_bullet(char.get("char") or "•", (font.get("typeface") or "") if font is not None else "")
            if (automatic := child(source, "buAutoNum")) is not None:
                return self._number(automatic, depth)
            if child(source, "buBlip") is not None:
                return "•"
        return None

    def _sources(self, shape: Element, properties: Element | None, depth: int, *, listed: bool) -> Iterator[Element]:
        level = f"lvl{depth + 1}pPr"
        if properties is not None:
            yield properties
        own = child(shape, "txBody", "lstStyle", level)
        if own is not None:
            yield own
        kind = kind_of(shape)
        if next(shape.iter("{*}ph"), None) is None or not listed:
            return
        for layout in self.layouts:
            for other in layout.iter("{*}sp"):
                styled = child(other, "txBody", "lstStyle", level)
                if styled is not None and _alike(kind_of(other), kind):
                    yield styled
            general = child(layout, "txStyles", "bodyStyle", level)
            if general is not None:
                yield general

    def _number(self, automatic: Element, depth: int) -> str:
        kind = automatic.get("type") or "arabicPeriod"
        start = whole(automatic.get("startAt")) or 1
        self.counts[depth] = min(self.counts.get(depth, start - 1) + 1, 1_000_000)
        for deeper in [key for key in self.counts if key > depth]:
            del self.counts[deeper]
        name = next((name for prefix, name in _AUTOMATIC if kind.startswith(prefix)), "decimal")
        number = numeral(self.counts[depth], name)
        if kind.endswith("ParenBoth"):
            return f"({number})"
        return number + ("." if kind.endswith("Period") else ")" if kind.endswith("ParenR") else "")

    def _table(self, table: Element) -> None:
        properties = child(table, "tblPr")
        header = properties is not None and properties.get("firstRow") in ("1", "true")
        rows = [self._row(row, number) for number, row in enumerate(children(table, "tr"), start=1)]
        self.flow.table(rows, header_rows=int(header))

    def _row(self, row: Element, number: int) -> Row:
        place = self.flow.where()
        where = Source(page=place.page, line=place.line, row=number)
        cells = []
        for node in children(row, "tc"):
            if node.get("hMerge") in ("1", "true") or node.get("vMerge") in ("1", "true"):
                continue
            inside = self.flow.cell()
            self._text(node, inside, listed=False)
            fill = child(node, "tcPr", "solidFill", "srgbClr")
            cells.append(
                Cell(
                    inside.cell_blocks(),
                    colspan=_span(node, "gridSpan"),
                    rowspan=_span(node, "rowSpan"),
                    fill=_colour(fill),
                    where=where,
                )
            )
        return Row(tuple(cells), where)


def kind_of(shape: Element) -> tuple[str, str]:
    """(type, index) of a placeholder; a box that is none has the type `box`."""
    placeholder = next(shape.iter("{*}ph"), None)
    if placeholder is None:
        return "box", ""
    return placeholder.get("type") or "", placeholder.get("idx") or ""


def paragraphs_of(shape: Element) -> Iterator[Element]:
    """The paragraphs of a shape or table cell."""
    body = child(shape, "txBody")
    yield from children(body, "p") if body is not None else shape.iter("{*}p")


def plain_text(paragraph: Element) -> str:
    """The text of a paragraph, with its line breaks."""
    pieces = []
    for node in paragraph.iter("{*}t", "{*}br"):
        pieces.append("\n" if local(node) == "br" else node.text or "")
    return "".join(pieces)


def _is_bold(paragraph: Element) -> bool:
    runs = [run for run in children(paragraph, "r") if plain_text(run).strip()]
    return bool(runs) and all(
        (properties := child(run, "rPr")) is not None and properties.get("b") in ("1", "true") for run in runs
    )


def _alike(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one == other or (one[1] == other[1] != "")


def _span(node: Element, name: str) -> int:
    return max(1, min(whole(node.get(name)) or 1, _MOST_SPAN))


def _colour(fill: Element | None) -> str | None:
    value = (fill.get("val") or "").upper() if fill is not None else ""
    return value if len(value) == 6 and set(value) <= set("0123456789ABCDEF") and value != "FFFFFF" else None
