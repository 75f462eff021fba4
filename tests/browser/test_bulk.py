"""Several fields of the rows of a list changed at once: on a desk by keyboard alone, on a phone by thumb."""

import pytest
from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Item
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_structure import said
from tests.builders import action, imported, objective, plan_of

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


def _press(page: Page, name: str, *, by_keyboard: bool) -> None:
    button = page.get_by_role("button", name=name)
    if by_keyboard:
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.tap()


@SIZES
def test_two_fields_are_chosen_seen_done_and_undone(visit: Visit, size: tuple[int, int]):
    rows = (action(n, status=Status(StatusValue.BLOCKED)) for n in (1, 2, 3))
    made = imported(plan_of(objective(), *rows, action(4)))
    keyboard = size == DESK
    page = visit(f"/programmes/{made.uid}/actions/?status=blocked", role=Role.EDITOR, size=size, bypass_csp=True)
    page.get_by_role("link", name="Modifier en lot").click()
    page.get_by_label("Champ à modifier").select_option("status")
    _press(page, "Choisir ce champ", by_keyboard=keyboard)
    page.get_by_label("État").select_option("waiting")
    page.get_by_label("Un autre champ").select_option("tags")
    _press(page, "Ajouter un autre champ", by_keyboard=keyboard)
    expect(page.get_by_label("État", exact=True)).to_have_value("waiting")
    page.get_by_role("textbox", name="Mots-clés").fill("climat")
    assert (faults(page), wider(page)) == ([], 0)
    why = page.get_by_label("Pourquoi")
    why.fill("Décidé ce matin")
    if keyboard:
        why.press("Enter")
    else:
        _press(page, "Voir ce qui change", by_keyboard=False)
    expect(page.get_by_text("3 fiches changent.")).to_be_visible()
    assert (faults(page), wider(page)) == ([], 0)
    page.locator("tbody input[type=checkbox]").first.uncheck()
    _press(page, "Modifier les fiches cochées", by_keyboard=keyboard)
    said(page, "2 fiches modifiées.")
    changed = Item.objects.filter(status="waiting", itemkeywords__keyword__name="climat")
    assert changed.count() == 2
    page.locator(".toast").get_by_role("button", name="Annuler").click()
    said(page, "annulé")
    assert changed.count() == 0
    assert Item.objects.filter(status="blocked").count() == 3
