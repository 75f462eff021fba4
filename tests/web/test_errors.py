"""Errors say what happened, in French, whatever is broken: `web/errors.py`, `web/refused.py`."""

import pytest
from django.db import connection
from django.test import Client, RequestFactory

from gouvernail.web import errors
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.one_database


@pytest.mark.parametrize("code", [400, 403, 404, 500])
def test_error_pages_need_neither_account_nor_database(code: int):
    page = errors.page(RequestFactory().get("/"), code)
    assert page.status_code == code
    assert f"Erreur {code}" in words_of(page)


def test_an_unknown_address_is_a_page(client: Client):
    answer = client.get("/nulle-part/")
    assert answer.status_code == 404
    assert "Cette page n’existe pas" in words_of(answer) or "Cette page n'existe pas" in words_of(answer)


@pytest.mark.django_db
def test_what_does_not_exist_for_somebody_is_said_in_the_frame():
    answer = visitor().get("/fiches/inconnue/")
    assert answer.status_code == 404
    assert "ne vous est pas accessible" in words_of(answer)
    assert "Programmes" in words_of(answer)


def test_a_broken_view_gives_the_page_and_no_trace(client: Client):
    client.raise_request_exception = False
    with connection.execute_wrapper(lambda *_: (_ for _ in ()).throw(RuntimeError("base en panne"))):
        answer = client.post("/connexion/", {"email": "a@b.be", "password": "x"})
    assert answer.status_code == 500
    assert "base en panne" not in words_of(answer)
    assert "Rien de ce qui était enregistré n'est perdu" in words_of(answer)


def test_a_forged_form_is_refused_with_a_page():
    answer = Client(enforce_csrf_checks=True).post("/connexion/", {"email": "a", "password": "b"})
    assert answer.status_code == 403
    assert "Rechargez-la" in words_of(answer)
