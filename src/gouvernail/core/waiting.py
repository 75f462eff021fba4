"""Why an item waits for news of its owner, and which comes first. `today` is always given."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from gouvernail.core.lateness import is_silent

SOON_DAYS = 30
JUST_HEARD_DAYS = 7


class Reason(IntEnum):
    """In the order in which they are asked for."""

    RETURNED = 1
    LATE = 2
    ANNOUNCED = 3
    DUE = 4
    SILENT = 5


@dataclass(frozen=True, slots=True)
class Waiting:
    """`days`: since it was sent back, how late, since the day for which news was announced, until it is due, or since
    it was last heard of."""

    reason: Reason
    days: int


def why_waiting(
    *,
    due: date | None,
    late: bool,
    heard: date | None,
    since: date,
    announced: date | None,
    today: date,
    threshold: int,
    returned: date | None = None,
) -> Waiting | None:
    """The first reason to ask for news of an item that runs; `None` when there is none, or when it was just heard of.

    `due` is the last day that counts, `heard` the day of the last update, `since` that on which the item was written
    here: what was never updated is silent from then. `announced` is the day for which the last update announced the
    next one: until then, silence is as agreed. `returned`: when the last update was sent back, if it was.
    """
    if returned is not None:
        return Waiting(Reason.RETURNED, (today - returned).days)
    if heard is not None and (today - heard).days < JUST_HEARD_DAYS:
        return None
    if late and due is not None:
        return Waiting(Reason.LATE, (today - due).days)
    if announced is not None and announced <= today:
        return Waiting(Reason.ANNOUNCED, (today - announced).days)
    if due is not None and 0 <= (due - today).days <= SOON_DAYS:
        return Waiting(Reason.DUE, (due - today).days)
    if (announced is None or announced <= today) and is_silent(heard or since, today=today, threshold=threshold):
        return Waiting(Reason.SILENT, (today - (heard or since)).days)
    return None


def urgency(waiting: Waiting | None, due: date | None) -> tuple[int, int, date]:
    """What to sort by: late first and latest first, then announced, due soonest, silent longest, then by day."""
    day = due or date.max
    if waiting is None:
        return (len(Reason) + 1, 0, day)
    days = waiting.days if waiting.reason is Reason.DUE else -waiting.days
    return (waiting.reason, days, day)
