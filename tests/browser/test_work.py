"""What people do all day, by mouse, by keyboard, on a phone, and without script."""

import re

from playwright.sync_api import Page, expect

from gouvernail.core.permissions import Role
from gouvernail.models import Item, Programme
from gouvernail.services import sample
from tests.browser.conftest import PHONE, Visit
from tests.builders import account_of, action, authority, imported, member, objective, plan_of


def plan() -> Programme:
    return imported(
        plan_of(
            objective("o1"),
            objective("o2"),
            action(1, title="Rénover l'école du Centre"),
            action(2, title="Planter des arbres"),
            action(3, parent="o2", code="2.1", title="Ouvrir une crèche"),
        )
    )


def first() -> Item:
    return Item.objects.get(title="Rénover l'école du Centre")


def row(page: Page, text: str):
    return page.locator("table.tree tbody tr", has_text=text)


def test_somebody_signs_in_and_out(visit: Visit):
    account = account_of(member(authority(), Role.EDITOR))
    account.set_password("bleu-pétrole-et-craie")
    account.save()
    page = visit("/personnes/", role=None)
    page.get_by_label("Adresse de courriel").fill(account.email)
    page.get_by_label("Mot de passe").fill("bleu-pétrole-et-craie")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Répertoire")).to_be_visible()
    page.locator(".topbar-account summary").click()
    page.get_by_role("button", name="Se déconnecter").click()
    expect(page.get_by_role("heading", name="Connexion")).to_be_visible()


