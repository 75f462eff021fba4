"""The structure of a programme changed in place: by keyboard, by dragging, by thumb, and undone by one click."""

import os
import time
from pathlib import Path

from playwright.sync_api import Page, Route, expect

from gouvernail.models import Programme
from gouvernail.queries.structure import places
from tests.browser.conftest import Visit
from tests.browser.looking import faults, wider
from tests.builders import OPERATOR, action, imported, objective, plan_of


def plan() -> Programme:
    return imported(
        plan_of(
            objective("o1"),
            action(1, title="Rénover l'école du Centre"),
            action(2, title="Planter des arbres"),
            action(3, title="Ouvrir une crèche"),
            objective("o2"),
            action(4, "o2", code="2.1", title="Éclairer les chemins"),
        )
    )


def shape(programme: Programme) -> list[tuple[int, str]]:
    return [(place.depth, place.code or place.title) for place in places(OPERATOR, programme.uid)]


START = [(0, "1"), (1, "1.1"), (1, "1.2"), (1, "1.3"), (0, "2"), (1, "2.1")]


def row(page: Page, text: str):
    return page.locator("table.tree tbody tr", has_text=text)


def picture(page: Page, name: str) -> None:
    """Keeps what is seen, for whoever asks for it."""
    if folder := os.environ.get("GOUVERNAIL_PICTURES"):
        page.screenshot(path=Path(folder) / f"{name}.png")


def said(page: Page, text: str):
    toast = page.locator(".toast", has_text=text)
    expect(toast.last).to_be_visible()
    return toast.last


