"""The frame of a published sheet, codes below the letter of an objective, services named by their work."""

import pytest

from gouvernail.core.names import is_field_of_work
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.letter_codes import levels_below_letter
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.files.read import read

SO, OO, ACTION = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION

_SHEET = """<table><tr><th></th><th>A</th><th>B</th><th>C</th></tr>
<tr><th>1</th><td>OS / OO</td><td>Projet</td><td>Service</td></tr>
<tr><th>2</th><td>OS1</td><td colspan="2">Être une commune en bonne santé</td></tr>
<tr><th>3</th><td>OO1.1</td><td colspan="2">Promouvoir l'activité physique</td></tr>
<tr><th>5</th><td></td><td>Créer un parcours de santé</td><td>Service des sports</td></tr>
<tr><th>6</th><td></td><td>Ouvrir un potager dans chaque école</td><td>Service des sports</td></tr></table>"""


def test_the_frame_of_a_published_sheet_is_no_content() -> None:
    draft = recognise(read(_SHEET.encode(), "sheet.html"))
    assert [(item.level, item.code, item.title) for item in draft.plan.items] == [
        (SO, "1", "Être une commune en bonne santé"),
        (OO, "1.1", "Promouvoir l'activité physique"),
        (ACTION, None, "Créer un parcours de santé"),
        (ACTION, None, "Ouvrir un potager dans chaque école"),
    ]
    assert draft.plan.items[2].source.row == 5


def test_numbers_of_items_before_a_table_are_no_frame() -> None:
    page = _SHEET.replace("<th>A</th><th>B</th><th>C</th>", "<th>Objectif</th><th>B</th><th>Service</th>")
    document = read(page.encode(), "sheet.html")
    assert [text for text, _ in document.texts() if text.strip()][:3] == ["Objectif", "B", "Service"]


@pytest.mark.parametrize(
    ("texts", "letter", "levels"),
    [
        (["B.1", "B.1.1", "B.1.2"], "B", [SO, OO, ACTION]),
        (["B.1", "B.2"], "B", [SO, ACTION]),
        (["A.1", "A.2"], "B", []),
        (["B.1"], "B", []),
    ],
)
def test_codes_below_the_letter_of_an_objective(texts: list[str], letter: str, levels: list[Level]) -> None:
    assert list(levels_below_letter(texts, letter).values()) == levels


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Finances", True),
        ("Développement économique", True),
        ("Ressources humaines", True),
        ("Joëlle", False),
        ("Finances : voir le directeur", False),
        ("F. Travaux", False),
        ("travaux", False),
    ],
)
def test_services_named_by_their_work(text: str, work: bool) -> None:
    assert is_field_of_work(text) is work


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("loopt", StatusValue.IN_PROGRESS),
        ("afgewerkt", StatusValue.DONE),
        ("nog niet opgestart", StatusValue.NOT_STARTED),
        ("in de wacht", StatusValue.WAITING),
        ("geschrapt", StatusValue.ABANDONED),
    ],
)
def test_states_in_dutch(text: str, value: StatusValue) -> None:
    found = read_status(text)
    assert found is not None
    assert found.status.value is value


def test_codes_below_the_letter_of_the_objective_above_the_header() -> None:
    rows = [
        "Objectif stratégique B;Être utile aux communes;;;;;",
        "Réf.;Actions;Pilote;Budget 2026;Budget 2027;Budget 2028;TOTAL",
        "B.1;Développer la centrale d'achat;;;;;",
        "B.1.1;Ouvrir un marché commun;Finances;12 000 €;8 000 €;;20 000 €",
        "B.1.2;Publier un catalogue en ligne;Informatique;;15 500 €;;15 500 €",
    ]
    draft = recognise(read("\n".join(rows).encode(), "budget.csv"))
    found = {item.code: item for item in draft.plan.items}
    assert [item.level for item in draft.plan.items] == [SO, OO, ACTION, ACTION]
    assert found["B.1.1"].departments == ("Finances",)
