"""The screens that take a list of people: `web/people_import.py`."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import Invitation, Person
from tests.builders import authority
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
LIST = "Courriel;Nom;Service\nanne@x.invalid;Anne Lenoir;Travaux\npas bon;Paul Petit;\n"


def page(name: str = "people-import", *args: str) -> str:
    return reverse(f"web:{name}", args=args)


@pytest.fixture
def client() -> Client:
    authority()
    return visitor()


def test_it_is_shown_first_then_accepted_then_taken_back(client: Client):
    file = SimpleUploadedFile("liste.csv", LIST.encode())
    shown = client.post(page(), {"file": file})
    said = words_of(shown).replace("\u00a0", " ")
    assert "Nouvelles : 1, reconnues : 0, à décider : 0" in said
    assert "Ligne 3 : « pas bon » n'est pas une adresse" in said
    assert "Services ajoutés : Travaux" in said
    assert not Person.objects.exists()
    answer = client.post(page("people-import-accept"), {"kept": shown.context["kept"]})
    assert Person.objects.get().department.name == "Travaux"
    after = client.get(answer.url)
    assert "Ajoutées : 1, modifiées : 0, invitées : 0" in words_of(after).replace("\u00a0", " ")
    client.post(page("people-import-undo", after.context["done"][0].act))
    assert not Person.objects.exists()
    assert "annulé" in words_of(client.get(page()))


STAFF = "Nom;Courriel\nAnne Lenoir;anne@x.invalid\nPaul Petit;paul@x.invalid\nZoé Noir;zoe@x.invalid\n"


@pytest.mark.parametrize(
    ("sent", "called"),
    [
        ({}, []),
        ({"qui": "personne", "role": "reader"}, []),
        ({"qui": "toutes", "role": "reader"}, ["anne", "paul", "zoe"]),
        ({"qui": "choisies", "role": "editor", "inviter": ["2", "4"]}, ["anne", "zoe"]),
        ({"inviter": ["3", "99"], "role": "editor"}, ["paul"]),
    ],
)
def test_who_is_invited_is_chosen(client: Client, sent: dict[str, object], called: list[str]):
    shown = client.post(page(), {"pasted": STAFF})
    client.post(page("people-import-accept"), {"kept": shown.context["kept"], **sent})
    assert Person.objects.count() == 3
    found = Invitation.objects.order_by("email")
    assert [row.email.partition("@")[0] for row in found] == called
    assert {row.role for row in found} <= {sent.get("role")}


def test_what_was_decided_stays_beside_what_is_refused(client: Client):
    Person.objects.create(authority=authority(), name="Zoé Noire", key="z noire")
    shown = client.post(page(), {"pasted": STAFF})
    sent = {"qui": "choisies", "role": "finance", "line-4": "create"}
    answer = client.post(page("people-import-accept"), {"kept": shown.context["kept"], **sent})
    assert answer.status_code == 422
    assert "Cochez qui inviter" in words_of(answer)
    text = answer.content.decode()
    assert '<option value="create" selected>' in text
    assert '<option value="finance" selected>' in text
    assert 'name="qui" value="choisies" checked' in text
    assert not Invitation.objects.exists()


def test_a_pasted_list_and_a_doubtful_line(client: Client):
    row = Person.objects.create(authority=authority(), name="Zoé Dupond", key="z dupond")
    shown = client.post(page(), {"pasted": "Nom\tCourriel\nZoé Dupont\tzoe@x.invalid"})
    assert "C’est Zoé Dupond" in words_of(shown)
    client.post(page("people-import-accept"), {"kept": shown.context["kept"], "line-2": str(row.pk)})
    row.refresh_from_db()
    assert row.email == "zoe@x.invalid"


@pytest.mark.parametrize("given", [{}, {"pasted": "  "}, {"file": b"PK\x03\x04 broken"}])
def test_what_cannot_be_read_is_said(client: Client, given: dict[str, object]):
    if "file" in given:
        given = {"file": SimpleUploadedFile("liste.xlsx", given["file"])}  # type: ignore[arg-type]
    assert client.post(page(), given).status_code == 422


def test_a_list_that_was_tampered_with_is_refused(client: Client):
    assert client.post(page("people-import-accept"), {"kept": "abc"}).status_code == 422
    assert not Person.objects.exists()


def test_the_empty_list_is_downloaded(client: Client):
    for form in ("xlsx", "ods", "csv"):
        assert client.get(page("people-template", form)).status_code == 200
    assert client.get(page("people-template", "exe")).status_code == 404


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_others_get_nowhere(role: Role):
    other = visitor(role)
    assert other.get(page()).status_code == 403
    assert other.post(page(), {"pasted": LIST}).status_code == 403
    assert other.post(page("people-import-accept"), {"kept": "abc"}).status_code == 403
