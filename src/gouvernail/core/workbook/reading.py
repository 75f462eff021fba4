"""Our own workbook, as it comes back: whatever people changed, moved, hid or took out, every doubt told with its place.

A cell that was not touched gives exactly what was exported. A column or sheet that is gone says nothing: what it held
is unknown in the draft, and `Draft.exported` tells the importer not to erase it.
"""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from gouvernail.core.document import Document
from gouvernail.core.folding import fold
from gouvernail.core.plan import Draft, Exported, Item, LayoutFound, Plan
from gouvernail.core.problems import Source
from gouvernail.core.vocabulary import LEVEL_LABELS, Level, SkipReason
from gouvernail.core.workbook import exact, marks, notice
from gouvernail.core.workbook.composites import deadline_of, health_of, status_of
from gouvernail.core.workbook.exact import Place
from gouvernail.core.workbook.family import Line, codes_of, find_parents, in_order
from gouvernail.core.workbook.item_columns import DEADLINES, ItemColumn, item_columns, source_of
from gouvernail.core.workbook.kinds import EMPTY, Unread, cell_text, shown
from gouvernail.core.workbook.marks import Marks
from gouvernail.core.workbook.record_reading import RecordReader
from gouvernail.core.workbook.records import RECORDS
from gouvernail.core.workbook.sheets import FIRST_ROWS, Desk, Grid, Record, grids, header, records
from gouvernail.core.workbook.template import EXAMPLE_TITLE
from gouvernail.core.workbook.writing import ITEMS

LAYOUT = "own-workbook"
_TELLING = frozenset(("level", "title", "id", "parent"))
"""Columns by which the sheet of items is known, whatever its name is."""
_PLAIN = frozenset(field.name for field in fields(Item)) - {"id", "parent", "source"}


def is_own(document: Document) -> bool:
    """Whether the document is one of our workbooks, by its notice or by the headers of its sheet of items."""
    found = grids(document, first=FIRST_ROWS)
    notice_grid = found.get(fold(notice.SHEET))
    if notice_grid is not None and _format_of(notice_grid) is not None:
        return True
    return _items_grid(found) is not None


def read_own(document: Document) -> Draft:
    """The plan that the workbook holds, and everything that is doubtful in it. Expects `is_own`."""
    return _Reader(document).draft()


def _format_of(grid: Grid) -> str | None:
    """What the notice says of its form."""
    for _, cells in grid.rows[:FIRST_ROWS]:
        if fold(cell_text(cells.get(0, EMPTY))) == fold(notice.FORMAT):
            said = cell_text(cells.get(1, EMPTY))
            return said if fold(said).startswith(fold(notice.MARKER)) else None
    return None


def _items_grid(found: Mapping[str, Grid]) -> Grid | None:
    names = {fold(column.name): column.key for column in item_columns()}
    named = found.get(fold(ITEMS))
    for grid in ([named] if named else []) + list(found.values()):
        head = header(grid, names)
        if head is not None and set(head[1].values()) >= _TELLING:
            return grid
    return None


