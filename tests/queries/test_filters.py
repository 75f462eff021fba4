"""Every condition of a filter: what an address says, and which actions it keeps (`queries/filters.py`, `checks.py`)."""

from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.utils import timezone

from gouvernail.core.lifecycle import OPEN_STAGES
from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine, Deadline, Health, Placement, Status
from gouvernail.core.plan import Item as Node
from gouvernail.core.vocabulary import BudgetStage, HealthValue, Level, StatusValue, Track
from gouvernail.models import Department, FollowUp, Item, Keyword, Person, Programme
from gouvernail.queries import actions, tree
from gouvernail.queries.everything import everything
from gouvernail.queries.filters import Filter
from gouvernail.queries.further import further, names_of
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def money(*amounts: str, stage: BudgetStage = BudgetStage.PLANNED, funder: str | None = None) -> tuple[BudgetLine, ...]:
    return tuple(BudgetLine(amount=Decimal(each), stage=stage, funder=funder) for each in amounts)


def due(year: int) -> Deadline:
    return Deadline(str(year), date(year, 1, 1), date(year, 12, 31))


@pytest.fixture
def made() -> Programme:
    """Three actions that differ in everything: one blocked, one done, one of which nothing is known."""
    return imported(
        plan_of(
            objective("o1", track=Track.INTERNAL),
            action(
                1, title="Bloquée", status=Status(StatusValue.BLOCKED), health=Health(HealthValue.CRITICAL, "Panne"),
                track=Track.INTERNAL, agents=("Anne Lenoir",), departments=("Travaux",), deadline=due(2025),
                plans=("PCDR",), domains=("Mobilité",), tags=("vélo",), sdgs=(11, 13),
                budget=money("1000.10", "0.20", funder="Région, pôle A"),
            ),
            objective("o2", code="2"),
            action(
                2, "o2", title="Terminée", status=Status(StatusValue.DONE), political_leads=("Anne Lenoir",),
                departments=("Finances",), deadline=due(2027), tags=("école",), sdgs=(4,),
                budget=(*money("50"), *money("9999", stage=BudgetStage.SPENT)),
            ),
            action(3, "o2", title="Inconnue"),
        )
    )  # fmt: skip


def uid(table: type, name: str) -> str:
    return table.objects.get(name=name).uid


def kept(wanted: Filter, viewer=OPERATOR) -> list[str]:
    return [row.title for row in actions.listing(viewer, today=TODAY, wanted=wanted).rows]


def test_each_condition_keeps_what_it_says(made):
    o1, second = Item.objects.get(title__endswith="(o1)").title, Item.objects.get(title__endswith="(o2)").uid
    cases = [
        ({"status": "blocked,done"}, ["Bloquée", "Terminée"]),
        ({"status": "blocked,none"}, ["Bloquée", "Inconnue"]),
        ({"health": "critical"}, ["Bloquée"]),
        ({"health": "none"}, ["Terminée", "Inconnue"]),
        ({"track": "internal"}, ["Bloquée"]),
        ({"person": uid(Person, "Anne Lenoir")}, ["Bloquée", "Terminée"]),
        ({"person": uid(Person, "Anne Lenoir"), "role": "political"}, ["Terminée"]),
        ({"person": "none"}, ["Inconnue"]),
        ({"role": "agent"}, ["Bloquée"]),
        ({"department": f"{uid(Department, 'Travaux')},none"}, ["Bloquée", "Inconnue"]),
        ({"parent": second}, ["Terminée", "Inconnue"]),
        ({"parent": "none"}, []),
        ({"under": second}, ["Terminée", "Inconnue"]),
        ({"programme": made.uid}, ["Bloquée", "Terminée", "Inconnue"]),
        ({"programme": "autre"}, []),
        ({"due": "2025,none"}, ["Bloquée", "Inconnue"]),
        ({"due_from": "2026-01-01"}, ["Terminée"]),
        ({"due_to": "2025-12-31"}, ["Bloquée"]),
        ({"late": "1"}, ["Bloquée"]),
        ({"plan": uid(Keyword, "PCDR")}, ["Bloquée"]),
        ({"domain": "none"}, ["Terminée", "Inconnue"]),
        ({"tag": f"{uid(Keyword, 'vélo')},{uid(Keyword, 'école')}"}, ["Bloquée", "Terminée"]),
        ({"sdg": "4"}, ["Terminée"]),
        ({"sdg": "none"}, ["Inconnue"]),
        ({"funder": "region pole a"}, ["Bloquée"]),
        ({"funder": "none"}, ["Terminée", "Inconnue"]),
        ({"amount_from": "1000.30"}, ["Bloquée"]),
        ({"amount_from": "1000.31"}, []),
        ({"amount_to": "50"}, ["Terminée"]),
        ({"missing": "status,budget"}, ["Inconnue"]),
        ({"text": "inconnue"}, ["Inconnue"]),
        ({"level": "strategic_objective,action", "track": "internal"}, [o1, "Bloquée"]),
    ]  # fmt: skip
    wrong = {str(wanted): kept(Filter(**wanted)) for wanted, titles in cases if kept(Filter(**wanted)) != titles}
    assert wrong == {}
    tried = {name for wanted, _ in cases for name in wanted}
    assert {each.name for each in fields(Filter)} - tried == {"mine", "silent", "counts"}, "told below"


