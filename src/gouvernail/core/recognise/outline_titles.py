"""The state of the walk through an outline, and the titles that go over several of its lines."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.recognise.legend import meanings
from gouvernail.core.recognise.opening import open_steps
from gouvernail.core.recognise.pieces import Kind, Piece, RowPiece
from gouvernail.core.recognise.references_up import references_up
from gouvernail.core.recognise.sign_legend import explained_signs
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import particulars
from gouvernail.core.recognise.titles import read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level, SkipReason

_TITLE_LINE_WORDS = 16
_LONGEST_TITLE = 1000
_LEAST_BETWEEN, _MOST_AFTER = 2, 2


@dataclass(frozen=True, slots=True)
class Habits:
    """How a layout writes what it does not label.

    `prose_of_objective` is the field of unlabelled prose under an objective; `title_over_blanks` says that a title may
    stand on several lines with blank ones between; `confidence` is that of what is read.
    """

    prose_of_objective: str = "description"
    title_over_blanks: bool = False
    confidence: float = 0.9


def follow_entries(marked: Sequence[Marked], signs: Sequence[Sign]) -> bool:
    """Whether lines of these signs stand between the entries of lists, each below its own."""
    between = after = 0
    for at, one in enumerate(marked):
        if one.sign is not Sign.ENTRY or one.piece.depth or at + 1 >= len(marked) or marked[at + 1].sign not in signs:
            continue
        if _heads_a_list(marked, at + 1):
            continue
        end = at + 1
        while end < len(marked) and marked[end].sign in (Sign.FIELD, Sign.PROSE, Sign.SKIP):
            end += 1
        again = end < len(marked) and marked[end].sign is Sign.ENTRY and marked[end].piece.depth == one.piece.depth
        between, after = between + again, after + (not again)
    return between >= _LEAST_BETWEEN and _MOST_AFTER * between >= after


def _heads_a_list(marked: Sequence[Marked], at: int) -> bool:
    """Whether a line is the name of a field without value, right above a list: it is no field of the entry before."""
    following = marked[at + 1] if at + 1 < len(marked) else None
    lone = marked[at].sign is Sign.FIELD and not marked[at].value
    return lone and following is not None and following.sign is Sign.ENTRY


NumberStyle = tuple[int, Kind, str]


def number_style(one: Marked) -> NumberStyle:
    """What the numbers of one level have in common: how many parts, and how they are written."""
    shape = re.sub(r"[a-z]+", "a", re.sub(r"[A-Z]+", "A", re.sub(r"\d+", "1", one.piece.marker)))
    return (one.depth, one.piece.kind, shape)


def numbers_of_actions(marked: Sequence[Marked]) -> frozenset[NumberStyle]:
    """The numbers that stand below named operational objectives: below a strategic one, they count actions too."""
    found: set[NumberStyle] = set()
    over: Level | None = None
    for one in marked:
        if one.sign is Sign.LEVEL:
            over = one.level
        elif one.sign is Sign.NUMBER and one.level is None and over is Level.OPERATIONAL_OBJECTIVE:
            found.add(number_style(one))
    return frozenset(found)


class Walk:
    """Where the walk stands: the open path (in the tree), the open field, the announced level, the unfinished title."""

    def __init__(self, tree: Tree, marked: Sequence[Marked], habits_at: Callable[[int], Habits]) -> None:
        self.tree = tree
        self.marked = marked
        self.habits_at = habits_at
        self.at = 0
        self.field: str | None = None
        self.field_depth: int | None = None
        self.field_of: Node | None = None
        """The list entry that the open field is of, where it is one's own."""
        self.fields_of_entries = follow_entries(marked, (Sign.FIELD,))
        self.prose_of_entries = follow_entries(marked, (Sign.PROSE,))
        self.expected: Level | None = None
        self.awaiting: Node | None = None
        self.title_open: Node | None = None
        self.outside = True
        self.entries: list[tuple[float, Node]] = []
        self.announced: list[Level] = []
        self.listed: tuple[Node, Level] | None = None
        """What holds the list that was open last, and the level of its entries."""
        self.bulleted = False
        tree.sheets = len({one.piece.where.sheet for one in marked if one.sign is Sign.TABLE})
        tree.legend |= meanings(one.piece.text for one in marked if one.reason is SkipReason.LEGEND)
        tree.legend |= explained_signs(marked)
        self.opening_at = 0
        self.tables: dict[int, tuple[str, float]] = {}
        """Which layout read each table (by the index of its piece), and how well."""
        self.header: Sequence[RowPiece] = ()
        """That of the last table with one: tables that follow may go without."""
        self.colon_run: tuple[int, int, bool] = (0, 0, False)
        self.numbers: dict[NumberStyle, Level] = {}
        self.uncoded: set[tuple[Kind, int, bool]] = set()
        """How the lines look that named an objective by its word alone."""
        self.numbers_of_actions = numbers_of_actions(marked)
        self.references_up = references_up(marked)

    @property
    def habits(self) -> Habits:
        return self.habits_at(self.at)

    def _holder(self) -> Node | None:
        """The innermost open item that is not a mere list entry, or the entry where fields can only be its own."""
        for node in reversed(self.tree.path):
            if not node.bullet:
                return node
        return self.tree.current

    def _place(self, marked: Marked) -> None:
        for unit in marked.piece.units:
            self.tree.ledger.place(unit)

    def _skip(self, marked: Marked) -> None:
        for unit in marked.piece.units:
            self.tree.ledger.skip(unit, marked.reason or SkipReason.OUTSIDE_PLAN)

    def _skipped(self, marked: Marked) -> None:
        self._skip(marked)


