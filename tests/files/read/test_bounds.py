"""Files that are small and documents that are not: refused by what they would make of whoever works on them."""

import zlib
from datetime import date

import pytest

from gouvernail.core.document import Table
from gouvernail.core.plan import Item, Plan
from gouvernail.core.recognise import recognise
from gouvernail.core.vocabulary import Level
from gouvernail.core.workbook import programme_table
from gouvernail.files.limits import Limits
from gouvernail.files.read import read
from gouvernail.files.write.ods import write_ods
from tests.files.read.packed import open_document, packed
from tests.files.read.test_hostile import refusal, soon, word_file


def wide_word_table() -> bytes:
    cell = '<tc><tcPr><gridSpan val="999999999"/></tcPr><p><r><t>x</t></r></p></tc>'
    return word_file("<w><body><tbl>" + f"<tr>{cell * 50}</tr>" * 500 + "</tbl></body></w>")


def wide_open_table() -> bytes:
    cell = '<table:table-cell table:number-columns-spanned="999999"><text:p>x</text:p></table:table-cell>'
    return open_document(
        "text", f"<table:table>{f'<table:table-row>{cell * 50}</table:table-row>' * 500}</table:table>"
    )


def wide_page() -> bytes:
    row = "<tr>" + "<td colspan=999999 rowspan=999999>x" * 60 + "</tr>"
    return f"<html><body><table>{row * 600}</table></body></html>".encode()


@pytest.mark.parametrize(
    ("data", "name"), [(wide_word_table(), "a.docx"), (wide_open_table(), "a.odt"), (wide_page(), "a.html")]
)
def test_tables_whose_merged_cells_declare_millions_of_others(data: bytes, name: str) -> None:
    assert "plus de 100000 cellules" in refusal(data, name)


def slides(number: int) -> bytes:
    page = (
        '<draw:page draw:name="p"><draw:frame presentation:class="title"><draw:text-box><text:p>Axe</text:p>'
        "</draw:text-box></draw:frame></draw:page>"
    )
    return open_document("presentation", page * number)


def pdf(pages: int, content: bytes = b"BT /F 12 Tf 50 700 Td (Action 1 : planter des haies) Tj ET") -> bytes:
    kids = b" ".join(b"%d 0 R" % (5 + number) for number in range(pages))
    packed_content = zlib.compress(content, 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R/Resources<</Font<</F 4 0 R>>>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, pages),
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed_content), packed_content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *[page] * pages,
    ]
    written = b"".join(b"%d 0 obj\n%s\nendobj\n" % numbered for numbered in enumerate(objects, start=1))
    return b"%PDF-1.7\n" + written + b"trailer\n<</Size %d/Root 1 0 R>>\n%%%%EOF" % (len(objects) + 1)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (slides(10_000), "a.odp"),
        (pdf(10_000), "a.pdf"),
        (open_document("text", "<text:p>Axe<text:soft-page-break/></text:p>" * 10_000), "a.odt"),
        (
            word_file("<w><body>" + "<p><r><lastRenderedPageBreak/><t>Axe</t></r></p>" * 10_000 + "</body></w>"),
            "a.docx",
        ),
    ],
)
def test_ten_thousand_pages(data: bytes, name: str) -> None:
    assert "pages, pour 400 au plus" in (sentence := refusal(data, name)) or "plus de 400 pages" in sentence


def test_pages_are_read_up_to_the_limit() -> None:
    assert read(pdf(3), "a.pdf", Limits(max_pages=3)).blocks
    assert "4 pages" in refusal(pdf(4), "a.pdf", Limits(max_pages=3))


def test_texts_of_a_million_lines_and_of_one() -> None:
    assert "plus de 100000 lignes" in refusal(b"Action\n" * 700_000, "a.txt")
    assert "plus de 25000 paragraphes" in refusal(b"Planter une haie\n\n" * 26_000, "a.txt")
    assert "plus de 50000 caract\u00e8res" in refusal(b"Objectif 1 : " + b"." * 280_000, "a.txt")


def test_a_text_at_the_edge_of_the_limits_is_read() -> None:
    limits = Limits(max_paragraphs=3, max_lines=5, max_paragraph=5)
    assert len(read(b"Un\n\nDeux\n\nTrois", "a.txt", limits).blocks) == 3
    assert "paragraphes" in refusal(b"Un\nDeux\nTrois\nCinq", "a.txt", limits)


def test_lines_of_dots_take_the_recogniser_no_time() -> None:
    document = read(b"Objectif 1 : agir\n" + b"." * 49_000 + b"x\nAction : planter\n", "a.txt")
    with soon(3):
        recognise(document)


def test_groups_of_rich_text_without_end() -> None:
    if "RTF" in (sentence := refusal(b"{\\rtf1 " + b"{" * 200_000, "a.rtf")):
        pytest.skip("LibreOffice is not on this machine")
    assert "profond\u00e9ment" in sentence


def test_an_archive_that_names_places_outside_writes_nothing() -> None:
    parts: dict[str, str | bytes] = {"../../../tmp/gouvernail-evil.txt": "x", "/etc/gouvernail-evil": "x"}
    body = "<w><body><p><r><t>Action</t></r></p></body></w>"
    document = read(packed({"word/document.xml": body, **parts}), "a.docx")
    assert [text for text, _ in document.texts()] == ["Action"]


def test_our_own_workbook_may_have_more_cells_for_most_are_empty() -> None:
    items = tuple(Item(f"os{n}", Level.STRATEGIC_OBJECTIVE, f"Rénover la salle {n}", code=str(n)) for n in range(1, 41))
    data = write_ods(programme_table(Plan(items, title="Programme"), today=date(2026, 3, 15)))
    table = next(block for block in read(data, "a.ods").blocks if isinstance(block, Table) and len(block.rows) > 40)
    cells = len(table.rows) * sum(cell.colspan for cell in table.rows[-1].cells)
    assert len(recognise(read(data, "a.ods", Limits(max_cells=cells // 2))).plan.items) == 40
    assert "cellules" in refusal(data, "a.ods", Limits(max_cells=cells // 8))
