"""Lines that hold the fields of an action and nothing else, and the frame of mails: tables of examples."""

import pytest

from gouvernail.core.recognise.ornaments import undecorated
from gouvernail.core.recognise.questions import asked_for
from gouvernail.core.recognise.title_tails import (
    leading_fields,
    parted_value,
    particulars,
    prose_with_fields,
    tail_fields,
)
from gouvernail.core.vocabulary import StatusValue
from tests.core.recognise.documents import draft_of, item_of, tree_of


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("-> Urbanisme ; délai : juin 2026", {"departments": "Urbanisme", "deadline": "juin 2026"}),
        ("Claire Bodart | 2026 | En cours", {"agents": "Claire Bodart", "deadline": "2026", "status": "En cours"}),
        ("👤 N. Hubin · 📅 fin 2027 · 💶 3.200 €", {"agents": "N. Hubin", "deadline": "fin 2027", "budget": "3.200 €"}),
        ("Échéance : 2026 En cours", {"deadline": "2026", "status": "En cours"}),
        ("T2 2027 – À planifier", {"deadline": "T2 2027", "status": "À planifier"}),
        ("Le marché sera lancé en 2027.", {}),
        ("Travaux et environnement", {}),
    ],
)
def test_lines_of_particulars(line: str, fields: dict[str, str]) -> None:
    assert dict(particulars(line)) == fields


def test_prose_that_ends_with_fields() -> None:
    told = prose_with_fields("Un projet attendu de tous. Calendrier : fin 2027. Coût prévisionnel : 25.000 €.")
    assert dict(told) == {
        "description": "Un projet attendu de tous.",
        "deadline": "fin 2027",
        "budget": "25.000 €",
    }
    assert prose_with_fields("Attention : le marché sera lancé dès que le subside sera obtenu.") == []


def test_states_before_a_title_and_behind_a_date() -> None:
    assert leading_fields("[EN COURS] Créer un parc") == ("Créer un parc", [("status", "EN COURS")])
    assert leading_fields("(FALC) Écrire en langage clair") is None
    assert parted_value("deadline", "mi-2028 À planifier") == [("deadline", "mi-2028"), ("status", "À planifier")]
    assert parted_value("deadline", "2026 Permanent") == [("deadline", "2026 Permanent")]
    assert dict(tail_fields("🔄 En cours — début 2027")) == {"status": "En cours", "deadline": "début 2027"}


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("Qui", "agents"),
        ("Qui porte l'action", "agents"),
        ("Avec qui", "partners"),
        ("Avec quels moyens", "resources"),
        ("Pour quand", "deadline"),
        ("Quel budget", "budget"),
        ("Quel est le calendrier", "deadline"),
        ("Comment mesurer la réussite", "evaluation"),
        ("Où en sommes-nous", "status"),
        ("Pourquoi pas", None),
        ("Et l'ordre du jour", None),
    ],
)
def test_questions_that_name_fields(question: str, field: str | None) -> None:
    label = asked_for(question)
    assert (label.field if label is not None else None) == field


@pytest.mark.parametrize(
    ("text", "bare"), [("🔹 Axe 1", "Axe 1"), ("✅ Fait", "✅ Fait"), ("Axe 1", "Axe 1"), ("→ Suite", "→ Suite")]
)
def test_pictures_before_a_line(text: str, bare: str) -> None:
    assert undecorated(text) == bare


MAIL = """De : Direction générale <dg@malvaux.example>
Objet : TR: PST

Bonjour à toutes et tous,

Voici la dernière version.

Bien à vous,

La Directrice générale
Commune de Malvaux

-----Message d'origine-----
De : Cellule PST
Objet : PST

> OBJECTIF STRATÉGIQUE 1 : Une commune accueillante
>
> 1.1 Objectif opérationnel : Réduire les délais
>   a) Traiter les permis à temps
>      -> Urbanisme ; délai : 2026
>   b) Renouveler le central téléphonique
>      -> Informatique ; délai : T3 2026
>
> OBJECTIF STRATÉGIQUE 2 : Une commune propre
>
>   a) Placer des cendriers
>      -> Travaux ; délai : mars 2027
>   b) Fleurir les ronds-points
>      -> Travaux ; délai : chaque année
>
> Bonne soirée,
> La cellule PST
"""


def test_a_mail_handed_on_holds_its_plan_and_nothing_of_its_frame() -> None:
    assert tree_of(MAIL) == [
        "OS 1 Une commune accueillante",
        "  OO 1.1 Réduire les délais",
        "    A A Traiter les permis à temps",
        "    A B Renouveler le central téléphonique",
        "OS 2 Une commune propre",
        "  A A Placer des cendriers",
        "  A B Fleurir les ronds-points",
    ]
    item = item_of(MAIL, "Placer des cendriers")
    assert item.departments == ("Travaux",)
    assert item.deadline is not None
    assert item.deadline.text == "mars 2027"
    assert draft_of(MAIL).unplaced == ()


def test_a_plan_pasted_without_its_line_breaks_is_cut_at_its_codes_and_bullets() -> None:
    text = (
        "Programme 2025-2030 Objectif stratégique 1 Une commune accueillante Objectif opérationnel 1.1 Informer les "
        "habitants • Éditer un guide • Ouvrir un guichet Objectif opérationnel 1.2 Écouter • Tenir des permanences "
        "Objectif stratégique 2 Une commune verte Objectif opérationnel 2.1 Planter • Offrir un arbre par naissance"
    )
    assert [line.strip() for line in tree_of(text)] == [
        *("OS 1 Une commune accueillante", "OO 1.1 Informer les habitants", "A Éditer un guide"),
        *("A Ouvrir un guichet", "OO 1.2 Écouter", "A Tenir des permanences", "OS 2 Une commune verte"),
        *("OO 2.1 Planter", "A Offrir un arbre par naissance"),
    ]


def test_titles_between_tabs_and_states_in_brackets_give_their_fields() -> None:
    text = "OS 1 : Accueillir\nOO 1.1 : Informer\n- [TERMINÉ] Éditer un guide (2026)\n- [EN COURS] Ouvrir un guichet\n"
    item = item_of(text, "Éditer un guide")
    assert item.status is not None
    assert item.status.value is StatusValue.DONE
    assert item.deadline is not None
