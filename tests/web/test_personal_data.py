"""The screens of personal data: `web/personal_data.py`."""

import time

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Erasure, Person
from gouvernail.web.access import PROVED
from tests.builders import action, authority, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
NAME = "Anne Lenoir"


@pytest.fixture(autouse=True)
def programme() -> None:
    imported(plan_of(objective(), action(1, agents=(NAME,), description="Voir A. Lenoir")))


def page(name: str, *more: str) -> str:
    return reverse(f"web:{name}", args=[Person.objects.get().uid, *more])


def proved(client: Client) -> Client:
    session = client.session
    session[PROVED] = int(time.time())
    session.save()
    return client


def test_all_that_is_held_is_shown_downloaded_and_logged():
    client = visitor()
    assert "Action numéro 1 du plan" in words_of(client.get(page("person-data")))
    for form in ("json", "xlsx"):
        assert client.get(page("person-data-file", form)).status_code == 200
    assert client.get(page("person-data-file", "exe")).status_code == 404
    log = words_of(client.get(reverse("web:access-log")))
    assert log.count("a exporté Anne Lenoir") == 2
    assert "a consulté Anne Lenoir" in log
    assert "Après 6 ans sont effacés" in log


def test_erasing_asks_for_the_password_then_the_name_and_is_done_for_good():
    client = visitor()
    assert client.get(page("person-erase")).status_code == 401
    proved(client)
    shown = words_of(client.get(page("person-erase")))
    assert "rien ne permet de revenir en arrière" in shown
    assert "1 fiches" in shown
    assert client.post(page("person-erase"), {"typed": "Anne"}).status_code == 422
    assert not Erasure.objects.exists()
    answer = client.post(page("person-erase"), {"typed": NAME})
    assert "Personne effacée 1" in words_of(client.get(answer.url))
    assert "Lenoir" not in words_of(client.get(answer.url))
    assert "a effacé Personne effacée 1" in words_of(client.get(reverse("web:access-log")))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_get_nowhere(role: Role):
    client = proved(visitor(role))
    for path in (
        page("person-data"),
        page("person-data-file", "json"),
        page("person-erase"),
        reverse("web:access-log"),
    ):
        assert client.get(path).status_code == 403
    assert client.post(page("person-erase"), {"typed": NAME}).status_code == 403
    stranger = proved(visitor(owner=authority("Ailleurs")))
    assert stranger.get(page("person-data")).status_code == 404


def test_how_long_data_are_kept_is_chosen_on_screen(settings):
    settings.RETENTION_YEARS = 6
    Person.objects.create(authority=authority(), name="Partie", key="partie", left_on="2001-01-01")
    client, address = visitor(), reverse("web:access-log")
    shown = words_of(client.get(address)).replace("\u00a0", " ")
    assert "Après 6 ans sont effacés" in shown
    assert "C’est la règle du serveur" in shown
    assert "seront effacés pour de bon : personnes (1)" in shown
    wrong = client.post(address, {"years": "toujours"})
    assert (wrong.status_code, 'value="toujours"' in wrong.content.decode()) == (422, True)
    kept = client.post(address, {"years": "0"}, follow=True)
    assert "Tout est gardé sans limite" in words_of(kept)
    assert "seront effacés" not in words_of(kept)
    assert authority().retention_years == 0
    for role in (Role.EDITOR, Role.READER):
        assert visitor(role).post(address, {"years": "1"}).status_code == 403
