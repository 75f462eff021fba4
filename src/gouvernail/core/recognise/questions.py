"""Questions that stand for the name of a field: `Pour quand ?`, `Qui pilote ?`, `Avec quels moyens ?`."""

import re

from gouvernail.core.folding import fold
from gouvernail.core.recognise.labels import Label, label_of

_WORDS = re.compile(
    r"(?:pour |d'ici |jusqu'a |depuis |a partir de )?quand|(?:avec|par|pour) qui|combien|comment|pourquoi|quoi|"
    r"(?:bis )?wann|mit wem|wer|wie ?viel|warum|(?:tegen )?wanneer|met wie|wie|"
    r"hoeveel|waarom"
)
_ASKED: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"qui(?: \S+){0,4}"), "agents"),
    (re.compile(r"avec qui(?: \S+){0,3}"), "partners"),
    (re.compile(r"(?:pour |d'ici )?quand(?: \S+){0,3}"), "deadline"),
    (re.compile(r"(?:a )?combien(?: \S+){0,3}"), "budget"),
    (re.compile(r"comment (?:mesur|evalu|saur|verifi)\S*(?: \S+){0,5}"), "evaluation"),
    (re.compile(r"ou en (?:est|sommes|sont)\S*(?: \S+){0,3}"), "status"),
)
_WHICH = re.compile(
    r"^(?:(?:avec|pour|de|par|a|dans|d'apres|selon) )?quel(?:le)?s? (?:(?:est|sont) (?:le|la|les|l')? ?)?"
)


def asked_for(text: str) -> Label | None:
    """The field that a question asks for, the question mark left out; nothing for other questions."""
    folded = fold(text).strip(" ?")
    if _WORDS.fullmatch(folded):
        return _sure(text)
    which = _WHICH.match(folded)
    if which is not None:
        return _sure(folded[which.end() :])
    return next((Label(field, 1.0) for asked, field in _ASKED if asked.fullmatch(folded)), None)


def _sure(text: str) -> Label | None:
    label = label_of(text)
    return label if label is not None and label.strength >= 0.99 else None
