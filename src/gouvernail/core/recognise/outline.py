"""The walk through a text that is organised by headings, labels and lists: what layouts C, D and E have in common.

The walk keeps one path of open items and one open field, and asks of each piece what it adds. What differs between
the layouts is in their `Habits`.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gouvernail.core.codes import code_path
from gouvernail.core.folding import fold
from gouvernail.core.recognise import wide_table
from gouvernail.core.recognise.context import axis_of_track, enter_track, open_domain, track_of
from gouvernail.core.recognise.fields import LIST_FIELDS, TEXT_FIELDS, put
from gouvernail.core.recognise.opening import open_steps, open_titled
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.principles import read_principles
from gouvernail.core.recognise.sheet_rows import names_an_item, read_sheet_table, sheet_likeness
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.titles import clean_title, read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.words import begins_like_an_action, label_of
from gouvernail.core.vocabulary import LEVEL_ORDER, Level, SkipReason

_TITLE_LINE_WORDS = 16
_LEAST_TABLE = 0.35
_DEEPER = 0.5


@dataclass(frozen=True, slots=True)
class Habits:
    """How a layout writes what it does not label.

    `prose_of_objective` is the field of unlabelled prose under an objective; `title_over_blanks` says that a title may
    stand on several lines with blank ones between; `confidence` is that of what is read.
    """

    prose_of_objective: str = "description"
    title_over_blanks: bool = False
    confidence: float = 0.9


class Outline:
    """One walk. `habits_at` gives the habits of the part that a position stands in."""

    def __init__(self, tree: Tree, marked: Sequence[Marked], habits_at: Callable[[int], Habits]) -> None:
        self.tree = tree
        self.marked = marked
        self.habits_at = habits_at
        self.at = 0
        self.field: str | None = None
        self.expected: Level | None = None
        self.awaiting: Node | None = None
        self.title_open: Node | None = None
        self.outside = True
        self.entries: list[tuple[float, Node]] = []
        self.announced: list[Level] = []
        self.bulleted = False
        self.numbers: dict[tuple[int, Kind], Level] = {}

    @property
    def habits(self) -> Habits:
        return self.habits_at(self.at)

    def walk(self, start: int, end: int) -> None:
        """Reads the pieces of the range, in order."""
        self.at = start
        while self.at < end:
            marked = self.marked[self.at]
            step = self._STEPS[marked.sign](self, marked)
            self.at += step or 1

    # ------------------------------------------------------------------------------------------------------- items

    def _level(self, marked: Marked) -> None:
        assert marked.level is not None
        if self._is_field_of_action(marked):
            self._open_field("aims", marked)
            return
        self._open_item(marked, marked.level)

    def _is_field_of_action(self, marked: Marked) -> bool:
        """`Objectif : ...` without a code, inside an action, says what the action is for."""
        current = self.tree.current
        return (
            marked.reading is not None
            and marked.reading.code is None
            and marked.reading.level_word is None
            and current is not None
            and current.level is Level.ACTION
            and not self.outside
        )

    def _open_item(self, marked: Marked, level: Level) -> None:
        self._settle()
        self.outside = False
        if level in (Level.AXIS, Level.STRATEGIC_OBJECTIVE):
            self.numbers = {}
        if self.tree.has_pending:
            axis_of_track(self.tree, marked.piece.where)
        node = open_titled(
            self.tree,
            marked.piece.text if not marked.piece.is_numbered else marked.piece.full_text,
            marked.piece.where,
            level,
            reading=marked.reading,
            confidence=self.habits.confidence,
            split_steps=True,
            units=marked.piece.units,
        )
        self.field = None
        self.expected = None
        self.entries = []
        if not node.mentions[-1].title:
            self.awaiting = node
        else:
            self.title_open = node

    def _number(self, marked: Marked) -> int | None:
        """A bare number names an item where its level is known; elsewhere its text is what it would be without it."""
        assert marked.reading is not None and marked.reading.code is not None
        level = marked.level or self._level_of_number(marked)
        if level is None or (self.outside and level.rank > Level.STRATEGIC_OBJECTIVE.rank and not self.tree.nodes):
            return self._entry(marked) if marked.piece.kind is Kind.ENTRY else self._prose(marked)
        if self.field in LIST_FIELDS and level.rank > Level.ACTION.rank:
            return self._prose(marked)
        expected = self.expected
        self._open_item(marked, level)
        self.expected = expected if level is expected else None
        return None

    def _level_of_number(self, marked: Marked) -> Level | None:
        """A number of unknown level is what was announced, and stays so for the like of it under one objective."""
        assert marked.reading is not None
        style = (len(code_path(marked.reading.code or "")), marked.piece.kind)
        holder = self.tree.open_at(Level.STRATEGIC_OBJECTIVE)
        known = self.numbers.get(style)
        if known is not None:
            return known
        if self.expected is not None:
            level = self.expected
        elif marked.piece.kind is Kind.ENTRY and not self.outside and holder is not None and self.field is None:
            current = self._holder()
            level = Level.OPERATIONAL_OBJECTIVE if current is holder else LEVEL_ORDER[min(current.level.rank + 1, 4)]  # type: ignore[union-attr]
        else:
            return None
        self.numbers[style] = level
        return level

    def _settle(self) -> None:
        """An item that never found its title is called by its code."""
        if self.awaiting is not None and not self.awaiting.title:
            self.awaiting.mentions[-1].title = self.awaiting.code_text or self.awaiting.label or "?"
            self.awaiting.confidence = 0.4
        self.awaiting = self.title_open = None

    # ----------------------------------------------------------------------------------------------------- context

    def _track(self, marked: Marked) -> None:
        line = track_of(marked.piece.text)
        assert line is not None
        self._settle()
        enter_track(self.tree, line)
        self.field = self.expected = None
        self.entries = []
        self.outside = False
        self._place(marked)

    def _domain(self, marked: Marked) -> None:
        self._settle()
        open_domain(self.tree, marked.piece.text, marked.piece.where, marked.piece.units)
        self.field = self.expected = None
        self.outside = False

    def _vision(self, marked: Marked) -> int | None:
        """A vision stated before the objectives is an axis whose title is the statement that follows."""
        following = self.marked[self.at + 1 : self.at + 2]
        if self.tree.nodes or not following or following[0].sign not in (Sign.PROSE, Sign.HEADING):
            return self._heading(marked)
        self._settle()
        self.outside = False
        node = self.tree.open(
            Level.AXIS,
            "",
            marked.piece.where,
            label=marked.piece.text.strip(" :"),
            units=marked.piece.units,
            confidence=0.85,
        )
        self.awaiting = node
        return None

    def _principle(self, marked: Marked) -> int | None:
        assert marked.principle is not None
        taken = read_principles(self.tree, self.marked, self.at, marked.principle)
        if taken:
            self._settle()
            self.field = self.expected = None
            return taken
        return self._heading(marked)

    def _out(self, marked: Marked) -> None:
        self._settle()
        self.outside = True
        self._skip(marked)

    # ---------------------------------------------------------------------------------------------- fields and lists

    def _announce(self, marked: Marked) -> int | None:
        if self.outside and not self._plan_follows():
            self._skip(marked)
            return None
        current = self.tree.current
        inside_action = current is not None and self._holder() is not None and self._holder().level is Level.ACTION  # type: ignore[union-attr]
        if inside_action and marked.field is not None and not marked.field.startswith("level:"):
            self._open_field(marked.field, marked)
            return None
        if inside_action and marked.level is Level.STEP:
            self._open_field("methods", marked)
            return None
        self._settle()
        self.field = None
        self.outside = False
        self.expected = marked.level
        self.announced.append(marked.level or Level.ACTION)
        self.bulleted = False
        self.entries = []
        self._close_for(marked.level)
        self._place(marked)
        return None

    def _plan_follows(self) -> bool:
        """Whether an item comes right after: an announcement in front of one opens the plan."""
        following = self.marked[self.at + 1 : self.at + 4]
        if any(marked.sign in (Sign.LEVEL, Sign.NUMBER) for marked in following):
            return True
        return len(following) > 1 and all(_is_bare_title(marked) for marked in following[:1])

    def _close_for(self, level: Level | None) -> None:
        """Closes what cannot hold entries of the level."""
        while level is not None and self.tree.current is not None and self.tree.current.level.rank >= level.rank:
            self.tree.path.pop()

    def _field(self, marked: Marked) -> int | None:
        assert marked.field is not None
        if self.outside:
            self._skip(marked)
            return None
        if marked.field.startswith("level:") or marked.field in ("title", "code", "track"):
            return self._prose(marked) if marked.piece.kind is not Kind.ENTRY else self._entry(marked)
        if marked.piece.kind is Kind.ENTRY and not self._takes_fields():
            return self._entry(marked)
        self._open_field(marked.field, marked)
        return None

    def _takes_fields(self) -> bool:
        holder = self._holder()
        return holder is not None and holder.level.rank >= Level.ACTION.rank

    def _open_field(self, name: str, marked: Marked) -> None:
        self._settle()
        self.expected = None
        entry = self._entry_before(marked)
        holder = entry or self._holder() or axis_of_track(self.tree, self.marked[self.at].piece.where)
        if holder is None:
            self._skip(marked)
            return
        if marked.piece.kind is not Kind.ENTRY and entry is None:
            self.tree.close_to(holder)
            self.entries = []
        self._place(marked)
        self.field = name
        value = marked.value or (marked.reading.rest if marked.reading is not None else "")
        if value:
            for field_name, told in _field_pairs(name, value):
                put(self.tree, holder, field_name, told, marked.piece.where)
            if (
                entry is not None
                or marked.piece.kind is Kind.ENTRY
                or (name not in LIST_FIELDS and name not in TEXT_FIELDS)
            ):
                self.field = None

    def _entry_before(self, marked: Marked) -> Node | None:
        """The list entry that a labelled line right under it speaks of."""
        current, before = self.tree.current, self.marked[self.at - 1] if self.at else None
        close = before is not None and before.sign in (Sign.ENTRY, Sign.FIELD) and not marked.piece.blank_before
        return current if close and current is not None and current.bullet and marked.value else None

    def _holder(self) -> Node | None:
        """The innermost open item that is not a mere list entry, or the entry where fields can only be its own."""
        for node in reversed(self.tree.path):
            if not node.bullet:
                return node
        return self.tree.current

    def _entry(self, marked: Marked) -> int | None:
        if self.awaiting is not None:
            if self._is_lone_entry():
                return self._take_title(marked)
            self._settle()
        self.title_open = None
        if self.outside:
            self._skip(marked)
            return None
        if self.field is not None:
            self._put_in_field(marked)
            return None
        holder = self._holder()
        if holder is None or holder.level is Level.AXIS and self.expected is None:
            return self._prose(marked)
        self._open_entry(marked, holder)
        return None

    def _is_in_colon_run(self) -> bool:
        """Whether the entry is one of those that an entry of the same depth, ending in a colon, announces.

        Slides lose the indent of nested lists; punctuation tells them: the nested ones end with nothing, while their
        neighbours after them end with a semicolon.
        """
        piece = self.marked[self.at].piece
        if piece.text.rstrip().endswith((";", ".", ":")):
            return False
        before = self.at - 1
        while before >= 0 and self._is_bare_sibling(self.marked[before], piece):
            before -= 1
        after = self.at + 1
        while after < len(self.marked) and self._is_bare_sibling(self.marked[after], piece):
            after += 1
        opened = (
            before >= 0
            and self._is_sibling(self.marked[before], piece)
            and self.marked[before].piece.text.endswith(":")
        )
        closed = after < len(self.marked) and self._is_sibling(self.marked[after], piece)
        return opened and closed and after - before > 2

    @staticmethod
    def _is_sibling(marked: Marked, piece: Piece) -> bool:
        return marked.sign is Sign.ENTRY and marked.piece.depth == piece.depth and marked.piece.marker == piece.marker

    @classmethod
    def _is_bare_sibling(cls, marked: Marked, piece: Piece) -> bool:
        return cls._is_sibling(marked, piece) and not marked.piece.text.rstrip().endswith((";", ".", ":"))

    def _is_lone_entry(self) -> bool:
        following = self.marked[self.at + 1 : self.at + 2]
        return not following or following[0].sign is not Sign.ENTRY

    def _open_entry(self, marked: Marked, holder: Node) -> None:
        """An entry is an item of the announced level, or of the one under what holds it; nested ones go further."""
        piece = marked.piece
        self.bulleted = True
        rank = piece.depth + (_DEEPER if self._is_in_colon_run() else 0)
        self.entries = [(depth, node) for depth, node in self.entries if depth < rank]
        if self.entries:
            parent = self.entries[-1][1]
            level = _next_level(parent.level, parent)
        else:
            parent, level = holder, self.expected or _next_level(holder.level, holder)
        if self.entries and parent.level is Level.STEP:
            put(self.tree, parent, "description", piece.text, piece.where)
            self._place(marked)
            return
        self.tree.close_to(parent)
        node = open_titled(
            self.tree,
            piece.full_text,
            piece.where,
            level,
            confidence=round(self.habits.confidence - 0.05 * (self.expected is None), 2),
            split_steps=True,
            bullet=True,
            units=piece.units,
            parent=parent,
        )
        self.entries.append((rank, node))
        self.title_open = node
        # Uncoded objectives of a list hold what follows them, as headings do.
        if level.rank < Level.ACTION.rank:
            node.bullet = False

    # ------------------------------------------------------------------------------------------------------- prose

    def _prose(self, marked: Marked) -> int | None:
        if self.awaiting is not None and marked.piece.kind is not Kind.TABLE:
            return self._take_title(marked)
        if self.title_open is not None and self._continues_title(marked):
            self._extend_title(self.title_open, marked)
            return None
        self.title_open = None
        if self.outside:
            self._skip(marked)
        elif self.expected is not None and self.field is None and not self.bulleted and _is_bare_title(marked):
            self._open_bare(marked)
        elif self.field is not None:
            self._put_in_field(marked)
        else:
            self._put_as_prose(marked)
        return None

    def _open_bare(self, marked: Marked) -> None:
        """A list that lost its bullets: each line that begins with a verb is an entry of the announced level.

        One that is itself followed by an announcement is of the wider level announced before.
        """
        assert self.expected is not None
        level, following = self.expected, self.marked[self.at + 1 : self.at + 2]
        if following and following[0].sign is Sign.ANNOUNCE and following[0].level is not None:
            wider = [known for known in self.announced if known.rank < following[0].level.rank]
            level = wider[-1] if wider else level
        announced = self.expected
        self._close_for(level)
        node = open_titled(
            self.tree,
            marked.piece.text,
            marked.piece.where,
            level,
            confidence=round(self.habits.confidence - 0.2, 2),
            bullet=level.rank >= Level.ACTION.rank,
            units=marked.piece.units,
        )
        self.expected = announced
        self.entries = [(0, node)]
        self.title_open = node

    def _put_in_field(self, marked: Marked) -> None:
        holder = self._holder()
        assert holder is not None and self.field is not None
        if self._is_wrapped(marked) and holder.extend_last(self.field, marked.piece.text):
            self._place(marked)
            return
        put(self.tree, holder, self.field, marked.piece.text, marked.piece.where)
        self._place(marked)

    def _put_as_prose(self, marked: Marked) -> None:
        holder = self._holder() or axis_of_track(self.tree, self.marked[self.at].piece.where)
        if holder is None:
            self._skip(marked)
            return
        name = "description"
        if holder.level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE):
            name = self.habits.prose_of_objective
        if self._is_wrapped(marked) and holder.extend_last(name, marked.piece.text):
            self._place(marked)
            return
        put(self.tree, holder, name, marked.piece.text, marked.piece.where)
        self._place(marked)

    def _is_wrapped(self, marked: Marked) -> bool:
        """Whether a line goes on with the sentence or entry of the line before it."""
        piece, last = marked.piece, self.marked[self.at - 1].piece if self.at else None
        if piece.kind is not Kind.PARAGRAPH or piece.blank_before or last is None or last.kind is Kind.TABLE:
            return False
        if self.marked[self.at - 1].sign is Sign.FIELD and not self.marked[self.at - 1].value:
            return False
        return piece.text[:1].islower() or not last.text.rstrip().endswith((".", ";", ":", "!", "?"))

    def _heading(self, marked: Marked) -> int | None:
        """A short line that nobody knows: a title's next line, a value of the open field, or the way out of the plan."""
        if self._opens_chapter(marked):
            self._open_chapter(marked)
            return None
        if self.awaiting is not None or self.outside:
            return self._prose(marked)
        if self.title_open is not None and self._continues_title(marked):
            return self._prose(marked)
        if (self.field is None or marked.piece.blank_before > 1) and self._leads_out():
            self._out(marked)
            return None
        return self._prose(marked)

    def _opens_chapter(self, marked: Marked) -> bool:
        """`II. GOUVERNANCE` right before a strategic objective is the chapter that holds it."""
        following = self.marked[self.at + 1 : self.at + 2]
        return (
            bool(_CHAPTER.match(marked.piece.text))
            and bool(following)
            and following[0].sign is Sign.LEVEL
            and following[0].level is Level.STRATEGIC_OBJECTIVE
        )

    def _open_chapter(self, marked: Marked) -> None:
        self._settle()
        found = _CHAPTER.match(marked.piece.text)
        assert found is not None
        self.outside = False
        self.field = self.expected = None
        self.tree.close_to(None)
        self.tree.open(
            Level.AXIS,
            clean_title(found["title"]),
            marked.piece.where,
            code=found["number"],
            code_text=found["number"],
            confidence=0.8,
            units=marked.piece.units,
        )

    def _leads_out(self) -> bool:
        """Whether the next item named is one that was named before: then what stands between is no part of the plan."""
        holder = self._holder()
        if holder is None or (
            holder.level is Level.ACTION and not holder.has_content and not self.tree.children(holder)
        ):
            return False
        for at, marked in enumerate(self.marked[self.at + 1 :], start=self.at + 1):
            if marked.sign in (Sign.TRACK, Sign.DOMAIN) or (
                marked.sign is Sign.ANNOUNCE and self._is_followed_by_list(at)
            ):
                return False
            if marked.sign is Sign.LEVEL and marked.reading is not None and marked.reading.code is not None:
                known = [
                    node
                    for node in self.tree.nodes
                    if node.level is marked.level and node.code == marked.reading.code and node.track is self.tree.track
                ]
                return bool(known) and known[0] not in self.tree.path
        return False

    def _is_followed_by_list(self, at: int) -> bool:
        return any(marked.sign in (Sign.ENTRY, Sign.NUMBER) for marked in self.marked[at + 1 : at + 2])

    # ------------------------------------------------------------------------------------------------------ titles

    def _take_title(self, marked: Marked) -> int:
        """The lines under a heading that holds only its code are its title."""
        node = self.awaiting
        assert node is not None
        taken = [marked]
        if marked.piece.kind is not Kind.ENTRY:
            while self._goes_on(taken):
                taken.append(self.marked[self.at + len(taken)])
        title = read_title(" ".join(part.piece.text for part in taken), split_steps=node.level is Level.ACTION)
        node.mentions[-1].title = title.text
        node.mentions[-1].continued = title.continued
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
        assert self.title_open is not None
        last = self.marked[self.at - 1].piece
        if piece.kind is not Kind.PARAGRAPH or last.text.rstrip().endswith((".", ";", ":")):
            return False
        if piece.text[:1].islower() and (not piece.blank_before or last.kind is not Kind.ENTRY):
            return True
        if piece.blank_before:
            return False
        return (piece.bold and last.bold) or (last.kind is Kind.ENTRY and piece.indent > last.indent)

    def _extend_title(self, node: Node, marked: Marked) -> None:
        mention = node.mentions[-1]
        mention.title = read_title(f"{mention.title} {marked.piece.text}").text
        self._place(marked)

    # ------------------------------------------------------------------------------------------------------ tables

    def _table(self, marked: Marked) -> None:
        piece = marked.piece
        as_rows, as_sheet = wide_table.likeness(piece), sheet_likeness(piece)
        self._settle_before_table()
        if as_rows >= _LEAST_TABLE and as_rows > as_sheet:
            self.outside = False
            wide_table.read(piece, self.tree, as_rows)
        elif as_sheet > 0 and (names_an_item(piece) or (not self.outside and self._holder() is not None)):
            self.outside = False
            read_sheet_table(self.tree, piece, self.habits.confidence)
        elif self.outside or self._holder() is None:
            for row in piece.rows:
                for unit in row.units:
                    self.tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
        else:
            self._put_table_as_prose(piece)
        self.field = None
        self.entries = []

    def _settle_before_table(self) -> None:
        if self.awaiting is not None:
            self._settle()
        self.title_open = None

    def _put_table_as_prose(self, piece: Piece) -> None:
        holder = self._holder()
        assert holder is not None
        for row in piece.rows:
            put(self.tree, holder, "description", " | ".join(row.cells[at].text for at in row.filled), row.where)
            for unit in row.units:
                self.tree.ledger.place(unit)

    # ------------------------------------------------------------------------------------------------------ ledger

    def _place(self, marked: Marked) -> None:
        for unit in marked.piece.units:
            self.tree.ledger.place(unit)

    def _skip(self, marked: Marked) -> None:
        for unit in marked.piece.units:
            self.tree.ledger.skip(unit, marked.reason or SkipReason.OUTSIDE_PLAN)

    def _skipped(self, marked: Marked) -> None:
        self._skip(marked)

    _STEPS: dict[Sign, Callable[["Outline", Marked], int | None]] = {
        Sign.LEVEL: _level,
        Sign.NUMBER: _number,
        Sign.ANNOUNCE: _announce,
        Sign.FIELD: _field,
        Sign.TRACK: _track,
        Sign.DOMAIN: _domain,
        Sign.VISION: _vision,
        Sign.PRINCIPLE: _principle,
        Sign.OUTSIDE: _out,
        Sign.HEADING: _heading,
        Sign.ENTRY: _entry,
        Sign.PROSE: _prose,
        Sign.TABLE: _table,
        Sign.SKIP: _skipped,
    }


