"""Numbers before the titles of groups without any sign: `1 Une commune propre` above `1.1 Réduire les déchets`."""

import re
from collections.abc import Collection, Sequence

from gouvernail.core.codes import code_path, read_code
from gouvernail.core.recognise.grid import RowPiece

_NUMBER = re.compile(r"(?P<number>\d{1,2})\s+(?=[^\W\d_])")


def first_numbers(rows: Sequence[RowPiece], columns: Sequence[int] = ()) -> frozenset[str]:
    """The first numbers of the codes of more than one number that rows begin with, or that stand in the columns."""
    cells = (
        row.cells[at].text for row in rows if row.filled for at in columns or row.filled[:1] if at < len(row.cells)
    )
    readings = (read_code(text) for text in cells if text)
    paths = [code_path(reading.code) for reading in readings if reading is not None and reading.code]
    return frozenset(path[0] for path in paths if len(path) > 1)


def with_point(text: str, heads: Collection[str]) -> str:
    """`1. Une commune propre` for `1 Une commune propre`, where other rows go on with that number."""
    found = _NUMBER.match(text)
    if found is None or found["number"] not in heads or read_code(text) is not None:
        return text
    return f"{found['number']}. {text[found.end() :]}"
