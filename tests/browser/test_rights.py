"""Screens of rights and of platforms are accessible; no screen at all asks for what the content policy forbids."""

import re
from html import unescape

import pytest
from django.test import Client
from playwright.sync_api import expect

from gouvernail.core.permissions import Role
from gouvernail.models import Account, Department, ProgrammeOwner
from tests.browser.conftest import DESK, PHONE, Visit, session_of
from tests.browser.looking import faults, wider
from tests.browser.test_screens import screens
from tests.builders import authority, imported, member, rich_plan
from tests.identity_provider import identity_provider

SETTINGS = (
    *("/reglages/", "/reglages/roles/", "/reglages/autorites/", "/reglages/mots/", "/reglages/listes/"),
    *("/reglages/champs/", "/reglages/numerotation/", "/programmes/communs/"),
)


def to_platform(page) -> None:
    account = Account.objects.create_superuser("chef@example.invalid", name="Chef")
    page.context.clear_cookies()
    page.context.add_cookies([session_of(account, page.url.removesuffix("connexion/"))])


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_settings_are_accessible_and_fit(visit: Visit, size: tuple[int, int]):
    programme = imported(rich_plan())
    ProgrammeOwner.objects.create(programme=programme, authority=authority("Ailleurs"))
    member(authority("Ailleurs"), Role.FINANCE)
    page = visit("/connexion/", role=None, size=size, bypass_csp=True)
    to_platform(page)
    wrong = {}
    for path in SETTINGS:
        page.goto(path)
        wrong[path] = [*faults(page), *(["too wide"] if wider(page) else [])]
    assert {path: found for path, found in wrong.items() if found} == {}


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_two_versions_of_a_setting_stand_in_sight_and_the_typed_one_stays(visit: Visit, size: tuple[int, int]):
    owner = authority()
    page = visit("/reglages/mots/", size=size, bypass_csp=True)
    owner.preferences = {"levels": {"action": ["Projet", "Projets"]}}
    owner.save()
    page.locator("[name=level-action-one]").fill("Chantier")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".versions").get_by_text("Projet / Projets")).to_be_visible()
    expect(page.locator(".versions").get_by_text("Chantier / Chantier")).to_be_visible()
    assert faults(page) == []
    assert wider(page) == 0
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Réglages enregistrés")).to_be_visible()
    owner.refresh_from_db()
    assert owner.preferences == {"levels": {"action": ["Chantier", "Chantier"]}}


@pytest.mark.filterwarnings("ignore:get_jwt_config")
def test_the_page_of_departure_to_an_identity_provider_is_accessible(visit: Visit, settings):
    page = visit("/connexion/", role=None, bypass_csp=True)
    with identity_provider() as issuer:
        settings.OIDC_ISSUER, settings.OIDC_CLIENT_ID, settings.OIDC_CLIENT_SECRET = issuer, "gouvernail", "secret"
        settings.OIDC_NAME = "Annuaire communal"
        content = Client().post("/connexion/openid/").content.decode()
    # It goes on by itself at once: looked at without that.
    still, cut = re.subn(r'<meta http-equiv="refresh"[^>]*>', "", content)
    assert cut == 1
    page.set_content(still)
    assert "Annuaire communal" in unescape(page.inner_text("h1"))
    assert faults(page) == []


def test_no_screen_asks_for_what_the_content_policy_forbids(visit: Visit):
    """What a page complains of on its console fails the test where it was opened (`conftest.visit`)."""
    page = visit("/connexion/", role=None)
    to_platform(page)
    found = [*screens().values(), *SETTINGS, "/reglages/comptes/", "/compte/", "/personnes/tenir/", "/public/"]
    Department.objects.get_or_create(authority=authority(), key="voirie", defaults={"name": "Voirie"})
    for path in found:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
