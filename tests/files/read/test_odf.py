"""OpenDocument texts, spreadsheets and slides made by hand, read back block by block."""

from datetime import date

import pytest

from gouvernail.files.read import UnreadableFile, read
from tests.files.read.packed import OFFICE, open_document
from tests.files.read.shapes import asides, codes, shapes, spans, table

LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" '
    'text:display-levels="1"/><text:list-level-style-bullet text:level="3" text:bullet-char="▪"/></text:list-style>'
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="C" style:family="table-cell"><style:table-cell-properties '
    'fo:background-color="#ffc000"/></style:style>'
    '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>'
)


def item(text: str, inside: str = "") -> str:
    return f"<text:list-item><text:p>{text}</text:p>{inside}</text:list-item>"


def test_headings_paragraphs_and_white_space() -> None:
    data = open_document(
        "text",
        '<text:h text:outline-level="1">Axe</text:h><text:h text:outline-level="2">Objectif</text:h>'
        '<text:p>Un <text:span text:style-name="B">mot</text:span> gras<text:s text:c="3"/>et'
        "<text:tab/>une<text:line-break/>autre ligne</text:p>"
        '<text:p><text:span text:style-name="B">Pilote</text:span></text:p>',
        LISTS,
    )
    document = read(data, "plan.odt")
    assert shapes(document) == [
        ("h", 1, "Axe"),
        ("h", 2, "Objectif"),
        ("p", "Un mot gras et\tune"),
        ("p", "autre ligne"),
        ("p", "Pilote"),
    ]
    assert [getattr(block, "bold", None) for block in document.blocks[2:]] == [False, False, True]


def test_lists_are_numbered_as_displayed() -> None:
    inner = f"<text:list>{item('sous')}{item('sous deux', '<text:list>' + item('puce') + '</text:list>')}</text:list>"
    first = f'<text:list text:style-name="L">{item("un", inner)}{item("deux")}</text:list>'
    again = f'<text:list text:style-name="L">{item("repart")}</text:list>'
    goes_on = f'<text:list text:style-name="L" text:continue-numbering="true">{item("suite")}</text:list>'
    document = read(open_document("text", first + again + goes_on, LISTS), "plan.odt")
    assert shapes(document) == [
        ("li", 0, "1.", "un"),
        ("li", 1, "a)", "sous"),
        ("li", 1, "b)", "sous deux"),
        ("li", 2, "▪", "puce"),
        ("li", 0, "2.", "deux"),
        ("li", 0, "1.", "repart"),
        ("li", 0, "2.", "suite"),
    ]


def test_tables_notes_and_tracked_changes() -> None:
    data = open_document(
        "text",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>supprimé</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<table:table><table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>Pilotes</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        '<table:table-cell table:style-name="C"><text:p>a</text:p></table:table-cell>'
        "<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p>Texte<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>En bas</text:p></text:note-body></text:note></text:p>",
        LISTS,
    )
    document = read(data, "plan.odt")
    assert shapes(document) == [("table", ["Pilotes"], ["a", "b"]), ("p", "Texte")]
    assert spans(table(document)) == {"Pilotes": (2, 1)}
    assert table(document).header_rows == 1
    assert table(document).rows[1].cells[0].fill == "FFC000"
    assert asides(document) == [("deleted", "supprimé"), ("footnote", "En bas")]
    assert codes(document) == ["tracked-changes"]


def cell(text: str = "", more: str = "") -> str:
    return f"<table:table-cell {more}>" + (f"<text:p>{text}</text:p>" if text else "") + "</table:table-cell>"


SHEETS = (
    '<table:table table:name="Plan"><table:table-column/>'
    "<table:table-row>"
    + cell("Action", 'table:style-name="C" table:number-columns-spanned="2"')
    + "<table:covered-table-cell/>"
    + cell("Note", "")
    + '</table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>'
    '<table:table-row table:visibility="filter">'
    + cell("2 septembre 2025", 'office:value-type="date" office:date-value="2025-09-02"')
    + cell("52 000,00 €", 'office:value-type="currency" office:value="52000"')
    + '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
    '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
    '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/>'
    '</table:table-row></table:table><table:table table:name="Listes" table:style-name="H"><table:table-row>'
    + cell("oui")
    + "</table:table-row></table:table>"
)


def test_spreadsheets_with_repeats_spans_values_and_what_is_hidden() -> None:
    document = read(open_document("spreadsheet", SHEETS, LISTS), "plan.ods")
    found = table(document)
    assert shapes(document) == [
        ("table", ["Action", "Note", ""], ["2 septembre 2025", "52 000,00 €", "x", "x"]),
        ("table", ["oui"]),
    ]
    assert [(row.where.row, row.hidden) for row in found.rows] == [(1, False), (5, True)]
    assert [one.value for one in found.rows[1].cells] == [date(2025, 9, 2), 52000, None, None]
    assert found.rows[0].cells[0].fill == "FFC000"
    assert table(document, 1).hidden
    assert codes(document) == ["hidden-rows", "hidden-sheet"]


def test_a_million_filled_rows_are_refused() -> None:
    row = f'<table:table-row table:number-rows-repeated="1000000">{cell("x")}</table:table-row>'
    data = open_document("spreadsheet", f'<table:table table:name="A">{row}</table:table>')
    with pytest.raises(UnreadableFile, match="cellules remplies"):
        read(data, "plan.ods")


def test_slides_are_pages() -> None:
    data = open_document(
        "presentation",
        '<draw:page draw:name="p1"><draw:frame presentation:class="outline"><draw:text-box>'
        f"<text:list>{item('point')}</text:list></draw:text-box></draw:frame>"
        '<draw:frame presentation:class="title"><draw:text-box><text:p>Titre</text:p></draw:text-box></draw:frame>'
        '<draw:frame presentation:class="footer"><draw:text-box><text:p>Pied</text:p></draw:text-box></draw:frame>'
        '<presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>À dire</text:p>'
        "</draw:text-box></draw:frame></presentation:notes></draw:page>"
        '<draw:page draw:name="p2"><draw:frame><draw:text-box><text:p>Libre</text:p></draw:text-box></draw:frame>'
        "</draw:page>",
    )
    document = read(data, "plan.odp")
    assert shapes(document) == [("h", 1, "Titre"), ("li", 0, "•", "point"), ("p", "Libre")]
    assert [block.where.page for block in document.blocks] == [1, 1, 2]
    assert asides(document) == [("page-footer", "Pied"), ("speaker-note", "À dire")]


def test_flat_files_hold_the_same() -> None:
    data = f"<?xml version='1.0'?><office:document {OFFICE}><office:body><office:text><text:h>Axe</text:h>" + (
        "</office:text></office:body></office:document>"
    )
    assert shapes(read(data.encode(), "plan.fodt")) == [("h", 1, "Axe")]


def test_a_password_is_told() -> None:
    data = open_document("text", "", **{"META-INF/manifest.xml": "<manifest><encryption-data/></manifest>"})
    with pytest.raises(UnreadableFile, match="mot de passe"):
        read(data, "plan.odt")


def test_lines_of_contents_stand_apart_where_only_their_style_tells_them() -> None:
    styles = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Contents_20_2"/>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Contents_20_Heading"/>'
    )
    body = (
        '<text:p text:style-name="P2">Sommaire</text:p><text:p text:style-name="P1">Axe 1<text:tab/>3</text:p>'
        "<text:p>Le texte</text:p>"
    )
    document = read(open_document("text", body, styles), "a.odt")
    assert shapes(document) == [("p", "Sommaire"), ("p", "Le texte")]
    assert asides(document) == [("navigation", "Axe 1\t3")]
