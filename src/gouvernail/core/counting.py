"""What of a branch counts in its figures: the one rule, of the sentence beside a figure and of the list it opens.

An action counts unless it, or something that holds it below the item whose figure it is, is abandoned or recurs.
"""

from collections.abc import Iterable
from enum import StrEnum

from gouvernail.core.lateness import CLOSED
from gouvernail.core.vocabulary import StatusValue


class Counts(StrEnum):
    """What a figure counts of its branch. `KNOWN` are those of `COUNTED` whose own progress is known, `RUNNING` what is
    open with all that holds it: its health and its silence are counted."""

    COUNTED = "counted"
    KNOWN = "known"
    RECURRING = "recurring"
    ABANDONED = "abandoned"
    RUNNING = "running"


def above(within: Counts, status: StatusValue | str | None, *, recurring: bool) -> Counts:
    """How something counts above an item, out of how it counts within it: abandoned, recurring, or as before.

    Of the item itself, `within` is `COUNTED`.
    """
    if status == StatusValue.ABANDONED:
        return Counts.ABANDONED
    return Counts.RECURRING if recurring and within is not Counts.ABANDONED else within


def step_recurs(status: StatusValue | str | None, *, recurring: bool) -> bool:
    """Whether a step stands apart because it recurs: one that is done counts, unlike an action, which never ends."""
    return recurring and status != StatusValue.DONE


def known_behind(known: int, counting: int, *, own: bool, drawn: bool) -> int:
    """Of how many of the `counting` actions of an objective the progress is known above it: of all where it says its
    own, of none where it draws none, else of those that are known within it."""
    if own:
        return counting
    return known if drawn else 0


def stands_alone(*, own: bool, counting: int, alone: int) -> bool:
    """Whether an objective counts by itself: it says its own progress, and nothing that counts is below it."""
    return own and not counting and not alone


def runs(statuses: Iterable[StatusValue | str | None]) -> bool:
    """Whether something is running: neither it nor what holds it (their statuses) is done or abandoned."""
    return CLOSED.isdisjoint(statuses)
