"""How the authors of the thirteenth set's second half write: long lines of an outline, names, dates of both ends."""

import re

from tests.cases.unseen.eleventh_b_values import when
from tests.cases.unseen.tree import Thing


def joined(text: str) -> str:
    """An outline whose lines that begin with `~` go on the line above, with no new value."""
    return re.sub(r"\n\s*~ ?", " ", text)


def indicators(text: str) -> list[Thing]:
    return [{"text": part.strip()} for part in text.split(";") if part.strip()]


def begins(text: str) -> Thing | None:
    """A start, which is kept as a deadline is."""
    return when(text)
