"""The foldable tree: `queries/tree.py`, and what rows draw from their branch."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline, DeadlinePart, Placement, Status
from gouvernail.core.vocabulary import Level, StatusValue, Track
from gouvernail.models import Item, Programme
from gouvernail.models import Placement as PlacementRow
from gouvernail.queries import tree
from gouvernail.queries.filters import Filter
from gouvernail.queries.rows import initials
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db

PAST = Deadline("2025", date(2025, 1, 1), date(2025, 12, 31))
FUTURE = Deadline("2029", date(2029, 1, 1), date(2029, 12, 31))


def programme() -> Programme:
    return imported(
        plan_of(
            objective("o1", track=Track.INTERNAL),
            action(1, deadline=PAST, status=Status(StatusValue.IN_PROGRESS), progress=50, agents=("Anne Lenoir",)),
            action(
                2, title="Rénover l'école", deadline=FUTURE, status=Status(StatusValue.DONE), departments=("Travaux",)
            ),
            objective("o2"),
            action(3, "o2", status=Status(StatusValue.ABANDONED), deadline=PAST),
            action(4, "o2", code="2.4", deadline=Deadline("Récurrent", recurring=True), recurring=True),
        )
    )


def load(made: Programme, **wanted: str) -> tree.Tree:
    found = tree.load(OPERATOR, made.uid, today=TODAY, wanted=Filter(**wanted))
    assert found is not None
    return found


def test_rows_come_in_reading_order_with_depth_and_parent():
    rows = load(programme()).rows
    assert [(row.depth, row.code) for row in rows] == [
        (0, "1"),
        (1, "1.1"),
        (1, "1.2"),
        (0, "2"),
        (1, "1.3"),
        (1, "2.4"),
    ]
    assert rows[1].parent_uid == rows[0].uid


def test_an_objective_counts_its_branch_and_draws_its_progress():
    first, second = (row for row in load(programme()).rows if row.level == "strategic_objective")
    assert (first.children, first.actions, first.done, first.late_actions) == (2, 2, 1, 1)
    assert first.rolled is not None
    assert (first.rolled.percent, first.rolled.covered) == (Decimal(75), Decimal(100))
    assert second.rolled is None
    assert (second.actions, second.late_actions) == (2, 0)


def test_late_follows_the_rule():
    rows = {row.code: row for row in load(programme()).rows}
    assert [code for code, row in rows.items() if row.late] == ["1.1"]
    assert rows["1.1"].due == date(2025, 12, 31)


def test_a_dated_part_beside_a_recurring_one_can_be_late():
    parts = (DeadlinePart("Base", end=date(2025, 6, 30)), DeadlinePart("Suite", recurring=True))
    mixed = Deadline("2025 (base) récurrent (suite)", None, date(2025, 6, 30), recurring=True, parts=parts)
    only = Deadline(
        "annuel", None, date(2025, 6, 30), recurring=True, parts=(DeadlinePart(end=date(2025, 6, 30), recurring=True),)
    )
    made = imported(plan_of(objective(), action(1, deadline=mixed), action(2, deadline=only)))
    assert [row.late for row in load(made).rows] == [False, True, False]


@pytest.mark.parametrize(
    ("wanted", "codes"),
    [
        ({"text": "renover ECOLE"}, ["1.2"]),
        ({"text": "école"}, ["1.2"]),
        ({"text": "Lenoir"}, ["1.1"]),
        ({"text": "travaux"}, ["1.2"]),
        ({"text": "introuvable"}, []),
        ({"text": "50% _"}, []),
        ({"status": "done"}, ["1.2"]),
        ({"status": "none", "level": "action"}, ["2.4"]),
        ({"late": "1"}, ["1.1"]),
        ({"due": "2029"}, ["1.2"]),
        ({"due": "2029-T4"}, ["1.2"]),
        ({"due": "2029-T3"}, []),
        ({"due": "recurring"}, ["2.4"]),
        ({"missing": "department", "level": "action"}, ["1.1", "1.3", "2.4"]),
        ({"missing": "deadline", "level": "action"}, []),
        ({"track": "internal"}, ["1"]),
        ({"level": "strategic_objective"}, ["1", "2"]),
        ({"status": "done", "late": "1"}, []),
    ],
)
def test_filters_keep_what_matches_and_its_ancestors(wanted, codes):
    found = load(programme(), **wanted)
    assert [row.code for row in found.rows if row.matched] == codes
    assert found.matched == len(codes)
    shown = {row.uid for row in found.rows}
    assert all(row.parent_uid in shown for row in found.rows if row.parent_uid)


def test_filters_by_person_department_and_branch():
    made = programme()
    rows = {row.code: row for row in load(made).rows}
    person, department = rows["1.1"].people[0], rows["1.2"].departments[0]
    assert (person.name, person.initials, person.role) == ("Anne Lenoir", "AL", "agent")
    for wanted, codes in (
        ({"person": person.uid}, ["1.1"]),
        ({"department": department.uid}, ["1.2"]),
        ({"under": rows["2"].uid}, ["2", "1.3", "2.4"]),
        ({"person": "none", "level": "action"}, ["1.2", "1.3", "2.4"]),
    ):
        assert [row.code for row in load(made, **wanted).rows if row.matched] == codes


def test_choices_offer_what_occurs_with_counts():
    choices = load(programme()).choices
    assert [(choice.value, choice.count) for choice in choices.levels] == [("strategic_objective", 2), ("action", 4)]
    assert [(choice.label, choice.count) for choice in choices.people] == [("Anne Lenoir", 1)]
    assert [choice.value for choice in choices.statuses] == ["in_progress", "done", "abandoned"]


def test_a_shared_action_stands_under_each_objective_and_counts_at_home():
    found = load(imported(rich_plan()))
    places = [(row.parent_uid, row.shared) for row in found.rows if row.code == "1.9"]
    objectives = {row.code: row for row in found.rows if row.level == "strategic_objective"}
    assert places == [(objectives["1"].uid, False), (objectives["2"].uid, True)]
    assert found.total == {"strategic_objective": 2, "action": 2, "step": 1}
    assert (objectives["1"].actions, objectives["2"].actions) == (2, 0)


def test_an_action_of_another_programme_is_a_guest_where_it_is_placed_and_seen():
    host = imported(plan_of(objective(), action(1)))
    other = imported(plan_of(objective(title="Autre"), action(5, title="Action invitée")), name="autre.txt")
    guest = Item.objects.get(programme=other, level="action")
    parent = Item.objects.get(programme=host, level="strategic_objective")
    PlacementRow.objects.create(authority=host.authority, item=guest, parent=parent, share=Decimal(40))
    assert [(row.title, row.shared) for row in load(host).rows][-1] == ("Action invitée", True)
    assert [row.title for row in load(other).rows] == ["Autre", "Action invitée"]
    Programme.objects.filter(pk=host.pk).update(stage="published")
    reader = member(authority(), Role.READER)
    seen = tree.load(reader, host.uid, today=TODAY)
    assert seen is not None
    assert "Action invitée" not in [row.title for row in seen.rows]


def test_a_tree_that_is_not_for_the_viewer_does_not_exist():
    made = programme()
    assert tree.load(member(authority("Autre"), Role.EDITOR), made.uid, today=TODAY) is None
    assert tree.load(OPERATOR, "inconnu", today=TODAY) is None


def test_the_branch_of_a_hidden_item_is_hidden():
    made = imported(plan_of(objective(), action(1), action(2)))
    Programme.objects.filter(pk=made.pk).update(stage="published")
    Item.objects.filter(programme=made, level="strategic_objective").update(restricted=True)
    found = tree.load(member(authority(), Role.READER), made.uid, today=TODAY)
    assert found is not None
    assert found.rows == ()


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Anne Lenoir", "AL"), ("Marie-Anne de Bois", "MB"), ("DG", "D"), ("", ""), ("Éric", "É"), ("3 agents", "A")],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_placement_without_share_is_possible():
    plan = plan_of(objective("o1"), action(1, also_under=(Placement("o2"),)), objective("o2"))
    assert sum(row.shared for row in load(imported(plan)).rows) == 1


def test_what_the_programme_states_comes_with_the_whole_tree_only():
    made = imported(rich_plan())
    assert load(made).principles == (("value", "Solidarité"),)
    assert load(made, text="action").principles == ()


def test_one_known_action_does_not_speak_for_a_whole_branch():
    top = objective()
    below = [
        objective(f"o{name}", parent="o1", level=Level.OPERATIONAL_OBJECTIVE, code=f"1.{name}") for name in ("x", "y")
    ]
    held = [action(number, "ox", progress=60 if number == 1 else None) for number in range(1, 5)]
    made = imported(plan_of(top, *below, *held, action(5, "oy")))
    row = load(made).rows[0]
    assert row.rolled is not None
    assert (row.rolled.percent, row.rolled.covered) == (Decimal(60), Decimal("12.5"))
    assert (row.rolled.known, row.rolled.counted, row.counting) == (1, 5, 5)
