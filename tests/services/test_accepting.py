"""Importing twice changes nothing, changes follow, what people edited stays: `services/accepting.py`."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gouvernail.core.plan import Draft, Item, Placement, Plan, Status
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level, ProgrammeKind, StatusValue
from gouvernail.models import BudgetLine, Event, ItemPerson, Person, Programme
from gouvernail.models import Item as Row
from gouvernail.queries.plans import load
from gouvernail.services.accepting import accept
from gouvernail.services.refusals import Invalid
from tests.builders import (
    OPERATOR,
    action,
    authority,
    document,
    import_plan,
    imported,
    objective,
    plan_of,
    rich_action,
    rich_plan,
    small_plan,
)

pytestmark = pytest.mark.django_db


def with_own_ids(plan: Plan, like: Plan) -> Plan:
    """The plan as read back, with the ids of the one that was written: items stand in the same order."""
    ids = {stored.id: given.id for stored, given in zip(plan.items, like.items, strict=True)}
    return replace(
        plan,
        items=tuple(
            replace(
                item,
                id=ids[item.id],
                parent=ids[item.parent] if item.parent else None,
                also_under=tuple(Placement(ids[place.parent], place.share) for place in item.also_under),
                links=tuple(replace(link, item=ids[link.item] if link.item else None) for link in item.links),
                source=given.source,
            )
            for item, given in zip(plan.items, like.items, strict=True)
        ),
        principles=like.principles,
    )


def everything() -> dict[str, list[dict[str, object]]]:
    """Every row of the tables that an import writes."""
    tables = (Programme, Row, ItemPerson, Person, BudgetLine, Event)
    return {table.__name__: list(table.objects.order_by("pk").values()) for table in tables}


def test_a_plan_with_every_field_reads_back_equal():
    plan = rich_plan()
    programme = imported(plan)
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    assert [item.source for item in stored.items] == [replace(item.source, file="pst.txt") for item in plan.items]
    assert [principle.source for principle in stored.principles] == [Source(file="pst.txt", line=3)]
    assert with_own_ids(stored, plan) == plan


def test_every_field_of_an_item_is_in_the_rich_action():
    unknown = Item("x", Level.ACTION, "x")
    rich = rich_action()
    # What is shared names an indicator of another item (test_indicator_sharing.py).
    aside = {"id", "level", "programme_kind", "shared_indicators"}
    missing = [
        name for name in unknown.__slots__ if name not in aside and getattr(rich, name) == getattr(unknown, name)
    ]
    assert missing == []


def test_reading_the_same_document_twice_changes_nothing_at_all():
    import_plan(rich_plan())
    before = everything()
    accepted = import_plan(rich_plan())
    assert everything() == before
    assert accepted.problems == ()
    assert [(one.is_new, one.created, one.updated, one.unchanged) for one in accepted.programmes] == [(False, 0, 0, 5)]


def test_accepting_what_was_read_back_changes_nothing():
    programme = imported(rich_plan())
    before = everything()
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    import_plan(stored)
    assert everything() == before


def test_a_change_in_the_document_is_followed_with_its_history():
    programme = imported(small_plan())
    plan = small_plan()
    changed = replace(plan.items[2], title="Action numéro 2 du plan, revue", agents=("D. Moulin",))
    accepted = import_plan(replace(plan, items=(*plan.items[:2], changed, *plan.items[3:])))
    row = Row.objects.get(programme=programme, code="1.2")
    assert (row.title, row.version) == ("Action numéro 2 du plan, revue", 2)
    assert [link.person.name for link in row.itempersons.all()] == ["D. Moulin"]
    assert (accepted.programmes[0].created, accepted.programmes[0].updated) == (0, 1)
    told = (
        Event.objects.filter(item_uid=row.uid, verb="updated").order_by("field").values_list("field", "before", "after")
    )
    assert list(told) == [
        ("agents", None, ["D. Moulin"]),
        ("title", "Action numéro 2 du plan", "Action numéro 2 du plan, revue"),
    ]


def test_what_somebody_edited_is_kept_and_told_when_the_document_says_something_new():
    programme = imported(small_plan())
    Row.objects.filter(programme=programme, code="1.2").update(title="Titre choisi par la coordination", progress=30)
    plan = small_plan()
    assert import_plan(plan).problems == ()
    changed = replace(plan.items[2], title="Titre nouveau du document")
    accepted = import_plan(replace(plan, items=(*plan.items[:2], changed, *plan.items[3:])))
    row = Row.objects.get(programme=programme, code="1.2")
    assert (row.title, row.progress) == ("Titre choisi par la coordination", 30)
    assert [(problem.code, problem.source.line) for problem in accepted.problems] == [("edited-since", 12)]
    assert Row.objects.filter(programme=programme).count() == 4
    # Told once: the next reading of the same document has nothing new to say.
    again = import_plan(replace(plan, items=(*plan.items[:2], changed, *plan.items[3:])))
    assert again.problems == ()


def test_what_is_no_longer_in_the_document_stays_and_is_told():
    programme = imported(small_plan(3))
    accepted = import_plan(small_plan(2))
    assert Row.objects.filter(programme=programme).count() == 4
    assert [problem.code for problem in accepted.problems] == ["item-vanished"]
    assert "Action numéro 3 du plan" in accepted.problems[0].message


def test_a_new_item_between_others_takes_its_place_and_moves_nobody_elses_history():
    programme = imported(small_plan(2))
    plan = small_plan(2)
    new = action(7, title="Créer une maison des jeunes", code=None)
    import_plan(replace(plan, items=(*plan.items[:2], new, plan.items[2])))
    titles = (
        Row.objects.filter(programme=programme, level="action").order_by("position").values_list("title", flat=True)
    )
    assert list(titles) == ["Action numéro 1 du plan", "Créer une maison des jeunes", "Action numéro 2 du plan"]
    assert not Event.objects.filter(verb="updated").exists()


def test_an_item_that_moved_under_another_objective_is_the_same_item():
    plan = plan_of(objective("o1"), action(1), action(2), objective("o2"))
    programme = imported(plan)
    uid = Row.objects.get(programme=programme, code="1.2").uid
    moved = plan_of(objective("o1"), action(1), objective("o2"), action(2, "o2"))
    accepted = import_plan(moved)
    row = Row.objects.select_related("parent").get(uid=uid)
    assert row.parent is not None
    assert row.parent.code == "2"
    assert (accepted.programmes[0].created, accepted.programmes[0].updated) == (0, 1)


def test_near_identical_actions_under_two_objectives_stay_two_and_match_again():
    twins = plan_of(
        objective("o1"),
        action(1, title="Planter", code=None),
        objective("o2"),
        action(2, "o2", title="Planter", code=None),
    )
    programme = imported(twins)
    assert Row.objects.filter(programme=programme, title="Planter").count() == 2
    before = everything()
    import_plan(twins)
    assert everything() == before


def test_objectives_that_all_bear_the_same_number_are_matched_by_title():
    plan = plan_of(
        *(objective(f"o{n}", code="1", title=f"Objectif {word}") for n, word in enumerate(("vert", "bleu", "rond")))
    )
    imported(plan)
    before = everything()
    import_plan(plan)
    assert everything() == before


def test_an_item_in_the_bin_does_not_come_back():
    programme = imported(small_plan())
    Row.objects.filter(programme=programme, code="1.2").update(trashed_at="2026-01-01T00:00:00Z")
    accepted = import_plan(small_plan())
    assert accepted.problems == ()
    assert Row.objects.filter(programme=programme, trashed_at__isnull=True).count() == 3


def test_a_document_with_several_typed_axes_gives_one_programme_each():
    axes = (
        Item(
            "x1", Level.AXIS, "Déclaration de politique", programme_kind=ProgrammeKind.DPC, description="Pour six ans."
        ),
        objective("o1", parent="x1"),
        Item("x2", Level.AXIS, "Plan de l'administration", programme_kind=ProgrammeKind.ADMINISTRATION_PLAN),
        objective("o2", parent="x2"),
        action(1, "o2"),
    )
    plan = Plan(axes)
    accepted = import_plan(plan)
    assert [(one.title, one.created) for one in accepted.programmes] == [
        ("Déclaration de politique", 1),
        ("Plan de l'administration", 2),
    ]
    first = Programme.objects.get(uid=accepted.programmes[0].uid)
    assert (first.kind, first.description) == (ProgrammeKind.DPC, "Pour six ans.")
    before = everything()
    import_plan(plan)
    assert everything() == before


def test_another_document_or_another_authority_gives_another_programme():
    first = import_plan(small_plan()).programmes[0].uid
    other_file = import_plan(small_plan(), name="autre.txt").programmes[0].uid
    other_town = import_plan(small_plan(), authority("Autre commune")).programmes[0].uid
    assert len({first, other_file, other_town}) == 3


def test_a_title_given_once_holds_for_later_imports():
    import_plan(small_plan(), title="PST 2024-2030")
    accepted = import_plan(small_plan())
    assert accepted.programmes[0].title == "PST 2024-2030"
    assert Programme.objects.count() == 1


def test_one_person_written_in_two_ways_is_one_person_and_both_writings_are_kept():
    plan = plan_of(objective(), action(1, agents=("Anne Lenoir",)), action(2, agents=("A. LENOIR",)))
    programme = imported(plan)
    assert Person.objects.count() == 1
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    assert [item.agents for item in stored.items] == [(), ("Anne Lenoir",), ("A. LENOIR",)]


def test_two_functions_that_start_alike_stay_two():
    imported(plan_of(objective(), action(1, agents=("Chargée de projet", "Chef de projet"))))
    assert list(Person.objects.order_by("name").values_list("name", flat=True)) == [
        "Chargée de projet",
        "Chef de projet",
    ]


def test_an_unsound_plan_is_refused_whole_with_every_fault():
    bad = plan_of(
        objective(), action(1, "nulle-part"), action(2, progress=120), action(3, sdgs=(18,)), action(4, title=" ")
    )
    with pytest.raises(Invalid) as refused:
        import_plan(bad)
    codes = [problem.code for problem in refused.value.problems]
    assert codes == ["parent-unknown", "progress-bounds", "sdg-bounds", "title-missing"]
    assert all(isinstance(problem, Problem) and problem.blocking for problem in refused.value.problems)
    assert not Programme.objects.exists()


def test_a_status_word_that_nobody_knows_is_kept():
    programme = imported(plan_of(objective(), action(1, status=Status(None, "en gestation"))))
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    assert stored.items[1].status == Status(None, "en gestation")


def test_money_stays_exact():
    lines = rich_action().budget
    programme = imported(plan_of(objective(), action(1, budget=(replace(lines[0], amount=Decimal("0.10")),))))
    stored = load(OPERATOR, programme.uid)
    assert stored is not None
    assert stored.items[1].budget[0].amount == Decimal("0.10")


def test_a_document_without_title_or_kind_still_makes_a_programme():
    owner = authority()
    draft = Draft(Plan((objective(),)))
    accepted = accept(draft, by=OPERATOR, authority=owner, document=document(owner, "plan.txt"))
    assert accepted.programmes[0].title == "plan.txt"


def test_status_value_is_followed_up_by_a_person_and_survives_a_reading():
    programme = imported(small_plan())
    Row.objects.filter(programme=programme, code="1.1").update(status=StatusValue.DONE)
    import_plan(small_plan())
    assert Row.objects.get(programme=programme, code="1.1").status == StatusValue.DONE
