"""The sheets of a workbook that came back: rows by the headers that we gave them, wherever their columns went."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from gouvernail.core.coverage import coverage_of
from gouvernail.core.document import Cell, Document, Table
from gouvernail.core.folding import fold
from gouvernail.core.plan import Coverage, Skipped, Unplaced
from gouvernail.core.problems import NOWHERE, Problem, Source
from gouvernail.core.vocabulary import SkipReason
from gouvernail.core.workbook import exact
from gouvernail.core.workbook.exact import Place
from gouvernail.core.workbook.kinds import EMPTY, Kind, Unread, cell_text, shown

FIRST_ROWS = 20
"""Rows among which the headers are looked for: somebody may write a title above them."""


class Named(Protocol):
    """A column as the sheets of items and of records have them."""

    @property
    def name(self) -> str: ...
    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> Kind: ...


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet by the place of its cells: covered cells are absent, and take nobody else's place."""

    name: str
    rows: tuple[tuple[Source, Mapping[int, Cell]], ...]


@dataclass(frozen=True, slots=True)
class Record:
    """A row by the keys of its columns."""

    where: Source
    cells: Mapping[str, Cell]

    def said(self, key: str) -> str:
        return cell_text(self.cells.get(key, EMPTY)).strip()


@dataclass
class Desk:
    """A workbook being read: its sheets, its exact texts, and what is to be told of it."""

    grids: dict[str, Grid]
    exact: dict[Place, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    silent: set[str] = field(default_factory=set)
    unread: set[tuple[str, str]] = field(default_factory=set)
    placed: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)

    def tell(
        self, code: str, message: str, where: Source = NOWHERE, header: str | None = None, *, blocking: bool = False
    ) -> None:
        self.problems.append(Problem(code, message, replace(where, field=header) if header else where, blocking))

    def value(self, record: Record, column: Named, place: Place) -> Any:
        """The value of a cell, its exact text if it was not touched. Raises `Unread`."""
        cell = record.cells.get(column.key)
        kept = self.exact.get(place) if self.exact else None
        if kept is None or not column.kind.exact or not isinstance(kept, column.kind.exact):
            return column.kind.blank if cell is None else column.kind.value(cell)
        cell = cell or EMPTY
        value, refused = exact.clean(exact.restored(column.kind, cell, kept))
        if refused:
            self.tell(
                "control-characters",
                f"Le texte contenait des caractères de contrôle invisibles ({refused})\u00a0: ils ont été retirés.",
                record.where,
                column.name,
            )
        return value or column.kind.blank

    def unreadable(self, record: Record, column: Named, error: Unread) -> None:
        self.tell("cell-unread", f"{column.name}\u00a0: {error}", record.where, column.name)

    def skip(self, text: str, reason: SkipReason, where: Source) -> None:
        if text.strip():
            self.skipped.append(Skipped(text, reason, where))

    def unplace(self, text: str, where: Source) -> None:
        if text.strip():
            self.unplaced.append(Unplaced(text, where))

    def set_aside(self, record: Record, reason: SkipReason | None) -> None:
        """A row whose text finds no place, or is left out for a reason, after all."""
        for cell in record.cells.values():
            self.placed -= ink(cell.text)
            if reason is None:
                self.unplace(cell.text, record.where)
            else:
                self.skip(cell.text, reason, record.where)

    def coverage(self) -> Coverage:
        """The shares of what the sheets hold."""
        skipped, unplaced = (sum(ink(one.text) for one in kept) for kept in (self.skipped, self.unplaced))
        total = self.placed + skipped + unplaced
        if not total:
            return Coverage(0, 0.0, 0.0, 0.0)
        return coverage_of(total, self.placed / total, unplaced / total)


def ink(text: str) -> int:
    """Characters that are not white space."""
    return len("".join(text.split()))


def grids(document: Document, *, first: int | None = None) -> dict[str, Grid]:
    """The tables of a document by the folded name of their sheet, the first of each name; their `first` rows only."""
    found: dict[str, Grid] = {}
    for number, block in enumerate(document.blocks, start=1):
        if isinstance(block, Table):
            name = block.where.sheet or block.caption or f"Tableau {number}"
            found.setdefault(fold(name), Grid(name, tuple(_rows(block, first))))
    return found


