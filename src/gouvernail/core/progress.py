"""Progress: of an action as set on it, of a parent from its children (domain handbook, section 11).

Computed when read, never stored: an action whose progress is drawn holds no typed one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from gouvernail.core.indicators import overall
from gouvernail.core.plan import Item, Plan
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue

ONE = Decimal(1)
WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Part:
    """What one child brings: `percent` 0..100 or unknown, `weight` of its own or 1.

    `covered` (0..100) is the share of its weight that its figure covers: all for a figure of its own, less for one
    drawn from children that are not all known. `actions` counts those that count behind it, `known` those known;
    `apart` and `left` those that its own figure left out, recurring and abandoned.
    """

    percent: Decimal | None = None
    status: StatusValue | None = None
    recurring: bool = False
    weight: Decimal | None = None
    covered: Decimal = WHOLE
    actions: int = 1
    known: int = 1
    apart: int = 0
    left: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """The figure and how it was made: `percent` 0..100, the share of the weight that is known, and what it counts.

    `known` of the `counted` actions behind it are known; `recurring` and `abandoned` count the actions left out.
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
        recurring=recurring_behind(listed),
        abandoned=abandoned_behind(listed),
    )


@dataclass(frozen=True, slots=True)
class Branch:
    """What an objective draws from its children: `counting` is how many actions its figure is about, known or not."""

    rolled: Progress | None
    counting: int
    apart: int
    left: int


def branch_of(parts: Iterable[Part]) -> Branch:
    listed = list(parts)
    return Branch(roll_up(listed), actions_behind(listed), recurring_behind(listed), abandoned_behind(listed))


def part_of_branch(
    own: Decimal | None, status: StatusValue | None, recurring: bool, weight: Decimal | None, branch: Branch
) -> Part:
    """What an objective brings to what is above it: its own figure, or the one drawn from its children."""
    if own is not None:
        behind = max(branch.counting, 1)
        return Part(own, status, recurring, weight, actions=behind, known=behind, apart=branch.apart, left=branch.left)
    drawn = branch.rolled
    if drawn is None:
        return Part(None, status, recurring, weight, actions=branch.counting, apart=branch.apart, left=branch.left)
    return Part(
        drawn.percent, status, recurring, weight, drawn.covered, drawn.counted, drawn.known, branch.apart, branch.left
    )


def recurring_behind(parts: Iterable[Part]) -> int:
    """How many actions are counted apart because they recur."""
    standing = (part for part in parts if part.status is not StatusValue.ABANDONED)
    return sum(_all(part) - part.left if part.recurring else part.apart for part in standing)


def abandoned_behind(parts: Iterable[Part]) -> int:
    """How many actions are left out because they, or what holds them, are abandoned."""
    return sum(_all(part) if part.status is StatusValue.ABANDONED else part.left for part in parts)


def _all(part: Part) -> int:
    return part.actions + part.apart + part.left


def actions_behind(parts: Iterable[Part]) -> int:
    """How many actions a mean of these children is about, known or not."""
    return sum(part.actions for part in parts if _counts(part))


def _counts(part: Part) -> bool:
    return part.status is not StatusValue.ABANDONED and not part.recurring and part.actions > 0


def _weight(part: Part) -> Decimal:
    return ONE if part.weight is None else part.weight


# ------------------------------------------------------------------------ an action's, from its steps or indicators


@dataclass(frozen=True, slots=True)
class Drawn:
    """The progress of an action out of its steps or its indicators, and what it counts; `percent` unknown is told why
    by the counts.

    From steps: `done` of the `counted` ones. From indicators: `done` of them have a rate. `weighted` says that they do
    not all weigh the same; `apart` and `left` count the steps left out, recurring and abandoned.
    """

    source: ProgressFrom
    percent: Decimal | None
    done: int = 0
    counted: int = 0
    weighted: bool = False
    apart: int = 0
    left: int = 0

    @property
    def shown(self) -> int | None:
        return None if self.percent is None else shown(self.percent)


@dataclass(frozen=True, slots=True)
class Step:
    """What a step brings to the progress of its action."""

    status: StatusValue | None = None
    weight: Decimal | None = None
    recurring: bool = False


def of_steps(steps: Iterable[Step]) -> Drawn:
    """Done steps by weight. Abandoned ones are left out; recurring ones stand apart, since they never end."""
    total = reached = Decimal(0)
    weights: set[Decimal] = set()
    done = counted = apart = left = 0
    for step in steps:
        finished = step.status is StatusValue.DONE
        if step.status is StatusValue.ABANDONED:
            left += 1
        elif step.recurring and not finished:
            apart += 1
        else:
            weight = ONE if step.weight is None else step.weight
            weights.add(weight)
            counted, total = counted + 1, total + weight
            if finished:
                done, reached = done + 1, reached + weight
    percent = WHOLE * reached / total if total else None
    return Drawn(ProgressFrom.STEPS, percent, done, counted, len(weights) > 1, apart, left)


def of_rates(rates: Iterable[Decimal | None]) -> Drawn:
    """The mean of the rates that can be computed."""
    listed = list(rates)
    known = [rate for rate in listed if rate is not None]
    percent = sum(known, Decimal(0)) / len(known) if known else None
    return Drawn(ProgressFrom.INDICATORS, percent, done=len(known), counted=len(listed))


def is_drawn(level: Level | str, source: ProgressFrom | str | None) -> bool:
    """Whether the progress of an item is computed: it is an action's that says so."""
    return level == Level.ACTION and source in (ProgressFrom.STEPS, ProgressFrom.INDICATORS)


def shown(percent: Decimal) -> int:
    """A whole number to be shown: never 0 when something is done, nor 100 when something is left."""
    rounded = int(percent.quantize(ONE, rounding=ROUND_HALF_UP))
    return min(max(rounded, 1), 99) if 0 < percent < WHOLE else rounded


def drawn_of(item: Item, steps: Iterable[Item]) -> Drawn | None:
    """The progress of an action that draws it, out of its steps or its indicators (those that it shares included);
    `None` where it is typed."""
    if not is_drawn(item.level, item.progress_from):
        return None
    if item.progress_from is ProgressFrom.INDICATORS:
        return of_rates(overall(indicator).percent for indicator in item.all_indicators)
    return of_steps(Step(step.status.value if step.status else None, step.weight, step.recurring) for step in steps)


def with_drawn(plan: Plan) -> Plan:
    """The plan in which each action that draws its progress shows it. Its steps are those of the plan."""
    if not any(is_drawn(item.level, item.progress_from) for item in plan.items):
        return plan
    steps: dict[str | None, list[Item]] = {}
    for item in plan.at(Level.STEP):
        steps.setdefault(item.parent, []).append(item)
    return replace(plan, items=tuple(_with_drawn(item, steps.get(item.id, ())) for item in plan.items))


def _with_drawn(item: Item, steps: Iterable[Item]) -> Item:
    drawn = drawn_of(item, steps)
    return item if drawn is None else replace(item, progress=drawn.shown)


def settled(item: Item) -> Item:
    """The item as it is stored: what is computed is not kept beside."""
    drawn = item.progress is not None and is_drawn(item.level, item.progress_from)
    return replace(item, progress=None) if drawn else item
