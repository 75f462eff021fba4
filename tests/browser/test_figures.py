"""A figure is followed from the overview down to the steps that make it, on a desk and on a phone."""

from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from gouvernail.models import Item
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.builders import imported
from tests.web.test_counted_figures import RICH


def lists(page: Page, counted: str, *narrowed: str) -> None:
    """The page lists what the figure counts, and says by what it is narrowed; nothing on it is wrong."""
    expect(page.locator(".result-line [role=status]")).to_have_text(counted)
    expect(page.locator("tbody[data-rows] > tr")).to_have_count(int(counted.split()[0]))
    for each in narrowed:
        expect(page.locator(".active-filters")).to_contain_text(each)
    assert wider(page) == 0
    assert faults(page) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_from_the_overview_down_to_the_steps(visit: Visit, size: tuple[int, int]):
    made = imported(RICH)
    Item.objects.update(created_at=datetime(2025, 1, 1, 12, tzinfo=UTC))
    overview = f"/programmes/{made.uid}/vue-d-ensemble/"
    page = visit(overview, size=size)
    whole = page.locator("#o-progress ~ .told").first
    expect(whole).to_contain_text("Moyenne de 17 actions et 3 objectifs, connue pour")
    assert wider(page) == 0
    assert faults(page) == []
    for said, counted, narrowed in (
        ("3 objectifs", "3 éléments", "Comptées dans l’avancement"),
        ("4 récurrentes", "4 actions", "Récurrentes, comptées à part"),
        ("5 abandonnées non comptées", "5 actions", "Abandonnées, non comptées"),
    ):
        page.goto(overview)
        whole.get_by_role("link", name=said, exact=True).click()
        lists(page, counted, narrowed)
    page.goto(overview)
    page.locator(".told").get_by_role("link", name="1 critique", exact=True).click()
    lists(page, "1 action", "Santé : critique", "Ni closes, ni sous ce qui est clos")
    page.goto(overview)
    # From the programme to one objective, to its actions, to the steps of one of them, to a step.
    page.get_by_role("row", name="1 Être une commune").get_by_role("link", name="11 actions", exact=True).click()
    lists(page, "11 actions", "Comptées dans l’avancement")
    page.get_by_role("link", name="2 étapes faites", exact=True).click()
    lists(page, "2 étapes", "Terminée")
    page.go_back()
    page.get_by_role("link", name="sur 4", exact=True).click()
    lists(page, "4 étapes", "Action numéro 6 du plan")
    page.get_by_role("link", name="Étape s1").click()
    expect(page.locator("h1")).to_have_text("Étape s1")
    # From an action to the indicators that its rate is the mean of.
    page.goto(f"/programmes/{made.uid}/")
    page.get_by_role("link", name="2 indicateurs", exact=True).click()
    lists(page, "2 indicateurs")
