"""Fields of many items: seen, done as a whole or not at all, undone as one act (`services/bulk.py`)."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gouvernail.core.bulk_changes import CHANGEABLE, LISTED, Mode, Wanted, modes_of
from gouvernail.core.deadlines import read_deadline
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Role
from gouvernail.core.plan import BudgetLine, DocumentLink, Link, Status
from gouvernail.core.typed import read
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, LinkKind, StatusValue
from gouvernail.models import BudgetLine as BudgetRow
from gouvernail.models import (
    Event,
    Indicator,
    IndicatorValue,
    Item,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    Keyword,
    Letter,
    Person,
    Programme,
)
from gouvernail.services import bulk, items
from gouvernail.services.bulk import Hindered
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.taking_back import take_back
from gouvernail.web.bulk_forms import BLANK
from tests.builders import OPERATOR, action, authority, imported, member, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db
DONE = Wanted("status", StatusValue.DONE)


@pytest.fixture
def made() -> Programme:
    return imported(
        plan_of(
            objective(),
            action(1, status=Status(StatusValue.DONE, "clôturé"), agents=("Anne Lenoir",), tags=("vélo",)),
            action(2, status=Status(StatusValue.BLOCKED), tags=("eau",)),
            action(3),
        )
    )


def seen() -> dict[str, int]:
    return {row.uid: row.version for row in Item.objects.filter(level="action").order_by("code")}


def states() -> list[str | None]:
    return [row.status for row in Item.objects.filter(level="action").order_by("code")]


def tags() -> list[list[str]]:
    rows = Item.objects.filter(level="action").order_by("code")
    return [
        list(ItemKeyword.objects.filter(item=row).order_by("position").values_list("keyword__name", flat=True))
        for row in rows
    ]


def test_what_would_change_is_seen_and_nothing_is_written(made):
    lines = bulk.preview(by=OPERATOR, items=seen(), wanted=[DONE])
    assert [(line.code, line.changes) for line in lines] == [("1.1", False), ("1.2", True), ("1.3", True)]
    assert states() == ["done", "blocked", None]


def test_all_are_changed_as_one_act_and_undone_at_once(made):
    before = Event.objects.count()
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[DONE], why="Clôture")
    assert (states(), done.count) == (["done", "done", "done"], 2)
    assert Item.objects.get(code="1.1").status_text == "clôturé", "what is so already keeps its word"
    told = Event.objects.filter(act=done.act)
    assert (Event.objects.count() - before, told.count()) == (2, 2)
    assert {line.note for line in told} == {"Clôture"}
    take_back(act=done.act or "", by=OPERATOR)
    assert states() == ["done", "blocked", None]


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        (Mode.ADD, [["vélo", "eau"], ["eau"], ["eau"]]),
        (Mode.REMOVE, [["vélo"], [], []]),
        (Mode.REPLACE, [["eau"], ["eau"], ["eau"]]),
    ],
)
def test_values_are_added_taken_away_or_replaced(made, mode, expected):
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[Wanted("tags", ("eau",), mode)])
    assert tags() == expected
    take_back(act=done.act or "", by=OPERATOR)
    assert tags() == [["vélo"], ["eau"], []]


def test_one_conflict_and_nothing_is_done(made):
    was = seen()
    other = Item.objects.get(code="1.3")
    items.update(item=other.uid, by=OPERATOR, version=other.version, values={"status": StatusValue.WAITING})
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=OPERATOR, items=was, wanted=[DONE])
    assert list(refusal.value.reasons) == [other.uid]
    assert states() == ["done", "blocked", "waiting"]
    del was[other.uid]
    assert bulk.change(by=OPERATOR, items=was, wanted=[DONE]).count == 1


def test_what_others_added_meanwhile_stays(made):
    was = seen()
    other = Item.objects.get(code="1.3")
    items.update(item=other.uid, by=OPERATOR, version=other.version, values={"tags": ("climat",)})
    bulk.change(by=OPERATOR, items=was, wanted=[Wanted("tags", ("eau",), Mode.ADD)])
    assert tags()[2] == ["climat", "eau"]


def test_rights_are_those_of_each_item(made):
    agent = member(made.authority, Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))
    wanted = Wanted("status", StatusValue.WAITING)
    lines = bulk.preview(by=agent, items=seen(), wanted=[wanted])
    assert [bool(line.unfit) for line in lines] == [False, True, True]
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=agent, items=seen(), wanted=[wanted])
    assert len(refusal.value.reasons) == 2
    assert states() == ["done", "blocked", None]
    own = dict([next(iter(seen().items()))])
    assert bulk.change(by=agent, items=own, wanted=[wanted]).count == 1


def test_what_is_not_seen_does_not_exist(made):
    Programme.objects.update(stage="published")
    Item.objects.filter(code="1.2").update(restricted=True)
    reader = member(made.authority, Role.READER)
    assert [line.code for line in bulk.preview(by=reader, items=seen(), wanted=[DONE])] == [
        "1.1",
        "1.3",
    ]
    stranger = member(authority("Autreville"), Role.ADMINISTRATOR)
    assert bulk.preview(by=stranger, items=seen(), wanted=[DONE]) == []
    with pytest.raises(NotFound):
        bulk.change(by=stranger, items=seen(), wanted=[DONE])


def test_several_programmes_are_one_act(made):
    elsewhere = imported(plan_of(objective(), action(9)), authority("Autreville"), name="autre.txt")
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[Wanted("tags", ("eau",), Mode.ADD)])
    assert done.count == 3
    assert {event.programme_uid for event in Event.objects.filter(act=done.act)} == {made.uid, elsewhere.uid}
    words = Keyword.objects.filter(name="eau")
    assert {word.authority_id for word in words} == {made.authority_id, elsewhere.authority_id}
    take_back(act=done.act or "", by=OPERATOR)
    assert tags() == [["vélo"], ["eau"], [], []]
    local = member(made.authority, Role.ADMINISTRATOR)
    with pytest.raises(Hindered):
        bulk.change(by=local, items=seen(), wanted=[DONE])


def test_an_act_over_programmes_is_not_undone_by_who_sees_a_part(made):
    imported(plan_of(objective(), action(9)), authority("Autreville"), name="autre.txt")
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[DONE])
    with pytest.raises(NotFound):
        take_back(act=done.act or "", by=member(made.authority, Role.ADMINISTRATOR))
    assert states() == ["done"] * 4


def test_an_act_of_which_one_item_changed_since_is_not_undone_at_all(made):
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[DONE])
    row = Item.objects.get(code="1.2")
    items.update(item=row.uid, by=OPERATOR, version=row.version, values={"status": StatusValue.WAITING})
    with pytest.raises(Refused, match="a changé le même champ"):
        take_back(act=done.act or "", by=OPERATOR)
    assert states() == ["done", "waiting", "done"]


def test_what_was_undone_is_done_again(made):
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[DONE])
    undone = take_back(act=done.act or "", by=OPERATOR)
    with pytest.raises(Refused, match="déjà"):
        take_back(act=done.act or "", by=OPERATOR)
    take_back(act=undone.act or "", by=OPERATOR)
    assert states() == ["done", "done", "done"]


MONEY = (
    BudgetLine(BudgetKind.ORDINARY, Decimal("10.00"), year=2026, funder="Région"),
    BudgetLine(BudgetKind.ORDINARY, Decimal("20.05"), year=2027),
)


def test_a_part_of_each_line_of_money_is_given_another_value():
    imported(plan_of(objective(), action(1, budget=MONEY), action(2)))
    wanted = Wanted("budget", BudgetStage.COMMITTED, Mode.PART, "stage", ("year", 2026))
    first, second = bulk.preview(by=OPERATOR, items=seen(), wanted=[wanted])
    assert first.changes
    assert second.cells[0].why_not == "Il n'y a aucune ligne."
    done = bulk.change(by=OPERATOR, items={first.uid: first.version}, wanted=[wanted])
    lines = BudgetRow.objects.order_by("position")
    assert [(line.stage, line.amount, line.funder) for line in lines] == [
        ("committed", Decimal("10.00"), "Région"),
        ("planned", Decimal("20.05"), None),
    ]
    take_back(act=done.act or "", by=OPERATOR)
    assert {line.stage for line in BudgetRow.objects.all()} == {"planned"}


def test_a_finance_officer_changes_lines_and_nothing_else(made):
    imported(plan_of(objective(), action(1, budget=MONEY)), name="argent.txt")
    officer = member(made.authority, Role.FINANCE)
    held = {row.uid: row.version for row in Item.objects.filter(budgetlines__isnull=False)}
    assert bulk.change(by=officer, items=held, wanted=[Wanted("budget", "1041/123", Mode.PART, "article")]).count == 1
    assert {line.article for line in BudgetRow.objects.all()} == {"1041/123"}
    (line,) = bulk.preview(by=officer, items=held, wanted=[DONE])
    assert "Vos droits" in line.cells[0].why_not


def test_indicators_are_measured_as_often_and_keep_their_values():
    imported(rich_plan())
    held = {row.uid: row.version for row in Item.objects.filter(indicators__isnull=False)}
    values = sorted(IndicatorValue.objects.values_list("date", "value"))
    done = bulk.change(by=OPERATOR, items=held, wanted=[Wanted("indicators", "trimestriel", Mode.PART, "frequency")])
    assert set(Indicator.objects.values_list("frequency", flat=True)) == {"trimestriel"}
    assert sorted(IndicatorValue.objects.values_list("date", "value")) == values
    take_back(act=done.act or "", by=OPERATOR)
    assert sorted(IndicatorValue.objects.values_list("date", "value")) == values


def test_one_document_and_one_link_for_many(made):
    document = DocumentLink("Délibération", "https://example.invalid/acte")
    done = bulk.change(by=OPERATOR, items=seen(), wanted=[Wanted("documents", (document,), Mode.ADD)])
    assert (done.count, ItemDocument.objects.count()) == (3, 3)
    bulk.change(by=OPERATOR, items=seen(), wanted=[Wanted("documents", (document,), Mode.REMOVE)])
    assert ItemDocument.objects.count() == 0
    target = Item.objects.get(code="1.1")
    tie = Wanted("links", (Link(LinkKind.DEPENDS_ON, target.code, target.uid),), Mode.ADD)
    lines = bulk.preview(by=OPERATOR, items=seen(), wanted=[tie])
    assert [bool(line.unfit) for line in lines] == [True, False, False]
    others = {line.uid: line.version for line in lines if line.changes}
    bulk.change(by=OPERATOR, items=others, wanted=[tie])
    assert set(ItemLink.objects.values_list("target__code", flat=True)) == {"1.1"}


def test_dates_move_by_some_months():
    plan = plan_of(
        objective(),
        action(1, deadline=read_deadline("T2 2026")),
        action(2, deadline=read_deadline("Récurrent")),
        action(3),
        action(4, deadline=read_deadline("fin 2026"), revised_deadline=read_deadline("31/01/2027")),
    )
    imported(plan)
    later = Wanted("revised_deadline", 3, Mode.SHIFT)
    lines = bulk.preview(by=OPERATOR, items=seen(), wanted=[later])
    assert [line.cells[0].why_not for line in lines] == [
        "", "Cette échéance n'a pas de date à décaler.", "Il n'y a pas de date à décaler.", "",
    ]  # fmt: skip
    done = bulk.change(by=OPERATOR, items={line.uid: line.version for line in lines if line.changes}, wanted=[later])
    moved = [row.revised_deadline["text"] for row in Item.objects.filter(code__in=("1.1", "1.4")).order_by("code")]
    assert moved == ["T3 2026", "30/04/2027"]
    assert Item.objects.get(code="1.1").deadline_text == "T2 2026", "the first deadline stays"
    take_back(act=done.act or "", by=OPERATOR)
    assert Item.objects.get(code="1.1").revised_deadline is None


def test_owners_of_many_items_are_written_to_once(made):
    person = Person.objects.get(name="Anne Lenoir")
    person.email = "anne@example.invalid"
    person.save()
    bulk.change(by=OPERATOR, items=seen(), wanted=[Wanted("agents", ("Anne Lenoir",), Mode.ADD)])
    assert Letter.objects.filter(kind="assigned").count() == 1


@pytest.mark.parametrize(
    "wanted",
    [
        [DONE],
        [Wanted("tags", ("eau", "climat"), Mode.ADD)],
        [Wanted("agents", ("Nouvelle Venue",), Mode.ADD)],
        [Wanted("deadline", 6, Mode.SHIFT)],
        [Wanted("budget", "Région", Mode.PART, "funder")],
        [DONE, Wanted("tags", ("eau",), Mode.ADD), Wanted("agents", ("Nouvelle Venue",), Mode.ADD)],
    ],
    ids=lambda wanted: "+".join(each.name for each in wanted),
)
def test_queries_do_not_grow_with_items(wanted):
    found = []
    # History is written in batches: as many lines as those of one field of forty items.
    for number in (3, 40 // len(wanted)):
        plan = plan_of(
            objective(),
            *(action(n, budget=MONEY, deadline=read_deadline("T2 2026")) for n in range(1, number + 1)),
        )
        made = imported(plan, authority(f"Commune {number}"), name=f"{number}.txt")
        held = {row.uid: row.version for row in Item.objects.filter(programme=made, level="action")}
        with CaptureQueriesContext(connection) as asked:
            bulk.preview(by=OPERATOR, items=held, wanted=wanted)
        with CaptureQueriesContext(connection) as changed:
            done = bulk.change(by=OPERATOR, items=held, wanted=wanted)
        assert done.count == number
        with CaptureQueriesContext(connection) as undone:
            take_back(act=done.act or "", by=OPERATOR)
        found.append((len(asked), len(changed), len(undone)))
    assert found[0] == found[1]


TYPED = {
    "deadline": "fin 2027", "revised_deadline": "2029", "start": "T2 2026", "effective_start": "2026-01-02",
    "effective_end": "2030-01-02", "recurring": "oui", "pending": "non", "fte": "0,25", "weight": "3", "progress": "55",
    "status": "waiting", "health": "good", "track": "internal", "progress_from": "steps",
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name in CHANGEABLE if Mode.REPLACE in modes_of(name)])
def test_every_field_is_changed_and_undone(name):
    imported(rich_plan())
    row = Item.objects.get(code="1.1")
    if FIELDS[name].kind in LISTED:
        value = (3, 4) if name == "sdgs" else ("Premier", "Second")
    else:
        found = read([name], {name: TYPED.get(name, "Un texte"), f"{name}.text": "Parce que"}, item=BLANK)
        assert not found.problems
        value = found.values[name]
    wanted = Wanted(name, value)
    done = bulk.change(by=OPERATOR, items={row.uid: row.version}, wanted=[wanted])
    assert done.count == 1
    take_back(act=done.act or "", by=OPERATOR)
    (line,) = bulk.preview(by=OPERATOR, items=[row.uid], wanted=[wanted])
    assert line.cells[0].before in (None, [])


SEVERAL = (
    Wanted("status", StatusValue.WAITING),
    Wanted("tags", ("eau",), Mode.ADD),
    Wanted("deadline", 3, Mode.SHIFT),
)


def test_several_fields_are_one_act_and_what_cannot_be_changed_there_stays():
    imported(plan_of(objective(), action(1, deadline=read_deadline("T2 2026")), action(2, tags=("eau",))))
    before = Event.objects.count()
    lines = bulk.preview(by=OPERATOR, items=seen(), wanted=SEVERAL)
    assert [[cell.changes for cell in line.cells] for line in lines] == [[True, True, True], [True, False, False]]
    assert [line.unfit for line in lines] == [(), ("deadline",)]
    assert Event.objects.count() == before
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=OPERATOR, items=seen(), wanted=SEVERAL)
    assert list(refusal.value.reasons.values()) == ["Il n'y a pas de date à décaler."]
    left = {line.uid: line.unfit for line in lines}
    done = bulk.change(by=OPERATOR, items=seen(), wanted=SEVERAL, left=left)
    assert (done.count, states(), tags()) == (2, ["waiting", "waiting"], [["eau"], ["eau"]])
    assert Item.objects.get(code="1.1").deadline_text == "T3 2026"
    assert Event.objects.filter(act=done.act).count() == 4
    take_back(act=done.act or "", by=OPERATOR)
    assert (states(), tags()) == ([None, None], [[], ["eau"]])
    assert Item.objects.get(code="1.1").deadline_text == "T2 2026"


def test_several_fields_of_one_item_are_undone_at_once():
    imported(plan_of(objective(), action(1, deadline=read_deadline("T2 2026"))))
    done = bulk.change(by=OPERATOR, items=seen(), wanted=SEVERAL)
    take_back(act=done.act or "", by=OPERATOR)
    assert (states(), tags(), Item.objects.get(code="1.1").deadline_text) == ([None], [[]], "T2 2026")


def test_what_is_wrong_with_fields_together_is_wrong_and_what_is_right_together_is_right():
    imported(plan_of(objective(), action(1, effective_start=date(2026, 1, 1), effective_end=date(2026, 6, 1))))
    late_start, late_end = Wanted("effective_start", date(2027, 1, 1)), Wanted("effective_end", date(2027, 6, 1))
    tag = Wanted("tags", ("eau",), Mode.ADD)
    (alone,) = bulk.preview(by=OPERATOR, items=seen(), wanted=[late_start, tag])
    assert alone.unfit == ("effective_start", "tags")
    with pytest.raises(Hindered):
        bulk.change(by=OPERATOR, items=seen(), wanted=[late_start, tag])
    (both,) = bulk.preview(by=OPERATOR, items=seen(), wanted=[late_start, late_end])
    assert not both.unfit
    assert bulk.change(by=OPERATOR, items=seen(), wanted=[late_start, late_end]).count == 1


def test_rights_are_those_of_each_field(made):
    imported(plan_of(objective(), action(1, budget=MONEY)), name="argent.txt")
    officer = member(made.authority, Role.FINANCE)
    held = {row.uid: row.version for row in Item.objects.filter(budgetlines__isnull=False)}
    wanted = [DONE, Wanted("budget", "1041/123", Mode.PART, "article")]
    (line,) = bulk.preview(by=officer, items=held, wanted=wanted)
    assert [bool(cell.why_not) for cell in line.cells] == [True, False]
    with pytest.raises(Hindered):
        bulk.change(by=officer, items=held, wanted=wanted)
    assert bulk.change(by=officer, items=held, wanted=wanted, left={line.uid: line.unfit}).count == 1
    assert {row.article for row in BudgetRow.objects.all()} == {"1041/123"}
    assert Item.objects.get(uid=line.uid).status is None


def test_a_conflict_on_one_of_the_fields_stops_them_all(made):
    was = seen()
    other = Item.objects.get(code="1.3")
    items.update(item=other.uid, by=OPERATOR, version=other.version, values={"status": StatusValue.BLOCKED})
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=OPERATOR, items=was, wanted=[Wanted("tags", ("eau",), Mode.ADD), DONE])
    assert list(refusal.value.reasons) == [other.uid]
    assert tags() == [["vélo"], ["eau"], []]


def test_who_is_given_items_in_two_roles_is_written_to_once(made):
    Person.objects.filter(name="Anne Lenoir").update(email="anne@example.invalid")
    both = [Wanted(name, ("Anne Lenoir",), Mode.ADD) for name in ("agents", "administrative_leads")]
    bulk.change(by=OPERATOR, items=seen(), wanted=both)
    assert Letter.objects.filter(kind="assigned").count() == 1
