"""PDF files, checked by a validator and read back."""

import ctypes
import re
from datetime import date

import page
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_raw
import pytest
from hypothesis import given, settings

from gouvernail.core.document import Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.report.programme import programme_report
from gouvernail.core.report.sheets import prose
from gouvernail.files.write.pdf import write_pdf
from tests.core.report.plans import TODAY, action, full_plan, objective, plan_of
from tests.core.report.shown import missing, squeezed
from tests.files.exchange.plans import plans
from tests.files.write.documents import HOSTILE, document, every_block, table


def read(data: bytes) -> list[str]:
    """The text of each page."""
    pdf = pdfium.PdfDocument(data)
    try:
        return [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]
    finally:
        pdf.close()


def language(data: bytes) -> str:
    pdf = pdfium.PdfDocument(data)
    try:
        size = pdfium_raw.FPDFCatalog_GetLanguage(pdf, None, 0)
        raw = ctypes.create_string_buffer(size)
        pdfium_raw.FPDFCatalog_GetLanguage(pdf, ctypes.cast(raw, ctypes.POINTER(ctypes.c_ushort)), size)
        return raw.raw.decode("utf-16-le").rstrip("\0")
    finally:
        pdf.close()


def failures(data: bytes, profile: str) -> list[str]:
    return [failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
@pytest.mark.parametrize("made", [every_block(), programme_report(full_plan(), today=TODAY)], ids=["blocks", "plan"])
def test_the_file_is_accessible_and_made_to_last(made, profile):
    assert failures(write_pdf(made), profile) == []


def test_title_language_and_bookmarks():
    data = write_pdf(every_block())
    pdf = pdfium.PdfDocument(data)
    try:
        assert pdf.get_metadata_value("Title") == "Programme d'essai"
        assert pdf.get_metadata_value("Author") == "Valboisé"
        assert [(mark.level, mark.get_title()) for mark in pdf.get_toc()] == [
            (0, "1\u00a0Premier chapitre"),
            (1, "1.1\u00a0Fiche"),
        ]
    finally:
        pdf.close()
    assert language(data) == "fr"


def test_the_table_of_contents_has_page_numbers_and_leaves_sheets_out():
    contents = read(write_pdf(every_block()))[1]
    assert "Premier chapitre" in contents
    assert "Fiche" not in contents
    assert re.search(r"Premier chapitre[\s.]*3", contents)


def test_pages_carry_title_and_number_but_not_the_cover():
    cover, _, first = read(write_pdf(every_block()))
    assert "page" not in cover
    assert "page 3 / 3" in first
    assert "État au 2 septembre 2025" in first


def test_the_header_of_a_table_is_repeated():
    rows = tuple((f"ligne {number}", "valeur") for number in range(120))
    pages = read(write_pdf(document(Heading("Chapitre"), table(("Colonne rare", "Valeur"), *rows))))
    assert sum("Colonne rare" in text for text in pages) == len(pages) - 1  # the first page is the table of contents
    assert len(pages) > 3


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    made = document(
        Paragraph(text, role="cover-title"),
        Heading(text, marker=text),
        Paragraph(text, label=text),
        ListItem(text),
        table((text,), (text,), caption=text),
        title=text,
        author=text,
    )
    shown = squeezed("".join(read(write_pdf(made))))
    assert shown.count(squeezed(text)) >= 8


def test_signs_that_no_font_has_are_replaced_visibly():
    made = document(Heading("Idée 💡 à l'étude"), Paragraph("\uf0b7 puce de Word, 漢字, fin\ud800\x01"), title="💡")
    data = write_pdf(made)
    shown = "".join(read(data))
    assert "Idée □ à l'étude" in shown
    assert "• puce de Word, □□, fin" in shown
    assert failures(data, "ua1") == []


def test_the_same_document_gives_the_same_bytes():
    assert write_pdf(every_block()) == write_pdf(every_block())


def test_headings_that_jump_are_brought_back():
    made = document(Heading("un"), Heading("quatre", level=4), Heading("neuf", level=9))
    assert failures(write_pdf(made), "ua1") == []


def test_a_document_without_cover_headings_or_date():
    made = Document((Paragraph("Seul"),))
    data = write_pdf(made)
    assert "Seul" in read(data)[0]
    assert failures(data, "ua1") == []


def test_a_long_title_is_whole_on_the_cover_and_cut_between_words_above():
    title = "Un programme " + "très " * 40 + "long"
    pages = read(write_pdf(programme_report(plan_of(objective(), title=title), today=TODAY)))
    assert squeezed(title) in squeezed(pages[0])
    assert "très…" in pages[2]


def test_nothing_of_a_plan_is_lost():
    plan = full_plan()
    pages = read(write_pdf(programme_report(plan, today=TODAY)))
    assert missing(plan, "".join(pages)) == []


def test_a_cell_longer_than_a_page_is_whole():
    text = " ".join(f"mot{number}" for number in range(3000))
    plan = plan_of(objective(), action("a1", title=text, deadline=None, agents=("x",)))
    shown = squeezed("".join(read(write_pdf(programme_report(plan, today=date(2026, 1, 1))))))
    assert "mot2999" in shown


@settings(max_examples=15, deadline=None)
@given(plans())
def test_any_plan_can_be_written(plan):
    assert write_pdf(programme_report(plan, today=TODAY)).startswith(b"%PDF")


def test_bold_and_italic_of_a_text_are_written():
    blocks = prose("Un **grand** parc, *ouvert*\n- et ***gratuit***", "Description")
    sheet = Table((Row((Cell.of("Quoi"), Cell(tuple(blocks)))),), role="sheet")
    fonts: dict[str, str] = {}
    for each in pdfium.PdfDocument(write_pdf(Document((Heading("Plan", 1), sheet)))):
        text = each.get_textpage()
        letters = "".join(text.get_text_range(at, 1) or " " for at in range(text.count_chars()))
        for word in ("parc", "grand", "ouvert", "gratuit"):
            if word in letters:
                name = ctypes.create_string_buffer(200)
                pdfium_raw.FPDFText_GetFontInfo(text, letters.index(word), name, 200, ctypes.c_int())
                fonts[word] = name.value.decode().lower()
        assert "*" not in letters
    assert {word: ("bold" in font, "italic" in font) for word, font in fonts.items()} == {
        "parc": (False, False),
        "grand": (True, False),
        "ouvert": (False, True),
        "gratuit": (True, True),
    }
