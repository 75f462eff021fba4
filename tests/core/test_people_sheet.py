"""A list of people in a spreadsheet: `core/people_sheet.py`."""

import pytest

from gouvernail.core.document import Cell, Document, Paragraph, Row, Table
from gouvernail.core.people_sheet import Line, PeopleSheet, read
from gouvernail.core.problems import Source

MAIL = "anne@x.invalid"


def sheet(*rows: tuple[str, ...]) -> PeopleSheet:
    made = tuple(Row(tuple(map(Cell.of, row)), where=Source(row=at)) for at, row in enumerate(rows, start=1))
    return read(Document((Table(made),)))


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (("Nom", "Courriel", "Service", "Fonction"), ("Anne Lenoir", "Anne@x.invalid", "Travaux", "Cheffe")),
        (("FONCTION :", "E-mail", "Prénom", "NOM", "Service"), ("Cheffe", MAIL, "Anne", "Lenoir", "Travaux")),
        (("Nom et prénom", "Rôle", "Adresse mail", "Département"), ("Lenoir, Anne", "Cheffe", MAIL, "Travaux")),
        (("n°", "Nom complet", "poste", "MAIL", "direction"), ("1", "Anne  Lenoir", "Cheffe", MAIL, "Travaux")),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_words_in_any_order(head: tuple[str, ...], row: tuple[str, ...]):
    found = sheet(("Personnel communal",), head, row)
    assert found.problems == ()
    assert found.lines == (Line(3, "Anne Lenoir", "anne@x.invalid", "Travaux", "Cheffe"),)


def test_columns_that_are_not_known_are_said():
    assert sheet(("Nom", "Téléphone", "Pointure"), ("Anne Lenoir", "081", "38")).unused == ("Téléphone", "Pointure")


def test_all_problems_are_said_at_once_each_with_its_line():
    found = sheet(
        ("Prénom", "Nom", "Courriel"),
        ("Anne", "Lenoir", "anne@x.invalid"),
        ("", "", ""),
        ("Paul", "Petit", "pas une adresse"),
        ("", "", "seul@x.invalid"),
        ("Rita", "", ""),
        ("Anne", "LENOIR", ""),
        ("Zoé", "Zed", "anne@x.invalid"),
        ("X" * 301, "Long", ""),
    )
    assert [(problem.source.row, problem.message[:25]) for problem in found.problems] == [
        (4, "« pas une adresse » n'est"),
        (5, "Le nom manque."),
        (6, "Le nom de famille manque."),
        (7, "Même nom que la ligne 2 :"),
        (8, "Même courriel que la lign"),
        (9, "« " + "X" * 23),
    ]
    assert [line.name for line in found.lines] == ["Anne Lenoir"]


def test_pasted_lines_are_cut_at_tabs_or_semicolons():
    for cut in ("\t", ";"):
        text = f"Nom{cut}Courriel\nAnne Lenoir{cut}anne@x.invalid"
        assert read(Document((Paragraph(text),))).lines[0].email == "anne@x.invalid"


def test_what_is_no_list_is_said():
    assert "en-tête" in sheet(("Objectif", "Action"), ("Un", "Deux")).problems[0].message
    assert "vide" in sheet(("Nom", "Courriel")).problems[0].message
    assert "1000" in sheet(("Nom",), *((f"Personne n{number}",) for number in range(1001))).problems[0].message
