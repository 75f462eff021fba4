"""Wide tables: merged cells, groups, totals, notes, columns of parents, of codes and of crosses, sheets."""

from decimal import Decimal

import pytest

from gouvernail.core.document import Cell, Paragraph
from gouvernail.core.vocabulary import SkipReason, StatusValue, Track

from .tables import bullets, draft_of, heading, item_of, table, tree_of

HEADER = ("N°", "Action", "Service", "Échéance")


def test_objectives_merged_downwards_hold_the_rows_beside_them() -> None:
    merged = table(
        ["Objectif stratégique", "Objectif opérationnel", "Action", "Service"],
        [("OS 1 Une cité fleurie", 1, 3), ("OO 1.1 Planter", 1, 2), "Planter des tilleuls", "Service jardins"],
        ["Semer une prairie", "Service jardins"],
        ["OO 1.2 Entretenir", "Former les jardiniers", "Service RH"],
    )
    assert tree_of(merged) == [
        "OS 1 Une cité fleurie",
        "  OO 1.1 Planter",
        "    A Planter des tilleuls",
        "    A Semer une prairie",
        "  OO 1.2 Entretenir",
        "    A Former les jardiniers",
    ]


def test_a_header_over_two_rows_is_read_from_below() -> None:
    made = table(
        [("Action", 1, 2), ("Calendrier", 2, 1), ("Budget", 2, 1)],
        ["Début", "Fin", "Montant ordinaire", "Montant extraordinaire"],
        ["Créer une ludothèque", "2031", "2032", "5.000 €", "/"],
        ["Rénover la passerelle", "2030", "2033", "/", "80.000 €"],
    )
    item = item_of("Rénover la passerelle", made)
    assert item.start is not None
    assert item.deadline is not None
    assert (item.start.text, item.deadline.text) == ("2030", "2033")
    assert [(line.kind.value if line.kind else None, line.amount) for line in item.budget] == [
        ("extraordinary", Decimal("80000.00"))
    ]


def test_parents_filled_on_change_with_codes_in_columns_of_their_own() -> None:
    made = table(
        ["Réf. OS", "Objectif stratégique", "Réf. OO", "Objectif opérationnel", "Réf.", "Action", "État"],
        ["1", "Une cité fleurie", "1.1", "Planter", "1.1.1", "Planter des tilleuls", "En cours"],
        ["", "", "", "", "1.1.2", "Semer une prairie", "Terminé"],
        ["", "", "", "Sous-total", "", "2 actions", ""],
        ["1", "Une cité calme", "1.1", "Ralentir", "1.1.1", "Poser des coussins", "À planifier"],
    )
    assert tree_of(made) == [
        "OS 1 Une cité fleurie",
        "  OO 1.1 Planter",
        "    A 1.1.1 Planter des tilleuls",
        "    A 1.1.2 Semer une prairie",
        "OS 1 Une cité calme",
        "  OO 1.1 Ralentir",
        "    A 1.1.1 Poser des coussins",
    ]


def test_titles_totals_and_notes_of_a_table_are_no_items() -> None:
    made = table(
        [("Suivi du PST – Volet interne", 4, 1)],
        ["Mise à jour :", "12/03/2031", "", ""],
        HEADER,
        ["Exemple : 1.1", "Créer un parc", "Travaux", "2031"],
        ["1.1", "Ouvrir un guichet", "Population", "2031"],
        ["1.2", "Former les agents", "RH", "2032"],
        [("Total : 2 actions", 4, 1)],
        ["* sous réserve de subside", "", "", ""],
        [("Légende : vert = réalisé", 4, 1)],
    )
    draft = draft_of(made)
    assert [item.title for item in draft.plan.items] == ["Ouvrir un guichet", "Former les agents"]
    assert {item.track for item in draft.plan.items} == {Track.INTERNAL}
    assert {skipped.reason for skipped in draft.skipped} == {
        SkipReason.TABLE_HEADER,
        SkipReason.OUTSIDE_PLAN,
        SkipReason.LEGEND,
    }


