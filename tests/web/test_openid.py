"""Signing in at an identity provider: `web/openid.py`, `services/outsiders.py`, against a real one on this machine."""

import html
import re

import pytest
from django.test import Client
from oidc_provider_mock import User

from gouvernail.core.claims import grants
from gouvernail.core.permissions import Role
from gouvernail.models import Account, Membership, OutsideIdentity
from gouvernail.queries.viewer import operator
from gouvernail.services import invitations
from tests.builders import authority, member
from tests.identity_provider import identity_provider, sign_in_there
from tests.letterbox import open_letterbox
from tests.web.entrants import account, code, with_app
from tests.web.visitors import words_of

# The provider of the tests, not Gouvernail, calls what its own library wants otherwise by now.
pytestmark = [pytest.mark.one_database, pytest.mark.django_db, pytest.mark.filterwarnings("ignore:get_jwt_config")]
ANNE = User(
    sub="anne-7",
    claims={"email": "Anne@Example.invalid", "email_verified": True, "name": "Anne Dupré", "groups": ["pst"]},
)
DOUBTFUL = User(sub="doute-1", claims={"email": "anne@example.invalid", "email_verified": False, "name": "Doute"})
RULES = grants(["pst=editor@valboise", "chefs=administrator@valboise"])[0]


@pytest.fixture
def provider(settings):
    with identity_provider(ANNE, DOUBTFUL) as issuer:
        settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = issuer, "gouvernail", "secret"
        settings.OIDC_NAME = "Annuaire communal"
        yield issuer


def departs(client: Client, **fields: str) -> str:
    """Where the browser is sent."""
    page = client.post("/connexion/openid/", fields).content.decode()
    return html.unescape(re.search(r'content="0;url=([^"]+)"', page).group(1))


def comes(client: Client, who: User = ANNE, **fields: str):
    return client.get(sign_in_there(departs(client, **fields), who.sub))


def known(**more: object) -> Account:
    return Account.objects.create_user("anne@example.invalid", name="Anne D.", **more)


def test_who_has_an_account_comes_in_and_goes_on(provider: str, client: Client):
    who = known()
    assert "Se connecter avec Annuaire communal" in words_of(client.get("/connexion/"))
    assert comes(client, next="/personnes/").url == "/personnes/"
    assert client.get("/personnes/").status_code == 200
    assert OutsideIdentity.objects.get().account == who


def test_the_second_time_the_identity_counts_not_the_address(provider: str, client: Client):
    who = known()
    comes(client)
    Account.objects.update(email="autre@example.invalid")
    again = Client()
    assert comes(again).url == "/"
    assert again.get("/compte/").context["account"] == who


def test_the_provider_is_asked_with_a_challenge_and_a_nonce(provider: str, client: Client):
    address = departs(client)
    for part in ("code_challenge_method=S256", "code_challenge=", "nonce=", "state=", "scope=openid"):
        assert part in address


def test_nobody_comes_in_without_account_or_invitation(provider: str, client: Client):
    answer = comes(client)
    assert answer.status_code == 403
    assert "aucun compte ne vous attend" in words_of(answer)
    assert not Account.objects.exists()
    assert client.get("/").status_code == 302


def test_who_was_invited_comes_in_with_the_role(provider: str, client: Client):
    with open_letterbox():
        wish = invitations.Wish("anne@example.invalid", "Anne", Role.FINANCE)
        invitations.invite(by=operator(), authority=authority().slug, wish=wish, base="http://localhost")
    assert comes(client).url == "/"
    made = Account.objects.get()
    assert (made.email, made.name, made.has_usable_password()) == ("anne@example.invalid", "Anne Dupré", False)
    assert made.memberships.get().role == Role.FINANCE


def test_an_address_that_was_not_verified_opens_no_account(provider: str, client: Client, settings):
    known()
    assert comes(client, DOUBTFUL).status_code == 403
    settings.OIDC_TRUST_EMAIL = True
    assert comes(client, DOUBTFUL).url == "/"


def test_groups_give_roles_and_take_them_away(provider: str, client: Client, settings):
    owner, who = authority(), known()
    member(owner, Role.ADMINISTRATOR)
    settings.OIDC_ROLES = RULES
    for role in (Role.ADMINISTRATOR, Role.READER):
        Membership.objects.create(account=who, authority=owner, role=role)
    comes(client)
    assert set(who.memberships.values_list("role", flat=True)) == {Role.EDITOR, Role.READER}


def test_everybody_with_a_group_comes_in_where_the_setting_says_so(provider: str, client: Client, settings):
    authority()
    settings.OIDC_OPEN = True
    assert comes(client).status_code == 403
    settings.OIDC_ROLES = RULES
    assert comes(client).url == "/"
    assert Account.objects.get().memberships.get().role == Role.EDITOR


def test_the_second_factor_is_asked_for_unless_the_provider_is_strong(provider: str, client: Client, settings):
    with_app(known())
    assert comes(client).url == "/connexion/second-facteur/"
    assert client.post("/connexion/second-facteur/", {"code": code()}).url == "/"
    settings.OIDC_STRONG = True
    assert comes(Client()).url == "/"


def test_a_closed_account_stays_closed(provider: str, client: Client):
    known(is_active=False)
    assert comes(client).status_code == 403


@pytest.mark.parametrize("change", [("state=", "state=x"), ("code=", "code=x")])
def test_an_answer_that_was_changed_is_refused(provider: str, client: Client, change: tuple[str, str]):
    known()
    back = sign_in_there(departs(client), ANNE.sub).replace(*change)
    answer = client.get(back)
    assert answer.status_code == 422
    assert "n’a pas abouti" in words_of(answer)
    assert client.get("/").status_code == 302


def test_the_answer_for_one_browser_opens_nothing_in_another(provider: str, client: Client):
    known()
    back = sign_in_there(departs(client), ANNE.sub)
    other = Client()
    assert other.get(back).status_code == 422
    assert other.get("/").status_code == 302


def test_a_provider_that_is_down_is_said(client: Client, settings):
    settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID = "http://127.0.0.1:9", "gouvernail"
    answer = client.post("/connexion/openid/")
    assert answer.status_code == 502
    assert "ne répond pas" in words_of(answer)


def test_without_a_provider_there_is_no_way_to_one(client: Client):
    assert client.post("/connexion/openid/").status_code == 404
    assert client.get("/connexion/openid/retour/").status_code == 404
    assert "Se connecter avec" not in words_of(client.get("/connexion/"))


def test_a_kept_form_goes_along(provider: str, client: Client):
    who = account()
    Account.objects.filter(pk=who.pk).update(email="anne@example.invalid")
    asked = client.post("/compte/nom/", {"name": "Nom à garder"})
    kept = re.search(r'name="kept" value="([^"]+)"', asked.content.decode()).group(1)
    assert comes(client, kept=kept, next="/compte/nom/").url == "/compte/nom/"
    assert 'value="Nom à garder"' in client.get("/compte/nom/").content.decode()
