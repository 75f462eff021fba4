"""Why a plan cannot be written: `core/soundness.py`. Structure is tested where it is refused, in accepting."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.plan import BudgetLine, Deadline, Indicator, IndicatorTarget, Item, Placement, Plan
from gouvernail.core.problems import Source
from gouvernail.core.soundness import faults
from gouvernail.core.vocabulary import Level
from tests.builders import rich_plan


def test_a_rich_plan_has_no_fault():
    assert faults(rich_plan()) == ()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " "}, "title-missing"),
        ({"progress": -1}, "progress-bounds"),
        ({"sdgs": (0,)}, "sdg-bounds"),
        ({"effective_start": date(2027, 1, 2), "effective_end": date(2027, 1, 1)}, "dates-order"),
        ({"deadline": Deadline("x", date(2027, 1, 2), date(2027, 1, 1))}, "dates-order"),
        ({"budget": (BudgetLine(amount=Decimal(10) ** 13),)}, "amount-bounds"),
        ({"budget": (BudgetLine(year=27),)}, "year-bounds"),
        ({"indicators": (Indicator("x", targets=(IndicatorTarget(27),)),)}, "year-bounds"),
        ({"fte": Decimal(-1)}, "fte-bounds"),
        ({"weight": Decimal(10) ** 6}, "weight-bounds"),
        ({"also_under": (Placement("a"),)}, "placement-unknown"),
        ({"also_under": (Placement("nulle-part"),)}, "placement-unknown"),
        ({"also_under": (Placement("o", Decimal(60)), Placement("p", Decimal(40)))}, "share-bounds"),
        ({"also_under": (Placement("o", Decimal(0)),)}, "share-bounds"),
        ({"parent": "nulle-part"}, "parent-unknown"),
    ],
)
def test_each_fault_is_told_with_its_place(values, code):
    roots = (Item("o", Level.STRATEGIC_OBJECTIVE, "O"), Item("p", Level.STRATEGIC_OBJECTIVE, "P"))
    given = {"id": "a", "level": Level.ACTION, "title": "A", "source": Source(line=7), **values}
    (problem,) = faults(Plan((*roots, Item(**given))))
    assert (problem.code, problem.source.line, problem.blocking) == (code, 7, True)


def test_two_items_of_one_id_are_a_fault():
    item = Item("a", Level.ACTION, "A")
    assert [problem.code for problem in faults(Plan((item, item)))] == ["id-twice"]