class TitleWalk(Walk):
    """Titles: under a heading that holds only a code, over several lines, or never found."""

    def _settle(self) -> None:
        """An item that never found its title is called by its code."""
        if self.awaiting is not None and not self.awaiting.title:
            self.tree.retitle(self.awaiting, self.awaiting.code_text or self.awaiting.label or "?")
            self.awaiting.confidence = 0.4
        self.awaiting = self.title_open = None

    def _take_title(self, marked: Marked, node: Node) -> int:
        """The lines under a heading that holds only its code are its title."""
        taken = [marked]
        if marked.piece.kind is not Kind.ENTRY:
            while self._goes_on(taken):
                taken.append(self.marked[self.at + len(taken)])
        named = marked.sign is Sign.FIELD and marked.field == "title" and marked.value
        text = marked.value if named else " ".join(part.piece.text for part in taken)
        title = read_title(text, split_steps=node.level is Level.ACTION)
        node = self.tree.parted(node, title.text)
        self.tree.retitle(node, title.text, continued=title.continued)
        node.links.extend(link for link in title.links if link.code not in {held.code for held in node.links})
        if title.plans:
            node.add_to("plans", *title.plans)
        for part in taken:
            self._place(part)
        open_steps(self.tree, node, title, marked.piece.where)
        self.tree.close_to(node)
        self.awaiting = None
        return len(taken)

    def _goes_on(self, taken: list[Marked]) -> bool:
        position = self.at + len(taken)
        if position >= len(self.marked):
            return False
        following, last = self.marked[position], taken[-1]
        if following.sign not in (Sign.PROSE, Sign.HEADING, Sign.VISION) or following.piece.kind is Kind.ENTRY:
            return False
        if following.piece.blank_before == 0:
            return len(following.piece.text.split()) <= _TITLE_LINE_WORDS and not last.piece.text.endswith(".")
        if following.piece.text[:1].islower() and not last.piece.text.endswith((".", ";", ":")):
            return True
        return self.habits.title_over_blanks and self._field_is_near(position) and _is_title_line(following.piece)

    def _field_is_near(self, position: int) -> bool:
        return any(marked.sign in (Sign.FIELD, Sign.TABLE) for marked in self.marked[position + 1 : position + 3])

    def _continues_title(self, marked: Marked) -> bool:
        """A title goes on in the next line when that begins in lower case, or is as bold and as close."""
        piece = marked.piece
        last = self.marked[self.at - 1].piece
        if last.text.rstrip().endswith((".", ";", ":")):
            return False
        if piece.kind is Kind.HEADING and last.kind is Kind.HEADING and last.level == piece.level:
            return piece.text[:1].islower()
        if piece.kind is not Kind.PARAGRAPH:
            return False
        if self.title_open is not None and len(self.title_open.title) > _LONGEST_TITLE:
            return False
        if piece.text[:1].islower() and (not piece.blank_before or last.kind is not Kind.ENTRY):
            return not particulars(piece.text)
        if piece.blank_before or particulars(piece.text):
            return False
        return (piece.bold and last.bold) or (last.kind is Kind.ENTRY and piece.indent > last.indent)

    def _extend_title(self, node: Node, marked: Marked) -> None:
        mention = node.mentions[-1]
        # The comma that cleaning took off the first line belongs inside the whole title.
        join = ", " if self.marked[self.at - 1].piece.text.rstrip().endswith(",") else " "
        title = read_title(f"{mention.title}{join}{marked.piece.text}").text
        self.tree.retitle(node, title, continued=mention.continued)
        self._place(marked)


def _is_title_line(piece: Piece) -> bool:
    return len(piece.text.split()) <= _TITLE_LINE_WORDS and not re.search(r"[.;]$", fold(piece.text))
