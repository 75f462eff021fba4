"""The published site in a real browser: no fault that axe finds, nothing that overflows, all of it without a mouse."""

import pytest
from playwright.sync_api import Browser, Page

from gouvernail.models import Item
from gouvernail.services import programmes
from gouvernail.services.sample import make
from tests.browser.looking import faults, wider
from tests.builders import OPERATOR, authority, imported, rich_plan

pytestmark = pytest.mark.django_db(transaction=True)
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}


@pytest.fixture
def addresses() -> dict[str, str]:
    """One address of each sort of page."""
    rich = imported(rich_plan(), authority())
    programmes.publish(programme=rich.uid, by=OPERATOR)
    programmes.publish(programme=rich.uid, by=OPERATOR)
    made = make(authority=authority("Orme"), actions=40, steps=2)
    programmes.publish(programme=made.uid, by=OPERATOR)
    action = Item.objects.get(programme=rich, code="1.9")
    objective = Item.objects.filter(programme=made, level="strategic_objective").first()
    home, other = f"/public/{authority().slug}/{rich.uid}/", f"/public/orme/{made.uid}/"
    return {
        "index": "/public/",
        "authority": f"/public/{authority().slug}/",
        "programme": home,
        "made programme": other,
        "earlier version": f"{home}versions/1/",
        "action": f"{home}fiche/{action.uid}/",
        "objective": f"{other}fiche/{objective.uid}/",
        "accessibility": "/public/accessibilite/",
        "missing": "/public/rien/du-tout/",
        "api": "/api/v1/",
    }


@pytest.fixture
def open_page(browser: Browser, live_server):
    """Opens an address in a fresh window: no script of ours may be needed, no cookie may be left."""

    def opened(address: str, size: str = "desktop", *, scripts: bool = False) -> Page:
        width, height = SIZES[size]
        context = browser.new_context(viewport={"width": width, "height": height}, java_script_enabled=scripts)
        page = context.new_page()
        page.set_default_timeout(60_000)
        page.goto(live_server.url + address)
        return page

    yield opened
    for context in browser.contexts:
        context.close()


def unfold_all(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_and_nothing_overflows_sideways(addresses, open_page, live_server, size):
    """Scripts are on for axe alone: the pages have none."""
    page, wrong = open_page("/public/", size, scripts=True), {}
    for name, address in addresses.items():
        page.goto(live_server.url + address)
        unfold_all(page)
        if found := [*faults(page, unfold=False), *([f"{over} px too wide"] if (over := wider(page)) else [])]:
            wrong[name] = found
    assert wrong == {}


def test_branches_unfold_with_the_keyboard_and_without_a_script(addresses, open_page):
    page = open_page(addresses["made programme"])
    branch = page.locator("details.pub-operational_objective").first
    was_open = branch.get_attribute("open") is not None
    branch.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert (branch.get_attribute("open") is not None) is not was_open


def test_the_first_stop_leads_to_the_content(addresses, open_page):
    page = open_page(addresses["programme"])
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Aller au contenu"
    page.keyboard.press("Enter")
    assert page.url.endswith("#contenu")


def test_an_action_is_reached_from_the_list_of_authorities(addresses, open_page):
    page = open_page("/public/", "phone")
    page.get_by_role("link", name="Programme de Valboisé").click()
    page.get_by_role("link", name="Action numéro 9 du plan").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "Action numéro 9 du plan"
    page.get_by_role("link", name="Retour au programme").click()
    assert page.url.endswith(addresses["programme"])


def test_no_cookie_is_left_and_nothing_is_refused_by_the_policy(addresses, open_page):
    for address in addresses.values():
        page = open_page("/public/", scripts=True)
        said: list[str] = []
        page.on("console", lambda message, said=said: said.append(message.text))
        page.goto(page.url.replace("/public/", address))
        assert page.context.cookies() == []
        assert [text for text in said if "Content Security Policy" in text] == []
        page.context.close()


def test_paper_shows_every_branch(addresses, open_page):
    page = open_page(addresses["made programme"], scripts=True)
    page.emulate_media(media="print")
    hidden = page.evaluate(
        "[...document.querySelectorAll('.pub-leaf')].filter(each => each.getBoundingClientRect().height === 0).length"
    )
    assert hidden == 0
    assert page.locator(".skip").first.is_hidden()
