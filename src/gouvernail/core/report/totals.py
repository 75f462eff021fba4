"""Counts and sums drawn from a plan. A shared item counts by its share under each parent, once in the grand total.

Shares: a placement's own percentage; the home parent keeps the rest of 100. Placements whose share is not stated have
equal parts, with the home parent, of what the others leave. Abandoned items, and what stands under them alone, are left
out of the sums of money (handbook, section 7).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from gouvernail.core import lateness
from gouvernail.core.plan import BudgetLine, Item, Plan
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue

Purse = tuple[BudgetStage, BudgetKind | None]
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Sums:
    """Euros for each stage and kind (`None` is a line that does not say its kind), and costs without an amount."""

    amounts: Mapping[Purse, Decimal] = field(default_factory=dict)
    without_amount: int = 0

    def amount(self, stage: BudgetStage, kind: BudgetKind | None) -> Decimal | None:
        """`None` when no line gives an amount: unknown is not zero."""
        return self.amounts.get((stage, kind))

    def of_stage(self, stage: BudgetStage) -> Decimal | None:
        found = [amount for (at, _), amount in self.amounts.items() if at is stage]
        return sum(found, Decimal(0)) if found else None


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of items, each counted once; those of the second group are about actions."""

    levels: Mapping[Level, int]
    actions: int
    statuses: Mapping[StatusValue | None, int]
    with_deadline: int
    with_lead: int
    with_department: int
    with_amount: int
    late: int
    recurring: int


def shares(item: Item) -> dict[str | None, Fraction]:
    """The part of the item that belongs to each of its parents, home first; the parts sum to 1."""
    stated = sum((Fraction(place.share) for place in item.also_under if place.share is not None), Fraction(0)) / 100
    unstated = [place.parent for place in item.also_under if place.share is None]
    rest = max(Fraction(0), 1 - stated) / (1 + len(unstated))
    parts: dict[str | None, Fraction] = {item.parent: rest}
    for place in item.also_under:
        part = rest if place.share is None else Fraction(place.share) / 100
        parts[place.parent] = parts.get(place.parent, Fraction(0)) + part
    return parts


def grand_total(plan: Plan) -> Sums:
    """The sums of the whole plan, each line once."""
    counting = _counting(plan)
    lines = [line for item in plan.items if item.id in counting for line in item.budget]
    return _sums((line, Fraction(1)) for line in lines)


def totals_by_item(plan: Plan) -> dict[str, Sums]:
    """For each item, the sums of its own lines and of what stands under it, shared items by their share there."""
    children = plan.children()
    memo: dict[str, list[tuple[BudgetLine, Fraction]]] = {}

    def weighted(item: Item, path: tuple[str, ...]) -> list[tuple[BudgetLine, Fraction]]:
        if item.id in path or _abandoned(item):
            return []
        if item.id not in memo:
            lines = [(line, Fraction(1)) for line in item.budget]
            for child in {child.id: child for child in children.get(item.id, ())}.values():
                part = shares(child)[item.id]
                lines += [(line, weight * part) for line, weight in weighted(child, (*path, item.id))]
            memo[item.id] = lines
        return memo[item.id]

    return {item.id: _sums(weighted(item, ())) for item in plan.items}


def counts(plan: Plan, *, today: date) -> Counts:
    """How many of what. A late action's last day is past while it is neither done, abandoned nor recurring."""
    actions = list(plan.at(Level.ACTION))
    statuses: dict[StatusValue | None, int] = {}
    for action in actions:
        value = action.status.value if action.status else None
        statuses[value] = statuses.get(value, 0) + 1
    return Counts(
        levels={level: sum(1 for _ in plan.at(level)) for level in Level},
        actions=len(actions),
        statuses=statuses,
        with_deadline=sum(1 for action in actions if has_deadline(action)),
        with_lead=sum(
            1 for action in actions if action.political_leads or action.administrative_leads or action.agents
        ),
        with_department=sum(1 for action in actions if action.departments),
        with_amount=sum(1 for action in actions if any(line.amount is not None for line in action.budget)),
        late=sum(1 for action in actions if is_late(action, today=today)),
        recurring=sum(1 for action in actions if is_recurring(action)),
    )


def last_day(item: Item) -> date | None:
    """The last day that counts of the item's revised deadline, else of its first one."""
    return lateness.last_day(item.deadline, item.revised_deadline)


def is_recurring(item: Item) -> bool:
    return item.recurring or lateness.only_recurring(item.revised_deadline or item.deadline)


def has_deadline(item: Item) -> bool:
    """Dated or recurring: a deadline that is still to be fixed is none yet."""
    return last_day(item) is not None or is_recurring(item)


def is_late(item: Item, *, today: date) -> bool:
    """The rule of `core/lateness.py`, asked of an item."""
    return lateness.is_late(
        end=lateness.last_day(item.deadline),
        revised=item.revised_deadline is not None,
        revised_end=lateness.last_day(item.revised_deadline),
        status=item.status.value if item.status else None,
        recurring=is_recurring(item),
        today=today,
    )


def _abandoned(item: Item) -> bool:
    return item.status is not None and item.status.value is StatusValue.ABANDONED


def _counting(plan: Plan) -> set[str]:
    """Ids of the items that are not abandoned and have at least one way up to the top through such items."""
    children = plan.children()
    known = {item.id for item in plan.items}
    reached: set[str] = set()
    waiting = [item for parent, below in children.items() if parent is None or parent not in known for item in below]
    while waiting:
        item = waiting.pop()
        if item.id not in reached and not _abandoned(item):
            reached.add(item.id)
            waiting += children.get(item.id, ())
    return reached


def _sums(weighted: Iterable[tuple[BudgetLine, Fraction]]) -> Sums:
    exact: dict[Purse, Fraction] = {}
    without = 0
    for line, weight in weighted:
        if line.amount is None:
            without += 1
        else:
            purse = (line.stage, line.kind)
            exact[purse] = exact.get(purse, Fraction(0)) + Fraction(line.amount) * weight
    return Sums({purse: _euros(amount) for purse, amount in exact.items()}, without)


def _euros(amount: Fraction) -> Decimal:
    return (Decimal(amount.numerator) / Decimal(amount.denominator)).quantize(_CENT, rounding=ROUND_HALF_UP)
