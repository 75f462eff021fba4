"""One's own account: `web/account.py`; how long a session lasts: `web/access.py`."""

import re
from time import time

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from gouvernail.models import Account, ApiToken, OpenSession
from gouvernail.web.access import PROVED, PROVED_SECONDS, SEEN, STARTED
from tests.web.entrants import PASSWORD, account, entered, sign_in
from tests.web.visitors import words_of

pytestmark = pytest.mark.django_db
NEW = "quatre vaches boivent ici"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
GUARDED = ["courriel", "mot-de-passe", "application", "cles", "codes", "jetons"]


def aged(client: Client, **stamps: int) -> Client:
    """The same browser, that many seconds later."""
    session = client.session
    for name, seconds in stamps.items():
        session[name] = int(time()) - seconds
    session.save()
    return client


def test_the_page_says_who_one_is_and_what_opens_the_account():
    who = account()
    page = words_of(entered(who).get("/compte/"))
    for shown in (who.name, who.email, "Aucun. Avec un second facteur", "Où je suis connecté"):
        assert shown in page


def test_the_name_is_changed_and_a_bad_one_told():
    client = entered()
    assert client.post("/compte/nom/", {"name": " Anne  Dupré "}).url == "/compte/"
    assert "Anne Dupré" in words_of(client.get("/compte/"))
    assert client.post("/compte/nom/", {"name": " "}).status_code == 422
    assert client.post("/compte/nom/", {"name": "x" * 201}).status_code == 422


def test_a_new_password_ends_the_other_sessions_and_keeps_this_one():
    who = account()
    here, elsewhere = entered(who), entered(who)
    assert here.post("/compte/mot-de-passe/", {"password": NEW, "again": NEW}).url == "/compte/"
    assert here.get("/compte/").status_code == 200
    assert elsewhere.get("/compte/").status_code == 302
    assert OpenSession.objects.filter(account=who).count() == 1
    assert sign_in(Client(), who, password=NEW).status_code == 302


def test_what_is_wrong_with_a_new_password_is_said_and_it_is_not_shown_again():
    client = entered(account())
    answer = client.post("/compte/mot-de-passe/", {"password": "motdepasse12", "again": "autre"})
    assert answer.status_code == 422
    assert "parmi les plus courants" in words_of(answer)
    assert "motdepasse12" not in answer.content.decode()


def test_sessions_are_listed_and_the_others_closed():
    who, here = account(), Client(headers={"User-Agent": FIREFOX})
    sign_in(here, who)
    there = entered(who)
    page = words_of(here.get("/compte/"))
    assert "Firefox, Linux ici" in page
    assert "Navigateur inconnu" in page
    here.post("/compte/sessions/fermer/")
    assert there.get("/").status_code == 302
    assert here.get("/").status_code == 200
    assert "Navigateur inconnu" not in words_of(here.get("/compte/"))


def test_nobody_closes_the_sessions_of_somebody_else():
    other, mine = entered(account()), entered(account())
    mine.post("/compte/sessions/fermer/")
    assert other.get("/").status_code == 200


def test_signing_out_forgets_the_session():
    client = entered()
    client.post("/deconnexion/")
    assert not OpenSession.objects.exists()


@pytest.mark.parametrize(
    ("stamps", "over"),
    [
        ({SEEN: 239 * 60}, False),
        ({SEEN: 240 * 60}, True),
        ({STARTED: 168 * 3600 - 60}, False),
        ({STARTED: 168 * 3600}, True),
    ],
)
def test_a_session_ends_after_a_while_without_use_and_in_any_case(stamps: dict[str, int], over: bool):
    client = aged(entered(), **stamps)
    assert (client.get("/compte/").status_code == 302) is over
    assert OpenSession.objects.exists() is not over


def test_a_form_sent_too_late_is_kept():
    who = account()
    client = aged(entered(who), **{SEEN: 240 * 60})
    asked = client.post("/compte/nom/", {"name": "Nom à garder"})
    assert asked.status_code == 401
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode()).group(1)
    sign_in(client, who, kept=kept, next="/compte/nom/")
    assert 'value="Nom à garder"' in client.get("/compte/nom/").content.decode()


def test_who_signed_in_again_in_another_tab_takes_the_form_back_without_the_password():
    who = account()
    client = aged(entered(who), **{SEEN: 240 * 60})
    asked = client.post("/compte/nom/", {"name": "Nom à garder"})
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode()).group(1)
    resumed = {"resume": "1", "kept": kept, "next": "/compte/nom/"}
    assert client.post("/connexion/", resumed).status_code == 422
    sign_in(client, who)
    assert client.post("/connexion/", resumed).url == "/compte/nom/"
    assert 'value="Nom à garder"' in client.get("/compte/nom/").content.decode()


@pytest.mark.parametrize("page", GUARDED)
def test_what_opens_the_account_is_changed_only_by_who_proved_it_lately(page: str):
    who = account()
    client = aged(entered(who), **{PROVED: PROVED_SECONDS + 1})
    path = f"/compte/{page}/"
    for answer in (client.get(path), client.post(path, {"password": NEW, "again": NEW, "name": "x"})):
        assert answer.status_code == 401
        assert "Confirmez que c’est vous" in words_of(answer)
        assert NEW not in answer.content.decode()
    assert sign_in(client, who, next=path).url == path
    assert client.get(path).status_code == 200
    who.refresh_from_db()
    assert who.check_password(PASSWORD)


def test_a_key_to_the_api_is_shown_once_and_revoked():
    client = entered()
    made = re.search(r"gouv_[\w-]+", client.post("/compte/jetons/", {"name": "Site", "days": "30"}).content.decode())
    row = ApiToken.objects.get()
    assert made.group() not in client.get("/compte/jetons/").content.decode()
    header = {"Authorization": f"Bearer {made.group()}"}
    assert Client().get("/api/v1/programmes", headers=header).status_code == 200
    client.post("/compte/jetons/", {"revoke": str(row.pk)})
    assert Client().get("/api/v1/programmes", headers=header).status_code == 401


@pytest.mark.parametrize("days", ["0", "-1", "x", "99999999999999"])
def test_a_key_lasts_a_number_of_days(days: str):
    answer = entered().post("/compte/jetons/", {"name": "Site", "days": days})
    assert answer.status_code == 422
    assert "1 à 3650" in words_of(answer)


def test_somebody_else_s_key_is_not_mine_to_revoke():
    entered(account()).post("/compte/jetons/", {"name": "Site", "days": "30"})
    assert entered(account()).post("/compte/jetons/", {"revoke": str(ApiToken.objects.get().pk)}).status_code == 404


def test_cookies_are_for_this_site_and_not_for_scripts(settings):
    client, who = Client(), account()
    cookie = sign_in(client, who).cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    settings.SESSION_COOKIE_SECURE = True
    assert sign_in(Client(), who).cookies["sessionid"]["secure"]


def test_signing_in_again_changes_the_key_of_the_session():
    client, who = Client(), account()
    sign_in(client, who)
    before = client.session.session_key
    sign_in(client, who)
    assert client.session.session_key != before
    assert not Session.objects.filter(session_key=before).exists()


def test_an_account_that_was_deactivated_is_out():
    who = account()
    client = entered(who)
    Account.objects.filter(pk=who.pk).update(is_active=False)
    assert client.get("/").status_code == 302
    assert sign_in(Client(), who).status_code == 422
