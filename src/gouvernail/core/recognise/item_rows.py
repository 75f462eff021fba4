"""A row of a table that names items: its level columns open them, its other cells are their fields."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.people import looks_like_person, split_names
from gouvernail.core.recognise.cell_values import put_aside, put_cell
from gouvernail.core.recognise.column_contents import SUM
from gouvernail.core.recognise.context import TrackLine, enter_track, named_track
from gouvernail.core.recognise.fields import names_a_department
from gouvernail.core.recognise.grid import CellPiece, RowPiece
from gouvernail.core.recognise.letter_codes import letter_path, part_of
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.period_cells import is_of_period, put_periods
from gouvernail.core.recognise.placeholders import is_unfilled
from gouvernail.core.recognise.rival_columns import ASIDE
from gouvernail.core.recognise.row_colours import put_colour
from gouvernail.core.recognise.row_lines import in_its_scale, letter_apart, step_lines
from gouvernail.core.recognise.row_numbers import with_point
from gouvernail.core.recognise.targets import put_beside_indicator
from gouvernail.core.recognise.titles import read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.vocabulary import Level, SkipReason

_LETTER = re.compile(r"\(?[a-z]\s?[).]?$")


@dataclass(slots=True)
class Reading:
    """What is known of a table while its rows are read.

    `columns` gives the field of each column, `known` the names that stand alone in a column of people, `levels` the
    level of a bare number by its depth, `base` the level of a column of titles, `said` what rows that repeat an item
    have said of it already, `years` the year in the header of a column of money, `words` all headers. `rank` and
    `parent` are those of the row being read, where the table says them; `lettered` codes begin with a letter.
    """

    columns: dict[int, str]
    known: dict[int, frozenset[str]]
    levels: dict[int, Level]
    confidence: float
    base: Level = Level.ACTION
    said: set[tuple[int, int, str]] = field(default_factory=set)
    years: dict[int, int] = field(default_factory=dict)
    words: dict[int, str] = field(default_factory=dict)
    scales: dict[int, str] = field(default_factory=dict)
    """Columns of amounts → the unit of thousands or millions in which they are."""
    rank: Level | None = None
    lettered: bool = False
    parent: Node | None = None
    numbered: bool = False
    """Whether most codes are figures: rows with a letter are parts of the one above."""
    of_steps: frozenset[int] = frozenset()
    """Columns that rows of mere steps fill: where a row names an action and its first step, they speak of the step."""
    parts_lettered: bool = False
    """Whether letters after the code of an action number its parts: `1.1.2a`."""
    fractions: frozenset[int] = frozenset()
    """Columns of rates written as parts of one: `0,5`, `1`."""
    heads: frozenset[str] = frozenset()
    """The first numbers of codes of several: what a wider title may begin with, without a point."""
    changing: frozenset[int] = frozenset()
    """Columns of objectives that are filled only where they change."""
    titles: list[tuple[Level, int]] = field(default_factory=list)
    codes: dict[Level, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.titles = sorted(
            ((self.level_of(name), at) for at, name in self.columns.items() if is_title(name)),
            key=lambda found: (found[0].rank, found[1]),
        )
        self.codes = {Level(name[:-5]): at for at, name in self.columns.items() if name.endswith(".code")}
        plain = next((at for at, name in self.columns.items() if name == "code"), None)
        if plain is not None and self.titles:
            self.codes.setdefault(self.titles[-1][0], plain)

    def level_of(self, name: str) -> Level:
        return self.base if name == "title" else Level(name.removeprefix("level:"))

    @property
    def has_levels(self) -> bool:
        """Whether the row's parents stand in columns of their own."""
        return len({level for level, _ in self.titles}) > 1


def is_title(name: str) -> bool:
    return name == "title" or name.startswith("level:")


