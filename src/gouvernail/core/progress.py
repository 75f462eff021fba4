"""Progress of a parent, drawn from its children (domain handbook, section 11). Computed when read, never stored."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from gouvernail.core.vocabulary import StatusValue

ONE = Decimal(1)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """What one child brings: `percent` 0..100 or unknown, `weight` of its own or 1."""

    percent: Decimal | None = None
    status: StatusValue | None = None
    recurring: bool = False
    weight: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """The figure and how it was made: `percent` 0..100, the share of the weight that is known, and what it counts."""

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

    Abandoned children are left out and recurring ones counted apart. `covered` (0..100) says how much of the weight
    of the children that count is known.
    """
    listed = list(parts)
    counted = [part for part in listed if part.status is not StatusValue.ABANDONED and not part.recurring]
    known = [
        (_weight(part), percent) for part in counted if (percent := own_percent(part.percent, part.status)) is not None
    ]
    total, share = sum(map(_weight, counted), Decimal(0)), sum((weight for weight, _ in known), Decimal(0))
    if not share:
        return None
    return Progress(
        percent=sum((weight * percent for weight, percent in known), Decimal(0)) / share,
        covered=WHOLE * share / total,
        known=len(known),
        counted=len(counted),
        recurring=sum(part.recurring and part.status is not StatusValue.ABANDONED for part in listed),
        abandoned=sum(part.status is StatusValue.ABANDONED for part in listed),
    )


def _weight(part: Part) -> Decimal:
    return ONE if part.weight is None else part.weight
