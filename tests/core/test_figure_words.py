"""How a figure came about, in one sentence: `core/figure_words.py`."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.figure_words import dated_words, drawn_words, number, rate_words, rolled_pieces, rolled_words
from gouvernail.core.indicators import Lack, Rate
from gouvernail.core.plan import IndicatorTarget, IndicatorValue
from gouvernail.core.progress import WHOLE, Branch, Progress, Step, of_rates, of_steps
from gouvernail.core.vocabulary import StatusValue

DONE, ABANDONED = StatusValue.DONE, StatusValue.ABANDONED
TWO = Decimal(2)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


# The steps of an action: its progress in percent, and the sentence beside it.
STEPS: list[tuple[str, list[Step], str | None, str]] = [
    ("3 étapes terminées, 2 en cours", [Step(DONE)] * 3 + [Step()] * 2, "60", "3 étapes faites sur 5"),
    ("1 étape terminée qui pèse 2, 2 en cours", [Step(DONE, TWO), Step(), Step()], "50",
     "1 étape faite sur 3, selon leur poids"),
    ("1 terminée, 1 en cours, 1 abandonnée", [Step(DONE), Step(), Step(ABANDONED)], "50",
     "1 étape faite sur 2, 1 abandonnée non comptée"),
    ("1 terminée, 1 en cours, 2 récurrentes", [Step(DONE), Step(), *[Step(recurring=True)] * 2], "50",
     "1 étape faite sur 2, 2 récurrentes à part"),
    ("2 étapes en cours", [Step(), Step()], "0", "0 étape faite sur 2"),
    ("aucune étape", [], None, "pas calculable, parce qu’elle n’a pas d’étape"),
    ("2 étapes abandonnées", [Step(ABANDONED)] * 2, None,
     "pas calculable, parce qu’aucune étape n’y compte, 2 abandonnées non comptées"),
    ("2 étapes de poids nul", [Step(weight=Decimal(0))] * 2, None,
     "pas calculable, parce que ses étapes ne pèsent rien"),
]  # fmt: skip
# The rates of its indicators.
RATES: list[tuple[list[str | None], str | None, str]] = [
    (["25", "75"], "50", "moyenne des taux de 2 indicateurs"),
    (["40"], "40", "taux de son indicateur"),
    (["25", None, "75"], "50", "moyenne des taux de 2 indicateurs sur 3 : l’autre n’est pas calculable"),
    (["30", None, None], "30", "taux d’un indicateur sur 3 : les 2 autres ne sont pas calculables"),
    ([None, None], None,
     "pas calculable, parce qu’aucun de ses 2 indicateurs n’a à la fois un départ, une valeur et une cible"),
    ([None], None, "pas calculable, parce que son indicateur n’a pas à la fois un départ, une valeur et une cible"),
    ([], None, "pas calculable, parce qu’elle n’a pas d’indicateur"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "steps", "percent", "said"), STEPS)
def test_from_steps(what, steps, percent, said):
    found = of_steps(steps)
    assert found.percent == (None if percent is None else Decimal(percent)), what
    assert plain(drawn_words(found)) == said


@pytest.mark.parametrize(("rates", "percent", "said"), RATES)
def test_from_indicators(rates, percent, said):
    found = of_rates(None if rate is None else Decimal(rate) for rate in rates)
    assert found.percent == (None if percent is None else Decimal(percent))
    assert plain(drawn_words(found)) == said


BRANCHES = [
    (Branch(Progress(Decimal(40), Decimal(80), 9, 12), 12, 2, 1),
     "moyenne de 12 actions, connue pour 80 % du poids (9 actions sur 12), 2 récurrentes à part, "
     "1 abandonnée non comptée"),
    (Branch(Progress(Decimal(40), WHOLE, 1, 1), 1, 0, 0), "moyenne de 1 action"),
    (Branch(Progress(Decimal(40), WHOLE, 3, 3, alone=2), 3, 0, 0, 2), "moyenne de 3 actions et 2 objectifs"),
    (Branch(Progress(Decimal(40), WHOLE, 0, 0, alone=1), 0, 1, 0, 1), "moyenne de 1 objectif, 1 récurrente à part"),
    (Branch(None, 12, 0, 0), "pas calculable, parce qu’aucune de ses 12 actions ne le dit"),
    (Branch(None, 1, 0, 0), "pas calculable, parce que son action ne dit pas son avancement"),
    (Branch(None, 0, 3, 0), "pas calculable, parce qu’aucune action n’y compte, 3 récurrentes à part"),
]  # fmt: skip


@pytest.mark.parametrize(("branch", "said"), BRANCHES)
def test_of_a_branch(branch, said):
    assert plain(rolled_words(branch)) == said


def test_each_number_leads_to_what_it_counts():
    pieces = rolled_pieces(BRANCHES[0][0])
    assert [(plain(each.text), dict(each.wanted)["counts"]) for each in pieces if each.wanted] == [
        ("12 actions", "counted"), ("9 actions", "known"), ("2 récurrentes", "recurring"),
        ("1 abandonnée non comptée", "abandoned"),
    ]  # fmt: skip


def test_from_when_it_dates():
    assert dated_words([]) == ""
    assert dated_words([date(2026, 5, 12), date(2025, 3, 3)]) == "état connu du 3 mars 2025 au 12 mai 2026"
    assert dated_words([date(2026, 5, 12)] * 2) == "état connu au 12 mai 2026"


def test_of_an_indicator():
    value, target = IndicatorValue(date(2026, 3, 3), Decimal("1234.50")), IndicatorTarget(2027, Decimal(2000))
    assert (
        plain(rate_words(Rate(Decimal(10), (), value, target)))
        == "1 234,5 le 3 mars 2026, pour une cible de 2 000 en 2027"
    )
    lacking = rate_words(Rate(None, (Lack.BASELINE, Lack.TARGET)))
    assert lacking == "pas calculable, parce que la valeur de départ et une cible manquent"
    assert rate_words(Rate(None, (Lack.VALUE,))) == "pas calculable, parce qu’une valeur mesurée manque"


@pytest.mark.parametrize(("value", "said"), [("0", "0"), ("100", "100"), ("-1234.50", "-1 234,5"), ("0.25", "0,25")])
def test_numbers(value, said):
    assert plain(number(Decimal(value))) == said
