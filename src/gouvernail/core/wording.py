"""What differs between two texts, word by word, as people read it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORDS = re.compile(r"\w+(?:['’]|(?:[.,]\d+)*)|\s+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n|[^\n]+")
MOST = 4_000_000
"""Pairs of words beyond which texts are compared line by line, then not at all: nobody waits for a comparison."""


class Fate(StrEnum):
    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that both texts have, that only the first has, or that only the second has."""

    fate: Fate
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """The second text with what the first had in its place, in reading order; what is gone comes before what is new."""
    return tuple(_joined(_calmed(list(_compared(before, after)))))


def _compared(before: str, after: str) -> Iterator[tuple[str, str, str]]:
    """Runs as (same, gone, new): either the first alone, or one or both of the others."""
    for cut in (_WORDS, _LINES):
        one, other = cut.findall(before), cut.findall(after)
        start = _shared(one, other)
        end = _shared(one[start:][::-1], other[start:][::-1])
        inner, outer = one[start : len(one) - end], other[start : len(other) - end]
        if len(inner) * len(outer) <= MOST:
            yield "".join(one[:start]), "", ""
            for tag, a, b, c, d in SequenceMatcher(None, inner, outer, autojunk=False).get_opcodes():
                gone, new = "".join(inner[a:b]), "".join(outer[c:d])
                yield (gone, "", "") if tag == "equal" else ("", gone, new)
            yield "".join(one[len(one) - end :]), "", ""
            return
    yield "", before, after


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words both begin with."""
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _calmed(runs: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """A space that stayed between two changed words changes with them: a sentence that was rewritten reads as one."""
    gone = new = ""
    runs = [run for run in runs if any(run)]
    for at, (same, was, now) in enumerate(runs):
        if not same:
            gone, new = gone + was, new + now
        elif gone and new and same.isspace() and "\n" not in same and at + 1 < len(runs):
            gone, new = gone + same, new + same
        else:
            if gone or new:
                yield "", gone, new
            gone = new = ""
            yield same, "", ""
    if gone or new:
        yield "", gone, new


def _joined(runs: Iterator[tuple[str, str, str]]) -> Iterator[Piece]:
    kept = ""
    for same, gone, new in runs:
        if same:
            kept += same
            continue
        if kept:
            yield Piece(Fate.SAME, kept)
            kept = ""
        for fate, text in ((Fate.GONE, gone), (Fate.NEW, new)):
            if text:
                yield Piece(fate, text)
    if kept:
        yield Piece(Fate.SAME, kept)
