"""Objectives side by side: a table each column of which is an objective, with its actions in the cells below.

Slides and posters are laid out so. Such a table is read column after column, as the headings and lists that it shows.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gouvernail.core.codes import CodeReading, code_path, read_code
from gouvernail.core.document import Block, Cell, Document, ListItem, Paragraph, Row, Table
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import Level

_MOST_COLUMNS = 6
_MOST_ROWS = 12
_MOST_TITLES = 1
_DOING = 0.6
_LEAST_LISTED = 2


def in_reading_order(document: Document) -> Document:
    """The same document, where tables of objectives side by side are headings and lists."""
    if not any(isinstance(block, Table) for block in document.blocks):
        return document
    blocks: list[Block] = []
    for block in document.blocks:
        head = _head(block) if isinstance(block, Table) else None
        blocks += [block] if head is None or not isinstance(block, Table) else _columns(block.rows, head)
    return replace(document, blocks=tuple(blocks)) if len(blocks) > len(document.blocks) else document


def _head(table: Table) -> int | None:
    """The row that names an objective in each column; `None` for any other table."""
    rows = table.rows
    if not 2 <= len(rows) <= _MOST_ROWS:
        return None
    for at, row in enumerate(rows[: _MOST_TITLES + 1]):
        filled = [cell for cell in row.cells if cell.blocks]
        width = sum(cell.colspan for cell in row.cells)
        if len(filled) == 1 and width > 1 and len(row.cells) == 1:
            continue
        same = len(filled) == len(row.cells) and all(cell.colspan == 1 and cell.rowspan == 1 for cell in filled)
        below = rows[at + 1 :]
        if not (same and 2 <= len(filled) <= _MOST_COLUMNS and below and all(_is_plain(one, width) for one in below)):
            return None
        return at if _are_objectives(filled, below) else None
    return None


def _is_plain(row: Row, width: int) -> bool:
    return len(row.cells) == width and all(cell.colspan == 1 for cell in row.cells)


def _are_objectives(heads: Sequence[Cell], below: Sequence[Row]) -> bool:
    """Whether cells side by side have codes of one level; without codes, whether all below says what to do."""
    texts = [" ".join(cell.text.split()) for cell in heads]
    if len(set(texts)) < len(texts):
        return False
    readings = [read_code(text) for text in texts]
    coded = [reading for reading in readings if reading is not None and reading.code and reading.rest]
    if coded and len(coded) == len(readings):
        levels = {reading.level_word for reading in coded}
        return len(levels) == 1 and (levels != {None} or _are_siblings(coded)) and Level.ACTION not in levels
    if any(header_label(text) for text in texts):
        return False
    columns = [[block.text for row in below for block in row.cells[at].blocks] for at in range(len(heads))]
    listed = [text for column in columns for text in column]
    doing = sum(begins_like_an_action(text) for text in listed)
    return min(map(len, columns)) >= _LEAST_LISTED and doing >= _DOING * len(listed)


def _are_siblings(readings: Sequence[CodeReading]) -> bool:
    paths = [code_path(reading.code or "") for reading in readings]
    return len({path[:-1] for path in paths}) == 1 and len(paths[0]) > 1 and len(set(paths)) == len(paths)


def _columns(rows: Sequence[Row], head: int) -> Iterator[Block]:
    for row in rows[:head]:
        for cell in row.cells:
            yield from cell.blocks
    for at, cell in enumerate(rows[head].cells):
        for block in cell.blocks[:1]:
            title = " ".join(one.text for one in cell.blocks)
            yield Paragraph(title, block.where, blank_before=1, bold=True)
        for row in rows[head + 1 :]:
            for block in row.cells[at].blocks:
                yield block if isinstance(block, ListItem) else ListItem(block.text, "•", 0, block.where)
