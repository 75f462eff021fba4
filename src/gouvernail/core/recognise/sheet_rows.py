"""The two-column table of an action sheet: the name of a field in one cell, its content in the next."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.fields import LIST_FIELDS, names_a_department, put
from gouvernail.core.recognise.known_items import alike
from gouvernail.core.recognise.labelled_cells import parted_cells
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.opening import open_titled
from gouvernail.core.recognise.pieces import CellPiece, Piece, RowPiece
from gouvernail.core.recognise.placeholders import is_placeholder
from gouvernail.core.recognise.said_by_value import SOFT_FIELDS, is_state
from gouvernail.core.recognise.targets import is_beside_indicator, put_beside_indicator
from gouvernail.core.recognise.titles import read_title
from gouvernail.core.recognise.tree import Node, Tree
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import Level, SkipReason

_LABEL = 0.6
_SURE = 0.75
_LONGEST_LABEL = 60
_LONGEST_TITLE = 40
_SAME = 0.8
_MOST_CELLS, _NEARLY_ALL = 4, 0.8
_LEAST_LABELS = 3
_NUMBERLESS = re.compile(r"\b[nN][°º]?\s*:?\s*(?:…|\.{2,}|_+)?$")
_OWNER = re.compile(r"maitr(?:e|ise)s? d'ouvrage")
"""Who has something built: the authority itself or another, seldom one of its departments."""
_BESIDE = ("indicators", "status", "start")
"""Fields that `Cible`, `Situation 2024`, `Départ` name elsewhere."""
_LEAST_LINES = 2
"""One line of labels over values is the header of a table."""


def sheet_likeness(piece: Piece) -> float:
    """The share of rows whose first cell names a field; 0 for tables wider than two pairs."""
    rows = [row for row in piece.rows if row.filled]
    if parted_cells(rows):
        return 1.0
    if not rows or max(len(row.filled) for row in rows) > _MOST_CELLS:
        return 0.0
    rows = levelled(rows)
    named = sum((bool(_label(row.cells[0])) and not _all_labels(row)) or bool(_labelled_lines(row)) for row in rows)
    return named / len(rows) if named >= 1 and named >= 0.5 * len(rows) else 0.0


def names_an_item(piece: Piece) -> bool:
    """Whether the table itself says which action it describes: then it needs no heading above it."""
    names = [(_label(row.cells[row.filled[0]]), len(row.filled)) for row in levelled(piece.rows) if row.filled]
    titled = any(name in ("title", "level:action") and filled > 1 for name, filled in names)
    coded = bool(names) and names[0] == ("level:action", 1)
    return (titled or coded) and len(names) > 2


def is_sheet(piece: Piece) -> bool:
    """Whether the table names its item and nearly all its rows begin with labels, each another one."""
    rows = [row for row in piece.rows if row.filled]
    labels = {name for row in rows if (name := _label(row.cells[row.filled[0]])) is not None}
    # Below the lone number of a sheet stands its title.
    titled = len(rows) > 1 and len(rows[0].filled) == len(rows[1].filled) == 1
    return (
        names_an_item(piece)
        and max(map(len, (row.filled for row in rows))) <= _MOST_CELLS
        and (len(labels) >= _NEARLY_ALL * (len(rows) - titled))
    )


def is_blank_form(piece: Piece) -> bool:
    """Whether nothing in the form is filled in but its number, and what to write: `(choisir)`, `…`, `à compléter`."""
    pairs = [pair for row in piece.rows for pair in _pairs(row) if pair[1].text]
    values = [value.text for name, _, value in pairs if name is not None and value.text]
    if values:
        return all(map(is_placeholder, values))
    named = [name is not None or is_beside_indicator(cell.text) for name, cell, _ in pairs]
    others = (cell for is_named, (_, cell, _) in zip(named, pairs, strict=True) if not is_named)
    return sum(named) >= _LEAST_LABELS and all(map(_is_blank_number, others))


def _is_blank_number(cell: CellPiece) -> bool:
    """`Fiche n° 9`, `FICHE N° …`: the head of a sheet that nobody has filled in."""
    reading = read_code(cell.text)
    coded = reading is not None and reading.label is not None and not reading.rest
    return coded or bool(_NUMBERLESS.search(cell.text))


def levelled(rows: Sequence[RowPiece]) -> list[RowPiece]:
    """The rows, each line of labels over a line of values, or box of both, turned into rows of label and value."""
    if boxes := parted_cells(rows):
        return boxes
    found: list[RowPiece] = []
    before: RowPiece | None = None
    lines = sum(_is_line_of_labels(one, other) for one, other in pairwise(row for row in rows if row.filled))
    if lines < _LEAST_LINES and not _is_one_line_of_values(rows):
        return list(rows)
    for row in rows:
        above = before if before is not None and _is_line_of_labels(before, row) else None
        if above is not None:
            found.pop()
            pairs = [(at, row.cells[at]) for at in above.filled if at < len(row.cells)]
            found += [RowPiece((above.cells[at], value), row.where) for at, value in pairs]
            before = None
        else:
            found.append(row)
            before = row if row.filled else before
    return found


def _is_one_line_of_values(rows: Sequence[RowPiece]) -> bool:
    """Whether labels stand over one line of values, and none is the name of an item: `Service | Échéance | État`."""
    filled = [row for row in rows if row.filled]
    if len(filled) != _LEAST_LINES or not _is_line_of_labels(*filled):
        return False
    names = [_label(filled[0].cells[at]) or "" for at in filled[0].filled]
    return not any(name in ("title", "code") or name.startswith("level:") for name in names)


def _is_line_of_labels(row: RowPiece, below: RowPiece) -> bool:
    """Whether a row of labels only stands over values, none of which is a label."""
    if len(row.filled) < 2 or not _all_labels(row) or not below.filled or not set(below.filled) <= set(row.filled):
        return False
    return not any(_label(below.cells[at]) and not is_state(below.cells[at].text) for at in below.filled)


def _all_labels(row: RowPiece) -> bool:
    return len(row.filled) > 1 and all(_label(row.cells[at]) for at in row.filled)


def _label(cell: CellPiece) -> str | None:
    label = label_of(cell.text) if cell.text else None
    if label is not None and label.strength >= (1 if begins_like_an_action(cell.text) else _LABEL):
        return label.field
    reading = read_code(cell.text) if len(cell.text) < _LONGEST_LABEL else None
    named = reading is not None and reading.level_word is not None and reading.code is not None and not reading.rest
    return f"level:{reading.level_word}" if reading is not None and named else None


def _labelled_lines(row: RowPiece) -> list[tuple[str | None, str, int]]:
    """(field, text, unit) of each line of a row that is one cell of labelled lines (`Pilote : ...`); else nothing."""
    if len(row.filled) != 1:
        return []
    cell = row.cells[row.filled[0]]
    if len(cell.entries) < 2:
        return []
    lines: list[tuple[str | None, str, int]] = []
    for (text, _), unit in zip(cell.entries, cell.units, strict=True):
        head, colon, value = text.partition(":")
        label = label_of(head) if colon or len(text) < _LONGEST_LABEL else None
        known = label is not None and label.strength >= _SURE and not label.field.startswith("level:")
        lines.append((label.field, value.strip(), unit) if label is not None and known else (None, text, unit))
    return lines if lines[0][0] is not None and sum(name is not None for name, _, _ in lines) > 1 else []


def read_sheet_table(tree: Tree, piece: Piece, confidence: float) -> None:
    """Puts each row in its field of the open item. Rows that name the item or its parents open them."""
    if is_blank_form(piece):
        for row in piece.rows:
            for unit in row.units:
                tree.ledger.skip(unit, SkipReason.OUTSIDE_PLAN)
        return
    if names_an_item(piece):
        _leave_the_last_form(tree)
    for row in levelled(piece.rows):
        for unit in row.units:
            tree.ledger.place(unit)
        lines = _labelled_lines(row)
        if lines:
            _put_lines(tree, row, lines)
            continue
        for name, label, value in _pairs(row):
            _put_pair(tree, row, name, label, value, confidence)
    if names_an_item(piece):
        tree.formed = tree.current


def _leave_the_last_form(tree: Tree) -> None:
    """The item of the form before is done: what this form says of objectives is about its own."""
    if tree.current is not None and tree.current is tree.formed:
        tree.close_to(tree.current.ancestor(Level.ACTION) or tree.current)
        tree.close_to(tree.current.parent)


def _pairs(row: RowPiece) -> Iterator[tuple[str | None, CellPiece, CellPiece]]:
    """(field, label cell, value cell) along a row; a label without a value yields an empty cell."""
    filled, position = row.filled, 0
    while position < len(filled):
        cell = row.cells[filled[position]]
        following = row.cells[filled[position + 1]] if position + 1 < len(filled) else CellPiece("")
        name = _label(cell)
        beyond = row.cells[filled[position + 2]] if position + 2 < len(filled) else None
        labelled = beyond is not None and _label(following) is not None and _label(beyond) is None
        if name is not None and following.text and not labelled:
            yield name, cell, following
            position += 2
        else:
            yield name, cell, CellPiece("") if name is not None or not following.text else following
            position += 1 if name is not None or not following.text else 2


def _put_lines(tree: Tree, row: RowPiece, lines: list[tuple[str | None, str, int]]) -> None:
    """Lines of one cell: a label opens its field, what follows without a label goes on in it."""
    node, field = tree.current, "description"
    for name, text, unit in lines:
        field = name or field
        if node is None:
            tree.ledger.unplace(unit)
        else:
            put(tree, node, field, text, row.where)


def _put_pair(
    tree: Tree, row: RowPiece, name: str | None, label: CellPiece, value: CellPiece, confidence: float
) -> None:
    node = tree.current
    if name in SOFT_FIELDS and is_state(value.text):
        name = "status"
    if name in (None, "code") and node is not None and put_beside_indicator(node, label.text, value.text):
        return
    if name is None and not value.text and is_beside_indicator(label.text):
        return
    if name is None:
        _put_unnamed(tree, row, label, value, confidence)
    elif name.startswith("level:"):
        _put_level(tree, row, Level(name.removeprefix("level:")), label, value, confidence)
    elif name == "title":
        _put_title(tree, row, node, value, confidence)
    elif name == "code" and value.text:
        _put_code(tree, row, node, value, confidence)
    elif node is None or says_nothing(value.text):
        if node is None:
            for unit in value.units:
                tree.ledger.unplace(unit)
    elif name in _BESIDE and put_beside_indicator(node, label.text, value.text):
        node.touch()
    elif name == "departments" and _OWNER.match(fold(label.text)) and not names_a_department(value.text):
        node.add_text("description", f"{label.text.rstrip(' :')} : {value.text}")
    elif name in LIST_FIELDS or name == "indicators":
        for text, _ in value.entries:
            put(tree, node, name, text, row.where)
    else:
        put(tree, node, name, value.text, row.where)


def _put_title(tree: Tree, row: RowPiece, node: Node | None, value: CellPiece, confidence: float) -> None:
    """The title of the open item where it has none yet or says it again, else that of the next action."""
    if node is not None and alike(node.title, read_title(value.text).text, _SAME):
        return
    if node is not None and node.level.rank >= Level.ACTION.rank and node.title in _unnamed(node):
        tree.retitle(node, read_title(value.text).text, continued=node.mentions[-1].continued)
        node.confidence = confidence
    else:
        open_titled(tree, value.text, row.where, Level.ACTION, confidence=confidence)


def _put_code(tree: Tree, row: RowPiece, node: Node | None, value: CellPiece, confidence: float) -> None:
    reading = read_code(value.text)
    code = reading.code if reading is not None else value.text.strip()
    if node is None or node.level.rank < Level.ACTION.rank or (node.code not in (None, code)):
        node = tree.open(Level.ACTION, "", row.where, confidence=confidence)
        tree.retitle(node, value.text.strip())
    tree.recode(node, code, value.text.strip())


def _put_unnamed(tree: Tree, row: RowPiece, label: CellPiece, value: CellPiece, confidence: float) -> None:
    """A coded cell opens an item; any other text is kept as it stands."""
    reading = read_code(label.text)
    if reading is not None and reading.level_word is not None and reading.code is not None:
        text = label.text if reading.rest or not value.text else f"{label.text} {value.text}"
        open_titled(tree, text, row.where, reading.level_word, confidence=confidence)
        if reading.rest and value.text and tree.current is not None:
            put(tree, tree.current, "description", value.text, row.where)
        return
    if not value.text and _awaits_title(tree.current) and len(label.text.split()) <= _LONGEST_TITLE:
        _put_title(tree, row, tree.current, label, confidence)
        return
    if not value.text and tree.current is not None and alike(tree.current.title, label.text, _SAME):
        return
    text = f"{label.text} : {value.text}" if value.text else label.text
    if tree.current is not None:
        put(tree, tree.current, "description", text, row.where)


def _awaits_title(node: Node | None) -> bool:
    """Whether only the code of the open action is known: a lone cell of its sheet is its title then."""
    return node is not None and node.level is Level.ACTION and node.title in _unnamed(node) and not node.has_content


def _put_level(tree: Tree, row: RowPiece, level: Level, label: CellPiece, value: CellPiece, confidence: float) -> None:
    """`Action | Créer ...` opens the action; `Objectifs opérationnels | 1.3.1 ...` inside an action gives its steps."""
    node = tree.current
    if not value.text and len(row.filled) == 1 and level.rank >= Level.ACTION.rank:
        _open_coded(tree, row, level, label, confidence)
        return
    coded = [read_code(text) for text, _ in value.entries]
    deeper = [reading for reading in coded if reading is not None and _is_deeper(reading.code, node)]
    # `1.1` on the sheet of action 1 is the number of an objective: sheets are numbered apart.
    if node is not None and len(coded) == 1 and len(code_path(node.code or "")) == 1:
        deeper = []
    if node is not None and node.level.rank >= Level.ACTION.rank and deeper:
        _open_steps(tree, row, value, node.ancestor_or_self(Level.ACTION), confidence)
    elif node is not None and node.level is Level.ACTION and level.rank < Level.ACTION.rank:
        if value.text and not says_nothing(value.text):
            _place_under(tree, row, node, level, value, confidence)
    elif node is not None and node.level is level and value.text and node.main_mention.title in _unnamed(node):
        tree.retitle(node, read_title(value.text).text, continued=node.mentions[-1].continued)
        node.confidence = confidence
    elif value.text and not says_nothing(value.text):
        written = read_code(label.text)
        code = written.code_text if written is not None and written.code else None
        open_titled(tree, value.text, row.where, level, code_text=code, confidence=confidence)


def _open_coded(tree: Tree, row: RowPiece, level: Level, label: CellPiece, confidence: float) -> None:
    """`FICHE ACTION n° 3` alone in its row opens an item whose title comes further down."""
    reading = read_code(label.text)
    if reading is None or reading.code is None:
        return
    node = tree.current
    if node is not None and node.level is level and node.code == reading.code and not node.has_content:
        return
    if reading.rest:
        open_titled(tree, label.text, row.where, level, reading=reading, confidence=confidence)
        return
    node = tree.open(
        level, "", row.where, label=reading.label, code=reading.code, code_text=reading.code_text, confidence=confidence
    )
    if node.main_mention.title in ("", node.code_text, node.label):
        tree.retitle(node, reading.code_text)


def _unnamed(node: Node) -> tuple[str | None, ...]:
    """The titles of a node that has none of its own yet: its code, or its label."""
    return ("", node.code_text, node.label)


def _place_under(tree: Tree, row: RowPiece, node: Node, level: Level, value: CellPiece, confidence: float) -> None:
    """`Objectif stratégique | ...` on the sheet of an action says under which objective it stands."""
    above = node.parent if node.parent is not None and node.parent.level.rank < level.rank else None
    parent = open_titled(tree, value.text, row.where, level, confidence=confidence, parent=above)
    tree.move(node, parent)
    node.track = node.track or parent.track
    tree.enter(node)


def _is_deeper(code: str | None, node: Node | None) -> bool:
    if code is None or node is None or node.code is None:
        return False
    own, other = code_path(node.code), code_path(code)
    return len(other) > len(own) and other[: len(own)] == own


def _open_steps(tree: Tree, row: RowPiece, value: CellPiece, action: Node, confidence: float) -> None:
    """Coded entries are steps; what stands under each says what it is for."""
    step: Node | None = None
    for text, _ in value.entries:
        reading = read_code(text)
        if reading is not None and _is_deeper(reading.code, action):
            step = open_titled(tree, text, row.where, Level.STEP, reading=reading, confidence=confidence, parent=action)
        else:
            (step or action).add_to("aims", text)
    tree.close_to(action)
