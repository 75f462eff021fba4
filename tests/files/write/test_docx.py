"""Word files, read back: styles, marks of accessibility, table of contents, language."""

from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings

from gouvernail.core.document import Cell, Document, Heading, Paragraph, Row, Table
from gouvernail.core.report import sheets
from gouvernail.core.report.programme import programme_report
from gouvernail.files.write.docx import write_docx
from tests.core.report.plans import TODAY, full_plan
from tests.core.report.shown import missing
from tests.files.exchange.plans import plans
from tests.files.write.documents import HOSTILE, document, every_block, table


def read(made: Document) -> docx.document.Document:
    return docx.Document(BytesIO(write_docx(made)))


def body_text(word: docx.document.Document) -> str:
    """All text in order, tables included, without the instructions of fields."""
    lines = []
    for paragraph in word.element.body.iter(qn("w:p")):
        lines.append("".join(part.text or "" for part in paragraph.iter(qn("w:t"))))
    return "\n".join(lines)


def styles(word: docx.document.Document) -> dict[str, str]:
    return {paragraph.text: paragraph.style.name for paragraph in word.paragraphs if paragraph.style}


def test_blocks_have_real_styles():
    found = styles(read(every_block()))
    assert found["Programme d'essai"] == "Title"
    assert found["1  Premier chapitre"] == "Heading 1"
    assert found["1.1  Fiche"] == "Titre de fiche 2"
    assert found["Chapeau"] == "Chapeau"
    assert found["entrée"] == "List Bullet"
    assert found["entrée plus profonde"] == "List Bullet 2"
    assert found["puce de fiche"] == "Fiche puce"
    assert found["Acteurs\tResponsable\u00a0: A. Lenoir"] == "Fiche"


def test_line_ends_are_kept():
    assert "Corps de texte\nsur deux lignes" in "\n".join(
        paragraph.text for paragraph in read(every_block()).paragraphs
    )


def test_header_rows_are_marked_and_rows_stay_whole():
    word = read(every_block())
    rows = word.tables[0]._tbl.findall(qn("w:tr"))
    marked = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
    assert marked == [True, False]
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)


def test_tables_and_pictures_have_a_text_equivalent():
    word = read(every_block())
    properties = word.tables[0]._tbl.tblPr
    assert properties.find(qn("w:tblCaption")).get(qn("w:val")) == "Tableau d'essai"
    assert properties.find(qn("w:tblDescription")).get(qn("w:val")) == "Colonnes : Nom, Montant."
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == ["Un rectangle noir"]
    assert "Une image sans dessin" in body_text(word)


def test_the_table_of_contents_has_its_entries_as_links_to_the_headings():
    word = read(every_block())
    links = [link.get(qn("w:anchor")) for link in word.element.body.iter(qn("w:hyperlink"))]
    marks = {mark.get(qn("w:name")): mark for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    assert len(links) == 1
    heading = marks[links[0]].getparent()
    assert "Premier chapitre" in "".join(part.text for part in heading.iter(qn("w:t")))
    instructions = [part.text for part in word.element.body.iter(qn("w:instrText"))]
    assert r' TOC \o "1-3" \h \z ' in instructions


def test_fields_are_opened_and_closed():
    word = read(every_block())
    for part in (word.element.body, word.sections[0].footer._element):
        kinds = [field.get(qn("w:fldCharType")) for field in part.iter(qn("w:fldChar"))]
        assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") > 0


def test_pages_are_numbered_and_carry_the_title():
    section = read(every_block()).sections[0]
    assert [part.text for part in section.footer._element.iter(qn("w:instrText"))] == [" PAGE ", " NUMPAGES "]
    assert section.header.paragraphs[0].text == "Programme d'essai\tValboisé"
    assert section.different_first_page_header_footer


def test_heading_levels_never_jump():
    word = read(document(Heading("un"), Heading("quatre", level=4), Heading("deux", level=2), Heading("huit", level=8)))
    found = styles(word)
    assert [found[name] for name in ("un", "quatre", "deux", "huit")] == [
        "Heading 1",
        "Heading 2",
        "Heading 2",
        "Heading 3",
    ]


def test_language_title_and_author():
    word = read(every_block())
    properties = word.core_properties
    assert (properties.title, properties.author, properties.language) == ("Programme d'essai", "Valboisé", "fr-BE")
    languages = {mark.get(qn("w:val")) for mark in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"fr-BE"}
    assert properties.comments == ""


def test_every_style_used_is_defined():
    word = read(every_block())
    known = {style.style_id for style in word.styles}
    used = {
        mark.get(qn("w:val")) for name in ("w:pStyle", "w:rStyle", "w:tblStyle") for mark in word.element.iter(qn(name))
    }
    assert used <= known


def test_nothing_of_the_library_s_own_model_is_left():
    with ZipFile(BytesIO(write_docx(every_block()))) as archive:
        names = archive.namelist()
        assert not [name for name in names if "thumbnail" in name or "customXml" in name or "Effects" in name]
        assert b"Calibri" not in archive.read("word/styles.xml")
        assert b"Caladea" in archive.read("word/fontTable.xml")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    made = document(
        Paragraph(text, role="cover-title"),
        Heading(text, marker=text),
        Paragraph(text, label=text),
        table((text,), (text,), caption=text),
        title=text,
        author=text,
    )
    shown = body_text(read(made))
    assert shown.count(text.replace("\t", "")) >= 6


def test_characters_that_the_format_refuses_are_dropped_or_shown():
    made = document(Heading("a\x00b"), Paragraph("c\x0bd\ud800\ufffe"), title="x\x07\ud800", author="z\x08")
    assert "ab" in body_text(read(made))
    assert "d��" in body_text(read(made))


def test_a_very_long_title_is_whole_in_the_text():
    title = "Mot " * 200
    word = read(document(Paragraph(title, role="cover-title"), title=title))
    assert title in body_text(word)
    assert len(word.sections[0].header.paragraphs[0].text) < 120


def test_nothing_of_a_plan_is_lost():
    plan = full_plan()
    word = read(programme_report(plan, today=TODAY))
    assert missing(plan, body_text(word)) == []


@settings(max_examples=15, deadline=None)
@given(plans())
def test_any_plan_can_be_written(plan):
    assert read(programme_report(plan, today=TODAY)).paragraphs


def test_bold_and_italic_of_a_text_are_written():
    blocks = sheets.prose("Un **grand** parc, *ouvert*\n- et ***gratuit***", "Description")
    made = read(Document((Heading("Plan", 1), Table((Row((Cell.of("Quoi"), Cell(tuple(blocks)))),), role="sheet"))))
    runs = [(run.text, run.style.name, bool(run.italic)) for each in made.paragraphs for run in each.runs]
    strong = next(name for text, name, _ in runs if text == "grand")
    assert strong != next(name for text, name, _ in runs if text == " parc, ")
    assert [(text, italic) for text, _, italic in runs if text in ("grand", "ouvert")] == [
        ("grand", False),
        ("ouvert", True),
    ]
    assert ("gratuit", strong, True) in runs
    assert "*" not in body_text(made)
