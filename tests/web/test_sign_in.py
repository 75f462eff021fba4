"""Signing in and out, and what an expired session keeps: `web/sign_in.py`, `web/access.py`."""

import re

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from gouvernail.core.permissions import Role
from gouvernail.models import Account, FailedSignIn
from gouvernail.services.throttling import MOST_FROM_ADDRESS, MOST_OF_ACCOUNT, WINDOW
from gouvernail.web.doors import sender_of
from tests.builders import account_of, authority, imported, member, small_plan
from tests.web.visitors import first_action, words_of

pytestmark = pytest.mark.django_db
PASSWORD = "bleu-pétrole-et-craie"


def account() -> Account:
    found = account_of(member(authority(), Role.EDITOR))
    found.set_password(PASSWORD)
    found.save()
    return found


def sign_in(client: Client, **fields: str):
    who = {"email": account().email.upper(), "password": PASSWORD}
    return client.post(reverse("web:sign-in"), {**who, **fields})


def test_whoever_is_not_signed_in_is_asked_to_and_comes_back(client: Client):
    answer = client.get("/personnes/?page=2")
    assert answer.url == "/connexion/?next=%2Fpersonnes%2F%3Fpage%3D2"
    assert sign_in(client, next="/personnes/?page=2").url == "/personnes/?page=2"


def test_a_wrong_password_says_so_and_keeps_the_address(client: Client):
    answer = sign_in(client, password="faux")
    assert answer.status_code == 422
    assert "ne convient pas" in words_of(answer)
    assert account_of_form(answer.content.decode()).endswith("@EXAMPLE.INVALID".lower())


def account_of_form(page: str) -> str:
    found = re.search(r'name="email"[^>]*value="([^"]*)"', page)
    return found.group(1) if found else ""


@pytest.mark.parametrize("onward", ["https://ailleurs.invalid/", "//ailleurs.invalid", "javascript:alert(1)"])
def test_nobody_is_sent_to_another_site(client: Client, onward: str):
    assert sign_in(client, next=onward).url == "/"


def test_signing_out_is_a_form_and_ends_the_session(client: Client):
    client.force_login(account())
    assert client.get(reverse("web:sign-out")).status_code == 405
    client.post(reverse("web:sign-out"))
    assert client.get("/").status_code == 302


def test_demo_accounts_are_listed_in_a_demonstration_only(client: Client, settings):
    account()
    settings.DEMO_PASSWORD = ""
    assert "Démonstration" not in words_of(client.get("/connexion/"))
    settings.DEMO_PASSWORD = "essai-essai-essai"
    page = words_of(client.get("/connexion/"))
    assert "Rédaction" in page
    assert "essai-essai-essai" in page


def test_a_form_sent_after_the_session_expired_comes_back_after_signing_in(client: Client):
    imported(small_plan())
    path = reverse("web:follow-up", args=[first_action().uid])
    asked = client.post(path, {"status": "done", "progress": "80", "note": "Réunion tenue « hier »", "version": "1"})
    assert asked.status_code == 401
    page = asked.content.decode()
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    assert kept
    assert sign_in(client, kept=kept.group(1), next=path).url == path
    form = client.get(path).content.decode()
    assert "Réunion tenue « hier »" in form
    assert 'value="80"' in form
    assert '<option value="done" selected>' in form
    assert "Réunion tenue" not in client.get(path).content.decode()


def test_a_kept_form_that_was_tampered_with_is_forgotten(client: Client):
    assert sign_in(client, kept="faux:faux:faux", next="/").status_code == 302
    assert "kept" not in client.session


def test_a_fragment_is_refused_without_the_sign_in_page(client: Client):
    answer = client.get("/personnes/", headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (401, b"")


def test_the_theme_is_kept_in_a_cookie_and_written_by_the_server(client: Client):
    answer = client.post(reverse("web:theme"), {"theme": "dark", "next": "/connexion/"})
    assert answer.cookies["theme"].value == "dark"
    assert 'data-theme="dark"' in client.get("/connexion/").content.decode()
    client.cookies["theme"] = '"><script>'
    assert 'data-theme="auto"' in client.get("/connexion/").content.decode()


def fail(client: Client, times: int, email: str = "quelquun@example.invalid", **more: str):
    for _ in range(times):
        answer = client.post(reverse("web:sign-in"), {"email": email, "password": "faux"}, **more)
    return answer


def test_after_too_many_attempts_one_waits_and_is_told_how_long(client: Client):
    known = account()
    assert fail(client, MOST_OF_ACCOUNT, known.email).status_code == 422
    answer = client.post(reverse("web:sign-in"), {"email": known.email, "password": PASSWORD})
    assert answer.status_code == 429
    assert "Attendez 15 minutes" in words_of(answer)
    assert 0 < int(answer["Retry-After"]) <= 900
    assert account_of_form(answer.content.decode()) == known.email


def test_an_account_that_does_not_exist_is_answered_the_same(client: Client):
    known, nobody = account().email, "personne@example.invalid"
    answers = [[fail(client, 1, email) for _ in range(MOST_OF_ACCOUNT + 1)] for email in (known, nobody)]
    first, second = ([answer.status_code for answer in each] for each in answers)
    assert first == second == [422] * MOST_OF_ACCOUNT + [429]
    texts = [re.sub(r"\S+@\S+|value=.*?>", "", words_of(each[-1])) for each in answers]
    assert texts[0] == texts[1]


def test_others_sign_in_meanwhile_and_success_forgets_the_failures(client: Client):
    known = account()
    fail(client, MOST_OF_ACCOUNT + 1)
    fail(client, MOST_OF_ACCOUNT - 1, known.email)
    right = {"email": known.email, "password": PASSWORD}
    assert client.post(reverse("web:sign-in"), right).status_code == 302
    client.logout()
    assert fail(client, MOST_OF_ACCOUNT, known.email).status_code == 422


def test_one_address_may_not_try_every_account(client: Client):
    for number in range(MOST_FROM_ADDRESS):
        assert fail(client, 1, f"personne{number}@example.invalid").status_code == 422
    assert fail(client, 1, "encore@example.invalid").status_code == 429
    assert fail(client, 1, "encore@example.invalid", REMOTE_ADDR="192.0.2.7").status_code == 422


def test_one_may_try_again_later_and_waiting_is_not_lengthened(client: Client):
    fail(client, MOST_OF_ACCOUNT + 5)
    assert FailedSignIn.objects.count() == 2 * MOST_OF_ACCOUNT
    FailedSignIn.objects.update(at=timezone.now() - WINDOW)
    assert fail(client, 1).status_code == 422
    assert FailedSignIn.objects.count() == 2


def test_the_proxy_says_who_sends_where_there_is_one(settings):
    request = RequestFactory().get("/", REMOTE_ADDR="10.0.0.1", headers={"X-Forwarded-For": "1.2.3.4, 192.0.2.7"})
    assert sender_of(request) == "10.0.0.1"
    settings.BEHIND_TLS = True
    assert sender_of(request) == "192.0.2.7"


def test_what_was_typed_is_not_kept(client: Client):
    fail(client, 1, "anne@example.invalid")
    assert not FailedSignIn.objects.filter(key__contains="anne").exists()
