"""A state typed with an error (`En cour`, `non comencé`, `Terminié`), read as it was meant where only one can be meant.

`statuses` knows words exactly. What is found here is never taken without saying so: whoever calls reports a problem.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.plan import Status
from gouvernail.core.statuses import STATUS_WORDS, StatusReading
from gouvernail.core.vocabulary import StatusValue

_LEAST = 5
"""Shorter words are too near to others."""
_LONGEST = 40
_LONG = 10
"""From this length on, two errors."""
_NO_STATE = re.compile(r"^(?!a ).*(?:er|ir|ion|ment)$")
"""Infinitives and nouns say what is to be done, not how far it is: `Terminer`, but `à terminer`."""
_AGREED = re.compile(r"^(?:ok|oui|ja|yes)\b[\s,;:.!-]+(?=\w)")


@lru_cache(maxsize=1024)
def misspelt_status(text: str) -> StatusReading | None:
    """The state that a text of one or a few words was meant to say; `None` where none or more than one is near."""
    written = text.strip()
    if says_nothing(written) or len(written) > _LONGEST or any(char.isdigit() for char in written):
        return None
    folded = _AGREED.sub("", fold(written))
    key = _bare(folded)
    if len(key) < _LEAST or _NO_STATE.match(folded):
        return None
    near = [(distance, meant) for distance, meant in _near(key)]
    least = min((distance for distance, _ in near), default=0)
    meant = {state for distance, state in near if distance == least}
    if len(meant) != 1:
        return None
    value, recurring = meant.pop()
    return StatusReading(Status(value, written), recurring)


def _near(key: str) -> Iterator[tuple[int, tuple[StatusValue, bool]]]:
    allowed = 2 if len(key) >= _LONG else 1
    for known, meaning in _WORDS.items():
        if known[0] == key[0] and abs(len(known) - len(key)) <= allowed:
            distance = edits(key, known, allowed)
            if distance <= allowed:
                yield distance, meaning


def _bare(folded: str) -> str:
    return re.sub(r"[\W_]+", "", folded)


_WORDS = {
    _bare(word): meaning
    for word, meaning in STATUS_WORDS.items()
    if len(_bare(word)) >= _LEAST and not _NO_STATE.match(word)
}


def edits(one: str, other: str, most: int) -> int:
    """How many letters were left out, added, changed or swapped; more than `most` is not told."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, char in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for place, known in enumerate(other, start=1):
            cost = min(before[place] + 1, row[-1] + 1, before[place - 1] + (char != known))
            if at > 1 and place > 1 and char == other[place - 2] and one[at - 2] == known:
                cost = min(cost, earlier[place - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]
