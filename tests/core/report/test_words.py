"""Values as French text."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.plan import BudgetLine, Deadline, Indicator, IndicatorTarget, IndicatorValue, Link, Placement
from gouvernail.core.report import words
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, IndicatorKind, LinkKind, Precision
from tests.core.report.plans import action, objective


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("1234567", "1 234 567"),
        ("12.50", "12,5"),
        ("0.00", "0"),
        ("-1234.5", "-1 234,5"),
        ("1E+3", "1 000"),
    ],
)
def test_number(value, text):
    assert plain(words.number(Decimal(value))) == text


@pytest.mark.parametrize(
    ("deadline", "line"),
    [
        (
            Deadline("août-19", date(2019, 8, 1), date(2019, 8, 31), Precision.MONTH),
            "août-19 — du 1er août 2019 au 31 août 2019 (au mois)",
        ),
        (
            Deadline("30 juin 2024", date(2024, 6, 30), date(2024, 6, 30), Precision.DAY),
            "30 juin 2024",
        ),
        (Deadline("Permanent", recurring=True), "Permanent — récurrent"),
        (Deadline("Récurrent", recurring=True), "Récurrent"),
        (Deadline("avant 2027", end=date(2026, 12, 31)), "avant 2027 — jusqu'au 31 décembre 2026"),
        (Deadline("bientôt"), "bientôt"),
    ],
)
def test_a_deadline_is_its_wording_and_what_was_understood(deadline, line):
    assert words.deadline_line(deadline) == line


def test_budget_lines():
    full = BudgetLine(
        BudgetKind.ORDINARY, Decimal("52000"), "1041/123-48", 2026, "Région", "promesse", BudgetStage.SPENT, "Frais"
    )
    assert plain(words.budget_line(full)) == (
        "Ordinaire : 52 000 €, article 1041/123-48, exercice 2026, dépensé, financement : Région (promesse) — Frais"
    )
    assert plain(words.budget_line(BudgetLine(text="à chiffrer"))) == (
        "Sans précision : montant non précisé — à chiffrer"
    )


def test_indicators():
    indicator = Indicator(
        "Arbres plantés",
        IndicatorKind.OUTPUT,
        "arbres",
        baseline=Decimal(0),
        targets=(IndicatorTarget(2027, Decimal(1200)), IndicatorTarget(2028, text="tous")),
        values=(IndicatorValue(date(2026, 6, 1), Decimal(50), source="comptage", comment="été"),),
    )
    assert [plain(line) for line in words.indicator_lines(indicator)] == [
        "Arbres plantés (réalisation, unité : arbres, valeur de départ : 0)",
        "Cible 2027 : 1 200 arbres",
        "Cible 2028 : tous",
        "Au 1er juin 2026 : 50 arbres (source : comptage) — été",
    ]


def test_ties_name_the_other_item():
    by_id = {"o1": objective("o1"), "a3": action("a3.3")}
    assert plain(words.link_line(Link(LinkKind.DEPENDS_ON, item="a3"), by_id)) == "Dépend de : 3.3 Action a3.3"
    assert plain(words.link_line(Link(LinkKind.RELATED, code="9.9"), by_id)) == "En lien avec : 9.9"
    assert plain(words.placement_line(Placement("o1", Decimal("33.3")), by_id)) == "1 Objectif o1 (part : 33,3 %)"
