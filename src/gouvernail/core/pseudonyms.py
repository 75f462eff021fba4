"""Putting a pseudonym in the place of a name, wherever it stands in texts and in stored values."""

import re
from collections.abc import Collection
from typing import Any

from gouvernail.core.folding import aligned, fold
from gouvernail.core.publication_names import spellings


class Renaming:
    """`names`: how the person is or was called; `exact`: texts that are the name and nothing else (keys, addresses)."""

    def __init__(self, *, names: Collection[str], exact: Collection[str], pseudonym: str) -> None:
        self.pseudonym = pseudonym
        self._exact = {aligned(text).strip().lower() for text in (*names, *exact) if text.strip()}
        addresses = [re.escape(text) for text in exact if "@" in text]
        patterns = sorted({*spellings(names), *addresses}, key=len, reverse=True)
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE) if patterns else None

    def text(self, value: str) -> str:
        """The same text where the person is not named."""
        plain = aligned(value)
        if plain.strip().lower() in self._exact:
            return self.pseudonym
        if self._pattern is None:
            return value
        kept, at = [], 0
        for found in self._pattern.finditer(plain):
            kept += [value[at : found.start()], self.pseudonym]
            at = found.end()
        return "".join([*kept, value[at:]]) if kept else value

    def folded(self, value: str) -> str:
        """The same for a text that is kept folded, for search."""
        renamed = self.text(value)
        return renamed if renamed == value else renamed.replace(self.pseudonym, fold(self.pseudonym))

    def value(self, stored: Any) -> Any:
        """The same for a stored value, whatever lies in it."""
        if isinstance(stored, str):
            return self.text(stored)
        if isinstance(stored, list):
            return [self.value(each) for each in stored]
        if isinstance(stored, dict):
            return {key: self.value(each) for key, each in stored.items()}
        return stored
