"""A NUL character is refused on every page, on both databases, with a page and not an error of ours."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.builders import imported, small_plan
from tests.web.visitors import first_action, visitor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/?autorite=%00", "/recherche/?q=a%00b", "/public/?q=%00"])
def test_in_an_address(address: str):
    assert visitor().get(address).status_code == 400


def test_in_the_path():
    assert visitor().get("/fiches/abc%00def/").status_code in (400, 404)


def test_in_a_cookie(client: Client):
    client.cookies["sessionid"] = "abc\x00def"
    assert client.get("/").status_code == 400


def test_in_a_form():
    programme = imported(small_plan())
    client = visitor(owner=programme.authority)
    item = first_action()
    address = reverse("web:follow-up", args=[item.uid])
    assert client.post(address, {"note": "a\x00b", "version": item.version}).status_code == 400
    item.refresh_from_db()
    assert not item.follow_ups.exists()
