"""Layouts that are no single wide table: paired lists, a table for each level, rows tied by identifier, bare outlines,
indicators, cards in cells, sheets that say again.
"""

from datetime import date
from decimal import Decimal

from gouvernail.core.document import Cell, ListItem, Paragraph
from gouvernail.core.plan import IndicatorTarget, IndicatorValue
from gouvernail.core.vocabulary import Level, SkipReason, StatusValue

from .tables import draft_of, heading, item_of, table, tree_of

# ------------------------------------------------------------------------------------------------------- paired lists


def test_numbered_lists_in_cells_answer_each_other() -> None:
    made = table(
        ["Actions", "Indicateurs", "État d'avancement"],
        ["1. Créer un parc\n2. Ouvrir un quai\n3. Revoir le plan 4. Former les agents", "2. Nombre de bateaux",
         "1. En cours\n2. Terminé\n4. Prévu"],
    )  # fmt: skip
    above = (heading("OS 1 Une cité du fleuve"), heading("OO 1.1 Aménager", 2))
    items = list(draft_of(*above, made).plan.at(Level.ACTION))
    assert [item.title for item in items] == ["Créer un parc", "Ouvrir un quai", "Revoir le plan", "Former les agents"]
    assert [item.status.value if item.status else None for item in items] == [
        StatusValue.IN_PROGRESS,
        StatusValue.DONE,
        None,
        StatusValue.TO_PLAN,
    ]
    assert [len(item.indicators) for item in items] == [0, 1, 0, 0]


def test_a_cell_for_all_is_repeated_and_prose_is_not() -> None:
    made = table(
        ["Actions", "Service", "Remarques"],
        [
            "1. Créer un parc\n2. Ouvrir un quai",
            "Service des ports",
            "Le marché sera passé après la crue.",
        ],
    )
    above = (heading("OS 1 Une cité du fleuve"), heading("OO 1.1 Aménager", 2))
    first, second = draft_of(*above, made).plan.at(Level.ACTION)
    assert first.departments == second.departments == ("Service des ports",)
    assert first.description
    assert second.description is None


# ---------------------------------------------------------------------------------------------------- table per level


def test_one_table_for_each_level_tied_by_codes_that_begin_again() -> None:
    found = tree_of(
        table(["Code", "Intitulé"], ["1", "Une cité fleurie"], ["1", "Une cité calme"], sheet="OS"),
        table(["Code", "OS parent", "Intitulé"], ["1.1", "1", "Planter"], ["1.1", "1", "Ralentir"], sheet="OO"),
        table(
            ["Code", "OO parent", "Intitulé", "Échéance"],
            ["1.1.1", "1.1", "Planter des tilleuls", "2031"],
            ["1.1.2", "1.1", "Semer une prairie", "2032"],
            ["1.1.1", "1.1", "Poser des coussins", "2033"],
            sheet="Actions",
        ),
    )
    assert found == [
        "OS 1 Une cité fleurie",
        "  OO 1.1 Planter",
        "    A 1.1.1 Planter des tilleuls",
        "    A 1.1.2 Semer une prairie",
        "OS 1 Une cité calme",
        "  OO 1.1 Ralentir",
        "    A 1.1.1 Poser des coussins",
    ]


def test_a_parent_that_no_table_holds_is_said() -> None:
    draft = draft_of(
        table(["Code", "Intitulé"], ["1", "Une cité fleurie"], ["2", "Une cité calme"], sheet="OS"),
        table(["Code", "OS parent", "Intitulé"], ["1.1", "1", "Planter"], ["7.1", "7", "Ralentir"], sheet="OO"),
    )
    assert [(problem.code, problem.source.row) for problem in draft.problems] == [("parent-unknown", 3)]


# ---------------------------------------------------------------------------------------------------------- tied rows

TIED = ("id", "parent/id", "title/fr", "description/fr", "end_date", "status/name/fr", "progress", "created_at", "url")


