"""The acts of structure from the menu of a sheet, by thumb, on a screen 390 px wide."""

from playwright.sync_api import Locator, Page, expect

from gouvernail.models import Item, Placement, Programme
from tests.browser.conftest import PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_structure import START, picture, plan, said, shape


def sheet(visit: Visit, title: str = "Planter des arbres") -> tuple[Programme, Page]:
    programme = plan()
    return programme, visit(f"/fiches/{Item.objects.get(title=title).uid}/", size=PHONE, bypass_csp=True)


def act(page: Page, name: str) -> None:
    page.locator(".page-head [data-acts]").tap()
    entry = page.get_by_role("menuitem", name=name, exact=True)
    expect(entry).to_be_in_viewport()
    assert thumb(entry)
    entry.tap()


def thumb(button: Locator) -> bool:
    box = button.bounding_box()
    return box is not None and box["height"] >= 44


def fits(page: Page, name: str) -> None:
    picture(page, f"phone-{name}")
    assert (faults(page), wider(page)) == ([], 0)


def test_an_item_is_created_inside_and_its_sheet_is_duplicated(visit: Visit):
    _, page = sheet(visit)
    page.locator(".page-head [data-acts]").tap()
    page.get_by_role("menuitem", name="Ajouter dedans").tap()
    page.get_by_label("Intitulé").fill("Choisir les essences")
    fits(page, "add")
    page.get_by_role("button", name="Ajouter, puis le suivant").tap()
    expect(page.get_by_label("Intitulé")).to_have_value("")
    page.get_by_role("link", name="Terminer").tap()
    expect(page.locator("table.tree tbody tr", has_text="Choisir les essences")).to_have_count(1)
    assert Item.objects.get(title="Choisir les essences").parent.title == "Planter des arbres"
    page.get_by_role("link", name="Planter des arbres").tap()
    act(page, "Dupliquer")
    said(page, "Dupliqué.")
    assert Item.objects.filter(title__contains="Planter des arbres").count() == 2


def test_an_item_is_moved_far_and_shared(visit: Visit):
    programme, page = sheet(visit)
    act(page, "Déplacer vers…")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Chercher une place").fill("o2")
    fits(page, "move")
    dialog.get_by_text("accueillante (o2)").tap()
    dialog.get_by_role("button", name="Déplacer", exact=True).tap()
    said(page, "Déplacé.")
    assert shape(programme)[-1] == (1, "1.2")
    expect(page.locator("#sheet .breadcrumb")).to_contain_text("accueillante (o2)")
    act(page, "Partager entre plusieurs objectifs…")
    dialog.get_by_label("Aussi sous (1)").fill("1 Être une commune accueillante (o1)")
    dialog.get_by_label("Part (%)").first.fill("25")
    fits(page, "share")
    dialog.get_by_role("button", name="Enregistrer").last.tap()
    said(page, "Parts enregistrées.")
    assert Placement.objects.get(item__title="Planter des arbres").share == 25


def test_an_item_goes_to_the_bin_and_comes_back(visit: Visit):
    programme, page = sheet(visit)
    act(page, "Mettre à la corbeille…")
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Pourquoi").fill("Fait ailleurs")
    fits(page, "trash")
    dialog.get_by_role("button", name="Mettre à la corbeille").tap()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert Item.objects.get(title="Planter des arbres").trashed_at is not None
    page.goto(f"/programmes/{programme.uid}/corbeille/")
    page.get_by_role("button", name="Sortir").tap()
    expect(page.get_by_text("La corbeille est vide")).to_be_visible()
    assert shape(programme) == START