def test_an_objective_apart_from_its_word() -> None:
    made = table(
        ["PRIORITÉ 1", ("Une cité où l'on respire", 3, 1)],
        ["Action", "Pilote", "Échéance", "État"],
        ["Planter des tilleuls", "A. Brulon", "2031", "En cours"],
        ["Semer une prairie", "Z. Maréchau", "2032", "Prévu"],
    )
    assert tree_of(made)[0] == "OS 1 Une cité où l'on respire"


@pytest.mark.parametrize("cross", ["X", "●", "✓"])
def test_the_column_of_a_cross_is_the_state(cross: str) -> None:
    made = table(
        ["Action", ("État", 2, 1), ("Échéance", 1, 2)],
        ["", "En cours", "Finalisé"],
        ["Planter des tilleuls", cross, "", "2031"],
        ["Semer une prairie", "", cross, "2032"],
    )
    states = [item.status.value for item in draft_of(made).plan.items if item.status]
    assert states == [StatusValue.IN_PROGRESS, StatusValue.DONE]


def test_levels_by_the_depth_of_numbers_that_no_word_explains() -> None:
    made = table(
        ["N°", "Intitulé", "Responsable", "Échéance"],
        ["1", "Une cité propre", "", ""],
        ["1.1", "Réduire les déchets", "", ""],
        ["1.1.1", "Installer des composts", "A. Brulon", "2031"],
        ["1.1.2", "Ouvrir une ressourcerie", "Z. Maréchau", "2032"],
        ["2", "Une cité solidaire", "", ""],
        ["2.1", "Aider les familles", "", ""],
        ["2.1.1", "Créer une halte-garderie", "A. Brulon", "2033"],
    )
    assert [line.split()[0] for line in tree_of(made)] == ["OS", "OO", "A", "A", "OS", "OO", "A"]


def test_deeper_numbers_under_rows_that_hold_fields_are_steps() -> None:
    made = table(
        ["Réf", "Action / sous-action", "Agent", "Échéance"],
        ["1", "Rénover la halle", "A. Brulon", "2033"],
        ["1.a", "Choisir l'auteur de projet", "A. Brulon", "2031"],
        ["2", "Créer un intranet", "Z. Maréchau", "2032"],
    )
    assert tree_of(made) == [
        "A 1 Rénover la halle",
        "  E 1.A Choisir l'auteur de projet",
        "A 2 Créer un intranet",
    ]


def test_objectives_left_of_the_actions_that_stand_for_several_rows() -> None:
    made = table(
        ["Objectif", "Action", "Qui ?", "Pour quand ?"],
        [("Améliorer la mobilité", 1, 2), "Créer une piste cyclable", "Travaux", "fin 2031"],
        ["Sécuriser les écoles", "Police", "2032"],
        ["Soutenir les aînés", "Ouvrir une maison des aînés", "CPAS", "T3 2032"],
        ["Soutenir les aînés", "Organiser un taxi social", "CPAS", "permanent"],
    )
    assert [line for line in tree_of(made) if line.startswith("OS")] == [
        "OS Améliorer la mobilité",
        "OS Soutenir les aînés",
    ]


def test_objectives_that_differ_on_each_row_say_what_the_action_is_for() -> None:
    made = table(
        ["Objectif", "Action", "Service", "Échéance"],
        ["Apaiser le trafic", "Créer une piste cyclable", "Service travaux", "2031"],
        ["Rassurer les parents", "Sécuriser les écoles", "Service travaux", "2032"],
        ["Rompre l'isolement", "Ouvrir une maison des aînés", "Service social", "2033"],
    )
    assert item_of("Sécuriser les écoles", made).aims == ("Rassurer les parents",)


def test_objectives_of_two_levels_in_one_cell() -> None:
    above = "OS 1 : Une cité sûre\nOO 1.1 : Réduire la vitesse"
    made = table(
        ["Objectif", "Action", "Responsable", "Délai"],
        [above, "Placer des radars", "Police", "2031"],
        [above, "Créer des chicanes", "Travaux", "2032"],
        ["OS 1 : Une cité sûre\nOO 1.2 : Éclairer", "Poser des lampes", "Travaux", "2032"],
    )
    assert tree_of(made)[:3] == ["OS 1 Une cité sûre", "  OO 1.1 Réduire la vitesse", "    A Placer des radars"]
    assert "  OO 1.2 Éclairer" in tree_of(made)


