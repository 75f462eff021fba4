"""Plannings with counts, keys of a tool, checklists, legends in one's own words, sheets of services."""

import pytest

from gouvernail.core.codes import read_code
from gouvernail.core.document import Cell, Paragraph, Table
from gouvernail.core.plan import Item
from gouvernail.core.vocabulary import BudgetKind, Level, StatusValue

from .tables import Text, draft_of, item_of, table, tree_of

QUARTERS = [f"T{quarter} {year}" for year in (2025, 2026) for quarter in (1, 2, 3, 4)]


def named(title: str, items: tuple[Item, ...]) -> Item:
    (item,) = (item for item in items if item.title == title)
    return item


# ---------------------------------------------------------------------------------------------------------- codes


@pytest.mark.parametrize("text", ["001", "007", "009"])
def test_three_figures_alone_are_a_running_number(text: str) -> None:
    reading = read_code(text)
    assert reading is None or reading.level_word is None


def test_zeroes_before_a_point_are_the_letters_of_an_objective() -> None:
    reading = read_code("003.1")
    assert reading is not None
    assert reading.level_word is Level.OPERATIONAL_OBJECTIVE


@pytest.mark.parametrize("sign", ["–", "-", ":"])
def test_an_objective_may_be_lettered_before_a_sign(sign: str) -> None:
    reading = read_code(f"OS B {sign} Vivre en bonne entente")
    assert reading is not None
    assert (reading.level_word, reading.code, reading.rest) == (
        Level.STRATEGIC_OBJECTIVE,
        "B",
        "Vivre en bonne entente",
    )


@pytest.mark.parametrize("text", ["OS A propos du marché", "Os à moelle", "SA B - Société anonyme"])
def test_a_letter_in_prose_is_no_code(text: str) -> None:
    reading = read_code(text)
    assert reading is None or reading.code is None


def test_actions_go_on_with_the_letter_of_their_objective() -> None:
    made = table(
        ["N°", "Action", "Service", "Échéance"],
        [("OS A – Un village vivant", 4, 1)],
        [("OO A.1 – Ouvrir la maison du village", 4, 1)],
        ["A.1.1", "Repeindre la grande salle", "Travaux", "2026"],
        ["A.1.2", "Engager un concierge", "Personnel", "2027"],
        [("OS B – Un village propre", 4, 1)],
        [("OO B.1 – Trier mieux", 4, 1)],
        ["B.1.1", "Placer des bulles à verre", "Environnement", "2026"],
        ["B.1.2", "Distribuer des sacs", "Environnement", "2027"],
    )
    assert tree_of(made) == [
        "OS A Un village vivant",
        "  OO A.1 Ouvrir la maison du village",
        "    A A.1.1 Repeindre la grande salle",
        "    A A.1.2 Engager un concierge",
        "OS B Un village propre",
        "  OO B.1 Trier mieux",
        "    A B.1.1 Placer des bulles à verre",
        "    A B.1.2 Distribuer des sacs",
    ]


# ------------------------------------------------------------------------------------------------------- plannings


def planning(*, counts: bool) -> list[list[Text]]:
    def bar(start: int, end: int) -> list[Text]:
        return [("E" if at < end else "C") if start <= at <= end else "" for at in range(len(QUARTERS))]

    rows: list[list[Text]] = [
        ["Réf.", "Action", "Service", "Agent", *QUARTERS],
        [("Objectif stratégique I.1 – Mieux accueillir", 12, 1)],
        [("Objectif opérationnel I.1.1 – Rénover les guichets", 12, 1)],
        ["001", "Refaire le comptoir", "Bâtiments", "P. Noël", *bar(1, 3)],
        ["002", "Acheter des bancs", "Bâtiments", "P. Noël", *bar(2, 4)],
        [("Objectif stratégique E.1 – Mieux circuler", 12, 1)],
        [("Objectif opérationnel E.1.1 – Soigner les trottoirs", 12, 1)],
        ["009", "Refaire la rue Haute", "Voirie", "L. Petit", *bar(1, 5)],
        ["010", "Placer des potelets", "Voirie", "L. Petit", *bar(4, 6)],
    ]
    if counts:
        rows.append(["", "", "", "Chantiers ouverts (C)", "0", "0", "0", "1", "2", "1", "1", "0"])
    return rows