def read_item_row(row: RowPiece, tree: Tree, reading: Reading) -> Node | None:
    """Opens what the row names and puts its fields; a row that names nothing adds to what is open. Whose they are."""
    cells = {at: cell for at, cell in enumerate(row.cells) if cell.text}
    for unit in row.units:
        tree.ledger.place(unit)
    _enter_track(cells, tree, reading)
    if _is_unfilled(cells, reading):
        for unit in row.units:
            tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
        return None
    opened, last = _open_levels(row, cells, tree, reading)
    node = _owner(opened) or last or tree.current
    if node is None:
        for unit in row.units:
            tree.ledger.unplace(unit)
        return None
    if opened:
        put_colour(tree, opened[-1], row, [at for _, at in reading.titles], reading.columns)
    fresh = {id(one) for one in opened}
    for at, cell in cells.items():
        name = reading.columns.get(at, "description")
        if name == "agents" and "departments" in reading.columns.values() and _names_departments(cell.text):
            name = "contributing_departments"
        stepped = at in reading.of_steps and opened and opened[-1].level is Level.STEP
        target = _target(opened[-1] if stepped else node, name, fresh)
        if (
            target is None
            or is_title(name)
            or name == SUM
            or is_of_period(at, reading.columns, reading.words)
            or (id(target), at, cell.text) in reading.said
        ):
            continue
        if reading.has_levels:
            reading.said.add((id(target), at, cell.text))
        lines = len(target.budget)
        if at not in reading.columns or name in ASIDE:
            put_aside(target, reading.words.get(at), cell.text)
            continue
        if at in reading.fractions and cell.text.strip() == "1":
            cell = replace(cell, text="100 %")
        if name == "indicators" and put_beside_indicator(target, reading.words.get(at, ""), cell.text):
            continue
        if name.rpartition(".")[2].startswith("budget"):
            cell = in_its_scale(cell, reading.scales.get(at, ""))
        put_cell(tree, target, name.rpartition(".")[2], cell, row.where, reading.known.get(at, frozenset()))
        if at in reading.years:
            of_year = [line if line.year else replace(line, year=reading.years[at]) for line in target.budget[lines:]]
            target.budget[lines:] = of_year
    put_periods(node, row, cells, reading.columns, reading.words)
    return node


def _is_unfilled(cells: Mapping[int, CellPiece], reading: Reading) -> bool:
    """A row whose title was not written yet, or no more, and that says nothing else but its number."""
    places = [at for _, at in reading.titles if at in cells and not says_nothing(cells[at].text)]
    if not places or not is_unfilled(cells[places[-1]].text):
        return False
    codes = {at for at, name in reading.columns.items() if name.rpartition(".")[2] == "code"}
    others = (cell.text for at, cell in cells.items() if at not in codes and at not in places)
    return all(says_nothing(text) or is_unfilled(text) for text in others)


def _names_departments(text: str) -> bool:
    """`C + CPAS` under `Qui`, beside a column of services: who takes part, and nobody in person."""
    names = split_names(text)
    return any(map(names_a_department, names)) and not any(map(looks_like_person, names))


def _enter_track(cells: dict[int, CellPiece], tree: Tree, reading: Reading) -> None:
    """A column of volets: the rows from here on belong to the one that it names."""
    named = (named_track(cells[at].text) for at, name in reading.columns.items() if name == "track" and at in cells)
    track = next((track for track in named if track is not None), None)
    if track is not None and track is not tree.track:
        enter_track(tree, TrackLine(track, ""))


def _owner(opened: list[Node]) -> Node | None:
    """Whose fields the row holds: the action, where the row opens an action together with its first step."""
    actions = [node for node in opened if node.level is Level.ACTION]
    if not actions and len(opened) > 1 and opened[0].level is Level.STEP:
        return opened[0].parent
    return actions[-1] if actions else opened[-1] if opened else None


def _target(node: Node, name: str, fresh: set[int]) -> Node | None:
    """The item that a column speaks of. What a repeated parent's columns say was read with its first row."""
    level, dot, _ = name.partition(".")
    if not dot:
        return node
    if node.level.value == level:
        return node
    target = node.ancestor(Level(level))
    if target is None:
        target = next((child for child in node.children if child.level.value == level and id(child) in fresh), None)
    return target if target is not None and id(target) in fresh else None


def _open_levels(
    row: RowPiece, cells: dict[int, CellPiece], tree: Tree, reading: Reading
) -> tuple[list[Node], Node | None]:
    """The items that the row opens, from the widest, and the last one that it names, open already or not."""
    opened: list[Node] = []
    last: Node | None = None
    for level, at in reading.titles:
        text = cells[at].text if at in cells else ""
        code = _own_code(cells, reading, level)
        if says_nothing(text):
            continue
        if min(level.rank, reading.levels.get(1, level).rank) < Level.ACTION.rank:
            text = with_point(text, reading.heads)
        steps = [(line, level) for line in step_lines(cells[at])] if level is Level.STEP else []
        for line, line_level in steps or (_coded_lines(text) if reading.rank is None else ()) or ((text, level),):
            known = _open_already(tree, reading, line_level, line, code) if reading.has_levels else None
            if known is not None:
                if not _goes_on_below(row, line_level, reading):
                    tree.close_to(known)
                last = known
                continue
            last = _open(row, cells, at, line, tree, reading, line_level, code)
            opened.append(last)
    return opened, last


def _goes_on_below(row: RowPiece, level: Level, reading: Reading) -> bool:
    """Whether the next narrower objective is left empty in a column that is filled only where it changes."""
    at = next((at for other, at in reading.titles[:-1] if other.rank > level.rank), None)
    return at is not None and at in reading.changing and at not in row.filled


