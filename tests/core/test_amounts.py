"""Amounts of budget columns. `EXAMPLES` is also a table of docs/formulas.md."""

import time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.amounts import amount_likeness, format_amount, read_amounts
from gouvernail.core.plan import BudgetLine
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import BudgetKind, BudgetStage

# What is written; amount, article, year and funder of each line.
EXAMPLES: list[tuple[str, list[tuple[str | None, str | None, int | None, str | None]]]] = [
    ("52.000 €", [("52000.00", None, None, None)]),
    ("52 000,00 EUR", [("52000.00", None, None, None)]),
    ("52\u202f000\u00a0€", [("52000.00", None, None, None)]),
    ("1.250.000 €", [("1250000.00", None, None, None)]),
    ("€ 5.000,-", [("5000.00", None, None, None)]),
    ("1250,5 €", [("1250.50", None, None, None)]),
    ("12,5 k€", [("12500.00", None, None, None)]),
    ("1,2 M€", [("1200000.00", None, None, None)]),
    ("1,2 million d'euros", [("1200000.00", None, None, None)]),
    ("0 €", [("0.00", None, None, None)]),
    ("52000", [("52000.00", None, None, None)]),
    ("5.000 € à prévoir (Article 105/123-16 Réceptions)", [("5000.00", "105/123-16", None, None)]),
    ("20.000 € à l'article 1311/123-17 Formation", [("20000.00", "1311/123-17", None, None)]),
    ("96.000 € à l'article 421/724-60 (projet 20260021)", [("96000.00", "421/724-60", None, None)]),
    ("3.000 € – art. 104/123-06 Frais d'examens", [("3000.00", "104/123-06", None, None)]),
    (
        "(8.000 € à l'article 104/123-17 Formation) (6.000 € à l'article 421/123-17 Formation Voirie)",
        [("8000.00", "104/123-17", None, None), ("6000.00", "421/123-17", None, None)],
    ),
    (
        "104/123-13 : 5.000 € 104/123-17 : 6.000 €",
        [("5000.00", "104/123-13", None, None), ("6000.00", "104/123-17", None, None)],
    ),
    ("2025 : 10.000 € 2026 : 15.000 €", [("10000.00", None, 2025, None), ("15000.00", None, 2026, None)]),
    (
        "30.000 € en 2026 et 20.000 € en 2027 à l'article 104/742-53",
        [("30000.00", "104/742-53", 2026, None), ("20000.00", "104/742-53", 2027, None)],
    ),
    ("2025-2030 : 5.000 €/an", [("5000.00", None, None, None)]),
    ("10.000 € (subside SPW)", [("10000.00", None, None, "SPW")]),
    ("150.000 € (PIC)", [("150000.00", None, None, "PIC")]),
    ("Subside Région wallonne : 80.000 €", [("80000.00", None, None, "Région wallonne")]),
    ("En fonction des recrutements", [(None, None, None, None)]),
    ("Budget à définir", [(None, None, None, None)]),
    ("article 104/123-13", [(None, "104/123-13", None, None)]),
    ("/", []),
    ("", []),
    ("néant", []),
    ("sans incidence budgétaire", []),
]


def shown(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)


def line_of(written: str) -> BudgetLine:
    (line,), _ = read_amounts(written)
    return line


@pytest.mark.parametrize(("written", "expected"), EXAMPLES)
def test_amounts_are_read(written: str, expected: list[tuple[str | None, str | None, int | None, str | None]]) -> None:
    lines, problems = read_amounts(written)
    assert [(shown(line.amount), line.article, line.year, line.funder) for line in lines] == expected
    assert [problem.code for problem in problems] == ["amount-missing" for line in lines if line.amount is None]


def test_each_line_keeps_its_part_of_the_cell() -> None:
    lines, _ = read_amounts("(8.000 € à l'article 104/123-17 Cours)\n(6.000 € à l'article 421/123-17 Stages)")
    assert [line.text for line in lines] == [
        "(8.000 € à l'article 104/123-17 Cours)",
        "(6.000 € à l'article 421/123-17 Stages)",
    ]


def test_the_kind_of_the_column_is_given_to_each_line() -> None:
    lines, _ = read_amounts("10 € 20 €", kind=BudgetKind.EXTRAORDINARY)
    assert [line.kind for line in lines] == [BudgetKind.EXTRAORDINARY] * 2