def test_ten_items_are_created_by_keyboard_and_the_last_is_undone_by_its_toast(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/")
    row(page, "Planter").locator(".row-acts").focus()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("a")
    expect(page.locator("#new-title")).to_be_focused()
    for number in range(1, 11):
        page.keyboard.type(f"Nouvelle {number}")
        page.keyboard.press("Enter")
    expect(row(page, "Nouvelle 10")).to_be_visible()
    picture(page, "add")
    page.keyboard.press("Escape")
    expect(page.locator("#add-row")).to_have_count(0)
    expect(row(page, "Nouvelle 10")).to_be_focused()
    new = [(1, f"Nouvelle {number}") for number in range(1, 11)]
    assert shape(programme) == [*START[:3], *new, *START[3:]]
    said(page, "Nouvelle 10").get_by_role("button", name="Annuler").click()
    expect(row(page, "Nouvelle 10")).to_have_count(0)
    assert shape(programme) == [*START[:3], *new[:9], *START[3:]]


def test_the_menu_of_a_row_is_walked_by_keyboard(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(row(page, "Planter")).to_be_focused()
    page.keyboard.press(".")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    assert row(page, "Planter").locator(".row-acts").get_attribute("aria-expanded") == "true"
    picture(page, "menu")
    assert faults(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("menu")).to_have_count(0)
    expect(row(page, "Planter")).to_be_focused()
    page.keyboard.press(".")
    expect(page.get_by_role("menuitem").first).to_be_focused()
    page.keyboard.type("mo")
    expect(page.get_by_role("menuitem", name="Monter")).to_be_focused()
    page.keyboard.press("Enter")
    said(page, "Monté")
    expect(row(page, "Planter")).to_be_focused()
    assert shape(programme)[1:3] == [(1, "1.2"), (1, "1.1")]
    page.keyboard.press("z")
    said(page, "Annulé")
    assert shape(programme) == START


def test_a_row_is_dragged_by_its_handle_and_the_drop_is_undone(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/")
    row(page, "Ouvrir une crèche").hover()
    target = row(page, "Éclairer les chemins")
    row(page, "Ouvrir une crèche").locator(".grip").drag_to(target, target_position={"x": 60, "y": 4})
    said(page, "Déplacé.")
    expect(row(page, "Ouvrir une crèche")).to_be_focused()
    assert shape(programme) == [*START[:3], START[4], START[3], START[5]]
    page.keyboard.press("z")
    said(page, "Annulé")
    assert shape(programme) == START
    # An objective has no place among actions: nothing is sent.
    row(page, "accueillante (o1)").hover()
    row(page, "accueillante (o1)").locator(".grip").drag_to(target, target_position={"x": 60, "y": 20})
    assert shape(programme) == START


def test_lines_go_up_down_in_and_out_by_keys(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/")
    line = row(page, "Planter")
    for _ in range(3):
        page.keyboard.press("j")
    expect(line).to_be_focused()
    page.keyboard.press("Alt+Shift+ArrowUp")
    said(page, "Monté")
    expect(line).to_be_focused()
    page.keyboard.press("Alt+Shift+ArrowDown")
    said(page, "Descendu")
    expect(line).to_be_focused()
    page.keyboard.press("Alt+Shift+ArrowRight")
    said(page, "Rentré")
    assert shape(programme)[2] == (2, "1.2")
    expect(line).to_be_focused()
    page.keyboard.press("Alt+Shift+ArrowLeft")
    said(page, "Sorti")
    expect(line).to_be_focused()
    assert shape(programme) == START
    page.keyboard.press("Delete")
    expect(page.get_by_role("dialog", name="Mettre à la corbeille")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#act-dialog")).to_be_hidden()
    expect(line).to_be_focused()


def test_quick_keys_lose_neither_an_act_nor_the_focus_while_the_server_is_slow(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/")
    line = row(page, "Rénover")
    late: list[Route] = []
    page.route("**/fiches/*/structure/**", lambda route: late.append(route))
    page.route(f"**/programmes/{programme.uid}/", lambda route: late.append(route))
    watch = "addEventListener('htmx:before:settle', () => (window.lost ||= document.activeElement === document.body))"
    page.evaluate(watch)
    for key in ("j", "j", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowDown", "Alt+Shift+ArrowUp", "Alt+Shift+ArrowRight"):
        page.keyboard.press(key)
    # One answer after the other is let through; none takes the focus away, not even for a moment.
    deadline = time.monotonic() + 60
    while not page.locator(".toast", has_text="Rentré").count() or late:
        assert time.monotonic() < deadline
        if late:
            asked = late.pop(0)
            with page.expect_response(asked.request.url):
                asked.continue_()
        page.wait_for_timeout(50)
    expect(page.locator("table.tree tbody tr.d2")).to_have_count(1)
    expect(line).to_be_focused()
    assert not page.evaluate("window.lost")
    assert shape(programme)[1:4] == [(1, "1.2"), (2, "1.1"), (1, "1.3")]


def open_form(page: Page, line: str, name: str):
    row(page, line).locator(".row-acts").click()
    page.get_by_role("menuitem", name=name).click()
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    return dialog


def test_an_item_is_moved_far_by_keyboard_alone(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("m")
    expect(page.get_by_label("Chercher une place")).to_be_focused()
    page.keyboard.type("accueillante o2")
    picture(page, "move")
    assert faults(page) == []
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    said(page, "Déplacé.")
    expect(row(page, "Planter")).to_be_focused()
    assert shape(programme)[-1] == (1, "1.2")


def test_an_action_is_shared_then_merged_and_split_and_each_is_undone(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    dialog = open_form(page, "Planter", "Partager")
    dialog.get_by_label("Aussi sous (1)").fill("2 Être une commune accueillante (o2)")
    dialog.get_by_label("Part (%)").first.fill("beaucoup")
    dialog.get_by_role("button", name="Enregistrer").last.click()
    expect(dialog.get_by_text("Écrivez un pourcentage")).to_be_visible()
    dialog.get_by_label("Part (%)").first.fill("25")
    picture(page, "share")
    assert faults(page) == []
    dialog.get_by_role("button", name="Enregistrer").last.click()
    said(page, "Parts enregistrées.")
    expect(row(page, "Planter")).to_have_count(2)
    said(page, "Parts").get_by_role("button", name="Annuler").click()
    expect(row(page, "Planter")).to_have_count(1)

    dialog = open_form(page, "Planter", "Fusionner")
    dialog.get_by_label("Quelle fiche").fill("1.3 Ouvrir une crèche")
    dialog.get_by_role("button", name="Comparer").click()
    expect(dialog.get_by_role("button", name="Fusionner")).to_be_visible()
    picture(page, "merge")
    assert faults(page) == []
    dialog.get_by_role("button", name="Fusionner").click()
    said(page, "Fusionné")
    expect(row(page, "Ouvrir une crèche")).to_have_count(0)
    page.keyboard.press("z")
    expect(row(page, "Ouvrir une crèche")).to_have_count(1)

    dialog = open_form(page, "Rénover", "Scinder")
    dialog.get_by_label("Intitulé de la seconde").fill("Repeindre l'école")
    picture(page, "split")
    assert faults(page) == []
    dialog.get_by_role("button", name="Scinder").click()
    said(page, "Scindé")
    expect(row(page, "Repeindre")).to_be_visible()
    page.keyboard.press("z")
    expect(row(page, "Repeindre")).to_have_count(0)
    assert shape(programme) == START


def test_codes_are_previewed_then_changed_and_the_bin_gives_back(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    page.locator("summary", has_text="Plus d’actes").click()
    picture(page, "programme-menu")
    page.get_by_role("link", name="Renuméroter").click()
    dialog = page.get_by_role("dialog", name="Renuméroter le programme")
    dialog.get_by_label("Numérotation").select_option("prefixed")
    expect(dialog.get_by_text("6 codes changent")).to_be_visible()
    picture(page, "renumber")
    assert faults(page) == []
    dialog.get_by_role("button", name="Renuméroter").click()
    expect(row(page, "A 1.2")).to_be_visible()
    dialog = open_form(page, "accueillante (o1)", "Mettre à la corbeille")
    picture(page, "trash")
    assert faults(page) == []
    dialog.get_by_role("button", name="Mettre à la corbeille").click()
    expect(row(page, "Planter")).to_have_count(0)
    page.goto(f"/programmes/{programme.uid}/corbeille/")
    picture(page, "bin")
    assert faults(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    picture(page, "phone-bin")
    assert (faults(page), wider(page)) == ([], 0)
    page.get_by_role("button", name="Sortir").click()
    expect(page.get_by_text("La corbeille est vide")).to_be_visible()
    assert [depth for depth, _ in shape(programme)] == [depth for depth, _ in START]


def test_an_act_is_taken_back_from_its_line_of_history_and_made_again(visit: Visit):
    programme = plan()
    page = visit(f"/programmes/{programme.uid}/", bypass_csp=True)
    row(page, "Planter").locator(".row-acts").focus()
    page.keyboard.press("Alt+Shift+ArrowUp")
    said(page, "Monté")
    moved = shape(programme)
    page.goto(f"/programmes/{programme.uid}/historique/")
    for size in ((1440, 900), (390, 844)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        picture(page, f"history-undo-{size[0]}")
        assert faults(page) == []
        assert wider(page) == 0
    page.get_by_role("button", name="Annuler").first.click()
    said(page, "Annulé.")
    assert shape(programme) == START
    page.locator(".toast").get_by_role("button", name="Rétablir").click()
    said(page, "Annulé.")
    assert shape(programme) == moved
