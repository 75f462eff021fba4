"""Hand over a list as it is seen, as CSV or as a spreadsheet. Changes nothing: who asks has read the rows already."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from django.utils.text import slugify

from gouvernail.core.document import Cell, Column, Document, Row, Table
from gouvernail.files.write.csv import write_csv
from gouvernail.files.write.xlsx import write_xlsx
from gouvernail.services.exports import ExportedFile


class ListFormat(StrEnum):
    CSV = "csv"
    XLSX = "xlsx"


MEDIA_TYPES = {
    ListFormat.CSV: "text/csv; charset=utf-8",
    ListFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def list_file(
    *, title: str, headings: Sequence[tuple[str, str]], rows: Iterable[Sequence[Any]], form: ListFormat, today: date
) -> ExportedFile:
    """`headings`: the label of each column and the kind of its values (of `core.document.Column`). Values are texts,
    days, numbers, or `None`."""
    head = Row(tuple(Cell.of(label) for label, _kind in headings))
    body = (Row(tuple(_cell(value) for value in row)) for row in rows)
    table = Table(
        rows=(head, *body),
        header_rows=1,
        caption="Liste",
        columns=tuple(Column(kind=kind) for _label, kind in headings),
    )
    document = Document(blocks=(table,), title=title, issued=today)
    content = write_csv(document) if form is ListFormat.CSV else write_xlsx(document)
    return ExportedFile(f"{slugify(title)[:60] or 'liste'}-{today:%Y-%m-%d}.{form}", MEDIA_TYPES[form], content)


def _cell(value: Any) -> Cell:
    if value is None:
        return Cell()
    if isinstance(value, date | Decimal | int):
        return Cell.of(str(value), value=value)
    return Cell.of(str(value))
