"""One round in a browser: a field is hidden, another required, what is missing is seen, and filled."""

from playwright.sync_api import expect

from gouvernail.models import Item
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_structure import picture
from tests.builders import action, imported, objective, plan_of


def test_hide_look_require_see_the_gap_and_fill_it(visit: Visit):
    imported(plan_of(objective(), action(1, title="Planter des arbres", description="Trente arbres.")))
    sheet = f"/fiches/{Item.objects.get(title='Planter des arbres').uid}/"
    page = visit(sheet, bypass_csp=True)
    expect(page.get_by_text("Trente arbres.")).to_be_visible()
    page.goto("/reglages/")
    page.get_by_role("link", name="Champs").click()
    page.locator("#actions-description").select_option("hidden")
    page.locator("#actions-agents").select_option("required")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("Réglages enregistrés")).to_be_visible()
    page.goto(sheet)
    expect(page.get_by_text("Trente arbres.")).to_have_count(0)
    expect(page.get_by_text("1 champ masqué contient une valeur.")).to_be_visible()
    gap = page.locator(".missing")
    expect(gap).to_contain_text("écrivez un porteur, dans «\u00a0Qui\u00a0»")
    for size in (PHONE, DESK):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        picture(page, f"missing-{size[0]}")
        assert faults(page) == []
        assert wider(page) == 0
    page.goto("/a-traiter/")
    page.get_by_role("link", name="sans « porteurs » (obligatoire)").click()
    page.get_by_role("link", name="Planter des arbres").click()
    page.locator(".missing").get_by_role("link", name="Porteurs").click()
    page.get_by_label("Porteurs").last.fill("Anne Dumont")
    page.keyboard.press("Enter")
    expect(page.locator(".missing")).to_have_count(0)
    expect(page.get_by_role("link", name="Anne Dumont")).to_be_visible()