def changing_columns(rows: Sequence[RowPiece], columns: Mapping[int, str]) -> frozenset[int]:
    """The columns of objectives that are filled only where they change: no row says again what the one above says."""
    found = set()
    for at in (at for at, name in columns.items() if name.startswith("level:")):
        texts = [row.cells[at].text.strip() if at < len(row.cells) else "" for row in rows]
        if "" in texts and not any(one and one == other for one, other in pairwise(texts)):
            found.add(at)
    return frozenset(found)


def _coded_lines(text: str) -> list[tuple[str, Level]]:
    """`OS 1 : ...` and `OO 1.1 : ...` on two lines of one cell; nothing where a line names no level."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 2:
        return []
    readings = [read_code(line) for line in lines]
    levels = [found.level_word for found in readings if found is not None and found.code and found.rest]
    named = [level for level in levels if level is not None]
    return list(zip(lines, named, strict=True)) if len(named) == len(lines) else []


def _own_code(cells: dict[int, CellPiece], reading: Reading, level: Level) -> str | None:
    at = reading.codes.get(level)
    text = cells[at].text if at is not None and at in cells else ""
    return None if says_nothing(text) else text


def _open(
    row: RowPiece,
    cells: dict[int, CellPiece],
    at: int,
    text: str,
    tree: Tree,
    reading: Reading,
    level: Level,
    code: str | None,
) -> Node:
    lettered = reading.lettered and reading.rank is None and code is not None
    below = code is not None and _goes_on_with_letter(code, tree)
    apart = letter_apart(text, level) if reading.has_levels and not code else None
    if apart is not None:
        code, text = apart
    level = (
        reading.rank
        or (lettered and reading.levels.get(len(letter_path(code or ""))))
        or _row_level(text, level, reading, code)
    )
    action = _action_of_part(code, tree, reading) if level is Level.ACTION else None
    level = Level.STEP if action is not None else level
    lead, steps = cells[at].listed if at in cells and level is Level.ACTION else ("", [])
    node = open_titled(
        tree,
        (lead if lead and steps else text) or (code or ""),
        row.where,
        level,
        code_text=code,
        lettered=reading.lettered or apart is not None or below,
        confidence=round(0.6 + 0.38 * reading.confidence, 2),
        split_steps=True,
        units=cells[at].units if at in cells else (),
        parent=action or reading.parent,
    )
    for step, _ in steps if lead else ():
        open_titled(tree, step, row.where, Level.STEP, confidence=node.confidence, parent=node)
    tree.close_to(node)
    return node


def _goes_on_with_letter(code: str, tree: Tree) -> bool:
    """Whether the code goes on with that of an open objective, whose letter stands for no word: `A.1`, `A.1.2`."""
    path = letter_path(code)
    above = [letter_path(node.code) for node in tree.path if node.code and node.level.rank < Level.ACTION.rank]
    return any(0 < len(one) < len(path) and path[: len(one)] == one for one in above)


def _action_of_part(code: str | None, tree: Tree, reading: Reading) -> Node | None:
    """The open action whose code goes on with a letter in that of the row."""
    part = part_of(code) if code and reading.parts_lettered else None
    action = tree.open_at(Level.ACTION)
    if part is None or action is None or code_path(action.code or "") != code_path(part[0]):
        return None
    return action


def _row_level(text: str, level: Level, reading: Reading, code: str | None) -> Level:
    """The column's level, unless the row's own word or the depth of its number says another."""
    head = read_code(text) or (read_code(code) if code else None)
    if code and _LETTER.match(code) and reading.numbered and level is Level.ACTION:
        return Level.STEP
    if reading.has_levels or head is None:
        return level
    if head.level_word is not None:
        return head.level_word
    depths = {depth for depth, known in reading.levels.items() if known is Level.ACTION}
    if head.code and depths and len(code_path(head.code)) > max(depths):
        return Level.STEP
    return reading.levels.get(len(code_path(head.code)), level) if head.code else level


def _open_already(tree: Tree, reading: Reading, level: Level, text: str, code: str | None) -> Node | None:
    """The open item of that level that the cell names again: the same words, and the same code where both have one."""
    node = tree.open_at(level)
    if node is None:
        return None
    head = read_code(text)
    written = read_title(head.rest if head is not None else text).text
    mine = head.code if head is not None else None
    if fold(written) not in (fold(node.title), "") and fold(text) != fold(node.title):
        return None
    beside = read_code(code) if code else None
    mine = mine or (beside.code if beside is not None else None)
    same = mine is None or node.code is None or code_path(mine) == code_path(node.code)
    return node if same else None
