"""Fields, lists and prose of an outline: what a labelled line, an entry or a paragraph adds to the open item."""

from gouvernail.core.recognise.context import axis_of_track
from gouvernail.core.recognise.fields import LIST_FIELDS, TEXT_FIELDS, put
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.outline_runs import RunWalk
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.sign_legend import sign_of
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.targets import put_beside_indicator
from gouvernail.core.recognise.title_tails import parted_value
from gouvernail.core.recognise.tree import Node
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

_DEEPER = 0.5


class ListWalk(RunWalk):
    """Announcements, fields and entries."""

    def _announce(self, marked: Marked) -> int | None:
        if self.outside and not self._plan_follows():
            self._skip(marked)
            return None
        if marked.level is Level.STEP and self._deeper_entries_follow():
            self._settle()
            self.field = self.field_of = None
            self.entries = self.entries or [(0, node) for node in self.tree.path[-1:]]
            self._place(marked)
            return None
        holder = self._holder()
        inside_action = holder is not None and holder.level is Level.ACTION
        steps = marked.level is Level.STEP and self._entries_follow()
        if inside_action and not steps and marked.field is not None and not marked.field.startswith("level:"):
            self._open_field(marked.field, marked)
            return None
        if inside_action and not steps and marked.level is Level.STEP:
            self._open_field("methods", marked)
            return None
        self._settle()
        self.field = None
        self.outside = False
        level = self._level_that_follows() or marked.level
        self.expected = level
        self.announced.append(level or Level.ACTION)
        self.bulleted = False
        self.entries = []
        self._close_for(level)
        self._place(marked)
        return None

    def _level_that_follows(self) -> Level | None:
        """`Nos objectifs` right above `Objectif opérationnel 1.1` announces what that line says that it is."""
        following = self.marked[self.at + 1 : self.at + 2]
        return following[0].level if following and following[0].sign is Sign.LEVEL else None

    def _entries_follow(self) -> bool:
        """Whether a list stands right below: steps that are announced are items, steps that are told are prose."""
        following = self.marked[self.at + 1 : self.at + 3]
        return len(following) > 1 and all(marked.piece.kind is Kind.ENTRY for marked in following)

    def _deeper_entries_follow(self) -> bool:
        """`Étapes :` below an entry of a list of actions: what is announced stands deeper than the entry."""
        current, following = self.tree.current, self.marked[self.at + 1 : self.at + 2]
        if current is None or not current.bullet or current.level is not Level.ACTION or not following:
            return False
        depth = self.entries[-1][0] if self.entries else 0
        return following[0].piece.kind is Kind.ENTRY and following[0].piece.depth > depth

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
        if self.outside or marked.field is None:
            self._skip(marked)
            return None
        if marked.field.startswith("level:") or marked.field in ("title", "code", "track"):
            return self._prose(marked) if marked.piece.kind is not Kind.ENTRY else self._entry(marked)
        if marked.heads:
            self._leave_field_over(marked)
            self._open_field(marked.field, marked)
            self.field_depth = marked.piece.depth
            return None
        if marked.piece.kind is Kind.ENTRY and not self._takes_fields() and not self._is_of_entry(marked):
            return self._entry(marked)
        self._open_field(marked.field, marked)
        return None

    def _leave_field_over(self, marked: Marked) -> None:
        """A field that a list entry named holds the deeper entries only."""
        if self.field_depth is not None and marked.piece.kind is Kind.ENTRY and marked.piece.depth <= self.field_depth:
            self.field = self.field_depth = None

    def _takes_fields(self) -> bool:
        holder = self._holder()
        return holder is not None and holder.level.rank >= Level.ACTION.rank

    def _is_of_entry(self, marked: Marked) -> bool:
        """Whether a labelled entry speaks of the action that the entry above is: deeper, or in between everywhere."""
        current = self.tree.current
        if current is None or not current.bullet or current.level is not Level.ACTION or not marked.value:
            return False
        return self.fields_of_entries or bool(self.entries and marked.piece.depth > self.entries[-1][0])

    def _entry_before(self, marked: Marked) -> Node | None:
        """The list entry that a labelled line right under it speaks of."""
        current, before = self.tree.current, self.marked[self.at - 1] if self.at else None
        after = before is not None and before.sign in (Sign.ENTRY, Sign.FIELD, Sign.PROSE, Sign.HEADING)
        if not after or current is None or not current.bullet:
            return None
        if self.fields_of_entries:
            return current
        # Entries that are paragraphs with a sign have as much room above them as what is told of them.
        close = (
            before is not None
            and before.sign in (Sign.ENTRY, Sign.FIELD)
            and marked.piece.blank_before <= before.piece.blank_before
        )
        return current if close and marked.value else None

    def _open_field(self, name: str, marked: Marked) -> None:
        self._settle()
        self.expected = self.field_depth = None
        entry = None if marked.heads else self._entry_before(marked)
        holder = entry or self._holder() or axis_of_track(self.tree, self.marked[self.at].piece.where)
        if holder is None:
            self._skip(marked)
            return
        if (marked.piece.kind is not Kind.ENTRY or marked.heads) and entry is None:
            self.tree.close_to(holder)
            self.entries = []
        self._place(marked)
        self.field, self.field_of = name, entry
        value = marked.value or (marked.reading.rest if marked.reading is not None else "")
        beside = name in ("indicators", "start") and put_beside_indicator(
            holder, marked.piece.text.partition(":")[0], value
        )
        if beside:
            self.field = None
        elif value:
            for field_name, told in _field_pairs(name, value):
                put(self.tree, holder, field_name, told, marked.piece.where)
            if (
                entry is not None
                or marked.piece.kind is Kind.ENTRY
                or (name not in LIST_FIELDS and name not in TEXT_FIELDS)
            ):
                self.field = None

    def _entry(self, marked: Marked) -> int | None:
        if self.awaiting is not None:
            if self._is_lone_entry():
                return self._take_title(marked, self.awaiting)
            self._settle()
        self.title_open = None
        if self.outside:
            self._skip(marked)
            return None
        self._leave_field_over(marked)
        if self.field_of is not None and self.entries and marked.piece.depth <= self.entries[0][0]:
            self.field = self.field_of = None
        if self.field is not None and not self._is_another_list(marked):
            self._put_in_field(marked)
            return None
        self.field = self.field_of = None
        holder = self._holder()
        if holder is None or (holder.level is Level.AXIS and self._level_below(holder) is None):
            return self._prose(marked)
        self._open_entry(marked, holder)
        return None

    def _level_below(self, holder: Node) -> Level | None:
        """The level that was announced, or that of the entries before, where fields stood between them."""
        if self.expected is not None:
            return self.expected
        return self.listed[1] if self.listed is not None and self.listed[0] is holder else None

    def _is_another_list(self, marked: Marked) -> bool:
        """Whether numbered entries that say what to do come right below a list of findings with bullets."""
        before = self.marked[self.at - 1]
        listed = before.sign is Sign.ENTRY and not before.piece.is_numbered and before.piece.depth == marked.piece.depth
        objective = (holder := self._holder()) is not None and holder.level.rank < Level.ACTION.rank
        return listed and objective and marked.piece.is_numbered and begins_like_an_action(marked.piece.text)

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
            parent, level = holder, self._level_below(holder) or _next_level(holder.level, holder)
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
        self.listed = (holder, node.level) if parent is holder else self.listed
        self.title_open = node
        meaning = self.tree.legend.get(sign_of(piece.marker)) if piece.marker and not piece.is_numbered else None
        if meaning is not None and not node.has(meaning.field):
            put(self.tree, node, meaning.field, meaning.text, piece.where)
        # Uncoded objectives of a list hold what follows them, as headings do.
        if level.rank < Level.ACTION.rank:
            node.bullet = False

    def _prose(self, marked: Marked) -> int | None:
        if self.awaiting is not None and marked.piece.kind is not Kind.TABLE:
            return self._take_title(marked, self.awaiting)
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
        level, following = self.expected or Level.ACTION, self.marked[self.at + 1 : self.at + 2]
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


def _field_pairs(name: str, value: str) -> list[tuple[str, str]]:
    """`R. Petit – Service : Voirie` after `Échevin :` holds two fields."""
    own, others = labelled_runs(value, goes_on=True)
    pairs = [(name, own.strip(" \t;|,/([–—-")), *others] if others else [(name, value)]
    return [pair for one, told in pairs for pair in parted_value(one, told)]


def _next_level(level: Level, node: Node) -> Level:
    """What a list under an item holds: actions under any objective, steps under an action."""
    if level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE):
        return Level.ACTION
    return LEVEL_ORDER[min(level.rank + 1, Level.STEP.rank)]
