"""Layout C: headings, a motivation in prose, then lists of operational objectives and of actions."""

from collections.abc import Sequence

from gouvernail.core.recognise.outline import Habits
from gouvernail.core.recognise.signs import Marked, Sign

NAME = "headings-prose"
HABITS = Habits(prose_of_objective="rationale", confidence=0.92)


def likeness(part: Sequence[Marked]) -> float:
    """High where lists are announced and prose stands between an objective and its list."""
    announced = sum(marked.sign is Sign.ANNOUNCE for marked in part)
    levels = sum(marked.sign is Sign.LEVEL for marked in part)
    entries = sum(marked.sign is Sign.ENTRY for marked in part)
    prose = sum(marked.sign is Sign.PROSE and len(marked.piece.text) > 120 for marked in part)
    if not (levels or announced) or not entries:
        return 0.0
    return min(1.0, 0.35 * bool(announced) + 0.15 * min(announced, 2) / 2 + 0.25 * min(1.0, prose / 2) + 0.2)
