"""Workbooks written by two libraries, read back cell by cell."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from gouvernail.core.document import Document, ListItem, Paragraph
from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.shapes import codes, shapes, spans, table


def workbook() -> tuple[openpyxl.Workbook, Worksheet]:
    made = openpyxl.Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Plan"
    return made, sheet


def saved(made: openpyxl.Workbook, limits: Limits | None = None) -> Document:
    memory = io.BytesIO()
    made.save(memory)
    return read(memory.getvalue(), "plan.xlsx", limits or Limits())


def test_texts_stand_in_their_rows_and_sheets() -> None:
    made, sheet = workbook()
    sheet.append(["Action", "Pilote"])
    sheet.append([])
    sheet.append(["Rénover la salle", None])
    made.create_sheet("Suivi").append(["État"])
    document = saved(made)
    assert shapes(document) == [("table", ["Action", "Pilote"], ["Rénover la salle", ""]), ("table", ["État"])]
    assert [(row.where.sheet, row.where.row) for row in table(document).rows] == [("Plan", 1), ("Plan", 3)]
    assert table(document, 1).where.sheet == "Suivi"


def test_values_keep_their_type_and_are_shown_in_french() -> None:
    made, sheet = workbook()
    sheet.append([date(2025, 9, 2), 52000, 0.455, 1.1, True, datetime.fromisoformat("2026-01-05T14:30"), "texte", 2027])
    for cell, code in (("A1", "d mmmm yyyy"), ("B1", '#,##0.00 "€"'), ("C1", "0.0%"), ("F1", "dd/mm/yyyy hh:mm")):
        sheet[cell].number_format = code
    cells = table(saved(made)).rows[0].cells
    assert [cell.text for cell in cells] == [
        "2 septembre 2025",
        "52 000,00 €",
        "45,5 %",
        "1,1",
        "VRAI",
        "05/01/2026 14:30",
        "texte",
        "2027",
    ]
    assert [cell.value for cell in cells] == [
        date(2025, 9, 2),
        52000,
        Decimal("0.455"),
        Decimal("1.1"),
        True,
        date(2026, 1, 5),
        None,
        2027,
    ]


def test_merged_cells_span_and_covered_ones_are_absent() -> None:
    made, sheet = workbook()
    sheet["A1"], sheet["C1"] = "Pilotes", "Budget"
    sheet["A2"], sheet["B2"], sheet["C2"] = "Échevin", "Service", 1
    sheet["A3"] = "Groupe"
    sheet["B3"], sheet["B4"] = "x", "y"
    sheet.merge_cells("A1:B1")
    sheet.merge_cells("A3:A4")
    found = table(saved(made))
    assert spans(found) == {"Pilotes": (2, 1), "Groupe": (1, 2)}
    assert [len(row.cells) for row in found.rows] == [2, 3, 3, 2]


def test_lines_of_a_cell_are_blocks_and_typed_bullets_are_entries() -> None:
    made, sheet = workbook()
    sheet["A1"] = "Étapes :\n- choisir\n• signer\n1.1 Suivre"
    sheet["A1"].font = Font(bold=True)
    cell = table(saved(made)).rows[0].cells[0]
    assert [(type(b), b.text, b.bold) for b in cell.blocks] == [
        (Paragraph, "Étapes :", True),
        (ListItem, "choisir", True),
        (ListItem, "signer", True),
        (Paragraph, "1.1 Suivre", True),
    ]


def test_fills_notes_and_what_is_hidden() -> None:
    made, sheet = workbook()
    sheet.append(["vert", "sans", "blanc"])
    sheet.append(["caché"])
    sheet["A1"].fill = PatternFill("solid", fgColor="FF00B050")
    sheet["C1"].fill = PatternFill("solid", fgColor="FFFFFFFF")
    sheet["B1"].comment = Comment("À vérifier", "moi")
    sheet.row_dimensions[2].hidden = True
    made.create_sheet("Listes").append(["oui"])
    made["Listes"].sheet_state = "hidden"
    document = saved(made)
    first, second = table(document).rows
    assert [cell.fill for cell in first.cells] == ["00B050", None, None]
    assert [cell.note for cell in first.cells] == [None, "À vérifier", None]
    assert (first.hidden, second.hidden) == (False, True)
    assert [table(document, at).hidden for at in (0, 1)] == [False, True]
    assert codes(document) == ["hidden-rows", "hidden-sheet"]


def test_theme_colours_with_a_tint() -> None:
    memory = io.BytesIO()
    made = xlsxwriter.Workbook(memory)
    colour = made.add_format({"bg_color": xlsxwriter.color.Color.theme(4, 3)})
    made.add_worksheet("P").write(0, 0, "bleu", colour)
    made.close()
    fill = table(read(memory.getvalue(), "p.xlsx")).rows[0].cells[0].fill
    assert fill is not None
    red, green, blue = (int(fill[at : at + 2], 16) for at in (0, 2, 4))
    assert blue > green > red > 0x60


def test_formulas_give_the_value_that_was_saved_or_say_that_there_is_none() -> None:
    memory = io.BytesIO()
    made = xlsxwriter.Workbook(memory)
    sheet = made.add_worksheet("P")
    sheet.write_formula("A1", "=1+1", value=2)
    made.close()
    assert table(read(memory.getvalue(), "p.xlsx")).rows[0].cells[0].value == 2
    never, plain = workbook()
    plain["A1"], plain["A2"] = "Total", "=SUM(B1:B9)"
    assert codes(saved(never)) == ["formula-without-result"]


def test_boxes_of_text_drawn_over_the_sheet_are_read() -> None:
    memory = io.BytesIO()
    made = xlsxwriter.Workbook(memory)
    sheet = made.add_worksheet("P")
    sheet.write(0, 0, "x")
    sheet.insert_textbox(3, 3, "Légende : vert = fait")
    made.close()
    assert ("p", "Légende : vert = fait") in shapes(read(memory.getvalue(), "p.xlsx"))


def test_a_stray_cell_very_far_away_costs_nothing() -> None:
    made, sheet = workbook()
    sheet["A1"], sheet["XFD1"], sheet["B900000"] = "près", "loin", "bas"
    assert shapes(saved(made)) == [("table", ["près", "", "loin"], ["", "bas", ""])]


def test_too_many_cells_are_refused() -> None:
    made, sheet = workbook()
    for row in range(40):
        sheet.append([f"{row}"] * 10)
    with pytest.raises(UnreadableFile, match="plus de 300 cellules"):
        saved(made, Limits(max_cells=300))


def test_more_characters_than_a_programme_has_are_refused_even_if_written_once() -> None:
    made, sheet = workbook()
    for _ in range(50):
        sheet.append(["long " * 2_000])
    with pytest.raises(UnreadableFile, match="textes dépassent"):
        saved(made, Limits(max_characters=200_000))
