"""Lines right above a line of named fields, which no word names: `Ouvrir une crèche : le permis est délivré.`, below it
`Mandataire : ... Service : ... Échéance : ...`.

Below an objective, each of them is an action, whatever other chapters look like: another hand wrote these. Its title
ends at the colon where prose goes on behind it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.fielded import OF_ACTIONS
from gouvernail.core.recognise.label_runs import labelled_runs
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.vocabulary import Level

_LEAST, _LEAST_FIELDS = 3, 2
_LONGEST = 60
_PROSE = re.compile(r"\s*:\s+(?=[a-zà-ÿ])")
_LEAST_PROSE = 4


def above_fields(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; where three such lines at least begin like actions, they are."""
    lines = {at for at in range(len(marked) - 1) if _is_title(marked, at)}
    if len(lines) < _LEAST:
        return list(marked)
    return [part for at, one in enumerate(marked) for part in (_as_action(one) if at in lines else (one,))]


def _is_title(marked: Sequence[Marked], at: int) -> bool:
    one, below = marked[at], marked[at + 1]
    if one.sign not in (Sign.PROSE, Sign.HEADING) or one.piece.kind is not Kind.PARAGRAPH or not one.piece.text:
        return False
    if below.sign is not Sign.FIELD or below.field not in OF_ACTIONS or not below.value:
        return False
    named = {name for name, _ in labelled_runs(below.piece.text)[1]} & OF_ACTIONS
    if (
        len(named) < _LEAST_FIELDS
        or len(one.piece.text.split()) > _LONGEST
        or not begins_like_an_action(one.piece.text)
    ):
        return False
    return _is_below_objective(marked, at)


def _is_below_objective(marked: Sequence[Marked], at: int) -> bool:
    """Whether the next item above is an objective, with nothing between but other such lines."""
    for before in reversed(marked[:at]):
        if before.sign in (Sign.LEVEL, Sign.NUMBER):
            return before.level in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE)
        if before.sign in (Sign.ENTRY, Sign.TABLE):
            return False
    return False


def _as_action(one: Marked) -> tuple[Marked, ...]:
    piece = one.piece
    cut = _PROSE.search(piece.text)
    action = replace(one, sign=Sign.LEVEL, level=Level.ACTION, reading=None, field=None)
    if cut is None or len(piece.text[cut.end() :].split()) < _LEAST_PROSE:
        return (action,)
    prose = replace(one, sign=Sign.PROSE, piece=replace(piece, text=piece.text[cut.end() :], units=()))
    return replace(action, piece=replace(piece, text=f"{piece.text[: cut.start()]} :")), prose
