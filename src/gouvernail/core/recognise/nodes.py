"""The items of a plan while it is being read: nodes that can still be merged, moved and completed.

An item that a document names twice (an overview and its sheet, a title repeated on each slide) is one node with two
mentions; the mention that brought the content gives the title and the place.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from gouvernail.core.plan import BudgetLine, Deadline, Health, Indicator, Link, Status
from gouvernail.core.problems import NOWHERE, Source
from gouvernail.core.vocabulary import Level, ProgrammeKind, Track

_MANY_MENTIONS = 8
_LONGEST_TEXT = 5000
_COMPARED = 200


@dataclass(eq=False, slots=True)
class Mention:
    """One place where an item is named. `content` counts what was added while this mention was the last one."""

    title: str
    source: Source
    content: int = 0
    continued: bool = False
    """Whether it says `(suite)`: what it brings is part of the mention before it."""


@dataclass(eq=False, slots=True)
class Node:
    """An item under construction. `texts` holds its text fields (name → paragraphs), `lists` its list fields."""

    level: Level
    parent: "Node | None"
    label: str | None = None
    code: str | None = None
    code_text: str | None = None
    track: Track | None = None
    programme_kind: ProgrammeKind | None = None
    confidence: float = 0.9
    mentions: list[Mention] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    deadlines: dict[str, Deadline] = field(default_factory=dict)
    status: Status | None = None
    progress: int | None = None
    health: Health | None = None
    recurring: bool = False
    pending: bool | None = None
    fte: Decimal | None = None
    budget: list[BudgetLine] = field(default_factory=list)
    indicators: list[Indicator] = field(default_factory=list)
    sdgs: list[int] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    also_under: "list[Node]" = field(default_factory=list)
    bullet: bool = False
    """Whether it is a plain list entry, without a code: what an overview is made of."""
    units: list[int] = field(default_factory=list)
    """The ledger's units that name it."""
    via: Mention | None = None
    """The mention of its parent under which it stands."""
    children: "list[Node]" = field(default_factory=list)
    serial: int = 0
    """Its rank among all nodes, in the order in which they were opened."""
    coded_apart: bool = False
    """Whether its code stands in a cell of its own: then it is no counter of a list."""
    from_sheet: bool = False
    """Whether the name of a sheet is all that names it."""
    gone: bool = False
    """Whether it was taken out of the plan."""

    @property
    def title(self) -> str:
        return self.main_mention.title if self.mentions else ""

    @property
    def source(self) -> Source:
        return self.main_mention.source if self.mentions else NOWHERE

    @property
    def main_mention(self) -> Mention:
        titled = [mention for mention in self.mentions if mention.title and not mention.continued] or self.mentions
        return max(titled, key=lambda mention: mention.content)

    @property
    def has_content(self) -> bool:
        return bool(self.texts or self.lists or self.deadlines or self.budget or self.status or self.indicators)

    def has(self, name: str) -> bool:
        """Whether the field of that name holds something already."""
        if name.startswith("budget"):
            return bool(self.budget)
        if name in ("status", "progress"):
            return (self.status if name == "status" else self.progress) is not None
        return bool(self.texts.get(name) or self.lists.get(name) or name in self.deadlines)

    def mention(self, title: str, source: Source) -> None:
        """The item is named here too. Mentions that brought nothing are forgotten when there are many."""
        if len(self.mentions) > _MANY_MENTIONS:
            first = next((mention for mention in self.mentions if mention.title), self.mentions[0])
            self.mentions = [mention for mention in self.mentions if mention.content or mention is first]
        self.mentions.append(Mention(title, source))

    def touch(self) -> None:
        """Counts a piece of content for the mention that it stands under."""
        if self.mentions:
            self.mentions[-1].content += 1

    def add_text(self, name: str, text: str) -> None:
        if text.strip():
            self.texts.setdefault(name, []).append(text.strip())
            self.touch()

    def extend_last(self, name: str, text: str) -> bool:
        """Appends a wrapped line to the last text of a field; whether there was one that is not too long yet."""
        held = self.texts.get(name) or self.lists.get(name)
        if not held or len(held[-1]) > _LONGEST_TEXT:
            return False
        held[-1] = f"{held[-1]} {text.strip()}"
        return True

    def add_to(self, name: str, *values: str) -> None:
        """Adds values to a list field, once each (compared with the last ones only, where there are very many)."""
        held = self.lists.setdefault(name, [])
        for value in values:
            if value and value not in held[-_COMPARED:]:
                held.append(value)
        if not held:
            del self.lists[name]
        self.touch()

    def complete_from(self, other: "Node") -> None:
        """Takes over what only the other node says: two nodes that are one item."""
        self.lists = other.lists | self.lists
        self.texts = other.texts | self.texts
        self.deadlines = other.deadlines | self.deadlines
        self.status = self.status or other.status
        self.progress = self.progress if self.progress is not None else other.progress
        self.health = self.health or other.health
        self.fte = self.fte if self.fte is not None else other.fte
        self.recurring = self.recurring or other.recurring
        self.budget = self.budget or other.budget
        self.indicators = self.indicators or other.indicators
        self.sdgs = self.sdgs or other.sdgs
        self.links = self.links or other.links
        self.units.extend(other.units)

    def ancestor(self, level: Level) -> "Node | None":
        node = self.parent
        while node is not None and node.level is not level:
            node = node.parent
        return node

    def ancestor_or_self(self, level: Level) -> "Node":
        return self if self.level is level else self.ancestor(level) or self
