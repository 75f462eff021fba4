"""Text as compared: without case, accents, typographic variants and needless spaces. What is shown is never folded."""

import re
import unicodedata
from functools import lru_cache

APOSTROPHES = "’‘ʼ`´′"
DASHES = "‐‑‒–—−"
_UNIFY = str.maketrans(
    {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-"), "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
)
_ONLY_SIGNS = re.compile(rf"[\s/\-.,:;_*|{DASHES}]*")
_NOTHING = frozenset(
    (
        *("n/a", "na", "n.a", "nd", "n.d", "neant", "nihil", "rien", "aucun", "aucune", "s.o", "so", "sans objet"),
        *("non applicable", "pas d'application", "non concerne", "non concernee"),
        *("nvt", "n.v.t", "geen", "keine", "keiner", "entfallt", "entfaellt"),
    )
)


class _OneToOne(dict[int, str]):
    """Each character's unaccented form of the same length, worked out the first time that it is met."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        if char in APOSTROPHES:
            plain = "'"
        elif char in DASHES:
            plain = "-"
        elif char.isspace():
            plain = "\n" if char in "\n\v\f\r\u2028\u2029" else " "
        elif char.isalpha():
            plain = unicodedata.normalize("NFKD", char)[0]
        else:
            plain = char
        self[point] = plain
        return plain


class _NoAccents(dict[int, int | None]):
    """Combining marks go, every other character stays; worked out the first time that it is met."""

    def __missing__(self, point: int) -> int | None:
        kept = None if unicodedata.combining(chr(point)) else point
        self[point] = kept
        return kept


_ONE_TO_ONE = _OneToOne()
_NO_ACCENTS = _NoAccents()
_SHORT = 200
"""Texts up to this length come back often (titles, names, labels) and are kept in a cache."""


def unaccent(text: str) -> str:
    """Accents off, apostrophes and dashes unified; case and spaces kept. May change the length of the text."""
    if text.isascii() and "`" not in text:
        return text
    return unicodedata.normalize("NFKD", text.translate(_UNIFY)).translate(_NO_ACCENTS)


def fold(text: str) -> str:
    """The form in which two writings of the same words are equal: used for search and matching."""
    return _fold_short(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    return " ".join(unaccent(text).casefold().split())


_fold_short = lru_cache(maxsize=16384)(_folded)


def aligned(text: str) -> str:
    """Accents off and signs unified, character for character: positions in the result are positions in `text`.

    Case is kept, newlines stay newlines, every other white space becomes a space. Expects composed text (NFC).
    """
    return text.translate(_ONE_TO_ONE)


def says_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing: empty, `/`, `-`, `néant`, `n/a`, `sans objet`."""
    return _ONLY_SIGNS.fullmatch(text) is not None if len(text) >= 40 else _says_nothing(text)


@lru_cache(maxsize=16384)
def _says_nothing(text: str) -> bool:
    return _ONLY_SIGNS.fullmatch(text) is not None or fold(text).strip(" .:;,()") in _NOTHING


def word_set(words: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(words.split())
