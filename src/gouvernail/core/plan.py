"""The plan: what a programme is, as plain frozen values.

A plan holds its items in reading order (a parent before its children). One `Item` type serves every level, because
every field that one authority gives to an action another gives to an objective or a step (decision record 0006);
`level` says what an item is. Unknown is `None` or an empty tuple, never `0` or `""`. Money is `Decimal`.

The exchange form of these values is `files/exchange/plan_json.py`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from gouvernail.core.problems import NOWHERE, Problem, Source
from gouvernail.core.vocabulary import (
    AuthorityKind,
    BudgetKind,
    BudgetStage,
    Direction,
    HealthValue,
    IndicatorKind,
    Level,
    LinkKind,
    Precision,
    PrincipleKind,
    ProgrammeKind,
    ProgressFrom,
    SkipReason,
    StatusValue,
    Track,
)


@dataclass(frozen=True, slots=True)
class DeadlinePart:
    """One of several deadlines in a cell: its label, the numbered steps it is tied to, its first and last day."""

    label: str | None = None
    steps: tuple[int, ...] = ()
    start: date | None = None
    end: date | None = None
    recurring: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as written (`text`) and as understood; `start` and `end` span all its parts."""

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision | None = None
    recurring: bool = False
    unknown: bool = False
    parts: tuple[DeadlinePart, ...] = ()


@dataclass(frozen=True, slots=True)
class Status:
    """A state with the word that the document used; `value` is `None` when the word is not in the table."""

    value: StatusValue | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Health:
    """Confidence, with the short text that justifies it."""

    value: HealthValue
    text: str | None = None


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """A line of money: `amount` in euros (`None` when the cost is named without an amount)."""

    kind: BudgetKind | None = None
    amount: Decimal | None = None
    article: str | None = None
    year: int | None = None
    funder: str | None = None
    funding_status: str | None = None
    stage: BudgetStage = BudgetStage.PLANNED
    text: str | None = None


@dataclass(frozen=True, slots=True)
class IndicatorTarget:
    year: int
    value: Decimal | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    date: date
    value: Decimal | None = None
    text: str | None = None
    source: str | None = None
    comment: str | None = None