ORDINARY, EXTRAORDINARY = BudgetKind.ORDINARY, BudgetKind.EXTRAORDINARY
KINDS: list[tuple[str, list[BudgetKind | None]]] = [
    ("350.000 € (extraordinaire, article 421/731-60)", [EXTRAORDINARY]),
    ("350.000 € (article 421/731-60, extraordinaire)", [EXTRAORDINARY]),
    ("5.000 € à l'ordinaire", [ORDINARY]),
    ("5.000 € au service ordinaire", [ORDINARY]),
    ("Budget extraordinaire 2026 : 80.000 €", [EXTRAORDINARY]),
    ("5.000 € ord. 20.000 € extra.", [ORDINARY, EXTRAORDINARY]),
    ("20.000 € (extra)", [EXTRAORDINARY]),
    ("Ordinaire : 5.000 € Extraordinaire : 20.000 €", [ORDINARY, EXTRAORDINARY]),
    ("5.000 € (ordinaire) et 20.000 € (extraordinaire)", [ORDINARY, EXTRAORDINARY]),
    ("Service extraordinaire, montant à définir", [EXTRAORDINARY]),
    ("5.000 € (ordinaire, extraordinaire)", [None]),
    ("5.000 € pour une séance extraordinaire", [None]),
    ("5.000 € (accueil extra-scolaire)", [None]),
    ("5.000 €", [None]),
]


@pytest.mark.parametrize(("written", "kinds"), KINDS)
def test_the_kind_is_read_beside_the_amount(written: str, kinds: list[BudgetKind | None]) -> None:
    assert [line.kind for line in read_amounts(written)[0]] == kinds


def test_the_kind_of_the_column_comes_before_the_words() -> None:
    (line,), _ = read_amounts("5.000 € (ordinaire)", kind=EXTRAORDINARY)
    assert line.kind is EXTRAORDINARY


def test_a_cost_without_amount_is_told_with_its_place() -> None:
    (line,), (problem,) = read_amounts("Budget à définir", source=Source(line=12))
    assert line == BudgetLine(text="Budget à définir")
    assert problem.source == Source(line=12)
    assert "«\u00a0Budget à définir\u00a0»" in problem.message
    assert not problem.blocking


@pytest.mark.parametrize(
    ("written", "amount"),
    [("5.000 à 10.000 €", "10000.00"), ("entre 5.000 et 10.000 €", "10000.00"), ("52,000 €", "52000.00")],
)
def test_what_can_be_read_in_two_ways_is_told(written: str, amount: str) -> None:
    (line,), (problem,) = read_amounts(written)
    assert (str(line.amount), problem.code) == (amount, "amount-doubtful")


@pytest.mark.parametrize("written", ["2025", "104/123-13", "projet 20260014", "article 123"])
def test_years_articles_and_projects_are_no_amounts(written: str) -> None:
    assert line_of(written).amount is None


def test_the_stage_is_said_just_after_the_amount() -> None:
    assert line_of("5.000 € engagés").stage is BudgetStage.COMMITTED
    assert line_of("5.000 € dépensés").stage is BudgetStage.SPENT
    assert line_of("5.000 € pour un agent engagé").stage is BudgetStage.PLANNED


def test_amounts_are_formatted_in_french() -> None:
    assert format_amount(Decimal(52000)) == "52\u202f000\u00a0€"
    assert format_amount(Decimal("1250.5")) == "1\u202f250,50\u00a0€"
    assert format_amount(Decimal("0.00")) == "0\u00a0€"


@pytest.mark.parametrize("written", ["52.000 €", "12,5 k€", "5.000 € (article 105/123-16 Réceptions)", "2025 : 10 €"])
def test_amounts_look_like_amounts(written: str) -> None:
    assert amount_likeness(written) > 0.7


@pytest.mark.parametrize("written", ["", "/", "Service travaux", "2025", "T2 2020", "A 1.1", "Conseiller en mobilité"])
def test_other_cells_do_not_look_like_amounts(written: str) -> None:
    assert amount_likeness(written) == 0.0


@given(st.decimals(0, 10_000_000_000, places=2))
def test_formatted_amounts_read_back(amount: Decimal) -> None:
    lines, problems = read_amounts(format_amount(amount))
    assert [line.amount for line in lines] == [amount]
    assert problems == ()


@given(st.one_of(st.text(max_size=200), st.text("0123456789., €kMà-/()\n20eur", max_size=80)))
def test_any_text_is_read(text: str) -> None:
    lines, problems = read_amounts(text)
    assert 0.0 <= amount_likeness(text) <= 1.0
    for line in lines:
        assert line.amount is None or line.amount == line.amount.quantize(Decimal("0.01"))
    assert all(problem.message for problem in problems)


@pytest.mark.parametrize(
    "junk",
    [
        "1.000 " * 1700,
        "1" * 10_000,
        "1 000 " * 1700,
        "104/123-" * 1250,
        "€" * 10_000,
        "entre 5 et " * 900,
        "subside " * 1250,
    ],
)
def test_time_is_linear(junk: str) -> None:
    def cost(text: str) -> float:
        times = []
        for _ in range(5):
            before = time.process_time()
            read_amounts(text)
            amount_likeness(text)
            times.append(time.process_time() - before)
        return min(times)

    assert cost(junk) < 20 * cost(junk[: len(junk) // 5]) + 0.002
