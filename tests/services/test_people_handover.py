"""Handing over what names somebody: `services/people_handover.py`, `queries/handover.py`."""

from datetime import date

import pytest

from gouvernail.core.permissions import Role
from gouvernail.models import Department, Event, Item, ItemPerson, Person
from gouvernail.queries import handover, history, manageable, person_history, search
from gouvernail.queries.viewer import Viewer
from gouvernail.services import people, people_undoing, taking_back
from gouvernail.services.people_handover import hand_over
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from tests.builders import TODAY, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db
WHY = "Part à la retraite"
GONE, HEIR = "Anne Lenoir", "Paul Petit"


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(
        plan_of(
            objective(),
            action(1, agents=(GONE, "Rita Rose"), departments=("Travaux",)),
            action(2, agents=(HEIR, GONE), administrative_leads=(GONE,)),
            action(3, political_leads=(GONE,)),
            action(4, agents=("Rita Rose", HEIR)),
        )
    )


def boss() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def head(name: str = "Travaux") -> Viewer:
    return member(authority(), Role.HEAD, department=Department.objects.get(name=name))


def named(name: str) -> Person:
    return Person.objects.get(name=name)


def picks(by: Viewer, *roles: str, name: str = GONE) -> set[tuple[str, str]]:
    lines = handover.lines(by, named(name).pk, named(HEIR).pk)
    return {(line.uid, line.role) for line in lines if not roles or line.role in roles}


def give(by: Viewer, *roles: str, **more: object) -> str:
    given = {"person": named(GONE).uid, "to": named(HEIR).uid, "by": by, "picks": picks(by, *roles), "why": WHY}
    return hand_over(**(given | more))  # type: ignore[arg-type]


def naming() -> list[tuple[str, str, str, int]]:
    rows = ItemPerson.objects.order_by("item__code", "role", "position", "id")
    return list(rows.values_list("item__code", "role", "person__name", "position"))


def names(code: str, role: str = "agent") -> list[str]:
    return [name for item, kind, name, _ in naming() if (item, kind) == (code, role)]


def test_the_preview_tells_every_item_and_role_and_where_the_successor_is_already():
    Item.objects.filter(code="1.3").update(trashed_at="2026-03-01T10:00Z")
    lines = handover.lines(boss(), named(GONE).pk, named(HEIR).pk)
    assert [(line.role, line.code, line.twice, line.in_bin) for line in lines] == [
        ("political", "1.3", False, True),
        ("administrative", "1.2", False, False),
        ("agent", "1.1", False, False),
        ("agent", "1.2", True, False),
    ]


def test_everything_goes_to_the_successor_each_once_in_its_place():
    versions = dict(Item.objects.values_list("code", "version"))
    act = give(boss())
    assert names("1.1") == [HEIR, "Rita Rose"]
    assert names("1.2") == [HEIR]
    assert names("1.2", "administrative") == [HEIR]
    assert names("1.3", "political") == [HEIR]
    assert not named(GONE).named.exists()
    raised = {code for code, version in Item.objects.values_list("code", "version") if version > versions[code]}
    assert raised == {"1.1", "1.2", "1.3"}
    assert len(search.find(boss(), "anne lenoir").hits) == 0
    assert set(Event.objects.filter(act=act).values_list("note", flat=True)) == {WHY}
    line = history.of_item(boss(), Item.objects.get(code="1.1").uid)[0]
    assert (line.verb, line.field, line.before, line.after) == (
        "handed_over",
        "agents",
        [GONE, "Rita Rose"],
        [HEIR, "Rita Rose"],
    )
    told = person_history.of_person(boss(), named(GONE).uid)
    assert [(each.verb, each.text, each.may_undo) for each in told] == [("person_handed_over", f"« {HEIR} »", True)]


def test_one_click_takes_it_back_to_the_letter():
    before = naming()
    by = boss()
    act = give(by, left_on="2026-09-30")
    assert named(GONE).left_on == date(2026, 9, 30)
    people_undoing.take_back(act=act, by=by)
    assert naming() == before
    assert named(GONE).left_on is None
    assert len(search.find(by, "anne lenoir").hits) == 3
    with pytest.raises(Refused, match="déjà été annulé"):
        people_undoing.take_back(act=act, by=by)


def test_a_role_or_an_item_may_be_kept():
    by = boss()
    give(by, "agent")
    assert (names("1.1"), names("1.3", "political")) == ([HEIR, "Rita Rose"], [GONE])
    (one,) = picks(by, "political")
    give(by, picks={one})
    assert names("1.3", "political") == [HEIR]
    assert names("1.2", "administrative") == [GONE]


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_written():
    before, by = naming(), boss()
    Person.objects.filter(name=HEIR).update(left_on="2020-01-01")
    with pytest.raises(Invalid) as refused:
        give(by, picks=set(), why=" ", left_on="demain")
    assert [problem.source.field for problem in refused.value.problems] == ["to", "why", "picks", "left_on"]
    with pytest.raises(Invalid, match="autre personne"):
        give(by, to=named(GONE).uid)
    assert naming() == before
    assert not Event.objects.filter(verb__contains="hand").exists()


