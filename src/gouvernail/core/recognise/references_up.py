"""Sheets and slides of actions that name their objective right below their title: `Action 1.1.1 ...`, `OO 1.1 : ...`.

Such a line says where the action stands and opens nothing, where most actions of the document have one.
"""

from collections.abc import Iterator, Sequence

from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

_LEAST, _MOST = 3, 0.6
_TOLD = (Sign.FIELD, Sign.ENTRY, Sign.PROSE, Sign.TABLE)


def references_up(marked: Sequence[Marked]) -> frozenset[int]:
    """The positions of the lines that only say under which objective the action above them stands."""
    actions = [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL and one.level is Level.ACTION]
    runs = [run for at in actions if (run := list(_run(marked, at)))]
    fielded = sum(marked[run[-1] + 1].sign is Sign.FIELD for run in runs)
    if len(runs) < max(_LEAST, _MOST * len(actions)) or fielded < _MOST * len(runs):
        return frozenset()
    return frozenset(at for run in runs for at in run)


def _run(marked: Sequence[Marked], at: int) -> Iterator[int]:
    """The wider named lines right below the action, where what is told of the action follows them."""
    end = at + 1
    while end < len(marked) and _is_wider(marked[end]):
        end += 1
    if at + 1 < end < len(marked) and marked[end].sign in _TOLD:
        yield from range(at + 1, end)


def _is_wider(one: Marked) -> bool:
    named = one.sign is Sign.LEVEL and one.reading is not None and bool(one.reading.code or one.reading.rest)
    return named and one.level is not None and one.level.rank < Level.ACTION.rank
