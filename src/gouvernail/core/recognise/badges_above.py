"""Badges of cards that stand above the title of their card: `En cours`, below it the heading of the action.

Where each state of a page that stands alone is right above a heading, and no card above can own one of them (it stands
right below a wider heading, or before the first card), each belongs to the card whose heading follows.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.said_by_value import is_state
from gouvernail.core.recognise.signs import Marked, Sign

_LEAST, _MOST = 3, 0.8


def badges_below(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; such a state stands right below its heading."""
    states = [at for at, one in enumerate(marked) if _is_lone_state(one)]
    above = [at for at in states if at + 1 < len(marked) and marked[at + 1].piece.kind is Kind.HEADING]
    opens = any(_is_first_below(marked, at) for at in above) or _is_before_all_cards(marked, above)
    if len(above) < max(_LEAST, _MOST * len(states)) or not opens:
        return list(marked)
    found = list(marked)
    for at in above:
        found[at], found[at + 1] = marked[at + 1], replace(marked[at], sign=Sign.PROSE, field=None, heads=False)
    return found


def _is_lone_state(one: Marked) -> bool:
    text = one.piece.text.strip()
    return one.piece.kind is Kind.PARAGRAPH and one.sign is not Sign.SKIP and not text.endswith(":") and is_state(text)


def _is_first_below(marked: Sequence[Marked], at: int) -> bool:
    """Whether the state stands between the heading of an objective and the first one below it."""
    before = marked[at - 1].piece if at else None
    return before is not None and before.kind is Kind.HEADING and before.level < marked[at + 1].piece.level


def _is_before_all_cards(marked: Sequence[Marked], above: Sequence[int]) -> bool:
    """Whether no heading like that below the first state stands before it."""
    card = marked[above[0] + 1].piece.level if above else 0
    return bool(above) and not any(
        one.piece.kind is Kind.HEADING and one.piece.level == card for one in marked[: above[0]]
    )
