"""Columns of periods are a planning, the years of a budget or of targets; a legend names no item."""

from decimal import Decimal

import pytest

from gouvernail.core.document import Cell, Paragraph
from gouvernail.core.recognise.periods import period_columns, period_of
from gouvernail.core.vocabulary import SkipReason, StatusValue

from .tables import draft_of, item_of, table, tree_of

GRIDS = (
    ("2031", "2032", "2033", "2034"),
    ("T1 2031", "T2 2031", "T3 2031", "T4 2031"),
    ("1er trim. 2031", "2e trim. 2031", "3e trim. 2031", "4e trim. 2031"),
    ("S1 2031", "S2 2031", "S1 2032", "S2 2032"),
    ("T3", "T4", "T1", "T2"),
    ("janv-31", "févr-31", "mars-31", "avr-31"),
    ("Q1 2031", "Q2 2031", "Q3 2031", "Q4 2031"),
    ("1. Quartal 2031", "2. Quartal 2031", "3. Quartal 2031", "4. Quartal 2031"),
    ("1e kwartaal 2031", "2e kwartaal 2031", "3e kwartaal 2031", "4e kwartaal 2031"),
)


@pytest.mark.parametrize("grid", GRIDS, ids=lambda grid: grid[0])
@pytest.mark.parametrize("first", [True, False])
def test_a_grid_of_crosses_is_a_planning_and_its_header_no_item(grid: tuple[str, ...], first: bool) -> None:
    rows = [
        (["N°", "Actions"], list(grid), ["Pilote"]),
        ([("Objectif 1 : Une cité propre", 7, 1)], [], []),
        (["1.1", "Installer des composts"], ["x", "x", "", ""], ["A. Brulon"]),
        (["1.2", "Former les agents"], ["", "", "X", ""], ["Z. Maréchau"]),
    ]
    made = table(*[[*a, *b, *c] if first else [*a, *c, *b] for a, b, c in rows])
    assert tree_of(made) == ["OS 1 Une cité propre", "  A 1.1 Installer des composts", "  A 1.2 Former les agents"]
    item = item_of("Installer des composts", made)
    assert item.agents == ("A. Brulon",)
    assert grid[0] in (item.description or "")
    assert grid[2] not in (item.description or "")


def test_the_initials_of_the_months_are_periods() -> None:
    made = table(
        ["Action", "Service", *"JFMAMJJASOND"],
        ["Installer des composts", "Travaux", "", "x", *[""] * 10],
        ["Former les agents", "Service RH", *[""] * 11, "x"],
    )
    assert tree_of(made) == ["A Installer des composts", "A Former les agents"]


@pytest.mark.parametrize("covered", [True, False])
def test_years_under_a_budget_and_under_targets(covered: bool) -> None:
    over = [("Cibles", 2, 1), ("Budget extraordinaire", 3, 1)]
    head = [("N°", 1, 2), ("Action", 1, 2), ("Indicateur", 1, 2)] if covered else ["N°", "Action", "Indicateur"]
    years = ["2031", "2032", "2031", "2032", "2033"]
    made = table(
        [*head, *over],
        years if covered else ["", "", "", *years],
        ["1.1", "Installer des composts", "Nombre de composts", "10", "20", "", "5.000 €", ""],
        ["1.2", "Former les agents", "Agents formés", "3", "6", "1.000 €", "", "2.000 €"],
    )
    item = item_of("Former les agents", made)
    assert [(line.year, line.amount) for line in item.budget] == [(2031, Decimal(1000)), (2033, Decimal(2000))]
    (indicator,) = item.indicators
    assert [(target.year, target.value) for target in indicator.targets] == [(2031, 3), (2032, 6)]


@pytest.mark.parametrize("text", ["Créer un parc", "12", "1.1", "2031-2032", "fin 2031", "30/06/2031", "S. Mars", ""])
def test_what_is_no_period(text: str) -> None:
    assert period_of(text) is None


def test_years_that_go_down_or_stand_alone_are_no_grid() -> None:
    assert not period_columns({0: "2033", 1: "2032", 2: "2031"})
    assert not period_columns({0: "2031", 1: "2032"})


def _filled(text: str, fill: str | None) -> Cell:
    return Cell((Paragraph(text),) if text else (), fill=fill)


@pytest.mark.parametrize("title", ["Légende des couleurs", "Légende :", "Legende", "Legenda"])
@pytest.mark.parametrize(
    ("green", "red"), [("Terminé", "Bloqué"), ("action réalisée", "action bloquée"), ("Abgeschlossen", "Blockiert")]
)
def test_a_legend_of_colours_over_several_rows(title: str, green: str, red: str) -> None:
    made = table(
        ["N°", "Action", "Service", "Échéance"],
        ["1.1", _filled("Installer des composts", "C6EFCE"), "Service travaux", "2031"],
        ["1.2", _filled("Former les agents", "FFC7CE"), "Service RH", "2032"],
        [title],
        [_filled("", "C6EFCE"), green],
        [_filled("", "FFC7CE"), red],
    )
    draft = draft_of(made)
    assert [item.title for item in draft.plan.items] == ["Installer des composts", "Former les agents"]
    states = [item.status.value for item in draft.plan.items if item.status]
    assert states == [StatusValue.DONE, StatusValue.BLOCKED]
    assert SkipReason.LEGEND in {skipped.reason for skipped in draft.skipped}


@pytest.mark.parametrize(
    "rows",
    [
        (["En vert", "action terminée"], ["En rouge", "action en retard"]),
        (["V", "validé par le Collège"], ["R", "refusé"]),
        (["x : prévu"], ["xx : prioritaire"]),
        (["Vert = réalisé"], ["Gris = abandonné"]),
    ],
)
def test_the_lines_of_a_legend_are_no_actions_and_what_follows_is(rows: tuple[list[str], ...]) -> None:
    header = ["N°", "Action", "Service", "Échéance"]
    made = table(
        header, ["1.1", "Installer des composts", "Service travaux", "2031"],
        ["1.2", "Former les agents", "Service RH", "2032"],
        ["Légende :"], *rows,
        ["1.3", "Planter des tilleuls", "Service jardins", "2033"],
    )  # fmt: skip
    assert [line.split(" ", 2)[2] for line in tree_of(made)] == [
        "Installer des composts",
        "Former les agents",
        "Planter des tilleuls",
    ]
