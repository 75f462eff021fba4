"""Fingerprints of what was exported, and the base of a merge that they give."""

from dataclasses import replace

from gouvernail.core.changes import content, merge
from gouvernail.core.plan import Exported, Item, Plan, Status
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.core.workbook.marks import PLAN, Marks, item_values, marks
from tests.core.report.plans import full_plan

OLD = Item(
    "a1", Level.ACTION, "Planter", status=Status(StatusValue.IN_PROGRESS, "entamé"), obstacles="Pluie", pending=False
)


def held(*, silent: tuple[str, ...] = (), unread: tuple[tuple[str, str], ...] = ()) -> Marks:
    return Marks(Exported("p", tuple(marks(Plan((OLD,)))), silent, unread))


def changed(stored: Item, new: Item, known: Marks | None = None) -> tuple[list[str], list[str]]:
    merged = merge((known or held()).base(stored, new), content(stored), content(new))
    return [one.field for one in merged.changes], [one.field for one in merged.kept]


def test_the_same_is_known_again_and_nothing_else():
    known = held()
    for key, value in item_values(OLD, {}):
        assert known.same("a1", key, value)
        assert not known.same("a1", key, "autre chose")
        assert not known.same("a1", key, None)
    assert known.same("a1", "description", None)
    assert known.same("a1", "tags", [])
    assert not known.same("a1", "pending", None)


def test_every_field_of_an_item_has_marks():
    item = full_plan().items[0]
    fields = {key.partition(".")[0] for key, _ in item_values(item, {})}
    aside = {"id", "source", "confidence", "programme_kind", "parent", "also_under", "label"}
    assert set(item.__slots__) - fields <= aside


def test_marks_hold_no_content():
    lines = dict(marks(full_plan()))
    assert PLAN in lines
    assert "Zz" not in "".join(lines.values())


def test_a_change_of_the_workbook_is_made():
    assert changed(OLD, replace(OLD, title="Replanter")) == (["title"], [])
    assert changed(OLD, replace(OLD, obstacles=None)) == (["obstacles"], [])
    assert changed(OLD, replace(OLD, status=Status(StatusValue.DONE))) == (["status"], [])


def test_a_change_on_the_screen_is_left_alone():
    assert changed(replace(OLD, title="Replanter"), OLD) == ([], [])


def test_two_changes_are_a_clash_unless_they_agree():
    assert changed(replace(OLD, title="Replanter"), replace(OLD, title="Semer")) == ([], ["title"])
    assert changed(replace(OLD, title="Semer"), replace(OLD, title="Semer")) == ([], [])


def test_what_the_workbook_says_nothing_of_changes_nothing():
    new = replace(OLD, obstacles=None, status=Status(StatusValue.IN_PROGRESS))
    assert changed(OLD, new, held(silent=("obstacles", "status.text"))) == ([], [])
    assert changed(OLD, new, held(unread=(("a1", "obstacles"), ("a1", "status.text")))) == ([], [])


def test_a_workbook_without_marks_overwrites_nothing():
    assert changed(OLD, replace(OLD, title="Semer"), Marks(Exported())) == ([], ["title"])
