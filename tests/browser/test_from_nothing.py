"""From nothing: an authority is created, its coordinator invited; they make a programme, fill it and assign it."""

import pytest
from playwright.sync_api import Page, expect

from gouvernail.models import Account, Authority, Item, ItemPerson, Programme
from gouvernail.queries.structure import places
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_accounts import PASSWORD, signed_in
from tests.browser.test_structure import picture, row, said
from tests.builders import OPERATOR, authority, imported, small_plan
from tests.letterbox import open_letterbox


def administrator_of_the_platform() -> Account:
    account = Account.objects.create_user("plateforme@example.invalid", name="Plateforme", is_platform_admin=True)
    account.set_password(PASSWORD)
    account.save()
    return account


def invited(visit: Visit, size: tuple[int, int]) -> str:
    """An authority is created on screen; gives the address in the message that its coordinator receives."""
    with open_letterbox() as box:
        page = visit("/connexion/", role=None, size=size)
        signed_in(page, administrator_of_the_platform().email, at="/reglages/autorites/")
        page.get_by_label("Nom de l’autorité").fill("Commune de Sart-Mélin")
        page.get_by_label("Qui l’administrera").fill("Anne Dupré")
        page.get_by_label("Son adresse de courriel").fill("anne@example.invalid")
        page.get_by_role("button", name="Créer et inviter").click()
        expect(page.get_by_text("L’invitation part vers anne@example.invalid")).to_be_visible()
        return box.link()


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_coordinator_of_a_new_authority_makes_a_programme_fills_it_and_assigns(visit: Visit, size: tuple[int, int]):
    page = visit(invited(visit, size), role=None, size=size)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_label("Le même").fill(PASSWORD)
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_role("heading", name="Aucun programme pour l’instant")).to_be_visible()
    picture(page, f"empty-{size[0]}")
    page.locator(".ways").get_by_role("link", name="Nouveau programme").click()
    page.get_by_role("link", name="Programme stratégique transversal").click()
    picture(page, f"new-{size[0]}")
    expect(page.get_by_label("Nom du programme")).to_have_value("Programme stratégique transversal 2024-2030")
    page.get_by_label("Volet interne").uncheck()
    page.get_by_label("Volet externe").uncheck()
    page.get_by_role("button", name="Créer le programme").click()
    expect(page.get_by_role("heading", name="Ce programme est encore vide")).to_be_visible()
    programme = Programme.objects.get()
    assert (programme.authority.name, str(programme.period_start)) == ("Commune de Sart-Mélin", "2024-12-02")
    objectives_and_actions(page, programme)
    picture(page, f"filled-{size[0]}")
    assigned(page)
    assert wider(page) == 0
    action = Item.objects.get(title="Planter des arbres")
    named = ItemPerson.objects.filter(item=action).values_list("person__name", "role")
    assert list(named) == [("Brigitte Collin", "agent")]
    assert Authority.objects.get(name="Commune de Sart-Mélin").people.filter(name="Brigitte Collin").exists()


def objectives_and_actions(page: Page, programme: Programme) -> None:
    """Rows typed one after another: an objective, then actions under it."""
    page.get_by_role("link", name="Ajouter un premier élément").click()
    page.locator("#new-level").select_option("strategic_objective")
    page.locator("#new-title").fill("Être une commune verte")
    page.keyboard.press("Enter")
    expect(row(page, "Être une commune verte")).to_be_visible()
    closed(page)
    row(page, "Être une commune verte").locator(".row-acts").click()
    page.get_by_role("menuitem", name="Ajouter dedans").click()
    page.locator("#new-level").select_option("action")
    for title in ("Planter des arbres", "Ouvrir un verger"):
        page.locator("#new-title").fill(title)
        page.keyboard.press("Enter")
        expect(row(page, title)).to_be_visible()
    closed(page)
    assert [(place.depth, place.title) for place in places(OPERATOR, programme.uid)] == [
        (0, "Être une commune verte"),
        (1, "Planter des arbres"),
        (1, "Ouvrir un verger"),
    ]


def closed(page: Page) -> None:
    """The row in which one types is left, and the tree is at rest."""
    page.keyboard.press("Escape")
    expect(page.locator("#add-row")).to_have_count(0)
    page.wait_for_load_state("networkidle")


def assigned(page: Page) -> None:
    """An owner is typed on the sheet: somebody whom nobody had named yet."""
    row(page, "Planter des arbres").get_by_role("link", name="Planter des arbres").click()
    page.locator("#slot-agents [data-door]").click()
    page.locator("#slot-agents input[type=text]").first.fill("Brigitte Collin")
    page.keyboard.press("Enter")
    expect(page.locator("#slot-agents")).to_contain_text("Brigitte Collin")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_pages_of_a_programme_by_hand_are_accessible_and_fit(visit: Visit, size: tuple[int, int]):
    authority()
    page = visit("/", size=size, bypass_csp=True)
    wrong = {"empty home": [*faults(page), *([] if not wider(page) else ["too wide"])]}
    programme = imported(small_plan())
    for name, path in {
        "templates": "/programmes/nouveau/",
        "new": "/programmes/nouveau/?modele=conjoint",
        "settings": f"/programmes/{programme.uid}/reglages/",
        "bin": "/programmes/corbeille/",
    }.items():
        page.goto(path)
        wrong[name] = [*faults(page), *([f"{over} px too wide"] if (over := wider(page)) else [])]
        picture(page, f"{name}-{size[0]}")
    assert {name: found for name, found in wrong.items() if found} == {}


def test_a_programme_goes_to_the_bin_and_is_back_by_the_toast(visit: Visit):
    programme = imported(small_plan())
    page = visit(f"/programmes/{programme.uid}/")
    page.locator(".page-title details.menu summary").last.click()
    page.get_by_role("link", name="Réglages du programme").click()
    page.get_by_role("button", name="Mettre à la corbeille").click()
    expect(page.get_by_role("heading", name="Aucun programme pour l’instant")).to_be_visible()
    said(page, "Programme mis à la corbeille").get_by_role("button", name="Annuler").click()
    expect(page.get_by_role("heading", name="Programme de Valboisé")).to_be_visible()
