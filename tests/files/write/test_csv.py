"""CSV for spreadsheets: `files/write/csv.py`."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.document import Cell, Document, Row, Table
from gouvernail.files.write.csv import write_csv


def read(*cells: Cell) -> list[list[str]]:
    written = write_csv(Document((Table((Row(cells),)),)))
    assert written.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""), delimiter=";"))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell.of("Rue; « Haute »\nn° 2"), "Rue; « Haute »\nn° 2"),
        (Cell.of('=HYPERLINK("x")'), '\'=HYPERLINK("x")'),
        (Cell.of("  @somme"), "'  @somme"),
        (Cell.of("-5 degrés"), "'-5 degrés"),
        (Cell.of("\uff1d1+1"), "'\uff1d1+1"),
        (Cell.of("-12.5", value=Decimal("-12.50")), "-12,50"),
        (Cell.of("1000000.01", value=Decimal("1000000.01")), "1000000,01"),
        (Cell.of("3", value=3), "3"),
        (Cell.of("2027-03-09", value=date(2027, 3, 9)), "09/03/2027"),
        (Cell(), ""),
    ],
)
def test_a_cell_is_what_a_spreadsheet_reads(cell, expected):
    assert read(cell, Cell.of("après")) == [[expected, "après"]]