def counted_plan():
    gone, done = Status(StatusValue.ABANDONED), Status(StatusValue.DONE)
    return plan_of(
        objective("o1"), action(1, progress=10), action(2), action(3, recurring=True), action(4, status=gone),
        objective("o2", status=gone), action(5, "o2"), action(6, "o2", recurring=True),
        objective("o3", recurring=True), action(7, "o3", status=done), action(8, "o3", status=gone),
        objective("o4", progress=30), action(9, "o4"), action(10, "o4", recurring=True),
        objective("o5", progress=5), objective("o6", status=done), action(11, "o6", also_under=(Placement("o1"),)),
        Node("s1", Level.STEP, "Étape 1", "a1"), Node("s2", Level.STEP, "Étape 2", "a1", recurring=True),
        Node("s3", Level.STEP, "Étape 3", "a4"), Node("s4", Level.STEP, "Étape 4", "a1", status=gone),
    )  # fmt: skip


COUNTED: list[tuple[dict[str, str], str]] = [
    ({"counts": "counted"}, "1 2 9 11"),
    ({"counts": "known"}, "1 9 11"),
    ({"counts": "recurring"}, "3 7 10"),
    ({"counts": "abandoned"}, "4 5 6 8"),
    ({"counts": "running"}, "1 2 3 9 10"),
    ({"counts": "recurring,abandoned"}, "3 4 5 6 7 8 10"),
    ({"counts": "counted", "under": "o1"}, "1 2"),
    ({"counts": "counted", "under": "o2"}, "5"),
    ({"counts": "recurring", "under": "o2"}, "6"),
    ({"counts": "known", "under": "o3"}, "7"),
    ({"counts": "known", "under": "o4"}, ""),
    ({"counts": "running", "under": "o6"}, "11"),
    ({"counts": "counted", "under": "o1,o3"}, "1 2 7"),
    ({"counts": "counted", "level": "strategic_objective"}, "o5"),
    ({"counts": "abandoned", "level": "strategic_objective"}, "o2"),
    ({"counts": "counted", "level": "step", "under": "a1"}, "Étape 1"),
    ({"counts": "recurring", "level": "step"}, "Étape 2"),
    ({"counts": "abandoned", "level": "step"}, "Étape 4 Étape 3"),
    ({"counts": "abandoned", "level": "step", "under": "a1"}, "Étape 4"),
]


def test_what_counts_is_told_by_all_that_stands_above_up_to_what_is_asked():
    made = imported(counted_plan())
    uids = {
        f"a{code.removeprefix('1.')}": uid for code, uid in made.items.filter(level="action").values_list("code", "uid")
    }
    uids |= {f"o{code}": uid for code, uid in made.items.exclude(level="action").values_list("code", "uid") if code}
    names = dict(named(made))
    for wanted, expected in COUNTED:
        under = ",".join(uids[each] for each in wanted.get("under", "").split(",") if each)
        found = kept(Filter(**{**wanted, "under": under}))
        assert " ".join(names[title] for title in found) == expected, wanted
        level = wanted.get("level", "action")
        seen = tree.load(OPERATOR, made.uid, today=TODAY, wanted=Filter(**{**wanted, "under": under, "level": level}))
        assert seen is not None
        assert [row.title for row in seen.rows if row.matched and not row.shared] == found, wanted


def named(made: Programme):
    """What the cases call each item: actions by their number, objectives `o1`, steps by their title."""
    for level, code, title in made.items.values_list("level", "code", "title"):
        yield title, {"action": (code or "").removeprefix("1."), "step": title}.get(level, f"o{code}")


