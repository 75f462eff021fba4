"""The screen on which somebody's actions are handed over: `web/handover.py`."""

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Event, Item, Person
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
GONE, HEIR = "Anne Lenoir", "Paul Petit"


@pytest.fixture(autouse=True)
def programme() -> None:
    agents = [action(number, agents=(GONE,)) for number in range(1, 4)]
    imported(plan_of(objective(), *agents, action(4, political_leads=(GONE,), agents=(HEIR,))))


def person(name: str) -> Person:
    return Person.objects.get(name=name)


def page() -> str:
    return reverse("web:person-hand-over", args=[person(GONE).uid])


def ticked(client: Client) -> dict[str, str]:
    groups = client.get(page(), {"a": person(HEIR).uid}).context["groups"]
    boxes = {f"role:{group.role}": "1" for group in groups}
    boxes |= {f"pick:{line.pick}": "1" for group in groups for line in group.lines}
    return boxes | {"a": person(HEIR).uid, "why": "Retraite"}


def test_it_is_shown_first_then_done_then_taken_back_in_one_click():
    client = visitor()
    shown = words_of(client.get(page(), {"a": person(HEIR).uid}))
    assert "Porteur · 3 fiches" in shown
    assert "Responsable politique · 1 fiche" in shown
    assert not Event.objects.filter(verb="handed_over").exists()
    answer = client.post(page(), ticked(client) | {"left_on": "2026-09-30"})
    after = client.get(answer.url)
    assert "Transmis à Paul Petit" in after.content.decode()
    assert "A quitté l’administration le 30" in words_of(after)
    assert not person(GONE).named.exists()
    item = Item.objects.get(code="1.1")
    assert "a transmis à quelqu’un d’autre" in words_of(client.get(reverse("web:item-history", args=[item.uid])))
    done = after.context["done"]
    client.post(reverse("web:person-undo", args=[done.act]), {"person": person(GONE).uid})
    assert person(GONE).named.count() == 4
    assert person(GONE).left_on is None


def test_a_role_that_is_not_ticked_stays_whole_and_a_line_too():
    client = visitor()
    boxes = ticked(client)
    del boxes["role:political"]
    kept = next(name for name in boxes if name.startswith("pick:agent"))
    del boxes[kept]
    client.post(page(), boxes)
    assert sorted(person(GONE).named.values_list("role", flat=True)) == ["agent", "political"]
    assert person(GONE).named.get(role="agent").item.uid == kept.split(":")[2]


def test_what_is_wrong_is_said_and_what_was_chosen_stays():
    client = visitor()
    boxes = ticked(client) | {"why": ""}
    kept = next(name for name in boxes if name.startswith("pick:agent"))
    del boxes[kept]
    answer = client.post(page(), boxes)
    assert answer.status_code == 422
    assert "Écrivez la raison" in words_of(answer)
    assert [group.left for group in answer.context["groups"]] == [frozenset(), {kept.removeprefix("pick:")}]


@pytest.mark.parametrize("asked", ["", "inconnu", "self"])
def test_a_successor_who_is_none_is_asked_again(asked: str):
    answer = visitor().get(page(), {"a": person(GONE).uid if asked == "self" else asked})
    assert answer.status_code == 422
    assert "Choisissez à qui transmettre" in words_of(answer)
    assert visitor().get(page()).status_code == 200


def test_with_very_many_lines_whole_roles_are_chosen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("gouvernail.web.handover.MOST_PICKED", 3)
    client = visitor()
    assert "pick:" not in client.get(page(), {"a": person(HEIR).uid}).content.decode()
    client.post(page(), {"a": person(HEIR).uid, "why": "Retraite", "role:agent": "1"})
    assert list(person(GONE).named.values_list("role", flat=True)) == ["political"]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_who_keeps_nobody_gets_nowhere(role: Role):
    client = visitor(role)
    assert client.get(page()).status_code == 403
    assert client.post(page(), {"a": person(HEIR).uid, "why": "x"}).status_code == 403


def test_nobody_of_another_authority_gets_anywhere():
    assert visitor(owner=authority("Ailleurs")).get(page()).status_code == 404


def test_an_empty_page_says_so():
    answer = visitor().get(reverse("web:person-hand-over", args=[person(HEIR).uid]), {"a": person(GONE).uid})
    assert answer.status_code == 200
    person(HEIR).named.all().delete()
    answer = visitor().get(reverse("web:person-hand-over", args=[person(HEIR).uid]), {"a": person(GONE).uid})
    assert "Aucune fiche que vous voyez" in words_of(answer)
