"""The names that a form offers: `queries/editing.py`."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from gouvernail.core.lifecycle import Stage
from gouvernail.core.permissions import Role
from gouvernail.models import Item, Keyword, Membership, Person, Programme
from gouvernail.queries.editing import known_names
from gouvernail.queries.viewer import Viewer, viewer_for
from tests.builders import TODAY, account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import client_of

pytestmark = pytest.mark.django_db
REGISTERS = ("people", "departments", "partners", "tag")


def programme(word: str, *more: str) -> Programme:
    """A draft of which each item names everything by one word."""
    named = [
        action(
            number,
            agents=(f"{each} Lenoir",),
            departments=(f"Service {each}",),
            partners=(f"Club {each}",),
            tags=(f"Mot {each}",),
            title=f"Action {each}",
        )
        for number, each in enumerate((word, *more), 1)
    ]
    return imported(plan_of(objective(), *named, title=f"Programme {word}"), name=f"{word}.txt")


def offered(viewer: Viewer) -> list[str]:
    return [name for register in REGISTERS for name in known_names(viewer, authority().pk, register)]


def all_of(*words: str) -> list[str]:
    forms = ("{} Lenoir", "Service {}", "Club {}", "Mot {}")
    return [form.format(word) for form in forms for word in words]


def limited(to: Programme) -> Viewer:
    viewer = member(authority(), Role.EDITOR)
    Membership.objects.filter(account=viewer.account_id).update(programme=to)
    return viewer_for(account_of(viewer))


def test_an_editor_of_one_programme_is_offered_what_is_named_there_and_is_not_in_the_bin():
    mine = programme("Arbre", "Banc")
    programme("Secret")
    viewer = limited(mine)
    assert offered(viewer) == all_of("Arbre", "Banc")
    Item.objects.filter(title="Action Banc").update(trashed_at="2026-01-01T00:00:00Z")
    assert offered(viewer) == all_of("Arbre")


def test_a_word_of_the_lists_that_nothing_uses_yet_is_offered():
    viewer = limited(programme("Arbre"))
    Keyword.objects.create(authority=authority(), kind="tag", name="Neuf", key="neuf")
    Keyword.objects.create(authority=authority("Ailleurs"), kind="tag", name="D'ailleurs", key="d'ailleurs")
    assert known_names(viewer, authority().pk, "tag") == ["Mot Arbre", "Neuf"]


def test_an_editor_of_the_authority_is_offered_all_of_it_and_nothing_of_another():
    programme("Arbre")
    programme("Banc")
    assert offered(member(authority(), Role.EDITOR)) == all_of("Arbre", "Banc")
    assert offered(member(authority("Ailleurs"), Role.ADMINISTRATOR)) == []


def test_a_reader_would_be_offered_no_partner_nor_word_of_a_draft():
    made = programme("Arbre")
    reader = member(authority(), Role.READER)
    assert [known_names(reader, authority().pk, register) for register in ("partners", "tag")] == [[], []]
    Programme.objects.filter(pk=made.pk).update(stage=Stage.PUBLISHED)
    assert known_names(reader, authority().pk, "partners") == ["Club Arbre"]


def test_the_form_offers_neither_what_is_hidden_nor_who_has_left():
    mine = programme("Arbre")
    programme("Secret")
    Person.objects.create(authority=authority(), name="Parti Hier", key="parti hier", left_on=date(2020, 1, 1))
    item = Item.objects.get(programme=mine, level="action")
    client = client_of(account_of(limited(mine)))
    for door in ("agents", "departments", "partners", "tags"):
        page = client.get(reverse("web:edit", args=[item.uid, door])).content.decode()
        assert "<option" in page, door
        assert "Secret" not in page, door
        assert "Parti" not in page, door


def test_who_has_left_is_no_longer_offered_but_stays_where_they_are_named():
    programme("Arbre", "Banc")
    viewer = member(authority(), Role.ADMINISTRATOR)
    Person.objects.filter(name="Arbre Lenoir").update(left_on=TODAY)
    assert known_names(viewer, authority().pk, "people", on=TODAY) == ["Banc Lenoir"]
    assert "Arbre Lenoir" in known_names(viewer, authority().pk, "people", on=TODAY - timedelta(days=1))
    assert "Arbre Lenoir" in known_names(viewer, authority().pk, "people")
    client = client_of(account_of(viewer))
    item = Item.objects.get(title="Action Arbre")
    assert "Arbre Lenoir" in client.get(reverse("web:edit", args=[item.uid, "agents"])).content.decode()
    assert "Arbre Lenoir" in client.get(reverse("web:item", args=[item.uid])).content.decode()
    invited = client.get(reverse("web:accounts")).content.decode()
    assert "Banc Lenoir" in invited
    assert "Arbre Lenoir" not in invited
