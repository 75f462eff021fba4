"""What is typed outlives the session, and a server that falls over while a form is full."""

from urllib.parse import urlsplit

import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.models import FollowUp, Item, Keyword, OpenSession
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_accounts import enter, signed_in, somebody
from tests.browser.test_structure import open_form, picture, plan, row, said
from tests.browser.test_two_people import write
from tests.builders import action, imported, objective, plan_of
from tests.letterbox import open_letterbox

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


def school() -> Item:
    return Item.objects.get(title="Rénover l'école du Centre")


def sheet(visit: Visit, size: tuple[int, int]) -> Page:
    plan()
    return visit(f"/fiches/{school().uid}/", role=Role.EDITOR, size=size)


def expired() -> None:
    OpenSession.objects.all().delete()
    Session.objects.all().delete()


def comes_back(page: Page) -> None:
    """The page says that the session is over; the person signs in again in another tab, and returns to the form."""
    expect(page.get_by_role("heading", name="Votre session a expiré")).to_be_visible()
    with page.context.expect_page() as opened:
        page.locator("#expired a").click()
    signed_in(opened.value, somebody(Role.EDITOR).email)
    expect(opened.value.get_by_role("heading", name="Programmes").first).to_be_visible()
    opened.value.close()
    page.get_by_role("button", name="Revenir à ma saisie").click()


@SIZES
def test_the_forms_of_a_sheet_outlive_the_session_together(visit: Visit, size: tuple[int, int]):
    page = sheet(visit, size)
    write(page, "description", "Une longue description.")
    page.get_by_label("Ce qui a changé").fill("Les plans sont prêts.")
    page.get_by_label("Avancement").last.fill("30")
    expired()
    page.locator("#slot-description .button-main").click()
    comes_back(page)
    expect(page.locator("#in-description")).to_have_value("Une longue description.")
    # Another form is saved first: the one that was refused stays open.
    page.locator(".update-form button").last.click()
    said(page, "Enregistré")
    expect(page.locator("#in-description")).to_have_value("Une longue description.")
    page.locator("#slot-description .button-main").click()
    expect(page.locator("#slot-description")).to_contain_text("Une longue description.")
    expect(page.locator("#in-description")).to_have_count(0)
    assert (school().description, school().progress) == ("Une longue description.", 30)
    assert FollowUp.objects.get(item=school()).note == "Les plans sont prêts."


@SIZES
def test_a_new_item_that_is_being_typed_outlives_the_session(visit: Visit, size: tuple[int, int]):
    page = sheet(visit, size)
    page.locator("#slot-ajouter [data-door]").click()
    page.locator("#new-title").fill("Choisir un architecte")
    expired()
    page.locator("#slot-ajouter .button-main").click()
    comes_back(page)
    expect(page.locator("#new-title")).to_have_value("Choisir un architecte")
    page.locator("#slot-ajouter .button-main").click()
    said(page, "Choisir un architecte")
    assert Item.objects.get(title="Choisir un architecte").parent == school()


@SIZES
def test_a_share_that_is_being_set_outlives_the_session(visit: Visit, size: tuple[int, int]):
    page = sheet(visit, size)
    page.locator(".page-head [data-acts]").click()
    page.get_by_role("menuitem", name="Partager").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Aussi sous (1)").fill("2 Être une commune accueillante (o2)")
    dialog.get_by_label("Part (%)").first.fill("25")
    expired()
    dialog.get_by_role("button", name="Enregistrer").last.click()
    comes_back(page)
    expect(dialog.get_by_label("Part (%)").first).to_have_value("25")
    dialog.get_by_role("button", name="Enregistrer").last.click()
    said(page, "Parts enregistrées.")


@SIZES
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_plain_form_is_sent_again_after_signing_in(visit: Visit, size: tuple[int, int], script: bool):
    imported(plan_of(objective(), action(1, tags=("Vélo",))))
    page = visit("/reglages/listes/", size=size, java_script_enabled=script, bypass_csp=True)
    page.locator("summary", has_text="Vélo").click()
    page.get_by_label("Nom", exact=True).fill("À vélo & à pied")
    expired()
    page.get_by_role("button", name="Renommer partout").click()
    expect(page.get_by_text("Ce que vous avez tapé est conservé")).to_be_visible()
    enter(page, somebody(Role.ADMINISTRATOR).email)
    expect(page.get_by_role("heading", name="Reprendre votre saisie")).to_be_visible()
    expect(page.locator("main .panel")).to_contain_text("À vélo & à pied")
    assert list(Keyword.objects.values_list("name", flat=True)) == ["Vélo"]
    if script:
        picture(page, f"resume-{size[0]}")
        assert faults(page) == []
        assert wider(page) == 0
    page.get_by_role("button", name="Envoyer à nouveau").click()
    expect(page.locator("summary", has_text="À vélo & à pied")).to_be_visible()
    assert list(Keyword.objects.values_list("name", flat=True)) == ["À vélo & à pied"]


