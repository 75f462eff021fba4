"""The directory of people: `services/people.py`, `services/people_merging.py`, `services/people_undoing.py`."""

from datetime import date

import pytest
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Alias, Ask, Campaign, Department, Event, Item, ItemPerson, Person
from gouvernail.queries import manageable, person_history, search
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import people, people_merging, people_undoing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from tests.builders import account_of, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db


def department(name: str = "Travaux") -> Department:
    return Department.objects.get_or_create(authority=authority(), key=name.lower(), defaults={"name": name})[0]


def boss() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def head(name: str = "Travaux") -> Viewer:
    return member(authority(), Role.HEAD, department=department(name))


def enter(by: Viewer, name: str = "Anne Lenoir", **typed: str) -> Person:
    uid = people.create(authority=authority().slug, by=by, typed={"name": name, **typed})
    return Person.objects.get(uid=uid)


def correct(person: Person, by: Viewer, **typed: str) -> str | None:
    person.refresh_from_db()
    seen = people.stored(person)
    return people.change(person=person.uid, by=by, typed=seen | typed, seen=seen)


def agents(code: str) -> list[str]:
    named = ItemPerson.objects.filter(item__code=code, role="agent").order_by("position")
    return list(named.values_list("person__name", flat=True))


def programme() -> None:
    imported(
        plan_of(
            objective(),
            action(1, agents=("Anne Lenoir", "A. Dupont"), departments=("Travaux",)),
            action(2, agents=("A. Dupont",)),
            action(3, agents=("André Dupond", "A. Dupont")),
        )
    )


def test_a_person_is_entered_with_all_that_is_known():
    travaux = department()
    row = enter(
        boss(), function=" Cheffe  de bureau ", email="Anne@Example.invalid", department=travaux.uid, is_elected="1"
    )
    assert (row.name, row.function, row.email) == ("Anne Lenoir", "Cheffe de bureau", "anne@example.invalid")
    assert (row.department, row.is_elected, row.left_on, row.key) == (travaux, True, None, "a lenoir")


def test_all_that_is_wrong_is_said_at_once():
    enter(boss())
    typed = {"name": "LENOIR Anne", "email": "nulle part", "department": "xyz", "left_on": "demain"}
    with pytest.raises(Invalid) as refused:
        people.create(authority=authority().slug, by=boss(), typed=typed)
    assert [problem.source.field for problem in refused.value.problems] == ["name", "email", "department", "left_on"]
    assert Person.objects.count() == 1


def test_a_new_name_is_found_everywhere_and_documents_that_write_the_old_one_mean_it():
    programme()
    row = Person.objects.get(name="A. Dupont")
    act = correct(row, boss(), name="Alice Martin", left_on="2026-09-30")
    row.refresh_from_db()
    assert (row.name, row.left_on) == ("Alice Martin", date(2026, 9, 30))
    assert agents("1.1") == ["Anne Lenoir", "Alice Martin"]
    assert len(search.find(boss(), "alice martin").hits) == 3
    again = imported(plan_of(objective(), action(7, agents=("A. Dupont",))), name="autre.txt")
    assert Item.objects.get(programme=again, code="1.7").itempersons.get().person == row
    assert Event.objects.filter(act=act, person_uid=row.uid).count() == 2


def test_two_who_correct_the_same_entry_do_not_lose_a_word():
    row, by = enter(boss()), boss()
    seen = people.stored(row)
    correct(row, by, function="Ingénieure", email="anne@example.invalid")
    people.change(person=row.uid, by=by, typed=seen | {"left_on": "2026-09-30"}, seen=seen)
    row.refresh_from_db()
    assert (row.function, row.email, row.left_on) == ("Ingénieure", "anne@example.invalid", date(2026, 9, 30))
    with pytest.raises(Conflict) as refused:
        people.change(person=row.uid, by=by, typed=seen | {"function": "Architecte"}, seen=seen)
    assert refused.value.current == {"function": "Ingénieure"}


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMINISTRATOR, Role.HEAD}])
def test_others_keep_nobody(role: Role):
    row, by = enter(boss()), member(authority(), role)
    assert manageable.listing(by, authority().pk) == ()
    with pytest.raises(NotAllowed):
        people.create(authority=authority().slug, by=by, typed={"name": "X Y"})
    with pytest.raises(NotAllowed):
        correct(row, by, function="Chef")


