"""The sheet of one item: `queries/items.py` and `queries/links.py`."""

from decimal import Decimal

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Link, Placement
from gouvernail.core.vocabulary import Level, LinkKind, StatusValue
from gouvernail.models import Item, Person, Programme, SourceDocument
from gouvernail.queries import items, plans
from gouvernail.queries.viewer import Viewer
from gouvernail.services.items import follow_up
from tests.builders import (
    OPERATOR,
    TODAY,
    action,
    authority,
    imported,
    member,
    objective,
    plan_of,
    rich_action,
    rich_plan,
)

pytestmark = pytest.mark.django_db


def sheet(made: Programme, code: str, viewer: Viewer = OPERATOR) -> items.Sheet:
    found = items.sheet(viewer, Item.objects.get(programme=made, code=code).uid, today=TODAY)
    assert found is not None
    return found


def test_the_sheet_holds_every_field_as_the_plan_does():
    made = imported(rich_plan())
    found = sheet(made, "1.9")
    plan = plans.load(OPERATOR, made.uid)
    assert plan is not None
    assert found.item == plan.by_id()[found.item.id]
    assert found.item.budget == rich_action().budget


def test_it_tells_what_stands_around():
    made = imported(plan_of(objective(), action(1), action(2), objective("o2"), action(3, "o2")))
    found = sheet(made, "1.2")
    assert [ref.code for ref in found.ancestors] == ["1"]
    assert found.previous is not None
    assert found.following is not None
    assert (found.previous.code, found.following.code) == ("1.1", "1.3")
    assert sheet(made, "1.1").previous is None
    assert [row.code for row in sheet(made, "1").children] == ["1.1", "1.2"]
    assert sheet(made, "1").ancestors == ()


def test_people_and_departments_come_with_their_roles():
    found = sheet(imported(rich_plan()), "1.9")
    assert [(tag.name, tag.role) for tag in found.people] == [
        ("A. Lenoir", "political"),
        ("B. Petit", "political"),
        ("C. Dubois", "administrative"),
        ("Directrice générale", "agent"),
    ]
    assert [(tag.name, tag.role) for tag in found.departments] == [
        ("Travaux", "lead"),
        ("Environnement", "lead"),
        ("Finances", "contributing"),
    ]


def test_a_shared_item_tells_its_places_and_shares():
    found = sheet(imported(rich_plan()), "1.9")
    assert [(place.parent.code if place.parent else None, place.share, place.home) for place in found.placements] == [
        ("1", Decimal(70), True),
        ("2", Decimal(30), False),
    ]
    assert sheet(imported(plan_of(objective(), action(1)), name="b.txt"), "1.1").placements == ()


def test_links_find_their_item_by_code_or_id_and_come_back():
    made = imported(rich_plan())
    found = sheet(made, "1.9")
    targets = [(link.kind, link.target.code if link.target else None) for link in found.links]
    assert targets == [(LinkKind.RELATED, "1.1"), (LinkKind.DEPENDS_ON, "1.1")]
    back = sheet(made, "1.1").links
    assert [(link.outgoing, link.target.code if link.target else None) for link in back] == [(False, "1.9")] * 2


def test_a_code_that_nobody_or_several_bear_finds_nothing():
    links = (Link(LinkKind.RELATED, "9.9"), Link(LinkKind.RELATED, "2"))
    twins = (objective("o2", title="Un"), objective("o3", title="Deux", code="2"))
    found = sheet(imported(plan_of(objective(), action(1, links=links), *twins)), "1.1")
    assert [(link.code, link.target) for link in found.links] == [("9.9", None), ("2", None)]


def test_from_the_document_shows_the_line_with_its_neighbours():
    made = imported(plan_of(objective(), action(1)))
    SourceDocument.objects.update(text="\n".join(f"ligne {number}" for number in range(1, 13)))
    excerpt = sheet(made, "1.1").excerpt
    assert excerpt is not None
    assert (excerpt.document, excerpt.line) == ("pst.txt", 11)
    assert [(line.number, line.text, line.here) for line in excerpt.lines] == [
        *((number, f"ligne {number}", False) for number in range(7, 11)),
        (11, "ligne 11", True),
        (12, "ligne 12", False),
    ]


def test_follow_ups_and_history_come_newest_first():
    made = imported(plan_of(objective(), action(1)))
    uid = sheet(made, "1.1").item.id
    version = follow_up(item=uid, by=OPERATOR, version=1, status=StatusValue.IN_PROGRESS, note="Lancée.")
    follow_up(item=uid, by=OPERATOR, version=version, progress=20)
    found = sheet(made, "1.1")
    assert [(each.status, each.progress, each.note) for each in found.follow_ups] == [
        ("in_progress", 20, None),
        ("in_progress", None, "Lancée."),
    ]
    assert [(entry.verb, entry.field) for entry in found.history] == [
        ("followed_up", "progress"),
        ("followed_up", "status"),
        ("imported", None),
    ]


def test_who_may_follow_up():
    made = imported(plan_of(objective(), action(1, agents=("Anne Lenoir",)), action(2)))
    Programme.objects.update(stage="published")
    owner = authority()
    agent = member(owner, Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))
    assert (sheet(made, "1.1", agent).may_follow_up, sheet(made, "1.2", agent).may_follow_up) == (True, False)
    reader, editor = member(owner, Role.READER), member(owner, Role.EDITOR)
    assert not sheet(made, "1.1", reader).may_follow_up
    assert (sheet(made, "1.2", editor).may_follow_up, sheet(made, "1.2", editor).may_write) == (True, True)


def test_a_place_that_is_not_seen_is_not_told():
    plan = plan_of(objective(), action(1, also_under=(Placement("o2"),)), objective("o2"))
    made = imported(plan)
    Programme.objects.update(stage="published")
    Item.objects.filter(programme=made, code="2").update(restricted=True)
    assert sheet(made, "1.1", member(authority(), Role.READER)).placements == ()


def test_no_sheet_of_what_is_not_seen():
    made = imported(plan_of(objective(), action(1)))
    uid = Item.objects.get(programme=made, level=Level.ACTION).uid
    assert items.sheet(member(authority("Autre"), Role.ADMINISTRATOR), uid, today=TODAY) is None
    assert items.sheet(OPERATOR, "inconnu", today=TODAY) is None