_CHAPTER = re.compile(r"(?P<number>[IVX]{1,5}|[A-H])\s?[.)–-]\s*(?P<title>[A-ZÀ-Ý].{3,})$")


def _is_bare_title(marked: Marked) -> bool:
    """A line without bullet that begins with a verb and is no sentence."""
    piece = marked.piece
    return (
        marked.sign in (Sign.PROSE, Sign.HEADING)
        and piece.kind is Kind.PARAGRAPH
        and len(piece.text.split()) <= 30
        and not piece.text.rstrip().endswith((".", ":", "?", "!"))
        and begins_like_an_action(piece.text)
    )


_PAIR = re.compile(r"(?:\s[–—-]\s|\s*[;|]\s*|\s{2,})(?=[^:;|–—]{2,45}\s?:\s)")


def _field_pairs(name: str, value: str) -> list[tuple[str, str]]:
    """`R. Petit – Service : Voirie` after `Échevin :` holds two fields."""
    pairs = []
    for chunk in _PAIR.split(value):
        head, colon, rest = chunk.partition(":")
        label = label_of(head) if colon and pairs else None
        if label is not None and label.strength >= 0.99:
            pairs.append((label.field, rest.strip()))
        elif pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]} – {chunk}")
        else:
            pairs.append((name, chunk.strip()))
    return pairs


def _next_level(level: Level, node: Node) -> Level:
    """What a list under an item holds: actions under any objective, steps under an action."""
    if level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE):
        return Level.ACTION
    return LEVEL_ORDER[min(level.rank + 1, Level.STEP.rank)]


def _is_title_line(piece: Piece) -> bool:
    return len(piece.text.split()) <= _TITLE_LINE_WORDS and not re.search(r"[.;]$", fold(piece.text))
