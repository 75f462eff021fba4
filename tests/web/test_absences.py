"""Absences on screen: `web/absences.py`, and where they are told."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Absence, Item, Person, Programme, ProgrammeOwner
from tests.builders import account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
AWAY, DEPUTY = "Anne Lenoir", "Paul Petit"


def person(name: str) -> Person:
    return Person.objects.get(name=name)


def form() -> dict[str, str]:
    today = timezone.localdate()
    return {
        "deputy": person(DEPUTY).uid,
        "starts": today.isoformat(),
        "ends": (today + timedelta(days=5)).isoformat(),
    }


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(plan_of(objective(), action(1, agents=(AWAY,)), action(2, agents=(DEPUTY,))))


def page(name: str, *args: str) -> str:
    return reverse(f"web:{name}", args=args)


def test_it_is_said_shown_everywhere_ended_and_taken_back():
    client = visitor()
    answer = client.post(page("person-absence", person(AWAY).uid), form())
    shown = client.get(answer.url)
    assert "C’est fait. Annuler" in words_of(shown)
    assert "remplacé·e par Paul Petit" in words_of(client.get(page("person", person(AWAY).uid)))
    sheet = page("item", Item.objects.get(code="1.1").uid)
    assert "remplacé·e par Paul Petit jusqu’au" in words_of(client.get(sheet))
    deputy = visitor(Role.CONTRIBUTOR)
    Person.objects.filter(name=DEPUTY).update(account=deputy.session["_auth_user_id"])
    assert "Vous remplacez Anne Lenoir" in words_of(deputy.get(page("todo")))
    client.post(page("absence-end", Absence.objects.get().uid))
    assert "remplacé·e" not in words_of(client.get(sheet))
    assert "Vous remplacez" not in words_of(deputy.get(page("todo")))
    client.post(page("person-undo", shown.context["done"].act), {"person": person(AWAY).uid})
    assert not Absence.objects.exists()


LISTS = {
    "people": lambda: page("people"),
    "actions": lambda: page("actions"),
    "tree": lambda: page("programme", Programme.objects.get().uid),
    "list": lambda: page("programme-list", Programme.objects.get().uid),
    "objective": lambda: page("item", Item.objects.get(code="1").uid),
    "person": lambda: page("person", person(DEPUTY).uid),
}


@pytest.mark.parametrize("name", LISTS)
def test_lists_say_who_stands_in_for_whom_to_those_who_know_them(name: str):
    Programme.objects.update(stage="published")
    ours, theirs = visitor(Role.READER), visitor(Role.READER, authority("Ailleurs"))
    ProgrammeOwner.objects.create(programme=Programme.objects.get(), authority=authority("Ailleurs"))
    if name == "person":
        Item.objects.get(code="1.1").itempersons.create(
            authority=authority(), person=person(DEPUTY), role="political", position=1
        )
    address = LISTS[name]()
    assert "remplacé·e" not in words_of(ours.get(address))
    absence = Absence.objects.create(authority=authority(), person=person(AWAY), deputy=person(DEPUTY), **days())
    assert words_of(ours.get(address)).count("remplacé·e par Paul Petit") == 1
    if name != "people":
        shown = theirs.get(address)
        assert shown.status_code == 200
        assert "remplacé·e" not in words_of(shown)
    absence.delete()
    assert "remplacé·e" not in words_of(ours.get(address))


def test_somebody_who_is_named_second_is_told_too():
    Item.objects.get(code="1.2").itempersons.create(
        authority=authority(), person=person(AWAY), role="agent", position=9
    )
    Absence.objects.create(authority=authority(), person=person(AWAY), deputy=person(DEPUTY), **days())
    assert f"{AWAY} (remplacé·e par {DEPUTY})" in words_of(visitor().get(page("actions")))


def test_what_is_wrong_stays_typed_beside_its_reason():
    typed = form() | {"ends": "2020-01-01"}
    answer = visitor().post(page("person-absence", person(AWAY).uid), typed)
    assert answer.status_code == 422
    assert "déjà finie" in words_of(answer)
    assert 'value="2020-01-01"' in answer.content.decode()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_who_keeps_nobody_gets_nowhere(role: Role):
    client = visitor(role)
    assert client.post(page("person-absence", person(AWAY).uid), form()).status_code == 403
    row = Absence.objects.create(authority=authority(), person=person(AWAY), deputy=person(DEPUTY), **days())
    assert client.post(page("absence-end", row.uid)).status_code == 403
    assert client.get(page("absence-end", row.uid)).status_code == 405


def days() -> dict[str, object]:
    today = timezone.localdate()
    return {"starts": today, "ends": today + timedelta(days=3)}


def test_nobody_of_another_authority_gets_anywhere():
    stranger = visitor(owner=authority("Ailleurs"))
    assert stranger.get(page("person-absence", person(AWAY).uid)).status_code == 404
    assert account_of(member(authority("Ailleurs"), Role.READER)).people.count() == 0
