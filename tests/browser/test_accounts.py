"""Invitations, accounts and second factors in a real browser."""

from time import time

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page

from gouvernail.core.permissions import Role
from gouvernail.core.time_codes import STEP_SECONDS, code_at
from gouvernail.models import Account, CodeApp, Department, FollowUp, Item, OpenSession, Passkey
from gouvernail.queries.viewer import operator
from gouvernail.services import invitations, sealing
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.builders import account_of, authority, imported, member, rich_plan
from tests.letterbox import open_letterbox

PASSWORD = "bleu-pétrole-et-craie"


def link_of_an_invitation(email: str = "anne@example.invalid", role: Role = Role.EDITOR) -> str:
    with open_letterbox() as box:
        wish = invitations.Wish(email, "Anne Dupré", role)
        invitations.invite(by=operator("Atelier"), authority=authority().slug, wish=wish, base="http://localhost")
        return box.link()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_pages_of_accounts_are_accessible_and_fit(visit: Visit, size: tuple[int, int]):
    imported(rich_plan())
    Department.objects.get_or_create(authority=authority(), key="voirie", defaults={"name": "Voirie"})
    link = link_of_an_invitation()
    page = visit("/reglages/comptes/", size=size, bypass_csp=True)
    wrong = {"accounts": [*faults(page), *([] if not wider(page) else ["too wide"])]}
    page.get_by_role("button", name="Envoyer l’invitation").scroll_into_view_if_needed()
    page = visit(link, role=None, size=size, bypass_csp=True)
    wrong["invitation"] = [*faults(page), *([] if not wider(page) else ["too wide"])]
    page.goto("/invitation/inconnue/")
    wrong["gone"] = faults(page)
    assert {name: found for name, found in wrong.items() if found} == {}


def test_who_is_invited_comes_in(visit: Visit):
    page = visit(link_of_an_invitation(), role=None)
    page.get_by_label("Mot de passe").fill("azerty")
    page.get_by_label("Le même").fill("azerty")
    page.get_by_role("button", name="Accepter").click()
    # The browser itself asks for twelve characters; a common one of twelve is refused by the server.
    page.get_by_label("Mot de passe").fill("MotDePasse2026")
    page.get_by_label("Le même").fill("MotDePasse2026")
    page.get_by_role("button", name="Accepter").click()
    page.get_by_text("parmi les plus courants").wait_for()
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("Le même").fill(PASSWORD)
    page.get_by_role("button", name="Accepter").click()
    page.get_by_role("heading", name="Programmes").first.wait_for()
    assert Account.objects.get(email="anne@example.invalid").memberships.get().role == Role.EDITOR


def screens_of_an_account(page: Page) -> dict[str, list[str]]:
    """What is wrong with each page of one's own account, and with those before signing in."""
    wrong = {}
    for path in ("", "nom/", "courriel/", "mot-de-passe/", "application/", "cles/", "codes/", "jetons/"):
        page.goto(f"/compte/{path}")
        wrong[path] = [*faults(page), *([f"{over} px too wide"] if (over := wider(page)) else [])]
    page.goto("/compte/codes/")
    return wrong


def signed_in(page: Page, email: str, *, at: str = "/") -> None:
    page.goto(f"/connexion/?next={at}")
    enter(page, email)


def enter(page: Page, email: str) -> None:
    """Fill the form of sign-in that stands on the page."""
    page.get_by_label("Adresse de courriel").fill(email)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Se connecter").click()


def somebody(role: Role = Role.EDITOR) -> Account:
    account = account_of(member(authority(), role))
    account.set_password(PASSWORD)
    account.save()
    return account


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_one_s_own_account_is_accessible_and_fits(visit: Visit, size: tuple[int, int]):
    who = somebody()
    CodeApp.objects.create(account=who, sealed=sealing.seal(b"12345678901234567890"))
    page = visit("/connexion/", role=None, size=size, bypass_csp=True)
    wrong = {}
    for path in ("/connexion/recevoir/lien/", "/connexion/recevoir/mot-de-passe/", "/lien/inconnu/"):
        page.goto(path)
        wrong[path] = [*faults(page), *([f"{over} px too wide"] if (over := wider(page)) else [])]
    signed_in(page, who.email)
    page.get_by_label("Code de l’application").wait_for()
    wrong["second factor"] = faults(page)
    page.get_by_label("Code de l’application").fill(code_at(b"12345678901234567890", int(time()) // STEP_SECONDS))
    page.get_by_role("button", name="Continuer").first.click()
    page.get_by_role("heading", name="Programmes").first.wait_for()
    wrong |= screens_of_an_account(page)
    page.get_by_role("button", name="Demander dix nouveaux codes").click()
    page.get_by_role("link", name="Je les ai notés").wait_for()
    wrong["codes, shown"] = faults(page)
    assert {name: found for name, found in wrong.items() if found} == {}


def authenticator(page: Page) -> None:
    """A device that holds passkeys, as the browser itself simulates it."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_added_and_then_opens_the_account(visit: Visit):
    who = somebody()
    page = visit("/connexion/", role=None)
    authenticator(page)
    signed_in(page, who.email, at="/compte/cles/")
    page.get_by_label("Nom de la clé").fill("Téléphone de service")
    page.get_by_role("button", name="Ajouter une clé").click()
    page.get_by_role("link", name="Je les ai notés").click()
    page.get_by_text("Téléphone de service").wait_for()
    page.locator(".topbar-account summary").click()
    page.get_by_role("button", name="Se déconnecter").click()
    signed_in(page, who.email, at="/compte/")
    page.get_by_role("button", name="Utiliser ma clé").click()
    page.get_by_role("heading", name="Mon compte").wait_for()
    key = Passkey.objects.get(account=who)
    assert key.last_used_at is not None
    # The key of somebody else opens nothing.
    Passkey.objects.update(account=somebody())
    CodeApp.objects.create(account=who, sealed=sealing.seal(b"12345678901234567890"))
    page.locator(".topbar-account summary").click()
    page.get_by_role("button", name="Se déconnecter").click()
    signed_in(page, who.email)
    page.get_by_label("Code de l’application").wait_for()
    assert page.get_by_role("button", name="Utiliser ma clé").count() == 0


def test_what_is_typed_outlives_the_session_also_through_the_second_factor(visit: Visit):
    """A form that htmx sends: the page stays, offers to sign in elsewhere, and then saves."""
    imported(rich_plan())
    who = somebody(Role.ADMINISTRATOR)
    CodeApp.objects.create(account=who, sealed=sealing.seal(b"12345678901234567890"))
    page = visit("/", role=Role.ADMINISTRATOR)
    page.goto(f"/fiches/{Item.objects.filter(level='action')[0].uid}/")
    page.get_by_label("Ce qui a changé").fill("Réunion tenue hier")
    OpenSession.objects.all().delete()
    Session.objects.all().delete()
    page.get_by_role("button", name="Enregistrer").first.click()
    with page.context.expect_page() as opened:
        page.locator("#expired a").click()
    other = opened.value
    signed_in(other, who.email)
    other.get_by_label("Code de l’application").fill(code_at(b"12345678901234567890", int(time()) // STEP_SECONDS))
    other.get_by_role("button", name="Continuer").first.click()
    other.get_by_role("heading", name="Programmes").first.wait_for()
    page.bring_to_front()
    page.get_by_role("button", name="Revenir à ma saisie").click()
    page.get_by_role("button", name="Enregistrer").first.click()
    page.locator(".toast").first.wait_for()
    assert FollowUp.objects.filter(note="Réunion tenue hier").exists()
