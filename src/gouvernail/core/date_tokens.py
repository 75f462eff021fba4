"""Text of deadlines cut into numbers, words and signs, with their places. Linear in the length of the text."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from gouvernail.core.folding import aligned


class Token(NamedTuple):
    """A number, a folded word or a sign, between two positions of the text. Apostrophes leave no token."""

    value: str
    start: int
    end: int
    number: int | None


_TOKEN = re.compile(r"[0-9]{1,9}|[a-zß]+|->|=>|[^\s'\"]|\n")


def tokens_of(text: str) -> list[Token]:
    """The tokens of a composed (NFC) text."""
    return [
        Token(value := found.group(), *found.span(), int(value) if value.isascii() and value.isdecimal() else None)
        for found in _TOKEN.finditer(aligned(text).lower())
    ]


class Phrases:
    """Sequences of words looked up at a place, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in phrases:
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append(words)
        for found in self._by_first.values():
            found.sort(key=len, reverse=True)

    def match(self, tokens: list[Token], at: int) -> int | None:
        """The place after the longest phrase that stands at `at`, or `None`."""
        if at >= len(tokens):
            return None
        for words in self._by_first.get(tokens[at].value, ()):
            end = at + len(words)
            if end <= len(tokens) and all(tokens[at + rank].value == word for rank, word in enumerate(words)):
                return end
        return None