def test_a_list_in_a_cell_of_actions_is_several_actions_and_a_list_under_a_title_its_steps() -> None:
    several = table(
        ["Objectif opérationnel", "Actions", "Service", "Échéance"],
        ["OO 1 La propreté", bullets("Placer des bacs", "Nettoyer la rive"), "Service travaux", "2031"],
        ["OO 2 Le calme", bullets("Poser des coussins", "Mesurer le bruit"), "Police", "2032"],
    )
    assert tree_of(several)[:3] == ["OO 1 La propreté", "  A Placer des bacs", "  A Nettoyer la rive"]
    assert item_of("Nettoyer la rive", several).departments == ("Service travaux",)
    steps = table(
        ["Action", "Pilote", "Échéance"],
        [bullets("Faire les plans", "Lancer le marché", lead="Rénover la halle"), "A. Brulon", "2031"],
        ["Créer un potager", "Z. Maréchau", "2032"],
    )
    assert tree_of(steps)[:3] == ["A Rénover la halle", "  E Faire les plans", "  E Lancer le marché"]


def test_the_year_in_a_header_is_that_of_the_amounts_under_it() -> None:
    made = table(
        ["Action", "Service", "Budget 2031", "Budget 2032"],
        ["Rénover la halle", "Service travaux", "10.000 €", "20.000 €"],
        ["Créer un potager", "Service jardins", "", "5.000 €"],
    )
    assert [line.year for line in item_of("Rénover la halle", made).budget] == [2031, 2032]
    assert [line.year for line in item_of("Créer un potager", made).budget] == [2032]


def test_sheets_are_volets_or_objectives_and_lists_of_people_are_neither() -> None:
    rows = [HEADER, ["1.1", "Planter des tilleuls", "Jardins", "2031"], ["1.2", "Semer une prairie", "Jardins", "2032"]]
    tracked = draft_of(table(*rows, sheet="VI"), table(*rows[:1], ["1.1", "Ouvrir un quai", "Ports", "2032"],
                       ["1.2", "Draguer le canal", "Ports", "2033"], sheet="VE"))  # fmt: skip
    assert [item.track for item in tracked.plan.items] == [Track.INTERNAL] * 2 + [Track.EXTERNAL] * 2
    people = table(
        ["Nom", "Service", "Téléphone"], ["A. Brulon", "RH", "081 22"], ["Z. Maréchau", "Ports", "081 33"], sheet="Qui"
    )
    named = [["Action", "Pilote", "Échéance"], ["Planter des tilleuls", "A. Brulon", "2031"],
             ["Semer une prairie", "A. Brulon", "2032"]]  # fmt: skip
    found = tree_of(people, table(*named, sheet="Nature"), table(named[0], ["Rénover le quai", "A. Brulon", "2033"],
                    ["Ouvrir un bac", "Z. Maréchau", "2034"], sheet="Fleuve"))  # fmt: skip
    assert [line for line in found if line.startswith("OS")] == ["OS Nature", "OS Fleuve"]


def test_a_table_without_header_goes_on_with_the_codes_above_it() -> None:
    made = table(["3.1.1", "Créer un parcours santé", "Sport", "2031"], ["3.1.2", "Ouvrir la piscine", "Sport", "2032"])
    above = (heading("Objectif stratégique 3 : Une cité active"), heading("Objectif opérationnel 3.1 : Bouger", 2))
    assert tree_of(*above, made)[2:] == ["    A 3.1.1 Créer un parcours santé", "    A 3.1.2 Ouvrir la piscine"]


def test_a_colour_means_what_the_legend_says_and_nothing_without_one() -> None:
    def rows(fill: str | None) -> list[list[Cell | str]]:
        coloured = Cell((Paragraph("Planter des tilleuls"),), fill=fill)
        return [["Action", "Service", "Échéance"], [coloured, "Jardins", "2031"], ["Semer du blé", "Jardins", "2032"]]

    legend = Paragraph("Légende : cellule orangée = à confirmer par le Collège")
    assert item_of("Planter des tilleuls", table(*rows("F4B183")), legend).pending is True
    assert item_of("Semer du blé", table(*rows("F4B183")), legend).pending is None
    assert item_of("Planter des tilleuls", table(*rows("F4B183"))).pending is None
    assert item_of("Planter des tilleuls", table(*rows("A9D08E")), legend).pending is None


