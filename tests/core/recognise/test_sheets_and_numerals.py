"""Objectives over sheets of actions, numerals before the word of a level, counts, names alone in brackets."""

import pytest

from .documents import item_of, tree_of
from .tables import heading, table
from .tables import tree_of as tree_of_blocks


def test_an_objective_that_no_word_ranks_is_one_where_sheets_of_actions_stand_below_it() -> None:
    sheets = [
        block
        for axis in (1, 2)
        for block in (
            heading(f"Axe {axis} – Servir le quartier {axis}", 1),
            heading(f"Objectif {axis}.1 – Ouvrir plus tard le guichet {axis}", 2),
            table([f"Fiche n° {2 * axis - 1}", f"Former l'équipe {axis}"], ["Référent", "S. Colin"], ["Délai", "2031"]),
            table([f"Fiche n° {2 * axis}", f"Publier la liste {axis}"], ["Référent", "T. Noël"], ["Délai", "2032"]),
        )
    ]
    assert tree_of_blocks(*sheets)[:4] == [
        "AX 1 Servir le quartier 1",
        "  OS 1.1 Ouvrir plus tard le guichet 1",
        "    A 1 Former l'équipe 1",
        "    A 2 Publier la liste 1",
    ]


def test_a_sheet_of_two_pairs_a_row_is_no_table_of_rows() -> None:
    sheet = table(
        ["Fiche action", "1.1.1", "Statut", "Bloqué (recours)"],
        ["Intitulé", ("Vendre les terres", 3, 1)],
        ["Porteur politique", "Présidente", "Agent porteur", "Hilde Vanloy"],
        ["Début", "2026", "Échéance", "31/12/2027"],
        ["Budget ordinaire", "–", "Budget extraordinaire", "–"],
        ["Partenaires", ("Notaire", 3, 1)],
    )
    blocks = [heading("OS 1 : Une cité saine", 1), heading("OO 1.1 : Gérer le patrimoine", 2), sheet]
    assert tree_of_blocks(*blocks)[2:] == ["    A 1.1.1 Vendre les terres"]


def test_domains_over_objectives_merged_beside_their_actions_are_axes() -> None:
    rows = table(
        ["Domaine", "Objectif", "N°", "Synergie", "Service", "Échéance"],
        [("Achats", 1, 3), ("Acheter ensemble", 1, 2), "S1", "Passer un marché conjoint", "Cellule marchés", "2026"],
        ["S2", "Créer une centrale", "Cellule marchés", "2027"],
        ["Sécuriser les actes", "S3", "Partager une juriste", "Secrétariat", "2028"],
        [("Personnel", 1, 2), ("Former ensemble", 1, 2), "S4", "Publier un catalogue", "Personnel", "2026"],
        ["S5", "Organiser une journée", "Personnel", "2029"],
    )
    assert tree_of_blocks(rows)[:3] == ["AX Achats", "  OS Acheter ensemble", "    A S1 Passer un marché conjoint"]


@pytest.mark.parametrize("first", ["I. ", "A. ", "I) ", "1. "])
def test_a_numeral_before_the_word_of_a_level_is_its_code(first: str) -> None:
    second = {"I": "II", "A": "B", "1": "2"}[first[0]] + first[1:]
    text = f"""PST 2025-2030

{first}Objectif stratégique : Une cité qui investit

Objectif opérationnel : Ouvrir des places d'accueil

- Construire une crèche
- Instaurer un tarif social

{second}Objectif stratégique : Une cité propre

Objectif opérationnel : Ramasser davantage

- Recruter deux gardiens
- Placer quinze caméras
"""
    objectives = [line for line in tree_of(text) if line.startswith("OS")]
    assert objectives == [f"OS {first[0]} Une cité qui investit", f"OS {second[:-2]} Une cité propre"]


NOTES = """PST 2025-2030

Objectif stratégique 1 : Une cité accueillante

2 actions

Objectif opérationnel 1.1 : Ouvrir la maison communale

- Installer une borne d'accueil [Bâtiments, juin 2026]
- Afficher le nom des agents sur les portes [Secrétariat]

Page modifiée le 21/10/2026
"""


def test_counts_and_days_of_change_are_no_items_and_a_service_alone_in_brackets_is_one() -> None:
    assert tree_of(NOTES) == [
        "OS 1 Une cité accueillante",
        "  OO 1.1 Ouvrir la maison communale",
        "    A Installer une borne d'accueil",
        "    A Afficher le nom des agents sur les portes",
    ]
    assert item_of(NOTES, "Afficher le nom des agents sur les portes").departments == ("Secrétariat",)
