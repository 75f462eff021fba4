"""Whether fields of an action stand below a line: who does it, until when, for how much."""

from collections.abc import Sequence

from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.recognise.title_tails import particulars

_NEAR = 8
OF_ACTIONS = frozenset(
    {"deadline", "agents", "departments", "political_leads", "administrative_leads", "partners", "status", "progress"}
    | {"budget", "budget_ordinary", "budget_extraordinary", "indicators"}
)


def has_fields(at: int, marked: Sequence[Marked], *, over_lists: bool = True) -> bool:
    """Whether a field of an action is named, or a line of particulars stands, before the next item; with `over_lists`,
    below a list too.
    """
    for one in marked[at + 1 : at + 1 + _NEAR]:
        if one.sign is Sign.FIELD and one.field in OF_ACTIONS:
            return True
        if one.sign is Sign.PROSE and particulars(one.piece.text):
            return True
        if one.sign is Sign.ENTRY and not over_lists:
            return False
        if one.sign in (Sign.LEVEL, Sign.NUMBER, Sign.TABLE) or one.piece.kind is Kind.HEADING:
            return False
    return False
