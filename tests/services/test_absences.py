"""Leave of absence with a deputy: `services/absences.py`, `queries/deputies.py`, `queries/absences.py`."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role, Verb
from gouvernail.models import Absence, Account, Department, Item, Membership, Person, Programme
from gouvernail.queries import absences as told
from gouvernail.queries import items, manageable, person_history
from gouvernail.queries.gate import sight, visible_items, visible_programmes
from gouvernail.queries.items import may_on_item
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services import people_merging, people_undoing
from gouvernail.services.absences import Typed, end, set_absence
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from tests.builders import account_of, action, authority, imported, member, objective, plan_of

pytestmark = pytest.mark.django_db
AWAY, DEPUTY = "Anne Lenoir", "Paul Petit"
FIRST, LAST = date(2026, 7, 1), date(2026, 7, 31)
BEFORE, AFTER = FIRST - timedelta(days=1), LAST + timedelta(days=1)


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(
        plan_of(
            objective(),
            action(1, agents=(AWAY,), departments=("Travaux",)),
            action(2, agents=(DEPUTY,)),
            action(3, agents=("Rita Rose",)),
        )
    )


def named(name: str) -> Person:
    return Person.objects.get(name=name)


def boss() -> Viewer:
    return member(authority(), Role.ADMINISTRATOR)


def account(name: str, role: Role) -> Account:
    """The account of that person, with that role."""
    found = account_of(member(authority(), role))
    Person.objects.filter(name=name).update(account=found)
    return found


def absent(*, full: bool = True, starts: date = FIRST, ends: date = LAST) -> Absence:
    return Absence.objects.create(
        authority=authority(), person=named(AWAY), deputy=named(DEPUTY), starts=starts, ends=ends, full=full
    )


def may_update(viewer: Viewer, code: str) -> bool:
    return may_on_item(viewer, Item.objects.get(code=code), Verb.FOLLOW_UP)


def seen(viewer: Viewer) -> list[str]:
    codes = sorted(visible_items(viewer).values_list("code", flat=True))
    assert sorted(sight(viewer).items().values_list("code", flat=True)) == codes
    return codes


@pytest.mark.parametrize(
    ("day", "stands_in"), [(BEFORE, False), (FIRST, True), (date(2026, 7, 15), True), (LAST, True), (AFTER, False)]
)
def test_a_deputy_sees_and_updates_from_the_first_to_the_last_day(day: date, stands_in: bool):
    Item.objects.filter(code="1.1").update(restricted=True)
    absent()
    Programme.objects.update(stage=Stage.PUBLISHED)
    deputy = viewer_for(account(DEPUTY, Role.CONTRIBUTOR), today=day)
    assert ("1.1" in seen(deputy)) is stands_in
    assert may_update(deputy, "1.1") is stands_in
    assert may_update(deputy, "1.2")
    assert not may_update(deputy, "1.3")


@pytest.mark.parametrize(("day", "stands_in"), [(BEFORE, False), (FIRST, True), (LAST, True), (AFTER, False)])
def test_a_draft_that_names_only_the_absent_is_seen_meanwhile(day: date, stands_in: bool):
    other = imported(plan_of(objective(), action(7, agents=(AWAY,)), title="Autre"), name="autre.txt")
    Programme.objects.update(stage=Stage.DRAFT)
    absent()
    deputy = viewer_for(account(DEPUTY, Role.CONTRIBUTOR), today=day)
    assert visible_programmes(deputy).filter(pk=other.pk).exists() is stands_in


def test_what_is_restricted_goes_along_only_if_who_manages_the_authority_says_so():
    Item.objects.filter(code="1.1").update(restricted=True)
    Programme.objects.update(stage=Stage.PUBLISHED)
    absent(full=False)
    deputy = viewer_for(account(DEPUTY, Role.CONTRIBUTOR), today=FIRST)
    assert seen(deputy) == ["1", "1.2", "1.3"]
    Item.objects.update(restricted=False)
    assert may_update(deputy, "1.1")
    Programme.objects.update(restricted=True)
    assert "1.2" in seen(deputy)
    Item.objects.filter(code="1.2").delete()
    assert seen(deputy) == []


def test_who_stands_in_has_the_role_of_the_absent_for_the_time_and_no_greater_one():
    absent()
    account(AWAY, Role.CONTRIBUTOR)
    reader = account(DEPUTY, Role.READER)
    Programme.objects.update(stage=Stage.PUBLISHED)
    assert may_update(viewer_for(reader, today=FIRST), "1.1")
    assert not may_update(viewer_for(reader, today=AFTER), "1.1")
    Membership.objects.filter(account__people__name=AWAY).update(role=Role.ADMINISTRATOR)
    during = viewer_for(reader, today=FIRST)
    assert during.roles[authority().pk] == {Role.READER}
    assert not may_update(during, "1.1")
    Absence.objects.update(full=False)
    Membership.objects.filter(account__people__name=AWAY).update(role=Role.CONTRIBUTOR)
    assert not may_update(viewer_for(reader, today=FIRST), "1.1")


def test_a_deputy_without_any_role_there_gets_nowhere():
    absent()
    account(AWAY, Role.CONTRIBUTOR)
    stranger = account_of(member(authority("Autre"), Role.CONTRIBUTOR))
    Person.objects.filter(name=DEPUTY).update(account=stranger)
    assert seen(viewer_for(stranger, today=FIRST)) == []
    assert authority().pk not in viewer_for(stranger, today=FIRST).roles


def test_the_deputy_of_a_deputy_has_what_is_the_deputys_own():
    absent()
    Absence.objects.create(
        authority=authority(), person=named(DEPUTY), deputy=named("Rita Rose"), starts=FIRST, ends=LAST, full=True
    )
    rita = viewer_for(account("Rita Rose", Role.CONTRIBUTOR), today=FIRST)
    assert (may_update(rita, "1.1"), may_update(rita, "1.2")) == (False, True)


def test_who_is_known_by_their_role_alone_stands_in_too():
    absent()
    Programme.objects.update(stage=Stage.PUBLISHED)
    deputy = account_of(member(authority(), Role.CONTRIBUTOR, person=named(DEPUTY)))
    assert may_update(viewer_for(deputy, today=LAST), "1.1")
    assert not may_update(viewer_for(deputy, today=AFTER), "1.1")


def test_those_who_know_the_absent_are_told_who_stands_in_and_until_when():
    absent()
    reader = boss()
    uid = named(AWAY).uid
    assert told.away(reader, today=LAST)[uid].deputy == DEPUTY
    assert told.away(reader, today=AFTER) == {}
    assert told.away(member(authority("Autre"), Role.ADMINISTRATOR), today=LAST) == {}
    sheet = items.sheet(reader, Item.objects.get(code="1.1").uid, today=LAST)
    assert sheet is not None
    assert [(tag.name, tag.away and tag.away.until) for tag in sheet.people] == [(AWAY, LAST)]
    deputy = viewer_for(account(DEPUTY, Role.CONTRIBUTOR), today=LAST)
    assert [each.name for each in told.stood_in_for(deputy, today=LAST)] == [AWAY]


# ------------------------------------------------------------------------------------------------------ the service


def say(by: Viewer, **more: str) -> str:
    today = timezone.localdate()
    given = {"deputy": named(DEPUTY).uid, "starts": today.isoformat(), "ends": (today + timedelta(days=9)).isoformat()}
    return set_absence(person=named(AWAY).uid, by=by, typed=Typed(**(given | more)))


def test_an_absence_is_said_ended_and_both_taken_back():
    by = boss()
    act = say(by)
    row = Absence.objects.get()
    assert row.full
    kept = manageable.one(by, named(AWAY).uid)
    assert kept is not None
    planned = told.of_person(by, kept, today=row.starts)
    assert [(each.when, each.warning) for each in planned] == [("now", "account")]
    account(DEPUTY, Role.READER)
    assert told.of_person(by, kept, today=row.starts)[0].warning == "role"
    Absence.objects.update(starts=row.starts - timedelta(days=3))
    ended, person = end(absence=row.uid, by=by)
    assert person == named(AWAY).uid
    assert Absence.objects.get().ends == timezone.localdate() - timedelta(days=1)
    with pytest.raises(NotFound):
        end(absence=row.uid, by=by)
    people_undoing.take_back(act=ended, by=by)
    assert Absence.objects.get().ends == row.ends
    people_undoing.take_back(act=act, by=by)
    assert not Absence.objects.exists()
    verbs = [line.verb for line in person_history.of_person(by, named(AWAY).uid)]
    assert verbs == ["person_undone", "person_undone", "absence_ended", "absence_set"]


def test_an_absence_to_come_is_taken_off_and_put_back_unless_another_was_said():
    by, later = boss(), timezone.localdate() + timedelta(days=30)
    days = {"starts": later.isoformat(), "ends": later.isoformat()}
    say(by, **days)
    ended, _ = end(absence=Absence.objects.get().uid, by=by)
    assert not Absence.objects.exists()
    say(by, **days)
    with pytest.raises(Refused, match="Une autre absence"):
        people_undoing.take_back(act=ended, by=by)
    Absence.objects.all().delete()
    people_undoing.take_back(act=ended, by=by)
    assert Absence.objects.get().starts == later


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(Invalid) as refused:
        say(boss(), deputy="", starts="demain", ends="")
    assert [problem.source.field for problem in refused.value.problems] == ["deputy", "starts", "ends"]
    today = timezone.localdate()
    for wrong in (
        {"deputy": named(AWAY).uid},
        {"ends": (today - timedelta(days=1)).isoformat()},
        {"ends": (today + timedelta(days=2000)).isoformat()},
    ):
        with pytest.raises(Invalid):
            say(boss(), **wrong)
    Person.objects.filter(name=DEPUTY).update(left_on=today)
    with pytest.raises(Invalid, match="n'est plus là"):
        say(boss())
    assert not Absence.objects.exists()


def test_nobody_is_away_twice_nor_stands_in_while_away():
    say(boss())
    with pytest.raises(Invalid, match="déjà remplacé"):
        say(boss())
    Absence.objects.update(person=named(DEPUTY), deputy=named("Rita Rose"))
    with pytest.raises(Invalid, match="elle-même absente"):
        say(boss())


def test_a_head_says_it_for_people_of_their_departments_without_what_is_restricted():
    travaux = Department.objects.get(name="Travaux")
    by = member(authority(), Role.HEAD, department=travaux)
    with pytest.raises(NotAllowed):
        say(by)
    Person.objects.filter(name=AWAY).update(department=travaux)
    with pytest.raises(NotAllowed):
        say(by)
    Person.objects.filter(name=DEPUTY).update(department=travaux)
    say(by)
    assert not Absence.objects.get().full


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMINISTRATOR, Role.HEAD}])
def test_others_say_and_end_nothing(role: Role):
    with pytest.raises(NotAllowed):
        say(member(authority(), role))
    row = absent(ends=timezone.localdate() + timedelta(days=400))
    with pytest.raises(NotAllowed):
        end(absence=row.uid, by=member(authority(), role))


def test_absences_go_along_when_two_people_become_one_and_come_back():
    by = boss()
    row = absent()
    act = people_merging.merge(person=named(AWAY).uid, into=named("Rita Rose").uid, by=by)
    row.refresh_from_db()
    assert row.person.name == "Rita Rose"
    people_undoing.take_back(act=act, by=by)
    row.refresh_from_db()
    assert row.person.name == AWAY
    with pytest.raises(Invalid, match="remplace l'autre"):
        people_merging.merge(person=named(AWAY).uid, into=named(DEPUTY).uid, by=by)


def test_a_head_does_not_merge_into_somebody_who_signs_in():
    travaux = Department.objects.get(name="Travaux")
    Person.objects.filter(name__in=[AWAY, DEPUTY]).update(department=travaux)
    by = member(authority(), Role.HEAD, department=travaux)
    account(DEPUTY, Role.CONTRIBUTOR)
    with pytest.raises(Invalid, match="a un compte"):
        people_merging.merge(person=named(AWAY).uid, into=named(DEPUTY).uid, by=by)