DERIVED = {"derived": True}
"""Of a field that is worked out of others: never stored, nor handed over."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """`key` is there where other items share it (`SharedIndicator`): what it says does not depend on it."""

    text: str
    kind: IndicatorKind | None = None
    unit: str | None = None
    direction: Direction | None = None
    baseline: Decimal | None = None
    frequency: str | None = None
    targets: tuple[IndicatorTarget, ...] = ()
    values: tuple[IndicatorValue, ...] = ()
    key: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class SharedIndicator:
    """An indicator of another item that this one shows and counts too: its `key`, and its words for who reads that.

    `indicator` is that other one, where it is known (`core/shared_indicators.py`).
    """

    key: str
    text: str | None = None
    indicator: Indicator | None = field(default=None, compare=False, metadata=DERIVED)


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another item, named by its code (as the document does) or by its id."""

    kind: LinkKind
    code: str | None = None
    item: str | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A further parent of a shared item. `share` is its percentage; the home parent keeps the rest of 100."""

    parent: str
    share: Decimal | None = None


@dataclass(frozen=True, slots=True)
class DocumentLink:
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Principle:
    kind: PrincipleKind
    text: str
    source: Source = NOWHERE
    programme: str | None = None
    """Id of the top-level axis it belongs to, where a document holds several programmes."""


@dataclass(frozen=True, slots=True)
class Item:
    """An axis, objective, action or step, with every field that a programme may give it."""

    id: str
    level: Level
    title: str
    parent: str | None = None
    label: str | None = None
    code: str | None = None
    code_text: str | None = None
    track: Track | None = None
    programme_kind: ProgrammeKind | None = None
    description: str | None = None
    findings: str | None = None
    ambition: str | None = None
    rationale: str | None = None
    # people
    political_leads: tuple[str, ...] = ()
    administrative_leads: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    contributing_departments: tuple[str, ...] = ()
    agents: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    working_group: str | None = None
    governance: str | None = None
    participation: str | None = None
    # time
    start: Deadline | None = None
    deadline: Deadline | None = None
    revised_deadline: Deadline | None = None
    revised_deadline_reason: str | None = None
    effective_start: date | None = None
    effective_end: date | None = None
    recurring: bool = False
    # state
    status: Status | None = None
    progress: int | None = None
    progress_from: ProgressFrom | None = None
    health: Health | None = None
    pending: bool | None = None
    achieved: str | None = None
    remaining: str | None = None
    obstacles: str | None = None
    support: str | None = None
    # content of an action sheet
    aims: tuple[str, ...] = ()
    methods: tuple[str, ...] = ()
    means: tuple[str, ...] = ()
    resources: str | None = None
    evaluation: tuple[str, ...] = ()
    # money and measures
    staff: str | None = None
    fte: Decimal | None = None
    budget: tuple[BudgetLine, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    shared_indicators: tuple[SharedIndicator, ...] = ()
    weight: Decimal | None = None
    # classification and ties
    priority: str | None = None
    sdgs: tuple[int, ...] = ()
    plans: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    also_under: tuple[Placement, ...] = ()
    documents: tuple[DocumentLink, ...] = ()
    # reading
    confidence: Decimal | None = None
    source: Source = NOWHERE

    @property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """Its own, then those that it shares with other items."""
        return (*self.indicators, *(each.indicator for each in self.shared_indicators if each.indicator))


@dataclass(frozen=True, slots=True)
class Plan:
    """A programme (or, when read from a document that holds several, all of them under typed axes)."""

    items: tuple[Item, ...]
    title: str | None = None
    kind: ProgrammeKind | None = None
    organisations: tuple[str, ...] = ()
    period: tuple[date, date] | None = None
    language: str | None = None
    principles: tuple[Principle, ...] = ()

    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    def children(self) -> dict[str | None, list[Item]]:
        """Children of each id in document order, further placements included; `None` holds the roots."""
        found: dict[str | None, list[Item]] = {}
        for item in self.items:
            found.setdefault(item.parent, []).append(item)
            for placement in item.also_under:
                found.setdefault(placement.parent, []).append(item)
        return found

    def at(self, level: Level) -> Iterator[Item]:
        return (item for item in self.items if item.level is level)


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Text of the document that belongs to the plan but found no place in it."""

    text: str
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Skipped:
    text: str
    reason: SkipReason
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Coverage:
    """Shares of the document's characters, white space aside; the three sum to 1."""

    characters: int
    placed: float
    skipped: float
    unplaced: float


@dataclass(frozen=True, slots=True)
class LayoutFound:
    """Which recogniser explained which part of the document, and how well (0..1)."""

    layout: str
    score: float
    start: Source = NOWHERE
    end: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Exported:
    """What one of our own workbooks tells of the export that it comes from.

    `programme` is the identifier of the programme; `marks` the fingerprints of what was exported, by item
    (`core/workbook/marks.py`). `silent` names the keys of which the workbook says nothing any more (a column or sheet
    was taken out: unknown, and not erased), `unread` the item and key of each cell that could not be read.
    """

    programme: str | None = None
    marks: tuple[tuple[str, str], ...] = ()
    silent: tuple[str, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """The system that a plan was exchanged with, and whose plan it says it is.

    `given` are the ids of items that are that system's own: they are the same at the next exchange.
    """

    system: str
    identifier: str | None = None
    ins: str | None = None
    authority_kind: AuthorityKind | None = None
    given: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """What was understood of a document, before anybody accepted it."""

    plan: Plan
    unplaced: tuple[Unplaced, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    problems: tuple[Problem, ...] = ()
    coverage: Coverage = Coverage(0, 0.0, 0.0, 0.0)
    layouts: tuple[LayoutFound, ...] = ()
    exported: Exported | None = None
    """Set when the document is one of our own workbooks."""
    origin: Origin | None = None
    """Set when the document comes from a system that knows the items by ids of its own."""
