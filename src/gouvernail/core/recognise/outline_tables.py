"""The walk at a table: rows of items, a sheet of labels, indicators, one level of the plan, or mere words."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise import level_tables, tied_rows, titled_rows, wide_table
from gouvernail.core.recognise.count_tables import is_table_of_counts
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.glossaries import is_glossary
from gouvernail.core.recognise.indicator_tables import is_indicator_table, read_indicators
from gouvernail.core.recognise.item_rows import is_title
from gouvernail.core.recognise.outline_lists import ListWalk
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.records import upright
from gouvernail.core.recognise.row_kinds import is_group
from gouvernail.core.recognise.seen_blocks import SeenBlock, agrees, likeness, look, look_at_pairs
from gouvernail.core.recognise.sheet_rows import is_sheet, names_an_item, read_sheet_table, sheet_likeness
from gouvernail.core.recognise.sheets_beside import is_beside, leave_out, sheets_of
from gouvernail.core.recognise.signs import Marked
from gouvernail.core.recognise.stacked_fields import Stacked, stacked_fields
from gouvernail.core.recognise.told_of_sheet import put_told_of_sheet
from gouvernail.core.recognise.tree import Node
from gouvernail.core.vocabulary import Level, SkipReason

_LEAST_TABLE = 0.35
_STRATEGIC, _OPERATIONAL, _ACTION, _STEP = (
    f"level:{level}" for level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP)
)
_OF_STEPS, _LEAST_OF_STEPS = 0.8, 2
_OF_PAIRS = 0.6
_WIDE = frozenset(("levier", "defi", "ambition", "enjeu", "engagement"))


class TableWalk(ListWalk):
    """Reads each table in the way that explains it best."""

    def _table(self, marked: Marked) -> None:
        piece = upright(marked.piece)
        sheets = sheets_of(self.marked) if piece.where.sheet is not None else frozenset()
        if not piece.taken and is_beside(piece.where.sheet, sheets):
            leave_out(marked, self.tree, sheets)
            self._skip_table(piece)
            return
        if is_table_of_counts(piece.rows) or is_glossary(piece.rows):
            self._skip_table(piece)
            return
        self._settle_before_table()
        if self._table_of_its_own(piece):
            self.outside = False
            self.field = None
            self.entries = []
            return
        holder = self._holder()
        stacked = stacked_fields(piece) if holder is not None and holder.level.rank >= Level.ACTION.rank else None
        if holder is not None and stacked is not None:
            self._put_stacked(piece, holder, stacked)
            return
        seen = self._look(piece)
        if steps := self._steps_of_the_open_action(seen):
            wide_table.read(piece, steps, self.tree, _OF_STEPS)
            self.tables[piece.index] = (wide_table.NAME, _OF_STEPS)
            self._close_steps()
            self.field, self.entries = None, []
            return
        as_rows, as_sheet = max(likeness(seen), self._continues(seen)), sheet_likeness(piece)
        objective = holder is not None and holder.level.rank < Level.ACTION.rank and not self.outside
        if objective and not as_sheet and as_rows < _LEAST_TABLE and (pairs := look_at_pairs(piece)):
            seen, as_rows = pairs, _OF_PAIRS
        if as_rows >= _LEAST_TABLE and as_rows > as_sheet and not is_sheet(piece):
            self.outside = False
            headed = any(map(_heads_objectives, seen))
            seen = [self._below_the_open_objective(one, headed=headed) for one in seen]
            before = len(self.tree.nodes)
            wide_table.read(piece, seen, self.tree, as_rows)
            put_told_of_sheet(self.tree, seen, self.tree.nodes[before:])
            self.tables[piece.index] = (wide_table.NAME, as_rows)
        elif as_sheet > 0 and (names_an_item(piece) or (not self.outside and self._holder() is not None)):
            self.outside = False
            read_sheet_table(self.tree, piece, self.habits.confidence)
        elif not self.outside and (holder := self._holder()) is not None and is_indicator_table(piece):
            read_indicators(piece, self.tree, holder)
        elif self.outside or self._holder() is None:
            self._skip_table(piece)
        else:
            self._put_table_as_prose(piece)
        self.field = None
        self.entries = []

    def _look(self, piece: Piece) -> list[SeenBlock]:
        """The table as seen; one without a header under that of the table before it, where its columns agree."""
        seen, width = look(piece), max((len(row.cells) for row in piece.rows), default=0)
        headed = next((one.block.header for one in reversed(seen) if one.fields), None)
        if headed is not None:
            self.header = headed
        elif seen and self.header and len(self.header[-1].cells) == width:
            again = look(piece, self.header)
            if len(again) == 1 and again[0].data and agrees(again[0]):
                return again
        return seen

    def _put_stacked(self, piece: Piece, holder: Node, stacked: Stacked) -> None:
        for name, lines in stacked.fields:
            for line in lines:
                put(self.tree, holder, name, line, piece.where)
        for line in stacked.beside:
            put(self.tree, holder, "description", line, piece.where)
        for row in piece.rows:
            for unit in row.units:
                self.tree.ledger.place(unit)
        self.field, self.entries = None, []

    def _steps_of_the_open_action(self, seen: Sequence[SeenBlock]) -> list[SeenBlock]:
        """The table of steps below the action that a heading opened: `Étape | Responsable | Échéance`."""
        action = self.tree.open_at(Level.ACTION)
        if action is None or action.source.row is not None or not seen:
            return []
        found = []
        for one in seen:
            levels = {name for name in one.fields.values() if is_title(name)}
            at = next((at for at, name in one.fields.items() if name == _STEP), None)
            if levels != {_STEP} or at is None or len(one.fields) < _LEAST_OF_STEPS or one.ranks is not None:
                return []
            found.append(replace(one, columns={**one.columns, at: _STEP}))
        return found

    def _close_steps(self) -> None:
        """What follows a table of steps speaks of their action again."""
        if (action := self.tree.open_at(Level.ACTION)) is not None:
            self.tree.close_to(action)

    def _below_the_open_objective(self, seen: SeenBlock, *, headed: bool) -> SeenBlock:
        """A column of mere `Objectifs` beside actions, under a strategic objective, holds the operational ones."""
        over = self.tree.open_at(Level.STRATEGIC_OBJECTIVE) is not None and not self._is_another_sheet()
        names = set(seen.columns.values())
        narrowed = (over or headed) and {_STRATEGIC, _ACTION} <= names and _OPERATIONAL not in names
        at = next((at for at, name in seen.columns.items() if name == _STRATEGIC), None) if narrowed else None
        if at is None or "strat" in fold(seen.words.get(at, "")):
            return seen
        columns = {**seen.columns, at: _OPERATIONAL}
        return replace(seen, columns=columns, fields={**seen.fields, at: _OPERATIONAL})

    def _is_another_sheet(self) -> bool:
        sheet = self.marked[self.at].piece.where.sheet
        return sheet is not None and sheet != self.tree.sheet

    def _skipped(self, marked: Marked) -> None:
        if marked.piece.kind is Kind.TABLE:
            self._skip_table(marked.piece)
        else:
            self._skip(marked)

    def _skip_table(self, piece: Piece) -> None:
        for row in piece.rows:
            for unit in row.units:
                self.tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)

    def _continues(self, seen: Sequence[SeenBlock]) -> float:
        """How surely a table without a header goes on with the codes of the open objective: `3.1.1` under `3.1`."""
        holder = self.tree.above(Level.ACTION)
        if holder is None or holder.code is None or len(seen) != 1 or seen[0].fields:
            return 0.0
        path = code_path(holder.code)
        readings = [read_code(row.cells[row.filled[0]].text) for row in seen[0].data]
        codes = [code_path(found.code) for found in readings if found is not None and found.code]
        under = [code for code in codes if len(code) > len(path) and code[: len(path)] == path]
        titled = any(is_title(name) for name in seen[0].columns.values())
        return 0.6 if titled and len(under) == len(readings) > 1 else 0.0

    def _table_of_its_own(self, piece: Piece) -> bool:
        """Tables whose rows say themselves where they stand: tied by identifier, or one level tied by codes."""
        before = self.marked[self.at - 1].piece if self.at else None
        above = before.text if before is not None and before.kind is not Kind.TABLE else None
        tied, of_level = tied_rows.likeness(piece), level_tables.likeness(piece, above)
        titled = titled_rows.likeness(piece)
        if tied:
            tied_rows.read(piece, self.tree, tied)
            self.tables[piece.index] = (tied_rows.NAME, tied)
        elif titled:
            titled_rows.read(piece, self.tree, _OF_STEPS)
            self.tables[piece.index] = (titled_rows.NAME, _OF_STEPS)
        elif of_level:
            level_tables.read(piece, above, self.tree, of_level)
            self.tables[piece.index] = (level_tables.NAME, of_level)
        return bool(tied or of_level or titled)

    def _settle_before_table(self) -> None:
        if self.awaiting is not None:
            self._settle()
        self.title_open = None

    def _put_table_as_prose(self, piece: Piece) -> None:
        holder = self._holder()
        if holder is None:
            return
        for row in piece.rows:
            put(self.tree, holder, "description", " | ".join(row.cells[at].text for at in row.filled), row.where)
            for unit in row.units:
                self.tree.ledger.place(unit)


def _heads_objectives(seen: SeenBlock) -> bool:
    """Whether group rows of the table name strategic objectives or what stands for them: `LEVIER 1 : ...`."""
    readings = [read_code(row.cells[row.filled[0]].text) for row in seen.block.rows if row.filled and is_group(row)]
    return any(
        one is not None
        and one.code is not None
        and (one.level_word is Level.STRATEGIC_OBJECTIVE or fold(one.label or "") in _WIDE)
        for one in readings
    )
