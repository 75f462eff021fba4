"""Layout O: one table for each level, tied by codes: `Code | OS parent | Intitulé`, on a sheet called `OO`.

Where codes begin again (two strategic objectives called 1), the order of the rows tells which bearer is meant.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.problems import Source
from gouvernail.core.recognise.cell_values import put_aside
from gouvernail.core.recognise.columns import header_fields, header_words, is_header
from gouvernail.core.recognise.fields import put
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import announced_level, label_of
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.profiles import profile
from gouvernail.core.recognise.ranked_rows import KIND
from gouvernail.core.recognise.row_kinds import is_note, is_total
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.unmapped import tell_unmapped
from gouvernail.core.vocabulary import LEVEL_ORDER, Level, SkipReason

NAME = "table-per-level"


@dataclass(frozen=True, slots=True)
class _LevelTable:
    """The level of a table's rows, the columns of their fields, that of the parent's code, and the rows."""

    level: Level
    columns: dict[int, str]
    parent: int | None
    header: RowPiece
    rows: Sequence[RowPiece]

    @property
    def words(self) -> dict[int, str]:
        return header_words([self.header])


def level_named(text: str | None) -> Level | None:
    """The level that the name of a sheet or the caption of a table is: `OO`, `Actions`, `2. Tâches`."""
    if not text or len(text) > 60:
        return None
    reading = read_code(text)
    text = reading.rest if reading is not None and reading.code and reading.rest and not reading.level_word else text
    label = label_of(text)
    if label is not None and label.strength == 1 and label.field.startswith("level:"):
        return Level(label.field.removeprefix("level:"))
    return announced_level(text)


def likeness(piece: Piece, above: str | None) -> float:
    """High for a table of codes and titles that is named for one level. `above` is the heading over it."""
    return 0.9 if _level_table(piece, above) is not None else 0.0


def _level_table(piece: Piece, above: str | None) -> _LevelTable | None:
    level = level_named(piece.where.sheet) or level_named(piece.caption) or level_named(above)
    rows = [row for row in piece.rows if row.filled]
    at = next((at for at, row in enumerate(rows[:4]) if is_header(row)), None)
    if level is None or at is None or len(rows) < at + 2:
        return None
    columns = _with_codes_above(header_fields([rows[at]]), rows[at + 1 :], level)
    names = list(columns.values())
    if KIND in names:
        return None
    titles = [name for name in names if name == "title" or name == f"level:{level}"]
    if len(titles) != 1 or ("code" not in names and f"{level}.code" not in names):
        return None
    if sum(name.startswith("level:") for name in names) > 1:
        return None
    parents = [column for column, name in columns.items() if _is_code_above(name, level)]
    if not parents and level.rank > Level.STRATEGIC_OBJECTIVE.rank:
        return None
    return _LevelTable(level, columns, parents[-1] if parents else None, rows[at], rows[at + 1 :])


def _with_codes_above(columns: dict[int, str], rows: Sequence[RowPiece], level: Level) -> dict[int, str]:
    """A column called `OO` on the sheet of actions, where it holds codes, holds those of the parents."""
    found = dict(columns)
    for at, name in columns.items():
        if name.startswith("level:") and Level(name[6:]).rank < level.rank:
            seen = profile([row.cells[at].text for row in rows if at < len(row.cells)])
            found[at] = f"{name[6:]}.code" if seen.code >= 0.6 else name
    return found


def _is_code_above(name: str, level: Level) -> bool:
    wider = {f"{known.value}.code" for known in LEVEL_ORDER if known.rank < level.rank}
    return name in wider


def read(piece: Piece, above: str | None, tree: Tree, score: float) -> None:
    """Opens the rows under the items whose codes they give; what the sheet says above its header is skipped."""
    table = _level_table(piece, above)
    if table is None:
        return
    for row in piece.rows:
        for unit in row.units:
            tree.ledger.skip(unit, SkipReason.TABLE_HEADER)
    bearers = _Bearers(tree)
    tree.worded = True
    rows = [row for row in table.rows if not is_total(row) and not is_note(row)]
    tell_unmapped(tree, table.columns, table.words, rows, table.header.where)
    for row in rows:
        _read_row(row, table, bearers, tree, score)


def _read_row(row: RowPiece, table: _LevelTable, bearers: "_Bearers", tree: Tree, score: float) -> None:
    for unit in row.units:
        tree.ledger.place(unit)
    texts = {name: row.cells[at].text for at, name in table.columns.items() if at < len(row.cells)}
    title = texts.get("title") or texts.get(f"level:{table.level}") or ""
    code = texts.get("code") or texts.get(f"{table.level}.code") or ""
    if says_nothing(title):
        return
    asked = row.cells[table.parent].text if table.parent is not None else ""
    parent = None
    if table.parent is not None:
        parent = bearers.of(Level(table.columns[table.parent][:-5]), asked, code, row.where)
    tree.close_to(None)
    node = open_titled(tree, title, row.where, table.level, code_text=code, confidence=score, parent=parent)
    for at, cell in enumerate(row.cells):
        name = table.columns.get(at)
        if name is None:
            put_aside(node, table.words.get(at), cell.text)
        elif (
            cell.text and name not in ("code", "title") and not name.startswith("level:") and not name.endswith(".code")
        ):
            put(tree, node, name, cell.text, row.where)


class _Bearers:
    """Finds the item of a code. Where several bear it, the one that follows the last parent found, as rows follow
    their parents' order, and that has no child of the row's own code yet.
    """

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.last = 0

    def of(self, level: Level, asked: str, own: str, where: Source) -> Node | None:
        if says_nothing(asked):
            return None
        reading = read_code(asked)
        code = reading.code if reading is not None and reading.code else asked.strip()
        bearers = self.tree.known.coded(level, code) or self._titled(level, asked)
        if not bearers:
            self.tree.problem("parent-unknown", f"Le code « {asked} » n'est celui d'aucun élément ; la ligne est "
                              "placée à la racine.", where)  # fmt: skip
            return None
        following = [node for node in bearers if node.serial >= self.last and not _holds(node, own)]
        free = [node for node in bearers if not _holds(node, own)]
        found = (following or free or bearers)[0]
        self.last = found.serial
        return found

    def _titled(self, level: Level, title: str) -> list[Node]:
        return [node for node in self.tree.nodes if node.level is level and fold(node.title) == fold(title)]


def _holds(node: Node, own: str) -> bool:
    if not own:
        return False
    reading = read_code(own)
    path = code_path(reading.code if reading is not None and reading.code else own)
    return any(child.code is not None and code_path(child.code) == path for child in node.children)
