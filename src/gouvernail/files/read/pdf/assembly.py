"""Pages → the blocks of a document: running lines apart, headings told, tables and paragraphs made whole."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.bullets import typed_bullet
from gouvernail.core.document import AsideKind, Cell, Document, Row
from gouvernail.core.folding import fold
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.cards import cards_of, zones_by_card
from gouvernail.files.read.pdf.centred import with_labels_first
from gouvernail.files.read.pdf.columns import Zone, flows, standing_columns, within, zones_of
from gouvernail.files.read.pdf.furniture import running_lines
from gouvernail.files.read.pdf.gutters import Span
from gouvernail.files.read.pdf.headings import Headings
from gouvernail.files.read.pdf.icons import with_icons
from gouvernail.files.read.pdf.lattice import grids_of
from gouvernail.files.read.pdf.layout import Text, regions_of
from gouvernail.files.read.pdf.marks import Box, Page, Word, lines_of
from gouvernail.files.read.pdf.opening import Bookmark
from gouvernail.files.read.pdf.prose import LEADERS, Block, Vocabulary, blocks_of
from gouvernail.files.read.pdf.tables import PdfTable, TableRow, aligned_table, continues, ruled_table, take_over
from gouvernail.files.read.pdf.turning import as_scanned, other_size

_INDENT = 6.0
_MOST_LISTED = 12
_BOXED = 1.0
_PART_OF_WIDTH = 0.75
_TABLE = "\ufffc"
"""Stands for a ruled table among the words of a page."""
Piece = Block | PdfTable


class Assembly:
    """Makes one document of the pages of a PDF."""

    def __init__(self, pages: Sequence[Page], bookmarks: Sequence[Bookmark], limits: Limits) -> None:
        self._pages = pages
        self._by_number = {page.number: page for page in pages}
        self._flow = Flow(limits)
        lines = [lines_of(page.words, page.number) for page in pages]
        everything = [word for page in pages for word in page.words]
        self._vocabulary = Vocabulary([line for of_page in lines for line in of_page])
        self._grids = [grids_of(page) for page in pages]
        # A header that comes back on each page of a table belongs to the table.
        outside = [
            [line for line in of_page if not any(grid.box.holds(line.box.middle, _BOXED) for grid in grids)]
            for of_page, grids in zip(lines, self._grids, strict=True)
        ]
        running = running_lines(pages, outside, _usual_size(everything))
        lines = outside
        self._running = [
            [(kind, of_page[at].text) for at, kind in sorted(found.items())]
            for of_page, found in zip(lines, running, strict=True)
        ]
        out = [
            {id(word) for at in found for word in of_page[at].words}
            for of_page, found in zip(lines, running, strict=True)
        ]
        self._kept = [
            [word for word in page.words if id(word) not in gone] for page, gone in zip(pages, out, strict=True)
        ]
        self._body = _usual_size([word for words in self._kept for word in words])
        plain = [box.x1 for words in self._kept for box in (word.box for word in words)]
        self._left = min((word.box.x0 for words in self._kept for word in words), default=0.0)
        self._right = max(plain, default=0.0)
        self._bookmarks = bookmarks

    def document(self, name: str, title: str | None) -> Document:
        """The blocks in reading order, and beside them what runs along the pages."""
        pieces = self._joined(self._all())
        headings = Headings([one for one in pieces if isinstance(one, Block)], self._body, self._bookmarks)
        for piece in pieces:
            if isinstance(piece, PdfTable):
                self._table(piece)
            else:
                self._text(piece, headings.level(piece))
        self._apart()
        sizes = (other_size((page.width, page.height), page.turned) for page in self._pages)
        rounded = tuple((round(width, 1), round(height, 1)) for width, height in sizes)
        return replace(self._flow.document(name, title=title), pages=rounded)

    # -------------------------------------------------------------------------------------------------- pages

    def _zones(self, number: int, tables: dict[int, PdfTable]) -> list[Zone]:
        """The zones of a page; in their place among the words, the ruled tables go to `tables`."""
        page, words = self._pages[number], self._kept[number]
        for grid in self._grids[number]:
            inside = [word for word in words if grid.box.holds(word.box.middle, _BOXED)]
            table = ruled_table(grid, inside, page, self._vocabulary)
            if table is not None:
                taken = {id(word) for word in inside}
                place = Word(_TABLE, grid.box, self._body)
                tables[id(place)] = table
                words = [*(word for word in words if id(word) not in taken), place]
        return zones_by_card(words, cards_of(page), lambda part, narrow: zones_of(part, self._body, narrow=narrow))

    def _all(self) -> list[list[Piece]]:
        """The pieces of each zone of the document."""
        tables: dict[int, PdfTable] = {}
        pages = [self._zones(number, tables) for number in range(len(self._pages))]
        columns = standing_columns([zone for zones in pages for zone in zones])
        found: list[list[Piece]] = []
        for page, zones in zip(self._pages, pages, strict=True):
            last = found[-1][-1] if found and found[-1] else None
            hint = last.strips if isinstance(last, PdfTable) else ()
            for zone in zones:
                edges = zone.edges if zone.boxed else within(zone, columns) or self._edges(zone)
                found.append(self._zone(page, zone, edges, tables, hint))
                hint = ()
        return found

    def _edges(self, zone: Zone) -> Span:
        """Where lines of a zone over the whole width begin and end at most: text may keep to a part of the page."""
        left, right = zone.edges
        part = right - self._left < _PART_OF_WIDTH * (self._right - self._left)
        return (left, right) if part and flows(lines_of(zone.words, 0)) else (self._left, self._right)

    def _zone(
        self, page: Page, zone: Zone, edges: Span, tables: dict[int, PdfTable], hint: Sequence[Span]
    ) -> list[Piece]:
        """`hint` are the gutters of the table that the page before ended with."""
        inside = sorted((tables[id(word)] for word in zone.words if id(word) in tables), key=lambda one: one.top)
        lines = lines_of([word for word in zone.words if id(word) not in tables], page.number)
        lines = with_labels_first(with_icons(lines))
        pieces: list[Piece] = []
        for table in [*inside, None]:
            above = [line for line in lines if table is None or line.box.middle[1] < table.top]
            lines = [line for line in lines if line not in above] if table is not None else []
            for region in regions_of(above, page.across, hint if not pieces else ()):
                if isinstance(region, Text):
                    pieces += blocks_of(region.lines, *edges, self._vocabulary)
                else:
                    pieces.append(aligned_table(region, page, self._vocabulary))
            pieces += [table] if table is not None else []
        return pieces

    def _joined(self, zones: list[list[Piece]]) -> list[Piece]:
        """One sequence; tables and sentences that go on in the next column or over the page are made whole."""
        pieces: list[Piece] = []
        for zone in zones:
            rest = list(zone)
            last = pieces[-1] if pieces else None
            first = rest[0] if rest else None
            if isinstance(last, PdfTable) and isinstance(first, PdfTable) and continues(last, first):
                take_over(last, first, self._vocabulary)
                rest.pop(0)
            elif isinstance(last, Block) and isinstance(first, Block) and _same_sentence(last, first):
                last.text = self._vocabulary.joined(last.text, first.text)
                rest.pop(0)
            pieces += rest
        return pieces

    # ------------------------------------------------------------------------------------------------- blocks

    def _at(self, page: int, box: Box) -> None:
        """What follows stands there, on the page as the file has it."""
        place = as_scanned(box, self._by_number[page])
        self._flow.at(page, (round(place.x0, 1), round(place.top, 1), round(place.x1, 1), round(place.bottom, 1)))

    def _text(self, block: Block, level: int) -> None:
        self._at(block.lines[0].page, block.box)
        if LEADERS.search(block.text):
            self._flow.aside(AsideKind.NAVIGATION, block.text, Source(page=block.lines[0].page))
        elif level:
            self._flow.heading(block.text, level, bold=block.bold)
        else:
            self._flow.paragraph(block.text, bold=block.bold, indent=round(block.indent / _INDENT))

    def _table(self, table: PdfTable) -> None:
        self._flow.table(
            [self._row(row, number) for number, row in enumerate(table.rows, start=1)], header_rows=table.headers
        )

    def _row(self, row: TableRow, number: int) -> Row:
        self._at(row.page, row.box)
        place = self._flow.where()
        where = Source(page=place.page, line=place.line, row=number, box=place.box)
        cells = []
        for cell in row.cells:
            inside = self._flow.cell()
            for block in cell.blocks:
                self._at(row.page, block.box)
                indent = max(0, round((block.lines[0].box.x0 - row.box.x0) / _INDENT))
                inside.paragraph(block.text, bold=block.bold, indent=indent)
            cells.append(
                Cell(inside.cell_blocks(), colspan=cell.colspan, rowspan=cell.rowspan, fill=cell.fill, where=where)
            )
        return Row(tuple(cells), where)

    def _apart(self) -> None:
        without_text = []
        for page, running in zip(self._pages, self._running, strict=True):
            for kind, text in running:
                self._flow.aside(kind, text, Source(page=page.number))
            for text in page.slanted:
                self._flow.aside(AsideKind.PAGE_HEADER, text, Source(page=page.number))
            if not page.words and page.pictures:
                without_text.append(page.number)
        for title, _, at in self._bookmarks:
            self._flow.aside(AsideKind.BOOKMARK, title, Source(page=at))
        if without_text:
            self._flow.problem(
                "pages-without-text",
                f"Des pages sont des images sans texte et n'ont pas pu être lues : {listed(without_text)}.",
                Source(page=without_text[0]),
            )


def listed(pages: Sequence[int]) -> str:
    """Numbers of pages as a sentence tells them: the first ones."""
    return ", ".join(map(str, pages[:_MOST_LISTED])) + ("…" if len(pages) > _MOST_LISTED else "")


def _usual_size(words: Sequence[Word]) -> float:
    """The size of most characters."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _same_sentence(last: Block, first: Block) -> bool:
    if abs(last.size - first.size) > 0.6 or typed_bullet(first.text) or not first.text[:1].islower():
        return False
    return last.text.rstrip()[-1:] not in ".:;!?" and bool(fold(last.text))
