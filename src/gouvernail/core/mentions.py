"""Whom a comment names: `@Anne Lenoir` in running text."""

import re
from collections.abc import Iterable

from gouvernail.core.folding import fold

SIGN = re.compile(r"(?<![\w@.])@(?=\w)")
LONGEST = 80


def named_in(text: str, names: Iterable[str]) -> tuple[str, ...]:
    """The names that stand behind an `@`, accents and capitals aside, the longest that fits; each once, in order.

    What stands behind it and is no known name stays text.
    """
    known = sorted({fold(name): name for name in names if name.strip()}.items(), key=lambda each: -len(each[0]))
    found: list[str] = []
    for sign in SIGN.finditer(text):
        rest = fold(text[sign.end() : sign.end() + LONGEST])
        for folded, name in known:
            if rest.startswith(folded) and not rest[len(folded) : len(folded) + 1].isalnum():
                if name not in found:
                    found.append(name)
                break
    return tuple(found)
