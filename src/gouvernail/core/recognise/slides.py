"""Layout D: the outline of slides: coded objectives whose titles come back, findings and ambitions, nested bullets."""

from collections import Counter
from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.outline import Habits
from gouvernail.core.recognise.signs import Marked, Sign

NAME = "slide-outline"
HABITS = Habits(confidence=0.93)


def likeness(part: Sequence[Marked]) -> float:
    """High where most headings are coded, entries are short, and titles are repeated."""
    levels = [marked for marked in part if marked.sign is Sign.LEVEL]
    if not levels:
        return 0.05
    coded = sum(marked.reading is not None and marked.reading.code is not None for marked in levels) / len(levels)
    titles = Counter(fold(marked.piece.text) for marked in levels)
    repeated = any(count > 1 for count in titles.values())
    labelled = any(marked.sign is Sign.FIELD and marked.field in ("findings", "ambition") for marked in part)
    entries = any(marked.sign is Sign.ENTRY for marked in part)
    return min(1.0, 0.4 * coded + 0.15 * min(1.0, len(levels) / 3) + 0.15 * repeated + 0.15 * labelled + 0.15 * entries)
