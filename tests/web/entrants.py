"""People who sign in for real in tests: by the form, with their second factor."""

from time import time

from django.test import Client

from gouvernail.core.permissions import Role
from gouvernail.core.time_codes import STEP_SECONDS, code_at
from gouvernail.models import Account, Authority, CodeApp
from gouvernail.services import sealing
from tests.builders import account_of, authority, member

PASSWORD = "bleu-pétrole-et-craie"
SECRET = b"12345678901234567890"


def account(role: Role = Role.EDITOR, owner: Authority | None = None) -> Account:
    """An account with that role and the password of the tests."""
    found = account_of(member(owner or authority(), role))
    found.set_password(PASSWORD)
    found.save()
    return found


def sign_in(client: Client, who: Account, **fields: str):
    return client.post("/connexion/", {"email": who.email, "password": PASSWORD, **fields})


def entered(who: Account | None = None) -> Client:
    """A browser in which somebody signed in by the form, a moment ago."""
    client = Client()
    assert sign_in(client, who or account()).status_code == 302
    return client


def with_app(who: Account) -> Account:
    """The account with an app whose secret the tests know."""
    CodeApp.objects.create(account=who, sealed=sealing.seal(SECRET))
    return who


def code(late: int = 0) -> str:
    """What the app shows now, or so many steps from now."""
    return code_at(SECRET, int(time()) // STEP_SECONDS + late)
