"""Columns that a cross fills, sums beside objectives, steps in rows of their own: follow-up tables as they grow."""

import pytest

from gouvernail.core.plan import Item
from gouvernail.core.vocabulary import StatusValue
from tests.core.recognise.tables import draft_of, table, tree_of


def actions(*rows: tuple[object, ...]) -> list[Item]:
    return [item for item in draft_of(table(*rows, sheet="PST")).plan.items if item.level == "action"]  # type: ignore[arg-type]


def crossed(over: str, *names: str) -> list[Item]:
    """Three actions of one objective: the first crosses the first name, the second the last, the third all."""
    marks = (("x",), ("",) * (len(names) - 1) + ("X",), ("x",) * len(names))
    upper = ("", "", "", (over, len(names), 1)) if over else ()
    header = ("Objectif stratégique", "Action", "Échéance", *names)
    titles = ("1.1 Placer des poubelles", "1.2 Nettoyer les avaloirs", "1.3 Planter des haies")
    rows = [
        ("1. Une commune propre", title, "2027", *mark, *("",) * (len(names) - len(mark)))
        for title, mark in zip(titles, marks, strict=True)
    ]
    return actions(*([upper] if upper else []), header, *rows)


def test_crosses_under_services_name_them():
    found = crossed("Services concernés", "Travaux", "Mobilité", "Finances")
    assert [item.departments for item in found] == [("Travaux",), ("Finances",), ("Travaux", "Mobilité", "Finances")]


def test_crosses_under_goals_name_them():
    assert [item.sdgs for item in crossed("", "ODD 3", "ODD 11", "ODD 13")] == [(3,), (13,), (3, 11, 13)]


def test_crosses_under_other_plans_name_them():
    assert [item.plans for item in crossed("", "PCS", "PCDR", "PAEDC")] == [
        ("PCS",),
        ("PAEDC",),
        ("PCS", "PCDR", "PAEDC"),
    ]


@pytest.mark.parametrize("header", ["Réalisé ?", "Terminé (oui/non)"])
def test_a_question_is_answered(header: str):
    found = actions(
        ("Objectif stratégique", "Action", "Échéance", header),
        ("1. Une commune propre", "1.1 Placer des poubelles", "2027", "Oui"),
        ("1. Une commune propre", "1.2 Nettoyer les avaloirs", "2027", "Non"),
        ("1. Une commune propre", "1.3 Planter des haies", "2028", "oui"),
    )
    values = [item.status.value if item.status else None for item in found]
    assert values == [StatusValue.DONE, None, StatusValue.DONE]


def test_sums_beside_an_objective_stay_as_text():
    draft = draft_of(
        table(
            ("Action", "Service", "Budget", "Avancement"),
            ("Objectif stratégique 1 : Une commune propre", "", "15.000 €", "35 %"),
            ("1.1 Placer des poubelles", "Travaux", "10.000 €", "50 %"),
            ("1.2 Nettoyer les avaloirs", "Voirie", "5.000 €", "20 %"),
            ("Objectif stratégique 2 : Une commune verte", "", "7.000 €", "0 %"),
            ("2.1 Planter des haies", "Environnement", "7.000 €", "0 %"),
            sheet="PST",
        )
    )
    objectives = [item for item in draft.plan.items if item.level == "strategic_objective"]
    assert [item.title for item in objectives] == ["Une commune propre", "Une commune verte"]
    assert [item.budget for item in objectives] == [(), ()]
    assert "15.000 €" in (objectives[0].description or "")
    assert [len(item.budget) for item in draft.plan.items if item.level == "action"] == [1, 1, 1]


def test_the_budget_of_an_objective_that_is_the_sum_of_its_actions_counts_once():
    draft = draft_of(
        table(
            ("Type", "Code", "Intitulé", "Budget"),
            ("OS", "1", "Une commune propre", "15.000 €"),
            ("Action", "1.1", "Placer des poubelles", "10.000 €"),
            ("Action", "1.2", "Nettoyer les avaloirs", "5.000 €"),
            ("OS", "2", "Une commune verte", "9.000 €"),
            ("Action", "2.1", "Planter des haies", "7.000 €"),
            ("Action", "2.2", "Semer des prés", "1.000 €"),
            sheet="PST",
        )
    )
    held = {item.code: [line.amount for line in item.budget] for item in draft.plan.items}
    assert held["1"] == []
    assert len(held["2"]) == 1


@pytest.mark.parametrize("word", ["Étape", "Sous-action", "Tâche"])
def test_steps_have_rows_of_their_own(word: str):
    rows = (
        ("Objectif stratégique", "Action", word, "Service"),
        ("1. Une commune propre", "1.1 Placer des poubelles", "", "Travaux"),
        ("", "", "Choisir les endroits", ""),
        ("", "", "Passer le marché", ""),
        ("", "1.2 Nettoyer les avaloirs", "", "Voirie"),
        ("2. Une commune verte", "2.1 Planter des haies", "", "Environnement"),
        ("", "", "Consulter les riverains", ""),
    )
    assert tree_of(table(*rows, sheet="PST")) == [
        "OS 1 Une commune propre",
        "  A 1.1 Placer des poubelles",
        "    E Choisir les endroits",
        "    E Passer le marché",
        "  A 1.2 Nettoyer les avaloirs",
        "OS 2 Une commune verte",
        "  A 2.1 Planter des haies",
        "    E Consulter les riverains",
    ]


def test_numbers_without_a_point_are_codes_where_others_go_on_with_them():
    rows = (
        ("Objectif stratégique", "Action", "Service"),
        ("1 Une commune propre", "1.1 Placer des poubelles", "Travaux"),
        ("1 Une commune propre", "1.2 Nettoyer les avaloirs", "Voirie"),
        ("2 Une commune verte", "2.1 Planter des haies", "Environnement"),
    )
    assert tree_of(table(*rows, sheet="PST"))[0] == "OS 1 Une commune propre"
