"""The walk through a text that is organised by headings, labels and lists: what layouts C, D and E have in common.

The walk keeps one path of open items and one open field, and asks of each piece what it adds. What differs between
the layouts is in their `Habits`.
"""

import re
from collections.abc import Callable

from gouvernail.core.recognise.context import axis_of_track, enter_track, open_domain, track_of
from gouvernail.core.recognise.fields import LIST_FIELDS
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.outline_tables import TableWalk
from gouvernail.core.recognise.outline_titles import Habits, number_style
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.principles import read_principles
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.titles import clean_title
from gouvernail.core.recognise.tree import Node
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

__all__ = ["Habits", "Outline"]

_CHAPTER = re.compile(r"(?P<number>[IVX]{1,5}|[A-H])\s?[.)–-]\s*(?P<title>[A-ZÀ-Ý].{3,})$")


class Outline(TableWalk):
    """One walk: items, context, headings and tables."""

    def walk(self, start: int, end: int) -> None:
        """Reads the pieces of the range, in order."""
        self.at = start
        while self.at < end:
            marked = self.marked[self.at]
            step = self._STEPS[marked.sign](self, marked)
            self.at += step or 1

    def _level(self, marked: Marked) -> None:
        level = marked.level or Level.STRATEGIC_OBJECTIVE
        if self.at in self.references_up and (action := self.tree.open_at(Level.ACTION)) is not None:
            self._place_under(action, marked, level)
            return
        if self._says_where_it_stands(marked, level):
            self._place(marked)
            return
        if self._is_field_of_action(marked):
            self._open_field("aims", marked)
            return
        self._open_item(marked, level)

    def _says_where_it_stands(self, marked: Marked, level: Level) -> bool:
        """The bare code of what stands above the open item, as slides repeat it right below their title: `OS 1`."""
        reading, title = marked.reading, self.marked[self.at - 1] if self.at else None
        if reading is None or reading.rest or not reading.code:
            return False
        if title is None or title.sign not in (Sign.LEVEL, Sign.NUMBER):
            return False
        above = self.tree.path[:-1]
        return any(node.level is level and node.code == reading.code for node in above)

    def _place_under(self, action: Node, marked: Marked, level: Level) -> None:
        """The line says under which objective the open action stands; the action stays open."""
        above = action.parent if action.parent is not None and action.parent.level.rank < level.rank else None
        parent = open_titled(
            self.tree, marked.piece.text, marked.piece.where, level, reading=marked.reading, parent=above
        )
        self.tree.move(action, parent)
        self.tree.enter(action)
        self.title_open = None
        self._place(marked)

    def _is_field_of_action(self, marked: Marked) -> bool:
        """`Objectif : ...` without a code, inside an action, says what the action is for."""
        current = self.tree.current
        if marked.piece.kind is Kind.ENTRY and self.entries and marked.piece.depth <= self.entries[0][0]:
            return False
        beside = current is not None and (current.bullet or marked.piece.bold)
        if beside and _look(marked) in self.uncoded:
            return False
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
        if marked.reading is not None and marked.reading.code is None and level.rank < Level.ACTION.rank:
            self.uncoded.add(_look(marked))
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
        level = marked.level or self._level_of_number(marked)
        # A number that runs on after the plan names nothing, whatever it named inside it.
        runs_on = marked.level is None or not self.tree.nodes
        if level is None or (self.outside and level.rank > Level.STRATEGIC_OBJECTIVE.rank and runs_on):
            return self._entry(marked) if marked.piece.kind is Kind.ENTRY else self._prose(marked)
        if self.outside and marked.piece.text.rstrip().endswith("?"):
            return self._prose(marked)
        if self.field in LIST_FIELDS and level.rank > Level.ACTION.rank:
            return self._prose(marked)
        expected = self.expected
        self._open_item(marked, level)
        self.expected = expected if level is expected else None
        return None

    def _level_of_number(self, marked: Marked) -> Level | None:
        """A number of unknown level is what was announced, and stays so for the like of it under one objective."""
        style = number_style(marked)
        holder = self.tree.open_at(Level.STRATEGIC_OBJECTIVE)
        known = self.numbers.get(style)
        if known is not None:
            return known
        if self.expected is not None:
            level = self.expected
        elif marked.piece.kind is Kind.ENTRY and not self.outside and holder is not None and self.field is None:
            current = self._holder() or holder
            level = LEVEL_ORDER[min(current.level.rank + 1, Level.STEP.rank)]
            if level is Level.OPERATIONAL_OBJECTIVE and style in self.numbers_of_actions:
                level = Level.ACTION
        else:
            return None
        self.numbers[style] = level
        return level

    def _track(self, marked: Marked) -> None:
        line = track_of(marked.piece.text)
        self._settle()
        if line is not None:
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
        if self.tree.nodes and not self.outside:
            return self._field(marked)
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
        taken = read_principles(self.tree, self.marked, self.at, marked.principle) if marked.principle else 0
        if taken:
            self._settle()
            self.field = self.expected = None
            return taken
        return self._heading(marked)

    def _out(self, marked: Marked) -> None:
        self._settle()
        self.outside = True
        self._skip(marked)

    def _heading(self, marked: Marked) -> int | None:
        """A short line that nobody knows: a title's next line, a value of the field, or the way out of the plan."""
        chapter = self._chapter(marked)
        if chapter is not None:
            self._open_chapter(marked, chapter)
            return None
        if self.awaiting is not None or self.outside:
            return self._prose(marked)
        if self.title_open is not None and self._continues_title(marked):
            return self._prose(marked)
        if (self.field is None or marked.piece.blank_before > 1) and self._leads_out():
            self._out(marked)
            return None
        return self._prose(marked)

    def _chapter(self, marked: Marked) -> re.Match[str] | None:
        """`II. GOUVERNANCE` right before a strategic objective is the chapter that holds it."""
        following = self.marked[self.at + 1 : self.at + 2]
        if following and following[0].sign is Sign.LEVEL and following[0].level is Level.STRATEGIC_OBJECTIVE:
            return _CHAPTER.match(marked.piece.text)
        return None

    def _open_chapter(self, marked: Marked, found: re.Match[str]) -> None:
        self._settle()
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
        if holder is None or (holder.level is Level.ACTION and not holder.has_content and not holder.children):
            return False
        following = self._next_opening()
        if following is None or following.sign is not Sign.LEVEL or following.level is None:
            return False
        code = following.reading.code if following.reading is not None else None
        coded = self.tree.known.coded(following.level, code or "")
        known = [node for node in coded if node.track is self.tree.track]
        return bool(known) and known[0] not in self.tree.path

    def _next_opening(self) -> Marked | None:
        """The next piece that opens a track, a domain, a list or a coded item; each stretch is searched once."""
        if self.opening_at <= self.at:
            self.opening_at = next(
                (at for at in range(self.at + 1, len(self.marked)) if self._opens_something(at)), len(self.marked)
            )
        return self.marked[self.opening_at] if self.opening_at < len(self.marked) else None

    def _opens_something(self, at: int) -> bool:
        marked = self.marked[at]
        if marked.sign is Sign.LEVEL:
            return marked.reading is not None and marked.reading.code is not None
        if marked.sign is Sign.ANNOUNCE:
            return any(following.sign in (Sign.ENTRY, Sign.NUMBER) for following in self.marked[at + 1 : at + 2])
        return marked.sign in (Sign.TRACK, Sign.DOMAIN)

    _STEPS: dict[Sign, Callable[["Outline", Marked], int | None]] = {
        Sign.LEVEL: _level,
        Sign.NUMBER: _number,
        Sign.ANNOUNCE: TableWalk._announce,
        Sign.FIELD: TableWalk._field,
        Sign.TRACK: _track,
        Sign.DOMAIN: _domain,
        Sign.VISION: _vision,
        Sign.PRINCIPLE: _principle,
        Sign.OUTSIDE: _out,
        Sign.HEADING: _heading,
        Sign.ENTRY: TableWalk._entry,
        Sign.PROSE: TableWalk._prose,
        Sign.TABLE: TableWalk._table,
        Sign.SKIP: TableWalk._skipped,
    }


def _look(marked: Marked) -> tuple[Kind, int, bool]:
    return (marked.piece.kind, marked.piece.level, marked.piece.bold)
