"""What makes a password too easy to guess. Plain rules that can be said to the person, all at once."""

import re
from collections.abc import Iterable

from gouvernail.core.common_passwords import COMMON
from gouvernail.core.folding import fold

LEAST = 12
"""Characters. Length protects more than signs and capitals: a sentence of four words is better than `P@ssw0rd1`."""
MOST = 200
FEWEST_DIFFERENT = 5
FEWEST_OF_ONES_OWN = 8
ROWS = ("abcdefghijklmnopqrstuvwxyz", "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm")
DIGITS = "01234567890"
LOOK_ALIKES = str.maketrans({"0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i"})

TOO_SHORT = f"Choisissez au moins {LEAST} caractères ; une petite phrase se retient bien."
TOO_LONG = f"Choisissez {MOST} caractères au plus."
TOO_COMMON = (
    "Ce mot de passe est parmi les plus courants : il serait deviné. Choisissez autre chose, par exemple une phrase."
)
TOO_REGULAR = "Ce mot de passe est une suite ou une répétition : il serait deviné. Choisissez autre chose."
TOO_CLOSE = "Ce mot de passe ressemble à votre nom ou à votre adresse de courriel. Choisissez autre chose."


def weaknesses(password: str, *, about: Iterable[str] = ()) -> list[str]:
    """What is wrong with a password, in French; empty when nothing is. `about`: names and addresses of its owner."""
    found = []
    if len(password) < LEAST:
        found.append(TOO_SHORT)
    if len(password) > MOST:
        return [TOO_LONG]
    if is_common(password):
        found.append(TOO_COMMON)
    elif is_regular(password):
        found.append(TOO_REGULAR)
    if is_close(password, about):
        found.append(TOO_CLOSE)
    return found


def is_common(password: str) -> bool:
    """One or two common words, with whatever digits and signs around them, also written with look-alikes (`m0t`)."""
    plain = fold(password)
    bare, disguised = re.sub(r"[^a-z]", "", plain), re.sub(r"[^a-z]", "", plain.translate(LOOK_ALIKES))
    trimmed = re.sub(r"[^a-z]", "", plain.strip("0123456789!?.,;:-_+*#@$&/ ").translate(LOOK_ALIKES))
    return any(_is_words(text) for text in {bare, disguised, trimmed})


def _is_words(text: str) -> bool:
    """Whether a text is one or two common words and nothing else (`motdepasse` counts for one)."""
    halves = ((text[:cut], text[cut:]) for cut in range(2, len(text) - 1))
    return text in COMMON or any(first in COMMON and second in COMMON for first, second in halves)


def is_regular(password: str) -> bool:
    """A repetition, few different characters, or mostly a walk along the keyboard, the alphabet or the digits."""
    plain = fold(password).replace(" ", "") or " "
    if len(set(plain)) < FEWEST_DIFFERENT or re.fullmatch(r"(.+?)\1+.?", plain):
        return True
    return 3 * _walked(plain) >= 2 * len(plain)


def _walked(text: str) -> int:
    """How many characters stand in walks of four or more."""
    lines = [line for row in (*ROWS, DIGITS) for line in (row, row[::-1])]
    walked = at = 0
    while at < len(text):
        step = max(_walk(text[at:], line) for line in lines)
        walked, at = (walked + step, at + step) if step >= 4 else (walked, at + 1)
    return walked


def _walk(text: str, line: str) -> int:
    size = 0
    while size < len(text) and text[: size + 1] in line:
        size += 1
    return size


def is_close(password: str, about: Iterable[str]) -> bool:
    """Made of the owner's name or address, with little else."""
    left = re.sub(r"[^a-z0-9]", "", fold(password))
    parts = {part for text in about for part in re.split(r"[^a-z0-9]+", fold(text)) if len(part) >= 3}
    for part in sorted(parts, key=lambda part: (-len(part), part)):
        left = left.replace(part, "")
    full = re.sub(r"[^a-z0-9]", "", fold(password))
    return left != full and len(left) < FEWEST_OF_ONES_OWN
