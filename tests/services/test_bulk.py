"""One field of many items: seen, done as a whole or not at all, undone as one act (`services/bulk.py`)."""

import pytest

from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.typed import read
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, Item, ItemKeyword, Person, Programme
from gouvernail.services import bulk, items
from gouvernail.services.bulk import CHANGEABLE, Hindered, Mode, Wanted
from gouvernail.services.refusals import NotFound
from gouvernail.services.taking_back import take_back
from gouvernail.web.bulk import BLANK
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
    lines = bulk.preview(by=OPERATOR, programme=made.uid, items=seen(), wanted=DONE)
    assert [(line.code, line.changes) for line in lines] == [("1.1", False), ("1.2", True), ("1.3", True)]
    assert states() == ["done", "blocked", None]


def test_all_are_changed_as_one_act_and_undone_at_once(made):
    before = Event.objects.count()
    done = bulk.change(by=OPERATOR, programme=made.uid, items=seen(), wanted=DONE, why="Clôture")
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
    done = bulk.change(by=OPERATOR, programme=made.uid, items=seen(), wanted=Wanted("tags", ("eau",), mode))
    assert tags() == expected
    take_back(act=done.act or "", by=OPERATOR)
    assert tags() == [["vélo"], ["eau"], []]


def test_one_conflict_and_nothing_is_done(made):
    was = seen()
    other = Item.objects.get(code="1.3")
    items.update(item=other.uid, by=OPERATOR, version=other.version, values={"status": StatusValue.WAITING})
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=OPERATOR, programme=made.uid, items=was, wanted=DONE)
    assert list(refusal.value.reasons) == [other.uid]
    assert states() == ["done", "blocked", "waiting"]
    del was[other.uid]
    assert bulk.change(by=OPERATOR, programme=made.uid, items=was, wanted=DONE).count == 1


def test_what_others_added_meanwhile_stays(made):
    was = seen()
    other = Item.objects.get(code="1.3")
    items.update(item=other.uid, by=OPERATOR, version=other.version, values={"tags": ("climat",)})
    bulk.change(by=OPERATOR, programme=made.uid, items=was, wanted=Wanted("tags", ("eau",), Mode.ADD))
    assert tags()[2] == ["climat", "eau"]


def test_rights_are_those_of_each_item(made):
    agent = member(made.authority, Role.CONTRIBUTOR, person=Person.objects.get(name="Anne Lenoir"))
    wanted = Wanted("status", StatusValue.WAITING)
    lines = bulk.preview(by=agent, programme=made.uid, items=seen(), wanted=wanted)
    assert [bool(line.why_not) for line in lines] == [False, True, True]
    with pytest.raises(Hindered) as refusal:
        bulk.change(by=agent, programme=made.uid, items=seen(), wanted=wanted)
    assert len(refusal.value.reasons) == 2
    assert states() == ["done", "blocked", None]
    own = dict([next(iter(seen().items()))])
    assert bulk.change(by=agent, programme=made.uid, items=own, wanted=wanted).count == 1


def test_what_is_not_seen_does_not_exist(made):
    Programme.objects.update(stage="published")
    Item.objects.filter(code="1.2").update(restricted=True)
    reader = member(made.authority, Role.READER)
    assert [line.code for line in bulk.preview(by=reader, programme=made.uid, items=seen(), wanted=DONE)] == [
        "1.1",
        "1.3",
    ]
    stranger = member(authority("Autreville"), Role.ADMINISTRATOR)
    assert bulk.preview(by=stranger, programme=made.uid, items=seen(), wanted=DONE) == []
    with pytest.raises(NotFound):
        bulk.change(by=stranger, programme=made.uid, items=seen(), wanted=DONE)
    elsewhere = imported(plan_of(objective(), action(9)), name="autre.txt")
    with pytest.raises(Hindered):
        bulk.change(by=OPERATOR, programme=elsewhere.uid, items=seen(), wanted=DONE)


TYPED = {
    "deadline": "fin 2027", "revised_deadline": "2029", "start": "T2 2026", "effective_start": "2026-01-02",
    "effective_end": "2030-01-02", "recurring": "oui", "pending": "non", "fte": "0,25", "weight": "3", "progress": "55",
    "status": "waiting", "health": "good", "track": "internal", "progress_from": "steps",
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGEABLE)
def test_every_field_is_changed_and_undone(name):
    made = imported(rich_plan())
    row = Item.objects.get(code="1.1")
    if FIELDS[name].kind in bulk.LISTED:
        value = (3, 4) if name == "sdgs" else ("Premier", "Second")
    else:
        found = read([name], {name: TYPED.get(name, "Un texte"), f"{name}.text": "Parce que"}, item=BLANK)
        assert not found.problems
        value = found.values[name]
    wanted = Wanted(name, value)
    done = bulk.change(by=OPERATOR, programme=made.uid, items={row.uid: row.version}, wanted=wanted)
    assert done.count == 1
    take_back(act=done.act or "", by=OPERATOR)
    (line,) = bulk.preview(by=OPERATOR, programme=made.uid, items=[row.uid], wanted=wanted)
    assert line.before in (None, [])
