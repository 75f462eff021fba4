"""Layout A: a wide table, one row per item, with group rows, headers that come back, and columns that may shift.

The table is cut into blocks at each header; each block finds its own columns. A row with one text opens a group
(objective, domain, track), any other row is an item with its fields.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.people import known_values
from gouvernail.core.problems import Source
from gouvernail.core.recognise.columns import Profile, align, header_fields, is_header, mapped, profile
from gouvernail.core.recognise.context import axis_of_track, enter_track, open_domain, track_of
from gouvernail.core.recognise.fields import LIST_FIELDS, PEOPLE_FIELDS, put
from gouvernail.core.recognise.labels import announced_level, label_of
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import CellPiece, Piece, RowPiece
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.words import TABLE_TITLE_FILLERS, TABLE_TITLE_WORDS
from gouvernail.core.vocabulary import LEVEL_ORDER, Level, SkipReason

NAME = "wide-table"


@dataclass(slots=True)
class Block:
    """A header (or none) and the rows under it."""

    header: list[RowPiece] = field(default_factory=list)
    rows: list[RowPiece] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """What is known of the table while its rows are read."""

    columns: dict[int, str]
    known: dict[int, frozenset[str]]
    levels: dict[int, Level]
    confidence: float
    filled: dict[str, str] = field(default_factory=dict)


def likeness(piece: Piece) -> float:
    """How well the table reads as rows of items, 0..1."""
    width = max((len(row.filled) for row in piece.rows), default=0)
    if width < 3 or len(piece.rows) < 2:
        return 0.0
    blocks = _blocks(piece.rows)
    return max((_block_likeness(block) for block in blocks if block.rows), default=0.0)


def _block_likeness(block: Block) -> float:
    rows = [row for row in block.rows if not _is_group(row)]
    if not rows:
        return 0.0
    profiles = _profiles(rows)
    fields = header_fields(block.header) if block.header else {}
    columns = mapped(fields, profiles)
    titled = [column for column, name in columns.items() if name.startswith("level:") or name == "title"]
    # A header of this trade is evidence; without one, only several columns that speak for themselves are.
    named = {name.split(":")[0] for name in columns.values()} - {"description", "code"}
    trade = any(name.startswith("level:") for name in fields.values()) or any(
        _has_level_word(row) for row in block.rows
    )
    if not titled or (len(named) < 2):
        return 0.0
    if not fields:
        return _headless_likeness(columns, profiles, trade)
    seen = profiles[titled[0]]
    if max(seen.person, seen.amount, seen.deadline, seen.percent) > 0.5:
        return 0.0
    if not trade and "title" not in fields.values() and max(seen.title, seen.coded_title) < 0.4:
        return 0.0
    agreement = max(0.0, align(fields, profiles)[1])
    people = bool(named & {"political_leads", "departments", "agents", "administrative_leads", "deadline", "status"})
    evidence = 0.45 * bool(fields) + 0.25 * trade + 0.2 * people + 0.1 * (profiles[titled[0]].title > 0.4)
    return min(1.0, evidence * (0.8 + 0.2 * min(1.0, agreement + 0.5)))


def _headless_likeness(columns: dict[int, str], profiles: Sequence[Profile], trade: bool) -> float:
    """Without a header, the columns must speak for themselves: titles, codes, people, dates."""
    names = set(columns.values())
    titles = max(max(seen.title, seen.coded_title) for seen in profiles)
    people = bool(names & {"political_leads", "departments", "agents"})
    dated = "deadline" in names
    coded = "code" in names or any(seen.coded_title >= 0.6 for seen in profiles)
    if not dated or not (people or trade):
        return 0.0
    return 0.2 * trade + 0.2 * people + 0.2 + 0.2 * coded + 0.2 * (titles > 0.4)


def _has_level_word(row: RowPiece) -> bool:
    reading = read_code(row.cells[row.filled[0]].text) if row.filled else None
    return reading is not None and reading.level_word is not None


def read(piece: Piece, tree: Tree, score: float) -> None:
    """Opens the items of the table in the tree, under whatever is open there."""
    blocks = _blocks(piece.rows)
    for block in blocks:
        for row in block.header:
            for unit in row.units:
                tree.ledger.skip(unit, SkipReason.TABLE_HEADER)
        _read_block(block, tree, score)


def _blocks(rows: Sequence[RowPiece]) -> list[Block]:
    """Cut at headers. Group rows that stand between a header's rows or above it belong to what follows."""
    blocks = [Block()]
    for row in rows:
        if not row.filled:
            continue
        if is_header(row) or (_is_upper_header(row) and not blocks[-1].rows and not blocks[-1].header):
            if (blocks[-1].rows and any(not _is_group(before) for before in blocks[-1].rows)) or (
                blocks[-1].rows and not blocks[-1].header
            ):
                blocks.append(Block())
            blocks[-1].header.append(row)
        else:
            blocks[-1].rows.append(row)
    return blocks


