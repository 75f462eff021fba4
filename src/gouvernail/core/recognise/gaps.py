"""Gaps of hundreds of spaces, which no one wrote: shortened before anything is looked for.

Patterns that begin with white space try each of its characters in turn; a gap as long as a page would take minutes.
"""

import re
from dataclasses import replace
from typing import TypeVar

from gouvernail.core.document import Block, Cell, Document, Figure, Heading, ListItem, Paragraph, Row, Table

Written = TypeVar("Written", Heading, Paragraph, ListItem, Paragraph | ListItem, Heading | Paragraph | ListItem)
_MOST = 200
_GAP = re.compile(rf"\s{{{_MOST},}}")


def without_gaps(document: Document) -> Document:
    """The same document, in which no text has more than so many signs of white space in a row."""
    if not any(_GAP.search(text) for text, _ in document.texts()):
        return document
    return replace(document, blocks=tuple(map(_block, document.blocks)))


def _block(block: Block) -> Block:
    if isinstance(block, Table):
        return replace(block, rows=tuple(map(_row, block.rows)))
    return replace(block, alt=_short(block.alt)) if isinstance(block, Figure) else _text(block)


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return replace(cell, blocks=tuple(map(_text, cell.blocks)))


def _text(block: Written) -> Written:
    return replace(block, text=_short(block.text))


def _short(text: str) -> str:
    return _GAP.sub(lambda gap: gap[0][:_MOST], text)