def test_running_numbers_and_letters_of_volets_in_a_planning() -> None:
    assert tree_of(table(*planning(counts=False))) == [
        "OS I.1 Mieux accueillir",
        "  OO I.1.1 Rénover les guichets",
        "    A 001 Refaire le comptoir",
        "    A 002 Acheter des bancs",
        "OS E.1 Mieux circuler",
        "  OO E.1.1 Soigner les trottoirs",
        "    A 009 Refaire la rue Haute",
        "    A 010 Placer des potelets",
    ]


def test_figures_that_count_the_cells_of_a_planning_say_nothing_of_the_last_action() -> None:
    item = item_of("Placer des potelets", table(*planning(counts=True)))
    assert item.agents == ("L. Petit",)
    assert not item.budget


# -------------------------------------------------------------------------------------------------- exports of tools


def test_the_keys_of_a_tool_say_under_which_row_each_stands_whatever_their_header() -> None:
    made = table(
        ["Key", "Nature", "Rattaché au ticket", "Sujet", "Responsable", "Équipe", "Date"],
        ["GOV-1", "Objectif stratégique", "", "Une ville apaisée", "", "", ""],
        ["GOV-2", "Objectif stratégique", "", "Une ville instruite", "", "", ""],
        ["GOV-3", "Objectif opérationnel", "GOV-1", "Ralentir les voitures", "", "", ""],
        ["GOV-4", "Objectif opérationnel", "GOV-2", "Soigner les écoles", "", "", ""],
        ["GOV-5", "Action", "GOV-3", "Poser des chicanes", "A. Blanc", "Voirie", "2026"],
        ["GOV-6", "Action", "GOV-4", "Isoler les classes", "B. Brun", "Bâtiments", "2027"],
        ["GOV-7", "Action", "GOV-3", "Limiter à 30 km/h", "A. Blanc", "Voirie", "2026"],
        ["GOV-8", "Action", "GOV-4", "Peindre les préaux", "B. Brun", "Bâtiments", "2028"],
    )
    items = draft_of(made).plan.items
    titles = {item.id: item.title for item in items}
    assert {item.title: titles.get(item.parent or "") for item in items} == {
        "Une ville apaisée": None,
        "Une ville instruite": None,
        "Ralentir les voitures": "Une ville apaisée",
        "Soigner les écoles": "Une ville instruite",
        "Poser des chicanes": "Ralentir les voitures",
        "Isoler les classes": "Soigner les écoles",
        "Limiter à 30 km/h": "Ralentir les voitures",
        "Peindre les préaux": "Soigner les écoles",
    }
    assert named("Poser des chicanes", items).departments == ("Voirie",)
    assert named("Peindre les préaux", items).departments == ("Bâtiments",)


def test_what_a_board_ticks_off_are_steps() -> None:
    made = table(
        ["Nom de la tâche", "Nom du compartiment", "Attribué à", "Points de contrôle", "Checklist"],
        ["Rouvrir la piscine", "Une cité sportive", "Ana Roux", "0/3", "Vider le bassin;Changer le filtre;Remplir"],
        ["Créer un club", "Une cité sportive", "Ana Roux", "", ""],
        ["Rénover le musée", "Une cité cultivée", "Léo Gris", "0/1", "Choisir un architecte"],
        ["Prêter des œuvres", "Une cité cultivée", "Léo Gris", "", ""],
    )
    items = draft_of(made).plan.items
    titles = {item.id: item.title for item in items}
    steps = [(item.title, titles[item.parent or ""]) for item in items if item.level is Level.STEP]
    assert steps == [
        ("Vider le bassin", "Rouvrir la piscine"),
        ("Changer le filtre", "Rouvrir la piscine"),
        ("Remplir", "Rouvrir la piscine"),
        ("Choisir un architecte", "Rénover le musée"),
    ]


# --------------------------------------------------------------------------------------------------------- legends


def painted(text: str, fill: str | None) -> Cell:
    return Cell((Paragraph(text),), fill=fill)


