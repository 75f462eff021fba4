"""What reading again would change, and what is taken of it: `core/comparison.py`."""

from dataclasses import replace

from gouvernail.core.changes import content
from gouvernail.core.comparison import (
    Choices,
    Nature,
    StoredItem,
    choices_of,
    differences_of,
    left_out,
    sound_moves,
)
from gouvernail.core.corrections import Confirm, Decide
from gouvernail.core.plan import Item
from gouvernail.core.vocabulary import Level

TOP = Item("o1", Level.STRATEGIC_OBJECTIVE, "Mieux vivre")
ONE = Item("a1", Level.ACTION, "Rénover la place", "o1", progress=10)
TWO = Item("a2", Level.ACTION, "Planter des haies", "o1")


def stored(*items: Item, said: tuple[Item, ...] | None = None) -> dict[str, StoredItem]:
    before = {item.id: item for item in said or items}
    return {item.id: StoredItem(item, content(before[item.id]) if item.id in before else {}) for item in items}


def told(*args: object) -> list[tuple[str, str, bool]]:
    return [(each.subject, each.nature.value, each.taken) for each in differences_of(*args)]  # type: ignore[arg-type]


def test_the_same_document_says_nothing_new():
    assert told(stored(TOP, ONE, TWO), [TOP, ONE, TWO]) == []


def test_what_the_document_changed_is_taken():
    new = replace(ONE, title="Rénover la grand-place", progress=20, parent="a2")
    assert sorted(told(stored(TOP, ONE, TWO), [TOP, TWO, new])) == [
        ("a1:parent", "moved", True),
        ("a1:progress", "changed", True),
        ("a1:title", "reworded", True),
    ]


def test_what_somebody_edited_stays_and_is_shown_with_what_was_said_before():
    edited = replace(ONE, title="Rénover, enfin")
    (each,) = differences_of(stored(edited, said=(ONE,)), [replace(ONE, title="Rénover la place du centre")])
    assert (each.taken, each.edited, each.said) == (False, True, "Rénover la place")
    assert each.change is not None
    assert (each.change.before, each.change.after) == ("Rénover, enfin", "Rénover la place du centre")


def test_what_came_and_what_went():
    new = Item("i9", Level.ACTION, "Ouvrir une crèche", "o1")
    assert told(stored(TOP, ONE, TWO), [TOP, ONE, new]) == [("+i9", "added", True), ("-a2", "vanished", False)]


def test_what_somebody_added_or_threw_away_has_not_vanished():
    typed = StoredItem(TWO, {})
    thrown = StoredItem(ONE, content(ONE), trashed=True)
    assert told({"a2": typed, "a1": thrown}, []) == []


def test_decisions_are_taken_and_the_last_one_counts():
    choices = choices_of([Decide("+i9", taken=True), Confirm("a1"), Decide("+i9", taken=False)])
    assert choices.of("+i9", True) is False
    assert choices.of("-a2", False) is False
    new = Item("i9", Level.ACTION, "Ouvrir une crèche", "o1")
    assert told(stored(TOP), [TOP, new], choices) == [("+i9", "added", False)]


def test_what_is_left_out_takes_what_is_new_under_it():
    new = [Item("i1", Level.OPERATIONAL_OBJECTIVE, "T"), Item("i2", Level.ACTION, "T", "i1"), replace(ONE, parent="i1")]
    assert left_out(new, stored(ONE), Choices({"+i1": False})) == {"i1", "i2"}


def test_a_move_that_closes_a_circle_is_left():
    parents = {"a": None, "b": "a", "c": None}
    assert sound_moves(parents, {"a": "b", "c": "b"}) == {"c": "b"}
    assert sound_moves(parents, {"a": "b", "b": None}) == {"b": None, "a": "b"}
    assert Nature("moved") is Nature.MOVED
