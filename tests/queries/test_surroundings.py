"""What a sheet says of its neighbours: the same as the tree of the programme, of which it reads only a little."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Item as CoreItem
from gouvernail.core.vocabulary import Level
from gouvernail.models import Item, ItemPerson, Person, Programme
from gouvernail.queries import items, tree
from gouvernail.queries.viewer import Viewer
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, plan_of

pytestmark = pytest.mark.django_db


def item(name: str, level: Level, parent: str | None = None) -> CoreItem:
    return CoreItem(id=name, level=level, title=f"Titre de {name}", parent=parent, code=name)


def uneven() -> Programme:
    """Objectives of several depths, actions directly under a strategic one between operational ones, steps, an empty
    branch, an action at the top."""
    strategic, operational, step = Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.STEP
    return imported(
        plan_of(
            item("S1", strategic),
            item("O11", operational, "S1"),
            *(action(number, "O11", code=f"A{number}") for number in (1, 2, 3)),
            *(item(f"E{number}", step, "a2") for number in (1, 2, 3)),
            action(4, "S1", code="A4"),
            item("O12", operational, "S1"),
            *(action(number, "O12", code=f"A{number}") for number in (5, 6)),
            item("E4", step, "a6"),
            action(7, "S1", code="A7"),
            item("S2", strategic),
            item("O21", operational, "S2"),
            item("O22", operational, "S2"),
            *(action(number, "O22", code=f"A{number}") for number in (8, 9)),
            action(10, None, code="A10"),
        )
    )


def around_by_the_tree(viewer: Viewer, made: Programme) -> dict[str, tuple[list[str], str | None, str | None]]:
    """Of each item: what is above it, the previous and the next of its level, read from the whole tree."""
    found = tree.load(viewer, made.uid, today=TODAY)
    assert found is not None
    rows = [row for row in found.rows if not row.shared]
    codes = {row.uid: row.code for row in rows}
    parents = {row.code: codes.get(row.parent_uid or "") for row in rows}

    def above(code: str | None) -> list[str]:
        return [*above(parents[code]), parents[code]] if code and parents[code] else []

    told = {}
    for row in rows:
        same = [each.code for each in rows if each.level == row.level]
        at = same.index(row.code)
        told[row.code] = (above(row.code), same[at - 1] if at else None, [*same, None][at + 1])
    return told


def around_by_sheets(viewer: Viewer, made: Programme) -> dict[str, tuple[list[str], str | None, str | None]]:
    told = {}
    for uid, code in Item.objects.filter(programme=made).values_list("uid", "code"):
        found = items.sheet(viewer, uid, today=TODAY)
        if found is not None:
            before, after = (ref.code if ref else None for ref in (found.previous, found.following))
            told[code] = ([ref.code for ref in found.ancestors], before, after)
    return told


def test_every_sheet_has_the_neighbours_that_it_has_in_the_tree():
    made = uneven()
    expected = around_by_the_tree(OPERATOR, made)
    assert len(expected) == 20
    assert around_by_sheets(OPERATOR, made) == expected


def test_who_sees_a_part_has_the_neighbours_of_that_part():
    made = uneven()
    person = Person.objects.create(authority=authority(), name="Anne Dumont", key="dumont anne")
    Item.objects.filter(code__in=("O12", "A5", "A6", "E4", "A2", "E1", "E2", "E3", "A9")).update(restricted=True)
    for code in ("A6", "E2"):
        ItemPerson.objects.create(
            authority=authority(), item=Item.objects.get(code=code), person=person, role="agent", position=0
        )
    viewer = member(authority(), Role.CONTRIBUTOR, person=person)
    expected = around_by_the_tree(viewer, made)
    assert {"A6", "E2"} < expected.keys()
    assert expected.keys().isdisjoint({"O12", "A5", "E1"})
    assert around_by_sheets(viewer, made) == expected


def test_what_is_in_the_bin_is_nobodys_neighbour():
    made = uneven()
    Item.objects.filter(code__in=("A2", "E1", "E2", "E3", "O21")).update(trashed_at="2026-03-01T10:00Z")
    assert around_by_sheets(OPERATOR, made) == around_by_the_tree(OPERATOR, made)


def test_an_item_amid_its_family_is_read_without_the_rest_of_the_programme():
    made = imported(
        plan_of(
            item("S1", Level.STRATEGIC_OBJECTIVE),
            item("O1", Level.OPERATIONAL_OBJECTIVE, "S1"),
            *(action(number, "O1") for number in range(1, 301)),
        )
    )
    uid = Item.objects.get(programme=made, code="1.150").uid
    with CaptureQueriesContext(connection) as asked:
        found = items.sheet(OPERATOR, uid, today=TODAY)
    assert found is not None
    assert [ref.code for ref in (found.previous, found.following) if ref] == ["1.149", "1.151"]
    with CaptureQueriesContext(connection) as at_the_edge:
        assert items.sheet(OPERATOR, Item.objects.get(programme=made, code="1.1").uid, today=TODAY)
    assert len(at_the_edge) == len(asked) + 3  # Two for the previous of the first, one of this test.
