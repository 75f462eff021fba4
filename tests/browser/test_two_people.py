"""Two browsers, two people, one sheet: nobody's words are lost, and the second decides."""

import pytest
from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.models import Item
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults
from tests.builders import action, imported, objective, plan_of

BEFORE = "Trente arbres seront plantés au parc communal."


def planted() -> Item:
    imported(plan_of(objective(), action(1, title="Planter des arbres", description=BEFORE, partners=("La Ruche",))))
    return Item.objects.get(title="Planter des arbres")


def now(item: Item) -> Item:
    return Item.objects.get(pk=item.pk)


def write(page: Page, name: str, text: str) -> None:
    page.locator(f"#slot-{name} [data-door]").click()
    page.locator(f"#in-{name}").fill(text)


def save(page: Page) -> None:
    page.locator("[data-field-form] .button-main").first.click()


def clash(visit: Visit, **options: object) -> tuple[Item, Page]:
    """Both open the description; the first saves, then the second."""
    item = planted()
    one, other = visit(f"/fiches/{item.uid}/"), visit(f"/fiches/{item.uid}/", role=Role.EDITOR, **options)
    write(one, "description", "Trente chênes seront plantés au parc communal.")
    write(other, "description", "Cent arbres seront plantés au parc communal.")
    save(one)
    expect(one.locator(".toast", has_text="Enregistré")).to_be_visible()
    save(other)
    expect(other.get_by_role("heading", name="Quelqu’un a enregistré avant vous")).to_be_visible()
    return item, other


def test_one_field_by_both_is_decided_by_the_second_with_both_versions_in_sight(visit: Visit):
    item, other = clash(visit)
    conflict = other.locator("#slot-description")
    for words in (BEFORE, "chênes", "Cent", "Compte administrator"):
        expect(conflict.locator(".versions").get_by_text(words).first).to_be_visible()
    assert now(item).description == "Trente chênes seront plantés au parc communal."
    conflict.get_by_label("Écrire moi-même").check()
    conflict.get_by_role("textbox").fill("Cent chênes seront plantés au parc communal.")
    conflict.get_by_role("button", name="Enregistrer mes choix").click()
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(other.locator("#slot-description")).to_contain_text("Cent chênes")
    assert now(item).description == "Cent chênes seront plantés au parc communal."


def test_the_decision_is_taken_by_keyboard_alone(visit: Visit):
    item, other = clash(visit)
    expect(other.locator("input[type=radio]").first).to_be_focused()
    other.keyboard.press("Space")
    other.keyboard.press("ArrowRight")
    expect(other.get_by_label("Prendre le sien")).to_be_checked()
    other.keyboard.press("ArrowLeft")
    expect(other.get_by_label("Garder le mien")).to_be_checked()
    other.keyboard.press("Control+Enter")
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    assert now(item).description == "Cent arbres seront plantés au parc communal."


def test_different_fields_are_both_saved_without_a_question(visit: Visit):
    item = planted()
    one, other = visit(f"/fiches/{item.uid}/"), visit(f"/fiches/{item.uid}/", role=Role.EDITOR)
    write(one, "description", "Trente chênes.")
    write(other, "deadline", "fin 2027")
    save(one)
    expect(one.locator(".toast", has_text="Enregistré")).to_be_visible()
    save(other)
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(other.locator("#slot-description")).to_contain_text("Trente chênes.")
    assert (now(item).description, now(item).deadline_text, now(item).version) == ("Trente chênes.", "fin 2027", 3)


