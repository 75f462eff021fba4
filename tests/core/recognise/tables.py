"""Tables for the tests of the recognisers, as rows of texts, and the trees read from them."""

from collections.abc import Sequence

from gouvernail.core.document import Block, Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.plan import Draft, Item
from gouvernail.core.problems import Source
from gouvernail.core.recognise import recognise

from .documents import MARKS

Text = str | tuple[str, int, int] | Cell
"""A cell: its lines, or its text with the columns and rows that it covers, or the cell itself."""


def table(*rows: Sequence[Text], sheet: str | None = None, header_rows: int = 0) -> Table:
    made = [
        Row(tuple(_cell(text, Source(sheet=sheet, row=number)) for text in row), Source(sheet=sheet, row=number))
        for number, row in enumerate(rows, start=1)
    ]
    return Table(tuple(made), Source(sheet=sheet), header_rows=header_rows)


def _cell(text: Text, where: Source) -> Cell:
    if isinstance(text, Cell):
        return text
    words, columns, rows = text if isinstance(text, tuple) else (text, 1, 1)
    blocks = tuple(Paragraph(line, where) for line in words.split("\n")) if words else ()
    return Cell(blocks, colspan=columns, rowspan=rows, where=where)


def bullets(*texts: str, lead: str = "") -> Cell:
    """A cell with a list in it, under a lead where there is one."""
    return Cell((*((Paragraph(lead),) if lead else ()), *(ListItem(text) for text in texts)))


def heading(text: str, level: int = 1) -> Heading:
    return Heading(text, level, Source(line=1))


def draft_of(*blocks: Block, title: str | None = None) -> Draft:
    draft = recognise(Document(blocks, title=title))
    coverage = draft.coverage
    assert abs(coverage.placed + coverage.skipped + coverage.unplaced - 1) < 0.001
    return draft


def tree_of(*blocks: Block, title: str | None = None) -> list[str]:
    """`OS 1 Titre`, indented by two spaces under its parent."""
    depths: dict[str, int] = {}
    lines = []
    for item in draft_of(*blocks, title=title).plan.items:
        depths[item.id] = depths[item.parent] + 1 if item.parent else 0
        code = f" {item.code}" if item.code else ""
        lines.append(f"{'  ' * depths[item.id]}{MARKS[item.level.value]}{code} {item.title}")
    return lines


def item_of(title: str, *blocks: Block) -> Item:
    (item,) = (item for item in draft_of(*blocks).plan.items if item.title == title)
    return item
