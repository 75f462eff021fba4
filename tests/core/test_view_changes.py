"""What changed among the rows of a list between two moments: `core/view_changes.py`."""

import pytest

from gouvernail.core.view_changes import Changed, Difference, compare

RUNS, DONE = ["in_progress", 20, None, "2027"], ["done", 100, None, "2027"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ({}, {}, Difference()),
        ({"a": RUNS}, {"a": RUNS}, Difference()),
        # What was kept as JSON comes back as lists; the order of the list is no change.
        ({"a": tuple(RUNS), "b": RUNS}, {"b": RUNS, "a": RUNS}, Difference()),
        ({"a": RUNS}, {"a": RUNS, "b": DONE}, Difference(entered=("b",))),
        ({"a": RUNS, "b": RUNS}, {"b": RUNS}, Difference(left=("a",))),
        (
            {"a": RUNS},
            {"a": DONE},
            Difference(changed=(Changed("a", (("status", "in_progress", "done"), ("progress", 20, 100))),)),
        ),
        (
            {"a": RUNS},
            {"a": ["in_progress", 20, "at_risk", None]},
            Difference(changed=(Changed("a", (("health", None, "at_risk"), ("deadline", "2027", None))),)),
        ),
        (
            {"a": RUNS, "b": RUNS, "c": RUNS},
            {"d": DONE, "c": ["in_progress", 0, None, "2027"], "b": RUNS},
            Difference(("d",), ("a",), (Changed("c", (("progress", 20, 0),)),)),
        ),
    ],
)
def test_what_entered_left_and_changed(before, after, expected: Difference):
    found = compare("actions", before, after)
    assert found == expected
    assert bool(found) == (found.count > 0)