def test_rows_tied_by_identifier_in_any_order() -> None:
    made = table(
        TIED,
        ["30", "20", "Planter des tilleuls", "", "2031-05-04", "En cours", "40.0", "2030-01-01 10:00", "https://x.example/30"],
        ["20", "10", "Planter", "", "", "", "", "2030-01-01 10:00", "https://x.example/20"],
        ["10", "", "Une cité fleurie", "<p>Des <b>fleurs</b>.</p>", "", "", "", "2030-01-01 10:00", "https://x.example/10"],
        ["40", "20", "Semer une prairie", "", "", "Réalisé", "100.0", "2030-01-01 10:00", "https://x.example/40"],
    )  # fmt: skip
    draft = draft_of(made)
    assert tree_of(made) == [
        "OS Une cité fleurie",
        "  OO Planter",
        "    A Planter des tilleuls",
        "    A Semer une prairie",
    ]
    objective, _, action, _ = draft.plan.items
    assert objective.description == "Des fleurs ."
    assert action.progress == 40
    assert action.deadline is not None
    assert action.deadline.end == date(2031, 5, 4)
    assert SkipReason.TABLE_HEADER in {skipped.reason for skipped in draft.skipped}


def test_rows_that_stand_in_a_circle_end() -> None:
    made = table(
        ("id", "parent/id", "title/fr", "end_date"),
        ["1", "2", "Planter des tilleuls", "2031-05-04"],
        ["2", "1", "Semer une prairie", "2031-05-04"],
        ["3", "1", "Tailler les haies", "2031-05-04"],
    )
    assert len(draft_of(made).plan.items) == 3


# ------------------------------------------------------------------------------------------------------ bare outlines


