"""Rows are prepared once for each reading, and never stale: `queries/arranged.py`."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from gouvernail.core import plan as core
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Placement
from gouvernail.models import (
    Department,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Item,
    ItemPerson,
    Person,
    Programme,
)
from gouvernail.models import Placement as PlacementRow
from gouvernail.queries import indicators, tree
from gouvernail.queries.arranged import Arranged
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import sight
from gouvernail.queries.guests import with_all_guests
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def programme() -> str:
    plan = plan_of(
        objective("o1"), action(1, agents=("Anne Lenoir",), departments=("Travaux",)), objective("o2"), action(2, "o2")
    )
    return imported(plan).uid


def now(uid: str) -> Arranged:
    return with_all_guests(sight(OPERATOR, uid), today=TODAY)


def test_what_nobody_changed_is_prepared_once():
    uid = programme()
    assert now(uid) is now(uid)
    assert with_all_guests(sight(OPERATOR, uid), today=TODAY + timedelta(days=1)) is not now(uid)


CHANGES = {
    "a title": lambda: Item.objects.filter(level="action").update(title="Autre"),
    "a state": lambda: Item.objects.filter(level="action").update(status="done"),
    "a person's name": lambda: Person.objects.update(name="Anna Lenoir"),
    "a department's name": lambda: Department.objects.update(name="Voirie"),
    "a person less": lambda: ItemPerson.objects.all().delete(),
    "the bin": lambda: Item.objects.filter(level="action").update(trashed_at="2026-01-01T00:00:00Z"),
    "a further place": lambda: PlacementRow.objects.create(
        authority=authority(),
        item=Item.objects.filter(level="action").order_by("id")[0],
        parent=Item.objects.filter(level="strategic_objective").order_by("id")[1],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_rows_show_makes_other_rows_when_it_changes(change: str):
    uid = programme()
    before = now(uid)
    said = repr(before.rows)
    CHANGES[change]()
    assert now(uid) is not before
    assert repr(now(uid).rows) != said
    assert repr(before.rows) == said


MEASURES = {
    "a value": lambda: IndicatorValue.objects.update(value=30),
    "a value more": lambda: IndicatorValue.objects.create(
        authority=authority(), indicator=Indicator.objects.get(), position=1, date="2026-02-01", value=40
    ),
    "a target": lambda: IndicatorTarget.objects.update(value=500),
    "a baseline": lambda: Indicator.objects.update(baseline=5),
    "no indicator": lambda: Indicator.objects.all().delete(),
}


@pytest.mark.parametrize("change", MEASURES)
def test_the_list_of_indicators_keeps_none_that_changed(change: str):
    told = core.Indicator(
        text="Arbres", unit="arbres", baseline=Decimal(0), targets=(core.IndicatorTarget(2028, Decimal(100)),),
        values=(core.IndicatorValue(date(2026, 1, 1), Decimal(10)),),
    )  # fmt: skip
    uid = imported(plan_of(objective("o1"), action(1, indicators=(told,)))).uid
    before = indicators.load(OPERATOR, uid, today=TODAY)
    assert [row.overall.percent for row in before.rows] == [10]
    MEASURES[change]()
    after = indicators.load(OPERATOR, uid, today=TODAY)
    assert [row.indicator for row in after.rows] != [row.indicator for row in before.rows]
    assert [row.overall.percent for row in after.rows] == {
        "a value": [30], "a value more": [40], "a target": [2], "no indicator": [],
        "a baseline": [pytest.approx(Decimal(500) / 95)],
    }[change]  # fmt: skip


def test_rows_that_others_show_too_are_left_as_they_are():
    uid = programme()
    before = repr(now(uid).rows)
    found = tree.load(OPERATOR, uid, today=TODAY, wanted=Filter(text="lenoir"))
    assert found is not None
    assert [row.matched for row in found.rows] == [False, True]
    assert repr(now(uid).rows) == before


def test_viewers_who_see_different_things_never_share_them():
    shared = action(1, also_under=(Placement("o2"),))
    uid = imported(plan_of(objective("o1"), shared, objective("o2"), action(2, "o2"))).uid
    Programme.objects.update(stage="published")
    Item.objects.filter(title__contains="2").filter(level="action").update(restricted=True)
    reader = member(authority(), Role.READER)
    assert len(with_all_guests(sight(OPERATOR, uid), today=TODAY).rows) == 5
    assert len(with_all_guests(sight(reader, uid), today=TODAY).rows) == 4
    assert len(with_all_guests(sight(OPERATOR, uid), today=TODAY).rows) == 5
