"""What only looks like a part of a plan: before its first numbered objective what the words mean, an example of each,
the results of the programme before; at its end tables of what it has named.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gouvernail.core.codes import read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.header_labels import header_label
from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.pieces import Kind, Piece
from gouvernail.core.recognise.sheet_rows import is_sheet
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level, SkipReason

_LEAST_CODED, _LEAST_WORDS, _FEW = 2, 3, 0.3
_LEAST_CONTENTS = 3
_LEAST_RECALLED, _NEARLY_ALL = 3, 0.9
_RECALLING = re.compile(
    r"\b(?:recapitulati\w+|synthese|vue d'ensemble|liste des|calendrier|planning|annexe|overzicht|ubersicht)\b"
)
_WIDER = ("level:axis", "level:strategic_objective", "level:operational_objective")


def before_the_plan(marked: Sequence[Marked]) -> dict[int, SkipReason]:
    """Positions of what stands before the first objective of a numbered plan, has no number and does not come back."""
    recalled = _recalled(marked)
    contents = _contents(marked)
    coded = Counter(_word(one) for at, one in enumerate(marked) if _is_coded(one) and at not in contents)
    first = (at for at, one in enumerate(marked) if coded[_word(one)] >= _LEAST_CODED and _is_coded(one))
    start = next((at for at in first if at not in contents), 0)
    words = {_word(one) for one in marked[start:] if one.sign is Sign.LEVEL}
    stray = [at for at, one in enumerate(marked[:start]) if _is_stray(one, coded, words)]
    tables = [at for at, one in enumerate(marked[:start]) if one.sign is Sign.TABLE and _lists_actions(one.piece)]
    again = _texts(marked[start:]) if tables else set()
    stray += [at for at in tables if not _comes_back(marked[at].piece, again)]
    return dict.fromkeys((*stray, *recalled), SkipReason.OUTSIDE_PLAN) | dict.fromkeys(
        contents, SkipReason.TABLE_OF_CONTENTS
    )


def _recalled(marked: Sequence[Marked]) -> list[int]:
    """Tables that a line calls a recapitulation, nearly all rows of which are named before."""
    found: list[int] = []
    for at, (before, one) in enumerate(pairwise(marked), start=1):
        if (
            one.sign is not Sign.TABLE
            or before.piece.kind is Kind.TABLE
            or not _RECALLING.search(fold(before.piece.text))
        ):
            continue
        rows = [row for row in one.piece.rows[1:] if row.filled]
        if len(rows) >= _LEAST_RECALLED and _lists_actions(one.piece) and not is_sheet(one.piece):
            known = _texts(marked[:at])
            titles = [max((_bare(row.cells[place].text) for place in row.filled), key=len) for row in rows]
            found += [at] if sum(title in known for title in titles) >= _NEARLY_ALL * len(rows) else []
    return found


def _contents(marked: Sequence[Marked]) -> frozenset[int]:
    """Numbered lines right below each other, all of which come back further down with something below them."""
    last = {fold(one.piece.full_text): at for at, one in enumerate(marked) if one.piece.kind is not Kind.TABLE}
    found: set[int] = set()
    run: list[int] = []
    for at, one in enumerate([*marked, None]):
        if one is not None and _is_coded(one) and last[fold(one.piece.full_text)] > at:
            run.append(at)
            continue
        if len(run) >= _LEAST_CONTENTS and last[fold(marked[run[0]].piece.full_text)] > run[-1]:
            found.update(run)
        run = []
    return frozenset(found)


def _is_stray(one: Marked, coded: Counter[str], words: set[str]) -> bool:
    if one.sign is not Sign.LEVEL or _is_coded(one):
        return False
    return coded[_word(one)] >= _LEAST_CODED or _word(one) not in words


def _lists_actions(piece: Piece) -> bool:
    return is_table_of_actions(piece) and not is_sheet(piece) and not _has_objectives(piece)


def _is_coded(one: Marked) -> bool:
    return one.sign is Sign.LEVEL and one.reading is not None and one.reading.code is not None


def _word(one: Marked) -> str:
    label = one.reading.label if one.reading is not None else None
    return fold(label or "").rstrip(".").removesuffix("s")


def _has_objectives(piece: Piece) -> bool:
    """Whether a column or a row of the table is of objectives: it is a plan by itself."""
    for row in piece.rows:
        for at in row.filled:
            text = row.cells[at].text
            reading = read_code(text)
            if header_label(text) in _WIDER or (reading is not None and _is_wide(reading.level_word)):
                return True
    return False


def _is_wide(level: Level | None) -> bool:
    return level is not None and level.rank < Level.ACTION.rank


def _comes_back(piece: Piece, again: set[str]) -> bool:
    """Whether the table is an overview of what follows."""
    rows = [row for row in piece.rows if row.filled]
    told = sum(any(_bare(row.cells[at].text) in again for at in row.filled) for row in rows)
    return told > _FEW * len(rows)


def _texts(marked: Sequence[Marked]) -> set[str]:
    """The texts of the plan that are long enough to be titles."""
    found: set[str] = set()
    for one in marked:
        if one.piece.kind is Kind.TABLE:
            found.update(_bare(row.cells[at].text) for row in one.piece.rows for at in row.filled)
        else:
            found.add(_bare(one.piece.text))
    return {text for text in found if len(text.split()) >= _LEAST_WORDS}


def _bare(text: str) -> str:
    reading = read_code(text)
    return fold(reading.rest if reading is not None and reading.rest else text).strip(" .;:")
