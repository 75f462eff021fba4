"""The plan while it is being read: nodes that can still be merged, moved and completed, then made into items.

An item that a document names twice (an overview and its sheet, a title repeated on each slide) is one node with two
mentions; the mention that brought the content gives the title and the place.
"""

from dataclasses import dataclass, field
from decimal import Decimal

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.plan import BudgetLine, Deadline, Health, Indicator, Link, Principle, Status
from gouvernail.core.problems import NOWHERE, Problem, Source
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.titles import same_title
from gouvernail.core.vocabulary import Level, PrincipleKind, ProgrammeKind, Track


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
    awaits_title: bool = False
    via: Mention | None = None
    """The mention of its parent under which it stands."""

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

    def touch(self) -> None:
        """Counts a piece of content for the mention that it stands under."""
        if self.mentions:
            self.mentions[-1].content += 1

    def add_text(self, name: str, text: str) -> None:
        if text.strip():
            self.texts.setdefault(name, []).append(text.strip())
            self.touch()

    def extend_last(self, name: str, text: str) -> bool:
        """Appends a wrapped line to the last text of a field; whether there was one."""
        held = self.texts.get(name) or self.lists.get(name)
        if held:
            held[-1] = f"{held[-1]} {text.strip()}"
        return bool(held)

    def add_to(self, name: str, *values: str) -> None:
        """Adds values to a list field, once each."""
        held = self.lists.setdefault(name, [])
        for value in values:
            if value and value not in held:
                held.append(value)
        if not held:
            del self.lists[name]
        self.touch()

    def ancestor(self, level: Level) -> "Node | None":
        node = self.parent
        while node is not None and node.level is not level:
            node = node.parent
        return node

    def ancestor_or_self(self, level: Level) -> "Node":
        return self if self.level is level else self.ancestor(level) or self


