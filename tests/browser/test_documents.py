"""Documents as long as a commune writes them, through the screens: corrected, accepted, read again, taken back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Page, expect

from gouvernail.core.deadlines import read_deadline
from gouvernail.models import Item, Programme
from gouvernail.services import items
from tests.browser.conftest import PHONE, Visit
from tests.browser.looking import faults
from tests.builders import OPERATOR, authority
from tests.cases.long_documents import Action, actions, long_blocks, write_word, write_workbook


def drop(page: Page, file: Path) -> None:
    page.goto("/documents/deposer/")
    page.locator("#file").set_input_files(file)
    page.get_by_role("button", name="Lire ce document").click()
    page.wait_for_url("**/relecture/")


def row(page: Page, code: str):
    return page.locator(".rv-row", has=page.locator(f'.code:text-is("{code}")'))


def choose(page: Page, code: str) -> None:
    """The row of a code is current, without its form."""
    row(page, code).locator(".rv-link").click()
    expect(row(page, code)).to_contain_class("current")


def done(page: Page, act: Callable[[], object]) -> None:
    """A correction is made and its answer is there."""
    version = page.locator("#rv-head").get_attribute("data-version") or ""
    act()
    expect(page.locator("#rv-head")).not_to_have_attribute("data-version", version)


def differences(page: Page) -> list[str]:
    page.get_by_role("link", name="Ce qui change").click()
    page.wait_for_url("**/comparaison/")
    return [" ".join(text.split()) for text in page.locator(".rv-differences li").all_inner_texts()]


def edited(title: str, deadline: str) -> Item:
    """Somebody changes the deadline of an item on its sheet."""
    found = Item.objects.get(title=title)
    items.update(item=found.uid, by=OPERATOR, version=found.version, values={"deadline": read_deadline(deadline)})
    return found


def test_eighty_pages_of_a_word_processor_become_a_programme_and_are_read_again(visit: Visit, tmp_path: Path):
    authority()
    file = tmp_path / "PST 2024-2030.docx"
    write_word(file)
    page = visit("/documents/deposer/", bypass_csp=True)
    drop(page, file)
    expect(page.locator(".rv-row")).to_have_count(248)
    assert not Programme.objects.exists()
    assert faults(page, unfold=False) == []
    keys = page.keyboard
    # Another level, another parent
    choose(page, "1.1.1")
    done(page, lambda: keys.press("3"))
    expect(row(page, "1.1.1").locator(".rv-level")).to_have_text("Objectif opérationnel")
    done(page, lambda: keys.press("z"))
    choose(page, "1.1.2")
    keys.press("s")
    page.get_by_label("Chercher une place").fill("batiments administration 1")
    done(page, lambda: keys.press("Enter"))
    # Merged, cut in two, no item, a field
    choose(page, "1.1.4")
    done(page, lambda: keys.press("m"))
    expect(page.locator(".rv-row")).to_have_count(247)
    choose(page, "1.1.5")
    keys.press("e")
    page.locator("[data-title]").fill("Soutenir la maison de village || Ouvrir une buvette")
    done(page, lambda: page.get_by_role("button", name="Couper en deux ici").click())
    expect(page.locator(".rv-row")).to_have_count(248)
    keys.press("Escape")
    choose(page, "1.2.1")
    done(page, lambda: keys.press("x"))
    expect(page.locator(".rv-row")).to_have_count(247)
    choose(page, "1.2.3")
    keys.press("e")
    page.get_by_label("Échéance", exact=True).fill("fin 2031")
    done(page, lambda: keys.press("Control+Enter"))
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()
    written = {item.code: item for item in Item.objects.select_related("parent")}
    assert Item.objects.count() == 247
    assert (written["1.1.2"].parent.code, written["1.2.3"].deadline_text) == ("1.2", "fin 2031")
    assert "Étendre" in written["1.1.3"].title
    assert Item.objects.filter(title="Ouvrir une buvette").exists()
    assert "1.2.1" not in written
    # Meanwhile somebody works on it, and the secretariat writes a new version
    kept = edited(written["2.1.1"].title, "mai 2027")

    def revised(one: Action) -> list[Action]:
        match one.code:
            case "2.1.1" | "3.1.1":
                return [replace(one, deadline="2033")]
            case "8.5.4":
                return []
            case "8.5.5":
                return [one, replace(one, code="8.5.6", title="Planter un verger conservatoire")]
        return [one]

    write_word(file, long_blocks(revised))
    drop(page, file)
    expect(page.locator(".rv-row")).to_have_count(247)
    told = differences(page)
    assert len(told) == 4, told
    assert any("8.5.6" in each for each in told)
    assert any("8.5.4" in each for each in told)
    assert any("3.1.1" in each and "2033" in each for each in told)
    (mine,) = [each for each in told if "modifié à la main" in each]
    assert "mai 2027" in mine
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("programme mis à jour")).to_be_visible()
    kept.refresh_from_db()
    assert kept.deadline_text == "mai 2027"
    assert Item.objects.get(code="3.1.1").deadline_text == "2033"
    assert Item.objects.filter(title="Planter un verger conservatoire").exists()
    # All of it is taken back, after a preview
    page.get_by_role("link", name="Annuler cet import").click()
    expect(page.get_by_text("1 élément créé par l’import")).to_be_visible()
    page.get_by_role("button", name="Annuler l’import").click()
    expect(page.locator(".toast", has_text="annulé")).to_be_visible()
    assert not Item.objects.filter(title="Planter un verger conservatoire").exists()
    assert Item.objects.get(code="3.1.1").deadline_text == written["3.1.1"].deadline_text
    kept.refresh_from_db()
    assert kept.deadline_text == "mai 2027"


def test_a_workbook_of_three_hundred_rows_becomes_a_programme_and_is_read_again(visit: Visit, tmp_path: Path):
    authority()
    file = tmp_path / "suivi du PST.xlsx"
    listed = actions(6)
    write_workbook(file, listed)
    page = visit("/documents/deposer/", bypass_csp=True)
    drop(page, file)
    expect(page.locator(".rv-row")).to_have_count(288)
    # What a column means is said once for the whole file
    page.locator(".rv-columns summary").click()
    page.get_by_label("Suivi par").select_option("agents")
    expect(row(page, "1.1.1")).to_contain_text("Élise Grosjambe")
    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    assert faults(page, unfold=False) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    choose(page, "8.5.6")
    done(page, lambda: page.keyboard.press("5"))
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()
    assert Item.objects.count() == 288
    assert Item.objects.get(code="8.5.6").level == "step"
    kept = edited(Item.objects.get(code="2.1.1").title, "mai 2027")
    revised = [
        replace(one, state="Terminé", deadline="2033") if one.code in {"2.1.1", "3.1.3"} else one for one in listed
    ]
    revised = [one for one in revised if one.code != "4.1.2"]
    revised.append(replace(revised[-1], code="8.5.7", title="Planter un verger conservatoire"))
    write_workbook(file, revised)
    drop(page, file)
    told = differences(page)
    for code in ("3.1.3", "4.1.2", "8.5.7"):
        assert any(code in each for each in told), (code, told)
    assert all(any(code in each for code in ("2.1.1", "3.1.3", "4.1.2", "8.5.7")) for each in told), told
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("programme mis à jour")).to_be_visible()
    kept.refresh_from_db()
    assert (kept.deadline_text, Item.objects.get(code="3.1.3").deadline_text) == ("mai 2027", "2033")
    page.get_by_role("link", name="Annuler cet import").click()
    page.get_by_role("button", name="Annuler l’import").click()
    expect(page.locator(".toast", has_text="annulé")).to_be_visible()
    assert not Item.objects.filter(code="8.5.7").exists()
