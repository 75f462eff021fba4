"""Views of lists: kept, listed, opened, renamed, shared, deleted; nobody is told of a view that is not theirs."""

import pytest
from django.test import Client

from gouvernail.core.lifecycle import OPEN_STAGES
from gouvernail.core.permissions import Role
from gouvernail.models import Account, Indicator, Item, Membership, Programme, SavedView
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.visitors import client_of, visitor, words_of

pytestmark = pytest.mark.django_db
LATE = "status=done,blocked&late=1&colonnes=planned&groupe=department&page=3&inconnu=1"


@pytest.fixture
def made() -> Programme:
    programme = imported(plan_of(objective(), action(1)))
    Programme.objects.update(stage=next(iter(OPEN_STAGES)))
    return programme


def keep(client: Client, programme: Programme | None = None, **more: str):
    given = {"name": "Retards", "query": LATE, **more}
    return client.post("/vues/enregistrer/", given | ({"programme": programme.uid} if programme else {}))


def listed(client: Client, programme: Programme) -> str:
    return words_of(client.get(f"/programmes/{programme.uid}/actions/"))


def test_a_view_keeps_what_the_address_says_but_the_page(made):
    client = visitor()
    answer = keep(client, made)
    view = SavedView.objects.get()
    assert view.query == "status=done,blocked&late=1&colonnes=planned&groupe=department"
    assert answer["Location"] == f"/programmes/{made.uid}/actions/?{view.query}"
    assert client.get(f"/vues/{view.uid}/")["Location"] == answer["Location"]
    assert "Retards" in listed(client, made)
    assert f"/vues/{view.uid}/modifier/" in client.get(answer["Location"]).content.decode()


def test_views_of_all_programmes_stand_above_that_list_only(made):
    client = visitor()
    keep(client)
    assert "Retards" in words_of(client.get("/actions/"))
    assert "Retards" not in listed(client, made)


def test_a_view_is_told_to_nobody_else_until_it_is_shared(made):
    owner, colleague, platform = visitor(Role.EDITOR), visitor(Role.READER), platform_client()
    keep(owner, made)
    view = SavedView.objects.get()
    for other in (colleague, platform):
        assert "Retards" not in listed(other, made)
        assert other.get(f"/vues/{view.uid}/").status_code == 404
        assert other.get(f"/vues/{view.uid}/modifier/").status_code == 404
        assert other.post(f"/vues/{view.uid}/modifier/", {"act": "delete"}).status_code == 404
    owner.post(f"/vues/{view.uid}/modifier/", {"name": "Nos retards", "shared": "1"})
    assert "Nos retards (partagée)" in listed(colleague, made)
    assert colleague.get(f"/vues/{view.uid}/").status_code == 302
    assert colleague.post(f"/vues/{view.uid}/modifier/", {"act": "delete"}).status_code == 403
    assert SavedView.objects.count() == 1


@pytest.mark.parametrize(("address", "kind"), [("/actions/", "actions"), ("/indicateurs/", "indicators")])
def test_who_keeps_the_platform_keeps_views_of_all_programmes_though_without_a_role(made, address, kind):
    item = Item.objects.filter(level="action")[0]
    Indicator.objects.create(item=item, authority=item.authority, text="Arbres plantés")
    client = platform_client()
    assert "Enregistrer cette vue" in words_of(client.get(f"{address}?tri=title"))
    answer = keep(client, kind=kind, query="tri=title", authority=authority().uid)
    assert answer["Location"] == f"{address}?tri=title"
    page = words_of(client.get(answer["Location"]))
    assert "Retards" in page


def platform_client() -> Client:
    account = Account.objects.create_user("plate-forme@example.invalid", name="Plate-forme")
    account.is_platform_admin = True
    account.save()
    return client_of(account)


def test_who_keeps_the_authority_may_end_a_view_that_is_shared_there(made):
    keep(visitor(Role.EDITOR), made, shared="1")
    view = SavedView.objects.get()
    assert visitor(Role.ADMINISTRATOR).post(f"/vues/{view.uid}/modifier/", {"act": "delete"}).status_code == 302
    assert not SavedView.objects.exists()


def test_a_shared_view_stays_in_its_authority(made):
    keep(visitor(), made, shared="1")
    keep(visitor(Role.EDITOR), None, shared="1")
    elsewhere = visitor(Role.ADMINISTRATOR, authority("Autreville"))
    assert "Retards" not in words_of(elsewhere.get("/actions/"))
    for view in SavedView.objects.all():
        assert elsewhere.get(f"/vues/{view.uid}/").status_code == 404


def test_a_shared_view_of_what_one_does_not_see_is_not_told(made):
    keep(visitor(), made, shared="1")
    reader = visitor(Role.READER)
    Programme.objects.update(restricted=True)
    assert reader.get(f"/vues/{SavedView.objects.get().uid}/").status_code == 404
    assert keep(reader, made, name="Autre").status_code == 404


def test_a_role_in_one_programme_keeps_views_and_shares_none(made):
    account = Account.objects.create_user("limite@example.invalid", name="Limité")
    Membership.objects.create(account=account, authority=made.authority, role=Role.EDITOR, programme=made)
    client = client_of(account)
    assert keep(client, made, shared="1").status_code == 403
    assert keep(client, made).status_code == 302
    assert "Retards" in listed(client, made)


def test_names_are_given_once_and_what_was_typed_comes_back(made):
    client = visitor()
    keep(client, made)
    again = keep(client, made, shared="1")
    assert again.status_code == 422
    assert "porte déjà ce nom" in words_of(again)
    assert 'value="Retards"' in again.content.decode()
    assert "groupe=department" in again.content.decode()
    assert keep(client, made, name="  ").status_code == 422
    assert keep(client).status_code == 302, "the list of all programmes is another list"
    assert keep(client).status_code == 422


def test_somebody_without_a_role_keeps_nothing(made):
    client = client_of(Account.objects.create_user("personne@example.invalid", name="Personne"))
    assert keep(client).status_code == 404


def test_a_view_of_another_authority_cannot_be_made(made):
    there = authority("Autreville")
    assert keep(visitor(), made, authority=there.uid).status_code == 404