def _rows(table: Table, first: int | None) -> Iterator[tuple[Source, Mapping[int, Cell]]]:
    """Filled cells by column. Merged ones are rare in our sheets: rows without any are taken as they are."""
    covered: dict[int, int] = {}
    for row in table.rows[:first]:
        if not covered and all(cell.colspan == 1 and cell.rowspan == 1 for cell in row.cells):
            yield row.where, {at: cell for at, cell in enumerate(row.cells) if cell.blocks or cell.value is not None}
            continue
        cells: dict[int, Cell] = {}
        at = 0
        for cell in row.cells:
            while covered.get(at, 0):
                at += 1
            if cell.blocks or cell.value is not None:
                cells[at] = cell
            for place in range(at, at + cell.colspan):
                if cell.rowspan > 1:
                    covered[place] = cell.rowspan
            at += cell.colspan
        covered = {place: left - 1 for place, left in covered.items() if left > 1}
        yield row.where, cells


def header(grid: Grid, names: Mapping[str, str]) -> tuple[int, dict[int, str]] | None:
    """The row of headers and the key of each column; `names` gives the key of each folded header."""
    best: tuple[int, dict[int, str]] | None = None
    for place, (_, cells) in enumerate(grid.rows[:FIRST_ROWS]):
        keys = {at: key for at, cell in cells.items() if (key := names.get(fold(cell_text(cell))))}
        if len(set(keys.values())) > (len(set(best[1].values())) if best else 1):
            best = (place, keys)
    return best


def records(desk: Desk, grid: Grid, columns: Mapping[str, Named]) -> tuple[list[Record], set[str]] | None:
    """The filled rows of a sheet, and the keys of its columns; `None` where its headers are gone.

    Columns that nobody knows are told, once each, and so is the second of two with the same header.
    """
    found = header(grid, {fold(column.name): key for key, column in columns.items()})
    if found is None:
        desk.tell(
            "headers-missing", f"La feuille «\u00a0{grid.name}\u00a0» n'a plus ses en-têtes\u00a0: elle n'est pas lue."
        )
        for where, cells in grid.rows:
            desk.unplace(_joined(cells.values()), where)
        return None
    place, keys = found
    where, head = grid.rows[place]
    desk.skip(_joined(head.values()), SkipReason.TABLE_HEADER, where)
    for above, cells in grid.rows[:place]:
        desk.skip(_joined(cells.values()), SkipReason.OUTSIDE_PLAN, above)
    keys = _each_once(desk, keys, head, where)
    _tell_unknown(desk, grid, place, keys)
    return [one for row in grid.rows[place + 1 :] if (one := _record(desk, row, keys))], set(keys.values())


def _each_once(desk: Desk, keys: Mapping[int, str], head: Mapping[int, Cell], where: Source) -> dict[int, str]:
    kept: dict[int, str] = {}
    for at, key in sorted(keys.items()):
        if key in kept.values():
            name = cell_text(head[at])
            message = f"Deux colonnes s'appellent «\u00a0{shown(name)}\u00a0»\u00a0: la première est lue."
            desk.tell("column-twice", message, where, name)
        else:
            kept[at] = key
    return kept


def _tell_unknown(desk: Desk, grid: Grid, place: int, keys: Mapping[int, str]) -> None:
    where, head = grid.rows[place]
    filled = {at for _, cells in grid.rows[place + 1 :] for at, cell in cells.items() if cell.blocks} - keys.keys()
    for at in sorted(filled):
        name = shown(cell_text(head.get(at, EMPTY))) or f"n° {at + 1}, sans en-tête"
        if (
            at in head
            and fold(cell_text(head[at]))
            and any(fold(cell_text(head[at])) == fold(cell_text(head[k])) for k in keys)
        ):
            continue
        message = f"La colonne «\u00a0{name}\u00a0» n'est pas une colonne de ce classeur\u00a0: elle n'est pas lue."
        desk.tell("column-unknown", message, where, name)


def _record(desk: Desk, row: tuple[Source, Mapping[int, Cell]], keys: Mapping[int, str]) -> Record | None:
    where, cells = row
    known: dict[str, Cell] = {}
    for at, cell in cells.items():
        text = cell.text
        if at in keys:
            known[keys[at]] = cell
            desk.placed += ink(text)
        else:
            desk.unplace(text, where)
    return Record(where, known) if known else None


def _joined(cells: Any) -> str:
    return " ".join(cell.text for cell in cells if cell.blocks)
