"""Spreadsheets, read back with another library."""

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO

import openpyxl
import pytest
from hypothesis import given, settings

from gouvernail.core.document import Cell, Column, Document, Heading, Paragraph, Row, Table
from gouvernail.core.workbook import programme_table
from gouvernail.files.write.xlsx import write_xlsx
from tests.core.report.plans import TODAY, full_plan
from tests.core.report.shown import missing_cells
from tests.files.exchange.plans import plans
from tests.files.write.documents import HOSTILE, document, table, typed_table


def read(made: Document) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(write_xlsx(made)))


def values(book: openpyxl.Workbook) -> list[object]:
    return [cell for sheet in book.worksheets for row in sheet.iter_rows(values_only=True) for cell in row]


def test_values_keep_their_type():
    sheet = read(document(typed_table()))["Programme"]
    text, day, money, part, number, _ = (sheet.cell(2, column) for column in range(1, 7))
    assert (text.value, text.data_type) == ("=1+1", "s")
    assert (day.value, day.number_format) == (datetime.combine(date(2025, 9, 2), time()), "dd/mm/yyyy")
    assert money.value == 52000.5
    assert "€" in money.number_format
    assert (part.value, number.value) == (40, 0.5)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    for made in (table(("Titre",), (text,)), table((text,), ("x",), caption=text)):
        book = read(document(made, Heading(text), Paragraph(text, label=text), title=text))
        cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value == text]
        assert cells
        assert all(cell.data_type == "s" and cell.hyperlink is None for cell in cells)


def test_the_header_is_frozen_filtered_and_printed_on_each_page():
    sheet = read(document(typed_table()))["Programme"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:F2"
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert "&P" in sheet.oddFooter.right.text


def test_choices_become_a_list():
    found = read(document(typed_table()))["Programme"].data_validations.dataValidation
    assert [(str(one.sqref), one.formula1) for one in found] == [("F2:F1002", '"Terminée,En cours"')]


def test_choices_that_a_list_cannot_hold_are_left_out():
    columns = (Column(choices=("Prévu, engagé", "autre")), Column(choices=tuple("x" * 90 for _ in range(4))))
    sheet = read(document(table(("a", "b"), ("1", "2"), columns=columns)))["Tableau d'essai"]
    assert not sheet.data_validations.dataValidation


def test_names_of_sheets_are_accepted_and_each_once():
    names = ["A/B:C*[x]", "Très long nom de feuille, bien au-delà de ce qui tient", "History", "'", "double", "DOUBLE"]
    book = read(document(*(table(("x",), ("y",), caption=name) for name in names)))
    assert book.sheetnames == [
        "A-B-C--x-",
        "Très long nom de feuille, bien",
        "Historique",
        "Feuille",
        "double",
        "DOUBLE 2",
    ]


def test_a_text_too_long_for_a_cell_stands_whole_elsewhere():
    long = "".join(f"mot{number} " for number in range(8000))
    book = read(document(table(("Titre",), (long,))))
    assert "texte entier" in book["Tableau d'essai"]["A2"].value
    assert "".join(row[1] for row in book["Textes longs"].iter_rows(values_only=True)) == long


def test_days_that_spreadsheets_do_not_know_and_odd_numbers_are_text():
    cells = (
        Cell((Paragraph("1er mai 1890"),), value=date(1890, 5, 1)),
        Cell.of("NaN", value=Decimal("NaN")),
    )
    made = Table((Row((Cell.of("a"), Cell.of("b"))), Row(cells)), header_rows=1, caption="T")
    assert [cell.value for cell in read(document(made))["T"][2]] == ["1er mai 1890", "NaN"]


def test_characters_that_the_format_refuses_are_dropped_or_shown():
    made = document(table(("Titre",), ("a\x00b\x0bc\ud800d\ufffe",)), title="x\x07y\ud800", author="z\x08")
    assert read(made)["Tableau d'essai"]["A2"].value == "ab\nc�d�"


def test_text_blocks_make_a_sheet():
    sheet = read(document(table(("a",), ("b",)), Heading("Notice"), Paragraph("Texte", label="Libellé")))["Notice"]
    assert [[cell.value for cell in row] for row in sheet] == [["Notice", None], ["Libellé", "Texte"]]


def test_an_empty_document_makes_a_file():
    assert read(document()).sheetnames


def test_title_and_author_are_set():
    properties = read(document(typed_table())).properties
    assert (properties.title, properties.creator) == ("Programme d'essai", "Valboisé")


def test_nothing_of_a_plan_is_lost():
    found = [
        value.date() if isinstance(value, datetime) else Decimal(str(value)) if isinstance(value, float) else value
        for value in values(read(programme_table(full_plan(), today=TODAY)))
    ]
    assert missing_cells(full_plan(), found) == []


@settings(max_examples=25, deadline=None)
@given(plans())
def test_any_plan_can_be_written(plan):
    book = read(programme_table(plan, today=TODAY))
    assert book["Programme"].max_row == 1 + len(plan.items)