def test_a_state_on_the_first_line_and_what_was_done_under_it() -> None:
    made = table(
        ["Action", "Service", "État d'avancement"],
        ["Planter des tilleuls", "Jardins", "Ne sera pas concrétisé\nLe sol est trop pauvre."],
        ["Semer une prairie", "Jardins", "réalisé à 50 %"],
    )
    first, second = draft_of(made).plan.items
    assert first.status is not None
    assert (first.status.value, first.achieved) == (StatusValue.ABANDONED, "Le sol est trop pauvre.")
    assert (second.status, second.progress) == (None, 50)


def test_an_unknown_state_is_kept_and_said_with_its_place() -> None:
    made = table(
        ["Action", "Service", "État"],
        ["Planter des tilleuls", "Jardins", "Presque fini"],
        ["Semer une prairie", "Jardins", "En cours"],
    )
    draft = draft_of(made)
    status = draft.plan.items[0].status
    assert status is not None
    assert (status.value, status.text) == (None, "Presque fini")
    assert [(problem.code, problem.source.row) for problem in draft.problems] == [("status-unknown", 2)]


def test_dutch_columns() -> None:
    made = table(
        ["Strategische doelstelling", "Operationele doelstelling", "Actie", "Verantwoordelijke", "Stand van zaken"],
        ["SD 1 Een veilige gemeente", "OD 1.1 Veilige scholen", "Een schoolstraat maken", "Dienst Werken", "gepland"],
        ["", "", "Zebrapaden verlichten", "Dienst Werken", "afgerond"],
    )
    assert tree_of(made)[:2] == ["OS 1 Een veilige gemeente", "  OO 1.1 Veilige scholen"]
    last = item_of("Zebrapaden verlichten", made)
    assert last.departments == ("Dienst Werken",)
    assert last.status is not None
    assert last.status.value is StatusValue.DONE


def test_german_columns_filled_on_change_under_the_name_of_the_programme() -> None:
    made = table(
        ["Strategisches Programm der Gemeinde Talheim"],
        ["Strategisches Ziel", "Operatives Ziel", "Nr.", "Maßnahme", "Federführender Dienst", "Partner", "Frist"],
        ["1. Am Fluss leben", "1.1 Den Hafen öffnen", "1.1.1", "Einen Kai bauen", "Bauamt", "Hafenverein", "2027"],
        ["", "", "1.1.2", "Boote vermieten", "Forstamt", "", "Ende 2028"],
    )
    assert tree_of(made) == [
        "OS 1 Am Fluss leben",
        "  OO 1.1 Den Hafen öffnen",
        "    A 1.1.1 Einen Kai bauen",
        "    A 1.1.2 Boote vermieten",
    ]
    assert item_of("Einen Kai bauen", made).departments == ("Bauamt",)


def test_other_words_for_objectives_head_the_columns_left_of_the_actions() -> None:
    made = table(
        ["Ambition", "Orientation", "Fiche action", "Statut", "Avancement (%)"],
        ["Vivre au bord de l'eau", "Ouvrir les quais", "Construire un ponton", "En cours", "40"],
        ["Vivre au bord de l'eau", "Ouvrir les quais", "Éclairer la digue", "Terminé", "100"],
        ["Vivre au bord de l'eau", "Soigner la rivière", "Planter des saules", "Prévu", "0"],
    )
    assert tree_of(made) == [
        "OS Vivre au bord de l'eau",
        "  OO Ouvrir les quais",
        "    A Construire un ponton",
        "    A Éclairer la digue",
        "  OO Soigner la rivière",
        "    A Planter des saules",
    ]
    item = item_of("Construire un ponton", made)
    assert item.status is not None
    assert (item.status.value, item.progress) == (StatusValue.IN_PROGRESS, 40)


def test_missions_merged_beside_their_projects() -> None:
    made = table(
        ["Missions", "Projets", "Échéance"],
        [("Loger dignement", 1, 2), "Rénover trois logements", "2027"],
        ["Ouvrir un abri de nuit", "2028"],
        ["Nourrir chacun", "Créer une épicerie sociale", "2026"],
    )
    assert [line.split()[0] for line in tree_of(made)] == ["OS", "A", "A", "OS", "A"]