def test_the_tree_folds_by_mouse_and_remembers(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    branch = row(page, "accueillante (o1)")
    branch.get_by_role("button", name="Déplier ou replier").click()
    expect(row(page, "Planter des arbres")).to_be_hidden()
    expect(row(page, "Ouvrir une crèche")).to_be_visible()
    page.reload()
    expect(row(page, "Planter des arbres")).to_be_hidden()
    page.get_by_role("button", name="Tout déplier").click()
    expect(row(page, "Planter des arbres")).to_be_visible()


def test_the_tree_is_walked_folded_and_opened_by_keyboard_alone(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    page.keyboard.press("j")
    expect(row(page, "accueillante (o1)")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(row(page, "accueillante (o1)")).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowDown")
    expect(row(page, "accueillante (o2)")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    expect(row(page, "accueillante (o1)")).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowRight")
    expect(row(page, "Rénover l'école")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Rénover l'école du Centre")).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator("table.tree")).to_be_visible()


def test_one_stop_of_the_tab_key_enters_the_tree(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    assert page.locator('table.tree tbody tr[tabindex="0"]').count() == 1
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.locator('table.tree tbody tr[tabindex="0"]').count() == 1


def test_the_slash_searches_without_accents_or_reloading(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    page.evaluate("window.same = true")
    page.keyboard.press("/")
    page.keyboard.type("ecole")
    expect(row(page, "Rénover l'école")).to_be_visible()
    expect(row(page, "Planter des arbres")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"text=ecole"))
    assert page.evaluate("window.same") is True
    page.reload()
    expect(row(page, "Planter des arbres")).to_have_count(0)


def test_a_filter_is_applied_at_once_and_kept_in_the_address(visit: Visit):
    programme = sample.make(authority=authority(), actions=40, seed=4)
    page = visit(f"/programmes/{programme.uid}/actions/")
    page.get_by_label("État").select_option(label=page.get_by_label("État").locator("option").nth(1).inner_text())
    expect(page).to_have_url(re.compile(r"status=\w+"))
    shown = page.locator("table.tree tbody tr").count()
    assert 0 < shown < 40
    assert str(shown) in page.locator(".result-line").inner_text()


def test_state_progress_and_note_are_saved_in_place(visit: Visit):
    plan()
    page = visit(f"/fiches/{first().uid}/")
    page.evaluate("window.same = true")
    page.get_by_label("État").select_option("in_progress")
    page.get_by_label("Avancement").last.fill("30")
    page.get_by_label("Ce qui a changé").fill("Les plans sont prêts.")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(page.locator(".state-line .status").first).to_have_text("En cours")
    expect(page.locator(".sheet-side").get_by_text("Les plans sont prêts.")).to_be_visible()
    assert page.evaluate("window.same") is True
    assert first().progress == 30


def test_an_expired_session_keeps_what_was_typed(visit: Visit):
    plan()
    page = visit(f"/fiches/{first().uid}/")
    page.get_by_label("Ce qui a changé").fill("Une longue note.")
    page.context.clear_cookies(name="sessionid")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("heading", name="Votre session a expiré")).to_be_visible()
    page.get_by_role("button", name="Revenir à ma saisie").click()
    expect(page.get_by_label("Ce qui a changé")).to_have_value("Une longue note.")


def test_everything_is_there_without_script(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/", java_script_enabled=False)
    expect(row(page, "Planter des arbres")).to_be_visible()
    page.locator("#list-search").fill("ecole")
    page.get_by_role("button", name="Appliquer").click()
    expect(row(page, "Planter des arbres")).to_have_count(0)
    row(page, "Rénover l'école").get_by_role("link").click()
    page.get_by_label("État").select_option("done")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    assert first().status == "done"


def test_the_phone_shows_the_same_work_with_one_thumb(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/", size=PHONE)
    assert page.locator(".rail").bounding_box()["y"] > 700
    small = page.evaluate(
        "[...document.querySelectorAll('.rail a, .fold, .tools button, .tools input')]"
        ".filter(each => each.getClientRects().length && each.getBoundingClientRect().height < 44).length"
    )
    assert small == 0
    page.get_by_role("button", name="Filtrer").click()
    expect(page.get_by_label("État")).to_be_visible()


def test_the_theme_button_changes_the_page_and_lasts(visit: Visit):
    page = visit("/", color_scheme="light")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator(".topbar-account summary").click()
    page.get_by_role("button", name="Sombre").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.reload()
    assert before != dark == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_a_programme_is_downloaded_and_the_page_says_that_it_works(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    page.get_by_text("Exporter").click()
    link = page.locator("a[download]", has_text="Tableur Excel")
    with page.expect_download() as download:
        link.click()
        expect(page.locator(".toast", has_text="Le fichier se prépare")).to_be_visible()
    assert download.value.suggested_filename == "programme-de-valboise.xlsx"
    expect(link).not_to_have_attribute("aria-busy", "true")


def test_a_programme_is_downloaded_without_script(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/", java_script_enabled=False)
    page.get_by_text("Exporter").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="JSON").click()
    assert download.value.suggested_filename.endswith(".json")


def test_signed_out_in_between_a_download_leads_to_signing_in(visit: Visit):
    page = visit(f"/programmes/{plan().uid}/")
    page.context.clear_cookies()
    page.get_by_text("Exporter").click()
    page.get_by_role("link", name="JSON").click()
    expect(page.get_by_role("heading", name="Connexion")).to_be_visible()


def test_a_saved_update_is_undone_from_its_toast_by_keyboard(visit: Visit):
    plan()
    page = visit(f"/fiches/{first().uid}/")
    page.get_by_label("Avancement").fill("80")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.locator(".toast").get_by_role("button", name="Annuler")).to_be_visible()
    page.locator("h1").click()
    page.keyboard.press("z")
    expect(page.locator(".toast", has_text="Mise à jour annulée")).to_be_visible()
    expect(page.get_by_label("Avancement")).to_have_value("")
    assert first().progress is None


def test_a_saved_update_is_undone_without_script(visit: Visit):
    plan()
    page = visit(f"/fiches/{first().uid}/", java_script_enabled=False)
    page.get_by_label("Avancement").fill("80")
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("button", name="Annuler ma dernière mise à jour").click()
    expect(page.get_by_text("Mise à jour annulée")).to_be_visible()
    assert first().progress is None
