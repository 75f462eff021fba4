"""What stands before a plan and only looks like one; objectives without a word above named ones; numbers first."""

import pytest

from .documents import item_of, tree_of
from .tables import heading, table
from .tables import tree_of as tree_of_blocks

PLAN = """Objectif stratégique 1 : Une cité propre

Objectif opérationnel 1.1 : Ramasser davantage

- Recruter deux gardiens
- Placer quinze caméras

Objectif stratégique 2 : Une cité qui investit

Objectif opérationnel 2.1 : Ouvrir des places

- Construire une crèche
"""
TREE = [
    "OS 1 Une cité propre",
    "  OO 1.1 Ramasser davantage",
    "    A Recruter deux gardiens",
    "    A Placer quinze caméras",
    "OS 2 Une cité qui investit",
    "  OO 2.1 Ouvrir des places",
    "    A Construire une crèche",
]
MEANINGS = """Comment lire ce document ?

- Objectif stratégique : ce que la commune veut devenir ;
- Objectif opérationnel : ce qu'il faut faire pour y parvenir ;
- Action : un projet concret.

"""
EXAMPLE = """Par exemple :

Objectif stratégique : Être une commune où il fait bon étudier

Objectif opérationnel : Améliorer les abords

Action : Installer des bancs

"""
CONTENTS = """Objectif stratégique 1 : Une cité propre
Objectif opérationnel 1.1 : Ramasser davantage
Objectif stratégique 2 : Une cité qui investit
Objectif opérationnel 2.1 : Ouvrir des places

"""


@pytest.mark.parametrize("before", [MEANINGS, EXAMPLE, CONTENTS, CONTENTS + MEANINGS + EXAMPLE])
def test_meanings_examples_and_contents_are_no_part_of_a_numbered_plan(before: str) -> None:
    assert tree_of(f"PST 2025-2030\n\n{before}{PLAN}") == TREE


@pytest.mark.parametrize("known", [False, True])
def test_a_table_before_the_plan_adds_nothing_to_it(known: bool) -> None:
    first, second = "Recruter deux gardiens de la paix", "Placer quinze caméras mobiles"
    rows = ([first, "Réalisé"], [second, "En cours"])
    blocks = [
        heading("Vue d'ensemble" if known else "Évaluation du PST 2019-2024", 1),
        table(["Action", "État"], *(rows if known else (["Rénover l'ancienne perception", "Réalisé"],) * 2)),
        heading("Objectif stratégique 1 : Une cité propre", 1),
        heading(f"Action 1.1 : {first}", 2),
        heading("Objectif stratégique 2 : Une cité sûre", 1),
        heading(f"Action 2.1 : {second}", 2),
    ]
    assert tree_of_blocks(*blocks) == [
        "OS 1 Une cité propre",
        f"  A 1.1 {first}",
        "OS 2 Une cité sûre",
        f"  A 2.1 {second}",
    ]


@pytest.mark.parametrize("shape", ["{} {}", "{}. {}", "{} – {}", "{}) {}"])
def test_headings_above_named_operational_objectives_are_strategic(shape: str) -> None:
    blocks = [
        block
        for at, title in enumerate(("Une cité propre", "Une cité sûre", "Une cité verte"), start=1)
        for block in (
            heading(shape.format(at, title), 1),
            heading(f"Objectif opérationnel {at}.1 : Faire mieux {title.lower()}", 2),
            heading(f"Action {at}.1.1 : Recruter pour {title.lower()}", 3),
        )
    ]
    told = tree_of_blocks(heading("Présentation de la commune", 1), *blocks, heading("Pour conclure", 1))
    assert told[:3] == [
        "OS 1 Une cité propre",
        "  OO 1.1 Faire mieux une cité propre",
        "    A 1.1.1 Recruter pour une cité propre",
    ]
    assert sum(line.startswith("OS") for line in told) == 3


def test_numbers_before_words_without_level_name_the_items_and_parts_of_sheets_do_not() -> None:
    text = "PST 2025-2030\n\n" + "\n".join(
        f"""{at}. Enjeu : Vivre au quartier {at}

{at}.1. Objectif : Améliorer le quartier {at}

- Planter des arbres au quartier {at}
- Réparer les bancs du quartier {at}
"""
        for at in (1, 2)
    )
    assert tree_of(text)[:3] == [
        "OS 1 Vivre au quartier 1",
        "  OO 1.1 Améliorer le quartier 1",
        "    A Planter des arbres au quartier 1",
    ]