def test_a_head_keeps_the_people_of_their_departments_and_nobody_else():
    under = Department.objects.create(authority=authority(), name="Voirie", key="voirie", parent=department())
    by, culture = head(), department("Culture")
    mine = enter(by, "Paul Petit", department=under.uid)
    other = enter(boss(), "Rita Rose", department=culture.uid)
    nowhere = enter(boss(), "Zoé Zed")
    assert [each.name for each in manageable.listing(by, authority().pk)] == ["Paul Petit"]
    assert correct(mine, by, function="Paveur", department=department().uid)
    for wanted in ("", culture.uid):
        with pytest.raises(Invalid):
            correct(mine, by, department=wanted)
        with pytest.raises(Invalid):
            enter(by, "Autre Nom", department=wanted)
    for row in (other, nowhere):
        with pytest.raises(NotAllowed):
            correct(row, by, function="Chef")
        with pytest.raises(NotAllowed):
            people_merging.merge(person=row.uid, into=mine.uid, by=by)
    with pytest.raises(NotAllowed):
        people.link(person=mine.uid, by=by, account=by.account_id)


def test_nobody_of_another_authority_gets_anywhere():
    row = enter(boss())
    stranger = member(authority("Autre"), Role.ADMINISTRATOR)
    with pytest.raises(NotFound):
        correct(row, stranger, function="Chef")
    with pytest.raises(NotAllowed):
        people.create(authority=authority().slug, by=stranger, typed={"name": "X Y"})


def test_two_become_one_and_both_names_stay_known():
    programme()
    gone, stays = Person.objects.get(name="André Dupond"), Person.objects.get(name="A. Dupont")
    gone.email = "andre@example.invalid"
    gone.save()
    before = {row.code: row.version for row in Item.objects.all()}
    act = people_merging.merge(person=gone.uid, into=stays.uid, by=boss())
    assert agents("1.3") == ["A. Dupont"]
    assert not Person.objects.filter(pk=gone.pk).exists()
    stays.refresh_from_db()
    assert stays.email == "andre@example.invalid"
    assert {code for code, version in before.items() if Item.objects.get(code=code).version > version} == {"1.3"}
    told = Event.objects.get(act=act, item_uid__isnull=False)
    assert (told.field, told.before, told.after) == ("agents", ["André Dupond", "A. Dupont"], ["A. Dupont"])
    again = imported(plan_of(objective(), action(8, agents=("André DUPOND",))), name="autre.txt")
    assert Item.objects.get(programme=again, code="1.8").itempersons.get().person == stays


def test_a_merging_is_taken_back_whole():
    programme()
    by = boss()
    gone, stays = Person.objects.get(name="André Dupond"), Person.objects.get(name="A. Dupont")
    account = account_of(member(authority(), Role.CONTRIBUTOR))
    people.link(person=gone.uid, by=by, account=account.pk)
    act = people_merging.merge(person=gone.uid, into=stays.uid, by=by)
    assert Person.objects.get(account=account) == stays
    people_undoing.take_back(act=act, by=by)
    back = Person.objects.get(uid=gone.uid)
    assert (back.name, back.account, back.key) == ("André Dupond", account, gone.key)
    assert agents("1.3") == ["André Dupond", "A. Dupont"]
    assert agents("1.2") == ["A. Dupont"]
    stays.refresh_from_db()
    assert stays.account is None
    assert not Alias.objects.exists()
    with pytest.raises(Refused, match="déjà été annulé"):
        people_undoing.take_back(act=act, by=by)


def test_a_merging_that_was_taken_back_is_made_again_and_taken_back_again():
    programme()
    by = boss()
    gone, stays = Person.objects.get(name="André Dupond"), Person.objects.get(name="A. Dupont")
    merged = people_merging.merge(person=gone.uid, into=stays.uid, by=by)
    parted = people_undoing.take_back(act=merged, by=by)
    undoable = [each.act for each in person_history.of_person(by, stays.uid) if each.may_undo]
    assert undoable == [parted]
    assert not any(each.act == parted and each.may_undo for each in person_history.of_person(by, gone.uid))
    again = people_undoing.take_back(act=parted, by=by)
    assert agents("1.3") == ["A. Dupont"]
    assert not Person.objects.filter(uid=gone.uid).exists()
    people_undoing.take_back(act=again, by=by)
    assert agents("1.3") == ["André Dupond", "A. Dupont"]


