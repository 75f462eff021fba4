"""Layout A: a wide table, one row per item, with group rows, headers that come back, and columns that may shift.

The table is cut into blocks at each header; each block finds its own columns. A row with one text opens a group
(objective, domain, track), any other row is an item with its fields.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from gouvernail.core.codes import CodeReading, code_path, read_code
from gouvernail.core.folding import fold
from gouvernail.core.people import known_values
from gouvernail.core.recognise.cell_values import put_aside
from gouvernail.core.recognise.columns import header_scales, header_years
from gouvernail.core.recognise.context import TrackLine, axis_of_track, enter_track, named_track, open_domain, track_of
from gouvernail.core.recognise.depth_levels import depth_levels
from gouvernail.core.recognise.fields import PEOPLE_FIELDS
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.group_ranks import ranks_of_groups, ranks_of_words
from gouvernail.core.recognise.group_words import own_words
from gouvernail.core.recognise.item_rows import Reading, changing_columns, is_title, read_item_row
from gouvernail.core.recognise.labels import announced_level
from gouvernail.core.recognise.legend import fills_in, meanings
from gouvernail.core.recognise.letter_codes import are_parts_lettered, letter_path, levels_below_letter
from gouvernail.core.recognise.lone_rows import depths_of_items, is_lone_item
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.particulars import put_particulars
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.ranked_reading import read_ranked
from gouvernail.core.recognise.rival_columns import ASIDE
from gouvernail.core.recognise.row_kinds import is_figure, is_group, told
from gouvernail.core.recognise.row_lines import scale_told
from gouvernail.core.recognise.row_notes import read_on
from gouvernail.core.recognise.row_numbers import first_numbers, with_point
from gouvernail.core.recognise.said_again import read_again, says_again
from gouvernail.core.recognise.seen_blocks import SeenBlock
from gouvernail.core.recognise.tree import Tree
from gouvernail.core.recognise.unmapped import tell_unmapped
from gouvernail.core.recognise.words import is_table_title, programme_kind
from gouvernail.core.vocabulary import Level, SkipReason

NAME = "wide-table"
_LONGEST_TABLE_TITLE = 14
_FRACTION = re.compile(r"[01](?:[.,]\d+)?$")
_RANKED = (
    (Level.STRATEGIC_OBJECTIVE,),
    (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
    (Level.AXIS, Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE),
)
_NO_OBJECTIVE = re.compile(
    r"^(?:feuil|feuille|sheet|blad|tabelle|page|export|import|data|donnees|actions?|projets?|plan|pst|suivi|table|base|"
    r"encodage|synthese|liste|planning|planification|calendrier|echeancier|budgets?|tableau de bord|recap\w*|p|f|s)"
    r"\W*\d*\b"
)


def read(piece: Piece, seen: Sequence[SeenBlock], tree: Tree, score: float) -> None:
    """Opens the items of the table in the tree, under whatever is open there. `seen` is the table as `look` saw it."""
    another = _enter_sheet(piece, tree)
    tree.worded = tree.worded or any(name.startswith("level:") for one in seen for name in one.fields.values())
    legend = [row for one in seen for row in (*one.block.legend, *one.block.beside)]
    lines = [" ".join(row.cells[at].text for at in row.filled) for row in legend]
    tree.legend |= {**fills_in(legend), **meanings(lines)}
    tree.scale = _scale(piece, seen)
    for one in seen:
        for row, reason in (
            *((row, SkipReason.TABLE_HEADER) for row in (*one.block.title, *one.block.header)),
            *((row, SkipReason.OUTSIDE_PLAN) for row in one.block.beside),
            *((row, SkipReason.LEGEND) for row in one.block.legend),
        ):
            for unit in row.units:
                tree.ledger.skip(unit, reason)
        _read_block(one, tree, score, another_sheet=another)


def _scale(piece: Piece, seen: Sequence[SeenBlock]) -> str:
    """What all sums of the table are counted in: `Plan d'investissement (en milliers d'euros)` above its header."""
    header = next((one.block.header[0] for one in seen if one.block.header), None)
    above = piece.rows[: piece.rows.index(header)] if header in piece.rows else ()
    told = [piece.caption, *(row.cells[at].text for row in above for at in row.filled)]
    return next((unit for text in told if (unit := scale_told(text))), "")


def _enter_sheet(piece: Piece, tree: Tree) -> bool:
    """Whether another sheet begins: nothing stays open then. It may be that of a volet or of an objective."""
    sheet = piece.where.sheet
    if sheet is None or sheet == tree.sheet:
        return False
    tree.sheet = sheet
    tree.track = None
    tree.close_to(None)
    named, reading = named_track(sheet), read_code(sheet)
    if named is not None:
        enter_track(tree, TrackLine(named, ""))
    elif reading is not None and reading.code is not None and (reading.level_word or reading.label):
        level = reading.level_word or Level.STRATEGIC_OBJECTIVE
        if level.rank < Level.ACTION.rank:
            open_titled(tree, sheet, piece.where, level, confidence=0.6)
    return True


def _read_block(seen: SeenBlock, tree: Tree, score: float, *, another_sheet: bool) -> None:
    data, rows = seen.data, seen.block.rows
    scales = header_scales(seen.block.header, seen.columns, tree.scale)
    if rows:
        where = seen.block.header[-1].where if seen.block.header else rows[0].where
        tell_unmapped(tree, _taken(seen), seen.words, data, where)
    if seen.ranks is not None:
        reading = _reading(seen, {}, score, scales)
        reading.heads = _heads(data, seen.columns)
        read_ranked(seen, seen.ranks, reading, tree)
        return
    lettered = _below_open_letter(rows, seen.columns, tree)
    levels = lettered or _levels_by_depth(rows, seen.columns) or depth_levels(data, seen.columns)
    levels = _without_running_numbers(levels, rows, data, seen.columns)
    reading = Reading(
        seen.columns,
        _known(seen),
        levels,
        score,
        years=header_years(seen.words, seen.columns),
        words=seen.words,
        scales=scales,
        lettered=bool(lettered),
        of_steps=_of_steps(data, seen.columns),
        fractions=_fractions(data, seen.columns),
        changing=changing_columns(data, seen.columns),
        heads=_heads(data, seen.columns),
    )
    reading.numbered = _is_numbered(data, reading)
    reading.parts_lettered = are_parts_lettered(_codes(data, reading))
    if another_sheet and len(data) == len(rows) and says_again(data, reading, tree):
        read_again(rows, reading, tree)
        return
    if another_sheet and data and len(data) == len(rows) and not reading.has_levels and tree.sheets > 1:
        _open_sheet(tree, data[0])
    depths = depths_of_items(data, seen.columns)
    groups = [
        not (lettered and _is_lettered(row))
        and is_group(row)
        and not is_lone_item(row, reading.columns, depths, data, ends=row is rows[-1])
        for row in rows
    ]
    heads = first_numbers(rows)
    unranked = tree.open_at(Level.STRATEGIC_OBJECTIVE) is None
    ranks = (ranks_of_groups(rows, groups) or ranks_of_words(rows, groups)) if unranked else {}
    own = own_words(rows, groups, frozenset(fold(node.label) for node in tree.nodes if node.label))
    for at, row in enumerate(rows):
        put_particulars(seen.block.particulars.get(at, ()), tree)
        if row.goes_on and tree.current is not None:
            read_on(row, tree, tree.current)
        elif groups[at]:
            # What stands over a column of strategic objectives is wider.
            over = Level.AXIS if Level.STRATEGIC_OBJECTIVE in {level for level, _ in reading.titles} else None
            ranked = _RANKED[max(ranks.values())][ranks[at]] if at in ranks else over
            _group_row(row, tree, reading.levels, heads, ranked, own.get(at))
            _keep_sums(row, tree, seen.words)
        else:
            read_item_row(row, tree, reading)
    put_particulars(seen.block.particulars.get(len(rows), ()), tree)


def _heads(data: Sequence[RowPiece], columns: Mapping[int, str]) -> frozenset[str]:
    return first_numbers(data, [at for at, name in columns.items() if is_title(name)])


def _taken(seen: SeenBlock) -> frozenset[int]:
    """The columns that a field takes, or that say what the rows are."""
    own = seen.ranks.columns if seen.ranks is not None else ()
    return frozenset(at for at, name in seen.columns.items() if name not in ASIDE).union(own)


def _of_steps(data: Sequence[RowPiece], columns: Mapping[int, str]) -> frozenset[int]:
    """The columns that rows of a step and no action fill: what is merged over the rows of an action is its own."""
    steps = {at for at, name in columns.items() if name == f"level:{Level.STEP}"}
    actions = {at for at, name in columns.items() if name in (f"level:{Level.ACTION}", "title")}
    if not steps or not actions:
        return frozenset()
    alone = [row for row in data if steps & set(row.filled) and not actions & set(row.filled)]
    return frozenset(at for row in alone for at in row.filled if not is_title(columns.get(at, "")))


def _fractions(data: Sequence[RowPiece], columns: Mapping[int, str]) -> frozenset[int]:
    """The columns of rates that hold parts of one."""
    found = set()
    for at, name in columns.items():
        texts = [row.cells[at].text.strip() for row in data if at in row.filled] if name == "progress" else []
        if all(map(_FRACTION.match, texts)) and any(len(text) > 1 for text in texts):
            found.add(at)
    return frozenset(found)


def _below_open_letter(rows: Sequence[RowPiece], columns: Mapping[int, str], tree: Tree) -> dict[int, Level]:
    """Levels by how many parts the codes of the first column have, where they go on with the letter of what is open."""
    letters = [node for node in tree.path if node.code and len(node.code) == 1 and node.code.isalpha()]
    at = next((at for at, name in columns.items() if name.rpartition(".")[2] == "code"), None)
    if not letters or at is None:
        return {}
    texts = [row.cells[at].text for row in rows if at in row.filled]
    return levels_below_letter(texts, letters[-1].code or "", axis=letters[-1].level is Level.AXIS)


def _reading(seen: SeenBlock, levels: dict[int, Level], score: float, scales: dict[int, str]) -> Reading:
    years = header_years(seen.words, seen.columns)
    return Reading(seen.columns, _known(seen), levels, score, years=years, words=seen.words, scales=scales)


def _is_lettered(row: RowPiece) -> bool:
    return len(row.filled) > 1 and len(letter_path(row.cells[row.filled[0]].text)) > 1


def _known(seen: SeenBlock) -> dict[int, frozenset[str]]:
    """The names that stand alone in each column of people; agents may be the politicians of another column."""
    known = {
        at: known_values(row.cells[at].text for row in seen.data if at < len(row.cells))
        for at, name in seen.columns.items()
        if name in PEOPLE_FIELDS
    }
    politicians = frozenset().union(*(known[at] for at in known if seen.columns[at] == "political_leads"))
    return {at: values | politicians if seen.columns[at] == "agents" else values for at, values in known.items()}


def _open_sheet(tree: Tree, row: RowPiece) -> None:
    """A sheet of actions without objectives, among several: its name is the objective, unless it says nothing."""
    sheet = tree.sheet or ""
    if tree.path or _NO_OBJECTIVE.match(fold(sheet)) or named_track(sheet) is not None or is_table_title(sheet):
        return
    open_titled(tree, sheet, row.where, Level.STRATEGIC_OBJECTIVE, confidence=0.5).from_sheet = True


def _without_running_numbers(
    levels: dict[int, Level], rows: Sequence[RowPiece], data: Sequence[RowPiece], columns: Mapping[int, str]
) -> dict[int, Level]:
    """The levels by depth; but for that of single numbers where the items count through the numbers that the groups
    have too: `OS 2`, below it the actions 4, 5 and 6.
    """
    at = next((at for at, name in columns.items() if name in ("code", "action.code")), None)
    if at is None or levels.get(1, Level.ACTION).rank >= Level.ACTION.rank:
        return levels
    counted = [row.cells[at].text.strip().rstrip(".") for row in data if at < len(row.cells)]
    grouped = {reading.code for row in rows if is_group(row) for reading in [read_code(told(row)[0])] if reading}
    runs_on = len(set(counted)) == len(counted) and all(number.isdigit() for number in counted if number)
    if len(grouped & set(counted)) < 2 or not runs_on:
        return levels
    return {depth: level for depth, level in levels.items() if depth > 1}


def _codes(data: Sequence[RowPiece], reading: Reading) -> list[str]:
    at = reading.codes.get(Level.ACTION)
    return [row.cells[at].text for row in data if at is not None and at < len(row.cells) and row.cells[at].text]


def _is_numbered(data: Sequence[RowPiece], reading: Reading) -> bool:
    """Whether figures are the codes of most rows that have one."""
    codes = _codes(data, reading)
    return sum(any(char.isdigit() for char in code) for code in codes) >= 0.4 * len(codes) > 0


def _levels_by_depth(rows: Sequence[RowPiece], columns: Mapping[int, str]) -> dict[int, Level]:
    """Depth of a bare number → level, learned from the rows that give both a word and a number."""
    found: dict[int, Level] = {}
    for row in rows:
        for at in row.filled:
            reading = read_code(row.cells[at].text)
            alone = at == row.filled[0] or columns.get(at) == "code"
            if reading is not None and reading.code and reading.level_word and (reading.rest or alone):
                found.setdefault(len(code_path(reading.code)), reading.level_word)
    narrowest = max(found, default=0)
    if narrowest and found[narrowest] is Level.OPERATIONAL_OBJECTIVE:
        found |= {narrowest + 1: Level.ACTION, narrowest + 2: Level.STEP}
    return found


# ------------------------------------------------------------------------------------------------------ group rows


def _group_row(
    row: RowPiece,
    tree: Tree,
    levels: dict[int, Level],
    heads: Collection[str],
    ranked: Level | None = None,
    own: CodeReading | None = None,
) -> None:
    texts = told(row)
    for unit in row.units:
        tree.ledger.place(unit)
    if not texts:
        return
    text = with_point(texts[0], heads)
    head = read_code(texts[0])
    if len(texts) == 2 and head is not None and not head.rest:
        beside = read_code(texts[1])
        # The title may say its number again: `1.1 | Objectif 1.1 – ...`.
        again = beside is not None and beside.code is not None and beside.label is not None and bool(beside.rest)
        text = texts[1] if again and head.level_word is None else f"{texts[0]} : {texts[1]}"
    track = track_of(text)
    if own is not None:
        _open_group(texts[0], row, tree, levels, ranked, own)
    elif track is not None:
        enter_track(tree, track)
    elif _names_the_table(text):
        _enter_title(tree, row, text)
    elif not open_domain(tree, text, row.where, tuple(row.units)):
        _open_group(text, row, tree, levels, ranked)


def _keep_sums(row: RowPiece, tree: Tree, words: Mapping[int, str]) -> None:
    """Sums and averages beside the name of an objective stay as text: they are computed from what is below."""
    for at in row.filled[1:]:
        if tree.current is not None and is_figure(row.cells[at].text):
            put_aside(tree.current, words.get(at), row.cells[at].text)


def _names_the_table(text: str) -> bool:
    """A title such as `Suivi du PST – Volet interne`: it names the programme or the table, and no item."""
    if read_code(text) is not None or len(text.split()) > _LONGEST_TABLE_TITLE:
        return False
    return announced_level(text) is not None or is_table_title(text) or programme_kind(text) is not None


def _enter_title(tree: Tree, row: RowPiece, text: str) -> None:
    named = named_track(text)
    if named is not None and named is not tree.track:
        enter_track(tree, TrackLine(named, ""))
    for unit in row.units:
        tree.ledger.skip(unit, SkipReason.TABLE_HEADER)


def _open_group(
    text: str,
    row: RowPiece,
    tree: Tree,
    levels: dict[int, Level],
    ranked: Level | None,
    own: CodeReading | None = None,
) -> None:
    reading = own or read_code(text)
    if tree.has_pending:
        axis_of_track(tree, row.where)
    level = (reading.level_word if reading else None) or ranked
    if level is None:
        # The number after a word of the document's own tells nothing of how deep it stands.
        level = _level_of_group(tree, reading.code if reading and own is None else None, levels)
    confidence = 0.95 if reading else 0.7
    open_titled(tree, text, row.where, level, reading=own, units=tuple(row.units), confidence=confidence)


def _is_below_axis(tree: Tree, code: str | None) -> bool:
    """`1.1` right under axis 1 is a single layer of objectives."""
    axis = tree.open_at(Level.AXIS)
    return axis is not None and axis.code is not None and code_path(axis.code) == code_path(code or "")[:-1]


def _level_of_group(tree: Tree, code: str | None, levels: dict[int, Level]) -> Level:
    """A group without a level word: by the depth of its number, else as the next level under what is open."""
    depth = len(code_path(code)) if code else 0
    if depth in levels:
        return levels[depth]
    open_strategic = tree.open_at(Level.STRATEGIC_OBJECTIVE)
    if (
        depth > 1
        and _is_below_axis(tree, code)
        and (open_strategic is None or _is_below_axis(tree, open_strategic.code))
    ):
        return Level.STRATEGIC_OBJECTIVE
    if depth > 1:
        return Level.OPERATIONAL_OBJECTIVE
    if open_strategic is None or (code and open_strategic.code and len(code_path(open_strategic.code)) == depth):
        return Level.STRATEGIC_OBJECTIVE
    if not open_strategic.children:
        return Level.OPERATIONAL_OBJECTIVE
    return (
        Level.OPERATIONAL_OBJECTIVE
        if any(node.level is Level.OPERATIONAL_OBJECTIVE for node in open_strategic.children)
        else Level.STRATEGIC_OBJECTIVE
    )
