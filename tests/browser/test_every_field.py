"""Every field of a sheet is opened by its door, filled and saved in place on a phone, by thumb and by keyboard."""

from playwright.sync_api import Locator, Page, expect

from gouvernail.core.item_fields import DOORS, FIELDS, Field, Kind, Part
from gouvernail.core.permissions import Role
from gouvernail.core.preferences import CHOOSABLE
from gouvernail.core.typed import input_name
from gouvernail.models import Item
from tests.browser.conftest import PHONE, Visit
from tests.browser.looking import wider
from tests.builders import action, imported, objective, plan_of

WRITTEN = {
    Kind.DEADLINE: "fin 2027", Kind.DAY: "2026-03-01", Kind.NUMBER: "2", Kind.MONEY: "1000", Kind.WHOLE: "3",
    Kind.YEAR: "2026", Kind.PERCENT: "40", Kind.ITEM: "1 Être une commune accueillante (o1)",
}  # fmt: skip


def sheet(visit: Visit) -> Page:
    imported(plan_of(objective(), action(1, title="Planter des arbres")))
    page = visit(f"/fiches/{Item.objects.get(level='action').uid}/", role=Role.ADMINISTRATOR, size=PHONE)
    page.evaluate("document.querySelectorAll('details.more').forEach(each => { each.open = true })")
    return page


def doors(page: Page) -> list[str]:
    found = page.locator("[data-door][href*='/modifier/']").evaluate_all("all => all.map(each => each.pathname)")
    return list(dict.fromkeys(each.rstrip("/").rsplit("/", 1)[1] for each in found))


def fill(form: Locator, known: Field) -> None:
    """Something in the first place of a field, by what it holds."""
    if known.kind is Kind.GOALS:
        form.get_by_role("checkbox").first.check()
    elif known.kind is Kind.ROWS:
        for part in known.parts:
            if part.kind is not Kind.ROWS:
                write(form, input_name(f"{known.name}.{part.name}", (0,)), part.kind, part)
    elif known.kind in {Kind.NAMES, Kind.LINES}:
        write(form, f"{known.name}.-0", known.kind)
    else:
        write(form, known.name, known.kind)
    if known.kind is Kind.HEALTH:
        write(form, f"{known.name}.text", Kind.TEXT)


def write(form: Locator, name: str, kind: Kind, part: Part | None = None) -> None:
    place = form.locator(f"[name='{name}']")
    if place.evaluate("each => each.tagName") == "SELECT":
        place.select_option(index=1)
    else:
        address = part is not None and part.name == "url"
        place.fill("https://exemple.invalid/a" if address else WRITTEN.get(kind, f"Essai {name}"))


def test_every_field_is_filled_in_place(visit: Visit):
    page = sheet(visit)
    names = doors(page)
    shown = {field for name in names for field in DOORS[name]} | {"progress", "status"}
    assert set(CHOOSABLE) <= shown
    for number, name in enumerate(names):
        by_keyboard = number % 2
        slot = page.locator(f"#slot-{name}")
        if by_keyboard:
            slot.locator("[data-door]").focus()
            page.keyboard.press("Enter")
        else:
            slot.locator("[data-door]").tap()
        form = slot.locator("[data-field-form]")
        expect(form).to_be_visible()
        for field in DOORS[name]:
            if form.locator(f"[name='{field}'], [name^='{field}.']").count():
                fill(form, FIELDS[field])
        assert wider(page) == 0, name
        if by_keyboard:
            page.keyboard.press("Control+Enter")
        else:
            form.locator(".button-main").tap()
        expect(form, name).to_have_count(0)
        page.evaluate("document.querySelectorAll('details.more').forEach(each => { each.open = true })")
    assert Item.objects.get(level="action").version == len(names) + 1
