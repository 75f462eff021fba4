"""Differences and the three-way merge: `core/changes.py`."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.changes import Change, content, differences, merge
from gouvernail.core.plan import BudgetLine, Deadline, Item
from gouvernail.core.vocabulary import Level


@pytest.mark.parametrize(
    ("what", "base", "stored", "new", "changes", "kept"),
    [
        ("nothing changed", "a", "a", "a", [], []),
        ("the document changed", "a", "a", "b", [("a", "b")], []),
        ("somebody edited", "a", "c", "a", [], []),
        ("both changed", "a", "c", "b", [], [("c", "b")]),
        ("both changed alike", "a", "b", "b", [], []),
        ("the document now says something", None, None, "b", [(None, "b")], []),
        ("the document no longer says it", "a", "a", None, [("a", None)], []),
        ("somebody filled what the document left open", None, "c", None, [], []),
        ("somebody filled, then the document too", None, "c", "b", [], [("c", "b")]),
        ("somebody emptied, the document changed", "a", None, "b", [], [(None, "b")]),
    ],
)
def test_three_way_merge(what, base, stored, new, changes, kept):
    def said(value: str | None) -> dict[str, object]:
        return {} if value is None else {"description": value}

    merged = merge(said(base), said(stored), said(new))
    assert [(each.before, each.after) for each in merged.changes] == changes, what
    assert [(each.before, each.after) for each in merged.kept] == kept, what


def test_two_writings_of_one_number_are_equal():
    one = Item("a", Level.ACTION, "x", fte=Decimal("0.5"), budget=(BudgetLine(amount=Decimal("52000")),))
    other = Item("a", Level.ACTION, "x", fte=Decimal("0.500"), budget=(BudgetLine(amount=Decimal("52000.00")),))
    assert differences(content(one), content(other)) == ()


def test_content_leaves_out_identity_and_place():
    item = Item("a", Level.ACTION, "x", confidence=Decimal("0.5"), deadline=Deadline("2027", end=date(2027, 12, 31)))
    assert content(item) == {"level": "action", "title": "x", "deadline": {"text": "2027", "end": "2027-12-31"}}


def test_changes_come_in_the_order_of_the_model():
    before, after = {"title": "a", "progress": 1}, {"progress": 2, "title": "b", "code": "1"}
    assert differences(before, after) == (
        Change("title", "a", "b"),
        Change("code", None, "1"),
        Change("progress", 1, 2),
    )