def entries(*lines: str) -> list[ListItem]:
    """Two spaces a depth."""
    return [ListItem(line.strip(), depth=(len(line) - len(line.lstrip())) // 2) for line in lines]


NESTED = (
    "Une cité fleurie",
    "  Planter partout",
    "    Planter des tilleuls",
    "      Choisir les rues",
    "    Semer une prairie",
    "  Entretenir autrement",
    "    Former les jardiniers",
)


def test_nesting_alone_tells_the_levels() -> None:
    found = tree_of(*entries(*NESTED), title="Atelier PST")
    assert [line.split()[0] for line in found] == ["OS", "OO", "A", "E", "A", "OO", "A"]


def test_letters_numbers_and_dates_after_the_last_colon() -> None:
    lines = (
        Paragraph("PROGRAMME STRATÉGIQUE TRANSVERSAL"),
        Paragraph("A. UNE CITÉ FLEURIE"),
        ListItem("Planter", "1."),
        ListItem("Planter des tilleuls : mi-2031.", "a)", 1),
        ListItem("Semer une prairie : T4 2032.", "b)", 1),
        ListItem("Entretenir", "2."),
        ListItem("Former les jardiniers : permanent.", "a)", 1),
    )
    assert tree_of(*lines)[:4] == [
        "OS A UNE CITÉ FLEURIE",
        "  OO 1 Planter",
        "    A a Planter des tilleuls",
        "    A b Semer une prairie",
    ]
    deadline = item_of("Semer une prairie", *lines).deadline
    assert deadline is not None
    assert deadline.end == date(2032, 12, 31)


def test_nested_lists_that_are_no_plan() -> None:
    assert draft_of(*entries("Dessert", "  Tarte", "    200 g de farine", "    3 pommes", "  Crème")).plan.items == ()
    shopping = entries("Lundi", "  Marché", "    Pain", "    Lait", "Mardi", "  Boucher", "    Saucisses")
    assert draft_of(*shopping, title="Courses").plan.items == ()


# --------------------------------------------------------------------------------------------- indicators, cards, again


def test_a_table_of_indicators_belongs_to_what_is_open() -> None:
    made = table(
        ["Indicateur", "Unité", "Valeur 2030", "Cible 2033", "Source"],
        ["Déchets par habitant", "kg", "1 250,5", "900", "Recyparc"],
        ["Avis des habitants", "", "moyen", "bon", ""],
    )
    above = heading("OS 1 Une cité propre")
    item = item_of("Une cité propre", above, made, ListItem("Action 1 : Nettoyer"), ListItem("Action 2 : Trier"))
    first, second = item.indicators
    assert (first.text, first.unit) == ("Déchets par habitant", "kg")
    assert first.targets == (IndicatorTarget(2033, Decimal(900)),)
    assert first.values == (IndicatorValue(date(2030, 12, 31), Decimal("1250.5")),)
    assert second.targets == (IndicatorTarget(2033, None, "bon"),)
    assert item.description == "Déchets par habitant – Source : Recyparc"


def test_cards_whose_fields_are_lines_of_one_cell() -> None:
    def card(number: str, title: str) -> object:
        lines = Cell(
            tuple(Paragraph(text) for text in ("Objectifs visés : Apaiser", "Pilote : A. Brulon", "Échéance : 2031")),
            colspan=2,
        )
        return table([f"Fiche {number}", title], [lines])

    blocks = (heading("Objectif 1 – Une cité calme"), card("1.1", "Poser des coussins"), card("1.2", "Revoir les feux"))
    assert tree_of(*blocks)[1:] == ["  A 1.1 Poser des coussins", "  A 1.2 Revoir les feux"]  # type: ignore[arg-type]
    item = item_of("Revoir les feux", *blocks)  # type: ignore[arg-type]
    assert (item.aims, item.agents) == (("Apaiser",), ("A. Brulon",))


def test_a_second_sheet_that_says_again_adds_fields_and_no_items() -> None:
    rows = [["1.1", "Planter des tilleuls", "Jardins"], ["1.2", "Semer une prairie", "Jardins"],
            ["1.3", "Tailler les haies", "Jardins"]]  # fmt: skip
    first = table(["N°", "Action", "Service"], *rows, sheet="Plan")
    second = table(
        ["Action", "État", "Échéance"],
        *([title, "En cours", "2031"] for _, title, _ in rows),
        sheet="État d'avancement",
    )
    draft = draft_of(first, second)
    assert [item.title for item in draft.plan.items] == [title for _, title, _ in rows]
    assert {item.status.value for item in draft.plan.items if item.status} == {StatusValue.IN_PROGRESS}
    assert all(item.deadline is not None for item in draft.plan.items)


def test_fields_over_bullets_on_a_slide() -> None:
    blocks = (
        Paragraph("OS1 : Une cité calme", bold=True, blank_before=1),
        *entries("Constats", "  Le trafic augmente", "Ambitions", "  Une ville apaisée"),
        *entries("OO1.1. Ralentir", "  Poser des coussins", "  Revoir les feux"),
    )
    item = item_of("Une cité calme", *blocks)
    assert (item.findings, item.ambition) == ("Le trafic augmente", "Une ville apaisée")
    assert tree_of(*blocks)[1:] == ["  OO 1.1 Ralentir", "    A Poser des coussins", "    A Revoir les feux"]


def test_fields_named_after_a_title() -> None:
    blocks = (
        heading("OS1 - Une cité calme"),
        Paragraph("A1. Poser des coussins – Responsable : A. Brulon – Délai : 2031", blank_before=1),
        Paragraph("A2. Revoir les feux – Responsable : Z. Maréchau – Délai : 2032", blank_before=1),
    )
    item = item_of("Poser des coussins", *blocks)
    assert item.agents == ("A. Brulon",)
    assert item.deadline is not None
    assert item.deadline.text == "2031"


def test_the_same_code_over_another_title_is_another_objective() -> None:
    def part(title: str, *actions: str) -> tuple[Paragraph | ListItem, ...]:
        return (
            Paragraph("OBJECTIF STRATEGIQUE 1", blank_before=1),
            Paragraph(f"« {title} »", blank_before=1),
            Paragraph("Actions :", blank_before=1),
            *(ListItem(action) for action in actions),
        )

    found = tree_of(*part("Une cité fleurie", "Planter des tilleuls", "Semer une prairie"),
                    *part("Des finances saines", "Revoir les taxes", "Placer la trésorerie"))  # fmt: skip
    assert [line for line in found if line.startswith("OS")] == ["OS 1 Une cité fleurie", "OS 1 Des finances saines"]


def test_the_declared_title_of_a_file_counts_where_it_names_a_programme() -> None:
    made = table(["Action", "Service", "Échéance"], ["Planter des tilleuls", "Jardins", "2031"],
                 ["Semer une prairie", "Jardins", "2032"])  # fmt: skip
    assert draft_of(made, title="Programme stratégique transversal 2030-2036").plan.title is not None
    assert draft_of(made, title="pst_v3_final.xlsx").plan.title is None
    assert draft_of(made, title="Classeur 1").plan.title is None


def test_unnumbered_objectives_listed_under_a_challenge_are_the_layer_below_it() -> None:
    blocks = (
        heading("Défi 1 – Vivre au bord de l'eau"),
        ListItem("Objectif : Ouvrir les quais"),
        ListItem("Construire un ponton", depth=1),
        ListItem("Objectif : Soigner la rivière"),
        ListItem("Planter des saules", depth=1),
    )
    assert tree_of(*blocks) == [
        "OS 1 Vivre au bord de l'eau",
        "  OO Ouvrir les quais",
        "    A Construire un ponton",
        "  OO Soigner la rivière",
        "    A Planter des saules",
    ]
