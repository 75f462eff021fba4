"""A document as shown beside its draft: `core/shown.py`."""

from gouvernail.core.document import Cell, Document, Heading, ListItem, Paragraph, Row, Table
from gouvernail.core.problems import Source
from gouvernail.core.shown import Places, shape_of, shown


def table(*rows: tuple[str, ...], sheet: str | None = "Actions") -> Table:
    return Table(
        tuple(
            Row(tuple(Cell.of(text) for text in cells), Source(sheet=sheet, row=number, file="f.xlsx"))
            for number, cells in enumerate(rows, 1)
        )
    )


HEADER = ("Action", "Échéance", "Pilote")


def test_a_text_is_shown_line_by_line_without_its_empty_lines():
    lines = shown(Document((Paragraph("Un"),), lines=("Un", "", "Deux")))
    assert [(each.kind, each.text, each.source.line) for each in lines] == [("line", "Un", 1), ("line", "Deux", 3)]


def test_other_documents_are_shown_block_by_block():
    blocks = (Heading("Titre", 2, Source(line=1)), Paragraph("Texte"), ListItem("Point", "•", 1))
    assert [(each.kind, each.text, each.depth) for each in shown(Document(blocks))] == [
        ("heading", "Titre", 2), ("text", "Texte", 0), ("entry", "• Point", 1),
    ]  # fmt: skip


def test_a_table_is_shown_by_rows_and_its_header_told():
    lines = shown(Document((table(HEADER, ("Planter des haies", "2027", "Ève Lenoir")),)))
    assert [each.kind for each in lines] == ["header", "row"]
    assert [cell.text for cell in lines[1].cells] == ["Planter des haies", "2027", "Ève Lenoir"]
    assert shape_of(lines) == "action | echeance | pilote"


def test_a_separated_file_is_shown_as_the_table_that_it_is():
    lines = shown(Document((table(HEADER, ("Planter", "2027", "Ève")),), lines=("a;b;c", "d;e;f")))
    assert [each.table for each in lines] == [0, 0]


def test_the_shape_is_the_same_in_any_order_of_columns():
    one, other = (shown(Document((table(header, ("x", "y", "z")),))) for header in (HEADER, HEADER[::-1]))
    assert shape_of(one) == shape_of(other) != ""
    assert shape_of(shown(Document((Paragraph("Un"),)))) == ""


def test_a_place_is_found_exactly_or_as_nearly_as_it_says():
    lines = shown(Document((Paragraph("Avant", Source(line=1)), table(HEADER, ("Planter des haies", "2027", "Ève")))))
    places = Places(lines)
    assert places.of(Source(sheet="Actions", row=2, field="Titre", file="autre")) == 2
    assert places.of(Source(line=1)) == 0
    assert places.of(Source(sheet="Autre", row=2)) is None
    assert places.of(Source()) is None


def test_a_name_and_its_value_are_no_header():
    sheet = table(("Titre", "Planter des haies"), ("Service", "Cadre de vie"), ("Échéance", "2027"))
    assert [each.kind for each in shown(Document((sheet,)))][1:] == ["row", "row"]
    again = table(HEADER, ("Planter des haies", "2027", "Ève Lenoir"), HEADER)
    assert [each.kind for each in shown(Document((again,)))] == ["header", "row", "header"]


def test_the_box_on_the_page_is_kept():
    box = (10.0, 20.0, 30.0, 40.0)
    (line,) = shown(Document((Paragraph("Un", Source(page=1, line=1, box=box)),)))
    assert line.source.box == box
