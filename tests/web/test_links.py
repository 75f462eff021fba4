"""Links by e-mail: `web/links.py`, `services/emailed_links.py`, through a real SMTP server."""

import re
from statistics import median
from time import perf_counter

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gouvernail.models import Account, EmailedLink, FailedSignIn
from gouvernail.services.throttling import MOST_FROM_ADDRESS
from tests.letterbox import Letterbox, open_letterbox
from tests.web.entrants import PASSWORD, account, code, entered, sign_in, with_app
from tests.web.visitors import words_of

pytestmark = pytest.mark.django_db
SIGN_IN, FORGOTTEN = "/connexion/recevoir/lien/", "/connexion/recevoir/mot-de-passe/"
NEW = "quatre vaches boivent ici"


@pytest.fixture
def box():
    with open_letterbox() as opened:
        yield opened


def asked(client: Client, email: str, path: str = SIGN_IN):
    return client.post(path, {"email": email})


def test_a_link_signs_in_once(client: Client, box: Letterbox):
    who = account()
    assert asked(client, who.email.upper()).status_code == 200
    assert box.messages[0]["To"] == who.email
    for text in (box.text(), box.text(html=True)):
        assert "20 minutes" in text
        assert box.link() in text
    assert client.post(box.link()).url == "/"
    assert client.get("/").status_code == 200
    again = Client().post(box.link())
    assert again.status_code == 404
    assert "n’est plus valable" in words_of(again)


def test_a_program_that_opens_links_uses_nothing_up(client: Client, box: Letterbox):
    asked(client, account().email)
    for _ in range(3):
        answer = Client().get(box.link())
        assert (answer.status_code, "sessionid" in answer.cookies) == (200, False)
    assert client.post(box.link()).url == "/"


def test_a_link_is_only_the_first_of_two_steps(client: Client, box: Letterbox):
    who = with_app(account())
    asked(client, who.email)
    assert client.post(box.link()).url == "/connexion/second-facteur/"
    assert client.get("/").status_code == 302
    assert client.post("/connexion/second-facteur/", {"code": code()}).url == "/"


@pytest.mark.parametrize("end", ["expired", "asked again", "inactive"])
def test_a_link_that_ended_opens_nothing(client: Client, box: Letterbox, end: str):
    who = account()
    asked(client, who.email)
    old = box.link()
    if end == "expired":
        EmailedLink.objects.update(expires_at=timezone.now())
    elif end == "asked again":
        asked(client, who.email)
    else:
        Account.objects.update(is_active=False)
    assert client.get(old).status_code == 404
    assert client.post(old).status_code == 404


def test_the_token_is_kept_nowhere(client: Client, box: Letterbox):
    asked(client, account().email)
    token = box.link().rstrip("/").rpartition("/")[2]
    assert token not in str(list(EmailedLink.objects.values()))


def test_a_forgotten_password_is_chosen_again(client: Client, box: Letterbox):
    who = account()
    elsewhere = entered(who)
    asked(client, who.email, FORGOTTEN)
    link = box.link()
    weak = client.post(link, {"password": "azertyuiop12", "again": "azertyuiop12"})
    assert weak.status_code == 422
    assert "parmi les plus courants" in words_of(weak)
    assert client.post(link, {"password": NEW, "again": NEW}).status_code == 200
    assert client.get("/").status_code == 302
    assert client.post(link, {"password": NEW + "!", "again": NEW + "!"}).status_code == 404
    assert sign_in(client, who).status_code == 422
    assert sign_in(client, who, password=NEW).url == "/"
    assert elsewhere.get("/").status_code == 302


def test_a_link_to_sign_in_chooses_no_password(client: Client, box: Letterbox):
    who = account()
    asked(client, who.email)
    client.post(box.link(), {"password": NEW, "again": NEW})
    who.refresh_from_db()
    assert who.check_password(PASSWORD)


