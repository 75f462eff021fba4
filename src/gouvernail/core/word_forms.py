"""What is common to the forms of a French word: `rénover`, `rénovée`, `rénovations` all begin as `renov`.

A light stemmer of our own over folded text (accents are gone on both sides already), so that every database gives the
same answers (decision record 0015). It cuts too little rather than too much; search also takes what begins alike.
"""

import re
from functools import lru_cache

from gouvernail.core.folding import word_set

_WORDS = re.compile(r"\w+(?:\.\w+)*")
_ELIDED = re.compile(r"\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'")
IRREGULAR = {
    "travaux": "travail", "baux": "bail", "vitraux": "vitrail", "yeux": "oeil", "cieux": "ciel", "eaux": "eau",
    "departement": "departement", "parlement": "parlement", "appartement": "appartement", "restaurant": "restaurant",
}  # fmt: skip
"""Plurals that no rule gives, and words that only look like forms of others."""
ENDINGS = (
    ("isation", "is", 3), ("ication", "i", 3), ("issement", "", 4), ("ation", "", 3), ("ateur", "", 3),
    ("atrice", "", 3), ("trice", "t", 4), ("ement", "", 3), ("euse", "", 4), ("eur", "", 4), ("ienne", "ien", 2),
    ("elle", "", 4), ("iere", "i", 3), ("ier", "i", 3), ("ive", "iv", 3), ("if", "iv", 3), ("ees", "", 3),
    ("ee", "", 3), ("er", "", 3), ("ir", "", 4), ("ant", "", 4), ("ale", "", 4), ("al", "", 4), ("el", "", 4),
    ("eu", "", 4),
)  # fmt: skip
"""Ending, what stands for it, and how many letters are left at least before it."""


def tokens(folded: str) -> tuple[str, ...]:
    """The words of a folded text without elided articles; a code (`1.10`) is one word beside its parts (`1d10`)."""
    found = []
    for word in _WORDS.findall(_ELIDED.sub(" ", folded).replace("_", " ")):
        if "." in word:
            found += word.split(".")
            if any(sign.isdigit() for sign in word):
                found.append(word.replace(".", "d"))
        else:
            found.append(word)
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The beginning that the forms of a folded word share; words with figures and short ones stay as they are."""
    if len(word) <= 3 or any(sign.isdigit() for sign in word):
        return word
    word = IRREGULAR.get(word) or _singular(word)
    if word in IRREGULAR:
        return word
    for ending, rest, least in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            word = word.removesuffix(ending) + rest
            break
    else:
        if word.endswith("ite") and not word.endswith("uite") and len(word) >= 7:
            word = word.removesuffix("ite")
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _singular(word: str) -> str:
    if word.endswith("eaux"):
        return word[:-1]
    if word.endswith("aux") and len(word) > 5:
        return word[:-3] + "al"
    return word[:-1] if word[-1] in "sx" and word[-2] != "s" and len(word) > 3 else word


SMALL_WORDS = word_set(
    "a au aux avec ce ces dans de des du elle en est et il la le les leur leurs ne nos notre ou par pas pour que qui sa"
    " se ses son sur un une vos votre"
)
"""They say nothing of what is looked for."""
HEAD = "0"
"""Before the forms of what stands in the title or the code."""


def forms(text: str) -> str:
    """The forms of a folded text of two lines, the first of which is its title, each once; those of the title twice."""
    head, _, rest = text.partition("\n")
    titled = dict.fromkeys(stem(word) for word in tokens(head))
    found = [*titled, *(HEAD + word for word in titled), *(stem(word) for word in tokens(rest))]
    return " ".join(dict.fromkeys(found))
