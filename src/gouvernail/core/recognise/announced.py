"""Lists inside running text: `Huit leviers de progrès: 1) ... 2) ...`, `5 valeurs clés: - la rigueur ...`.

Slides that were glued into paragraphs keep the words that announced their lists, with a count more often than not; the
count says where a list ends and proves that it was read right.
"""

import re
from dataclasses import dataclass

from gouvernail.core.folding import aligned
from gouvernail.core.recognise.words import SUPPORT_DOMAINS

_NUMBER_WORDS = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit "
    "dix-neuf vingt"
)
_NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), start=1)}
_COUNT = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_NOUN = (
    r"objectifs?|leviers?|axes?|priorites?|enjeux|defis|orientations?|chantiers?|ambitions?|valeurs?|criteres?|"
    r"niveaux de \w+|engagements?|finalites?|principes?|domaines?"
)
_ANNOUNCEMENT = re.compile(
    rf"(?:\b(?:les|nos|ses|ces|voici) )?\b(?P<count>\d{{1,2}}|{_COUNT})\s+(?P<what>(?:[\w'-]+\s+){{0,2}}?"
    rf"(?P<noun>{_NOUN})\b(?:[^:;.()\n]{{0,90}}?))\s*:?\s*(?=(?:1\s?[).°]|\(1\)|[-•–]|a\))\s)",
)
_UNCOUNTED = re.compile(
    r"(?:^|(?<=[.;:\n])\s?|(?<=\s))(?:les|nos|ses)\s+(?P<what>(?:[\w'-]+\s+){0,2}?(?P<noun>valeurs|"
    r"criteres|engagements|domaines de synergies?|priorites)"
    r"\b[^:;.()\n]{0,60}?)\s*:\s*(?=[-•–]\s)"
)
_DASH = re.compile(r"(?:^|(?<=\s))[-•–]\s+(?=\S)", re.MULTILINE)
_MARKER_AFTER = re.compile(r"\n|\s(?=(?:[A-H]\)|[A-H]\.\d\.?|\d(?:ere|e|eme) etape)\s)")


@dataclass(frozen=True, slots=True)
class Entry:
    text: str
    start: int
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Announced:
    """A list: where its announcement starts, where the list ends, its words, and whether its count came out."""

    start: int
    end: int
    what: str
    entries: tuple[Entry, ...]
    complete: bool


def announced_lists(text: str) -> list[Announced]:
    """The lists that the text announces, in order, without overlap. Paragraphs are separated by newlines."""
    plain = aligned(text).lower()
    matches = sorted(
        (match for pattern in (_ANNOUNCEMENT, _UNCOUNTED) for match in pattern.finditer(plain)),
        key=lambda match: match.start(),
    )
    found: list[Announced] = []
    for at, match in enumerate(matches):
        following = [other.start() for other in matches[at + 1 :] if other.start() >= match.end()]
        listed = _read(text, plain, match, following[0] if following else len(plain))
        if listed is not None and all(listed.end <= other.start or listed.start >= other.end for other in found):
            found.append(listed)
    return sorted(found, key=lambda listed: listed.start)


def _read(text: str, plain: str, match: re.Match[str], limit: int) -> Announced | None:
    count = None
    if "count" in match.re.groupindex:
        written = match["count"]
        count = int(written) if written.isdigit() else _NUMBERS[written]
    marks = _numbered_marks(plain, match.end(), count) or _dash_marks(text, match.end(), count)
    if len(marks) < 2:
        return None
    end = _end_of_last(plain, marks[-1][1])
    # The next announcement ends this list too, unless it stands inside one of its entries.
    end = limit if marks[-1][1] < limit < end else end
    limits = [start for start, _, _ in marks[1:]] + [end]
    entries = tuple(
        Entry(" ".join(text[begin:limit].split()), begin, number)
        for (_, begin, number), limit in zip(marks, limits, strict=True)
    )
    what = " ".join(text[match.start("what") : match.end("what")].split())
    return Announced(match.start(), end, what, entries, count is None or count == len(entries))


def _numbered_marks(plain: str, position: int, count: int | None) -> list[tuple[int, int, str | None]]:
    """(start of the mark, start of the text, number) of `1)`, `2)` ... in sequence, as far as they go."""
    marks: list[tuple[int, int, str | None]] = []
    while count is None or len(marks) < count:
        number = len(marks) + 1
        found = re.compile(rf"(?:(?<=\s)|(?<=^))\(?{number}\s?[).°]\s*(?=\S)", re.MULTILINE).search(plain, position)
        if found is None or (not marks and found.start() > position + 3):
            break
        marks.append((found.start(), found.end(), str(number)))
        position = found.end()
    return marks


def _dash_marks(text: str, position: int, count: int | None) -> list[tuple[int, int, str | None]]:
    """The dashes of a list; it goes on in the next paragraph only as long as the count asks for more."""
    marks: list[tuple[int, int, str | None]] = []
    for found in _DASH.finditer(text, position):
        if count is not None and len(marks) == count:
            break
        # One list has one sign: a dash inside an entry is another one (`Ville – fleurie`).
        if text[found.start()] != text[position : position + 1]:
            continue
        between = text[marks[-1][1] if marks else position : found.start()]
        if "\n" in between and (count is None or between.strip(" \n").count("\n") > 0):
            break
        marks.append((found.start(), found.end(), None))
    return marks


def _end_of_last(plain: str, start: int) -> int:
    """The last entry ends with its paragraph, or where the next part of the text is marked."""
    found = _MARKER_AFTER.search(plain, start)
    return found.start() if found else len(plain)


def support_domains(text: str) -> list[str]:
    """`Juridique Marchés Publics Patrimoine` as its domains: known names first, then one capital each."""
    words = text.replace(",", " ").replace(";", " ").split()
    found: list[str] = []
    at = 0
    while at < len(words):
        length = next((size for size in (4, 3, 2) if _is_domain(words[at : at + size])), 1)
        if length == 1 and found and not (words[at][:1].isupper() or _is_domain(words[at : at + 1])):
            found[-1] = f"{found[-1]} {words[at]}"
        else:
            found.append(" ".join(words[at : at + length]))
        at += length
    return found


def _is_domain(words: list[str]) -> bool:
    return aligned(" ".join(words)).lower() in SUPPORT_DOMAINS
