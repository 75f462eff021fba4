"""Late, slipped, silent: what time says about an item (domain handbook, section 11). `today` is always given."""

from datetime import date

from gouvernail.core.plan import Deadline
from gouvernail.core.vocabulary import StatusValue

CLOSED = frozenset({StatusValue.DONE, StatusValue.ABANDONED})


def only_recurring(deadline: Deadline | None) -> bool:
    """Whether a deadline says nothing but that something comes back: every part of it recurs."""
    if deadline is None:
        return False
    if deadline.parts:
        return all(part.recurring for part in deadline.parts)
    return deadline.recurring


def last_day(deadline: Deadline | None, revised: Deadline | None = None) -> date | None:
    """The last day that counts: of the revised deadline if there is one, else of the first; `None` when not dated."""
    counted = revised or deadline
    return counted.end if counted else None


def is_late(
    *,
    end: date | None,
    revised: bool,
    revised_end: date | None,
    status: StatusValue | None,
    recurring: bool,
    today: date,
) -> bool:
    """Late: the last day is before today, the status is neither done nor abandoned, and it does not recur.

    `revised` says that there is a revised deadline: without a date of its own it makes lateness unknown, hence false.
    """
    day = revised_end if revised else end
    return day is not None and day < today and status not in CLOSED and not recurring


def has_slipped(first: Deadline | None, revised: Deadline | None) -> bool:
    """Slipped: the revised deadline ends after the first one."""
    return first is not None and revised is not None and _after(revised.end, first.end)


def _after(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and one > other


def is_silent(last_update: date | None, *, today: date, threshold: int = 90) -> bool:
    """Silent: no update for longer than the threshold, in days; never updated is silent."""
    return last_update is None or (today - last_update).days > threshold
