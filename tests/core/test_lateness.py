"""Late, slipped, silent (domain handbook, section 11): `core/lateness.py`."""

from datetime import date

import pytest

from gouvernail.core.lateness import has_slipped, is_late, is_silent, last_day, only_recurring
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.vocabulary import StatusValue

TODAY = date(2026, 3, 15)
PAST, FUTURE = date(2025, 12, 31), date(2026, 12, 31)


# What is so, the last day, whether there is a revised deadline and its last day, the state, whether it recurs: late?
LATE: list[tuple[str, date | None, bool, date | None, StatusValue | None, bool, bool]] = [
    ("the last day is past", PAST, False, None, None, False, True),
    ("the last day is today", TODAY, False, None, None, False, False),
    ("the last day is to come", FUTURE, False, None, StatusValue.BLOCKED, False, False),
    ("no date is known", None, False, None, StatusValue.IN_PROGRESS, False, False),
    ("it is done", PAST, False, None, StatusValue.DONE, False, False),
    ("it is abandoned", PAST, False, None, StatusValue.ABANDONED, False, False),
    ("it waits", PAST, False, None, StatusValue.WAITING, False, True),
    ("it recurs", PAST, False, None, StatusValue.IN_PROGRESS, True, False),
    ("a revised deadline is to come", PAST, True, FUTURE, None, False, False),
    ("the revised deadline is past too", PAST, True, PAST, None, False, True),
    ("the revised deadline is not dated", PAST, True, None, None, False, False),
]


@pytest.mark.parametrize(("what", "end", "revised", "revised_end", "status", "recurring", "late"), LATE)
def test_late(what, end, revised, revised_end, status, recurring, late):
    assert (
        is_late(end=end, revised=revised, revised_end=revised_end, status=status, recurring=recurring, today=TODAY)
        is late
    ), what


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        (None, False),
        (Deadline("Permanent", recurring=True), True),
        (Deadline("2025", end=PAST), False),
        (
            Deadline("mixed", end=PAST, recurring=True, parts=(DeadlinePart(end=PAST), DeadlinePart(recurring=True))),
            False,
        ),
        (Deadline("annual", recurring=True, parts=(DeadlinePart(recurring=True),)), True),
    ],
)
def test_only_recurring(deadline, expected):
    assert only_recurring(deadline) is expected


@pytest.mark.parametrize(
    ("first", "revised", "slipped"),
    [(PAST, FUTURE, True), (FUTURE, PAST, False), (PAST, PAST, False), (None, FUTURE, False), (PAST, None, False)],
)
def test_slipped_means_revised_after_the_first(first, revised, slipped):
    assert has_slipped(Deadline("a", end=first), Deadline("b", end=revised)) is slipped
    assert has_slipped(Deadline("a", end=first), None) is False


@pytest.mark.parametrize(
    ("last_update", "silent"),
    [(None, True), (date(2025, 12, 14), True), (date(2025, 12, 15), False), (TODAY, False)],
)
def test_silent_after_the_threshold_of_90_days(last_update, silent):
    assert is_silent(last_update, today=TODAY) is silent


def test_the_revised_deadline_counts_first():
    assert last_day(Deadline("a", end=PAST), Deadline("b", end=FUTURE)) == FUTURE
    assert last_day(Deadline("a", end=PAST)) == PAST
    assert last_day(None) is None
