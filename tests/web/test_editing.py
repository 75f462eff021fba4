"""Every fact of a sheet is edited in place, and on a page of its own without script: `web/editing.py`."""

import json
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from gouvernail.core.item_fields import DOORS
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import BudgetLine, Event, Indicator, Item, ItemLink
from tests.builders import action, imported, objective, plan_of, rich_plan, small_plan
from tests.web.visitors import first_action, visitor, words_of

pytestmark = pytest.mark.django_db


def address(item: Item, name: str) -> str:
    return reverse("web:edit", args=[item.uid, name])


def form_of(client: Client, item: Item, name: str) -> dict[str, str]:
    """What the form of a door sends when nobody changes anything."""
    answer = client.get(address(item, name))
    assert answer.status_code == 200, name
    typed = {"version": str(answer.context["version"])}
    for form in answer.context["forms"]:
        controls, waiting = list(form.controls), [form.rows] if form.rows else []
        while waiting:
            for row in waiting.pop().rows:
                controls += row.controls
                waiting += row.inner
        for control in controls:
            if control.kind != "checkbox" or control.checked:
                typed[control.name] = control.value
        typed[f"{form.name}."] = ""
    return typed


def send(client: Client, item: Item, name: str, *, fragment: bool = False, **fields: str):
    form = form_of(client, item, name) | {key.replace("__", "."): value for key, value in fields.items()}
    return client.post(address(item, name), form, headers={"HX-Request": "true"} if fragment else {})


def test_a_form_that_nobody_changed_changes_nothing_whatever_the_field():
    imported(rich_plan())
    item = Item.objects.get(code="1.9")
    client = visitor()
    before = Event.objects.count()
    for name in DOORS:
        assert send(client, item, name).status_code == 302, name
    item.refresh_from_db()
    assert (item.version, Event.objects.count()) == (1, before)


def test_every_door_is_found_on_the_sheet_by_who_may_write_and_by_nobody_else():
    imported(rich_plan())
    item = Item.objects.get(code="1.9")
    page = visitor().get(reverse("web:item", args=[item.uid])).content.decode()
    missing = [name for name in DOORS if name not in {"status", "progress"} and address(item, name) not in page]
    assert missing == []
    page = visitor(Role.FINANCE).get(reverse("web:item", args=[item.uid])).content.decode()
    assert [name for name in DOORS if address(item, name) in page] == ["budget"]


@pytest.mark.parametrize(
    ("name", "typed", "column", "kept"),
    [
        ("title", {"title": "  Rénover   la crèche "}, "title", "Rénover la crèche"),
        ("description", {"description": "Un **mot**.\r\n\r\n- un"}, "description", "Un **mot**.\n\n- un"),
        ("deadline", {"deadline": "2e trimestre 2027"}, "deadline_text", "2e trimestre 2027"),
        ("progress", {"progress": "45 %"}, "progress", 45),
        ("status", {"status": "blocked"}, "status", "blocked"),
        ("health", {"health": "at_risk", "health__text": "Retard."}, "health_text", "Retard."),
        ("fte", {"fte": "0,5"}, "fte", Decimal("0.5")),
        ("track", {"track": "internal"}, "track", "internal"),
        ("recurring", {"recurring": "oui"}, "recurring", True),
        ("aims", {"aims__-0": "Abriter", "aims__-1": "Ombrager"}, "aims", ["Abriter", "Ombrager"]),
    ],
)  # fmt: skip
def test_a_field_is_saved_as_its_kind_asks(name: str, typed: dict[str, str], column: str, kept: object):
    imported(small_plan())
    item = first_action()
    assert send(visitor(), item, name, **typed).status_code == 302
    item.refresh_from_db()
    assert getattr(item, column) == kept


