"""The structure of a programme changed in place: by keyboard, by dragging, by thumb, and undone by one click."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect

from gouvernail.models import Programme
from gouvernail.queries.structure import places
from tests.browser.conftest import Visit
from tests.browser.test_screens import faults
from tests.builders import OPERATOR, action, imported, objective, plan_of


def plan() -> Programme:
    return imported(
        plan_of(
            objective("o1"),
            action(1, title="Rénover l'école du Centre"),
            action(2, title="Planter des arbres"),
            action(3, title="Ouvrir une crèche"),
            objective("o2"),
            action(4, "o2", code="2.1", title="Éclairer les chemins"),
        )
    )


def shape(programme: Programme) -> list[tuple[int, str]]:
    return [(place.depth, place.code or place.title) for place in places(OPERATOR, programme.uid)]


START = [(0, "1"), (1, "1.1"), (1, "1.2"), (1, "1.3"), (0, "2"), (1, "2.1")]


def row(page: Page, text: str):
    return page.locator("table.tree tbody tr", has_text=text)


def picture(page: Page, name: str) -> None:
    """Keeps what is seen, for whoever asks for it."""
    if folder := os.environ.get("GOUVERNAIL_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def said(page: Page, text: str):
    toast = page.locator(".toast", has_text=text)
    expect(toast.last).to_be_visible()
    return toast.last


def test_ten_items_are_created_by_keyboard_and_the_last_is_undone_by_its_toast(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/")
    row(page, "Planter").locator(".row-acts").focus()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("a")
    expect(page.locator("#new-title")).to_be_focused()
    for number in range(1, 11):
        page.keyboard.type(f"Nouvelle {number}")
        page.keyboard.press("Enter")
    expect(row(page, "Nouvelle 10")).to_be_visible()
    picture(page, "add")
    page.keyboard.press("Escape")
    expect(page.locator("#add-row")).to_have_count(0)
    expect(row(page, "Nouvelle 10")).to_be_focused()
    new = [(1, f"Nouvelle {number}") for number in range(1, 11)]
    assert shape(programme) == [*START[:3], *new, *START[3:]]
    said(page, "Nouvelle 10").get_by_role("button", name="Annuler").click()
    expect(row(page, "Nouvelle 10")).to_have_count(0)
    assert shape(programme) == [*START[:3], *new[:9], *START[3:]]


def test_the_menu_of_a_row_is_walked_by_keyboard(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(row(page, "Planter")).to_be_focused()
    page.keyboard.press(".")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    assert row(page, "Planter").locator(".row-acts").get_attribute("aria-expanded") == "true"
    picture(page, "menu")
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(row(page, "Planter")).to_be_focused()
    page.keyboard.press(".")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.type("mo")
    expect(page.get_by_role("menuitem", name="Monter")).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "Monté")
    expect(row(page, "Planter")).to_be_focused()
    assert shape(programme)[1:3] == [(1, "1.2"), (1, "1.1")]
    page.keyboard.press("z")
    said(page, "Annulé")
    assert shape(programme) == START