def test_what_stands_in_the_other_forms_of_the_sheet_survives_a_conflict_and_its_decision(visit: Visit):
    item = planted()
    one, other = visit(f"/fiches/{item.uid}/"), visit(f"/fiches/{item.uid}/", role=Role.EDITOR)
    other.get_by_label("Ce qui a changé").fill("Une note en cours.")
    write(other, "description", "Cent arbres.")
    write(other, "deadline", "fin 2027")
    write(one, "description", "Trente chênes.")
    save(one)
    expect(one.locator(".toast", has_text="Enregistré")).to_be_visible()
    other.locator("#slot-description .button-main").click()
    expect(other.get_by_role("heading", name="Quelqu’un a enregistré avant vous")).to_be_visible()
    expect(other.locator("#in-deadline")).to_have_value("fin 2027")
    other.get_by_label("Garder le mien").check()
    other.get_by_role("button", name="Enregistrer mes choix").click()
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(other.locator("#in-deadline")).to_have_value("fin 2027")
    expect(other.get_by_label("Ce qui a changé")).to_have_value("Une note en cours.")
    assert now(item).description == "Cent arbres."


def test_a_follow_up_is_decided_field_by_field_and_its_note_is_kept(visit: Visit):
    item = planted()
    one, other = visit(f"/fiches/{item.uid}/"), visit(f"/fiches/{item.uid}/", role=Role.EDITOR)
    one.get_by_label("État").select_option("done")
    one.get_by_role("button", name="Enregistrer").click()
    expect(one.locator(".toast")).to_be_visible()
    other.get_by_label("État").select_option("blocked")
    other.get_by_label("Ce qui a changé").fill("Le marché est annulé.")
    other.get_by_role("button", name="Enregistrer").click()
    expect(other.get_by_role("heading", name="Quelqu’un a enregistré avant vous")).to_be_visible()
    for word in ("Terminée", "Bloquée"):
        expect(other.locator(".versions").get_by_text(word).first).to_be_visible()
    expect(other.locator(".kept-note")).to_contain_text("Le marché est annulé.")
    other.get_by_label("Garder le mien").check()
    other.get_by_role("button", name="Enregistrer mes choix").click()
    expect(other.locator(".state-line .status").first).to_have_text("Bloquée")
    expect(other.locator(".sheet-side").get_by_text("Le marché est annulé.")).to_be_visible()
    assert now(item).status == "blocked"


def test_each_field_of_a_follow_up_is_decided_by_itself_and_the_other_person_is_named(visit: Visit):
    item = planted()
    one, other = visit(f"/fiches/{item.uid}/"), visit(f"/fiches/{item.uid}/", role=Role.EDITOR)
    for page, state, progress in ((one, "in_progress", "60"), (other, "blocked", "40")):
        page.get_by_label("État").select_option(state)
        page.get_by_label("Avancement").last.fill(progress)
        page.get_by_role("button", name="Enregistrer").click()
        expect(page.locator(".toast").or_(page.locator("#conflict-title")).first).to_be_visible()
    expect(other.locator(".conflict .notice")).to_contain_text("Compte administrator 0 a changé la même chose")
    other.get_by_role("group", name="État").get_by_label("Garder le mien").check()
    other.get_by_role("group", name="Avancement").get_by_label("Prendre le sien (Compte administrator 0)").check()
    other.get_by_role("button", name="Enregistrer mes choix").click()
    expect(other.locator(".state-line .status").first).to_have_text("Bloquée")
    assert (now(item).status, now(item).progress) == ("blocked", 60)


def test_the_decision_is_taken_without_script_and_on_a_phone(visit: Visit):
    item = planted()
    one = visit(f"/fiches/{item.uid}/")
    options = {"java_script_enabled": False, "size": PHONE}
    other = visit(f"/fiches/{item.uid}/modifier/description/", role=Role.EDITOR, **options)
    write(one, "description", "Trente chênes.")
    save(one)
    expect(one.locator(".toast", has_text="Enregistré")).to_be_visible()
    other.locator("#in-description").fill("Cent arbres.")
    other.get_by_role("button", name="Enregistrer").last.click()
    other.get_by_label("Prendre le sien").check()
    other.get_by_role("button", name="Enregistrer mes choix").click()
    expect(other.locator("#slot-description")).to_contain_text("Trente chênes.")
    assert now(item).version == 2


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_axe_finds_nothing_and_nothing_overflows(visit: Visit, size: tuple[int, int]):
    _, other = clash(visit, size=size, bypass_csp=True)
    other.get_by_label("Écrire moi-même").check()
    assert faults(other) == []
    assert other.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
