"""Lines → paragraphs: wrapped lines are joined, words cut at the end of a line made whole again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.bullets import typed_bullet, typed_number
from gouvernail.files.read.pdf.marks import Box, Line

_CLOSE_ENOUGH = 1.75
_SAME_SIZE = 0.6
_SAME_EDGE = 6.0
_JUSTIFIED = 1.5
_CUT = re.compile(r"[^\W\d_][-‐\u00ad]$")
_LABELLED = re.compile(r"[A-ZÀ-Ý][^\W\d_]+(?:[\s'’-][\w'’]+){0,3}\s?:\s")
"""`Service porteur : ` at the head of a line says something of its own."""
_CUT_NUMBER = re.compile(r"\d[-‐–\u00ad]$")
_CALLS_FOR_MORE = re.compile(
    r"(?:^|\s)(?:de|du|des|d|le|la|les|l|un|une|et|ou|à|au|aux|en|par|pour|sur|sous|dans|avec|sans|entre|vers|chez|"
    r"der|die|das|des|und|von|zu|mit|van|het|een|en|met|voor)$|[,(’'&/:–-]$",
    re.IGNORECASE,
)
LEADERS = re.compile(r"(?:[.…·_]\s?){6,}\s*\d{0,4}$")
"""A line of a table of contents: dots that lead to a page number."""
_KEEPS_HYPHEN = re.compile(
    r"(?:^|\W)(?:après|avant|demi|non|rendez|vice|hors|celui|celle|ceux|celles|nord|sud|savoir|"
    r"dix|vingt|trente|quarante|cinquante|soixante|quatre|quatre-vingts?)$",
    re.I,
)
"""First parts of compounds that no other word begins with."""
_COMPOUND = re.compile(r"(?:aux?|sur|sous|lez|les?|la|des?|du|en|et|à|là|ci|d['’]\w+)-", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(slots=True)
class Block:
    """Lines that belong together. `indent` is how far its first line stands from the left edge of its column."""

    text: str
    lines: list[Line]
    indent: float = 0.0

    @property
    def box(self) -> Box:
        box = self.lines[0].box
        for line in self.lines[1:]:
            box = box.with_box(line.box)
        return box

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def level(self) -> int:
        return self.lines[0].level


class Vocabulary:
    """The words of a document with a hyphen inside: a cut word keeps its hyphen when it has one elsewhere."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._hyphenated = {
            word.lower() for line in lines for word in _WORD.findall(line.text.replace("\u00ad", "")) if "-" in word
        }

    def joined(self, before: str, after: str) -> str:
        """Two lines as one. A hyphen that only serves to cut a word at the end of a line goes."""
        if not before or not after:
            return before + after
        if _CUT.search(before) and after[:1].islower():
            head = before[:-1]
            if _KEEPS_HYPHEN.search(head) or _COMPOUND.match(after):
                return f"{head}-{after}"
            whole = f"{_WORD.findall(head)[-1] if _WORD.findall(head) else ''}-{_first_word(after)}".lower()
            return f"{head}-{after}" if whole in self._hyphenated else head + after
        if (_CUT.search(before) and after[:1].isupper()) or (_CUT_NUMBER.search(before) and after[:1].isdigit()):
            # No word that is cut goes on with a capital.
            return f"{before[:-1]}{'–' if before[-1] == '–' else '-'}{after}"
        return f"{before} {after}"


def _first_word(text: str) -> str:
    found = _WORD.match(text)
    return found[0] if found else ""


def blocks_of(
    lines: Sequence[Line], left: float, right: float, vocabulary: Vocabulary, *, narrow: bool = False
) -> list[Block]:
    """The paragraphs of one column of text, between its left and right edges. `narrow` columns are cells of tables."""
    blocks: list[Block] = []
    edges = _edges(lines, right)
    for at, line in enumerate(lines):
        last = blocks[-1] if blocks else None
        if last is not None and _goes_on(last, line, edges[at - 1], narrow=narrow):
            last.text = vocabulary.joined(last.text, line.text)
            last.lines.append(line)
        else:
            blocks.append(Block(line.text, [line], max(0.0, line.box.x0 - left)))
    for block in blocks:
        # A word may go on in the next column or on the next page.
        cut = "-" if block.text.endswith("\u00ad") else ""
        block.text = block.text.replace("\u00ad", "") + cut
    return blocks


def _edges(lines: Sequence[Line], right: float) -> list[float]:
    """For each line, where it could have ended at most: nearer than the column where lines around it are justified."""
    ends = [line.box.x1 for line in lines]
    edges = [right] * len(lines)
    for at in range(len(lines)):
        around = ends[max(0, at - 2) : at + 3]
        texts = {line.text for line in lines[max(0, at - 2) : at + 3]}
        if sum(abs(end - ends[at]) < _JUSTIFIED for end in around) >= 3 and len(texts) == len(around):
            edges[at] = min(right, ends[at])
    return edges


def _goes_on(block: Block, line: Line, right: float, *, narrow: bool) -> bool:
    """Whether a line continues the paragraph above: it could not have stood on the line above, and looks the same."""
    last = block.lines[-1]
    box, above = line.box, last.box
    if box.top - above.top > _CLOSE_ENOUGH * max(line.size, last.size) or box.middle[1] < above.middle[1]:
        return False
    if abs(line.size - last.size) > _SAME_SIZE or line.level != last.level:
        return False
    if (
        LEADERS.search(last.text)
        or typed_bullet(line.text)
        or (typed_number(line.text) and not _in_sentence(block.text))
    ):
        return False
    if last.bold != line.bold and (_begins_sentence(last.text, line.text) or not _in_sentence(block.text)):
        return False
    # Text is set in under its bullet; a line that starts further left than the paragraph is another one.
    if box.x0 < block.lines[0].box.x0 - 2 and len(block.lines) == 1 and not _first_line_set_in(block, line):
        return False
    if len(block.lines) > 1 and abs(box.x0 - last.box.x0) > _SAME_EDGE:
        return False
    if typed_bullet(block.text) and box.x0 <= block.lines[0].box.x0 + 1 and not line.text[:1].islower():
        return False
    if narrow and _begins_anew(last, line, right):
        return False
    if _LABELLED.match(line.text) and not (_CALLS_FOR_MORE.search(last.text) or _CUT.search(last.text)):
        return False
    space = 0.3 * line.size
    cut = _CUT.search(last.text) or (_CUT_NUMBER.search(last.text) and line.text[:1].isdigit())
    return above.x1 + space + line.words[0].box.width > right - 1 or bool(cut)


def _begins_anew(last: Line, line: Line, right: float) -> bool:
    """In a cell, a capital after a line that was left short begins something else, unless the line calls for more."""
    short = right - last.box.x1 > 0.1 * (right - last.box.x0)
    return short and line.text[:1].isupper() and not _CALLS_FOR_MORE.search(last.text)


def _begins_sentence(above: str, text: str) -> bool:
    """Whether a line in another weight begins with a capital, and the line above it calls for nothing more."""
    return text[:1].isupper() and not _CALLS_FOR_MORE.search(above) and not _CUT.search(above)


def _in_sentence(text: str) -> bool:
    return text.rstrip()[-1:] not in ".:;!?"


def _first_line_set_in(block: Block, line: Line) -> bool:
    return block.lines[0].box.x0 - line.box.x0 < 3 * line.size
