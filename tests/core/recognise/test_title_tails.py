"""What follows a title in its line is read when all of it is understood, and is part of the title otherwise."""

import pytest

from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.title_tails import read_tail, tail_fields

TITLE = "Créer un parc"


@pytest.mark.parametrize(
    ("tail", "fields"),
    [
        (" (2028)", [("deadline", "2028")]),
        (" – fin 2026", [("deadline", "fin 2026")]),
        (" (en cours)", [("status", "en cours")]),
        (" (abgeschlossen)", [("status", "abgeschlossen")]),
        (" - Terminé", [("status", "Terminé")]),
        (" À venir", [("status", "À venir")]),
        (" (Travaux, 2027)", [("departments", "Travaux"), ("deadline", "2027")]),
        (" [service : Travaux ; échéance : 2026]", [("departments", "Travaux"), ("deadline", "2026")]),
        (" (qui : Aline, quand : juin 2026)", [("agents", "Aline"), ("deadline", "juin 2026")]),
        (" – Responsable : A. Petit – Délai : 2027", [("agents", "A. Petit"), ("deadline", "2027")]),
        (" → A. Petit, mars 2027", [("agents", "A. Petit"), ("deadline", "mars 2027")]),
        (" (45 %)", [("progress", "45 %")]),
        (" (2027) – En cours", [("deadline", "2027"), ("status", "En cours")]),
    ],
)
def test_a_tail_that_is_understood(tail: str, fields: list[tuple[str, str]]) -> None:
    assert read_tail(TITLE + tail) == (TITLE, fields)


@pytest.mark.parametrize(
    "text",
    [
        "Rédiger les courriers types en langage clair (FALC)",
        "Mutualiser les achats (CPAS)",
        "Réaliser le plan d'investissement communal 2025-2027",
        "Planter 1.000 arbres d'ici 2030",
        "Relier les hameaux – phase préparatoire",
        "Revoir l'organisation du service En",
    ],
)
def test_a_title_keeps_what_is_not_understood(text: str) -> None:
    assert read_tail(text) == (text, [])


def test_fields_one_after_the_other() -> None:
    assert labelled_runs("Pilote : C. Lognay Service : Cadre de vie Échéance : décembre 2027") == (
        "",
        [("agents", "C. Lognay"), ("departments", "Cadre de vie"), ("deadline", "décembre 2027")],
    )
    assert labelled_runs("Heure : 19:30") == ("Heure : 19:30", [])


@pytest.mark.parametrize(
    ("inner", "department", "when"),
    [
        ("Service jardin, échéance : permanent", "Service jardin", "permanent"),
        ("Direction, échéance : fin 2028", "Direction", "fin 2028"),
        ("Ressources humaines, délai : 30/09/2027", "Ressources humaines", "30/09/2027"),
    ],
)
def test_a_named_date_behind_a_department_is_its_own_part(inner: str, department: str, when: str) -> None:
    assert tail_fields(inner) == [("departments", department), ("deadline", when)]
