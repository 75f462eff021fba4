"""What sentences say of the action above them, as examples."""

import pytest

from gouvernail.core.recognise.sentences import told_in_sentences


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Cette action est portée par le service Mobilité et sera finalisée pour fin 2027.",
            {"departments": "Service Mobilité", "deadline": "fin 2027"},
        ),
        (
            "Elle sera pilotée par la cellule Marchés, en collaboration avec le CPAS et l'ASBL Terre, pour juin 2028.",
            {"departments": "Cellule Marchés", "partners": "CPAS, ASBL Terre", "deadline": "juin 2028"},
        ),
        (
            "Le service Travaux en est responsable. L'échéance est fixée au 30/06/2027.",
            {"departments": "Service Travaux", "deadline": "30/06/2027"},
        ),
        ("Le projet débutera en 2026 et se terminera en 2028.", {"start": "2026", "deadline": "2028"}),
        ("Confiée à Mme Dupont, elle est terminée.", {"agents": "Mme Dupont", "status": "terminée"}),
        ("Un budget de 25.000 € est prévu.", {"budget": "25.000 €"}),
        ("La mise en œuvre est confiée à l'échevin des Travaux.", {"political_leads": "échevin des Travaux"}),
        ("La commune assure la gestion de 14 écoles depuis 2010.", {}),
        ("Le bâtiment a été construit en 1968.", {}),
        ("Ce projet répond à un constat répété des travailleurs sociaux.", {}),
        ("Le Conseil communal porte une attention particulière à cette question.", {}),
    ],
)
def test_a_sentence_says(text: str, told: dict[str, str]) -> None:
    found = dict(told_in_sentences(text))
    assert {name: value.lower() for name, value in found.items()} == {
        name: value.lower() for name, value in told.items()
    }
