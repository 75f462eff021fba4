"""The screens that keep the directory: `web/people_acts.py`."""

import pytest
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Item, Membership, Person
from tests.builders import account_of, action, authority, imported, member, objective, plan_of
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db


def programme() -> None:
    imported(plan_of(objective(), action(1, agents=("Anne Lenoir",)), action(2, agents=("A. Noir", "Anne Lenoir"))))


def page(name: str, *args: str) -> str:
    return reverse(f"web:{name}", args=args)


def named(name: str) -> Person:
    return Person.objects.get(name=name)


def test_a_person_is_added_corrected_and_the_correction_taken_back():
    owner = authority()
    client = visitor(owner=owner)
    answer = client.post(page("people-manage"), {"authority": owner.slug, "name": "Zoé Petit"})
    uid = named("Zoé Petit").uid
    assert answer.url == page("person-edit", uid)
    seen = {f"seen_{name}": "" for name in ("function", "email", "department", "is_elected", "left_on")}
    form = {"name": "Zoé Grand", "seen_name": "Zoé Petit", "function": "Juriste", **seen}
    answer = client.post(page("person-edit", uid), form)
    shown = client.get(answer.url)
    assert "C’est fait. Annuler" in words_of(shown)
    assert named("Zoé Grand").function == "Juriste"
    client.post(page("person-undo", shown.context["done"].act), {"person": uid})
    assert named("Zoé Petit").function is None
    assert "est revenu en arrière" in words_of(client.get(page("person-edit", uid)))


def test_what_is_wrong_stays_typed_beside_its_reason():
    owner = authority()
    answer = visitor(owner=owner).post(page("people-manage"), {"authority": owner.slug, "name": "", "email": "x"})
    assert answer.status_code == 422
    assert 'value="x"' in answer.content.decode()
    assert "Écrivez un nom" in words_of(answer)


def test_two_who_correct_one_entry_see_both():
    programme()
    client, row = visitor(), named("Anne Lenoir")
    Person.objects.filter(pk=row.pk).update(function="Ingénieure")
    form = {"name": row.name, "seen_name": row.name, "function": "Juriste", "seen_function": ""}
    answer = client.post(page("person-edit", row.uid), form)
    assert answer.status_code == 409
    assert "Fonction : « Ingénieure » maintenant" in words_of(answer)
    assert 'value="Juriste"' in answer.content.decode()
    client.post(page("person-edit", row.uid), form | {"seen_function": "Ingénieure"})
    assert named("Anne Lenoir").function == "Juriste"


def test_merging_is_shown_before_it_is_done_and_taken_back_in_one_click():
    programme()
    client, gone, stays = visitor(), named("A. Noir"), named("Anne Lenoir")
    shown = words_of(client.get(page("person-merge", gone.uid), {"avec": stays.uid}))
    assert "Nommée dans 1 fiche" in shown
    assert "Nommée dans 2 fiches" in shown
    assert Person.objects.count() == 2
    answer = client.post(page("person-merge", gone.uid), {"avec": stays.uid})
    assert Person.objects.count() == 1
    done = client.get(answer.url).context["done"]
    undone = client.get(client.post(page("person-undo", done.act), {"person": stays.uid}).url)
    assert "C’est fait. Rétablir la fusion" in words_of(undone)
    assert sorted(Person.objects.values_list("name", flat=True)) == ["A. Noir", "Anne Lenoir"]
    item = Item.objects.get(code="1.2")
    assert list(item.itempersons.order_by("position").values_list("person__name", flat=True)) == [
        "A. Noir",
        "Anne Lenoir",
    ]


def test_choosing_nobody_to_merge_with_is_said():
    programme()
    answer = visitor().get(page("person-merge", named("A. Noir").uid))
    assert answer.status_code == 422
    assert "Choisissez avec qui" in words_of(answer)


def test_an_account_is_linked_and_unlinked():
    programme()
    client, row = visitor(), named("Anne Lenoir")
    account = account_of(member(authority(), Role.CONTRIBUTOR))
    client.post(page("person-account", row.uid), {"account": str(account.pk)})
    assert named("Anne Lenoir").account == account
    client.post(page("person-account", row.uid))
    assert named("Anne Lenoir").account is None


@pytest.mark.parametrize("role", [role for role in Role if role not in {Role.ADMINISTRATOR}])
def test_who_keeps_nobody_gets_nowhere(role: Role):
    programme()
    client, row = visitor(role), named("Anne Lenoir")
    for path in (page("people-manage"), page("person-edit", row.uid), page("person-merge", row.uid)):
        assert client.get(path).status_code == 403
    assert client.post(page("person-account", row.uid), {"account": "1"}).status_code == 403
    assert "Tenir" not in words_of(client.get(page("people"))) + words_of(client.get(page("person", row.uid)))


def test_the_lists_count_what_they_show():
    programme()
    Person.objects.filter(name="A. Noir").update(left_on="2026-01-01")
    client = visitor()
    gone = client.get(page("people-manage"), {"voir": "partis"})
    assert [each.name for each in gone.context["people"]] == ["A. Noir"]
    assert gone.context["counts"] == {"": 2, "sans-compte": 2, "sans-service": 2, "partis": 1}


def test_the_directory_opens_where_there_is_somebody_to_keep():
    programme()
    account = account_of(member(authority("Aube"), Role.ADMINISTRATOR))
    Membership.objects.create(account=account, authority=authority(), role=Role.ADMINISTRATOR)
    shown = client_of(account).get(page("people-manage"))
    assert shown.context["owner"] == authority()
    asked = client_of(account).get(page("people-manage"), {"autorite": authority("Aube").slug})
    assert asked.context["owner"] == authority("Aube")
