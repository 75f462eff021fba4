"""What a person types into the form of a field: `core/typed.py`."""

from decimal import Decimal

import pytest

from gouvernail.core.plan import Item
from gouvernail.core.typed import read
from gouvernail.core.vocabulary import Level

ITEM = Item("a1", Level.ACTION, "Planter des haies")


def amounts(written: str) -> tuple[list[Decimal], list[str]]:
    found = read(["budget"], {"budget.amount-0": written, "budget.stage-0": "planned"}, item=ITEM)
    return [line.amount for line in found.values["budget"]], [problem.message for problem in found.problems]


@pytest.mark.parametrize(
    ("written", "euros"),
    [("33.333,33", "33333.33"), ("52 000", "52000"), ("10,5", "10.50"), ("10,050", "10.05"), ("-0,01", "-0.01")],
)
def test_an_amount_is_read_to_the_cent(written: str, euros: str):
    assert amounts(written) == ([Decimal(euros)], [])


@pytest.mark.parametrize("written", ["10,005", "0,001", "-3,14159"])
def test_an_amount_of_less_than_a_cent_is_refused_and_not_rounded_behind_ones_back(written: str):
    read_as, said = amounts(written)
    assert read_as == []
    assert said == [f"«\u00a0{written}\u00a0» a plus de deux décimales\u00a0: écrivez le montant au cent près."]
