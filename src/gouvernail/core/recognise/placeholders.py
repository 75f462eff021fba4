"""What a blank form holds where an answer belongs: `(choisir)`, `…`, `à compléter`."""

import re

from gouvernail.core.folding import fold, says_nothing

_PLACEHOLDER = re.compile(
    r"^(?:[(\[<{].{0,80}[)\]>}]|[.…_x ]{3,}|…|(?:a|veuillez) (?:completer|choisir|remplir|indiquer|preciser)\b.*|"
    r"(?:choisir|completer|indiquer|selectionner|decrire|saisir)\b.{0,60}|in te vullen|auszufullen|bitte .{0,40})$"
)


def asks_to_be_filled(text: str) -> bool:
    """Whether words without brackets ask for an answer: `à compléter`, `veuillez indiquer ...`."""
    return text[:1].isalpha() and bool(_PLACEHOLDER.match(fold(text)))


def is_placeholder(text: str) -> bool:
    return says_nothing(text) or bool(_PLACEHOLDER.match(fold(text)))
