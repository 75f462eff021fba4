"""The form of an item in the review: every field, rows, complaints, and nothing typed that is lost."""

from playwright.sync_api import Page, expect

from gouvernail.models import BudgetLine, Review
from tests.browser.conftest import PHONE, Visit
from tests.browser.looking import faults
from tests.browser.test_review import review_of, row
from tests.services.test_reviews import page_of, upload


def opened(page: Page, text: str = "Planter") -> None:
    row(page, text).locator(".rv-link").click()
    page.keyboard.press("e")
    expect(page.locator("[data-title]")).to_be_focused()


def test_a_budget_line_is_added_complained_about_mended_and_written(visit: Visit):
    job = upload()
    page = review_of(visit, job)
    opened(page)
    page.locator("[data-title]").fill("Planter dix haies")
    page.locator(".rv-group summary", has_text="Moyens et mesures").click()
    page.get_by_label("Libellé").fill("Plants")
    page.get_by_label("Montant").fill("beaucoup")
    page.locator("#rows-budget").get_by_role("button", name="Ajouter une ligne").click()
    expect(page.locator("#in-budget-text-1")).to_be_focused()
    page.locator("#in-budget-text-1").fill("Tuteurs")
    page.locator("#in-budget-amount-1").fill("800")
    for number in ("0", "1"):
        page.locator(f"#in-budget-stage-{number}").select_option(label="Prévu")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#in-budget-amount-0")).to_be_focused()
    expect(page.get_by_text("« beaucoup » n'est pas un nombre").first).to_be_visible()
    expect(page.locator("[data-title]")).to_have_value("Planter dix haies")
    page.locator("#in-budget-amount-0").fill("12 500,50")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".rv-editor")).to_have_count(0)
    expect(row(page, "Planter dix haies")).to_be_visible()
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()
    lines = BudgetLine.objects.filter(item__title="Planter dix haies").order_by("position")
    assert [(line.text, float(line.amount or 0)) for line in lines] == [("Plants", 12500.5), ("Tuteurs", 800.0)]


def test_what_was_typed_is_saved_by_another_key_another_row_and_acceptance(visit: Visit):
    job = upload()
    page = review_of(visit, job)
    opened(page)
    page.locator("[data-title]").fill("Planter dix haies")
    page.locator("select[data-sends]").select_option("step")
    expect(row(page, "Planter dix haies").locator(".rv-level")).to_have_text("Étape")
    expect(page.locator("[data-title]")).to_have_value("Planter dix haies")
    page.get_by_label("Description").fill("Dix mille plants.")
    page.get_by_label("Description").blur()
    row(page, "crèche").locator(".rv-link").click()
    page.keyboard.press("e")
    expect(page.locator("[data-title]")).to_have_value("Ouvrir une crèche de trente places")
    # The other form may come before what was typed in this one has been answered.
    for _ in range(100):
        told = [item.description for item in page_of(job).draft.plan.items if "dix haies" in item.title]
        if told == ["Dix mille plants."]:
            break
        page.wait_for_timeout(100)
    assert told == ["Dix mille plants."]
    page.locator("[data-title]").fill("Ouvrir deux crèches")
    page.get_by_role("button", name="Accepter").click()
    expect(page.get_by_text("nouveau programme")).to_be_visible()
    job.refresh_from_db()
    assert "Ouvrir deux crèches" in str(job.draft)


def test_nobody_is_kept_out_of_the_fields(visit: Visit):
    job = upload()
    for size in ((1440, 900), PHONE):
        page = review_of(visit, job, size=size, bypass_csp=True)
        row(page, "Planter").locator(".rv-link").click()
        page.keyboard.press("e")
        page.wait_for_selector(".rv-editor")
        for summary in page.locator(".rv-group summary").all():
            summary.click()
        assert faults(page, unfold=False) == []
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_a_row_is_placed_under_anything_wider_found_by_its_words(visit: Visit):
    page = review_of(visit, upload())
    row(page, "crèche").locator(".rv-link").click()
    page.keyboard.press("s")
    search = page.get_by_label("Chercher une place")
    expect(search).to_be_focused()
    choices = page.locator("#rv-place label.check")
    assert [text.strip() for text in choices.all_inner_texts()] == [
        "En haut du programme", "1 Être une commune accueillante", "1.1 Améliorer les espaces publics",
        "1.2 Soutenir les familles",
    ]  # fmt: skip
    search.fill("ameliorer")
    expect(page.locator("#rv-place label.check:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.locator(".rv-row .rv-title").nth(4)).to_contain_text("crèche")
    expect(row(page, "crèche").locator(".rv-link")).to_be_focused()
    page.keyboard.press("z")
    expect(page.locator(".rv-row .rv-title").last).to_contain_text("crèche")
    page.keyboard.press("s")
    page.get_by_label("En haut du programme").check()
    page.get_by_role("button", name="Placer", exact=True).click()
    expect(row(page, "crèche")).to_have_attribute("data-depth", "0")


def test_branches_fold_and_what_is_chosen_inside_unfolds_them(visit: Visit):
    page = review_of(visit, upload())
    row(page, "espaces publics").locator(".rv-link").click()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".rv-row:visible")).to_have_count(4)
    page.keyboard.press("j")
    expect(page.locator(".rv-row.current")).to_contain_text("Soutenir les familles")
    page.locator(".rv-line", has_text="Planter des haies").click()
    expect(page.locator(".rv-row:visible")).to_have_count(6)
    expect(page.locator(".rv-row.current")).to_contain_text("Planter")
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".rv-row.current")).to_contain_text("espaces publics")
    row(page, "commune accueillante").get_by_role("button", name="Replier la branche").click()
    expect(page.locator(".rv-row:visible")).to_have_count(1)
    row(page, "commune accueillante").get_by_role("button", name="Déplier la branche").click()
    expect(page.locator(".rv-row:visible")).to_have_count(6)


def test_doubts_are_walked_least_sure_first(visit: Visit):
    job = upload()
    review = Review.objects.get()
    for number, sure in ((2, "0.6"), (3, "0.3"), (5, "0.5")):
        review.draft["plan"]["items"][number]["confidence"] = sure
    review.reading += 1
    review.save()
    page = review_of(visit, job)
    for words in ("Planter", "crèche", "Rénover", "Planter"):
        expect(page.locator(".rv-row.current")).to_contain_text(words)
        page.keyboard.press("n")
    expect(page.locator(".rv-row.current")).to_contain_text("crèche")
    page.keyboard.press("c")
    expect(page.locator("#rv-head")).to_have_attribute("data-doubts", "2")
    page.keyboard.press("n")
    expect(page.locator(".rv-row.current")).to_contain_text("Rénover")
