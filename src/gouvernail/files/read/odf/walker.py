"""Walks through the blocks of an OpenDocument text or slide in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gouvernail.core.document import AsideKind, Cell, Row
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.read.odf.inline import Inline, inline_of
from gouvernail.files.read.odf.styles import Counters, Level, Styles
from gouvernail.files.refusal import UnreadableFile
from gouvernail.files.safe_xml import Element, attribute, child, local, whole

_INDEXES = frozenset({
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
    "bibliography",
})  # fmt: skip
_GROUPS = frozenset({"section", "index-body", "g", "page-sequence", "text-box", "custom-shape", "rect"})
_ROW_GROUPS = frozenset({"table-header-rows", "table-rows", "table-row-group"})
_MOST_SPAN = 500


@dataclass(slots=True)
class _Open:
    """A list that is open: the levels it shows, how far it has counted, how deep the walk is in it."""

    levels: dict[int, Level]
    counters: Counters
    depth: int = 1


@dataclass(slots=True)
class Walker:
    """Carries what paragraphs need to know of the file."""

    limits: Limits
    styles: Styles
    outline: Counters = field(default_factory=Counters)
    by_identifier: dict[str, Counters] = field(default_factory=dict)
    by_style: dict[str, Counters] = field(default_factory=dict)
    depth: int = 0
    commented: int = 0
    changed: bool = False

    def walk(self, container: Element, flow: Flow) -> None:
        """All blocks of a text, a section, a cell or a frame."""
        self.depth += 1
        if self.depth > self.limits.max_depth:
            raise UnreadableFile("Le fichier est refusé : ses tableaux et cadres sont imbriqués trop profondément.")
        for node in container:
            self.block(node, flow)
        self.depth -= 1

    def block(self, node: Element, flow: Flow) -> None:
        """One block, whatever it is."""
        name = local(node)
        if name == "h":
            self._heading(node, flow, None)
        elif name == "p":
            self._paragraph(node, flow)
        elif name == "list":
            self._list(node, flow, None)
        elif name == "table":
            self.table(node, flow)
        elif name == "frame":
            self._frame(node, flow)
        elif name in _GROUPS:
            self.walk(node, flow)
        elif name in _INDEXES:
            for paragraph in node.iter("{*}index-body"):
                for line in paragraph.iter("{*}p"):
                    flow.aside(AsideKind.NAVIGATION, inline_of(line, self.styles).text)
        elif name == "tracked-changes":
            self._deletions(node, flow)
        elif name == "soft-page-break" and flow.page is not None:
            flow.page += 1

    def _deletions(self, changes: Element, flow: Flow) -> None:
        self.changed = True
        for deletion in changes.iter("{*}deletion"):
            for paragraph in deletion.iter("{*}p", "{*}h"):
                flow.aside(AsideKind.DELETED, inline_of(paragraph, self.styles).text)

    # ----------------------------------------------------------------------------------------------- paragraphs

    def _paragraph(self, node: Element, flow: Flow) -> None:
        inline = inline_of(node, self.styles)
        style = self.styles.of("paragraph", attribute(node, "style-name"))
        if style.contents:
            flow.aside(AsideKind.NAVIGATION, inline.text)
        elif style.is_title:
            flow.heading(inline.text, 1, bold=inline.bold)
        else:
            flow.paragraph(inline.text, bold=inline.bold)
        self._apart(inline, flow)

    def _heading(self, node: Element, flow: Flow, listed: str | None) -> None:
        inline = inline_of(node, self.styles)
        level = whole(attribute(node, "outline-level")) or 1
        shown = self.styles.outline.get(level)
        marker = listed
        if marker is None and shown is not None and shown.kind and attribute(node, "is-list-header") != "true":
            start = whole(attribute(node, "start-value")) if attribute(node, "restart-numbering") == "true" else None
            marker = self.outline.next(level, self.styles.outline, start) if inline.text.strip() else None
        flow.heading(f"{marker} {inline.text}" if marker else inline.text, level, bold=inline.bold)
        self._apart(inline, flow)

    def _apart(self, inline: Inline, flow: Flow) -> None:
        if flow.page is not None:
            flow.page += inline.pages
        for text in inline.hidden:
            flow.aside(AsideKind.HIDDEN, text)
        for note in inline.notes:
            body = child(note, "note-body")
            for paragraph in body.iter("{*}p") if body is not None else ():
                flow.aside(AsideKind.FOOTNOTE, inline_of(paragraph, self.styles).text)
        for comment in inline.comments:
            self.commented += 1
            text = " ".join(inline_of(paragraph, self.styles).text for paragraph in comment.iter("{*}p"))
            flow.aside(AsideKind.COMMENT, text)
        for frame in inline.frames:
            self.block(frame, flow)

    def _frame(self, frame: Element, flow: Flow) -> None:
        inside = [node for node in frame if local(node) in ("text-box", "table")]
        for node in inside:
            if local(node) == "table":
                self.table(node, flow)
            else:
                self.walk(node, flow)
        if not inside:
            described = child(frame, "desc")
            described = described if described is not None else child(frame, "title")
            flow.figure((described.text or "") if described is not None else "")

    # ---------------------------------------------------------------------------------------------------- lists

    def _list(self, node: Element, flow: Flow, around: _Open | None) -> None:
        self.depth += 1
        if self.depth > self.limits.max_depth:
            raise UnreadableFile("Le fichier est refusé : ses listes sont imbriquées trop profondément.")
        opened = self._opened(node, around)
        for item in node:
            if local(item) in ("list-item", "list-header"):
                self._entry(item, flow, opened)
        self.depth -= 1

    def _opened(self, node: Element, around: _Open | None) -> _Open:
        name = attribute(node, "style-name")
        levels = self.styles.lists.get(name) if name else None
        if around is not None:
            return replace(around, levels=levels or around.levels, depth=around.depth + 1)
        continued = attribute(node, "continue-list")
        counters = self.by_identifier.get(continued) if continued else None
        if counters is None and attribute(node, "continue-numbering") == "true":
            counters = self.by_style.get(name or "")
        counters = counters if counters is not None else Counters()
        self.by_identifier[attribute(node, "id") or ""] = counters
        self.by_style[name or ""] = counters
        return _Open(levels or {}, counters)

    def _entry(self, item: Element, flow: Flow, opened: _Open) -> None:
        """The first paragraph of an entry carries its number or bullet, the others go on under it."""
        labelled = local(item) == "list-header"
        for node in item:
            if local(node) == "list":
                self._list(node, flow, opened)
            elif local(node) in ("p", "h"):
                marker = None
                if not labelled:
                    start = whole(attribute(item, "start-value"))
                    marker = opened.counters.next(opened.depth, opened.levels, start)
                self._entry_text(node, flow, opened, marker, first=not labelled)
                labelled = True
            else:
                self.block(node, flow)

    def _entry_text(self, node: Element, flow: Flow, opened: _Open, marker: str | None, *, first: bool) -> None:
        if local(node) == "h":
            self._heading(node, flow, marker or "")
            return
        inline = inline_of(node, self.styles)
        if first and marker:
            flow.item(inline.text, marker, opened.depth - 1, bold=inline.bold)
        else:
            flow.paragraph(inline.text, bold=inline.bold, indent=0 if first else 2 * opened.depth)
        self._apart(inline, flow)

    # --------------------------------------------------------------------------------------------------- tables

    def table(self, table: Element, flow: Flow) -> None:
        """A table with its spans; a single cell is a frame around text, not a table."""
        rows = list(_rows(table))
        if len(rows) == 1 and len(alone := [node for node in rows[0][0] if local(node) == "table-cell"]) == 1:
            self.walk(alone[0], flow)
            return
        made = [self._row(row, number, flow) for number, (row, _) in enumerate(rows, start=1)]
        headers = sum(header for _, header in rows)
        flow.table(made, header_rows=headers)

    def _row(self, row: Element, number: int, flow: Flow) -> Row:
        place = flow.where()
        where = Source(page=place.page, line=place.line, row=number)
        cells = []
        for node in row:
            if local(node) != "table-cell":
                continue
            inside = flow.cell()
            self.walk(node, inside)
            cells.append(
                Cell(
                    inside.cell_blocks(),
                    colspan=_span(node, "number-columns-spanned"),
                    rowspan=_span(node, "number-rows-spanned"),
                    fill=self.styles.of("table-cell", attribute(node, "style-name")).fill,
                    where=where,
                )
            )
        return Row(tuple(cells), where)


def _span(node: Element, name: str) -> int:
    return max(1, min(whole(attribute(node, name)) or 1, _MOST_SPAN))


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, each with whether it is a header that comes back on each page."""
    walk = [(iter(table), False)]
    while walk:
        nodes, header = walk[-1]
        node = next(nodes, None)
        if node is None:
            walk.pop()
        elif local(node) == "table-row":
            yield node, header
        elif local(node) in _ROW_GROUPS:
            walk.append((iter(node), header or local(node) == "table-header-rows"))
