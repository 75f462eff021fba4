"""The update of thirty seconds, on a phone: one card each, a connection that comes and goes, nothing typed twice."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Deadline
from gouvernail.core.vocabulary import Level
from gouvernail.models import FollowUp, Item, Person
from tests.browser.conftest import DESK, PHONE, Visit, session_of
from tests.browser.looking import faults, wider
from tests.browser.test_nothing_is_lost import expired
from tests.browser.test_structure import said
from tests.builders import account_of, action, authority, imported, member, objective, plan_of

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
AGENT = "Anne Lenoir"


def mine(visit: Visit, size: tuple[int, int], **options: object) -> Page:
    """Mes actions of the agent of three actions, of which one is late and one due soon."""
    today = timezone.localdate()
    days = {1: today - timedelta(12), 2: today + timedelta(9), 3: today + timedelta(300)}
    imported(
        plan_of(
            objective(),
            *(
                action(number, agents=(AGENT,), deadline=Deadline(day.isoformat(), start=day, end=day))
                for number, day in days.items()
            ),
            action(11, "a1", level=Level.STEP, title="Choisir un terrain"),
        )
    )
    person = Person.objects.get(name=AGENT)
    account = account_of(member(authority(), Role.CONTRIBUTOR, person=person))
    page = visit("/connexion/", role=None, size=size, **options)
    page.context.add_cookies([session_of(account, page.url.split("/connexion")[0])])
    page.goto("/mes-actions/")
    return page


def first(page: Page):
    return page.locator(".mine-card").first


def open_card(page: Page) -> None:
    first(page).get_by_text("Mettre à jour").click()


@SIZES
def test_a_card_is_updated_in_place_and_taken_back(visit: Visit, size: tuple[int, int]):
    page = mine(visit, size)
    expect(first(page)).to_contain_text("En retard de 12 jours")
    open_card(page)
    first(page).get_by_label("État").select_option("in_progress")
    first(page).get_by_label("Avancement").last.fill("40")
    first(page).get_by_label("Fait depuis la dernière fois").fill("Le terrain est choisi.")
    first(page).get_by_label("Choisir un terrain").check()
    first(page).get_by_role("button", name="Enregistrer").click()
    said(page, "Mise à jour enregistrée")
    expect(first(page)).to_contain_text("1 étape faite sur 1")
    expect(first(page)).not_to_contain_text("En retard")
    assert FollowUp.objects.get().achieved == "Le terrain est choisi."
    page.locator(".toast").get_by_role("button", name="Annuler").click()
    expect(first(page)).to_contain_text("En retard de 12 jours")
    assert not FollowUp.objects.exists()
    assert not Item.objects.filter(status="done").exists()


@SIZES
def test_nothing_new_is_one_tap(visit: Visit, size: tuple[int, int]):
    page = mine(visit, size)
    first(page).get_by_role("button", name="Rien de neuf").click()
    said(page, "Mise à jour enregistrée")
    assert FollowUp.objects.get().same


def test_what_is_typed_without_a_connection_stays_and_is_sent_when_it_is_back(visit: Visit):
    page = mine(visit, PHONE)
    open_card(page)
    first(page).get_by_label("Reste à faire").fill("Signer le bail.")
    page.context.set_offline(True)
    first(page).get_by_role("button", name="Enregistrer").click()
    expect(first(page).locator("[data-unsent]")).to_be_visible()
    expect(first(page).get_by_label("Reste à faire")).to_have_value("Signer le bail.")
    assert not FollowUp.objects.exists()
    page.context.set_offline(False)
    said(page, "Mise à jour enregistrée")
    assert FollowUp.objects.get().remaining == "Signer le bail."
    expect(first(page).locator("[data-unsent]")).to_be_hidden()


def test_what_is_typed_survives_the_page_and_is_forgotten_once_sent(visit: Visit):
    page = mine(visit, PHONE)
    open_card(page)
    first(page).get_by_label("Reste à faire").fill("Signer le bail.")
    page.reload()
    expect(first(page).get_by_label("Reste à faire")).to_have_value("Signer le bail.")
    first(page).get_by_role("button", name="Enregistrer").click()
    said(page, "Mise à jour enregistrée")
    page.reload()
    expect(page.get_by_label("Reste à faire").first).to_have_value("")
    assert FollowUp.objects.count() == 1


def test_what_is_typed_outlives_the_session(visit: Visit):
    page = mine(visit, PHONE)
    open_card(page)
    first(page).get_by_label("Reste à faire").fill("Signer le bail.")
    expired()
    first(page).get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="Votre session a expiré")).to_be_visible()
    expect(first(page).get_by_label("Reste à faire")).to_have_value("Signer le bail.")
    assert not FollowUp.objects.exists()


def test_nothing_is_typed_into_a_card_that_is_about_to_be_replaced(visit: Visit):
    page = mine(visit, PHONE)
    open_card(page)
    first(page).get_by_label("Reste à faire").fill("Signer le bail.")
    page.evaluate(
        "document.addEventListener('submit', event => { window.wasInert = event.target.inert }, { once: true })"
    )
    first(page).get_by_role("button", name="Enregistrer").click()
    said(page, "Mise à jour enregistrée")
    assert page.evaluate("window.wasInert")
    assert not page.evaluate("document.querySelector('.mine-card form').inert")


def test_an_answer_that_got_lost_makes_no_second_entry(visit: Visit):
    page = mine(visit, PHONE)
    open_card(page)
    first(page).get_by_label("Reste à faire").fill("Signer le bail.")
    lost = {"left": 1}

    def lose(route):
        if route.request.method == "POST" and lost["left"]:
            lost["left"] -= 1
            route.fetch()  # the server has it; the device never learns
            route.abort()
        else:
            route.continue_()

    page.route("**/mes-actions/*/", lose)
    first(page).get_by_role("button", name="Enregistrer").click()
    expect(first(page).locator("[data-unsent]")).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('online'))")
    expect(first(page).locator("[data-unsent]")).to_be_hidden()
    assert FollowUp.objects.count() == 1


@SIZES
def test_the_cards_are_accessible_and_fit_open_and_closed(visit: Visit, size: tuple[int, int]):
    page = mine(visit, size, bypass_csp=True)
    assert faults(page, unfold=False) == []
    page.reload()  # what was folded while the colours changed would change them as it unfolds
    assert faults(page) == []
    assert wider(page) == 0