def test_what_a_campaign_asks_of_either_stays_asked_once_and_goes_back():
    programme()
    by = boss()
    gone, stays = Person.objects.get(name="André Dupond"), Person.objects.get(name="A. Dupont")
    made = {
        title: Campaign.objects.create(
            authority=authority(), title=title, due=date(2026, 4, 1), made_by_name="X", created_at=timezone.now()
        )
        for title in ("both", "gone")
    }
    for title, person in (("both", gone), ("both", stays), ("gone", gone)):
        Ask.objects.create(
            authority=authority(), campaign=made[title], person=person, email="x@x.invalid", expires_at=timezone.now()
        )
    act = people_merging.merge(person=gone.uid, into=stays.uid, by=by)
    assert sorted(Ask.objects.values_list("campaign__title", "person__name")) == [
        ("both", "A. Dupont"),
        ("gone", "A. Dupont"),
    ]
    people_undoing.take_back(act=act, by=by)
    assert ("gone", "André Dupond") in Ask.objects.values_list("campaign__title", "person__name")


def test_a_merging_is_not_made_again_when_one_of_the_two_is_gone():
    programme()
    by = boss()
    gone, stays = Person.objects.get(name="André Dupond"), Person.objects.get(name="A. Dupont")
    parted = people_undoing.take_back(act=people_merging.merge(person=gone.uid, into=stays.uid, by=by), by=by)
    Person.objects.filter(uid=gone.uid).delete()
    with pytest.raises(NotFound):
        people_undoing.take_back(act=parted, by=by)


def test_two_with_accounts_of_their_own_are_not_merged():
    by = boss()
    one, other = enter(by, "Anne Lenoir"), enter(by, "Anne Lenoire")
    for row in (one, other):
        people.link(person=row.uid, by=by, account=member(authority(), Role.READER).account_id)
    with pytest.raises(Invalid, match="chacune leur compte"):
        people_merging.merge(person=one.uid, into=other.uid, by=by)


def test_who_is_linked_acts_on_what_names_them():
    programme()
    by, agent = boss(), member(authority(), Role.CONTRIBUTOR)
    row = Person.objects.get(name="Anne Lenoir")
    act = people.link(person=row.uid, by=by, account=agent.account_id)
    assert viewer_for(account_of(agent)).people == {row.pk}
    assert act is not None
    people_undoing.take_back(act=act, by=by)
    assert viewer_for(account_of(agent)).people == frozenset()
    stranger = member(authority("Autre"), Role.READER)
    with pytest.raises(Invalid, match="n'a pas de rôle"):
        people.link(person=row.uid, by=by, account=stranger.account_id)


def test_a_correction_is_taken_back_unless_somebody_changed_the_field_since():
    by = boss()
    row = enter(by, department=department().uid)
    first = correct(row, by, name="Anne Noir", department="", function="Juriste", left_on="2026-01-31")
    assert first is not None
    people_undoing.take_back(act=first, by=by)
    row.refresh_from_db()
    assert (row.name, row.department, row.function, row.left_on) == ("Anne Lenoir", department(), None, None)
    second = correct(row, by, function="Juriste")
    correct(row, by, function="Avocate")
    assert second is not None
    with pytest.raises(Refused, match="a changé depuis"):
        people_undoing.take_back(act=second, by=by)


def test_an_entry_is_taken_back_as_long_as_nothing_names_it():
    programme()
    by = boss()
    created = Event.objects.get(person_uid=enter(by, "Rita Rose").uid)
    people_undoing.take_back(act=created.act or "", by=by)
    assert not Person.objects.filter(name="Rita Rose").exists()
    row = enter(by, "Rita Rose")
    ItemPerson.objects.create(authority=authority(), item=Item.objects.get(code="1.1"), person=row, role="agent")
    act = Event.objects.filter(person_uid=row.uid).values_list("act", flat=True)[0]
    with pytest.raises(Refused, match="maintenant nommée"):
        people_undoing.take_back(act=act or "", by=by)


def test_the_history_of_a_person_says_what_can_be_taken_back():
    by = boss()
    row = enter(by)
    correct(row, by, function="Juriste", email="a@example.invalid")
    told = person_history.of_person(by, row.uid)
    assert [(line.verb, line.field, line.may_undo) for line in told] == [
        ("person_changed", "email", True),
        ("person_changed", "function", False),
        ("person_created", None, True),
    ]
    assert person_history.of_person(member(authority(), Role.EDITOR), row.uid) == ()
