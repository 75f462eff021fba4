"""Pages → the blocks of a document: running lines apart, headings told, tables and paragraphs made whole."""

from collections import Counter
from collections.abc import Sequence

from gouvernail.core.bullets import typed_bullet
from gouvernail.core.document import AsideKind, Cell, Document, Row
from gouvernail.core.folding import fold
from gouvernail.core.problems import Source
from gouvernail.files.flow import Flow
from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.furniture import running_lines
from gouvernail.files.read.pdf.headings import Headings
from gouvernail.files.read.pdf.lattice import grids_of
from gouvernail.files.read.pdf.layout import Text, regions_of
from gouvernail.files.read.pdf.marks import Box, Line, Page, Word, lines_of
from gouvernail.files.read.pdf.opening import Bookmark
from gouvernail.files.read.pdf.prose import LEADERS, Block, Vocabulary, blocks_of
from gouvernail.files.read.pdf.tables import PdfTable, TableRow, aligned_table, continues, ruled_table, take_over

_INDENT = 6.0
_MOST_LISTED = 12
_BOXED = 1.0
Piece = Block | PdfTable


class Assembly:
    """Makes one document of the pages of a PDF."""

    def __init__(self, pages: Sequence[Page], bookmarks: Sequence[Bookmark], limits: Limits) -> None:
        self._pages = pages
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
        pieces = self._joined([self._page(number) for number in range(len(self._pages))])
        headings = Headings([one for one in pieces if isinstance(one, Block)], self._body, self._bookmarks)
        for piece in pieces:
            if isinstance(piece, PdfTable):
                self._table(piece)
            else:
                self._text(piece, headings.level(piece))
        self._apart()
        return self._flow.document(name, title=title)

    # -------------------------------------------------------------------------------------------------- pages

    def _page(self, number: int) -> list[Piece]:
        page, words = self._pages[number], self._kept[number]
        tables: list[PdfTable] = []
        for grid in self._grids[number]:
            inside = [word for word in words if grid.box.holds(word.box.middle, _BOXED)]
            table = ruled_table(grid, inside, page, self._vocabulary)
            if table is not None:
                tables.append(table)
                taken = {id(word) for word in inside}
                words = [word for word in words if id(word) not in taken]
        pieces: list[Piece] = []
        lines = lines_of(words, page.number)
        for table in [*tables, None]:
            above = [line for line in lines if table is None or line.box.middle[1] < table.top]
            lines = [line for line in lines if line not in above] if table is not None else []
            pieces += self._plain(page, above)
            pieces += [table] if table is not None else []
        return pieces

    def _plain(self, page: Page, lines: list[Line]) -> list[Piece]:
        pieces: list[Piece] = []
        regions = regions_of(lines, page.across)
        columns = sum(isinstance(region, Text) for region in regions) > 1
        for region in regions:
            if isinstance(region, Text):
                beside = columns and any(_beside(region, other) for other in regions if other is not region)
                right = region.right if beside else self._right
                pieces += blocks_of(region.lines, region.left, right, self._vocabulary)
            else:
                pieces.append(aligned_table(region, page, self._vocabulary))
        return pieces

    def _joined(self, pages: list[list[Piece]]) -> list[Piece]:
        """One sequence; tables and sentences that go on over the page are made whole."""
        pieces: list[Piece] = []
        for page in pages:
            rest = list(page)
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

    def _text(self, block: Block, level: int) -> None:
        self._flow.at(block.lines[0].page, _place(block.box))
        if LEADERS.search(block.text):
            self._flow.aside(AsideKind.NAVIGATION, block.text, Source(page=block.lines[0].page))
        elif level:
            self._flow.heading(block.text, level, bold=block.bold)
        else:
            indent = max(0, round((block.lines[0].box.x0 - self._left) / _INDENT))
            self._flow.paragraph(block.text, bold=block.bold, indent=indent)

    def _table(self, table: PdfTable) -> None:
        self._flow.table(
            [self._row(row, number) for number, row in enumerate(table.rows, start=1)], header_rows=table.headers
        )

    def _row(self, row: TableRow, number: int) -> Row:
        self._flow.at(row.page, _place(row.box))
        place = self._flow.where()
        where = Source(page=place.page, line=place.line, row=number, box=place.box)
        cells = []
        for cell in row.cells:
            inside = self._flow.cell()
            for block in cell.blocks:
                self._flow.at(row.page, _place(block.box))
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
            listed = ", ".join(map(str, without_text[:_MOST_LISTED])) + (
                "…" if len(without_text) > _MOST_LISTED else ""
            )
            self._flow.problem(
                "pages-without-text",
                f"Des pages sont des images sans texte et n'ont pas pu être lues : {listed}.",
                Source(page=without_text[0]),
            )


def _usual_size(words: Sequence[Word]) -> float:
    """The size of most characters."""
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size * 2) / 2] += len(word.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _beside(one: Text, other: object) -> bool:
    return isinstance(other, Text) and (one.right <= other.left + 2 or other.right <= one.left + 2)


def _same_sentence(last: Block, first: Block) -> bool:
    if abs(last.size - first.size) > 0.6 or typed_bullet(first.text) or not first.text[:1].islower():
        return False
    return last.text.rstrip()[-1:] not in ".:;!?" and bool(fold(last.text))


def _place(box: Box) -> tuple[float, float, float, float]:
    return round(box.x0, 1), round(box.top, 1), round(box.x1, 1), round(box.bottom, 1)
