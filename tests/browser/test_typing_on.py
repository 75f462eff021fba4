"""What is typed between a save and its answer stays, and a save that is refused leaves the sheet as it was."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from gouvernail.core.permissions import Role
from gouvernail.models import FollowUp, Item, Membership
from tests.browser.conftest import DESK, PHONE, Visit
from tests.browser.looking import faults, wider
from tests.browser.test_structure import picture
from tests.browser.test_two_people import now, planted, write

SIZES = pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])


class Held:
    """The posts of a page wait until they are let go."""

    def __init__(self, page: Page) -> None:
        self.page, self.routes = page, list[Route]()
        page.route("**/*", self._hold)

    def _hold(self, route: Route) -> None:
        if route.request.method == "POST" and "apercu" not in (route.request.post_data or ""):
            self.routes.append(route)
        else:
            route.continue_()

    def wait(self) -> None:
        while not self.routes:
            self.page.wait_for_timeout(20)

    def let_go(self) -> None:
        self.wait()
        route = self.routes.pop(0)
        with self.page.expect_response(lambda answer: answer.request == route.request):
            route.continue_()


def opened(visit: Visit, **options: object) -> tuple[Item, Page, Held]:
    item = planted()
    page = visit(f"/fiches/{item.uid}/", role=Role.EDITOR, **options)
    return item, page, Held(page)


def save(page: Page, name: str) -> None:
    page.locator(f"#slot-{name} .button-main").click()


def description(page: Page) -> Locator:
    return page.locator("#in-description")


@SIZES
def test_what_is_typed_after_the_click_stays_and_is_saved_by_the_next(visit: Visit, size: tuple[int, int]):
    item, page, held = opened(visit, size=size)
    write(page, "description", "Cent arbres.")
    save(page, "description")
    description(page).press("End")
    page.keyboard.type(" Et des")
    held.let_go()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(description(page)).to_have_value("Cent arbres. Et des")
    expect(description(page)).to_be_focused()
    # The form that goes on from what was saved takes the place of the first one, caret included.
    expect(page.locator("#slot-description [name=version]")).to_have_value("2")
    page.keyboard.type(" haies.")
    expect(description(page)).to_have_value("Cent arbres. Et des haies.")
    assert now(item).description == "Cent arbres."
    save(page, "description")
    held.let_go()
    expect(description(page)).to_have_count(0)
    assert (now(item).description, now(item).version) == ("Cent arbres. Et des haies.", 3)


def test_saved_again_before_the_answer_both_are_saved(visit: Visit):
    item, page, held = opened(visit)
    write(page, "description", "Cent arbres.")
    page.keyboard.press("Control+Enter")
    page.keyboard.type(" Et des haies.")
    page.keyboard.press("Control+Enter")
    held.let_go()
    held.let_go()
    expect(description(page)).to_have_count(0)
    assert (now(item).description, now(item).version) == ("Cent arbres. Et des haies.", 3)


def test_what_somebody_else_wrote_meanwhile_in_the_same_form_is_not_written_over(visit: Visit):
    item, page, held = opened(visit)
    other = visit(f"/fiches/{item.uid}/")
    page.locator("#slot-partners [data-door]").click()
    page.locator("#in-partners--0").fill("La Ruche asbl")
    write(other, "description", "Trente chênes.")
    other.locator("#slot-description .button-main").click()
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    save(page, "partners")
    page.locator("#in-partners--0").fill("La Ruche et compagnie")
    held.let_go()
    expect(page.locator("#slot-partners [name=version]")).to_have_value("3")
    save(page, "partners")
    held.let_go()
    expect(page.locator("#slot-partners [data-field-form]")).to_have_count(0)
    expect(page.locator("#slot-partners")).to_contain_text("La Ruche et compagnie")
    assert now(item).description == "Trente chênes."


def test_rows_that_move_keep_what_is_typed_meanwhile(visit: Visit):
    _, page, held = opened(visit)
    page.locator("#slot-partners [data-door]").click()
    page.get_by_role("button", name="Ajouter une ligne").click()
    held.let_go()
    second = page.locator("#in-partners--1")
    expect(second).to_be_focused()
    second.fill("Le Verger")
    page.get_by_role("button", name="Monter la ligne 2").click()
    second.fill("Le Verger de Valboisé")
    held.let_go()
    expect(page.locator("#in-partners--0")).to_have_value("Le Verger de Valboisé")
    expect(second).to_have_value("La Ruche")
    page.get_by_role("button", name="Retirer la ligne 1").click()
    second.fill("La Ruche asbl")
    held.let_go()
    expect(second).to_have_count(0)
    expect(page.locator("#in-partners--0")).to_have_value("La Ruche asbl")


def test_what_is_wrong_is_said_beside_what_was_typed_meanwhile(visit: Visit):
    item, page, held = opened(visit)
    write(page, "title", " ")
    save(page, "title")
    page.locator("#in-title").fill("Planter des haies")
    held.let_go()
    expect(page.locator("#slot-title .error")).to_be_visible()
    expect(page.locator("#in-title")).to_have_value("Planter des haies")
    expect(page.locator("#in-title")).to_be_focused()
    save(page, "title")
    held.let_go()
    expect(page.get_by_role("heading", name="Planter des haies")).to_be_visible()
    assert now(item).title == "Planter des haies"


def test_a_decision_between_two_versions_is_taken_on_what_was_typed_meanwhile(visit: Visit):
    item, page, held = opened(visit)
    other = visit(f"/fiches/{item.uid}/")
    write(page, "description", "Cent arbres.")
    write(other, "description", "Trente chênes.")
    other.locator("#slot-description .button-main").click()
    expect(other.locator(".toast", has_text="Enregistré")).to_be_visible()
    save(page, "description")
    description(page).fill("Cent arbres et des haies.")
    held.let_go()
    expect(page.locator(".versions").get_by_text("Cent arbres et des haies.")).to_be_visible()
    page.get_by_label("Garder le mien").check()
    page.get_by_role("button", name="Enregistrer mes choix").click()
    held.let_go()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    assert now(item).description == "Cent arbres et des haies."


@SIZES
def test_a_follow_up_goes_on_too_and_its_note_is_written_once(visit: Visit, size: tuple[int, int]):
    item, page, held = opened(visit, size=size)
    note = page.get_by_label("Ce qui a changé")
    note.fill("Les plans sont prêts.")
    page.locator("#save").click()
    note.press("End")
    page.keyboard.type(" Le marché est lancé.")
    page.get_by_label("État").select_option("in_progress")
    held.let_go()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(note).to_have_value("Le marché est lancé.")
    expect(page.get_by_label("État")).to_have_value("in_progress")
    page.locator("#save").click()
    held.let_go()
    expect(page.locator(".state-line .status").first).to_have_text("En cours")
    notes = list(FollowUp.objects.filter(item=item).order_by("at").values_list("note", flat=True))
    assert notes == ["Les plans sont prêts.", "Le marché est lancé."]
    assert now(item).status == "in_progress"


def test_whoever_goes_on_in_another_form_keeps_the_focus(visit: Visit):
    item, page, held = opened(visit)
    note = page.get_by_label("Ce qui a changé")
    write(page, "description", "Cent arbres.")
    save(page, "description")
    note.click()
    page.keyboard.type("Les plans")
    held.let_go()
    expect(page.locator(".toast", has_text="Enregistré")).to_be_visible()
    expect(description(page)).to_have_count(0)
    expect(note).to_be_focused()
    page.keyboard.type(" sont prêts.")
    expect(note).to_have_value("Les plans sont prêts.")
    assert now(item).description == "Cent arbres."


def gone(item: Item) -> None:
    Item.objects.filter(pk=item.pk).update(trashed_at="2026-03-15T08:00:00Z")


def no_right(_item: Item) -> None:
    Membership.objects.filter(role=Role.EDITOR).update(role=Role.FINANCE)


REFUSALS = pytest.mark.parametrize(
    ("happens", "said"),
    [(gone, "Cet élément n'existe pas ou ne vous est pas accessible."), (no_right, "Vos droits ne permettent pas")],
)


@REFUSALS
@SIZES
def test_a_save_that_is_refused_leaves_the_sheet_with_what_was_typed(
    visit: Visit, size: tuple[int, int], happens, said: str
):  # fmt: skip
    item = planted()
    page = visit(f"/fiches/{item.uid}/", role=Role.EDITOR, size=size, bypass_csp=True)
    page.get_by_label("Ce qui a changé").fill("Les plans sont prêts.")
    write(page, "description", "Cent arbres.")
    write(page, "deadline", "fin 2027")
    happens(item)
    save(page, "description")
    notice = page.locator("#slot-description [role=alert]")
    expect(notice).to_contain_text(said)
    expect(notice).to_contain_text("ce que vous avez tapé est toujours là")
    expect(description(page)).to_have_value("Cent arbres.")
    expect(page.locator("#in-deadline")).to_have_value("fin 2027")
    expect(page.get_by_label("Ce qui a changé")).to_have_value("Les plans sont prêts.")
    page.locator("#save").click()
    expect(page.locator(".update-form [role=alert]")).to_contain_text(said)
    expect(page.get_by_label("Ce qui a changé")).to_have_value("Les plans sont prêts.")
    picture(page, f"refused-{size[0]}-{happens.__name__}")
    assert faults(page) == []
    assert wider(page) == 0


def test_a_server_that_fails_at_a_save_leaves_the_sheet_and_says_so(visit: Visit):
    item = planted()
    page = visit(f"/fiches/{item.uid}/", role=Role.EDITOR)
    write(page, "description", "Cent arbres.")
    page.route("**/modifier/**", lambda route: route.fulfill(status=500, body="<p class=lead>L'incident est noté.</p>"))
    save(page, "description")
    expect(page.locator("#slot-description [role=alert]")).to_contain_text("L'incident est noté.")
    expect(description(page)).to_have_value("Cent arbres.")
    page.unroute("**/modifier/**")
    save(page, "description")
    expect(description(page)).to_have_count(0)
    assert now(item).description == "Cent arbres."
