"""What Tesseract tells of the words of a page → lines, as they stand and as they are written."""

import csv
import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median

STRAIGHT = 0.003
"""Height over width below which a page counts as straight."""
_LEAST_SURE = 25.0
_SURE = 70.0
_DESCENDERS = frozenset("gjpqyç,;Qµ()[]{}|/")
_LOW = frozenset("acegmnopqrsuvwxyz.,;:-–—…_~+=<>«»·•'")
_BULLET = re.compile(r"[•·*+°©®¢■□▪◆►▶>»<«/¥§]{1,3}")
_LONGEST_SIGN = 3
_LONG_WORD = 4
_LIKE_BULLET = frozenset("eoOv0")
"""What a round bullet or a tick is taken for, before a capital."""
_CODE = re.compile(r"([O0]{2}|[O0][S5])[.\s]?(\d[\d.]*)?(?=\s|$|:)")
"""The codes of objectives at the head of a line: the letter is often taken for a nought."""
_RUBBISH = re.compile(r"[|_‘’'`~—–\-=.,:;\\/\[\]{}]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A word as Tesseract tells it, in points of the picture."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    sure: float


def lines_told(told: str) -> list[list[Told]]:
    """The table of words that Tesseract writes (TSV) → its lines, without what it is not sure of."""
    found: dict[tuple[str, ...], list[Told]] = {}
    for row in csv.DictReader(io.StringIO(told), delimiter="\t", quoting=csv.QUOTE_NONE):
        text, sure = (row.get("text") or "").strip(), float(row.get("conf") or -1)
        left, top = int(row["left"]), int(row["top"])
        small = row["word_num"] == "1" and len(text) == 1
        if not text or set(text) <= {"|", "_"} or (not small and _is_doubtful(text, sure)):
            continue
        word = Told(text, left, top, left + int(row["width"]), top + int(row["height"]), sure)
        found.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(word)
    heads = [line[0] for line in found.values()]
    doubtful = [
        _is_doubtful(head.text, head.sure) and not _is_bullet(line)
        for head, line in zip(heads, found.values(), strict=True)
    ]
    lines = [line[1:] if doubt else line for line, doubt in zip(found.values(), doubtful, strict=True)]
    return [line for line in lines if line]


def _is_doubtful(text: str, sure: float) -> bool:
    return sure < _LEAST_SURE or (bool(_RUBBISH.fullmatch(text)) and sure < _SURE)


def feet_of(line: Sequence[Told]) -> Callable[[Told], float]:
    """Where the letters of each word stand: on a straight line through the words that have nothing below it."""
    standing = [word for word in line if len(word.text) > 1 and not set(word.text) & _DESCENDERS]
    if not standing:
        lowest = max(word.bottom for word in line)
        return lambda word: lowest
    first, last = standing[0], standing[-1]
    apart = last.left - first.left
    slope = (last.bottom - first.bottom) / apart if apart > 300 else 0.0
    height = median(word.bottom - slope * word.left for word in standing)
    return lambda word: height + slope * word.left


def texts_of(line: Sequence[Told]) -> list[str]:
    """The words of a line, with the bullet and the code at its head as they are written."""
    texts = [word.text for word in line]
    if _is_bullet(line):
        return ["•", *texts[1:]]
    code = _CODE.match(texts[0] + (" " + texts[1] if len(texts) > 1 else ""))
    if code and (code[2] or len(texts[0]) == 2) and len(texts) > 1:
        texts[0] = ("OO" if code[1][1] in "O0" else "OS") + texts[0][2:]
    return texts


def _is_bullet(line: Sequence[Told]) -> bool:
    """A sign alone at the head of a line, with room behind it; or a small spot at the height of its letters."""
    if len(line) < 2:
        return False
    first, then = line[0], line[1]
    tall = then.bottom - then.top
    if then.left - first.right <= 0.2 * tall or len(first.text) > _LONGEST_SIGN:
        return False
    if _BULLET.fullmatch(first.text):
        return True
    spot = max(first.bottom - first.top, first.right - first.left) < 0.5 * tall and then.top < first.top
    if spot and not first.text.isalnum() and first.bottom <= feet_of(line[1:])(first) - 0.1 * tall:
        return True
    return first.text in _LIKE_BULLET and then.text[0].isupper() and len(then.text) > 1


def stand_tall(lines: Sequence[Sequence[Told]]) -> bool:
    """Whether most words run up or down: they were read, but on a page that lies on its side."""
    long = [word for line in lines for word in line if len(word.text) >= _LONG_WORD]
    tall = sum(word.bottom - word.top > word.right - word.left for word in long)
    return tall > len(long) / 2


def slope_told(lines: Sequence[Sequence[Told]]) -> float:
    """How far the page lies askew, as height over width, by the feet of the words of long lines."""
    found = []
    for line in lines:
        feet = [word for word in line if not set(word.text) & _DESCENDERS]
        if len(feet) < 2 or feet[-1].left - feet[0].left < 300:
            continue
        found.append((feet[-1].bottom - feet[0].bottom) / (feet[-1].left - feet[0].left))
    slope = median(found) if len(found) >= 3 else 0.0
    return slope if abs(slope) > STRAIGHT else 0.0


def size_of(line: Sequence[Told]) -> float:
    """The size of the letters of a line, in points of the picture, by which parts of the line its words fill."""
    told = []
    for word in line:
        if len(word.text) < 2:
            continue
        high, low = not set(word.text) <= _LOW, bool(set(word.text) & _DESCENDERS)
        told.append((word.bottom - word.top) / ((0.72 if high else 0.52) + (0.21 if low else 0.0)))
    return median(told) if told else median(word.bottom - word.top for word in line) / 0.72
