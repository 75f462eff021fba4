"""OpenDocument spreadsheets, read back with another library, and looked at inside."""

import subprocess
import zipfile
from datetime import date
from io import BytesIO

import pytest
import python_calamine
from hypothesis import given, settings
from lxml import etree

from gouvernail.core.document import Cell, Column, Document, Heading, Paragraph, Row, Table
from gouvernail.core.own_workbook import read_own
from gouvernail.core.workbook import programme_table
from gouvernail.files.conversion import office_program
from gouvernail.files.read import read
from gouvernail.files.write.ods import write_ods
from gouvernail.files.write.ods.content import letters
from tests.core.report.plans import TODAY, full_plan
from tests.files.exchange.plans import plans
from tests.files.write.documents import HOSTILE, document, table, typed_table

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"


def parts(made: Document) -> dict[str, etree._Element]:
    archive = zipfile.ZipFile(BytesIO(write_ods(made)))
    return {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}


def sheets(made: Document) -> dict[str, list[list[object]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(BytesIO(write_ods(made)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_type_comes_first_and_uncompressed():
    data = write_ods(document(typed_table()))
    first = zipfile.ZipFile(BytesIO(data)).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert data[38:84] == b"application/vnd.oasis.opendocument.spreadsheet"


def test_every_part_is_in_the_manifest():
    archive = zipfile.ZipFile(BytesIO(write_ods(document(typed_table()))))
    manifest = etree.fromstring(archive.read("META-INF/manifest.xml"))
    listed = {value for entry in manifest for key, value in entry.items() if key.endswith("}full-path")}
    assert listed == {"/", *archive.namelist()} - {"mimetype", "META-INF/manifest.xml"}


def test_values_keep_their_type():
    assert sheets(document(typed_table()))["Programme"][1][:5] == ["=1+1", date(2025, 9, 2), 52000.5, 40.0, 0.5]
    cells = [cell for cell in parts(document(typed_table()))["content.xml"].iter(TABLE + "table-cell") if len(cell)]
    kinds = [cell.get(OFFICE + "value-type") for cell in cells]
    assert kinds[6:] == ["string", "date", "currency", "float", "float", "string"]


@pytest.mark.parametrize("text", [one for one in HOSTILE if one.strip()])
def test_hostile_text_stays_text(text):
    made = document(table(("Titre",), (text,)), Heading(text), Paragraph(text, label=text), title=text)
    # The library that reads it back knows no tabulations.
    assert sheets(made)["Tableau d'essai"][1] == [text.replace("\t", "")]
    assert not list(parts(made)["content.xml"].iter("{*}a"))


def test_the_header_is_frozen_filtered_and_printed_on_each_page():
    found = parts(document(typed_table()))
    head = next(found["content.xml"].iter(TABLE + "table-header-rows"))
    assert len(head) == 1
    ranges = [(one.get(TABLE + "target-range-address"), one.get(TABLE + "display-filter-buttons"))
              for one in found["content.xml"].iter(TABLE + "database-range")]  # fmt: skip
    assert ranges == [("'Programme'.A1:'Programme'.F2", "true")]
    frozen = {one.get(CONFIG + "name"): one.text for one in found["settings.xml"].iter(CONFIG + "config-item")}
    assert (frozen["VerticalSplitMode"], frozen["VerticalSplitPosition"]) == ("2", "1")
    assert (frozen["HorizontalSplitMode"], frozen["PositionBottom"]) == ("0", "1")


def test_of_a_wide_sheet_the_first_columns_stay_in_sight():
    wide = table(tuple(f"c{n}" for n in range(20)), columns=tuple(Column() for _ in range(20)))
    frozen = {
        one.get(CONFIG + "name"): one.text for one in parts(document(wide))["settings.xml"].iter(CONFIG + "config-item")
    }
    assert (frozen["HorizontalSplitPosition"], frozen["ActiveSplitRange"]) == ("3", "3")


def test_choices_become_a_list_also_in_the_rows_below():
    columns = (Column(choices=("Prévu, engagé", 'dit "autre"')), Column())
    content = parts(document(table(("a", "b"), ("x", "y"), columns=columns)))["content.xml"]
    (rule,) = content.iter(TABLE + "content-validation")
    assert rule.get(TABLE + "condition") == 'of:cell-content-is-in-list("Prévu, engagé";"dit ""autre""")'
    *_, last = content.iter(TABLE + "table-row")
    assert last.get(TABLE + "number-rows-repeated") == "1000"
    assert [cell.get(TABLE + "content-validation-name") for cell in last] == ["liste1", None]


def test_lines_spaces_and_tabs_are_kept():
    text = " avant\n\ndeux  espaces\tet une tabulation "
    content = parts(document(table(("a",), (text,))))["content.xml"]
    cell = [cell for cell in content.iter(TABLE + "table-cell") if len(cell)][1]
    said = [
        "".join((paragraph.text or "", *(_space(one) + (one.tail or "") for one in paragraph))) for paragraph in cell
    ]
    assert "\n".join(said) == text


def _space(element: etree._Element) -> str:
    name = etree.QName(element).localname
    return "\t" if name == "tab" else " " * int(element.values()[0])


def test_characters_that_the_format_refuses_are_dropped_or_shown():
    made = document(table(("Titre",), ("a\x00b\x0bc\ud800d\ufffe",)), title="x\x07y\ud800", author="z\x08")
    assert sheets(made)["Tableau d'essai"][1] == ["ab\nc�d�"]


def test_a_hidden_sheet_is_hidden():
    made = Document(
        (Table((Row((Cell.of("x"),)),), caption="a"), Table((Row((Cell.of("y"),)),), caption="b", hidden=True))
    )
    assert [block.hidden for block in read(write_ods(made), "x.ods").blocks if isinstance(block, Table)] == [
        False,
        True,
    ]


def test_an_empty_document_makes_a_file():
    assert list(sheets(document())) == ["Feuille"]


def test_text_blocks_make_a_sheet():
    made = document(table(("a",), ("b",)), Heading("Notice"), Paragraph("Texte", label="Libellé"))
    assert sheets(made)["Notice"] == [["Notice", ""], ["Libellé", "Texte"]]


def test_columns_have_letters():
    assert [letters(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@settings(max_examples=15, deadline=None)
@given(plans())
def test_any_plan_can_be_written(plan):
    assert len(sheets(programme_table(plan, today=TODAY))["Programme"]) == 1 + len(plan.items)


@pytest.mark.slow
@pytest.mark.skipif(office_program() is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_and_saves_it_without_any_loss(tmp_path):
    (tmp_path / "plan.ods").write_bytes(write_ods(programme_table(full_plan(), today=TODAY)))
    own = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = [str(office_program()), own, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path)]
    subprocess.run([*words, str(tmp_path / "plan.ods")], check=True, capture_output=True, timeout=120)
    draft = read_own(read((tmp_path / "plan.xlsx").read_bytes(), "plan.xlsx"))
    assert (draft.plan, draft.problems) == (full_plan(), ())
