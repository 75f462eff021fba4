"""Rows of objectives beside their number, counts, exports with a column of projects, parents named on another sheet."""

from decimal import Decimal

import pytest

from gouvernail.core.document import Paragraph
from gouvernail.core.vocabulary import BudgetKind

from .tables import draft_of, heading, item_of, table, tree_of

TREE = [
    "OS 1 Une cité propre",
    "  OO 1.1 Réduire les déchets",
    "    A 1.1.1 Installer des composts",
    "    A 1.1.2 Former les agents",
]


@pytest.mark.parametrize("merged", [("Réduire les déchets", 3, 1), ("OO 1.1 – Réduire les déchets", 3, 1)])
def test_an_objective_beside_its_number_covers_the_row(merged: tuple[str, int, int]) -> None:
    made = table(
        ["Code", "Action", "Service", "Échéance"],
        ["1", ("OS 1 – Une cité propre", 3, 1)],
        ["1.1", merged],
        ["1.1.1", "Installer des composts", "Travaux", "2026"],
        ["1.1.2", "Former les agents", "Service RH", "2027"],
    )
    assert tree_of(made) == TREE


def test_a_single_layer_of_objectives_under_axes_is_strategic() -> None:
    made = table(
        ["Code", "Mesure", "Direction", "Terme"],
        ["1", ("AXE STRATÉGIQUE 1 – Collecter mieux", 3, 1)],
        ["1.1", ("Objectif 1.1 – Moderniser les tournées", 3, 1)],
        ["1.1.1", "Recalculer les tournées", "Exploitation", "2026"],
        ["1.2", ("Objectif 1.2 – Accueillir tous les usagers", 3, 1)],
        ["1.2.1", "Élargir les heures", "Exploitation", "2027"],
    )
    assert [line.strip().split()[0] for line in tree_of(made)] == ["AX", "OS", "A", "OS", "A"]


def test_a_form_that_says_its_title_again_is_one_item() -> None:
    made = tree_of(
        heading("Fiche OS 1 – Une cité propre", 2),
        table(["Intitulé", "Une cité propre"], ["Responsable politique", "Bourgmestre"]),
        heading("Fiche OO 1.1 – Réduire les déchets", 2),
        table(["Intitulé", "Réduire les déchets"], ["Rattachement", "1 – Une cité propre"]),
        heading("Fiche action 1.1.1 – Installer des composts", 2),
        table(["Intitulé", "Installer des composts"], ["Échéance", "2026"], ["Service", "Travaux"]),
        heading("Fiche action 1.1.2 – Former les agents", 2),
        table(["Intitulé", "Former les agents"], ["Échéance", "2026"], ["Service", "Travaux"]),
    )
    assert made == TREE


def test_a_sheet_of_objectives_with_their_kind_and_one_of_actions_that_name_them() -> None:
    assert (
        tree_of(
            table(
                ["Type", "Code", "Libellé"],
                ["Objectif stratégique", "1", "Une cité propre"],
                ["Objectif opérationnel", "1.1", "Réduire les déchets"],
                sheet="Objectifs",
            ),
            table(
                ["Code OO", "N° action", "Action", "Service", "Pour quand"],
                ["1.1", "1.1.1", "Installer des composts", "Travaux", "2026"],
                ["1.1", "1.1.2", "Former les agents", "Travaux", "2027"],
                sheet="Actions",
            ),
            table(["Statut", "Nombre"], ["Réalisé", "1"], ["En cours", "1"], ["À planifier", "3"], sheet="Stat"),
        )
        == TREE
    )


def test_counts_by_state_and_versions_give_nothing() -> None:
    plan = (Paragraph("Objectif stratégique 1 : Une cité propre"), Paragraph("Action 1.1 : Installer des composts"))
    counts = table(["État", "Nombre d'actions", "%"], ["Réalisé", "12", "40 %"], ["En cours", "18", "60 %"])
    versions = table(["Version", "Date", "Auteur"], ["1", "12/12/2025", "DG"], ["2", "31/08/2026", "DG"])
    draft = draft_of(*plan, counts, versions)
    assert [item.title for item in draft.plan.items] == ["Une cité propre", "Installer des composts"]
    assert all(item.status is None for item in draft.plan.items)