@pytest.mark.parametrize(
    ("name", "typed", "where"),
    [
        ("title", {"title": " "}, "title"),
        ("progress", {"progress": "140"}, "progress"),
        ("effective_start", {"effective_start": "bientôt"}, "effective_start"),
        ("health", {"health": "good"}, "health.text"),
        ("status", {"status": "perdu"}, "status"),
        ("fte", {"fte": "beaucoup"}, "fte"),
        ("documents", {"documents__title-0": "Avis", "documents__url-0": "javascript:alert(1)"}, "documents.url-0"),
        ("budget", {"budget__amount-0": "cher", "budget__stage-0": "planned"}, "budget.amount-0"),
    ],
)
@pytest.mark.parametrize("fragment", [False, True])
def test_what_does_not_hold_is_said_beside_its_input_and_what_was_typed_stays(name, typed, where, fragment):
    imported(small_plan())
    item = first_action()
    answer = send(visitor(), item, name, fragment=fragment, **typed)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert f'id="in-{where.replace(".", "-")}-error"' in page
    assert all(str(value).strip() in page for value in typed.values() if value != "perdu")
    item.refresh_from_db()
    assert item.version == 1


def test_all_that_is_wrong_in_a_row_form_is_said_at_once():
    imported(small_plan())
    wrong = {"budget__amount-0": "cher", "budget__year-0": "27", "budget__stage-0": "planned"}
    answer = send(visitor(), first_action(), "budget", **wrong)
    assert [problem.source.field for problem in answer.context["problems"]] == ["budget.amount-0", "budget.year-0"]
    assert "2 points sont à corriger" in words_of(answer)


def test_a_new_budget_line_is_planned_unless_it_says_otherwise_and_an_empty_one_is_none():
    imported(small_plan())
    client, item = visitor(), first_action()
    answer = client.get(address(item, "budget"))
    form = {control.name: control.value for row in answer.context["forms"][0].rows.rows for control in row.controls}
    assert form["budget.stage-0"] == "planned"
    assert client.post(address(item, "budget"), form | {"version": "1"}).status_code == 302
    assert not BudgetLine.objects.exists()
    assert (
        client.post(address(item, "budget"), form | {"version": "1", "budget.amount-0": "12 500,50"}).status_code == 302
    )
    assert list(BudgetLine.objects.values_list("amount", "stage")) == [(Decimal("12500.5"), "planned")]


def test_rows_are_added_moved_and_removed_without_script_and_without_saving():
    imported(small_plan())
    client, item = visitor(), first_action()
    form = {"version": "1", "budget.text-0": "Études", "budget.amount-0": "1 250,50", "budget.stage-0": "planned"}

    def press(act: str, form: dict[str, str]) -> dict[str, str]:
        answer = client.post(address(item, "budget"), form | {"lignes": act})
        assert answer.status_code == 200
        controls = [each for row in answer.context["forms"][0].rows.rows for each in row.controls]
        return {"version": "1"} | {control.name: control.value for control in controls}

    form = press("add:budget", form) | {
        "budget.text-1": "Travaux",
        "budget.amount-1": "52.000 €",
        "budget.stage-1": "spent",
    }
    form = press("up:budget:1", form)
    assert (form["budget.text-0"], form["budget.text-1"]) == ("Travaux", "Études")
    assert not BudgetLine.objects.exists()
    assert client.post(address(item, "budget"), form).status_code == 302
    lines = BudgetLine.objects.values_list("text", "amount", "stage")
    assert list(lines) == [("Travaux", Decimal("52000"), "spent"), ("Études", Decimal("1250.5"), "planned")]
    assert client.post(address(item, "budget"), press("remove:budget:0", form) | {"version": "2"}).status_code == 302
    assert list(BudgetLine.objects.values_list("text", flat=True)) == ["Études"]


