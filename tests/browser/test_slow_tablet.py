"""The review on a slow tablet: a key that is typed before an answer is there is neither lost nor taken for an act."""

import pytest
from playwright.sync_api import Page, Route, expect

from gouvernail.core.plan import Item
from gouvernail.models import ImportJob
from tests.browser.conftest import Visit
from tests.browser.test_review import TABLET, review_of, row
from tests.services.test_reviews import page_of, upload


class Slow:
    """Every request of the review waits until it is let through."""

    def __init__(self, page: Page) -> None:
        self.page, self.waiting = page, list[Route]()
        page.route("**/relecture/**", lambda route: self.waiting.append(route))

    def let(self, part: str) -> None:
        """The next request for `part` of the address goes through, and its answer is there."""
        while not self.waiting:
            self.page.wait_for_timeout(20)
        route = self.waiting.pop(0)
        assert part in route.request.url
        with self.page.expect_response(route.request.url):
            route.continue_()

    def usual(self) -> None:
        self.page.unroute("**/relecture/**")
        for route in self.waiting:
            route.continue_()


def slow(visit: Visit, text: str = "Planter") -> tuple[ImportJob, Page, Slow]:
    job = upload()
    page = review_of(visit, job, size=TABLET)
    row(page, text).locator(".rv-link").click()
    return job, page, Slow(page)


def items(job: ImportJob) -> list[Item]:
    return list(page_of(job).draft.plan.items)


def title(page: Page):
    return page.locator(".rv-editor [data-title]")


def test_keys_typed_before_the_form_is_there_are_written_in_it(visit: Visit):
    """Each of these letters is an act of the page: x takes the row away, m merges, the digits change its level."""
    job, page, wire = slow(visit)
    before = items(job)
    page.keyboard.press("e")
    page.keyboard.type("x m 3 zz")
    page.keyboard.press("Backspace")
    wire.let("element")
    expect(title(page)).to_be_focused()
    expect(title(page)).to_have_value("x m 3 zPlanter des haies le long des chemins")
    page.keyboard.type("j")
    expect(title(page)).to_have_value("x m 3 zjPlanter des haies le long des chemins")
    assert not wire.waiting
    assert items(job) == before


def test_escape_gives_the_form_up_before_it_is_there(visit: Visit):
    _, page, wire = slow(visit)
    page.keyboard.press("e")
    page.keyboard.press("Escape")
    wire.let("element")
    page.keyboard.press("j")
    expect(page.locator(".rv-row.current")).not_to_contain_text("Planter")
    expect(page.locator(".rv-editor")).to_have_count(0)


def test_what_is_typed_while_a_form_is_saved_keeps_it_open(visit: Visit):
    job, page, wire = slow(visit)
    page.keyboard.press("e")
    wire.let("element")
    title(page).fill("Planter dix haies")
    page.keyboard.press("Control+Enter")
    page.keyboard.type(" vives")
    wire.let("corriger")
    expect(row(page, "Planter dix haies").locator(".rv-title").first).to_have_text("Planter dix haies")
    expect(title(page)).to_have_value("Planter dix haies vives")
    expect(title(page)).to_be_focused()
    page.keyboard.type(" et mortes")
    wire.usual()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".rv-editor")).to_have_count(0)
    assert any(item.title == "Planter dix haies vives et mortes" for item in items(job))


def test_a_late_answer_takes_neither_the_focus_nor_a_key_from_the_form(visit: Visit):
    """The level is chosen in the form; its answer brings the row again while the title is typed."""
    job, page, wire = slow(visit)
    page.keyboard.press("e")
    wire.let("element")
    page.locator("select[data-sends]").select_option("step")
    title(page).focus()
    title(page).press("End")
    page.keyboard.type(" vives")
    wire.let("corriger")
    expect(row(page, "Planter").locator(".rv-level")).to_have_text("Étape")
    expect(title(page)).to_be_focused()
    page.keyboard.type(" xm")
    expect(title(page)).to_have_value("Planter des haies le long des chemins vives xm")
    wire.usual()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".rv-editor")).to_have_count(0)
    assert [item.level for item in items(job) if item.title == "Planter des haies le long des chemins vives xm"] == [
        "step"
    ]


@pytest.mark.parametrize("status", [None, 502])
def test_a_form_that_does_not_come_is_said(visit: Visit, status: int | None):
    page = review_of(visit, upload(), size=TABLET)
    page.wait_for_load_state("networkidle")
    row(page, "Planter").locator(".rv-link").click()
    expect(row(page, "Planter").locator(".rv-link")).to_be_focused()
    page.route("**/relecture/**", lambda route: route.abort() if status is None else route.fulfill(status=status))
    page.keyboard.press("e")
    expect(page.locator(".toast", has_text="Le serveur ne répond pas")).to_be_visible()
    page.unroute("**/relecture/**")
    page.keyboard.press("e")
    expect(title(page)).to_be_focused()