def test_the_project_of_an_export_is_no_title() -> None:
    head = ["#", "Projet", "Tracker", "Tâche parente", "Statut", "Sujet", "Auteur", "Assigné à", "Date d'échéance"]
    rows = [
        ["20", "PST 2025-2030", "Objectif stratégique", "", "En cours", "Une cité propre", "K. Essai", "", ""],
        ["21", "PST 2025-2030", "Objectif opérationnel", "20", "En cours", "Réduire les déchets", "K. Essai", "", ""],
        *(
            [str(at), "PST 2025-2030", "Action", "21", "En cours", title, "K. Essai", "J. Modèle", "30/06/2026"]
            for at, title in ((22, "Installer des composts"), (23, "Former les agents"))
        ),
    ]
    made = table(head, *rows)
    assert [item.title for item in draft_of(made).plan.items] == [line.split(maxsplit=2)[2] for line in TREE]
    assert item_of("Former les agents", made).deadline is not None


def test_a_column_of_titles_under_a_word_for_partners_holds_the_actions() -> None:
    made = table(
        ["Code", "Synergie", "Pilote", "Échéance", "État"],
        ["1.1", "Rédiger un règlement de travail commun", "Commune", "2026", "Réalisé"],
        ["1.2", "Créer un magasin commun de fournitures", "CPAS", "2027", "En cours"],
    )
    assert tree_of(heading("Objectif stratégique 1 : Travailler ensemble"), made)[1:] == [
        "  A 1.1 Rédiger un règlement de travail commun",
        "  A 1.2 Créer un magasin commun de fournitures",
    ]


def test_parts_of_one_are_rates_and_letters_tell_the_budget() -> None:
    made = table(
        ["Action", "Service", "Avancement", "Moyens"],
        ["Objectif 1 : Une cité propre", "", "", ""],
        ["1.1 Installer des composts", "Travaux", "0,5", "BO : 18.000 €"],
        ["1.2 Former les agents", "Travaux", "1", "900 (E)"],
    )
    items = {item.code: item for item in draft_of(made).plan.items}
    assert (items["1.1"].progress, items["1.2"].progress) == (50, 100)
    assert items["1.1"].budget[0].kind is BudgetKind.ORDINARY
    assert (items["1.2"].budget[0].kind, items["1.2"].budget[0].amount) == (BudgetKind.EXTRAORDINARY, Decimal(900))


def test_a_name_on_two_lines_of_a_narrow_cell_is_one_person() -> None:
    made = table(
        ["Action", "Agent traitant", "Échevin", "Échéance"],
        ["Objectif 1 : Une cité propre", "", "", ""],
        ["1.1 Installer des composts", "Véronique\nModèle", "C. Essai-\nExemple", "2026"],
        ["1.2 Former les agents", "Véronique\nModèle", "C. Essai-\nExemple", "2027"],
    )
    item = item_of("Former les agents", made)
    assert (item.agents, item.political_leads) == (("Véronique Modèle",), ("C. Essai-Exemple",))


def test_who_takes_part_beside_a_column_of_services_is_no_department() -> None:
    made = table(
        ["Action", "Qui", "Service", "Échéance"],
        ["Objectif 1 : Une cité propre", "", "", ""],
        ["1.1 Installer des composts", "CPAS", "Travaux", "2026"],
        ["1.2 Former les agents", "CPAS", "Personnel", "2027"],
    )
    assert item_of("Installer des composts", made).departments == ("Travaux",)


def test_groups_over_a_column_of_strategic_objectives_are_axes() -> None:
    made = table(
        ["Objectif stratégique", "N°", "Action", "Service", "Échéance"],
        [("Champ d'action I : Administration", 5, 1)],
        ["Simplifier les démarches", "1", "Mettre en ligne les formulaires", "Population", "2026"],
        ["", "2", "Ouvrir le samedi", "Population", "2027"],
        [("Champ d'action II : Villages", 5, 1)],
        ["Renforcer les liens", "3", "Créer un café des aînés", "Travaux", "2026"],
        ["", "4", "Planter des haies", "Travaux", "2028"],
    )
    assert [line.strip().split()[0] for line in tree_of(made)] == ["AX", "OS", "A", "A", "AX", "OS", "A", "A"]
