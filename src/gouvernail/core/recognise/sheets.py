"""Layout E: one sheet per action: code and title, then a table or a run of labels (aims, steps, means ...)."""

from collections.abc import Sequence

from gouvernail.core.recognise.outline import Habits
from gouvernail.core.recognise.sheet_rows import sheet_likeness
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level

NAME = "action-sheets"
HABITS = Habits(title_over_blanks=True, confidence=0.94)
_SHEET_FIELDS = frozenset(
    {"aims", "methods", "resources", "evaluation", "indicators", "agents", "deadline", "partners", "budget"}
)


def likeness(part: Sequence[Marked]) -> float:
    """High where coded actions are followed by the same few fields, again and again."""
    actions = sum(marked.sign is Sign.LEVEL and marked.level is Level.ACTION for marked in part)
    tables = sum(marked.sign is Sign.TABLE and sheet_likeness(marked.piece) >= 0.5 for marked in part)
    labels = {marked.field for marked in part if marked.field in _SHEET_FIELDS}
    if not actions and not tables:
        return 0.0
    return min(1.0, 0.35 * bool(actions) + 0.35 * min(1.0, tables / max(1, actions)) + 0.1 * min(4, len(labels)))
