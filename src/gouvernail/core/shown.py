"""A document as a person sees it beside its draft: lines, blocks and table rows in order, each with its place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from gouvernail.core.document import Document, Figure, Heading, ListItem, Paragraph, Table
from gouvernail.core.folding import fold
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.core.recognise.columns import is_header
from gouvernail.core.recognise.pieces import Kind, pieces_of

MOSTLY = 0.8
"""From this share of rows on, a text file is shown as a table."""


@dataclass(frozen=True, slots=True)
class ShownCell:
    text: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Shown:
    """One line to show. `kind`: `line`, `heading`, `text`, `entry`, `row`, `header` (of a table), `figure`.

    `table` numbers the table of a row; `depth` is the level of a heading or the nesting of an entry.
    """

    kind: str
    text: str = ""
    source: Source = NOWHERE
    depth: int = 0
    table: int | None = None
    cells: tuple[ShownCell, ...] = ()


def shown(document: Document) -> tuple[Shown, ...]:
    """What to show of a document: the lines of a text file, the blocks of any other. Without empty lines."""
    if document.lines and not _is_table(document):
        return tuple(
            Shown("line", text, Source(line=number)) for number, text in enumerate(document.lines, 1) if text.strip()
        )
    return tuple(_blocks(document))


def _is_table(document: Document) -> bool:
    """Whether a text file is a table, with little beside it."""
    rows = sum(len(block.rows) for block in document.blocks if isinstance(block, Table))
    return rows >= MOSTLY * sum(bool(line.strip()) for line in document.lines)


def _blocks(document: Document) -> Iterator[Shown]:
    headers = _headers(document)
    for number, block in enumerate(document.blocks):
        match block:
            case Table():
                for row in block.rows:
                    cells = tuple(ShownCell(cell.text, cell.colspan, cell.rowspan) for cell in row.cells)
                    kind = "header" if _bare(row.where) in headers else "row"
                    yield Shown(kind, source=_bare(row.where), table=number, cells=cells)
            case Heading():
                yield Shown("heading", block.text, _bare(block.where), block.level)
            case ListItem():
                yield Shown("entry", f"{block.marker} {block.text}", _bare(block.where), block.depth)
            case Paragraph():
                yield Shown("text", block.text, _bare(block.where))
            case Figure():
                yield Shown("figure", block.alt, _bare(block.where))


def _headers(document: Document) -> set[Source]:
    """The rows that head a table. Of two cells only before any other row: further down they name a value."""
    found: set[Source] = set()
    for piece in pieces_of(document):
        begun = False
        for row in piece.rows if piece.kind is Kind.TABLE else ():
            if row.filled and is_header(row) and (len(row.filled) > 2 or not begun):
                found.add(_bare(row.where))
            begun |= len(row.filled) > 1
    return found


def _bare(source: Source) -> Source:
    """The place alone: without the file, which is one."""
    return replace(source, file=None, field=None)


class Places:
    """Finds the line shown where something stands, exactly or as nearly as its place says."""

    def __init__(self, lines: Iterable[Shown]) -> None:
        self.exact: dict[object, int] = {}
        for number, each in enumerate(lines):
            for key in _keys(each.source):
                self.exact.setdefault(key, number)

    def of(self, source: Source) -> int | None:
        """The number of the line shown, from 0; `None` when nothing is there."""
        return next((self.exact[key] for key in _keys(source) if key in self.exact), None)


def _keys(source: Source) -> Iterator[object]:
    """From the most to the least exact."""
    if source.row is not None:
        yield ("row", source.sheet, source.page, source.line, source.row)
        yield ("row", source.sheet, source.row)
    if source.line is not None:
        yield ("line", source.sheet, source.page, source.line)
        if source.sheet is None:
            yield ("line", source.line)


def shape_of(lines: Iterable[Shown]) -> str:
    """The header words of a file's tables, folded and sorted: two files with the same ones have the same shape.

    Empty for a file without a table header.
    """
    words = {fold(cell.text) for each in lines if each.kind == "header" for cell in each.cells if cell.text.strip()}
    return " | ".join(sorted(words))