def test_a_legend_in_ones_own_words_and_a_remark_above_it() -> None:
    made = table(
        [("Plan des enfants d'Ombreval 2025-2028", 4, 1)],
        [("On ne touche pas aux lignes des copains sans demander", 4, 1)],
        ["Légende", "", "", ""],
        [painted("C'est fini !", "92D050"), "", "", ""],
        [painted("On y travaille (en cours)", "FFC000"), "", "", ""],
        [painted("Aïe aïe aïe (bloqué)", "FF5050"), "", "", ""],
        ["Pas encore entamé", "", "", ""],
        ["Notre idée", "Qui s'en occupe ?", "Avec l'aide de", "Pour quand ?"],
        [("Mission 1 : Qu'on joue dehors", 4, 1)],
        [painted("Planter une haie autour de la plaine", "92D050"), "Zoé", "Service Travaux", "2026"],
        [painted("Peindre une marelle sur la place", "FFC000"), "Max", "Maison des jeunes", "2026"],
        [("Mission 2 : Qu'on lise plus", 4, 1)],
        [painted("Ouvrir une cabane à livres", "FF5050"), "Lia", "Bibliothèque", "2027"],
        ["Inviter une conteuse à l'école", "Tom", "Bibliothèque", "2027"],
    )
    items = draft_of(made).plan.items
    assert [item.title for item in items if item.parent is None] == ["Qu'on joue dehors", "Qu'on lise plus"]
    states = {item.title: item.status.value for item in items if item.status is not None}
    assert states == {
        "Planter une haie autour de la plaine": StatusValue.DONE,
        "Peindre une marelle sur la place": StatusValue.IN_PROGRESS,
        "Ouvrir une cabane à livres": StatusValue.BLOCKED,
        "Inviter une conteuse à l'école": StatusValue.NOT_STARTED,
    }
    assert named("Ouvrir une cabane à livres", items).partners == ("Bibliothèque",)


# ------------------------------------------------------------------------------------------------------ other columns


def test_credits_of_a_year_and_what_waits_for_the_council() -> None:
    made = table(
        ["N°", "Action", "Service", "Crédit ordinaire 2026 (€)", "Crédit extraordinaire 2026 (€)", "À valider"],
        [("Objectif stratégique 1 : Une commune bien tenue", 6, 1)],
        ["1.1", "Réparer le toit de la halle", "Travaux", "", "45 000", "oui"],
        ["1.2", "Engager un jardinier", "Personnel", "38 000", "", ""],
        ["1.3", "Curer les fossés", "Travaux", "12 000", "", "non"],
    )
    items = draft_of(made).plan.items
    roof, gardener = named("Réparer le toit de la halle", items), named("Engager un jardinier", items)
    assert [(line.kind, line.year) for line in roof.budget] == [(BudgetKind.EXTRAORDINARY, 2026)]
    assert [(line.kind, line.year) for line in gardener.budget] == [(BudgetKind.ORDINARY, 2026)]
    assert (roof.pending, gardener.pending, named("Curer les fossés", items).pending) == (True, None, None)


def test_a_total_beside_years_of_one_kind_of_money_is_no_line_of_the_budget() -> None:
    made = table(
        [("N°", 1, 2), ("Action", 1, 2), ("Service", 1, 2), ("Budget extraordinaire (€)", 3, 1), ("État", 1, 2)],
        ["2025", "2026", "Total"],
        [("Objectif stratégique 1 : Une commune bien tenue", 7, 1)],
        ["1.1", "Réparer le toit de la halle", "Travaux", "10 000,00", "20 000,00", "30 000,00", "En cours"],
        ["1.2", "Acheter une balayeuse", "Travaux", "", "90 000,00", "90 000,00", "À planifier"],
    )
    item = item_of("Réparer le toit de la halle", made)
    assert [(line.kind, line.year) for line in item.budget] == [
        (BudgetKind.EXTRAORDINARY, 2025),
        (BudgetKind.EXTRAORDINARY, 2026),
    ]


@pytest.mark.parametrize(("label", "field"), [("Service", "departments"), ("Échevine", "political_leads")])
def test_a_line_above_the_table_of_each_sheet_says_whose_its_rows_are(label: str, field: str) -> None:
    def sheet(name: str, who: str, *actions: str) -> Table:
        rows: list[list[Text]] = [[str(at), "OS 1 – Une ville sobre", one, "2027"] for at, one in enumerate(actions, 1)]
        head: list[Text] = ["N°", "Objectif stratégique", "Action", "Échéance"]
        return table([("Suivi du plan au 30 juin", 4, 1)], [(f"{label} : {who}", 4, 1)], head, *rows, sheet=name)

    blocks = [
        sheet("A", "Cadre de vie", "Tondre moins souvent", "Planter des vivaces"),
        sheet("B", "Énergie", "Isoler les combles", "Changer les châssis"),
    ]
    found = {item.title: getattr(item, field) for item in draft_of(*blocks).plan.items if item.level is Level.ACTION}
    assert found == {
        "Tondre moins souvent": ("Cadre de vie",),
        "Planter des vivaces": ("Cadre de vie",),
        "Isoler les combles": ("Énergie",),
        "Changer les châssis": ("Énergie",),
    }
    alone = draft_of(blocks[0]).plan.items
    assert not any(getattr(item, field) for item in alone)
