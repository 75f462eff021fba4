"""Signs that stand alone beside a text of several lines, at half its height: they are set before its first line."""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.files.read.pdf.marks import Box, Line

_NEAR, _FAR = 1.3, 3.5
_SAME_START = 2.0


def with_icons(lines: Sequence[Line]) -> list[Line]:
    """The lines from top to bottom; a line that is a lone sign is the first word of the text on its right."""
    found = list(lines)
    for sign in [line for line in lines if _is_sign(line)]:
        beside = [line for line in found if line is not sign and _stands_beside(sign, line)]
        starts = {round(line.box.x0 / _SAME_START) for line in beside}
        if not beside or len(starts) > 2 or any(_is_sign(line) for line in beside):
            continue
        first = min(beside, key=lambda line: line.box.top)
        word = sign.words[0]
        box = Box(word.box.x0, first.box.top, word.box.x1, first.box.bottom)
        at = found.index(first)
        found[at] = Line([replace(word, box=box), *first.words], first.page)
        found.remove(sign)
    return found


def _is_sign(line: Line) -> bool:
    text = line.text
    return len(line.words) == 1 and len(text) <= 2 and not any(map(str.isalnum, text)) and not text.isascii()


def _stands_beside(sign: Line, line: Line) -> bool:
    right = 0 < line.box.x0 - sign.box.x1 < _FAR * line.size
    return right and abs(line.box.middle[1] - sign.box.middle[1]) < _NEAR * line.size