def _is_upper_header(row: RowPiece) -> bool:
    """A merged header line (`Pilotes | Ressources`) above the real one."""
    texts = [row.cells[column].text for column in row.filled]
    return len(texts) >= 2 and all(label_of(text) is not None and len(text) < 40 for text in texts)


def _is_group(row: RowPiece) -> bool:
    """One text, or a coded title beside which only codes stand."""
    texts = [row.cells[column].text for column in row.filled]
    texts = [text for text in texts if not says_nothing(text)]
    if len(texts) <= 1:
        return True
    head = read_code(texts[0])
    others = [read_code(text) for text in texts[1:]]
    return head is not None and all(other is not None and not other.rest for other in others) and bool(head.rest)


def _profiles(rows: Sequence[RowPiece]) -> list[Profile]:
    width = max(len(row.cells) for row in rows)
    return [profile([row.cells[at].text for row in rows if at < len(row.cells)]) for at in range(width)]


def _read_block(block: Block, tree: Tree, score: float) -> None:
    data = [row for row in block.rows if not _is_group(row)]
    if not data:
        for row in block.rows:
            _group_row(row, tree, {})
        return
    profiles = _profiles(data)
    columns = mapped(header_fields(block.header) if block.header else {}, profiles)
    known = {
        at: known_values(row.cells[at].text for row in data if at < len(row.cells))
        for at, name in columns.items()
        if name in PEOPLE_FIELDS
    }
    politicians = frozenset().union(*(known[at] for at in known if columns[at] == "political_leads"))
    known = {at: values | politicians if columns[at] == "agents" else values for at, values in known.items()}
    reading = Reading(columns, known, _levels_by_depth(block.rows), score)
    for row in block.rows:
        if _is_group(row) and not _is_lone_item(row, reading):
            _group_row(row, tree, reading.levels)
        else:
            _item_row(row, tree, reading)


def _is_lone_item(row: RowPiece, reading: Reading) -> bool:
    """An action whose other cells are all empty: it stands in the column of the actions, or says that it is one."""
    texts = [at for at in row.filled if not says_nothing(row.cells[at].text)]
    if not texts:
        return True
    head = read_code(row.cells[texts[0]].text)
    if head is not None and head.level_word is not None:
        return head.level_word.rank >= Level.ACTION.rank
    name = reading.columns.get(texts[0], "")
    first = min(reading.columns, default=0)
    if name.startswith("level:") and sum(other.startswith("level:") for other in reading.columns.values()) > 1:
        return True
    return (name in ("level:action", "title") and texts[0] > first) or name not in ("level:action", "title", "")


def _levels_by_depth(rows: Sequence[RowPiece]) -> dict[int, Level]:
    """Depth of a bare number → level, learned from the rows that give both a word and a number."""
    found: dict[int, Level] = {}
    for row in rows:
        for at in row.filled:
            reading = read_code(row.cells[at].text)
            if reading is not None and reading.code and reading.level_word and reading.rest:
                found.setdefault(len(code_path(reading.code)), reading.level_word)
    return found


# ------------------------------------------------------------------------------------------------------ group rows


def _group_row(row: RowPiece, tree: Tree, levels: dict[int, Level]) -> None:
    texts = [at for at in row.filled if not says_nothing(row.cells[at].text)]
    for unit in row.units:
        tree.ledger.place(unit)
    if not texts:
        return
    cell = row.cells[texts[0]]
    track = track_of(cell.text)
    if track is not None:
        enter_track(tree, track)
    elif not open_domain(tree, cell.text, row.where, cell.units):
        _open_group(cell, row.where, tree, levels)


def _open_group(cell: CellPiece, where: Source, tree: Tree, levels: dict[int, Level]) -> None:
    reading = read_code(cell.text)
    announced = announced_level(cell.text) or _table_title(cell.text)
    if reading is None and announced:
        for unit in cell.units:
            tree.ledger.skip(unit, SkipReason.TABLE_HEADER)
        return
    if tree.has_pending:
        axis_of_track(tree, where)
    level = reading.level_word if reading else None
    if level is None:
        level = _level_of_group(tree, reading.code if reading else None, levels)
    open_titled(tree, cell.text, where, level, units=cell.units, confidence=0.95 if reading else 0.7)


def _table_title(text: str) -> bool:
    """`OBJECTIFS ET ACTIONS`: words of the trade alone, that name the table and no item."""
    words = fold(text).replace("/", " ").split()
    return bool(TABLE_TITLE_WORDS.intersection(words)) and TABLE_TITLE_WORDS.union(TABLE_TITLE_FILLERS).issuperset(
        words
    )


