"""Health of a branch and silence (domain handbook, section 11): `core/standing.py`."""

from datetime import date, timedelta

import pytest

from gouvernail.core.standing import Freshness, freshness, silent_among, silent_days, worst

TODAY = date(2026, 3, 15)
# Healths of what runs under an objective, and that of the objective.
WORST: list[tuple[tuple[str | None, ...], str | None]] = [
    (("good", "at_risk", "critical"), "critical"),
    (("good", "at_risk", None), "at_risk"),
    (("good", "paused"), "paused"),
    (("at_risk", "paused"), "at_risk"),
    (("good", None), "good"),
    ((None, None), None),
    ((), None),
]
# Days without news, of the 90 that are allowed.
FRESHNESS: list[tuple[int, Freshness]] = [
    (0, Freshness.FRESH),
    (45, Freshness.FRESH),
    (46, Freshness.AGEING),
    (90, Freshness.AGEING),
    (91, Freshness.SILENT),
    (97, Freshness.SILENT),
]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(("healths", "expected"), WORST)
def test_the_worst_of_what_runs(healths, expected):
    assert worst(healths) == expected


@pytest.mark.parametrize(("days", "expected"), FRESHNESS)
def test_freshness(days, expected):
    assert freshness(ago(days), today=TODAY, threshold=90) is expected


def test_a_branch_is_silent_when_nothing_in_it_was_heard_of():
    assert silent_days([ago(120), ago(97)], today=TODAY, threshold=90) == 97
    assert silent_days([ago(120), ago(3)], today=TODAY, threshold=90) is None
    assert silent_days([], today=TODAY, threshold=90) is None
    assert silent_among([ago(120), ago(3), ago(91)], today=TODAY, threshold=90) == 2
