"""Group rows that begin with a word of the document's own and a number: `Chantier 1A : Diversifier les ressources`."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from gouvernail.core.codes import CodeReading, read_code
from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.own_words import NO_LEVELS

_WORDED = re.compile(
    r"(?P<head>(?P<word>[A-ZÀ-Ý][^\W\d_]+(?:[ '’-][^\W\d_]+){0,2})[ \u00a0]*(?:[nN][°o]\.?[ \u00a0]*)?"
    r"(?P<code>\d{1,2}(?:[.\-]?[A-Z](?![^\W\d_]))?(?:[.\-]\d{1,2}){0,3}|[IVX]{1,4}|[A-Z](?:[.\-]?\d{1,2}){0,3}))"
    r"[ \u00a0]*[:.–—)|\-][ \u00a0]*(?=[^\W_]|[«\"“(])"
)
_LEAST = 2


def own_words(rows: Sequence[RowPiece], groups: Sequence[bool], known: frozenset[str]) -> Mapping[int, CodeReading]:
    """Place → what such rows say at their head. A word counts where several rows have it, each with another number, or
    where it is `known` from a table before.
    """
    found: defaultdict[str, dict[int, CodeReading]] = defaultdict(dict)
    for at, row in enumerate(rows):
        text = row.cells[row.filled[0]].text if groups[at] and len(row.filled) == 1 else ""
        worded = _WORDED.match(text) if read_code(text) is None else None
        if worded is not None and _may_be_a_level(worded["word"]):
            reading = CodeReading(
                None, worded["word"], worded["code"], worded["head"], None, text[worded.end() :].rstrip(), worded.end()
            )
            found[fold(worded["word"])][at] = reading
    kept = {
        word: lines
        for word, lines in found.items()
        if word in known or len({line.code for line in lines.values()}) >= max(_LEAST, len(lines))
    }
    return {at: reading for lines in kept.values() for at, reading in lines.items()}


def _may_be_a_level(word: str) -> bool:
    label = label_of(word)
    return label is None and not set(fold(word).replace("'", " ").split()) & NO_LEVELS