def _level_of_group(tree: Tree, code: str | None, levels: dict[int, Level]) -> Level:
    """A group without a level word: by the depth of its number, else as the next level under what is open."""
    depth = len(code_path(code)) if code else 0
    if depth in levels:
        return levels[depth]
    if depth > 1:
        return Level.OPERATIONAL_OBJECTIVE
    open_strategic = tree.open_at(Level.STRATEGIC_OBJECTIVE)
    if open_strategic is None or (code and open_strategic.code and len(code_path(open_strategic.code)) == depth):
        return Level.STRATEGIC_OBJECTIVE
    if not open_strategic.children:
        return Level.OPERATIONAL_OBJECTIVE
    return (
        Level.OPERATIONAL_OBJECTIVE
        if any(node.level is Level.OPERATIONAL_OBJECTIVE for node in open_strategic.children)
        else Level.STRATEGIC_OBJECTIVE
    )


# ------------------------------------------------------------------------------------------------------- item rows


def _item_row(row: RowPiece, tree: Tree, reading: Reading) -> None:
    cells = {at: cell for at, cell in enumerate(row.cells) if cell.text}
    for unit in row.units:
        tree.ledger.place(unit)
    node = _open_levels(row, cells, tree, reading)
    if node is None:
        node = tree.current
        if node is None:
            for unit in row.units:
                tree.ledger.unplace(unit)
            return
    for at, cell in cells.items():
        name = reading.columns.get(at, "description")
        if name.startswith("level:") or name == "title":
            continue
        _put_cell(tree, node, name, cell, row.where, reading.known.get(at, frozenset()))


def _open_levels(row: RowPiece, cells: dict[int, CellPiece], tree: Tree, reading: Reading) -> Node | None:
    """Opens what the level columns of the row name, from the widest; the last one opened takes the row's fields."""
    named = sorted(
        (_column_level(name), at)
        for at, name in reading.columns.items()
        if name.startswith("level:") or name == "title"
    )
    node: Node | None = None
    own_code = next((cells[at].text for at, name in reading.columns.items() if name == "code" and at in cells), None)
    last = max((at for _, at in named if at in cells and not says_nothing(cells[at].text)), default=None,
               key=lambda at: _column_level(reading.columns[at]))  # fmt: skip
    for rank, at in named:
        if at not in cells or says_nothing(cells[at].text):
            continue
        text = cells[at].text
        level = _row_level(text, LEVEL_ORDER[rank], reading, single=len(named) == 1, code_text=own_code)
        if len(named) > 1 and at != last and _is_open(tree, level, text):
            continue
        node = open_titled(
            tree,
            text,
            row.where,
            level,
            code_text=own_code if at == last else None,
            confidence=round(0.6 + 0.38 * reading.confidence, 2),
            split_steps=True,
            units=cells[at].units,
        )
    return node


def _column_level(name: str) -> int:
    return Level.ACTION.rank if name == "title" else Level(name.removeprefix("level:")).rank


def _row_level(text: str, level: Level, reading: Reading, *, single: bool, code_text: str | None) -> Level:
    """The column's level, unless the row's own word or the depth of its number says another."""
    head = read_code(text) or (read_code(code_text) if code_text else None)
    if not single or head is None:
        return level
    if head.level_word is not None:
        return head.level_word
    depths = {depth for depth, known in reading.levels.items() if known is Level.ACTION}
    if head.code and depths and len(code_path(head.code)) > max(depths):
        return Level.STEP
    return reading.levels.get(len(code_path(head.code)), level) if head.code else level


def _is_open(tree: Tree, level: Level, text: str) -> bool:
    node = tree.open_at(level)
    return node is not None and (fold(node.title) == fold(text) or fold(text).endswith(fold(node.title)))


def _put_cell(tree: Tree, node: Node, name: str, cell: CellPiece, where: Source, known: frozenset[str]) -> None:
    if "." in name:
        level, _, name = name.partition(".")
        target = node if node.level.value == level else node.ancestor(Level(level))
        if target is None or (target.has_content and target is not node):
            return
        node = target
    if name == "code":
        _check_code(tree, node, cell.text, where)
    elif name in LIST_FIELDS or name == "indicators":
        for text, _ in cell.entries:
            put(tree, node, name, text, where, known)
    else:
        put(tree, node, name, cell.text, where, known)


def _check_code(tree: Tree, node: Node, text: str, where: Source) -> None:
    """A column of codes that repeats the code of the title confirms it; where it differs, somebody must look."""
    reading = read_code(text)
    code = reading.code if reading is not None else (None if says_nothing(text) else text)
    if code is None:
        return
    if node.code is None:
        tree.recode(node, code, text)
    elif node.code != code:
        tree.problem(
            "code-mismatch",
            f"Le code de la colonne, « {text} », diffère de celui du titre, « {node.code_text or node.code} » ; "
            "celui du titre est gardé.",
            where,
        )
