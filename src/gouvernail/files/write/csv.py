"""A table as CSV, as spreadsheets in French open it: byte order mark, semicolons, decimal comma."""

import csv
import io
from datetime import date
from decimal import Decimal

from gouvernail.core.document import Cell, Document, Table

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a text must not begin with (the wide ones of East Asian keyboards included): it would be worked out."""


def write_csv(document: Document) -> bytes:
    """The first table of the document; texts stay texts, whatever they begin with."""
    table = next(block for block in document.blocks if isinstance(block, Table))
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in table.rows:
        writer.writerow([_written(cell) for cell in row.cells])
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _written(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return (f"{value:f}" if isinstance(value, Decimal) else str(value)).replace(".", ",")
    text = cell.text.replace("\x00", "")
    return f"'{text}" if text.startswith(FORMULA_SIGNS) or text.lstrip().startswith(FORMULA_SIGNS[:4]) else text
