"""Counts and sums drawn from a plan.

Money is summed as on the page of the budget (`core/money.py`): to the cent, shared items by their part under each
parent, once in the grand total, what is abandoned left out (handbook, section 7).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from gouvernail.core import lateness
from gouvernail.core.money import CENTS, Ledger, Line, Node, Part, parts_of, whole
from gouvernail.core.plan import Item, Plan
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue

Purse = tuple[BudgetStage, BudgetKind | None]


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
    names = [item.parent, *(place.parent for place in item.also_under)]
    places = tuple((number, place.share) for number, place in enumerate(item.also_under, 1))
    found: dict[str | None, Fraction] = {}
    for number, part in parts_of(Node(-1, 0, places)).items():
        name = names[number or 0]
        found[name] = found.get(name, Fraction(0)) + part
    return found


def ledger_of(plan: Plan) -> tuple[Ledger, dict[str, int]]:
    """The plan as a ledger, and the key of each item in it. What is not in the plan is a parent like any other."""
    keys = {item.id: key for key, item in enumerate(plan.items)}
    others: dict[str, int] = {}

    def key_of(name: str) -> int:
        return keys[name] if name in keys else others.setdefault(name, -1 - len(others))

    return Ledger([_node(item, key, key_of) for key, item in enumerate(plan.items)]), keys


def _node(item: Item, key: int, key_of: Callable[[str], int]) -> Node:
    lines = tuple(
        Line(place, key, line.amount, line.kind, line.stage, line.year) for place, line in enumerate(item.budget)
    )
    places = tuple((key_of(place.parent), place.share) for place in item.also_under)
    parent = key_of(item.parent) if item.parent is not None else None
    return Node(key, parent, places, abandoned=_abandoned(item), lines=lines, fte=item.fte)


def grand_total(plan: Plan) -> Sums:
    """The sums of the whole plan, each line once."""
    ledger, _ = ledger_of(plan)
    return _sums(whole(ledger.lines))


def totals_by_item(plan: Plan) -> dict[str, Sums]:
    """For each item, the sums of its own lines and of what stands under it, shared items by their share there."""
    ledger, keys = ledger_of(plan)
    return {name: _sums(ledger.branch(key)) for name, key in keys.items()}


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


def _sums(parts: Iterable[Part]) -> Sums:
    cents: dict[Purse, int] = {}
    without = 0
    for line, part in parts:
        if line.amount is None:
            without += 1
        else:
            purse = (line.stage, line.kind)
            cents[purse] = cents.get(purse, 0) + part
    return Sums({purse: Decimal(each) / CENTS for purse, each in cents.items()}, without)