class _Reader:
    """One workbook being read."""

    def __init__(self, document: Document) -> None:
        self.desk = Desk(grids(document))
        self._read_exact()
        self.marks = Marks(Exported(marks=self._read_marks()))
        self.level_words: dict[Level, str] = {}
        self.programme: str | None = None
        self.said: dict[str, Any] = {}

    def draft(self) -> Draft:
        self._read_notice()
        lines = self._lines()
        self._know_silence()
        find_parents(self.desk, lines, self.marks)
        reader = RecordReader(self.desk, frozenset(line.id for line in lines), codes_of(lines), self.marks.ids)
        reader.read()
        if "id" in self.desk.silent:
            # Nothing ties the other sheets to the items any more.
            self.desk.silent.update(field for sheet in RECORDS if sheet.of_items for field in sheet.fields)
        self._know_silence()
        plan = Plan(
            items=tuple(self._item(line, reader) for line in in_order(lines)),
            principles=tuple(reader.principles),
            period=self._period(),
            **{fact.key: self.said.get(fact.key, fact.kind.blank) for fact in notice.FACTS if "." not in fact.key},
        )
        self._tell_other_sheets()
        return Draft(
            plan,
            tuple(self.desk.unplaced),
            tuple(self.desk.skipped),
            tuple(self.desk.problems),
            self.desk.coverage(),
            (LayoutFound(LAYOUT, 1.0),),
            exported=self._exported(),
        )

    def _exported(self) -> Exported:
        return Exported(
            self.programme, self._read_marks(), tuple(sorted(self.desk.silent)), tuple(sorted(self.desk.unread))
        )

    def _know_silence(self) -> None:
        self.marks = Marks(self._exported())

    # ------------------------------------------------------------------------------------------------ technical sheets

    def _read_exact(self) -> None:
        pieces: dict[Place, str] = {}
        grid = self.desk.grids.get(fold(exact.SHEET))
        for _, cells in grid.rows[1:] if grid else ():
            sheet, name, number, column, text = (cell_text(cells.get(at, EMPTY)) for at in range(5))
            place = Place(sheet, name, number, column)
            pieces[place] = pieces.get(place, "") + exact.piece(text)
        for place, whole in pieces.items():
            value = exact.parse(whole)
            if value is not None:
                self.desk.exact[place] = value

    def _read_marks(self) -> tuple[tuple[str, str], ...]:
        grid = self.desk.grids.get(fold(marks.SHEET))
        return tuple(
            (cell_text(cells.get(0, EMPTY)), cell_text(cells.get(1, EMPTY)))
            for _, cells in (grid.rows[1:] if grid else ())
        )

    # ---------------------------------------------------------------------------------------------------------- notice

    def _read_notice(self) -> None:
        grid = self.desk.grids.get(fold(notice.SHEET))
        known = {fold(fact.label): fact for fact in notice.FACTS}
        levels = {fold(notice.level_label(level)): level for level in Level}
        for where, cells in grid.rows if grid else ():
            label = fold(cell_text(cells.get(0, EMPTY)))
            record = Record(where, {"value": cells[1]} if 1 in cells and cells[1].blocks else {})
            self.desk.skip(" ".join(cell.text for cell in cells.values()), SkipReason.OUTSIDE_PLAN, where)
            if label in known:
                self._fact(known.pop(label), record)
            elif label in levels and record.cells:
                self.level_words[levels[label]] = record.said("value")
            elif label == fold(notice.PROGRAMME):
                self.programme = record.said("value") or None
            elif label == fold(notice.FORMAT):
                self._check_version(record)
        self.desk.silent.update(f"plan.{fact.key}" for fact in known.values())

    def _fact(self, fact: notice.Fact, record: Record) -> None:
        column = ItemColumn(fact.label, "value", fact.kind, lambda item, by_id: None)
        try:
            self.said[fact.key] = self.desk.value(record, column, Place(notice.SHEET, "", "", fact.label))
        except Unread as error:
            self.desk.unreadable(record, column, error)
            self.desk.silent.add(f"plan.{fact.key}")

    def _check_version(self, record: Record) -> None:
        words = record.said("value").split()
        if words and words[-1].isdecimal() and int(words[-1]) > notice.VERSION:
            self.desk.tell(
                "format-newer",
                "Ce classeur vient d'une version plus récente de Gouvernail\u00a0: "
                "ce que celle-ci ne connaît pas n'est pas lu.",
                record.where,
            )

    def _period(self) -> Any:
        start, end = self.said.get("period.start"), self.said.get("period.end")
        if start is None and end is None:
            return None
        if start is None or end is None or end < start:
            where = Source(sheet=notice.SHEET)
            self.desk.tell("period-unsound", "La période demande un début, et une fin qui ne le précède pas.", where)
            self.desk.silent.add("plan.period.start")
            return None
        return start, end

    # ----------------------------------------------------------------------------------------------------------- items

    def _lines(self) -> list[Line]:
        grid = _items_grid(self.desk.grids)
        columns = {column.key: column for column in item_columns({**LEVEL_LABELS, **self.level_words})}
        grid = grid or self.desk.grids.get(fold(ITEMS))
        found = records(self.desk, grid, columns) if grid else None
        if grid is None or found is None:
            self.desk.tell(
                "items-missing",
                f"La feuille «\u00a0{ITEMS}\u00a0» manque\u00a0: aucun élément n'est lu.",
                blocking=True,
            )
            return []
        self.desk.grids[fold(ITEMS)] = grid
        self.items_name = grid.name
        rows, keys = found
        self.desk.silent.update(columns.keys() - keys)
        taken: set[str] = {record.said("id") for record in rows}
        seen: dict[str, Record] = {}
        return [line for record in rows if (line := self._line(record, columns, seen, taken))]

    def _line(
        self, record: Record, columns: Mapping[str, ItemColumn], seen: dict[str, Record], taken: set[str]
    ) -> Line | None:
        name, title = record.said("id"), record.said("title")
        if name == notice.EXAMPLE:
            if fold(title) == fold(EXAMPLE_TITLE):
                self.desk.set_aside(record, SkipReason.OUTSIDE_PLAN)
                return None
            message = (
                f"Cette rangée porte l'identifiant «\u00a0{notice.EXAMPLE}\u00a0» mais n'est plus l'exemple\u00a0: "
                "elle est lue comme un nouvel élément."
            )
            self.desk.tell("example-changed", message, record.where, columns["id"].name)
            name = ""
        if name in seen:
            message = (
                f"L'identifiant «\u00a0{shown(name)}\u00a0» est déjà celui de la rangée {seen[name].where.row}\u00a0: "
                "celle-ci est lue comme un nouvel élément. Videz son identifiant, ou supprimez-la."
            )
            self.desk.tell("id-twice", message, record.where, columns["id"].name)
            name = ""
        known = bool(name)
        name = name or _new_name(record, taken)
        seen[name] = record
        values = {key: self._value(record, column, name) for key, column in columns.items()}
        line = Line(name, record, values, known)
        self._complete(line, columns)
        return line

    def _value(self, record: Record, column: ItemColumn, name: str) -> Any:
        if column.key not in record.cells and not self.desk.exact:
            return column.kind.blank
        try:
            return self.desk.value(record, column, Place(ITEMS, name, "", column.name))
        except Unread as error:
            self.desk.unreadable(record, column, error)
            if column.key == "status.value":
                return record.said(column.key)
            self.desk.unread.add((name, column.key))
            return column.kind.blank

    def _complete(self, line: Line, columns: Mapping[str, ItemColumn]) -> None:
        """A level and a title, which no item is without."""
        where = line.record.where
        if line.values["level"] is None:
            written = line.record.said("level")
            if not written:
                self.desk.tell(
                    "level-missing",
                    "Le niveau manque\u00a0: choisissez-le dans la liste.",
                    where,
                    columns["level"].name,
                )
                self.desk.unread.add((line.id, "level"))
            elif line.values.get("label") is None:
                line.values["label"] = written
            line.values["level"] = self._level_before(line.id)
        if not (line.values["title"] or "").strip() and line.values["title"] is None:
            message = "L'intitulé manque\u00a0: écrivez-le, ou supprimez la rangée entière."
            self.desk.tell("title-missing", message, where, columns["title"].name, blocking=True)
            line.values["title"] = ""

    def _level_before(self, name: str) -> Level:
        """The level that the item was exported with; of a new one, the most usual."""
        return next((level for level in Level if self.marks.same(name, "level", level.value)), Level.ACTION)

    def _item(self, line: Line, reader: RecordReader) -> Item:
        values, lists = line.values, reader.fields.get(line.id, {})
        found: dict[str, Any] = {key: value for key, value in values.items() if key in _PLAIN}
        found["status"], recurring = status_of(values, line.id, self.marks)
        found["recurring"] = bool(values["recurring"]) or recurring
        found["health"] = health_of(values)
        for field in DEADLINES:
            parts = tuple(lists.get(f"{field}.parts", ()))
            found[field] = deadline_of(field, values, parts, line.id, self.marks, self._term())
        found |= {
            name: tuple(lists.get(name, ()))
            for name in ("budget", "indicators", "shared_indicators", "links", "also_under", "documents")
        }
        source = source_of(values)
        if not line.known and source == Source():
            source = Source(sheet=self.items_name, row=line.record.where.row)
        return Item(id=line.id, parent=line.parent, source=source, **found)

    def _term(self) -> Any:
        start, end = self.said.get("period.start"), self.said.get("period.end")
        return (start, end) if start and end and start <= end else None

    def _tell_other_sheets(self) -> None:
        ours = {fold(name) for name in (ITEMS, notice.SHEET, exact.SHEET, marks.SHEET, *(one.name for one in RECORDS))}
        for name, grid in self.desk.grids.items():
            if name in ours or grid.name == getattr(self, "items_name", None):
                continue
            name = shown(grid.name)
            message = f"La feuille «\u00a0{name}\u00a0» n'est pas une feuille de ce classeur\u00a0: elle n'est pas lue."
            self.desk.tell("sheet-unknown", message, Source(sheet=grid.name))
            for where, cells in grid.rows:
                self.desk.unplace(" ".join(cell.text for cell in cells.values() if cell.blocks), where)


def _new_name(record: Record, taken: set[str]) -> str:
    """An identifier for a row that has none yet: by its place, and nobody else's."""
    name = f"rangee-{record.where.row}"
    while name in taken:
        name += "-bis"
    taken.add(name)
    return name
