"""Two people in the same settings, choice by choice: `core/choosing.py`."""

import pytest

from gouvernail.core.choosing import weigh

DAYS = {"silent_after": 60}
LEVELS = {"levels": {"action": ["Projet", "Projets"]}}


@pytest.mark.parametrize(
    ("seen", "chosen", "now", "merged", "clash"),
    [
        # Nobody else was there.
        ({}, LEVELS, {}, LEVELS, ()),
        (LEVELS, {}, LEVELS, {}, ()),
        # The other chose something else, beside.
        ({}, LEVELS, {"silent_after": 30}, {"silent_after": 30, **LEVELS}, ()),
        (
            {}, LEVELS, {"levels": {"step": ["Tâche", "Tâches"]}},
            {"levels": {"step": ["Tâche", "Tâches"], "action": ["Projet", "Projets"]}}, (),
        ),
        # What was left as it was seen undoes nothing.
        (DAYS, DAYS | LEVELS, {"silent_after": 30}, {"silent_after": 30, **LEVELS}, ()),
        # Both chose the same.
        ({}, LEVELS, LEVELS, LEVELS, ()),
        # Both chose the same thing otherwise: mine stands in what is shown, and is told.
        ({}, LEVELS, {"levels": {"action": ["Fiche", "Fiches"]}}, LEVELS, (("levels", "action"),)),
        ({"silent_after": 60}, {}, {"silent_after": 30}, {}, (("silent_after",),)),
        # A list is one choice.
        ({"hidden": {"steps": ["fte"]}}, {"hidden": {"steps": []}}, {"hidden": {"steps": ["fte", "staff"]}},
         {"hidden": {"steps": []}}, (("hidden", "steps"),)),
    ],
)  # fmt: skip
def test_each_choice_is_weighed_alone(seen, chosen, now, merged, clash):
    found = weigh(seen, chosen, now)
    assert (found.merged, found.clash) == (merged, clash)
