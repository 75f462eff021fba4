"""One plan, kept as a table in many ordinary ways, is read as the same tree."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from statistics import mean

import pytest

from tests.cases.books.habits import CHOICES, Way, any_way, mended
from tests.cases.books.measure import scored
from tests.cases.scoring import Score

F1, PARENTS, FIELDS = 0.995, 0.99, 0.99
"""Averages over ways drawn by chance: floors under what was reached."""


def _ways(name: str) -> list[Way]:
    """The plain way with each choice of one habit."""
    plain = {each: getattr(Way(), each) for each in CHOICES}
    return [Way(**mended({**plain, name: choice}), seed=4) for choice in dict.fromkeys(CHOICES[name])]


@pytest.fixture(scope="module")
def scored_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Way], Score]:
    """Each habit comes with the plain way among its choices: what was written and read once is not read again."""
    folder = tmp_path_factory.mktemp("ways")
    return cache(lambda way: scored(way, folder))


@pytest.mark.parametrize("name", CHOICES)
def test_one_habit_changes_nothing(name: str, scored_once: Callable[[Way], Score]) -> None:
    for way in _ways(name):
        found = scored_once(way)
        # A PDF may cut a long title, or a name from the one in the next column.
        least = 0.95 if way.form == "pdf" else 1.0
        fields = least if way.who != "initials" else 0.98
        told = (found.f1 >= least, found.parents >= least, (found.fields or 1.0) >= fields, found.spurious)
        assert told == (True, True, True, []), f"{way}: {found}"


def test_ways_drawn_by_chance_are_read_on_average(tmp_path: Path) -> None:
    found = [scored(any_way(seed), tmp_path) for seed in range(24)]
    assert mean(one.f1 for one in found) >= F1
    assert mean(one.parents for one in found) >= PARENTS
    assert mean(one.fields for one in found if one.fields is not None) >= FIELDS
    assert [one.spurious for one in found if one.spurious] == []
