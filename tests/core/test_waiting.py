"""Why an item waits for news, and which comes first: `core/waiting.py`."""

from datetime import date, timedelta

import pytest

from gouvernail.core.waiting import Reason, Waiting, urgency, why_waiting

TODAY = date(2026, 11, 28)


def days(number: int) -> date:
    return TODAY + timedelta(number)


def why(**given: object) -> Waiting | None:
    usual = {
        "due": None,
        "late": False,
        "heard": None,
        "since": TODAY,
        "announced": None,
        "today": TODAY,
        "threshold": 90,
    }
    return why_waiting(**(usual | given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, None),
        ({"due": days(-3), "late": True}, Waiting(Reason.LATE, 3)),
        ({"due": days(-3), "late": True, "heard": days(-6)}, None),
        ({"due": days(-3), "late": True, "heard": days(-7)}, Waiting(Reason.LATE, 3)),
        # Done or recurring: its day is over, and it is not late.
        ({"due": days(-3)}, None),
        ({"due": days(30)}, Waiting(Reason.DUE, 30)),
        ({"due": days(31)}, None),
        ({"due": TODAY}, Waiting(Reason.DUE, 0)),
        ({"since": days(-91)}, Waiting(Reason.SILENT, 91)),
        ({"since": days(-90)}, None),
        ({"since": days(-400), "heard": days(-91)}, Waiting(Reason.SILENT, 91)),
        ({"since": days(-400), "heard": days(-91), "announced": days(1)}, None),
        ({"since": days(-400), "heard": days(-91), "announced": TODAY}, Waiting(Reason.ANNOUNCED, 0)),
        ({"heard": days(-10), "announced": days(-2)}, Waiting(Reason.ANNOUNCED, 2)),
        ({"due": days(5), "heard": days(-10), "announced": days(-2)}, Waiting(Reason.ANNOUNCED, 2)),
        ({"due": days(-5), "late": True, "heard": days(-10), "announced": days(9)}, Waiting(Reason.LATE, 5)),
        ({"heard": days(-91), "threshold": 120}, None),
        # Sent back: asked for again at once, before all else.
        ({"heard": TODAY, "returned": TODAY}, Waiting(Reason.RETURNED, 0)),
        ({"due": days(-3), "late": True, "returned": days(-2)}, Waiting(Reason.RETURNED, 2)),
    ],
)
def test_the_first_reason(given: dict[str, object], expected: Waiting | None):
    assert why(**given) == expected


def test_late_first_and_latest_first_then_soonest_then_longest_silence():
    listed = [
        (None, days(400)),
        (Waiting(Reason.SILENT, 91), None),
        (Waiting(Reason.DUE, 20), days(20)),
        (Waiting(Reason.SILENT, 300), None),
        (Waiting(Reason.LATE, 2), days(-2)),
        (None, None),
        (Waiting(Reason.DUE, 1), days(1)),
        (Waiting(Reason.LATE, 700), days(-700)),
        (Waiting(Reason.ANNOUNCED, 3), None),
    ]
    found = sorted(listed, key=lambda each: urgency(*each))
    assert [(each.reason.name, each.days) if each else day for each, day in found] == [
        ("LATE", 700), ("LATE", 2), ("ANNOUNCED", 3), ("DUE", 1), ("DUE", 20), ("SILENT", 300), ("SILENT", 91),
        days(400), None,
    ]  # fmt: skip
