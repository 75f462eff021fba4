"""Tables of counts: how many actions are in each state or under each objective. They repeat the plan, name nothing."""

import re
from collections.abc import Sequence

from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.recognise.grid import RowPiece

_HEADER = re.compile(
    r"^(?:nombre|nb\.?|nbre|total|totaux|aantal|anzahl|summe|totaal|pourcentage|part|%|en %|#)"
    r"(?: (?:total |d'|de |des |du |van |der |von )?(?:actions?|projets?|mesures?|fiches?|objectifs?|acties|massnahmen|"
    r"maatregelen|projekte|projecten|total|pst))?$"
)
_COUNT = re.compile(
    r"^(?:\d{1,4}(?:[.,]\d{1,2})?\s*%?|\d{1,3}(?:[ .\u00a0\u202f]\d{3})*(?:,\d\d)?\s*(?:€|k€|eur|euros?))$",
    re.IGNORECASE,
)
"""A number, a share, or a sum of money."""
_SUM = re.compile(r"(?:sous-?)?tota(?:l|ux|al)\b|algemeen totaal|gesamt|summe")
_MOST_ROWS = 20


def is_table_of_counts(rows: Sequence[RowPiece]) -> bool:
    """Whether a small table holds nothing but figures below a header that says that it counts, one name a row."""
    told = [[row.cells[at].text for at in row.filled] for row in rows if row.filled]
    while told and len(told[0]) == 1 and len(told) > 2:
        told = told[1:]
    if not 2 < len(told) <= _MOST_ROWS or not len(told[0]) >= 2:
        return False
    header, data = told[0], told[1:]
    counts = any(_HEADER.match(fold(text).strip(" .:()")) for text in header[1:] or header)
    figures = all(_COUNT.match(text.strip()) or says_nothing(text) for row in data for text in row[1:])
    return counts and figures and all(len(row) > 1 or _SUM.match(fold(row[0])) for row in data)
