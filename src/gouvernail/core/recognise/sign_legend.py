"""What signs and letters mean, where the document explains them anywhere: `● réalisé – ◐ en cours`, `EC = en cours`.

Only what names a state of the table is taken, and never a sign that two lines explain differently. Two signs at least
stand on a line or one under the other, unless a legend announces them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.grid import RowPiece
from gouvernail.core.recognise.legend import COLOURS, Meaning, colour_of
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.recognise.signs import Marked
from gouvernail.core.statuses import read_status
from gouvernail.core.vocabulary import SkipReason

_PREFIX = "sign:"
_LONGEST_SIGN = 8
_LONGEST_LINE = 400
_LEAST, _SHORT_MEANING = 2, 5
_MARK = r"(?:[^\w\s=:;,.|()/\[\]«»\"'’–—-]{1,3}|[A-Za-z]{1,4}\d?|\d)"
_PAIR = re.compile(rf"^[(\[]?(?P<mark>{_MARK})[)\]]?\s*(?P<sign>=|:|->|→|⇒|–|—|-)\s*(?P<meaning>.{{2,60}})$")
_BESIDE = re.compile(r"^(?P<mark>[^\w\s=:;,.|()/\[\]«»\"'’–—-]{1,3})\s*(?P<meaning>\w.{1,60})$")
_CUT = re.compile(r"\s*[;,|•\n]\s*|\s+[/–—-]\s+(?=\S{1,4}\s|\S{1,4}$)|\s+(?=[^\w\s=:;,.|()/\[\]«»\"'’–—-]{1,3}\s+\w)")
_ANNOUNCED = re.compile(r"^(?=\w)(?:[^:=]{5,40}:\s*(?=\S{1,5}\s*(?:=|:|\s))|[^:=]{2,40}:\s*(?=\S{1,5}\s*=))")


_APART = re.compile(r"[;,\n|]")
_OF_ITEMS = re.compile(r"^(?:l'|les? )?(?:actions?|projets?|mesures?|fiches?|maßnahmen?|acties?) (?=\w)", re.IGNORECASE)
_TALK = re.compile(r"^(?:c'est|est|das ist|dit is)\s+(?:déjà\s+)?", re.IGNORECASE)
_EQUATION = re.compile(r"^\S{1,8}(?: ?\+ ?\S{1,8})? ?= ?\S")


def sign_of(text: str) -> str:
    """The key of a sign in the legend of a document; empty for a text that is none."""
    bare = text.strip().strip("()[]").strip()
    return f"{_PREFIX}{fold(bare)}" if 0 < len(bare) <= _LONGEST_SIGN and " " not in bare else ""


def explained_signs(marked: Sequence[Marked]) -> dict[str, Meaning]:
    """Sign → meaning, from all lines and tables of the document."""
    found: dict[str, Meaning] = {}
    unsure: set[str] = set()
    for mark, meaning in _told(marked):
        key = mark if mark in COLOURS else sign_of(mark)
        if key in found and fold(found[key].text) != fold(meaning):
            unsure.add(key)
        found.setdefault(key, Meaning("status", meaning))
    return {key: meaning for key, meaning in found.items() if key and key not in unsure}


def _told(marked: Sequence[Marked]) -> Iterator[tuple[str, str]]:
    run: list[tuple[str, str]] = []
    for one in marked:
        if one.piece.rows:
            yield from _in_rows(one.piece.rows)
            continue
        pairs = _on_line(_with_marker(one.piece))
        if one.reason is SkipReason.LEGEND or len(pairs) >= _LEAST:
            yield from pairs
        elif pairs:
            run += pairs
            continue
        if len(run) >= _LEAST:
            yield from run
        run = []
    if len(run) >= _LEAST:
        yield from run


def _with_marker(piece: Piece) -> str:
    """The line of a legend with its sign, where a reader took that for the bullet: `► : en cours`, `✔ C'est fait !`."""
    # A bullet before a sign that is explained is a mere bullet: `- ✖ : en difficulté, bloqué`.
    signed = not piece.is_numbered and len(piece.text.split()) <= _SHORT_MEANING and not _on_line(piece.text)
    return f"{piece.marker} {piece.text}" if piece.marker and (piece.text[:1] in ":=" or signed) else piece.text


def _on_line(text: str) -> list[tuple[str, str]]:
    """The signs that a line explains, each with the state that it means."""
    if len(text) > _LONGEST_LINE or (not any(char in text for char in "=:→⇒–—-●○◐✓✔✗✘") and text[:1].isalnum()):
        return []
    return list(_pairs(_CUT.split(_ANNOUNCED.sub("", _bare(text)))))


def _bare(text: str) -> str:
    """A line without the brackets around the whole of it: `(Légende : F = fait, EC = en cours)`."""
    text = text.strip()
    whole = text[:1] == "(" and text[-1:] == ")" and "(" not in text[1:]
    return text[1:-1].strip() if whole else text


def explained_in(lines: Iterable[tuple[str, str]]) -> set[str]:
    """The signs that lines (marker, text) explain as states, each alone on its line and each in one way."""
    found: dict[str, set[str]] = {}
    for mark, meaning in lines:
        if _is_state(meaning):
            found.setdefault(mark, set()).add(fold(_plainly(meaning)))
    return {mark for mark, meanings in found.items() if len(meanings) == 1}


def marks_on_line(text: str) -> list[str]:
    """The signs that one line explains, two at least: `Légende : ☑ fait ◐ en cours`."""
    pairs = _on_line(text)
    return [mark for mark, _ in pairs] if len(pairs) >= _LEAST else []


def is_key(text: str) -> bool:
    """Whether a line says what signs, letters or figures mean: `1 = forte, 2 = moyenne`, `EC = en cours`."""
    if ("=" not in text and ":" not in text) or len(text) > _LONGEST_LINE:
        return False
    parts = [part for part in _APART.split(_ANNOUNCED.sub("", _bare(text))) if part.strip()]
    equal = len(parts) >= _LEAST and all(_EQUATION.match(part.strip()) for part in parts)
    return equal or len(_on_line(text)) >= _LEAST


def _pairs(parts: Iterable[str]) -> Iterator[tuple[str, str]]:
    open_mark = ""
    for part in parts:
        found = _PAIR.match(part.strip()) or _BESIDE.match(part.strip())
        if found is not None and _is_state(found["meaning"]):
            yield found["mark"], _plainly(found["meaning"])
        elif open_mark and found is None and _is_state(part):
            # `✖ : en difficulté, bloqué`: the second word is the one that the table knows.
            yield open_mark, part.strip(" .")
        open_mark = found["mark"] if found is not None and not _is_state(found["meaning"]) else ""


def _plainly(text: str) -> str:
    """`C'est en cours !` as `en cours`."""
    return _TALK.sub("", text.strip(" .!…\u00a0"))


def _is_state(text: str) -> bool:
    reading = read_status(_plainly(text))
    return reading is not None and (reading.status.value is not None or reading.recurring)


def _in_rows(rows: Sequence[RowPiece]) -> Iterator[tuple[str, str]]:
    """Rows of a sign and its meaning, two at least one under the other; or lines in a row of one cell."""
    run: list[tuple[str, str]] = []
    for row in rows:
        texts = [row.cells[at].text for at in row.filled]
        pairs = _of_row(row, texts) if len(texts) <= _LEAST + 2 else _side_by_side(texts)
        if len(pairs) >= _LEAST:
            yield from pairs
        run += pairs
        if not pairs and texts:
            yield from run if len(run) >= _LEAST else ()
            run = []
    yield from run if len(run) >= _LEAST else ()


def _side_by_side(texts: Sequence[str]) -> list[tuple[str, str]]:
    """`État : | F = fini | C = en cours | S = suspendu`: nearly all cells of a row explain a sign."""
    pairs = [pair for text in texts for pair in _on_line(text)]
    return pairs if len(pairs) >= len(texts) - 1 else []


def _of_row(row: RowPiece, texts: Sequence[str]) -> list[tuple[str, str]]:
    if not texts or len(texts[-1]) > _LONGEST_LINE:
        return []
    coloured = [colour_of(cell.fill) for cell in row.cells]
    texts = [_OF_ITEMS.sub("", text) for text in texts]
    if len(texts) == 1 and any(coloured) and _is_state(texts[0]):
        return [(next(colour for colour in coloured if colour), texts[0].strip(" ."))]
    if len(texts) == 2 and re.fullmatch(_MARK, texts[0].strip("()[] ")) and _is_state(texts[1]):
        return [(texts[0].strip("()[] "), texts[1].strip(" ."))]
    return [pair for text in texts for pair in _on_line(text)]