class Tree:
    """Nodes in the order of the document, and the path of nodes that are open where the reading stands."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.nodes: list[Node] = []
        self.path: list[Node] = []
        self.problems: list[Problem] = []
        self.principles: list[tuple[Principle, Node | None]] = []
        self.track: Track | None = None
        self.axes: dict[Track, Node] = {}
        self._pending: str | None = None

    @property
    def current(self) -> Node | None:
        return self.path[-1] if self.path else None

    def open_at(self, level: Level) -> Node | None:
        """The node of that level on the open path."""
        return next((node for node in reversed(self.path) if node.level is level), None)

    def above(self, level: Level) -> Node | None:
        """The innermost open node that is wider than the level."""
        return next((node for node in reversed(self.path) if node.level.rank < level.rank), None)

    def close_to(self, node: Node | None) -> None:
        """Makes `node` the innermost open one."""
        while self.path and self.path[-1] is not node:
            self.path.pop()

    def open(
        self,
        level: Level,
        title: str,
        source: Source,
        *,
        label: str | None = None,
        code: str | None = None,
        code_text: str | None = None,
        parent: Node | None = None,
        confidence: float = 0.9,
        bullet: bool = False,
        units: tuple[int, ...] = (),
    ) -> Node:
        """The node of that level, code and title: a new one, or the one that was named before."""
        while parent is not None and parent.level.rank >= level.rank:
            parent = parent.parent
        parent = parent if parent is not None else self._parent_of(level, code)
        node = self._known(level, code, title, parent, bullet)
        if node is None:
            node = Node(level, parent, label, code, code_text, self.track or (parent.track if parent else None))
            node.confidence, node.bullet = confidence, bullet
            node.via = parent.mentions[-1] if parent is not None and parent.mentions else None
            self.nodes.append(node)
            if parent is not None:
                parent.touch()
        node.label = node.label or label
        node.mentions.append(Mention(title, source))
        node.units.extend(units)
        self.enter(node)
        for unit in units:
            self.ledger.place(unit)
        return node

    def enter(self, node: Node) -> None:
        chain: list[Node] = []
        step: Node | None = node
        while step is not None:
            chain.append(step)
            step = step.parent
        self.path = chain[::-1]

    def _parent_of(self, level: Level, code: str | None) -> Node | None:
        """The open node above; or, where the code says otherwise, the node whose code it continues."""
        parent = self.above(level)
        path = code_path(code) if code else ()
        if len(path) < 2 or parent is None or parent.code is None or parent.level is Level.AXIS:
            return parent
        if code_path(parent.code) == path[: len(code_path(parent.code))]:
            return parent
        prefix = path[:-1]
        others = [
            node
            for node in self.nodes
            if node.level.rank < level.rank
            and node.code
            and code_path(node.code) == prefix
            and node.track is self.track
            and _root(node) is _root(parent)
        ]
        return others[-1] if others else parent

    def _known(self, level: Level, code: str | None, title: str, parent: Node | None, bullet: bool) -> Node | None:
        for node in reversed(self.nodes):
            if node.level is not level or node.track is not (self.track or node.track):
                continue
            if _scope(node.parent) is not _scope(parent) and node.parent is not parent:
                continue
            if _same_item(node, code, title, parent, bullet):
                return node
        return None

    @property
    def has_pending(self) -> bool:
        return self._pending is not None

    def pending_text(self, text: str | None) -> None:
        """Text of a volet that waits for the axis that it introduces."""
        self._pending = text or None

    def take_pending(self) -> str | None:
        text, self._pending = self._pending, None
        return text

    def flush_pending(self, node: Node) -> None:
        text = self.take_pending()
        if text:
            node.add_text("description", text)

    def principle(self, kind: PrincipleKind, text: str, source: Source, programme: Node | None = None) -> None:
        if text.strip():
            self.principles.append((Principle(kind, " ".join(text.split()), source), programme))

    def problem(self, code: str, message: str, source: Source) -> None:
        self.problems.append(Problem(code, message, source))

    def remove(self, node: Node) -> None:
        """Takes a node and what is under it out of the plan."""
        under = [other for other in self.nodes if other.parent is node]
        for other in under:
            self.remove(other)
        self.nodes.remove(node)
        if node.parent is not None and node.via is not None:
            node.via.content -= 1
        if node in self.path:
            self.close_to(node.parent)

    def children(self, parent: Node | None) -> list[Node]:
        return [node for node in self.nodes if node.parent is parent]


def _root(node: Node | None) -> Node | None:
    while node is not None and node.parent is not None:
        node = node.parent
    return node


def _scope(node: Node | None) -> Node | None:
    """The programme or axis that a node stands in: codes start again in each."""
    while node is not None and node.level is not Level.AXIS:
        node = node.parent
    return node


def _same_item(node: Node, code: str | None, title: str, parent: Node | None, bullet: bool) -> bool:
    same_code = code is not None and node.code is not None and code_path(node.code) == code_path(code)
    same_words = bool(title) and fold(node.title) == fold(title)
    if same_code:
        # A word before the code (`OS1`) says that the same item is meant; a bare number is only a list's counter.
        least = 0.5 if node.label is not None else 0.8
        alike = not title or not node.title or same_title(node.title, title) >= least or _extends(node, title)
        # `1.1` under two objectives whose own codes differ is a list that starts again, not one item.
        return alike and (len(code_path(code or "")) > 1 or node.parent is parent or node.level.rank <= 1)
    if code is not None and node.code is not None:
        return False
    if bullet or node.bullet:
        return same_words and node.parent is parent and node.level.rank < Level.ACTION.rank
    return same_words and (node.parent is parent or node.level.rank <= Level.STRATEGIC_OBJECTIVE.rank)


def _extends(node: Node, title: str) -> bool:
    """Whether one title begins with the other, as a title cut on a slide does."""
    one, other = fold(node.title), fold(title)
    return min(len(one), len(other)) > 8 and (one.startswith(other) or other.startswith(one))