def test_labels_over_one_line_of_values_below_an_action_are_its_fields() -> None:
    blocks = [
        heading("Objectif stratégique 1 : Une cité propre", 1),
        heading("Action 1.1 : Recruter deux gardiens", 2),
        table(["Service pilote", "Échéance", "État d'avancement"], ["Service Travaux", "juin 2028", "Réalisé"]),
    ]
    from .tables import item_of as item_of_blocks

    item = item_of_blocks("Recruter deux gardiens", *blocks)
    assert item.departments == ("Service Travaux",)
    assert item.status is not None
    assert item.status.text == "Réalisé"


def test_one_name_without_word_among_names_of_departments_is_one_too() -> None:
    pilots = ("Service travaux", "Service social", "Service technique", "Service des sports", "Laboratoire")
    text = "PST 2025-2030\n\nObjectif stratégique 1 : Une cité propre\n\n" + "\n".join(
        f"Action 1.{at} : Réparer le pont {at}\n\nPilote : {pilot}\n"
        for at, pilot in enumerate((*pilots, *pilots[:3]), 1)
    )
    assert item_of(text, "Réparer le pont 5").departments == ("Laboratoire",)


@pytest.mark.parametrize(
    ("first", "second"), [("Premier", "Deuxième"), ("1er", "2e"), ("1er", "2ème"), ("Erstes", "Zweites")]
)
def test_ordinals_number_what_the_word_after_them_names(first: str, second: str) -> None:
    word = "strategisches Ziel" if first == "Erstes" else "objectif stratégique"
    text = f"""PST 2025-2030

{first} {word} : Une cité propre

- Recruter deux gardiens
- Placer quinze caméras

{second} {word} : Une cité sûre

- Construire une crèche
"""
    assert tree_of(text) == [
        "OS 1 Une cité propre",
        "  A Recruter deux gardiens",
        "  A Placer quinze caméras",
        "OS 2 Une cité sûre",
        "  A Construire une crèche",
    ]


def test_numbers_that_begin_again_below_an_objective_go_on_with_those_of_its_headings() -> None:
    plan = (
        ("Une cité sûre", "Apaiser les rues", "Poser des ralentisseurs", "Créer une zone calme"),
        ("Une cité verte", "Planter davantage", "Tailler les haies", "Acheter mille arbres"),
    )
    blocks = [
        block
        for at, (wide, narrow, *actions) in enumerate(plan, start=1)
        for block in (
            heading(f"Objectif stratégique {at} : {wide}", 1),
            heading(f"1. {narrow}", 2),
            *(heading(f"1.{place}. {action}", 3) for place, action in enumerate(actions, start=1)),
        )
    ]
    assert tree_of_blocks(*blocks)[4:] == [
        "OS 2 Une cité verte",
        "  OO 1 Planter davantage",
        "    A 1.1 Tailler les haies",
        "    A 1.2 Acheter mille arbres",
    ]


def test_a_table_that_names_again_what_was_named_adds_nothing() -> None:
    actions = ("Poser des ralentisseurs", "Créer une zone calme", "Planter mille arbres")
    blocks = [
        heading("Objectif stratégique 1 : Une cité belle", 1),
        *(heading(f"Action 1.{at} : {title}", 2) for at, title in enumerate(actions, start=1)),
        heading("Tableau récapitulatif", 1),
        table(["Action", "Responsable", "Échéance"], *([title, "Service Travaux", "2027"] for title in actions)),
    ]
    assert [line.strip() for line in tree_of_blocks(*blocks)] == [
        "OS 1 Une cité belle",
        *(f"A 1.{at} {title}" for at, title in enumerate(actions, start=1)),
    ]


LETTERS = """PST 2025-2030

A. Une cité sûre

A.1 Apaiser la circulation

A.1.1 Poser des ralentisseurs (Travaux) - 2026

A.1.2 Créer une zone calme (Mobilité) - 2027

B. Une cité verte

B.1 Planter davantage

B.1.1 Planter mille arbres (Environnement) - 2027

B.1.2 Tailler les haies (Environnement) - 2028
"""


def test_short_titles_before_a_date_are_no_names_and_departments_in_brackets_are() -> None:
    assert [line.strip().split(" ", 2)[2] for line in tree_of(LETTERS) if line.strip().startswith("A ")] == [
        "Poser des ralentisseurs",
        "Créer une zone calme",
        "Planter mille arbres",
        "Tailler les haies",
    ]
    assert item_of(LETTERS, "Tailler les haies").departments == ("Environnement",)


def test_the_name_of_a_service_alone_below_an_action_is_its_department() -> None:
    text = """PST 2025-2030

Objectif stratégique 1 : Une cité propre

Action 1.1 : Recruter deux gardiens

Service Travaux

Les marchés sont attribués.
"""
    item = item_of(text, "Recruter deux gardiens")
    assert item.departments == ("Service Travaux",)
    assert item.description == "Les marchés sont attribués."
