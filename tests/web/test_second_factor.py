"""The second step of signing in: `web/second_factor.py`, `web/entering.py`, `web/account_factors.py`."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.permissions import Role
from gouvernail.models import CodeApp, FailedSignIn, RecoveryCode
from gouvernail.services import second_factors
from gouvernail.web.entering import HALF_SECONDS
from tests.builders import authority, imported, small_plan
from tests.web.entrants import PASSWORD, SECRET, account, code, entered, sign_in, with_app
from tests.web.visitors import first_action, words_of

pytestmark = pytest.mark.django_db
STEP = "/connexion/second-facteur/"


def test_the_password_alone_opens_nothing(client: Client):
    who = with_app(account())
    assert sign_in(client, who, next="/personnes/").url == STEP
    assert client.get("/personnes/").status_code == 302
    assert client.post(STEP, {"code": "000000"}).status_code == 422
    assert client.get("/personnes/").status_code == 302
    assert client.post(STEP, {"code": code()}).url == "/personnes/"
    assert client.get("/personnes/").status_code == 200


def test_without_the_first_step_there_is_no_second(client: Client):
    with_app(account())
    assert client.get(STEP).url == "/connexion/"
    assert client.post(STEP, {"code": code()}).url == "/connexion/"


def test_the_first_step_does_not_wait_for_ever(client: Client, monkeypatch: pytest.MonkeyPatch):
    sign_in(client, with_app(account()))
    session = client.session
    session["half"] = {**session["half"], "at": session["half"]["at"] - HALF_SECONDS}
    session.save()
    assert client.post(STEP, {"code": code()}).url == "/connexion/"


def test_a_code_serves_once(client: Client):
    who, same = with_app(account()), code()
    sign_in(client, who)
    assert client.post(STEP, {"code": same}).status_code == 302
    second = Client()
    sign_in(second, who)
    assert second.post(STEP, {"code": same}).status_code == 422


def test_a_recovery_code_serves_once_and_counts_down(client: Client):
    who = with_app(account())
    first, *_ = second_factors.new_codes(who)
    sign_in(client, who)
    assert client.post(STEP, {"code": f" {first.upper()} "}).status_code == 302
    assert "9 codes restent" in words_of(client.get("/compte/"))
    again = Client()
    sign_in(again, who)
    assert again.post(STEP, {"code": first}).status_code == 422


def test_guessing_codes_is_slowed_down_whatever_the_password(client: Client):
    who = with_app(account())
    sign_in(client, who)
    answers = [client.post(STEP, {"code": f"00000{n}"}).status_code for n in range(7)]
    assert answers == [422] * 6 + [429]
    assert client.post(STEP, {"code": code()}).status_code == 429
    other = Client()
    sign_in(other, who)
    answer = other.post(STEP, {"code": code()})
    assert answer.status_code == 429
    assert answer["Retry-After"]


def test_a_form_survives_an_expired_session_and_the_second_factor(client: Client):
    imported(small_plan())
    who, path = with_app(account()), reverse("web:follow-up", args=[first_action().uid])
    asked = client.post(path, {"status": "done", "note": "Réunion tenue « hier »", "version": "1"})
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode()).group(1)
    assert sign_in(client, who, kept=kept, next=path).url == STEP
    assert "conservé" in words_of(client.get(STEP))
    assert client.post(STEP, {"code": "1"}).status_code == 422
    assert client.post(STEP, {"code": code()}).url == path
    assert "Réunion tenue « hier »" in client.get(path).content.decode()


def test_the_session_changes_its_key_at_each_step(client: Client):
    client.get("/connexion/")
    who, keys = with_app(account()), []
    sign_in(client, who)
    keys.append(client.session.session_key)
    client.post(STEP, {"code": code()})
    keys.append(client.session.session_key)
    assert len(set(keys)) == 2


def test_an_app_is_added_by_its_first_code_and_gives_recovery_codes(monkeypatch: pytest.MonkeyPatch):
    who = account()
    client = entered(who)
    monkeypatch.setattr(second_factors.secrets, "token_bytes", lambda size: SECRET)
    page = client.get("/compte/application/")
    assert "GEZD GNBV GY3T QOJQ" in words_of(page)
    assert "data:image/svg+xml" in page.content.decode()
    assert client.post("/compte/application/", {"code": "000000"}).status_code == 422
    assert not CodeApp.objects.exists()
    made = client.post("/compte/application/", {"code": code()})
    codes = re.findall(r"<code>(\w{5}-\w{5})</code>", made.content.decode())
    assert len(set(codes)) == 10
    assert RecoveryCode.objects.filter(account=who).count() == 10
    assert not RecoveryCode.objects.filter(digest__in=codes).exists()
    assert codes[0] not in client.get("/compte/codes/").content.decode()
    client.logout()
    assert sign_in(client, who).url == STEP


def test_the_secret_of_an_app_is_not_kept_as_it_is():
    row = with_app(account())
    assert SECRET.decode() not in str(CodeApp.objects.filter(account=row).values().get())


def test_new_recovery_codes_end_the_old_ones():
    who = with_app(account())
    old = second_factors.new_codes(who)
    client = Client()
    sign_in(client, who)
    client.post(STEP, {"code": code()})
    client.post("/compte/codes/")
    assert not second_factors.verify(who, old[0])
    assert RecoveryCode.objects.filter(account=who).count() == 10


def test_taking_the_last_factor_away_takes_the_codes_with_it():
    who = with_app(account())
    second_factors.new_codes(who)
    client = Client()
    sign_in(client, who)
    client.post(STEP, {"code": code()})
    assert client.post("/compte/application/", {"remove": "1"}).url == "/compte/"
    assert not RecoveryCode.objects.exists()
    assert sign_in(Client(), who).url == "/"


def test_an_authority_may_require_it_of_its_administrators(client: Client, monkeypatch: pytest.MonkeyPatch):
    owner = authority()
    admin, editor = account(Role.ADMINISTRATOR, owner), account(Role.EDITOR, owner)
    entered(admin).post(reverse("web:second-factor-rule"), {"authority": owner.slug, "required": "1"})
    assert sign_in(Client(), editor).url == "/"
    assert sign_in(client, admin).url == "/compte/"
    assert client.get("/").url == "/compte/"
    assert client.post(reverse("web:accounts"), {}).url == "/compte/"
    assert "exige un second facteur" in words_of(client.get("/compte/"))
    monkeypatch.setattr(second_factors.secrets, "token_bytes", lambda size: SECRET)
    client.get("/compte/application/")
    client.post("/compte/application/", {"code": code()})
    assert client.get("/").status_code == 200
    refused = client.post("/compte/application/", {"remove": "1"})
    assert "ajoutez-en un autre" in words_of(refused)
    assert CodeApp.objects.filter(account=admin).exists()


@pytest.mark.parametrize("signed", ["{}", "x", '{"id": 3}', "[]", '{"id": "a", "response": {}}', "null"])
def test_what_no_authenticator_signed_is_refused(client: Client, signed: str):
    sign_in(client, with_app(account()))
    client.get(STEP)
    assert client.post(STEP, {"passkey": signed}).status_code == 422
    keys = entered(account())
    keys.get("/compte/cles/")
    assert keys.post("/compte/cles/", {"passkey": signed, "name": "Clé"}).status_code == 422


def test_what_was_typed_is_not_kept(client: Client):
    who = with_app(account())
    sign_in(client, who)
    client.post(STEP, {"code": "123456"})
    assert not FailedSignIn.objects.filter(key__contains=who.uid).exists()
    assert PASSWORD not in str(client.session.items())