@SIZES
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_who_comes_back_by_a_link_in_the_mail_finds_it_too(visit: Visit, size: tuple[int, int], script: bool):
    """The page that holds what was typed stays where it is: asking for the link opens beside it."""
    imported(plan_of(objective(), action(1, tags=("Vélo",))))
    page = visit("/reglages/listes/", size=size, java_script_enabled=script)
    page.locator("summary", has_text="Vélo").click()
    page.get_by_label("Nom", exact=True).fill("À vélo & à pied")
    expired()
    page.get_by_role("button", name="Renommer partout").click()
    with page.context.expect_page() as opened, open_letterbox() as box:
        page.get_by_role("link", name="Recevoir un lien par courriel").click()
        asked = opened.value
        asked.get_by_label("Adresse de courriel").fill(somebody(Role.ADMINISTRATOR).email)
        asked.get_by_role("button", name="Recevoir le lien").click()
        asked.get_by_role("heading", name="Regardez vos messages").wait_for()
        link = box.link()
    asked.goto(urlsplit(link).path)
    asked.get_by_role("button", name="Se connecter").click()
    expect(asked.get_by_role("heading", name="Programmes").first).to_be_visible()
    page.get_by_role("button", name="Je me suis reconnecté ailleurs").click()
    expect(page.locator("main .panel")).to_contain_text("À vélo & à pied")


DOWN = pytest.mark.parametrize("answer", [None, 502], ids=["killed", "behind a proxy"])


GONE = "answer => fetch(location.href).then(told => told.status, () => null).then(status => status === answer)"


def falls(page: Page, answer: int | None) -> None:
    """The server is gone: nobody listens at its door, or a proxy says so in its stead."""
    page.route(
        "**/*", lambda route: route.abort("connectionrefused") if answer is None else route.fulfill(status=answer)
    )
    # A busy browser may let a request through that follows at once: it is asked until it is gone.
    page.wait_for_function(GONE, arg=answer)


def back_again(page: Page) -> None:
    page.unroute("**/*")


@DOWN
def test_a_server_that_is_gone_is_said_and_what_was_typed_is_saved_when_it_is_back(visit: Visit, answer: int | None):
    page = sheet(visit, PHONE)
    write(page, "description", "Une longue description.")
    page.get_by_label("Ce qui a changé").fill("Les plans sont prêts.")
    page.locator("#slot-ajouter [data-door]").click()
    page.locator("#new-title").fill("Choisir un architecte")
    falls(page, answer)
    for button in ("#slot-description .button-main", ".update-form button", "#slot-ajouter .button-main"):
        page.locator(button).last.click()
        expect(said(page, "Le serveur ne répond pas. Rien n’est perdu")).to_be_visible()
        page.locator(".toast").evaluate_all("toasts => toasts.forEach(each => each.remove())")
    back_again(page)
    expect(page.locator("#in-description")).to_have_value("Une longue description.")
    expect(page.get_by_label("Ce qui a changé")).to_have_value("Les plans sont prêts.")
    expect(page.locator("#new-title")).to_have_value("Choisir un architecte")
    page.locator(".update-form button").last.click()
    said(page, "Enregistré")
    page.locator("#slot-description .button-main").click()
    expect(page.locator("#in-description")).to_have_count(0)
    page.locator("#slot-ajouter .button-main").click()
    said(page, "Choisir un architecte")
    assert school().description == "Une longue description."
    assert FollowUp.objects.get(item=school()).note == "Les plans sont prêts."
    assert Item.objects.get(title="Choisir un architecte").parent == school()


@DOWN
def test_acts_in_the_tree_wait_for_the_server_too(visit: Visit, answer: int | None):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", role=Role.EDITOR)
    for _ in range(3):
        page.keyboard.press("j")
    expect(row(page, "Planter")).to_be_focused()
    page.keyboard.press("a")
    expect(page.locator("#new-title")).to_be_focused()
    page.keyboard.type("Semer des prés")
    falls(page, answer)
    page.keyboard.press("Enter")
    said(page, "Le serveur ne répond pas. Rien n’est perdu")
    expect(page.locator("#new-title")).to_have_value("Semer des prés")
    back_again(page)
    page.keyboard.press("Enter")
    expect(row(page, "Semer des prés")).to_be_visible()
    page.keyboard.press("Escape")
    expect(row(page, "Semer des prés")).to_be_focused()
    dialog = open_form(page, "Rénover", "Scinder")
    dialog.get_by_label("Intitulé de la seconde").fill("Repeindre l'école")
    falls(page, answer)
    dialog.get_by_role("button", name="Scinder").click()
    said(page, "Le serveur ne répond pas. Rien n’est perdu")
    expect(dialog.get_by_label("Intitulé de la seconde")).to_have_value("Repeindre l'école")
    back_again(page)
    dialog.get_by_role("button", name="Scinder").click()
    said(page, "Scindé")
    assert Item.objects.filter(title="Repeindre l'école").exists()
