"""Progress of a parent, drawn from its children (domain handbook, section 11). Computed when read, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gouvernail.core.vocabulary import StatusValue

ONE = Decimal(1)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """What one child brings: `percent` 0..100 or unknown, `weight` of its own or 1.

    `covered` (0..100) is the share of its weight that its figure covers: all for a figure of its own, less for one
    drawn from children that are not all known. `actions` counts those that count behind it, `known` those known.
    """

    percent: Decimal | None = None
    status: StatusValue | None = None
    recurring: bool = False
    weight: Decimal | None = None
    covered: Decimal = WHOLE
    actions: int = 1
    known: int = 1


@dataclass(frozen=True, slots=True)
class Progress:
    """The figure and how it was made: `percent` 0..100, the share of the weight that is known, and what it counts.

    `known` of the `counted` actions behind it are known; `recurring` and `abandoned` count the children left out.
    """

    percent: Decimal
    covered: Decimal
    known: int
    counted: int
    recurring: int = 0
    abandoned: int = 0


def own_percent(progress: int | Decimal | None, status: StatusValue | None) -> Decimal | None:
    """The percentage of one item: 100 when done, what was typed otherwise, `None` when nothing is known."""
    if status is StatusValue.DONE:
        return WHOLE
    return None if progress is None else Decimal(progress)


def roll_up(parts: Iterable[Part]) -> Progress | None:
    """The weighted mean of the children that count, over what is known; `None` when nothing is known.

    Abandoned children are left out and recurring ones counted apart. A child weighs as much as is known of it, so that
    one action known among many does not speak for all. `covered` (0..100) says how much of the weight of the children
    that count is known.
    """
    listed = list(parts)
    counted = [part for part in listed if _counts(part)]
    known = [
        (part, _weight(part) * part.covered / WHOLE, percent)
        for part in counted
        if (percent := own_percent(part.percent, part.status)) is not None
    ]
    total, share = sum(map(_weight, counted), Decimal(0)), sum((weight for _, weight, _ in known), Decimal(0))
    if not share:
        return None
    return Progress(
        percent=sum((weight * percent for _, weight, percent in known), Decimal(0)) / share,
        covered=WHOLE * share / total,
        known=sum(part.known for part, _, _ in known),
        counted=actions_behind(counted),
        recurring=sum(part.recurring and part.status is not StatusValue.ABANDONED for part in listed),
        abandoned=sum(part.status is StatusValue.ABANDONED for part in listed),
    )


def actions_behind(parts: Iterable[Part]) -> int:
    """How many actions a mean of these children is about, known or not."""
    return sum(part.actions for part in parts if _counts(part))


def _counts(part: Part) -> bool:
    return part.status is not StatusValue.ABANDONED and not part.recurring and part.actions > 0


def _weight(part: Part) -> Decimal:
    return ONE if part.weight is None else part.weight
