"""One plan, written in many ordinary ways of prose, is read as the same tree."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean

import pytest

from tests.cases.prose.measure import scored
from tests.cases.prose.ways import CHOICES, Way, any_way, mended
from tests.cases.scoring import Score

BASES = ({}, {"scheme": "axe_objectif_action", "actions": "worded"}, {"scheme": "two"})
FORMS = ("docx", "txt")
F1, PARENTS, FIELDS = 0.96, 0.95, 0.98
"""Averages over ways drawn by chance, many of which nobody would choose: floors under what was reached."""


def _ways(name: str) -> list[Way]:
    """The base ways with each choice of one habit."""
    plain = {each: getattr(Way(), each) for each in CHOICES}
    return [
        Way(**mended({**plain, **base, "form": form, name: choice}), seed=3)
        for base in BASES
        for form in FORMS
        for choice in dict.fromkeys(CHOICES[name])
    ]


@pytest.fixture(scope="module")
def scored_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Way], Score]:
    """Each habit comes with a base way among its choices: what was written and read once is not read again."""
    folder = tmp_path_factory.mktemp("ways")
    return cache(lambda way: scored(way, folder))


@pytest.mark.parametrize("name", CHOICES)
def test_one_habit_changes_nothing(name: str, scored_once: Callable[[Way], Score]) -> None:
    for way in _ways(name):
        found = scored_once(way)
        least = 0.9 if way.form == "pdf" or (way.form, way.code) == ("txt", "none : ") else 1.0
        told = (found.f1 >= least, found.parents >= least / 2, found.fields in (1.0, None), found.spurious)
        assert told == (True, True, True, []), f"{way}: {found}"


def test_ways_drawn_by_chance_are_read_on_average(tmp_path: Path) -> None:
    found = [scored(any_way(seed), tmp_path) for seed in range(80)]
    assert mean(one.f1 for one in found) >= F1
    assert mean(one.parents for one in found) >= PARENTS
    assert mean(one.fields for one in found if one.fields is not None) >= FIELDS
