"""The flat list: `queries/actions.py`."""

from datetime import date

import pytest

from gouvernail.core.plan import Deadline, Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Programme
from gouvernail.queries.actions import Listing, Sort, listing
from gouvernail.queries.filters import Filter
from gouvernail.queries.gate import sight
from tests.builders import OPERATOR, TODAY, action, imported, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db


def day(year: int) -> Deadline:
    return Deadline(str(year), date(year, 1, 1), date(year, 12, 31))


def programme() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, code="1.10", title="Zones", deadline=day(2027), progress=40),
            action(2, code="1.9", title="Écoles", deadline=day(2026), status=Status(StatusValue.DONE)),
            action(3, code=None, title="Arbres", progress=10, status=Status(StatusValue.IN_PROGRESS)),
        )
    )


def titles(found: Listing) -> list[str]:
    return [row.title for row in found.rows]


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        (Sort.ORDER, False, ["Zones", "Écoles", "Arbres"]),
        (Sort.CODE, False, ["Écoles", "Zones", "Arbres"]),
        (Sort.CODE, True, ["Zones", "Écoles", "Arbres"]),
        (Sort.TITLE, False, ["Arbres", "Écoles", "Zones"]),
        (Sort.DEADLINE, False, ["Écoles", "Zones", "Arbres"]),
        (Sort.DEADLINE, True, ["Zones", "Écoles", "Arbres"]),
        (Sort.STATUS, False, ["Arbres", "Écoles", "Zones"]),
        (Sort.PROGRESS, False, ["Arbres", "Zones", "Écoles"]),
    ],
)
def test_sorting_puts_the_unknown_last(sort, descending, expected):
    programme()
    assert titles(listing(OPERATOR, today=TODAY, sort=sort, descending=descending)) == expected


def test_pages_and_totals():
    programme()
    found = listing(OPERATOR, today=TODAY, start=1, limit=1)
    assert (found.total, titles(found)) == (3, ["Écoles"])


def test_actions_by_default_another_level_on_demand():
    made = programme()
    found = listing(OPERATOR, today=TODAY, wanted=Filter(level="strategic_objective"))
    assert [row.level for row in found.rows] == ["strategic_objective"]
    assert found.programmes == {made.uid: "Programme de Valboisé"}


def test_a_row_knows_its_parent_and_programme():
    made = programme()
    found = listing(OPERATOR, today=TODAY)
    row = found.rows[0]
    assert row.parent_uid is not None
    assert (found.parents[row.parent_uid].code, row.programme_uid) == ("1", made.uid)


def test_a_shared_action_is_one_row():
    imported(rich_plan())
    assert titles(listing(OPERATOR, today=TODAY)).count("Action numéro 9 du plan") == 1


def test_all_programmes_or_one():
    programme()
    other = imported(plan_of(objective(), action(7)), name="autre.txt")
    assert listing(OPERATOR, today=TODAY).total == 4
    assert listing(OPERATOR, today=TODAY, seen=sight(OPERATOR, other.uid)).total == 1
    assert listing(OPERATOR, today=TODAY, seen=sight(OPERATOR, "inconnu")).total == 0
