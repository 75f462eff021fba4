"""Dashboards of steering committees, investment plans, workbooks down to steps, notes of workshops."""

import pytest

from gouvernail.core.document import Cell, ListItem, Paragraph
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import StatusValue

from .tables import draft_of, heading, item_of, table, tree_of

HEADER = ["Réf.", "Projet", "Chef de projet", "État", "Échéance"]


def test_counts_of_states_beside_a_group_and_letters_explained_side_by_side() -> None:
    board = table(
        [("Tableau de bord du plan 2024-2030", 5, 1)],
        ["État :", "F = fini", "C = en cours", "S = suspendu", "A = abandonné"],
        HEADER,
        ["AMBITION 1", "Des routes sûres", ("1 F 1 C 2 S", 3, 1)],
        ["Obj. 1.1", ("Réparer sans attendre", 4, 1)],
        ["1.1.1", "Reboucher les nids-de-poule", "O. Remy", "C", "2027"],
        ["1.1.2", "Marquer les passages", "L. Sow", "F", "2025"],
        ["AMBITION 2", "Des places vertes", ("3 F - 12 C", 3, 1)],
        ["Obj. 2.1", ("Planter au centre", 4, 1)],
        ["2.1.1", "Dépaver la place", "O. Remy", "S", "2028"],
    )
    assert tree_of(board)[:4] == [
        "OS 1 Des routes sûres",
        "  OO 1.1 Réparer sans attendre",
        "    A 1.1.1 Reboucher les nids-de-poule",
        "    A 1.1.2 Marquer les passages",
    ]
    states = [item.status and item.status.value for item in draft_of(board).plan.items if item.level.value == "action"]
    assert states == [StatusValue.IN_PROGRESS, StatusValue.DONE, StatusValue.WAITING]


@pytest.mark.parametrize("scale", ["(en milliers d'euros)", "– montants en k€"])
def test_all_sums_of_a_table_are_counted_in_what_its_title_says(scale: str) -> None:
    action = item_of(
        "Rénover la halle",
        table(
            [(f"Plan d'investissement 2026-2028 {scale}", 5, 1)],
            ["N°", "Action", ("Crédits de paiement", 3, 1)],
            ["", "", "2026", "2027", "2028"],
            [("OS 1 : Un bourg vivant", 5, 1)],
            ["1.1", "Rénover la halle", "120", "1 300", ""],
            ["1.2", "Clôturer le parc", "", "40", "15"],
        ),
    )
    assert [(line.year, int(line.amount)) for line in action.budget if line.amount] == [
        (2026, 120_000),
        (2027, 1_300_000),
    ]


def test_what_is_merged_over_the_steps_is_the_action_s_and_the_rest_the_step_s() -> None:
    green, grey = "92D050", "D9D9D9"
    painted = [Cell((Paragraph(text),), fill=fill) for text, fill in (("Réalisé", green), ("Pas commencé", grey))]
    named = (("Dessiner", green), ("Bâtir", grey), ("Recevoir", grey))
    steps = [Cell((Paragraph(text),), fill=fill) for text, fill in named]
    book = table(
        ["Légende des couleurs", *painted, "", ""],
        ["Action", "Étapes", "Mandataire", "Service", "Échéance"],
        [("OS 1 : Un bourg vivant", 5, 1)],
        [("1.1 Bâtir un préau", 1, 3), steps[0], ("D. Lambert", 1, 3), "Urbanisme", "mars 2026"],
        [steps[1], "Travaux", "2027"],
        [steps[2], "Travaux", "2028"],
        ["1.2 Repeindre la cure", "", "D. Lambert", "Travaux", "2028"],
    )
    action = item_of("Bâtir un préau", book)
    first, second = item_of("Dessiner", book), item_of("Bâtir", book)
    assert (action.political_leads, action.departments, action.deadline) == (("D. Lambert",), (), None)
    assert [one.departments for one in (first, second)] == [("Urbanisme",), ("Travaux",)]
    assert [one.status and one.status.value for one in (first, second)] == [StatusValue.DONE, StatusValue.NOT_STARTED]
    assert item_of("Repeindre la cure", book).departments == ("Travaux",)


