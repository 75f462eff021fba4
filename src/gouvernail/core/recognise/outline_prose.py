"""Prose of an outline: what a paragraph adds to the open field, or to the open item where no field is open."""

from gouvernail.core.recognise.context import axis_of_track
from gouvernail.core.recognise.fields import LIST_FIELDS, TEXT_FIELDS, put
from gouvernail.core.recognise.outline_titles import TitleWalk
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.sentences import told_in_sentences
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import is_a_service, particulars, prose_with_fields
from gouvernail.core.recognise.tree import Node
from gouvernail.core.vocabulary import Level


class ProseWalk(TitleWalk):
    """Paragraphs that are neither titles nor entries."""

    def _put_in_field(self, marked: Marked) -> None:
        of_entry = self.field_of is not None and self.field_of is self.tree.current
        holder = self.field_of if of_entry else self._holder()
        if holder is None or self.field is None:
            self._skip(marked)
            return
        before = self.marked[self.at - 1]
        if self.field == "indicators" and marked.piece.kind is Kind.PARAGRAPH and before.sign is Sign.ENTRY:
            # A paragraph below the list of indicators is none.
            self.field = None
            self._put_as_prose(marked)
            return
        single = self.field not in (LIST_FIELDS | TEXT_FIELDS)
        told = single and before.sign is not Sign.FIELD and holder.has(self.field)
        if told and holder.level.rank >= Level.ACTION.rank and self._put_lone_values(marked, holder):
            # The field has its value: what stands below it speaks of another (`60 %` below the date of a card).
            self.field = None
            return
        if self._is_wrapped(marked) and holder.extend_last(self.field, marked.piece.text):
            self._place(marked)
            return
        put(self.tree, holder, self.field, marked.piece.text, marked.piece.where)
        self._place(marked)
        if of_entry and self.field not in LIST_FIELDS and self.field not in TEXT_FIELDS:
            self.field = self.field_of = None

    def _put_as_prose(self, marked: Marked) -> None:
        holder = self._holder() or axis_of_track(self.tree, self.marked[self.at].piece.where)
        if self.prose_of_entries and self.tree.current is not None and self.tree.current.bullet:
            holder = self.tree.current
        if holder is None:
            self._skip(marked)
            return
        if holder.level.rank >= Level.ACTION.rank and self._put_lone_values(marked, holder):
            return
        name = "description"
        if holder.level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE):
            name = self.habits.prose_of_objective
        if self._is_wrapped(marked) and holder.extend_last(name, marked.piece.text):
            self._place(marked)
            return
        put(self.tree, holder, name, marked.piece.text, marked.piece.where)
        self._place(marked)
        if holder.level.rank >= Level.ACTION.rank:
            self._put_told(marked, holder)

    def _put_told(self, marked: Marked, holder: Node) -> None:
        """What the sentences of a description say of an action, where no label said it before."""
        for name, value in told_in_sentences(marked.piece.text):
            if not holder.has(name):
                put(self.tree, holder, name, value, marked.piece.where)

    def _put_lone_values(self, marked: Marked, holder: Node) -> bool:
        """A line under an action that holds its fields and nothing else: who, until when, the state of badges."""
        told = particulars(marked.piece.text) or prose_with_fields(marked.piece.text)
        if not told and is_a_service(marked.piece.text) and not holder.has("departments"):
            told = [("departments", marked.piece.text.strip())]
        if not told:
            return False
        for name, value in told:
            put(self.tree, holder, name, value, marked.piece.where)
        self._place(marked)
        return True

    def _is_wrapped(self, marked: Marked) -> bool:
        """Whether a line goes on with the sentence or entry of the line before it."""
        piece, last = marked.piece, self.marked[self.at - 1].piece if self.at else None
        if piece.kind is not Kind.PARAGRAPH or piece.blank_before or last is None or last.kind is Kind.TABLE:
            return False
        if self.marked[self.at - 1].sign is Sign.FIELD and not self.marked[self.at - 1].value:
            return False
        return piece.text[:1].islower() or not last.text.rstrip().endswith((".", ";", ":", "!", "?"))