def test_what_counts_asks_the_database_nothing(django_assert_num_queries, made):
    found = everything(OPERATOR, today=TODAY)
    with django_assert_num_queries(0):
        actions.matching(found, Filter(counts="counted,running"))


def test_what_is_silent_was_not_heard_of_and_still_runs(made):
    Item.objects.update(created_at=datetime(2025, 1, 1, 12, tzinfo=timezone.get_current_timezone()))
    row = Item.objects.get(title="Bloquée")
    at = datetime(2026, 3, 1, 12, tzinfo=timezone.get_current_timezone())
    FollowUp.objects.create(authority=made.authority, item=row, at=at, author_name="A")
    assert kept(Filter(silent="15")) == ["Inconnue"], "heard of 14 days ago; the finished one is not waited for"
    assert kept(Filter(silent="14")) == ["Bloquée", "Inconnue"]


def test_what_is_mine_is_everybodys_own(made):
    anne = Person.objects.get(name="Anne Lenoir")
    works = Department.objects.get(name="Travaux")
    agent = member(made.authority, Role.CONTRIBUTOR, person=anne)
    head = member(made.authority, Role.HEAD, department=works)
    assert kept(Filter(mine="any"), agent) == ["Bloquée", "Terminée"]
    assert kept(Filter(mine="political"), agent) == ["Terminée"]
    assert kept(Filter(mine="any"), head) == []
    assert kept(Filter(mine="department"), head) == ["Bloquée"]
    assert kept(Filter(mine="department,agent"), agent) == ["Bloquée"]


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("status=done&status=blocked", "status=done,blocked"),
        ("status=done%2Cblocked,done", "status=done,blocked"),
        ("status=finie&health=good,bad&sdg=3,99&mine=me", "health=good&sdg=3"),
        ("amount_from=52%20000,50&amount_to=mille", "amount_from=52000.50"),
        ("amount_from=-3&silent=0&silent=-1", ""),
        ("due_from=2027-02-30&due_to=2027-03-01", "due_to=2027-03-01"),
        ("silent=90&late=oui", "silent=90"),
        ("text=un,%20deux", "text=un,+deux"),
    ],
)
def test_an_address_is_understood_or_does_not_narrow(asked, understood):
    assert Filter.from_query(QueryDict(asked)).to_query() == understood


def test_one_value_is_taken_away_from_several():
    wanted = Filter(status="done,blocked", late="1")
    assert wanted.without("status", "done") == Filter(status="blocked", late="1")
    assert wanted.without("late", "1") == Filter(status="done,blocked")


def test_where_nothing_is_found_each_condition_in_the_way_is_told(made):
    wanted = Filter(status="done", late="1", track="internal")
    assert actions.listing(OPERATOR, today=TODAY, wanted=wanted).looser == {"status": 1}
    assert actions.listing(OPERATOR, today=TODAY, wanted=Filter(status="done", late="1")).looser == {
        "status": 1, "late": 1,
    }  # fmt: skip
    found = tree.load(OPERATOR, made.uid, today=TODAY, wanted=Filter(status="done", late="1"))
    assert found is not None
    assert found.looser == {"status": 1, "late": 1}


def test_tree_and_list_agree_on_conditions_about_other_tables(made):
    wanted = Filter(sdg="13", level="action")
    found = tree.load(OPERATOR, made.uid, today=TODAY, wanted=wanted)
    assert found is not None
    assert found.matched == actions.listing(OPERATOR, today=TODAY, wanted=wanted).total == 1


def test_names_of_what_is_hidden_are_not_offered():

    imported(
        plan_of(
            objective(), action(1, tags=("visible",)), action(2, tags=("secret",), budget=money("1", funder="Mécène"))
        )
    )
    Item.objects.filter(code="1.2").update(restricted=True)
    Programme.objects.update(stage=next(iter(OPEN_STAGES)))
    reader = member(authority(), Role.READER)
    secret = Keyword.objects.get(name="secret").uid
    wanted = Filter(tag=secret, funder="mecene")
    found = everything(reader, today=TODAY)
    offered = further(found, Filter())
    assert [each.label for each in offered.words["tag"]] == ["visible"]
    assert offered.funders == ()
    assert {"secret", "Mécène"}.isdisjoint(names_of(found, wanted).values())
    assert actions.listing(reader, today=TODAY, wanted=wanted).total == 0