def test_a_finding_below_the_title_of_a_lever_speaks_of_it() -> None:
    header = ["Objectifs de progrès", "Actions", "Qui ?", "Comment mesurer ?"]
    book = table(
        [("LEVIER 1 : Une équipe soudée", 4, 1)],
        [("Constat : onze départs en deux ans.", 4, 1)],
        header,
        [("Donner un cadre clair", 1, 2), "Écrire une charte", "DG", "Charte adoptée"],
        ["Évaluer chaque agent", "DG", "Nombre d'entretiens"],
        [("LEVIER 2 : Des outils qui marchent", 4, 1)],
        [("Constat : trois logiciels s'ignorent.", 4, 1)],
        header,
        [("Relier les logiciels", 1, 2), "Acheter un connecteur", "DG", "Connecteur en service"],
        ["Former deux référents", "DG", "Nombre de formés"],
    )
    assert [line.split()[0] for line in tree_of(book)] == ["OS", "OO", "A", "A", "OS", "OO", "A", "A"]
    assert item_of("Des outils qui marchent", book).findings == "trois logiciels s'ignorent."
    assert [one.text for one in item_of("Écrire une charte", book).indicators] == ["Charte adoptée"]


def test_the_bare_code_below_a_title_says_where_it_stands() -> None:
    rows = (["Action", "État"], ["1.1.1 Écrire simplement", "Réalisé"], ["1.1.2 Ouvrir le jeudi", "En cours"])
    tree = tree_of(
        heading("OS 1. Une commune proche", 1),
        heading("OO 1.1. Mieux accueillir", 1),
        Paragraph("OS 1"),
        table(*rows),
        heading("OO 1.2. Mieux compter", 1),
        Paragraph("OS 1"),
        table(["Action", "État"], ["1.2.1 Suivre les subsides", "Réalisé"], ["1.2.2 Revoir les loyers", "En cours"]),
    )
    assert tree[:2] == ["OS 1 Une commune proche", "  OO 1.1 Mieux accueillir"]
    assert tree[4:] == ["  OO 1.2 Mieux compter", "    A 1.2.1 Suivre les subsides", "    A 1.2.2 Revoir les loyers"]


@pytest.mark.parametrize("votes", ["●14", "★ 3", "(12 voix)", "●●●"])
def test_the_votes_of_a_workshop_hide_no_particulars(votes: str) -> None:
    action = item_of(
        "Tenir un petit-déjeuner mensuel",
        heading("Défi 1 : Mieux travailler ensemble", 1),
        Paragraph("Objectif : Se connaître", bold=True),
        ListItem(f"Tenir un petit-déjeuner mensuel (Service du personnel, juin 2026) {votes}"),
        ListItem(f"Visiter un autre service (Service du personnel, 2027) {votes}"),
        heading("Défi 2 : Mieux servir", 1),
        Paragraph("Objectif : Être joignables", bold=True),
        ListItem(f"Répondre en dix jours (Service accueil, 2027) {votes}"),
    )
    assert action.departments == ("Service du personnel",)
    assert action.deadline is not None
    assert action.deadline.text == "juin 2026"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Chantier en cours.", StatusValue.IN_PROGRESS),
        ("Étude terminée", StatusValue.DONE),
        ("En attente de subside.", StatusValue.WAITING),
        ("Réceptionné", StatusValue.DONE),
        ("Marché à relancer avant l'été", None),
        ("En attente de la réponse que la Région doit donner avant l'été", None),
    ],
)
def test_a_state_said_of_the_work_or_with_what_it_waits_for(text: str, value: StatusValue | None) -> None:
    found = read_status(text)
    assert found is not None
    assert found.status.value is value


def test_the_function_behind_the_name_of_an_elected_person_is_no_part_of_it() -> None:
    action = item_of(
        "Planter cent arbres",
        heading("OS 1 : Un bourg vert", 1),
        table(["Action", "Mandataire", "Échéance"], ["Planter cent arbres", "I. Rahier (éch.)", "2027"],
              ["Semer un pré", "B. Lecoq (bourgmestre)", "2028"]),
    )  # fmt: skip
    assert action.political_leads == ("I. Rahier",)


@pytest.mark.parametrize("word", ["Ambition", "Objectif", "Défi"])
def test_a_group_that_begins_with_a_word_for_its_level_comes_back_as_a_group(word: str) -> None:
    tree = tree_of(
        table(
            ["Action", "Qui ?", "Échéance"],
            [(f"{word} : Des routes sûres", 3, 1)],
            ["Marquer les passages", "L. Sow", "2027"],
            ["Reboucher les nids-de-poule", "L. Sow", "2027"],
            [(f"{word} : Des places vertes", 3, 1)],
            ["Dépaver la place", "O. Remy", "2028"],
        )
    )
    groups = [at for at, line in enumerate(tree) if line.endswith(("Des routes sûres", "Des places vertes"))]
    assert (groups, len(tree)) == ([0, 3], 5)
