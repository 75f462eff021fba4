"""A new authority from nothing: `web/authorities.py`, `services/authorities.py`."""

import pytest
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Event
from tests.builders import authority
from tests.letterbox import open_letterbox
from tests.web.entrants import PASSWORD
from tests.web.visitors import visitor, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TYPED = {"authority_name": "Hautmarais", "kind": "cpas", "name": "Anne Dupré", "email": "anne@example.invalid"}
PATH = "/reglages/autorites/"


@pytest.fixture
def platform() -> Client:
    client = Client()
    client.force_login(Account.objects.create_superuser("chef@example.invalid", name="Chef"))
    return client


def test_an_authority_is_created_and_its_administrator_comes_in(platform: Client, django_capture_on_commit_callbacks):
    with open_letterbox() as box:
        with django_capture_on_commit_callbacks(execute=True):
            assert platform.post(PATH, TYPED).url == PATH
        made = Authority.objects.get()
        assert (made.name, made.kind, made.slug) == ("Hautmarais", "cpas", "hautmarais")
        assert "personne ne l’administre encore" in words_of(platform.get(PATH))
        client = Client()
        chosen = {"name": "Anne Dupré", "password": PASSWORD, "again": PASSWORD}
        assert client.post(box.link(), chosen).url == "/"
    assert client.get("/reglages/comptes/").status_code == 200
    assert client.get(PATH).status_code == 403
    assert "Anne Dupré <anne@example.invalid>" in words_of(platform.get(PATH))
    assert list(Event.objects.order_by("id").values_list("verb", flat=True)) == ["founded", "invited", "joined"]


def test_all_that_is_wrong_is_said_at_once_and_nothing_is_made(platform: Client):
    authority("Hautmarais")
    wrong = {"authority_name": "HAUTMARAIS", "kind": "royaume", "name": " ", "email": "x"}
    page = words_of(platform.post(PATH, wrong))
    for said in ("porte déjà ce nom", "Choisissez ce qu", "Donnez le nom de la personne", "Donnez une adresse"):
        assert said in page
    assert Authority.objects.count() == 1


@pytest.mark.parametrize("role", list(Role))
def test_only_the_platform_creates_authorities(role: Role):
    client = visitor(role)
    assert client.get(PATH).status_code == 403
    assert client.post(PATH, TYPED).status_code == 403
    assert Authority.objects.count() == 1
    assert PATH not in client.get("/reglages/").content.decode()
