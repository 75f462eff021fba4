"""Group rows without codes nor words: which of them stand over the others, by what follows them and how they look.

`Une commune propre` right above `Réduire les déchets`, above actions: the first is the wider. Rows that look alike
(fill, bold, capitals, indent) have the same rank.
"""

from collections.abc import Mapping, Sequence

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece

_MOSTLY = 0.8
_MOST_RANKS = 3
_WORDS = 2
_Look = tuple[str | None, bool, bool, int]


def ranks_of_groups(rows: Sequence[RowPiece], groups: Sequence[bool]) -> Mapping[int, int]:
    """Place → rank of the group rows, 0 for the widest; nothing where all have the same rank or words tell it."""
    places = [at for at, is_group in enumerate(groups) if is_group and rows[at].filled]
    if len(places) < 3 or any(read_code(_text(rows[at])) is not None for at in places):
        return {}
    above = {at: at + 1 < len(rows) and groups[at + 1] for at in places}
    if not any(above.values()):
        return {}
    return _by_look(rows, places, above) or _by_runs(places)


def ranks_of_words(rows: Sequence[RowPiece], groups: Sequence[bool]) -> Mapping[int, int]:
    """Place → rank of group rows that begin with words of no level of their own (`Défi 1`, `Objectif 1`): the word that
    comes first is the wider, and each row of the next stands below one of it. Nothing where a word has a level.
    """
    readings = {at: read_code(_text(row)) for at, row in enumerate(rows) if groups[at] and row.filled}
    words: dict[int, str] = {}
    for at, reading in readings.items():
        if reading is None or reading.label is None or reading.level_word is not None or reading.code is None:
            return {}
        words[at] = fold(reading.label)
    order = list(dict.fromkeys(words.values()))
    ranked = {at: order.index(word) for at, word in words.items()}
    if len(order) != _WORDS or list(words.values()).count(order[0]) < _WORDS:
        return {}
    above = {at: at + 1 < len(rows) and groups[at + 1] for at in words}
    wider = [above[at] for at in words if ranked[at] == 0]
    return ranked if sum(wider) >= _MOSTLY * len(wider) else {}


def _text(row: RowPiece) -> str:
    return row.cells[row.filled[0]].text


def _look(row: RowPiece) -> _Look:
    cell = row.cells[row.filled[0]]
    text = cell.text
    return (cell.fill, cell.bold, text.upper() == text, len(text) - len(text.lstrip()) + 100 * row.filled[0])


def _by_look(rows: Sequence[RowPiece], places: Sequence[int], above: Mapping[int, bool]) -> dict[int, int]:
    """Ranks by the looks, in the order in which these first come; each but the last mostly stands over the next."""
    looks = {at: _look(rows[at]) for at in places}
    order = list(dict.fromkeys(looks.values()))
    if not 2 <= len(order) <= _MOST_RANKS:
        return {}
    for look in order[:-1]:
        held = [above[at] for at in places if looks[at] == look]
        if sum(held) < _MOSTLY * len(held):
            return {}
    last = [above[at] for at in places if looks[at] == order[-1]]
    if sum(last) > (1 - _MOSTLY) * len(last):
        return {}
    return {at: order.index(looks[at]) for at in places}


def _by_runs(places: Sequence[int]) -> dict[int, int]:
    """Ranks by how many groups follow each other: the last of a run stands right above the items."""
    runs: list[list[int]] = []
    for at in places:
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    deepest = max(len(run) for run in runs)
    # Many groups in a row are a list of something else, and a first run that is short opens nothing.
    if deepest > _MOST_RANKS or len(runs[0]) < deepest:
        return {}
    return {at: deepest - len(run) + rank for run in runs for rank, at in enumerate(run)}
