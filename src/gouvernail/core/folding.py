"""Text as compared: without case, accents, typographic variants and needless spaces. What is shown is never folded."""

import re
import unicodedata

APOSTROPHES = "’‘ʼ`´′"
DASHES = "‐‑‒–—−"
_UNIFY = str.maketrans(
    {**dict.fromkeys(APOSTROPHES, "'"), **dict.fromkeys(DASHES, "-"), "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"}
)
_SPACES = re.compile(r"\s+")


def unaccent(text: str) -> str:
    """Accents off, apostrophes and dashes unified; case and spaces kept. May change the length of the text."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_UNIFY))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def fold(text: str) -> str:
    """The form in which two writings of the same words are equal: used for search and matching."""
    return _SPACES.sub(" ", unaccent(text).casefold()).strip()
