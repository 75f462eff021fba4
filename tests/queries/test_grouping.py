"""Lists in groups: what they add up to, to the cent, and the door behind each figure (`queries/grouping.py`)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.plan import BudgetLine, Deadline, Status
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue
from gouvernail.models import Item, Programme
from gouvernail.queries.actions import Listing, listing
from gouvernail.queries.columns import COLUMNS, LISTED, apart, known_columns
from gouvernail.queries.filters import Filter
from gouvernail.queries.grouping import GROUPINGS
from gouvernail.services import sample
from tests.builders import OPERATOR, TODAY, action, authority, imported, objective, plan_of

pytestmark = pytest.mark.django_db
FIRST, SECOND = "1 Être une commune accueillante (o1)", "2 Être une commune accueillante (o2)"
MONEY = [COLUMNS[name] for name in ("planned", "ordinary", "extraordinary", "committed", "spent", "fte")]


def lines(*amounts: str | None, **fields: object) -> tuple[BudgetLine, ...]:
    return tuple(
        BudgetLine(amount=Decimal(each) if each else None, text=None if each else "à chiffrer", **fields)
        for each in amounts
    )


def due(year: int, *, quarter: bool = False) -> Deadline:
    first, last = (date(year, 4, 1), date(year, 6, 30)) if quarter else (date(year, 1, 1), date(year, 12, 31))
    return Deadline(str(year), first, last)


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective("o1"),
            core_operational("p1", "o1"),
            action(
                1, "p1", status=Status(StatusValue.BLOCKED), deadline=due(2025), agents=("Anne",), tags=("vélo", "eau"),
                departments=("Travaux", "Finances"), fte=Decimal("0.25"),
                budget=(*lines("0.10", "0.20", kind=BudgetKind.ORDINARY), *lines("7", stage=BudgetStage.SPENT)),
            ),
            action(
                2, "p1", status=Status(StatusValue.DONE), deadline=due(2027, quarter=True), political_leads=("Anne",),
                departments=("Finances",), budget=lines("1000000.01", kind=BudgetKind.EXTRAORDINARY),
                fte=Decimal("1.5"),
            ),
            objective("o2"),
            action(3, "o2", departments=("Travaux",), budget=lines(None), sdgs=(4, 13)),
            action(4, "o2", deadline=Deadline("récurrent", recurring=True), recurring=True, plans=("PCDR",)),
        )
    )  # fmt: skip


def core_operational(name: str, parent: str):
    return replace(objective(name, code="1.1"), level=Level.OPERATIONAL_OBJECTIVE, parent=parent, title="Faire")


def ask(group: str, wanted: Filter = Filter(), **more: object) -> Listing:  # noqa: B008
    return listing(OPERATOR, today=TODAY, wanted=wanted, group=group, columns=MONEY, **more)


def shape(found: Listing) -> list[tuple[str, list[str]]]:
    return [(group.label, [row.code for row in group.rows]) for group in found.groups]


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("objective", [(FIRST, ["1.1", "1.2"]), (SECOND, ["1.3", "1.4"])]),
        ("above", [("1.1 Faire", ["1.1", "1.2"]), (SECOND, ["1.3", "1.4"])]),
        ("department", [("Finances", ["1.1", "1.2"]), ("Travaux", ["1.1", "1.3"]), ("", ["1.4"])]),
        ("person", [("Anne", ["1.1", "1.2"]), ("", ["1.3", "1.4"])]),
        ("agent", [("Anne", ["1.1"]), ("", ["1.2", "1.3", "1.4"])]),
        ("status", [("blocked", ["1.1"]), ("done", ["1.2"]), ("", ["1.3", "1.4"])]),
        ("year", [("2025", ["1.1"]), ("2027", ["1.2"]), ("recurring", ["1.4"]), ("", ["1.3"])]),
        ("tag", [("eau", ["1.1"]), ("vélo", ["1.1"]), ("", ["1.2", "1.3", "1.4"])]),
        ("sdg", [("4", ["1.3"]), ("13", ["1.3"]), ("", ["1.1", "1.2", "1.4"])]),
        ("plan", [("PCDR", ["1.4"]), ("", ["1.1", "1.2", "1.3"])]),
    ],
)  # fmt: skip
def test_groups_come_in_their_order_and_what_has_no_place_comes_last(made, group, expected):
    assert shape(ask(group)) == expected


def test_sums_are_exact_and_unknown_is_not_zero(made):
    found = ask("objective")
    first, second = found.groups
    assert first.totals.sums == {
        "planned": Decimal("1000000.31"), "ordinary": Decimal("0.30"), "extraordinary": Decimal("1000000.01"),
        "committed": None, "spent": Decimal("7.00"), "fte": Decimal("1.750"),
    }  # fmt: skip
    assert set(second.totals.sums.values()) == {None}
    assert found.totals.sums["planned"] == Decimal("1000000.31")
    assert (found.totals.count, found.totals.late, found.total) == (4, 1, 4)


def test_a_row_in_several_groups_counts_once_in_the_total(made):
    found = ask("department")
    assert (found.total, found.lines, found.totals.sums["ordinary"]) == (4, 5, Decimal("0.30"))


WANTED = [
    Filter(),
    Filter(late="1"),
    Filter(due="2025,none"),
    Filter(due="2027-T2"),
    Filter(status="done,blocked"),
    Filter(level="step"),
    Filter(level="action,operational_objective"),
    Filter(role="agent"),
    Filter(sdg="4,none"),
]


def test_every_door_opens_what_its_figure_counts():
    """Over a large programme, for each grouping and many filters: the list behind a group has its rows and its sums."""
    sample.make(authority=authority(), actions=90, steps=40)
    everyone = ask("").rows
    named = Filter(person=",".join(tag.uid for tag in everyone[0].people), department=everyone[1].departments[0].uid)
    operational = [row.uid for row in ask("", Filter(level="operational_objective")).rows]
    more = [named.with_(department=""), named.with_(person=""), Filter(under=",".join(operational[:3]))]
    opened, wrong = 0, []
    for wanted in (*WANTED, *more):
        for name in GROUPINGS:
            for group in ask(name, wanted).groups:
                if group.door is None:
                    continue
                opened += 1
                behind = ask("", group.door)
                if {row.id for row in behind.rows} != {row.id for row in group.rows} or behind.totals != group.totals:
                    wrong.append((wanted.to_query(), name, group.label, group.totals.count, behind.total))
    assert wrong == []
    assert opened > 500


def test_pages_cut_groups_and_say_that_they_go_on(made):
    page = ask("department", start=1, limit=2)
    assert [(group.label, len(group.rows), group.goes_on, group.totals.count) for group in page.groups] == [
        ("Finances", 1, True, 2), ("Travaux", 1, False, 2),
    ]  # fmt: skip


@pytest.mark.parametrize("column", [each.name for each in LISTED])
def test_every_column_sorts_both_ways_with_the_unknown_last(made, column):
    Item.objects.filter(code="1.2").update(description="écrit", priority="haute", support="aide")
    up = [row.code for row in listing(OPERATOR, today=TODAY, sort=column).rows]
    down = [row.code for row in listing(OPERATOR, today=TODAY, sort=column, descending=True).rows]
    found = listing(OPERATOR, today=TODAY)
    unknown = [row.code for row in found.rows if COLUMNS[column].key(row, found.found) is None]
    assert sorted(up) == sorted(down) == ["1.1", "1.2", "1.3", "1.4"]
    assert up[len(up) - len(unknown) :] == down[len(down) - len(unknown) :] == unknown


def test_columns_of_an_address():
    assert known_columns("planned,status,title,inconnu,planned,who") == ("planned", "status", "who")
    assert [each.name for each in apart(("state", "status", "planned"))] == ["status", "progress", "planned"]
