"""A document through the screens: dropped, reviewed by keyboard, accepted, read again, taken back."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from gouvernail.core.permissions import Role
from gouvernail.models import ImportJob, Item, Programme
from gouvernail.services import items, reviews
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults
from tests.builders import OPERATOR, authority
from tests.services.test_reviews import TABLE, TEXT, upload, uploaded, workbook

TABLET = (820, 1180)


def row(page: Page, text: str):
    return page.locator(".rv-row", has_text=text)


def drop(page: Page, text: str = TEXT, name: str = "pst.txt") -> None:
    page.locator("#file").set_input_files({"name": name, "mimeType": "text/plain", "buffer": text.encode()})
    page.get_by_role("button", name="Lire ce document").click()


def review_of(visit: Visit, job: ImportJob, **more: object) -> Page:
    return visit(f"/documents/{job.uid}/relecture/", **more)


def test_a_document_from_its_upload_to_its_undoing(visit: Visit):
    authority()
    page = visit("/documents/deposer/")
    drop(page)
    expect(page.locator(".rv-row")).to_have_count(6)
    assert not Programme.objects.exists()
    # Corrected by keyboard alone
    row(page, "Planter des haies").locator(".rv-link").focus()
    row(page, "Planter des haies").locator(".rv-link").click()
    page.keyboard.press("3")
    expect(row(page, "Planter des haies").locator(".rv-level")).to_have_text("Objectif opérationnel")
    page.keyboard.press("z")
    expect(row(page, "Planter des haies").locator(".rv-level")).to_have_text("Action")
    page.keyboard.press("e")
    expect(page.locator("[data-title]")).to_be_focused()
    page.locator("[data-title]").fill("Planter des haies vives")
    page.keyboard.press("Control+Enter")
    expect(row(page, "Planter des haies vives")).to_be_visible()
    # It stays closed: an answer that comes late does not open it again.
    page.wait_for_load_state("networkidle")
    expect(page.locator(".rv-editor")).to_have_count(0)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("x")
    expect(page.get_by_role("heading", name="1 texte sans place")).to_be_visible()
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()
    assert Item.objects.filter(title="Planter des haies vives").exists()
    assert Item.objects.count() == 5
    # Read again with changes
    page.goto("/documents/deposer/")
    drop(page, TEXT.replace("2026", "2029"))
    page.get_by_role("link", name="Ce qui change").click()
    expect(page.locator(".rv-differences li")).to_have_count(1)
    expect(page.get_by_text("Rénover la place du village")).to_be_visible()
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("programme mis à jour")).to_be_visible()
    assert Item.objects.get(title__startswith="Rénover").deadline_text == "2029"
    # Nothing new
    page.goto("/documents/deposer/")
    drop(page, TEXT.replace("2026", "2029"))
    page.get_by_role("link", name="Ce qui change").click()
    expect(page.get_by_text("Rien de neuf")).to_be_visible()
    page.get_by_role("link", name="Relire", exact=True).click()
    page.get_by_label("Autres choix").click()
    page.get_by_role("button", name="Jeter cette lecture").click()
    # Taken back
    page.locator("tbody tr", has_text="Lu").first.get_by_role("link").click()
    page.get_by_role("link", name="Annuler cet import").click()
    expect(page.get_by_text("1 champ retrouve sa valeur d’avant")).to_be_visible()
    page.get_by_role("button", name="Annuler l’import").click()
    expect(page.locator(".toast", has_text="annulé")).to_be_visible()
    assert Item.objects.get(title__startswith="Rénover").deadline_text == "2026"


@pytest.mark.parametrize("status", [422, 401, 502, None])
def test_what_was_typed_stays_when_a_correction_is_not_taken(visit: Visit, status: int | None):
    authority()
    page = visit("/documents/deposer/")
    drop(page)
    row(page, "Planter des haies").locator(".rv-link").click()
    page.keyboard.press("e")
    page.locator("[data-title]").fill("Planter des haies vives")
    # Until its form is settled the key would go to the page.
    expect(page.locator(".rv-editor [data-title]")).to_have_value("Planter des haies vives")
    expect(page.locator(".rv-editor [data-title]")).to_be_focused()

    def refuse(route: Route) -> None:
        route.abort() if status is None else route.fulfill(status=status, body="Non.")

    page.route("**/relecture/corriger/", refuse)
    with page.expect_request("**/relecture/corriger/"):
        page.locator(".rv-editor [data-title]").press("Control+Enter")
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    expect(page.locator(".rv-editor [data-title]")).to_have_value("Planter des haies vives")


def test_a_pasted_text_is_read_too(visit: Visit):
    authority()
    page = visit("/documents/deposer/")
    page.get_by_text("Ou coller un texte").click()
    page.get_by_label("Texte à lire").fill(TEXT)
    page.get_by_role("button", name="Lire ce document").click()
    expect(page.locator(".rv-row")).to_have_count(6)
    expect(page.get_by_text("Programme stratégique transversal 2024-2030.txt")).to_be_visible()


def test_each_side_shows_the_other(visit: Visit):
    page = review_of(visit, upload())
    row(page, "crèche").locator(".rv-link").click()
    expect(page.locator(".rv-line.here")).to_contain_text("Ouvrir une crèche")
    page.locator(".rv-line", has_text="Planter des haies").click()
    expect(row(page, "Planter des haies")).to_have_class(re.compile("current"))
    page.locator(".rv-line", has_text="Échéance : 2026").click()
    expect(row(page, "Rénover la place")).to_have_class(re.compile("current"))


def test_every_correction_has_its_key(visit: Visit):
    page = review_of(visit, upload())
    keys = page.keyboard
    row(page, "Planter des haies").locator(".rv-link").click()

    def outline() -> list[str]:
        return [re.sub(r"\s+", " ", text)[:14] for text in page.locator(".rv-row .rv-title").all_inner_texts()]

    before = outline()
    for key, level in (("+", "Étape"), ("-", "Action"), ("4", "Action"), ("5", "Étape"), ("z", "Action")):
        keys.press(key)
        expect(page.locator(".rv-row.current .rv-level")).to_have_text(level)
    keys.press(">")
    expect(page.locator(".rv-row.current")).to_have_class(re.compile("d3"))
    keys.press("<")
    expect(page.locator(".rv-row.current")).to_have_class(re.compile("d2"))
    keys.press("Shift+ArrowUp")
    expect(page.locator(".rv-row .rv-title").nth(2)).to_contain_text("Planter")
    keys.press("z")
    expect(page.locator(".rv-row .rv-title").nth(3)).to_contain_text("Planter")
    keys.press("m")
    expect(page.locator(".rv-row")).to_have_count(5)
    keys.press("z")
    expect(page.locator(".rv-row")).to_have_count(6)
    assert outline() == before
    keys.press("?")
    expect(page.get_by_role("heading", name="Corriger au clavier")).to_be_visible()
    keys.press("Escape")
    keys.press("c")
    keys.press("y")
    expect(page.locator(".rv-row")).to_have_count(6)


def test_n_walks_the_doubts_and_c_settles_them(visit: Visit):
    job = upload(TABLE.replace("Rubrique libre", "État").replace("à l'étude", "au frigo", 2), "suivi.csv")
    page = review_of(visit, job)
    doubts = int(page.locator("#rv-head").get_attribute("data-doubts"))
    assert doubts >= 2
    first = page.locator(".rv-row.current").get_attribute("id")
    page.keyboard.press("n")
    assert page.locator(".rv-row.current.doubt").get_attribute("id") != first
    for left in range(doubts - 1, -1, -1):
        page.keyboard.press("c")
        expect(page.locator("#rv-head")).to_have_attribute("data-doubts", str(left))
        page.keyboard.press("n")
    expect(page.get_by_text("Plus aucun doute")).to_be_visible()


def test_a_column_is_said_once_for_the_whole_file(visit: Visit):
    page = review_of(visit, upload(TABLE, "suivi.csv"))
    page.locator(".rv-columns summary").click()
    page.get_by_label("Rubrique libre").select_option(label="Statut")
    expect(page.locator(".rv-row").first).to_contain_text("à l'étude")
    page.get_by_role("link", name="Noms et mots").click()
    page.locator("select[name=value]").select_option(label="À planifier")
    page.locator("form", has=page.locator("select[name=value]")).get_by_role("button").click()
    expect(page.get_by_text("Mots d’état inconnus")).to_have_count(0)


def test_a_sheet_that_was_left_out_is_brought_back(visit: Visit):
    page = review_of(visit, uploaded(workbook(), "suivi.xlsx"))
    page.locator("summary", has_text="3 feuilles").click()
    page.get_by_label("Archives").select_option(label="À reprendre")
    expect(page.locator(".rv-row", has_text="Rénover le hall numéro 5")).to_be_visible()
    assert faults(page) == []


def test_what_somebody_typed_since_is_shown_and_stays(visit: Visit):
    reviews.accept(job=upload().uid, by=OPERATOR)
    item = Item.objects.get(title__startswith="Rénover")
    items.update(item=item.uid, by=OPERATOR, version=item.version, values={"title": "Rénover enfin la place"})
    job = upload(TEXT.replace("place du village", "place du centre du village"))
    page = visit(f"/documents/{job.uid}/relecture/comparaison/", role=Role.EDITOR)
    expect(page.get_by_text("modifié à la main")).to_be_visible()
    for text in ("Rénover enfin la place", "Rénover la place du village", "Rénover la place du centre du village"):
        expect(page.get_by_text(text).first).to_be_visible()
    box = page.get_by_role("checkbox")
    expect(box).not_to_be_checked()
    box.check()
    page.get_by_role("button", name="Garder ces choix").click()
    expect(page.get_by_role("checkbox")).to_be_checked()
    page.get_by_role("button", name="Accepter").click()
    item.refresh_from_db()
    assert item.title == "Rénover la place du centre du village"


def test_two_people_see_what_the_other_corrected(visit: Visit):
    job = upload()
    one, other = review_of(visit, job), review_of(visit, job, role=Role.EDITOR)
    row(one, "Rénover").locator(".rv-link").click()
    one.keyboard.press("5")
    expect(row(one, "Rénover").locator(".rv-level")).to_have_text("Étape")
    row(other, "Planter").locator(".rv-link").click()
    other.keyboard.press("5")
    expect(row(other, "Rénover").locator(".rv-level")).to_have_text("Étape")
    expect(other.locator(".toast", has_text="Quelqu’un d’autre corrige")).to_be_visible()


def test_who_reads_only_has_no_review(visit: Visit):
    page = review_of(visit, upload(), role=Role.READER)
    expect(page.get_by_text("n'existe pas").or_(page.get_by_text("n’existe pas")).first).to_be_visible()


def test_the_essential_is_there_without_script(visit: Visit):
    page = review_of(visit, upload(), java_script_enabled=False)
    row(page, "Planter des haies").get_by_role("link").click()
    page.locator(".rv-editor select[name=level]").select_option("step")
    page.get_by_role("button", name="Changer").click()
    expect(row(page, "Planter des haies").locator(".rv-level")).to_have_text("Étape")
    page.locator("[data-title]").fill("Planter des haies || Semer des prés")
    page.get_by_role("button", name="Couper en deux ici").click()
    page.locator("[data-title]").fill("Planter dix haies")
    page.get_by_role("button", name="Enregistrer").last.click()
    expect(row(page, "Planter dix haies")).to_be_visible()
    page.get_by_role("button", name="Pas un élément").click()
    expect(page.get_by_role("heading", name="1 texte sans place")).to_be_visible()
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()


def test_a_tablet_shows_one_side_at_a_time(visit: Visit):
    for size in (TABLET, PHONE):
        page = review_of(visit, upload(), size=size)
        expect(page.locator(".rv-rows")).to_be_visible()
        expect(page.locator(".rv-paper")).to_be_hidden()
        row(page, "crèche").locator(".rv-link").click()
        page.get_by_role("button", name="Document", exact=True).click()
        expect(page.locator(".rv-line.here")).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["1440", "390"])
def test_nobody_is_kept_out(visit: Visit, size: tuple[int, int]):
    reviews.accept(job=upload().uid, by=OPERATOR)
    undone = ImportJob.objects.get()
    job = upload(TEXT.replace("2026", "2029"))
    table = upload(TABLE, "suivi.csv")
    page = review_of(visit, job, size=size, bypass_csp=True)
    wrong = {}
    for path in (f"{job.uid}/relecture/", f"{table.uid}/relecture/", f"{table.uid}/relecture/noms/",
                 f"{job.uid}/relecture/comparaison/", f"{undone.uid}/annuler/", "deposer/"):  # fmt: skip
        page.goto(f"/documents/{path}")
        if "relecture/" in path[-10:]:
            page.keyboard.press("e")
            page.wait_for_selector(".rv-editor")
        if found := faults(page, unfold=False):
            wrong[path] = found
    assert wrong == {}


def test_six_hundred_items_are_corrected_by_keyboard(visit: Visit):
    """How long each stroke takes is measured in benchmarks/, where a noisy machine fails nothing."""
    lines = ["OS 1 : Être une commune accueillante"]
    for branch in range(1, 31):
        lines.append(f"OO 1.{branch} : Améliorer le service numéro {branch}")
        lines += [f"Action 1.{branch}.{n} : Rénover le bâtiment {branch}-{n} du village" for n in range(1, 21)]
    job = upload("\n".join(lines))
    page = review_of(visit, job)
    expect(page.locator(".rv-row")).to_have_count(631)
    row(page, "bâtiment 15-3 du").locator(".rv-link").click()
    before = row(page, "bâtiment 15-3 du").inner_text()
    for key in ["5", "z", "+", "z", "c", "z"]:
        version = page.locator("#rv-head").get_attribute("data-version") or ""
        page.keyboard.press(key)
        expect(page.locator("#rv-head")).not_to_have_attribute("data-version", version)
    expect(page.locator(".rv-row")).to_have_count(631)
    assert row(page, "bâtiment 15-3 du").inner_text() == before
