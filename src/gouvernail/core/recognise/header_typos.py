"""A header typed with an error (`Serivce`, `Echéannce`), read as it was meant where only one field can be meant.

What is found here is never taken without saying so: `unmapped.py` reports it.
"""

from collections.abc import Iterator
from functools import lru_cache

from gouvernail.core.recognise.header_labels import OVER_COLUMNS
from gouvernail.core.recognise.labels import PHRASES, label_words
from gouvernail.core.status_typos import edits

_LEAST = 5
"""Shorter words are too near to others."""
_LONGEST = 40


@lru_cache(maxsize=1024)
def misspelt_header(text: str) -> tuple[str, str] | None:
    """(field, the words that were meant); `None` where no field or more than one is near."""
    line = " ".join(label_words(text)) if len(text) <= _LONGEST else ""
    if len(line) < _LEAST or any(map(str.isdigit, line)):
        return None
    meant = {field: words for words, field in _near(line)}
    return next(iter(meant.items())) if len(meant) == 1 else None


def _near(line: str) -> Iterator[tuple[str, str]]:
    for known in (OVER_COLUMNS, PHRASES):
        for words, field in known.items():
            near = words[0] == line[0] and abs(len(words) - len(line)) <= 1 and len(words) >= _LEAST
            if near and edits(line, words, 1) == 1:
                yield words, field