def test_what_changed_since_the_preview_is_told():
    by = boss()
    seen = picks(by)
    ItemPerson.objects.filter(item__code="1.3").delete()
    with pytest.raises(Invalid, match="a changé depuis"):
        give(by, picks=seen)
    assert names("1.1") == [GONE, "Rita Rose"]


def test_what_somebody_changed_since_is_not_undone():
    by = boss()
    act = give(by)
    ItemPerson.objects.filter(item__code="1.1", person=named(HEIR)).delete()
    before = naming()
    with pytest.raises(Refused, match="ont changé depuis"):
        people_undoing.take_back(act=act, by=by)
    assert naming() == before


def test_an_item_deleted_for_good_since_does_not_hold_the_undo_back():
    by = boss()
    act = give(by)
    Item.objects.filter(code="1.1").delete()
    people_undoing.take_back(act=act, by=by)
    assert names("1.3", "political") == [GONE]


def test_it_is_not_taken_back_from_the_structure_of_one_programme():
    by = boss()
    act = give(by)
    with pytest.raises(Refused, match="fiche du répertoire"):
        taking_back.take_back(act=act, by=by)


def test_a_head_hands_over_between_people_of_their_departments():
    by, travaux = head(), Department.objects.get(name="Travaux")
    under = Department.objects.create(authority=authority(), name="Voirie", key="voirie", parent=travaux)
    with pytest.raises(NotAllowed):
        give(by)
    Person.objects.filter(name=GONE).update(department=travaux)
    with pytest.raises(NotAllowed):
        give(by)
    Person.objects.filter(name=HEIR).update(department=under)
    by = member(authority(), Role.HEAD, department=travaux)
    kept = manageable.one(by, named(GONE).uid)
    assert kept is not None
    assert handover.successors(by, kept, today=TODAY) == ((named(HEIR).uid, HEIR),)
    give(by)
    assert not named(GONE).named.exists()


def test_what_a_head_does_not_see_is_neither_told_nor_moved_nor_counted():
    travaux = Department.objects.get(name="Travaux")
    Person.objects.filter(name__in=[GONE, HEIR]).update(department=travaux)
    Item.objects.filter(code__in=["1.1", "1.3"]).update(restricted=True)
    by = head()
    # 1.1 names their department: they see it though it is restricted.
    assert {line.code for line in handover.lines(by, named(GONE).pk, named(HEIR).pk)} == {"1.1", "1.2"}
    assert handover.may_hide(by, authority().pk)
    assert not handover.may_hide(boss(), authority().pk)
    kept = manageable.one(by, named(GONE).uid)
    assert kept is not None
    assert kept.items == 2
    assert {each.code for each in manageable.named_in(by, [kept.pk])[kept.pk]} == {"1.1", "1.2"}
    hidden = (Item.objects.get(code="1.3").uid, "political")
    with pytest.raises(Invalid, match="a changé depuis"):
        give(by, picks={hidden})
    give(by)
    assert names("1.3", "political") == [GONE]


def test_a_head_does_not_take_back_what_touched_what_they_do_not_see():
    travaux = Department.objects.get(name="Travaux")
    Person.objects.filter(name__in=[GONE, HEIR]).update(department=travaux)
    Item.objects.filter(code="1.3").update(restricted=True)
    act = give(boss())
    with pytest.raises(Refused, match="que vous ne voyez pas"):
        people_undoing.take_back(act=act, by=head())
    people_undoing.take_back(act=act, by=boss())


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMINISTRATOR, Role.HEAD}])
def test_others_hand_nothing_over(role: Role):
    with pytest.raises(NotAllowed):
        give(member(authority(), role), picks=picks(boss()))


def test_nobody_of_another_authority_gets_anywhere():
    with pytest.raises(NotFound):
        give(member(authority("Autre"), Role.ADMINISTRATOR), picks=picks(boss()))
    elsewhere = Person.objects.create(authority=authority("Autre"), name="Zoé Zed", key="z zed")
    with pytest.raises(NotFound):
        give(boss(), to=elsewhere.uid)


def test_a_successor_who_left_is_not_offered():
    by = boss()
    Person.objects.filter(name=HEIR).update(left_on=TODAY)
    kept = manageable.one(by, named(GONE).uid)
    assert kept is not None
    assert [name for _, name in handover.successors(by, kept, today=TODAY)] == ["Rita Rose"]
    assert people.stored(named(HEIR))["left_on"] == TODAY.isoformat()