@pytest.mark.parametrize("path", [SIGN_IN, FORGOTTEN])
def test_nothing_tells_whether_an_address_exists(client: Client, box: Letterbox, path: str):
    gone = account()
    Account.objects.filter(pk=gone.pk).update(is_active=False)
    emails = [account().email, "personne@example.invalid", gone.email]
    answers = [asked(client, email, path) for email in emails]
    assert {answer.status_code for answer in answers} == {200}
    texts = {words_of(answer).replace(email, "…") for answer, email in zip(answers, emails, strict=True)}
    assert len(texts) == 1
    assert len(box.messages) == 1


@pytest.mark.django_db(transaction=True)
def test_the_page_does_the_same_work_and_takes_the_same_time(client: Client, settings):
    """As installed: the worker looks for the account, not the page."""
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    known = account().email
    asked(client, known)
    asked(client, "echauffement@example.invalid")
    work, times = {}, {"known": [], "nobody": []}
    for number in range(12):
        FailedSignIn.objects.all().delete()
        for name, email in (("known", known), ("nobody", f"personne{number}@example.invalid")):
            with CaptureQueriesContext(connection) as queries:
                start = perf_counter()
                asked(client, email)
                times[name].append(perf_counter() - start)
            work.setdefault(name, set()).add(len(queries))
    assert work["known"] == work["nobody"]
    assert abs(median(times["known"]) - median(times["nobody"])) < 0.5 * median(times["known"]) + 0.005


def test_a_wrong_password_takes_as_long_as_a_wrong_address(client: Client, settings):
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    known, without = account().email, Account.objects.create_user("sans@example.invalid", name="Sans").email
    times: dict[str, list[float]] = {known: [], without: [], "personne@example.invalid": []}
    for _ in range(6):
        for email, found in times.items():
            FailedSignIn.objects.all().delete()
            start = perf_counter()
            client.post("/connexion/", {"email": email, "password": "faux"})
            found.append(perf_counter() - start)
    middle = [median(found) for found in times.values()]
    assert max(middle) < 1.6 * min(middle), middle


def test_asking_is_slowed_down_for_an_address_and_for_a_sender(client: Client, box: Letterbox):
    known = account().email
    for email in (known, "personne@example.invalid"):
        answers = [asked(client, email).status_code for _ in range(5)]
        assert answers == [200] * 4 + [429]
    assert len(box.messages) == 4
    FailedSignIn.objects.all().delete()
    answers = [asked(client, f"personne{n}@example.invalid").status_code for n in range(MOST_FROM_ADDRESS + 1)]
    assert answers == [200] * MOST_FROM_ADDRESS + [429]


def test_guessing_links_is_slowed_down(client: Client):
    answers = [client.get(f"/lien/essai-{number}/").status_code for number in range(MOST_FROM_ADDRESS + 1)]
    assert answers == [404] * MOST_FROM_ADDRESS + [429]


def test_another_address_counts_once_it_was_confirmed(box: Letterbox, django_capture_on_commit_callbacks):
    who = account()
    before = who.email
    client = entered(who)
    assert client.post("/compte/courriel/", {"email": "Neuve@Example.invalid"}).url == "/compte/"
    assert box.messages[0]["To"] == "neuve@example.invalid"
    who.refresh_from_db()
    assert who.email == before
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(box.link(0)).status_code == 200
    who.refresh_from_db()
    assert who.email == "neuve@example.invalid"
    assert box.messages[1]["To"] == before
    assert "adresse de courriel" in box.text(1)
    assert client.post(box.link(0)).status_code == 404


def test_an_address_that_another_account_has_is_not_told_and_not_taken(box: Letterbox):
    other, who = account(), account()
    client = entered(who)
    free = words_of(client.post("/compte/courriel/", {"email": "libre@example.invalid"}, follow=True))
    taken = words_of(client.post("/compte/courriel/", {"email": other.email}, follow=True))
    assert re.sub(r"\S+@\S+", "", free) == re.sub(r"\S+@\S+", "", taken)
    assert [message["To"] for message in box.messages] == ["libre@example.invalid"]
