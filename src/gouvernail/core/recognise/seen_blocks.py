"""A table looked at once: its blocks with the columns of each, and how well they read as rows of items."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.codes import read_code
from gouvernail.core.recognise.cell_paths import with_paths
from gouvernail.core.recognise.columns import align, header_fields, header_words, mapped
from gouvernail.core.recognise.dittos import without_dittos
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.grouped_columns import with_groups
from gouvernail.core.recognise.item_rows import is_title
from gouvernail.core.recognise.particulars import set_particulars_apart
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.preambles import has_levels, set_closing_apart, set_preamble_apart, set_titles_apart
from gouvernail.core.recognise.profiles import Profile, profile
from gouvernail.core.recognise.ranked_rows import Ranks, ranks_of, title_column
from gouvernail.core.recognise.row_kinds import Block, blocks_of, is_group, title_of_items
from gouvernail.core.recognise.row_notes import unfolded, with_notes
from gouvernail.core.recognise.side_by_side import halves
from gouvernail.core.recognise.step_rows import steps_in_rows
from gouvernail.core.vocabulary import Level

_AGREES = 0.3
_OF_ACTIONS = frozenset({"progress", "indicators", "achieved", "remaining", "partners", "level", "start", "period"})
_PAIR = 2
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True)
class SeenBlock:
    """A block; its rows that are no groups; the profile of each column; its header's fields, words, and the mapping;
    the ranks of all its rows, where a column says them.
    """

    block: Block
    data: list[RowPiece]
    profiles: list[Profile]
    fields: dict[int, str]
    words: dict[int, str]
    columns: dict[int, str]
    ranks: Ranks | None = None


def look(piece: Piece, header: Sequence[RowPiece] = ()) -> list[SeenBlock]:
    """The table's blocks with their columns; empty for a table too small to hold rows of items. Rows without a
    header stand under the `header` that is given.
    """
    width = max((len(row.filled) for row in piece.rows), default=0)
    if width < 2 or len(piece.rows) < 2:
        return []
    parts = halves(piece.rows)
    blocks: list[Block] = []
    for rows in parts:
        made = blocks_of(rows, piece.header_rows)
        made[0].header = made[0].header or list(header)
        set_preamble_apart(made)
        set_closing_apart(made[-1])
        blocks.extend(map(_laid_out, made))
    seen = [_look(block) for block in blocks]
    if len(seen) > 1 and not seen[0].fields and (seen[1].ranks is not None or has_levels(seen[1].fields)):
        set_titles_apart(blocks[0])
        seen[0] = _look(blocks[0])
    return seen if width > 2 or any(one.ranks or _is_worded_pair(one) for one in seen) else []


def look_at_pairs(piece: Piece) -> list[SeenBlock]:
    """Two columns without a header that speak for themselves: what is to be done, and until when or who does it."""
    if max((len(row.filled) for row in piece.rows), default=0) != _PAIR or len(piece.rows) < _PAIR:
        return []
    seen = [_look(_laid_out(block)) for block in blocks_of(piece.rows, piece.header_rows)]
    return seen if all(map(_are_told_pairs, seen)) else []


def _are_told_pairs(one: SeenBlock) -> bool:
    if one.fields or one.ranks is not None or len(one.columns) != _PAIR or len(one.data) < len(one.block.rows):
        return False
    told = {name: one.profiles[at] for at, name in one.columns.items()}
    if (titles := told.pop(f"level:{Level.ACTION}", None)) is None or not told:
        return False
    (name, values), *_ = told.items()
    share = {
        "deadline": values.deadline,
        "departments": max(values.department, values.service),
        "political_leads": values.person,
        "status": values.status,
    }
    return titles.title >= _NEARLY_ALL and share.get(name, 0.0) >= _NEARLY_ALL


def _laid_out(block: Block) -> Block:
    """The block with one row an item and one column a level, however its cells are packed."""
    unfolded_rows = unfolded(block.header, block.rows)
    if unfolded_rows is not None:
        block.header, block.rows = unfolded_rows
    title = title_of_items(block)
    rows = without_dittos(block.rows)
    block.rows = with_notes(rows, title, steps_in_rows(block.header, rows, title))
    spread = with_paths(block.header, block.rows, title)
    if spread is not None:
        block.header, block.rows = spread
    set_particulars_apart(block)
    return block


def _is_worded_pair(one: SeenBlock) -> bool:
    """Two columns are rows of items only under a header that says so: `Actions | Responsables`."""
    names = set(one.fields.values())
    levels = {name for name in names if name.startswith("level:")}
    others = names - levels - {"description"}
    return bool(levels) and bool(others) and len(one.data) > 1


def _look(block: Block) -> SeenBlock:
    words = header_words(block.header)
    fields = header_fields(block.header) if block.header else {}
    ranks = ranks_of(block.rows, words)
    if ranks is not None:
        return _look_at_ranked(block, ranks, fields, words)
    data = [row for row in block.rows if not is_group(row) and not row.goes_on]
    if not data:
        return SeenBlock(block, data, [], fields, words, {})
    profiles = _profiles(data)
    steps = steps_in_rows(block.header, block.rows, title_of_items(block))
    fields = fields | ({steps: f"level:{Level.STEP}"} if steps is not None else {})
    columns = mapped(fields, profiles, words)
    return SeenBlock(block, data, profiles, fields, words, with_groups(columns, _texts(block.rows), profiles))


def _texts(rows: Sequence[RowPiece]) -> list[list[str]]:
    """The columns; a lone cell that is merged over others stands in none of them."""
    width = max(len(row.cells) for row in rows)
    lone = [len(row.filled) == 1 and any(cell.origin is row.cells[row.filled[0]] for cell in row.cells) for row in rows]
    return [
        ["" if alone or at >= len(row.cells) else row.cells[at].text for row, alone in zip(rows, lone, strict=True)]
        for at in range(width)
    ]


def _look_at_ranked(block: Block, ranks: Ranks, fields: dict[int, str], words: dict[int, str]) -> SeenBlock:
    """One column holds the titles of all levels; no other names an item."""
    data = [block.rows[place] for place in ranks.levels]
    profiles = _profiles(data)
    others = {at: name for at, name in fields.items() if at not in ranks.columns}
    titles = title_column(others, profiles, list(ranks.columns))
    kept = {at: name for at, name in others.items() if not is_title(name) and not name.endswith(".code")}
    known = ranks.columns | ({titles: "title"} if titles is not None else {})
    named = {ranks.named: "code"} if ranks.named not in (None, titles) and _is_coded(profiles, ranks.named) else {}
    if any(name == "code" and at != ranks.named and profiles[at].paths > 0 for at, name in kept.items()):
        # `Id` beside `N°`: the number by which a platform knows its rows is no code of the plan.
        named = {}
        kept |= {ranks.named: "aside"} if ranks.named is not None else {}
    columns = mapped({**kept, **named, **known}, profiles, words)
    return SeenBlock(block, data, profiles, fields, words, {**columns, **named, **known}, ranks)


def _is_coded(profiles: Sequence[Profile], at: int | None) -> bool:
    return at is not None and profiles[at].code > 0.5


def agrees(one: SeenBlock) -> bool:
    """Whether the content of the columns is what the header over them says, without moving it."""
    shift, agreement = align(one.fields, one.profiles)
    return shift == 0 and agreement >= _AGREES


def likeness(seen: Sequence[SeenBlock]) -> float:
    """How well the table reads as rows of items, 0..1."""
    return max((_block_likeness(one) for one in seen if one.data), default=0.0)


def _block_likeness(one: SeenBlock) -> float:
    fields, columns, profiles = one.fields, one.columns, one.profiles
    if one.ranks is not None:
        return 0.95 if any(is_title(name) for name in columns.values()) else 0.0
    titled = [column for column, name in columns.items() if is_title(name)]
    # A header of this trade is evidence; without one, only several columns that speak for themselves are.
    named = {name.split(":")[0] for name in columns.values()} - {"description", "code"}
    trade = any(name.startswith("level:") for name in fields.values()) or any(
        _has_level_word(row) for row in one.block.rows
    )
    if not titled or (len(named) < 2):
        return 0.0
    if not fields:
        return _headless_likeness(columns, profiles, trade)
    # Where each level has a column of its own, the rows of actions may leave those of the objectives empty.
    seen = profiles[max(titled, key=lambda at: (profiles[at].filled, profiles[at].words))]
    if max(seen.person, seen.amount, seen.deadline, seen.percent) > 0.5 or not _holds_titles(seen):
        return 0.0
    if any(profiles[at].person > 0.5 for at, name in fields.items() if is_title(name) and at < len(profiles)):
        return 0.0
    if not trade and "title" not in fields.values() and max(seen.title, seen.coded_title) < 0.4:
        return 0.0
    agreement = max(0.0, align(fields, profiles)[1])
    people = bool(named & {"political_leads", "departments", "agents", "administrative_leads", "deadline", "status"})
    # Titles and amounts alone are an account.
    if not trade and not people and not named & _OF_ACTIONS:
        return 0.0
    evidence = 0.45 * bool(fields) + 0.25 * trade + 0.2 * people + 0.1 * (seen.title > 0.4)
    return min(1.0, evidence * (0.8 + 0.2 * min(1.0, agreement + 0.5)))


def _holds_titles(column: Profile) -> bool:
    """Titles are words: numbers of telephone and addresses are none."""
    return column.coded_title > 0 or column.title > 0 or column.words >= 1.5


def _headless_likeness(columns: dict[int, str], profiles: Sequence[Profile], trade: bool) -> float:
    """Without a header, the columns must speak for themselves: titles, codes, people, dates."""
    names = set(columns.values())
    titles = max(max(seen.title, seen.coded_title) for seen in profiles)
    people = bool(names & {"political_leads", "departments", "agents"})
    dated = "deadline" in names
    coded = "code" in names or any(seen.coded_title >= 0.6 for seen in profiles)
    titled = [profiles[at] for at, name in columns.items() if is_title(name) and at < len(profiles)]
    if not dated or not (people or trade) or not any(map(_holds_titles, titled)):
        return 0.0
    return 0.2 * trade + 0.2 * people + 0.2 + 0.2 * coded + 0.2 * (titles > 0.4)


def _has_level_word(row: RowPiece) -> bool:
    reading = read_code(row.cells[row.filled[0]].text) if row.filled else None
    return reading is not None and reading.level_word is not None


def _profiles(rows: Sequence[RowPiece]) -> list[Profile]:
    width = max(len(row.cells) for row in rows)
    return [profile([row.cells[at].text for row in rows if at < len(row.cells)]) for at in range(width)]
