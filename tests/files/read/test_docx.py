"""Word files written by python-docx, and pieces of XML that it cannot write, read back block by block."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gouvernail.core.document import Document
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.shapes import asides, codes, shapes, spans, table

W = nsdecls("w")


def made(fill: Callable[[WordFile], None]) -> Document:
    word = docx.Document()
    fill(word)
    memory = io.BytesIO()
    word.save(memory)
    return read(memory.getvalue(), "plan.docx")


def body(xml: str) -> Document:
    """A document with these paragraphs and tables."""

    def fill(word: WordFile) -> None:
        section = word.element.body[-1]
        for element in parse_xml(f"<w:body {W}>{xml}</w:body>"):
            section.addprevious(element)

    return made(fill)


def test_styles_give_levels_and_emphasis() -> None:
    def fill(word: WordFile) -> None:
        word.add_heading("Programme", 0)
        word.add_heading("Axe 1", 1)
        word.add_heading("Objectif", 2)
        word.add_paragraph().add_run("Pilote").bold = True
        paragraph = word.add_paragraph("une ligne")
        paragraph.add_run().add_break()
        paragraph.add_run("une autre")

    document = made(fill)
    assert shapes(document) == [
        ("h", 1, "Programme"),
        ("h", 1, "Axe 1"),
        ("h", 2, "Objectif"),
        ("p", "Pilote"),
        ("p", "une ligne"),
        ("p", "une autre"),
    ]
    assert [getattr(block, "bold", None) for block in document.blocks[3:]] == [True, False, False]
    assert len({block.where for block in document.blocks}) == 6


def numbered(*levels: tuple[str, str], overrides: str = "") -> Callable[[WordFile, list[tuple[int, str]]], None]:
    """Adds a list definition whose levels are (format, text), then paragraphs (level, text)."""

    def fill(word: WordFile, entries: list[tuple[int, str]]) -> None:
        numbering = word.part.numbering_part.element
        described = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (kind, text) in enumerate(levels)
        )
        numbering.insert(0, parse_xml(f'<w:abstractNum {W} w:abstractNumId="77">{described}</w:abstractNum>'))
        numbering.append(parse_xml(f'<w:num {W} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
        numbering.append(parse_xml(f'<w:num {W} w:numId="78"><w:abstractNumId w:val="77"/>{overrides}</w:num>'))
        for level, text in entries:
            number = 78 if text.startswith("*") else 77
            word.element.body[-1].addprevious(
                parse_xml(
                    f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
                    f"<w:r><w:t>{text}</w:t></w:r></w:p>"
                )
            )

    return fill


def test_automatic_numbers_are_counted_as_displayed() -> None:
    add = numbered(("decimal", "OS %1 :"), ("decimal", "%1.%2."), ("lowerLetter", "%3)"), ("upperRoman", "%4"))
    entries = [(0, "a"), (1, "b"), (1, "c"), (2, "d"), (2, "e"), (0, "f"), (1, "g"), (3, "h")]
    document = made(lambda word: add(word, entries))
    assert [one[2] for one in shapes(document)] == ["OS 1 :", "1.1.", "1.2.", "a)", "b)", "OS 2 :", "2.1.", "I"]
    assert [one[1] for one in shapes(document)] == [0, 1, 1, 2, 2, 0, 1, 3]


def test_a_list_may_start_again_and_one_without_override_goes_on() -> None:
    add = numbered(
        ("decimal", "%1."), overrides='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    )
    entries = [(0, "un"), (0, "deux"), (0, "*un"), (0, "*deux"), (0, "suite")]
    document = made(lambda word: add(word, entries))
    assert [one[2] for one in shapes(document)] == ["1.", "2.", "1.", "2.", "3."]


def test_bullets_of_symbol_fonts_and_styles_that_set_lists() -> None:
    def fill(word: WordFile) -> None:
        word.add_paragraph("un", style="List Bullet")
        word.add_paragraph("sous", style="List Bullet 2")
        word.add_paragraph("premier", style="List Number")
        word.add_paragraph("- tapé à la main")
        word.add_paragraph("3) tapé aussi")
        word.add_paragraph("1.2 Un code, pas un numéro")

    assert shapes(made(fill)) == [
        ("li", 0, "•", "un"),
        ("li", 1, "•", "sous"),
        ("li", 0, "1.", "premier"),
        ("li", 0, "-", "tapé à la main"),
        ("li", 0, "3)", "tapé aussi"),
        ("p", "1.2 Un code, pas un numéro"),
    ]


def test_a_number_on_a_heading_is_part_of_its_text() -> None:
    def fill(word: WordFile) -> None:
        numbered(("decimal", "%1."))(word, [])
        heading = word.add_heading("Accueil", 1)
        heading._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {W}><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>')
        )

    assert shapes(made(fill)) == [("h", 1, "1. Accueil")]


def test_tables_with_merged_cells_fills_and_header_rows() -> None:
    def fill(word: WordFile) -> None:
        grid = word.add_table(3, 3)
        for at, text in enumerate("abcdefghi"):
            grid.cell(at // 3, at % 3).text = text
        grid.cell(0, 0).merge(grid.cell(0, 1)).text = "large"
        grid.cell(1, 2).merge(grid.cell(2, 2)).text = "haute"
        grid.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {W}/>"))
        grid.cell(1, 0)._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {W} w:val="clear" w:fill="ffc000"/>'))

    document = made(fill)
    found = table(document)
    assert shapes(document) == [("table", ["large", "c"], ["d", "e", "haute"], ["g", "h"])]
    assert spans(found) == {"large": (2, 1), "haute": (1, 2)}
    assert found.header_rows == 1
    assert found.rows[1].cells[0].fill == "FFC000"


def test_a_single_cell_is_a_frame_and_a_nested_table_becomes_lines() -> None:
    def fill(word: WordFile) -> None:
        frame = word.add_table(1, 1).cell(0, 0)
        frame.paragraphs[0].text = "Encadré"
        outer = word.add_table(1, 2)
        outer.cell(0, 0).text = "Fiche"
        inner = outer.cell(0, 1).add_table(2, 2)
        for at, text in enumerate(("Pilote", "Service Travaux", "Échéance", "2027")):
            inner.cell(at // 2, at % 2).text = text

    assert shapes(made(fill)) == [
        ("p", "Encadré"),
        ("table", ["Fiche", "Pilote : Service Travaux\nÉchéance : 2027"]),
    ]


def test_tracked_changes_are_read_as_accepted() -> None:
    document = body(
        '<w:p><w:r><w:t xml:space="preserve">Créer </w:t></w:r>'
        '<w:del w:id="1"><w:r><w:delText>un parking</w:delText></w:r></w:del>'
        '<w:ins w:id="2"><w:r><w:t>un parc</w:t></w:r></w:ins></w:p>'
        '<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Début </w:t></w:r></w:p>'
        "<w:p><w:r><w:t>et fin</w:t></w:r></w:p>"
    )
    assert shapes(document) == [("p", "Créer un parc"), ("p", "Début et fin")]
    assert asides(document) == [("deleted", "un parking")]
    assert codes(document) == ["tracked-changes"]


def test_links_fields_symbols_hidden_text_and_boxes() -> None:
    box = (
        '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>Dans un cadre</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    document = body(
        '<w:p><w:hyperlink w:anchor="x"><w:r><w:t>Un lien</w:t></w:r></w:hyperlink>'
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> PAGE </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t xml:space="preserve"> 7</w:t><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:t xml:space="preserve"> </w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:noBreakHyphen/></w:r>'
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>{box}</w:p>"
    )
    assert shapes(document) == [("p", "Un lien 7 →-"), ("p", "Dans un cadre")]
    assert asides(document) == [("hidden", "secret")]


def test_headers_footers_and_comments_stand_apart() -> None:
    def fill(word: WordFile) -> None:
        paragraph = word.add_paragraph("Le texte")
        word.add_comment(paragraph.runs, text="À revoir", author="moi")
        word.sections[0].header.paragraphs[0].text = "Commune de Valfleuri"
        word.sections[0].footer.paragraphs[0].text = "Projet"

    document = made(fill)
    assert shapes(document) == [("p", "Le texte")]
    assert sorted(asides(document)) == [
        ("comment", "À revoir"),
        ("page-footer", "Projet"),
        ("page-header", "Commune de Valfleuri"),
    ]
    assert codes(document) == ["comments-apart"]


def test_the_table_of_contents_stands_apart() -> None:
    document = body(
        "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj></w:sdtPr>"
        "<w:sdtContent><w:p><w:r><w:t>Axe 1</w:t><w:tab/><w:t>3</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:sdt><w:sdtContent><w:p><w:r><w:t>Un contrôle</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    assert shapes(document) == [("p", "Un contrôle")]
    assert asides(document) == [("navigation", "Axe 1\t3")]


def test_pages_are_known_where_word_left_marks() -> None:
    document = body(
        "<w:p><w:r><w:t>un</w:t></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>deux</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>milieu</w:t><w:lastRenderedPageBreak/><w:t> fin</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>trois</w:t></w:r></w:p>"
    )
    assert [block.where.page for block in document.blocks] == [1, 2, 2, 3]


def test_a_table_nested_without_end_is_refused() -> None:
    nested = "<w:p/>"
    for _ in range(70):
        nested = f"<w:tbl><w:tr><w:tc>{nested}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    with pytest.raises(UnreadableFile, match="imbriqués trop profondément"):
        body(nested)