def test_an_indicator_with_its_targets_and_values():
    imported(small_plan())
    client, item = visitor(), first_action()
    form = {
        "version": "1", "indicators.text-0": "Arbres plantés", "indicators.unit-0": "arbres",
        "indicators.baseline-0": "0", "indicators.targets.year-0-0": "2027", "indicators.targets.value-0-0": "200,5",
        "indicators.values.date-0-0": "2 septembre 2026", "indicators.values.value-0-0": "40",
        "indicators.values.comment-0-0": "Comptage.",
    }  # fmt: skip
    added = client.post(address(item, "indicators"), form | {"lignes": "add:indicators.targets-0"})
    assert len(added.context["forms"][0].rows.rows[0].inner[0].rows) == 2
    assert client.post(address(item, "indicators"), form).status_code == 302
    indicator = Indicator.objects.get()
    assert (indicator.text, indicator.targets.get().value) == ("Arbres plantés", Decimal("200.5"))
    assert indicator.values.get().comment == "Comptage."


def test_a_tie_names_another_item_by_its_code_or_as_it_is_offered():
    imported(small_plan())
    item, other = first_action(), Item.objects.get(code="1.3")
    typed = {"links__kind-0": "depends_on", "links__item-0": "1.3", "links__text-0": "après"}
    assert send(visitor(), item, "links", **typed).status_code == 302
    tie = ItemLink.objects.get()
    assert (tie.kind, tie.target, tie.text) == ("depends_on", other, "après")
    assert send(visitor(), item, "links").status_code == 302
    assert ItemLink.objects.get().target == other


def test_new_names_are_said_as_new_before_and_after():
    imported(plan_of(objective(), action(1, agents=("Anne Lenoir",))))
    client, item = visitor(), first_action()
    form = form_of(client, item, "agents") | {"agents.-1": "Karim Benali"}
    before = client.post(address(item, "agents"), form | {"apercu": "1"}, headers={"HX-Request": "true"})
    assert words_of(before) == "Nouveau dans le répertoire : Karim Benali"
    saved = client.post(address(item, "agents"), form, headers={"HX-Request": "true"})
    assert json.loads(saved.headers["HX-Trigger"])["toast"]["text"].endswith("nouveau nom\u00a0: Karim Benali")


def test_a_deadline_is_understood_while_it_is_typed():
    imported(small_plan())
    item = first_action()
    form = {"version": "1", "deadline": "2e trimestre 2027", "apercu": "1"}
    said = visitor().post(address(item, "deadline"), form, headers={"HX-Request": "true"})
    assert "du 1er avril au 30 juin 2027" in words_of(said)
    item.refresh_from_db()
    assert item.deadline_text is None


def test_the_word_of_the_document_stays_when_the_state_does():
    imported(plan_of(objective(), action(1, status=Status(StatusValue.IN_PROGRESS, "entamé"))))
    item = first_action()
    send(visitor(), item, "status")
    item.refresh_from_db()
    assert item.status_text == "entamé"


def test_an_owner_edits_what_is_followed_up_and_nothing_else():
    from gouvernail.models import Membership, Person

    imported(plan_of(objective(), action(1, agents=("Anne Lenoir",))))
    client, item = visitor(Role.CONTRIBUTOR), first_action()
    Membership.objects.update(person=Person.objects.get(name="Anne Lenoir"))
    assert send(client, item, "remaining", remaining="Planter.").status_code == 302
    assert client.get(address(item, "description")).status_code == 403
    assert client.post(address(item, "description"), {"version": "2", "description": "x"}).status_code == 403
    page = client.get(reverse("web:item", args=[item.uid])).content.decode()
    open_doors = [name for name in DOORS if address(item, name) in page]
    assert open_doors == ["achieved", "remaining", "obstacles", "support", "effective_start", "effective_end", "health"]


def test_two_people_change_two_fields_and_both_stay():
    imported(small_plan())
    one, other, item = visitor(), visitor(), first_action()
    seen = form_of(other, item, "description")
    assert send(one, item, "title", title="Rénover la crèche").status_code == 302
    assert other.post(address(item, "description"), seen | {"description": "Toit."}).status_code == 302
    item.refresh_from_db()
    assert (item.title, item.description, item.version) == ("Rénover la crèche", "Toit.", 3)
