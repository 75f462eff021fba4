"""What is still open when a plan is sent: the to-do list of who writes, below the last table and above the greeting."""

import re
from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import SkipReason

_OPEN = re.compile(
    r"^(?:ce qu'il |il |ce qui )?(?:reste(?:nt)? (?:encore )?(?:a (?:faire|regler|trancher|fixer|completer|decider)|"
    r"ouverte?s?)|encore (?:a (?:faire|regler|trancher|fixer|completer|decider)|ouverte?s?)|"
    r"points? (?:encore )?ouverts?|"
    r"questions? (?:encore )?ouvertes?|(?:points? |questions? )?en suspens|points? d'attention|a ne pas oublier|"
    r"prochaines (?:etapes|echeances)|pour (?:la suite|rappel)|to ?-?dos?|noch (?:offen|zu (?:tun|klaren|erledigen))|"
    r"offene (?:punkte|fragen)|nachste (?:schritte|termine)|nog (?:open|te (?:doen|regelen|bespreken))|"
    r"open(?:staande)? (?:punten|vragen)|volgende stappen)\b"
)
_MOST_WORDS = 8
_TITLES = (Sign.HEADING, Sign.FIELD, Sign.PROSE, Sign.ANNOUNCE)
_APART = (Sign.SKIP, Sign.OUTSIDE)


def to_dos_apart(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; such a list is outside the plan: it ends a document whose last items stand in a table."""
    last = max((at for at, one in enumerate(marked) if one.sign is Sign.TABLE), default=len(marked))
    rest = range(last + 1, len(marked))
    at = next((at for at in rest if marked[at].sign not in _APART), None)
    if at is None or not _opens(marked[at]) or not any(marked[place].sign in _APART for place in rest):
        return list(marked)
    entries = [place for place in rest if place > at and marked[place].sign not in _APART]
    if not entries or any(marked[place].piece.kind is not Kind.ENTRY for place in entries):
        return list(marked)
    found = list(marked)
    for place in (at, *entries):
        found[place] = Marked(marked[place].piece, Sign.SKIP, reason=SkipReason.OUTSIDE_PLAN)
    return found


def _opens(one: Marked) -> bool:
    titled = one.sign in _TITLES and one.piece.kind in (Kind.PARAGRAPH, Kind.HEADING)
    short = len(one.piece.text.split()) <= _MOST_WORDS
    return titled and short and _OPEN.match(fold(one.piece.text)) is not None
