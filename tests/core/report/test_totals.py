"""Sums and counts: shares, grand totals, what is left out."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from gouvernail.core.plan import BudgetLine, Deadline, Item, Placement, Status
from gouvernail.core.report.totals import counts, grand_total, is_late, shares, totals_by_item
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue
from tests.core.report.plans import TODAY, action, dated, objective, plan_of

ORDINARY = (BudgetStage.PLANNED, BudgetKind.ORDINARY)


def costs(amount: str | None, kind: BudgetKind | None = BudgetKind.ORDINARY) -> tuple[BudgetLine, ...]:
    return (BudgetLine(kind, None if amount is None else Decimal(amount)),)


@pytest.mark.parametrize(
    ("stated", "home", "others"),
    [
        ([], "1", []),
        (["50"], "1/2", ["1/2"]),
        (["30", "20"], "1/2", ["3/10", "1/5"]),
        ([None], "1/2", ["1/2"]),
        ([None] * 6, "1/7", ["1/7"] * 6),
        (["40", None], "3/10", ["2/5", "3/10"]),
        (["100"], "0", ["1"]),
    ],
)
def test_the_home_parent_keeps_the_rest_and_what_is_not_stated_is_equal(stated, home, others):
    places = tuple(Placement(f"p{at}", None if one is None else Decimal(one)) for at, one in enumerate(stated))
    parts = shares(action("a1", "o1", also_under=places))
    assert parts["o1"] == Fraction(home)
    assert [parts[place.parent] for place in places] == [Fraction(one) for one in others]
    assert sum(parts.values()) == 1


def test_a_shared_action_counts_by_its_share_in_each_place_and_once_in_all():
    step = Item("s1", Level.STEP, "Étape", parent="a1", budget=costs("100.00"))
    shared = action("a1", "o1", budget=costs("1000.00"), also_under=(Placement("o2", Decimal(25)),))
    plan = plan_of(objective("o1"), objective("o2"), shared, step)
    by_item = totals_by_item(plan)
    assert by_item["o1"].amounts == {ORDINARY: Decimal("825.00")}
    assert by_item["o2"].amounts == {ORDINARY: Decimal("275.00")}
    assert by_item["a1"].amounts == {ORDINARY: Decimal("1100.00")}
    assert grand_total(plan).amounts == {ORDINARY: Decimal("1100.00")}


def test_seven_equal_shares_lose_nothing_in_the_total():
    shared = action("a1", "o1", budget=costs("100.00"), also_under=tuple(Placement(f"o{at}") for at in range(2, 8)))
    plan = plan_of(*(objective(f"o{at}") for at in range(1, 8)), shared)
    by_item = totals_by_item(plan)
    parts = [by_item[f"o{at}"].amount(*ORDINARY) or Decimal(0) for at in range(1, 8)]
    assert (set(parts), sum(parts)) == ({Decimal("14.29"), Decimal("14.28")}, Decimal("100.00"))
    assert grand_total(plan).amount(*ORDINARY) == Decimal("100.00")


def test_abandoned_items_and_what_stands_under_them_alone_are_left_out():
    gone = action("a1", "o1", status=Status(StatusValue.ABANDONED), budget=costs("10"))
    below = Item("s1", Level.STEP, "Étape", parent="a1", budget=costs("5"))
    kept = action("a2", "o1", budget=costs("3"))
    assert grand_total(plan_of(objective(), gone, below, kept)).amounts == {ORDINARY: Decimal("3.00")}


def test_a_step_also_under_a_living_action_still_counts_whole():
    gone = action("a1", "o1", status=Status(StatusValue.ABANDONED))
    kept = action("a2", "o1")
    step = Item("s1", Level.STEP, "Étape", parent="a1", budget=costs("5"), also_under=(Placement("a2", Decimal(50)),))
    assert grand_total(plan_of(objective(), gone, kept, step)).amounts == {ORDINARY: Decimal("5.00")}


def test_a_cost_without_amount_is_counted_and_never_zero():
    total = grand_total(plan_of(objective(), action("a1", budget=costs(None))))
    assert total.amounts == {}
    assert total.without_amount == 1
    assert total.of_stage(BudgetStage.PLANNED) is None


def test_kinds_and_stages_stay_apart():
    lines = (*costs("1"), *costs("2", BudgetKind.EXTRAORDINARY), *costs("4", None))
    spent = BudgetLine(BudgetKind.ORDINARY, Decimal(8), stage=BudgetStage.SPENT)
    total = grand_total(plan_of(objective(), action("a1", budget=(*lines, spent))))
    assert [total.amount(BudgetStage.PLANNED, kind) for kind in (*BudgetKind, None)] == [1, 2, 4]
    assert total.of_stage(BudgetStage.PLANNED) == 7
    assert total.of_stage(BudgetStage.SPENT) == 8


def test_a_loop_of_parents_ends():
    first = objective("o1", parent="o2", budget=costs("1"))
    second = objective("o2", parent="o1", budget=costs("2"))
    assert set(totals_by_item(plan_of(first, second))) == {"o1", "o2"}


PAST, FUTURE = dated("2024", date(2024, 12, 31)), dated("2026", date(2026, 12, 31))


@pytest.mark.parametrize(
    ("fields", "late"),
    [
        ({"deadline": PAST}, True),
        ({"deadline": FUTURE}, False),
        ({}, False),
        ({"deadline": PAST, "revised_deadline": FUTURE}, False),
        ({"deadline": FUTURE, "revised_deadline": PAST}, True),
        ({"deadline": PAST, "status": Status(StatusValue.DONE)}, False),
        ({"deadline": PAST, "status": Status(StatusValue.ABANDONED)}, False),
        ({"deadline": PAST, "status": Status(None, "mystère")}, True),
        ({"deadline": PAST, "recurring": True}, False),
        ({"deadline": Deadline("permanent", recurring=True)}, False),
        ({"deadline": dated("le jour même", TODAY)}, False),
    ],
)
def test_late(fields, late):
    assert is_late(action("a1", **fields), today=TODAY) is late


def test_counts_are_of_actions_each_once():
    shared = action("a1", "o1", agents=("Agent",), also_under=(Placement("o2"),), deadline=PAST)
    plan = plan_of(
        objective("o1"),
        objective("o2"),
        shared,
        action("a2", "o1", departments=("RH",), deadline=Deadline("à fixer", unknown=True)),
        action("a3", "o2", recurring=True, budget=costs("1"), status=Status(StatusValue.IN_PROGRESS)),
    )
    found = counts(plan, today=TODAY)
    assert found.levels[Level.STRATEGIC_OBJECTIVE] == 2
    assert (found.actions, found.with_deadline, found.with_lead, found.with_department) == (3, 2, 1, 1)
    assert (found.with_amount, found.late, found.recurring) == (1, 1, 1)
    assert found.statuses == {None: 2, StatusValue.IN_PROGRESS: 1}
