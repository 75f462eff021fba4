"""Tables of a PDF as rows of cells, and the same table going on over the page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from gouvernail.files.read.pdf.lattice import Field, Grid
from gouvernail.files.read.pdf.layout import Aligned, Piece
from gouvernail.files.read.pdf.marks import Box, Page, Word, lines_of
from gouvernail.files.read.pdf.prose import Block, Vocabulary, blocks_of

_SAME_COLUMN = 14.0
_MOST_HEADER_ROWS = 3
_LEAST_PADDING = 2.0
_ALWAYS_FILLED = 0.9


@dataclass(slots=True)
class TableCell:
    """The paragraphs of a cell, its spans and its colour."""

    column: int
    blocks: list[Block]
    colspan: int = 1
    rowspan: int = 1
    fill: str | None = None

    @property
    def text(self) -> str:
        return "\n".join(block.text for block in self.blocks)


@dataclass(slots=True)
class TableRow:
    page: int
    box: Box
    cells: list[TableCell]

    @property
    def texts(self) -> list[str]:
        return [cell.text for cell in self.cells]


@dataclass(slots=True)
class PdfTable:
    """`edges` are the left edges of the columns; `headers` is known once a header has come back on another page."""

    rows: list[TableRow]
    edges: list[float]
    headers: int = 0
    strips: list[tuple[float, float]] = field(default_factory=list)
    """The gutters of a table without upright lines."""

    @property
    def top(self) -> float:
        return self.rows[0].box.top


def ruled_table(grid: Grid, words: Sequence[Word], page: Page, vocabulary: Vocabulary) -> PdfTable | None:
    """The table of a grid; `None` when no word stands in it."""
    by_field: dict[int, list[Word]] = {}
    for word in words:
        at = next((at for at, one in enumerate(grid.fields) if one.box.holds(word.box.middle, 0.5)), None)
        if at is not None:
            by_field.setdefault(at, []).append(word)
    if not by_field:
        return None
    rows: dict[int, list[TableCell]] = {row: [] for row in range(grid.rows)}
    boxes: dict[int, Box] = {}
    for at, one in enumerate(grid.fields):
        rows[one.row].append(_cell(one, by_field.get(at, []), page, vocabulary))
        boxes[one.row] = boxes[one.row].with_box(one.box) if one.row in boxes else one.box
    made = [TableRow(page.number, boxes.get(row, grid.box), cells) for row, cells in rows.items()]
    return PdfTable(_without_blank(made), list(grid.columns[:-1]))


def _cell(one: Field, words: list[Word], page: Page, vocabulary: Vocabulary) -> TableCell:
    lines = lines_of(words, page.number)
    left = min((line.box.x0 for line in lines), default=one.box.x0)
    padding = max(_LEAST_PADDING, min(left - one.box.x0, 12.0))
    blocks = blocks_of(lines, left, one.box.x1 - padding, vocabulary, narrow=True)
    return TableCell(one.column, blocks, one.colspan, one.rowspan, _fill(one.box, page))


def _fill(box: Box, page: Page) -> str | None:
    """The colour laid last under the middle of the cell, unless it is that of the whole page."""
    whole = 0.6 * page.width * page.height
    found = [colour for area, colour in page.fills if area.holds(box.middle) and area.width * area.height < whole]
    return found[-1] if found else None


def _without_blank(rows: list[TableRow]) -> list[TableRow]:
    """Thin rows that only double lines make hold nothing; a cell that spans them spans one row less."""
    kept: list[TableRow] = []
    for at, row in enumerate(rows):
        if any(cell.blocks for cell in row.cells) or row.box.height > 9 or not row.cells:
            kept.append(row)
            continue
        for above_at, above in enumerate(rows[:at]):
            for cell in above.cells:
                if above_at + cell.rowspan > at:
                    cell.rowspan = max(1, cell.rowspan - 1)
    return kept


def aligned_table(region: Aligned, page: Page, vocabulary: Vocabulary) -> PdfTable:
    """The table that white space makes."""
    rows = []
    for pieces in region.rows:
        lines = [line for piece in pieces for line in piece.lines]
        box = lines[0].box
        for line in lines[1:]:
            box = box.with_box(line.box)
        cells = []
        for piece in pieces:
            left, right = region.edges[piece.column]
            fill = _fill(Box(left, box.top, right, box.bottom), page)
            start = min((line.box.x0 for line in piece.lines), default=left)
            blocks = blocks_of(piece.lines, start, _right(region, piece), vocabulary, narrow=True)
            cells.append(TableCell(piece.column, blocks, colspan=piece.colspan, fill=fill))
        rows.append(TableRow(page.number, box, cells))
    return PdfTable(rows, [region.edges[0][0], *(right for _, right in region.strips)], strips=region.strips)


def _right(region: Aligned, piece: Piece) -> float:
    """How far the longest line of the same columns goes: white space tells no more."""
    alike = [one for row in region.rows for one in row if one.column == piece.column and one.colspan == piece.colspan]
    return max((line.box.x1 for one in alike for line in one.lines), default=math.inf)


# --------------------------------------------------------------------------------------------------- over the page


def continues(table: PdfTable, following: PdfTable) -> bool:
    """Whether a table at the top of a page has the columns of the one at the bottom of the page before."""
    if len(table.edges) != len(following.edges):
        return False
    shift = following.edges[0] - table.edges[0]
    return all(
        abs(other - one - shift) <= _SAME_COLUMN for one, other in zip(table.edges, following.edges, strict=True)
    )


def take_over(table: PdfTable, following: PdfTable, vocabulary: Vocabulary) -> None:
    """Puts the rows of the second part under the first: a repeated header goes, a row cut in two is made whole."""
    repeated = _repeated_header(table, following)
    table.headers = max(table.headers, repeated)
    rows = following.rows[repeated:]
    if rows and _is_rest_of_row(table, rows[0]):
        _append(table.rows[-1], rows[0], vocabulary)
        rows = rows[1:]
    table.rows += rows


def _repeated_header(table: PdfTable, following: PdfTable) -> int:
    count = 0
    for one, other in zip(table.rows[:_MOST_HEADER_ROWS], following.rows, strict=False):
        if one.texts != other.texts or not any(one.texts):
            break
        count += 1
    return count


def _is_rest_of_row(table: PdfTable, row: TableRow) -> bool:
    """A row that begins in the middle of sentences, and has nothing in the column that names rows."""
    last = table.rows[-1]
    if len(last.cells) != len(row.cells) or any(cell.rowspan > 1 for cell in (*last.cells, *row.cells)):
        return False
    texts = row.texts
    if texts[0] and not texts[0][:1].islower():
        return False
    if any(text[:1].islower() for text in texts):
        return True
    body = table.rows[table.headers :]
    always = [
        at
        for at in range(len(texts))
        if sum(bool(one.texts[at]) for one in body if len(one.cells) > at) >= _ALWAYS_FILLED * len(body)
    ]
    return len(body) > 2 and len(always) >= 2 and not any(texts[at] for at in always)


def _append(row: TableRow, rest: TableRow, vocabulary: Vocabulary) -> None:
    for cell, more in zip(row.cells, rest.cells, strict=True):
        blocks = list(more.blocks)
        if cell.blocks and blocks and blocks[0].text[:1].islower():
            cell.blocks[-1].text = vocabulary.joined(cell.blocks[-1].text, blocks.pop(0).text)
        cell.blocks += blocks
