"""Inviting, accepting, taking back: `web/accounts.py`, `web/invitation.py`, through a real SMTP server."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Department, Event, Invitation, Membership, Person
from gouvernail.services.throttling import MOST_FROM_ADDRESS, MOST_OF_ACCOUNT
from tests.builders import account_of, authority, imported, member, small_plan
from tests.letterbox import open_letterbox
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
PASSWORD = "bleu-pétrole-et-craie"
TYPED = {"email": "Anne.Dupre@Example.invalid", "name": " Anne  Dupré ", "role": "editor"}
CHOSEN = {"name": "Anne Dupré", "password": PASSWORD, "again": PASSWORD}


@pytest.fixture
def letters(django_capture_on_commit_callbacks):
    """Runs what is to be done once the database has the change, as it is outside tests."""
    with open_letterbox() as opened:

        def run(act):
            with django_capture_on_commit_callbacks(execute=True):
                answer = act()
            return answer

        opened.after = run
        yield opened


def invite(letters, client: Client | None = None, owner: Authority | None = None, **fields: str):
    owner = owner or authority()
    client = client or visitor(owner=owner)
    typed = {"authority": owner.slug, **TYPED, **fields}
    return letters.after(lambda: client.post(reverse("web:accounts"), typed))


def test_who_is_invited_reads_it_chooses_a_password_and_is_in(letters, client: Client):
    assert invite(letters).status_code == 302
    message = letters.messages[0]
    assert message["To"] == "anne.dupre@example.invalid"
    assert message["Subject"] == "Invitation à rejoindre Gouvernail pour Valboisé"
    for shown in (letters.text(), letters.text(html=True)):
        assert "Compte administrator 0" in shown
        assert "Valboisé" in shown
        assert "Rédaction" in shown
        assert letters.link() in shown
    page = client.get(letters.link())
    assert "Valboisé vous invite" in words_of(page)
    assert client.post(letters.link(), CHOSEN).url == "/"
    account = Account.objects.get(email="anne.dupre@example.invalid")
    assert (account.name, account.check_password(PASSWORD)) == ("Anne Dupré", True)
    assert list(account.memberships.values_list("role", "authority__name")) == [("editor", "Valboisé")]
    assert client.get("/").status_code == 200
    assert list(Event.objects.order_by("id").values_list("verb", "title", "after")) == [
        ("invited", "Anne Dupré", "editor"),
        ("joined", "Anne Dupré", "editor"),
    ]


def test_the_token_is_kept_nowhere(letters):
    invite(letters)
    token = letters.link().rstrip("/").rpartition("/")[2]
    row = Invitation.objects.values().get()
    assert token not in str(row)
    assert row["digest"]
    assert row["sent_at"]


def test_an_invitation_serves_once(letters, client: Client):
    invite(letters)
    client.post(letters.link(), CHOSEN)
    again = Client().post(letters.link(), CHOSEN)
    assert again.status_code == 404
    assert "n’est plus valable" in words_of(again)
    assert Account.objects.filter(email="anne.dupre@example.invalid").count() == 1


def test_opening_the_link_uses_nothing_up(letters, client: Client):
    invite(letters)
    for _ in range(3):
        assert client.get(letters.link()).status_code == 200
    assert not Account.objects.filter(email="anne.dupre@example.invalid").exists()


def test_what_is_wrong_with_a_password_is_said_all_at_once_and_nothing_is_made(letters, client: Client):
    invite(letters)
    answer = client.post(letters.link(), {"name": "Anne", "password": "soleil", "again": "lune"})
    assert answer.status_code == 422
    page = words_of(answer)
    for said in ("12 caractères", "parmi les plus courants", "diffèrent"):
        assert said in page
    assert Membership.objects.filter(role="editor").count() == 0


@pytest.mark.parametrize("end", ["revoked", "expired", "resent"])
def test_a_link_that_ended_opens_nothing(letters, client: Client, end: str):
    owner = authority()
    admin = visitor(owner=owner)
    invite(letters, admin, owner)
    row, old = Invitation.objects.get(), letters.link()
    if end == "revoked":
        admin.post(reverse("web:invitation-revoke", args=[row.uid]), {"authority": owner.slug})
    elif end == "expired":
        Invitation.objects.update(expires_at=timezone.now())
    else:
        letters.after(lambda: admin.post(reverse("web:invitation-resend", args=[row.uid]), {"authority": owner.slug}))
        assert client.get(letters.link()).status_code == 200
        assert letters.link() != old
    assert client.get(old).status_code == 404
    assert client.post(old, CHOSEN).status_code == 404


def test_somebody_with_an_account_signs_in_and_accepts(letters):
    known = Account.objects.create_user("anne.dupre@example.invalid", PASSWORD, name="Anne D.")
    invite(letters)
    client = Client()
    page = client.get(letters.link())
    assert "Vous avez déjà un compte" in words_of(page)
    assert client.post(letters.link(), CHOSEN).status_code == 404
    sign_in = re.search(r'href="(/connexion/\?next=[^"]+)"', page.content.decode()).group(1)
    assert client.get(sign_in).status_code == 200
    known_in = {"email": known.email, "password": PASSWORD, "next": letters.link()}
    assert client.post("/connexion/", known_in).url == letters.link()
    assert client.post(letters.link()).url == "/"
    assert known.memberships.get().role == "editor"
    known.refresh_from_db()
    assert known.check_password(PASSWORD)


def test_another_account_cannot_take_it(letters):
    invite(letters)
    other = visitor(Role.READER, authority("Ailleurs"))
    assert "autre compte" in words_of(other.get(letters.link()))
    assert other.post(letters.link()).status_code == 403
    assert not Membership.objects.filter(role="editor").exists()


def test_a_department_a_person_and_a_head_come_with_it(letters, client: Client):
    owner = authority()
    department = Department.objects.create(authority=owner, name="Travaux", key="travaux")
    person = Person.objects.create(authority=owner, name="A. Dupré", key="a dupre")
    invite(letters, owner=owner, role="head", department=department.uid, person=person.uid)
    client.post(letters.link(), CHOSEN)
    held = Membership.objects.get(role="head")
    assert (held.department, held.person) == (department, person)
    person.refresh_from_db()
    assert person.account == held.account


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"email": "pas une adresse"}, "Donnez une adresse"),
        ({"email": "a@b"}, "Donnez une adresse"),
        ({"email": "a@b.be\nBcc: c@d.be"}, "Donnez une adresse"),
        ({"name": "  "}, "Donnez le nom"),
        ({"role": "maire"}, "Choisissez un rôle"),
        ({"department": "inconnu"}, "pas de cette autorité"),
        ({"programme": "inconnu"}, "n’existe pas ici"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_stays(letters, fields: dict[str, str], said: str):
    answer = invite(letters, **fields)
    assert answer.status_code == 422
    assert said.replace("’", "'") in words_of(answer).replace("’", "'")
    assert letters.messages == []
    assert "Anne" in answer.content.decode() or "name" in fields


def test_nobody_is_invited_twice_to_the_same_role(letters):
    invite(letters)
    assert "attend déjà" in words_of(invite(letters))
    assert len(letters.messages) == 1


def test_the_newest_invitation_counts_and_says_so(letters, client: Client):
    owner = authority()
    admin = visitor(owner=owner)
    invite(letters, admin, owner, role="reader")
    old = letters.link()
    assert "remplace" not in letters.text()
    invite(letters, admin, owner, role="editor")
    page = words_of(admin.get(reverse("web:accounts")))
    assert "Elle remplace celle qui attendait (« Lecture »), dont le lien n’ouvre plus rien." in page.replace(
        "\xa0", " "
    )
    for shown in (letters.text(), letters.text(html=True)):
        assert "Rédaction" in shown
        assert "remplace celle que vous aviez reçue" in shown
    assert "remplacée par une plus récente" in words_of(client.get(old))
    assert client.post(old, CHOSEN).status_code == 404
    client.post(letters.link(), CHOSEN)
    assert [each.role for each in Account.objects.get(email="anne.dupre@example.invalid").memberships.all()] == [
        "editor"
    ]
    told = Event.objects.filter(authority=owner).order_by("id").values_list("verb", "note")
    assert [*told][1:3] == [("invited", None), ("invitation_revoked", "remplacée\xa0: Lecture")]


def test_one_role_more_elsewhere_replaces_nothing(letters):
    """Another department, another programme, another authority, another address."""
    owner, other = authority(), authority("Ailleurs")
    admin = visitor(owner=owner)
    rooms = [Department.objects.create(authority=owner, name=name, key=name) for name in ("culture", "voirie")]
    for room in rooms:
        invite(letters, admin, owner, role="head", department=room.uid)
    invite(letters, visitor(owner=other), other, role="reader")
    invite(letters, admin, owner, role="reader", email="karim@example.invalid")
    programme = imported(small_plan(), owner=owner)
    invite(letters, admin, owner, role="contributor", programme=programme.uid)
    assert Invitation.objects.filter(revoked_at=None).count() == len(letters.messages) == 5
    assert not any("remplace" in letters.text(number) for number in range(5))


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_administrators_invite(letters, role: Role):
    assert visitor(role).get(reverse("web:accounts")).status_code == 403
    assert invite(letters, visitor(role)).status_code == 403
    assert not Invitation.objects.exists()


def test_an_administrator_of_elsewhere_does_nothing_here(letters):
    here, elsewhere = authority(), visitor(owner=authority("Ailleurs"))
    assert invite(letters, elsewhere, here).status_code == 403
    invite(letters, owner=here)
    row, held = Invitation.objects.get(), Membership.objects.filter(authority=here).first()
    for name in ("invitation-revoke", "invitation-resend"):
        assert elsewhere.post(reverse(f"web:{name}", args=[row.uid])).status_code == 404
    assert elsewhere.post(reverse("web:membership-remove", args=[held.pk])).status_code == 404
    assert "Anne Dupré" not in words_of(elsewhere.get(reverse("web:accounts")))


def test_the_last_administrator_stays(letters):
    owner = authority()
    client = visitor(owner=owner)
    first = Membership.objects.get(authority=owner)
    remove = reverse("web:membership-remove", args=[first.pk])
    assert "seule personne qui administre" in words_of(client.post(remove, {"authority": owner.slug}))
    member(owner, Role.ADMINISTRATOR)
    client.post(remove, {"authority": owner.slug})
    assert not Membership.objects.filter(pk=first.pk).exists()


def test_guessing_links_is_slowed_down(client: Client):
    answers = [client.get(f"/invitation/essai-{number}/").status_code for number in range(MOST_FROM_ADDRESS + 1)]
    assert answers == [404] * MOST_FROM_ADDRESS + [429]


def test_typing_bad_passwords_at_an_invitation_is_not_slowed_down_for_its_holder(letters, client: Client):
    invite(letters)
    for _ in range(MOST_OF_ACCOUNT + 2):
        assert client.post(letters.link(), {**CHOSEN, "again": "autre"}).status_code == 422


def test_a_form_sent_after_the_session_expired_comes_back(letters):
    owner = authority()
    admin = account_of(member(owner, Role.ADMINISTRATOR))
    admin.set_password(PASSWORD)
    admin.save()
    client = Client()
    asked = invite(letters, client, owner)
    assert asked.status_code == 401
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode()).group(1)
    client.post("/connexion/", {"email": admin.email, "password": PASSWORD, "kept": kept, "next": "/reglages/comptes/"})
    page = client.get("/reglages/comptes/").content.decode()
    assert 'value="Anne.Dupre@Example.invalid"' in page
    assert '<option value="editor" selected>' in page
