"""What a blank form holds where an answer belongs: `(choisir)`, `…`, `à compléter`."""

import re

from gouvernail.core.folding import fold, says_nothing

_PLACEHOLDER = re.compile(
    r"^(?:[(\[<{].{0,80}[)\]>}]|[.…_x ]{3,}|…|(?:a|veuillez) (?:completer|choisir|remplir|indiquer|preciser)\b.*|"
    r"(?:choisir|completer|indiquer|selectionner|decrire|saisir)\b.{0,60}|in te vullen|auszufullen|bitte .{0,40})$"
)


_TO_FILL = re.compile(
    r"^(?:(?:a|veuillez) (?:completer|choisir|remplir|indiquer|preciser|encoder)|in te vullen|aan te vullen|"
    r"auszufullen|"
    r"(?:nouvelles? )?(?:actions?|lignes?|projets?) a (?:ajouter|completer|encoder|definir))\b.{0,40}$"
)


def asks_to_be_filled(text: str) -> bool:
    """Whether a line of a table waits to be filled in: `à compléter`, `veuillez indiquer ...`."""
    return bool(_TO_FILL.match(fold(text)))


def is_placeholder(text: str) -> bool:
    return says_nothing(text) or bool(_PLACEHOLDER.match(fold(text)))


_WANTING = (
    r"(?:…|\.{3,})\s*(?:\(.{0,80}\))?|(?:action |projet |fiche )?a (?:completer|definir|preciser|determiner|renseigner)"
    r"(?: (?:par|apres|avec|ulterieurement|en|dans|des|d'ici|lors)\b.{0,60})?|reserve|in te vullen|"
    r"nog (?:in te vullen|te bepalen)|auszufullen|noch (?:offen|festzulegen|auszufullen)|zu erganzen|wird erganzt"
)
_UNFILLED = re.compile(rf"^(?:[(\[][^()\[\]]{{0,80}}[)\]]|{_WANTING})\W*$")
_UNWRITTEN = re.compile(rf"^[(\[]?(?:{_WANTING})\W*$")


def is_unfilled(text: str) -> bool:
    """Whether a title says that none was written, or stands in brackets: `…`, `(fusionnée avec 2.2.1)`."""
    return bool(_UNFILLED.match(fold(text)))


def is_unwritten(text: str) -> bool:
    """Whether a title says that it is still to be written: `à compléter par la zone de secours`, `(à définir)`, `…`."""
    return bool(_UNWRITTEN.match(fold(text)))
