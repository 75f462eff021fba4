"""Who visits the screens in tests, and what they find on them."""

import html
import re

from django.http import HttpResponse
from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Item
from tests.builders import account_of, authority, member


def visitor(role: Role = Role.ADMINISTRATOR, owner: Authority | None = None) -> Client:
    """A browser in which somebody with that role is signed in."""
    return client_of(account_of(member(owner or authority(), role)))


def client_of(account: Account) -> Client:
    """A browser in which that account is signed in."""
    client = Client()
    client.force_login(account)
    return client


def words_of(answer: HttpResponse) -> str:
    """The text of a page, tags and needless spaces aside; the links in a sentence leave it whole."""
    text = re.sub(r"<(script|template|dialog)\b.*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    text = re.sub(r"<a [^>]*>([^<]*)</a>(?=[,.) \u00a0])", r"\1", text)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", text)).split())


def first_action() -> Item:
    return Item.objects.filter(level="action").order_by("id")[0]
