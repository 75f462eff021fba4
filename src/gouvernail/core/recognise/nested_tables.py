"""Tables inside a cell of a table that is a frame only: read one after the other, as the page shows them.

Readers keep the rows of a table in a cell as lines whose fields a bar parts.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from gouvernail.core.document import Block, Cell, Document, Row, Table
from gouvernail.core.problems import Source

_BAR = " | "
_LEAST_ROWS, _MOST_ROWS, _MOST_COLUMNS = 2, 6, 3


def nested_opened(document: Document) -> Document:
    """The same document; a frame whose cells hold tables is its texts and these tables."""
    if not any(isinstance(block, Table) and _is_frame(block) for block in document.blocks):
        return document
    blocks: list[Block] = []
    for block in document.blocks:
        blocks += _parts(block) if isinstance(block, Table) and _is_frame(block) else [block]
    return replace(document, blocks=tuple(blocks))


def _is_frame(table: Table) -> bool:
    small = len(table.rows) <= _MOST_ROWS and all(len(row.cells) <= _MOST_COLUMNS for row in table.rows)
    return small and any(_bars(cell) for row in table.rows for cell in row.cells)


def _bars(cell: Cell) -> int:
    """How many bars the lines of a table inside the cell have; 0 where there is none."""
    counts = Counter(block.text.count(_BAR) for block in cell.blocks if _BAR in block.text)
    bars, lines = counts.most_common(1)[0] if counts else (0, 0)
    return bars if lines >= _LEAST_ROWS else 0


def _parts(table: Table) -> Iterator[Block]:
    for row in table.rows:
        for cell in row.cells:
            bars = _bars(cell)
            rows: list[Row] = []
            for block in cell.blocks:
                if bars and block.text.count(_BAR) == bars:
                    rows.append(_row(block.text, block.where))
                    continue
                if rows:
                    yield Table(tuple(rows), rows[0].where)
                    rows = []
                yield block
            if rows:
                yield Table(tuple(rows), rows[0].where)


def _row(text: str, where: Source) -> Row:
    return Row(tuple(Cell.of(part.strip(), where=where) for part in text.split(_BAR)), where)
