"""A column that says what each row is (`Niveau`: Objectif stratégique, Action): its word goes to the row's code.

`Action` beside `1.1.2` then reads as `Action 1.1.2` does everywhere else.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from gouvernail.core.codes import read_code
from gouvernail.core.recognise.grid import CellPiece, RowPiece

_MOST_ROWS = 200
_ENOUGH = 0.8
_LEAST_ROWS = 2


def with_level_words(rows: Sequence[RowPiece]) -> list[RowPiece]:
    """The rows, with the words of such a column before their codes; as they were where there is none."""
    width = max((len(row.cells) for row in rows), default=0)
    words = next((at for at in range(width) if _share(rows, at, _is_level_word) >= _ENOUGH), None)
    codes = next((at for at in range(width) if _share(rows, at, _is_bare_code) >= _ENOUGH), None)
    if words is None or codes is None or len({row.cells[words].text for row in rows if words < len(row.cells)}) < 3:
        return list(rows)
    return [_joined(row, words, codes) for row in rows]


def _share(rows: Sequence[RowPiece], at: int, test: Callable[[str], bool]) -> float:
    texts = [row.cells[at].text for row in rows[1:_MOST_ROWS] if at < len(row.cells) and row.cells[at].text]
    return sum(1 for text in texts if test(text)) / len(texts) if len(texts) >= _LEAST_ROWS else 0.0


def _is_level_word(text: str) -> bool:
    found = read_code(text)
    return found is not None and found.level_word is not None and not found.code and not found.rest


def _is_bare_code(text: str) -> bool:
    found = read_code(text)
    return found is not None and found.level_word is None and bool(found.code) and not found.rest


def _joined(row: RowPiece, words: int, codes: int) -> RowPiece:
    if max(words, codes) >= len(row.cells):
        return row
    word, code = row.cells[words], row.cells[codes]
    if not (_is_level_word(word.text) and _is_bare_code(code.text)) or not (word.units and code.units):
        return row
    both = replace(
        code,
        text=f"{word.text} {code.text}",
        entries=((f"{word.text} {code.text}", False), ("", False)),
        markers=("", ""),
        units=(code.units[0], word.units[0]),
    )
    cells = list(row.cells)
    cells[codes], cells[words] = both, CellPiece("", where=word.where)
    return replace(row, cells=tuple(cells))
