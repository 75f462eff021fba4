"""Progress: of an action as set on it, of a parent from its children (domain handbook, section 11).

Computed when read, never stored: an action whose progress is drawn holds no typed one.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from gouvernail.core.counting import Counts, above, known_behind, stands_alone, step_recurs
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
    `apart` and `left` those that its own figure left out, recurring and abandoned; `alone` the objectives that say
    their own progress and have no action that counts.
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
    alone: int = 0
    weightless: bool = False
    """No figure, though something is known: all of it weighs 0."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The figure and how it was made: `percent` 0..100, the share of the weight that is known, and what it counts.

    `known` of the `counted` actions behind it are known; `recurring` and `abandoned` count the actions left out, and
    `alone` the objectives that count by themselves.
    """

    percent: Decimal
    covered: Decimal
    known: int
    counted: int
    recurring: int = 0
    abandoned: int = 0
    alone: int = 0


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
    return branch_of(parts).rolled


@dataclass(frozen=True, slots=True)
class Branch:
    """What an objective draws from its children: `counting` is how many actions its figure is about, known or not;
    `apart` and `left` those left out, `alone` the objectives that count by themselves. `weightless`: there is no
    figure because all that is known weighs 0."""

    rolled: Progress | None
    counting: int
    apart: int
    left: int
    alone: int = 0
    weightless: bool = False


def branch_of(parts: Iterable[Part]) -> Branch:
    """What some children give together."""
    listed = list(parts)
    counted = [part for part in listed if _counts(part)]
    counting, alone = sum(part.actions for part in counted), sum(part.alone for part in counted)
    apart, left = _left_out(listed)
    known = [
        (part, _weight(part) * part.covered / WHOLE, percent)
        for part in counted
        if (percent := own_percent(part.percent, part.status)) is not None
    ]
    total, share = sum(map(_weight, counted), Decimal(0)), sum((weight for _, weight, _ in known), Decimal(0))
    if not share:
        weightless = bool(known) or any(part.weightless for part in counted)
        return Branch(None, counting, apart, left, alone, weightless)
    rolled = Progress(
        percent=sum((weight * percent for _, weight, percent in known), Decimal(0)) / share,
        covered=WHOLE * share / total,
        known=sum(part.known for part, _, _ in known),
        counted=counting,
        recurring=apart,
        abandoned=left,
        alone=alone,
    )
    return Branch(rolled, counting, apart, left, alone)


def part_of_branch(
    own: Decimal | None, status: StatusValue | None, recurring: bool, weight: Decimal | None, branch: Branch
) -> Part:
    """What an objective brings to what is above it: its own figure, or the one drawn from its children."""
    drawn = branch.rolled
    alone = branch.alone + stands_alone(own=own is not None, counting=branch.counting, alone=branch.alone)
    known = known_behind(drawn.known if drawn else 0, branch.counting, own=own is not None, drawn=drawn is not None)
    percent, covered = (own, WHOLE) if own is not None or drawn is None else (drawn.percent, drawn.covered)
    return Part(
        percent, status, recurring, weight, covered, branch.counting, known, branch.apart, branch.left, alone,
        branch.weightless and own is None,
    )  # fmt: skip


def _left_out(parts: Iterable[Part]) -> tuple[int, int]:
    """How many actions are counted apart because they, or what holds them, recur; and how many are left out because
    they, or what holds them, are abandoned."""
    found = dict.fromkeys(Counts, 0)
    for part in parts:
        behind = (Counts.COUNTED, part.actions), (Counts.RECURRING, part.apart), (Counts.ABANDONED, part.left)
        for within, number in behind:
            if number:
                found[above(within, part.status, recurring=part.recurring)] += number
    return found[Counts.RECURRING], found[Counts.ABANDONED]


def _counts(part: Part) -> bool:
    """Whether something stands behind it that counts."""
    return part.actions + part.alone > 0 and (
        above(Counts.COUNTED, part.status, recurring=part.recurring) is Counts.COUNTED
    )


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
        recurs = step_recurs(step.status, recurring=step.recurring)
        how = above(Counts.COUNTED, step.status, recurring=recurs)
        if how is Counts.ABANDONED:
            left += 1
        elif how is Counts.RECURRING:
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
