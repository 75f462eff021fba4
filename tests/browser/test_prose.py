"""Long texts with a few marks: by the bar, by keys, pasted from elsewhere, shown as they were meant."""

from playwright.sync_api import Page, expect

from gouvernail.models import Item
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults
from tests.builders import action, imported, objective, plan_of

PASTED = """
const data = new DataTransfer();
data.setData('text/plain', 'brut');
data.setData('text/html', html);
area.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
"""


def written(visit: Visit, text: str, size: tuple[int, int] = DESK) -> tuple[Item, Page]:
    imported(plan_of(objective(), action(1, title="Planter des arbres", description=text)))
    item = Item.objects.get(title="Planter des arbres")
    page = visit(f"/fiches/{item.uid}/", size=size)
    page.locator("#slot-description [data-door]").click()
    expect(page.locator("#in-description")).to_be_focused()
    return item, page


def select(page: Page, words: str) -> None:
    page.locator("#in-description").evaluate(
        "(area, words) => { const at = area.value.indexOf(words); area.setSelectionRange(at, at + words.length) }",
        words,
    )


def test_keys_and_bar_write_marks_that_the_sheet_shows(visit: Visit):
    item, page = written(visit, "Trente chênes au parc")
    area = page.locator("#in-description")
    select(page, "chênes")
    page.keyboard.press("Control+b")
    expect(area).to_have_value("Trente **chênes** au parc")
    page.keyboard.press("Control+b")
    expect(area).to_have_value("Trente chênes au parc")
    page.keyboard.press("Control+b")
    select(page, "parc")
    page.keyboard.press("Control+i")
    expect(area).to_have_value("Trente **chênes** au *parc*")
    page.keyboard.press("Control+End")
    page.keyboard.press("Enter")
    page.get_by_role("toolbar", name="Mise en forme").get_by_role("button", name="Liste", exact=True).click()
    page.keyboard.type("acheter")
    page.keyboard.press("Enter")
    page.keyboard.type("planter")
    expect(area).to_have_value("Trente **chênes** au *parc*\n- acheter\n- planter")
    page.keyboard.press("Control+Enter")
    shown = page.locator("#slot-description")
    expect(shown.locator("strong")).to_have_text("chênes")
    expect(shown.locator("em")).to_have_text("parc")
    expect(shown.locator("li")).to_have_text(["acheter", "planter"])
    assert Item.objects.get(pk=item.pk).description.endswith("- planter")


def test_what_is_pasted_keeps_its_marks_and_nothing_that_runs(visit: Visit):
    _, page = written(visit, "")
    area = page.locator("#in-description")
    area.evaluate(
        f"(area, html) => {{ {PASTED} }}",
        "<html><head><style>p{color:red}</style></head><body><p>Un <b>grand</b> parc, <span style='font-style:italic'>"
        "ouvert</span> <a href='javascript:alert(1)'>ici</a> et <a href='https://parc.invalid/'>là</a></p>"
        "<ul><li>un banc<ol><li>en bois</li></ol></li><li>une fontaine</li></ul><script>document.title='faux'</script>"
        "<img src=x onerror=\"document.title='faux'\"></body></html>",
    )
    expect(area).to_have_value(
        "Un **grand** parc, *ouvert* ici et [là](https://parc.invalid/)\n\n- un banc\n  1. en bois\n- une fontaine"
    )
    assert "faux" not in page.title()


def test_the_bar_is_one_stop_of_tab_and_fits_a_phone(visit: Visit):
    _, page = written(visit, "Un mot", PHONE)
    page.keyboard.press("Shift+Tab")
    bar = page.get_by_role("toolbar", name="Mise en forme")
    expect(bar.get_by_role("button", name="Gras")).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(bar.get_by_role("button", name="Italique")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#in-description")).to_be_focused()
    assert faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]
