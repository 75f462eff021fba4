"""Tables that say what words mean: the words may be those of the levels, the meanings are no items."""

import re
from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece

_WORD = re.compile(
    r"^(?:(?:le |la |les )?(?:termes?|mots?|notions?|concepts?|expressions?|sigles?|acronymes?|abreviations?|"
    r"vocabulaire)(?: (?:utilise|employe|technique)e?s?)?|begrip(?:pen)?|woord(?:en)?|term(?:en)?|afkorting(?:en)?|"
    r"begriffe?|wort|abkurzung(?:en)?)$"
)
_MEANING = re.compile(
    r"^(?:definitions?|significations?|explications?|sens|description|ce que (?:ca|cela) (?:veut dire|signifie)|"
    r"(?:que|qu'est-ce que) .{2,20} \?|uitleg|betekenis|omschrijving|definitie|verklaring|toelichting|erklarung|"
    r"bedeutung|erlauterung|beschreibung)$"
)
_COLUMNS = 2


def is_glossary(rows: Sequence[RowPiece]) -> bool:
    """Whether a table of two columns is headed as one of words and their meanings."""
    told = [row for row in rows if row.filled]
    header = next((row for row in told if len(row.filled) == _COLUMNS), None)
    if header is None or any(len(row.filled) > _COLUMNS for row in told):
        return False
    word, meaning = (fold(header.cells[at].text).strip(" .:") for at in header.filled)
    return bool(_WORD.match(word)) and bool(_MEANING.match(meaning))
