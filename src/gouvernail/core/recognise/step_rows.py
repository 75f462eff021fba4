"""Steps that have rows of their own under the row of their action, in a column of their own: `Étape`, `Sous-action`."""

import re
from collections.abc import Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.columns import header_fields
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.vocabulary import Level

_WORD = re.compile(
    r"^(?:sous-?(?:actions?|taches?|etapes?)|etapes?|taches?|stappen|stap|deelacties?|taken|schritte?|teilschritte?)\b"
)
_LEAST = 2


def steps_in_rows(header: Sequence[RowPiece], rows: Sequence[RowPiece], title: int | None) -> int | None:
    """The column of the steps, where some rows fill it and leave that of the titles empty."""
    if not header or title is None:
        return None
    named = header_fields(header)
    for at in header[-1].filled or ():
        if at != title and (_WORD.match(fold(header[-1].cells[at].shown)) or named.get(at) == f"level:{Level.STEP}"):
            own = sum(at in row.filled and title not in row.filled for row in rows)
            return at if own >= _LEAST else None
    return None
