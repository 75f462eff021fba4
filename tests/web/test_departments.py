"""The screens that keep departments: `web/departments.py`."""

import pytest
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Department
from tests.builders import account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(plan_of(objective(), action(1, departments=("Travaux",)), action(2, departments=("Voirie",))))


def named(name: str) -> Department:
    return Department.objects.get(name=name)


def page(name: str, *args: str) -> str:
    return reverse(f"web:{name}", args=args)


def test_a_department_is_added_moved_and_taken_back_in_one_click():
    client = visitor()
    answer = client.post(page("departments"), {"name": "Espaces verts", "parent": named("Travaux").uid})
    assert "C’est fait. Annuler" in words_of(client.get(answer.url))
    uid = named("Espaces verts").uid
    form = {"name": "Espaces verts", "parent": named("Voirie").uid, "seen_name": "Espaces verts"}
    answer = client.post(page("department-edit", uid), form | {"seen_parent": named("Travaux").uid})
    shown = client.get(answer.url)
    assert named("Espaces verts").parent == named("Voirie")
    client.post(page("department-undo", shown.context["done"].act), {"department": uid})
    assert named("Espaces verts").parent == named("Travaux")
    tree = client.get(page("departments"))
    assert [(card.name, card.depth) for card in tree.context["cards"]] == [
        ("Travaux", 0),
        ("Espaces verts", 1),
        ("Voirie", 0),
    ]
    assert f"{page('actions')}?department={named('Travaux').uid}" in tree.content.decode()


def test_what_is_wrong_stays_typed_beside_its_reason():
    client = visitor()
    answer = client.post(page("departments"), {"name": "travaux"})
    assert answer.status_code == 422
    assert "existe déjà" in words_of(answer)
    form = {"name": "Travaux", "parent": named("Travaux").uid, "seen_name": "Travaux", "seen_parent": ""}
    answer = client.post(page("department-edit", named("Travaux").uid), form)
    assert answer.status_code == 422
    assert "dépend de lui" in words_of(answer)
    form |= {"parent": "", "name": "Chantiers", "seen_name": "Ancien"}
    assert client.post(page("department-edit", named("Travaux").uid), form).status_code == 409


def test_merging_is_shown_first_and_closing_and_heads_are_one_click():
    client, travaux, voirie = visitor(), named("Travaux"), named("Voirie")
    assert "Voirie » devient « Travaux" in words_of(
        client.get(page("department-merge", voirie.uid), {"avec": travaux.uid})
    )
    assert client.get(page("department-merge", voirie.uid)).status_code == 422
    client.post(page("department-close", voirie.uid))
    assert named("Voirie").closed_on is not None
    client.post(page("department-close", voirie.uid))
    account = account_of(member(authority(), Role.READER))
    client.post(page("department-heads", travaux.uid), {"head": str(account.pk)})
    assert "Compte reader" in words_of(client.get(page("departments")))
    client.post(page("department-heads", travaux.uid), {"membership": str(travaux.heads.get().pk)})
    assert not travaux.heads.exists()
    assert client.post(page("department-heads", travaux.uid), {"head": ""}).status_code == 422
    merged = client.get(client.post(page("department-merge", voirie.uid), {"avec": travaux.uid}).url)
    assert not Department.objects.filter(name="Voirie").exists()
    undone = client.post(page("department-undo", merged.context["done"].act), {"department": travaux.uid})
    shown = client.get(undone.url)
    assert "C’est fait. Rétablir la fusion" in words_of(shown)
    client.post(page("department-undo", shown.context["done"].act), {"department": travaux.uid})
    assert not Department.objects.filter(name="Voirie").exists()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_see_the_tree_and_keep_nothing(role: Role):
    client, uid = visitor(role), named("Travaux").uid
    tree = client.get(page("departments"))
    assert tree.status_code == 200
    assert "modifier" not in words_of(tree)
    assert client.post(page("departments"), {"name": "Neuf"}).status_code == 403
    assert client.get(page("department-edit", uid)).status_code == 403
    for name in ("department-close", "department-heads", "department-merge"):
        assert client.post(page(name, uid), {"avec": named("Voirie").uid}).status_code == 403
    assert visitor(owner=authority("Ailleurs")).get(page("department-edit", uid)).status_code == 404
