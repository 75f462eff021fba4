"""The plan while it is being read: the nodes found so far, and the path of those that are open."""

from gouvernail.core.codes import code_path
from gouvernail.core.plan import Principle
from gouvernail.core.problems import Problem, Source
from gouvernail.core.recognise.known_items import KnownItems, alike, same_item
from gouvernail.core.recognise.ledger import Ledger
from gouvernail.core.recognise.legend import Meaning
from gouvernail.core.recognise.nodes import Mention, Node
from gouvernail.core.vocabulary import Level, PrincipleKind, Track

__all__ = ["Mention", "Node", "Tree"]


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
        self.known = KnownItems()
        self.worded = False
        """Whether a table names the level of its rows."""
        self.legend: dict[str, Meaning] = {}
        self.scale = ""
        """What the sums of the table that is read are counted in, where its title says so: `k€`."""
        self.formed: Node | None = None
        """The item of the last form that named its own."""
        self.sheet: str | None = None
        self.sheets = 1
        """The sheet that is being read, and how many the document has."""
        self.unmapped: set[tuple[str | None, str]] = set()
        """The columns that no field takes, by sheet, of which a problem was made."""
        self._pending: str | None = None
        self._opened = 0

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
        node = self._named_before(level, code, title, parent, bullet)
        if node is None:
            node = Node(level, parent, label, code, code_text, self.track or (parent.track if parent else None))
            node.confidence, node.bullet = confidence, bullet
            self._add(node, parent)
        elif _is_loose(node) and parent is not None and not _is_loose(parent) and parent.level.rank < level.rank:
            # A list of all actions on a sheet before the plan: their objectives are known now.
            self.move(node, parent)
        node.label = node.label or label
        node.mention(title, source)
        self.known.add_title(node, title)
        node.units.extend(units)
        self.enter(node)
        for unit in units:
            self.ledger.place(unit)
        return node

    def _add(self, node: Node, parent: Node | None) -> None:
        self._opened += 1
        node.serial = self._opened
        self.nodes.append(node)
        self.known.add_code(node)
        if parent is not None:
            node.via = parent.mentions[-1] if parent.mentions else None
            parent.children.append(node)
            parent.touch()

    def retitle(self, node: Node, title: str, *, continued: bool = False) -> None:
        """The title of the node's last mention is known now."""
        node.mentions[-1].title = title
        node.mentions[-1].continued = continued
        self.known.add_title(node, title)

    def recode(self, node: Node, code: str | None, code_text: str) -> None:
        node.code, node.code_text = code, code_text
        self.known.add_code(node)

    def parted(self, node: Node, title: str) -> Node:
        """The node that a code without title named, now that its title is known: another one with the same code where
        the titles have nothing in common.
        """
        before = next((mention.title for mention in node.mentions[:-1] if mention.title), None)
        if before is None or alike(before, title):
            return node
        mention = node.mentions.pop()
        other = Node(node.level, node.parent, node.label, node.code, node.code_text, node.track)
        other.confidence = node.confidence
        self._add(other, node.parent)
        other.mentions.append(mention)
        self.enter(other)
        return other

    def move(self, node: Node, parent: Node) -> None:
        """Puts the node under another parent, where it stands in the document's order."""
        if node.parent is not None:
            node.parent.children.remove(node)
        node.parent, node.via = parent, parent.mentions[-1]
        parent.children.append(node)
        parent.children.sort(key=lambda child: child.serial)

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
        others = (
            node
            for node in self.known.at_path(path[:-1])
            if node.level.rank < level.rank and node.track is self.track and _scope(node) is _scope(parent)
        )
        return next(others, parent)

    def _named_before(
        self, level: Level, code: str | None, title: str, parent: Node | None, bullet: bool
    ) -> Node | None:
        for node in self.known.candidates(level, code, title):
            if node.track is not (self.track or node.track):
                continue
            if _scope(node.parent) is not _scope(parent) and node.parent is not parent:
                continue
            if same_item(node, code, title, parent, bullet):
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
        for child in list(node.children):
            self.remove(child)
        self.nodes.remove(node)
        node.gone = True
        if node.parent is not None:
            node.parent.children.remove(node)
            if node.via is not None:
                node.via.content -= 1
        if node in self.path:
            self.close_to(node.parent)


def _is_loose(node: Node) -> bool:
    """Whether nothing but the name of a sheet, or nothing at all, stands above an action; or it is that name."""
    if node.from_sheet:
        return True
    return node.level is Level.ACTION and (node.parent is None or node.parent.from_sheet)


def _scope(node: Node | None) -> Node | None:
    """The programme or axis that a node stands in: codes start again in each."""
    while node is not None and node.level is not Level.AXIS:
        node = node.parent
    return node
