"""Codes that items carry (`OS1`, `OO1.1 -`, `Action 2.2.`, `003.1`), in all their spellings.

A code is an optional word, an optional track before it, and a path of numbers or letters. Zero and O, one and l are
mistaken for each other by people and by scanners. A number alone proves nothing: the caller uses position too.
The order of the codes of siblings is looked at in `code_sequences.py`.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gouvernail.core.code_sequences import code_path, sequence_problems
from gouvernail.core.code_words import ABBREVIATIONS, CODED_WORDS, WORDS
from gouvernail.core.folding import aligned
from gouvernail.core.pictures import pictures_at_head
from gouvernail.core.vocabulary import Level, Track

__all__ = ["CodeReading", "code_path", "read_code", "sequence_problems"]


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What stands at the head of a line.

    `level_word` is what the word says (`None` for a bare number), `label` the document's own word (`Objectif
    stratégique`), `code` the number with its confusions mended (`3.1` for `003.1`), `code_text` the code as written,
    word included (`Action 2.2.`), `rest` the text after it without leading punctuation, from position `start`.
    """

    level_word: Level | None
    label: str | None
    code: str | None
    code_text: str
    track: Track | None
    rest: str
    start: int


_TABLES = {"w": WORDS, "c": CODED_WORDS, "s": ABBREVIATIONS}
_TRACKS = {
    **dict.fromkeys(("vi", "v.i", "volet interne", "int", "i"), Track.INTERNAL),
    **dict.fromkeys(("ve", "v.e", "volet externe", "ext", "e"), Track.EXTERNAL),
}


def _words(table: tuple[tuple[str, Level | None], ...], stem: str) -> str:
    return "|".join(f"(?P<{stem}{rank}>{pattern})" for rank, (pattern, _) in enumerate(table))


_TRACK = r"(?P<track>(?i:volet[ ]interne|volet[ ]externe|v\.?i|v\.?e|int|ext|i|e)\b)\.?[ ]{0,2}[-.:/]?[ ]{0,2}"
_NUMERO = r"(?:(?i:n[°o]s?|nr)\.?|n\.|#)[ ]{0,2}"
# A component: digits (an l or O among them is a 1 or 0), or one letter; `bis` and small letters may end it.
_DIGITS = r"(?:\d[\dlO]{0,2}|[lI](?=[.\-/]\d)|(?<=[.\-/A-Za-z])[lI]\d?(?![A-Za-z']))(?:bis|ter|[a-e](?![a-z]))?"
_LETTER_DIGITS = rf"(?<=[A-Z]){_DIGITS}"
_AFTER_SIGN = rf"(?<=[.\-/])(?:{_DIGITS}|[A-Za-z](?![A-Za-z']))"
_ROMAN_FIRST = r"(?:X{0,2}(?:IX|IV|V?I{1,3}|V|X))(?=[.\-/]\d)"
_PATH = rf"(?:{_ROMAN_FIRST}|{_DIGITS}|[A-Z](?=[.\-/]?\d))(?:[.\-/]?(?:{_LETTER_DIGITS}|{_AFTER_SIGN}))*"
_ROMAN = r"(?=[IVX])(?:X{0,2})(?:IX|IV|V?I{0,3})"
_END = r"(?![\dA-Za-z%€°]|[.,/]\d|[ ]?[€%])"
# A capital glued to a code that a word announces is where the title begins (`OS1Être`).
_GLUED = r"(?:(?=[A-Z][a-z])|(?![\dA-Za-z%€]|[.,/]\d))"

_WORD_CODE = re.compile(
    rf"(?:{_TRACK})?(?:(?i:{_words(CODED_WORDS, 'c')}|{_words(WORDS, 'w')})(?![A-Za-z])|"
    rf"(?P<short>{_words(ABBREVIATIONS, 's')}))"
    rf"(?P<gap>[ ]{{0,3}})(?:{_NUMERO})?(?:[-–][ ]?)?"
    rf"(?P<code>{_PATH}{_GLUED}|{_ROMAN}(?![A-Za-z'.]*[A-Za-z'])|[A-Z](?![A-Za-z'.])|[A-Z](?=\.[ ]+[A-Z«])|"
    rf"[a-h](?=[ ]?[:)]|[ ]-[ ]|\.[ ]+[A-Z«]))"
    r"(?P<dot>[.)](?!\d))?"
)
_ZEROES = re.compile(rf"00(?P<code>[\dl][\dlO]?[.\-/]{_PATH}){_END}(?P<dot>\.(?!\d))?")
_WORD_ALONE = re.compile(rf"(?:{_TRACK})?(?i:{_words(WORDS, 'w')})(?=[ ]*(?:[:\n]|$)|[ ]+-[ ])")
_BARE = re.compile(rf"(?:{_NUMERO})?(?P<code>{_PATH}|[A-Za-z](?=\)))(?P<dot>[.)°](?!\d))?(?:(?=[A-Z][a-z])|{_END})")
_LONE = re.compile(rf"(?P<code>{_ROMAN}|[A-H])[ ]?(?P<dot>[.):/–-])")
"""A numeral or letter alone, which is a code only before a word of a level: `II. Objectif stratégique : ...`."""
_WORD_AFTER = re.compile(rf"[ ]{{0,3}}(?i:{_words(WORDS[:10], 'w')})(?=[ ]*(?:[:\n]|$)|[ ]+-[ ]|[ ]+[A-Z\"«])")
_ORDINALS = (
    "premi(?:er|ere)|erste[rs]?",
    "deuxieme|seconde?|zweite[rs]?",
    "troisieme|dritte[rs]?",
    "quatrieme|vierte[rs]?",
    "cinquieme|funfte[rs]?",
    "sixieme|sechste[rs]?",
    "septieme|siebte[rs]?",
    "huitieme|achte[rs]?",
    "neuvieme",
    "dixieme",
)
_NTH = "|".join(f"(?P<n{rank}>{pattern})" for rank, pattern in enumerate(_ORDINALS, start=1))
_ORDINAL = re.compile(
    rf"(?i:(?P<code>\d{{1,2}})[ ]?(?:er|re|ere|eme|e|de|nde|ste?|te)|{_NTH})[ ]+"
    rf"(?i:{_words(WORDS, 'w')})(?=[ ]*(?:[:\n]|$)|[ ]+-[ ])"
)
"""`1er axe : ...`, `Deuxième objectif stratégique`; a second step is a moment, no item."""
_PUNCTUATION = re.compile(r"[ \t\n]*(?:[:.)°/|\-–—•→>]+[ \t\n]*)*")
_UNITS = re.compile(
    r"(?:million|milliard|km|kg|ha|m2|m²|etp|eur|euro|agents?|ans?|jours?|mois|heures?|h|fois|x)s?\b", re.I
)
_NARROWER_IN_PATH = re.compile(r"/(?=(?:A|SA|FA)\.?\d)")
_ROMANS = re.compile(r"[IVX]{3,5}")
_WAY_DOWN = re.compile(r"[/>|→–—-]\s*$")
_BRACKETS = re.compile(r"\[([^\[\]]{1,40})\]")
_SHEET_OF = re.compile(
    r"(?i:fiche)[ ]+(?:(?i:de|d'|de[ ]l')[ ]?)?"
    r"(?=(?:[O0]\.?[SO]\.?|(?i:objectif|axe|sous-axe|levier|orientation)(?:[ ]\w+)?)[ ]?(?:n[°o][ ]?)?\d)"
)
"""`Fiche OS 1`, `Fiche objectif 1.1`: a sheet of what the word after it says."""
_CONTAINER = re.compile(
    r"(?:[A-Za-z]{4,12}[ ](?:\d{1,3}|[IVX]{1,5}|[A-Z]|(?i:premiere?))|§[ ]?\d{1,3})[ ]*[-:.–—/|][ ]+"
)
"""A part of a document and its number."""
_OBJECTIVE = re.compile(r"O\.?[SO]\.?")
_SET_OFF = re.compile(r"[:–—-][ ]+\S")
_ZEROES_ALONE = re.compile(r"00\d")
"""`007` alone is a running number; with a point the zeroes may be letters: `003.1`."""
_HEAD = 160
_SHORT = 300


def read_code(text: str) -> CodeReading | None:
    """The word and code at the head of a line; `None` when there is neither. A word alone has no `code`."""
    return _read_short(text) if len(text) <= _SHORT else _read(text)


def _read(text: str) -> CodeReading | None:
    lead = pictures_at_head(text) or len(text) - len(text.lstrip())
    head = aligned(text[lead : lead + _HEAD])
    if head[:1] == "[":
        return _in_brackets(text, lead, head)
    sheet = _SHEET_OF.match(head)
    of_sheet = _with_word(text, lead + sheet.end(), head[sheet.end() :]) if sheet is not None else None
    if of_sheet is not None:
        return of_sheet
    return (
        _in_container(text, lead, head)
        or _in_chain(text, _with_word(text, lead, head))
        or _with_zeroes(text, lead, head)
        or _word_alone(text, lead, head)
        or _nth(text, lead, head)
        or _bare(text, lead, head)
    )


# The same titles and cells are asked about many times while a document is read.
_read_short = lru_cache(maxsize=16384)(_read)


def _in_container(text: str, lead: int, head: str) -> CodeReading | None:
    """`Section 2 – Objectif opérationnel 1.2 : ...`, `Tableau 1 – OS 1 : ...`: what the document's part is about."""
    found = _CONTAINER.match(head)
    if found is None or _with_word(text, lead, head) is not None:
        return None
    inner = _with_word(text, lead + found.end(), head[found.end() :])
    return inner if inner is not None and inner.level_word is not None and inner.code and inner.rest else None


def _in_brackets(text: str, lead: int, head: str) -> CodeReading | None:
    """`[OS 1] Planter`, `[1.1.2] Planter`: a code and nothing else between brackets; `[1]` is the mark of a note."""
    found = _BRACKETS.match(head)
    inner = _read(text[lead + 1 : lead + found.end(1)]) if found is not None else None
    if found is None or inner is None or inner.code is None or inner.rest:
        return None
    if inner.label is None and len(code_path(inner.code)) < 2:
        return None
    gap = _PUNCTUATION.match(text, lead + found.end())
    start = gap.end() if gap else lead + found.end()
    return replace(inner, code_text=text[lead : lead + found.end()], rest=text[start:].rstrip(), start=start)


def _with_word(text: str, lead: int, head: str) -> CodeReading | None:
    found = _WORD_CODE.match(head)
    if found is None or not _is_announced(found, head):
        return None
    level, word = _word_of(found)
    if found.group("track") and level not in (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION):
        return None
    way_down = _NARROWER_IN_PATH.search(found.group("code"))
    if way_down is not None and level is not Level.ACTION:
        at = found.start("code") + way_down.start() + 1
        return _with_word(text, lead + at, aligned(text[lead + at : lead + at + _HEAD]))
    label = text[lead + found.start(word) : lead + found.end(word)].strip()
    if word.startswith("s"):
        label = label.replace("0", "O")
    return _reading(text, lead, found, level=level, label=label, at=found.end())


def _in_chain(text: str, outer: CodeReading | None) -> CodeReading | None:
    """`OS1/OO1.1 Planter`, `OS 1 > OO 1.1 – Planter`: the last code of a way down names what follows it."""
    if outer is None or outer.level_word is None or outer.code is None or not outer.rest:
        return outer
    if not _WAY_DOWN.search(text[: outer.start]):
        return outer
    inner = _with_word(text, outer.start, aligned(text[outer.start : outer.start + _HEAD]))
    if inner is None or inner.level_word is None or inner.level_word.rank <= outer.level_word.rank:
        return outer
    return _in_chain(text, inner)


def _is_announced(found: re.Match[str], head: str) -> bool:
    """One letter before a number is a weak sign: `A 18 ans`, `A4 recto` and `A. Dupont` are no codes."""
    code, after = found.group("code"), head[found.end() :].lstrip(" ")
    if len(_digits_of(code)) > 3 and not re.search(r"[.\-/]", code):
        return False
    short = found.group("short")
    if short is None:
        return not _UNITS.match(after)
    if not re.search(r"[\dlIVX]", code):
        return _OBJECTIVE.fullmatch(short) is not None and bool(found.group("gap")) and bool(_SET_OFF.match(after))
    if _ZEROES_ALONE.fullmatch(short + found.group("gap") + code) and not after:
        return False
    if short.rstrip(".") not in ("A", "SA", "FA", "S.A", "F.A"):
        return True
    strong = re.search(r"[.\-/]", code) or found.group("dot") or not after or after[0] in ":-)\n"
    return bool(strong) or (not found.group("gap") and after[0].isupper())


def _with_zeroes(text: str, lead: int, head: str) -> CodeReading | None:
    """`003.1`: the letters of OO typed or scanned as zeroes."""
    found = _ZEROES.match(head)
    if found is None:
        return None
    return _reading(text, lead, found, level=Level.OPERATIONAL_OBJECTIVE, label="OO", at=found.end())


def _word_alone(text: str, lead: int, head: str) -> CodeReading | None:
    found = _WORD_ALONE.match(head)
    # `I. Objectif stratégique` is the first one, and of no track.
    if found is None or (found["track"] and _LONE.match(head)):
        return None
    level, word = _word_of(found)
    label = text[lead + found.start(word) : lead + found.end(word)]
    return _reading(text, lead, found, level=level, label=label, at=found.end())


def _nth(text: str, lead: int, head: str) -> CodeReading | None:
    found = _ORDINAL.match(head)
    if found is None:
        return None
    level, word = _word_of(found)
    if level is Level.STEP:
        return None
    label = text[lead + found.start(word) : lead + found.end(word)]
    reading = _reading(text, lead, found, level=level, label=label, at=found.end())
    number = next((rank for rank in range(1, len(_ORDINALS) + 1) if found[f"n{rank}"]), found["code"])
    return replace(reading, code=str(number))


def _bare(text: str, lead: int, head: str) -> CodeReading | None:
    found = _BARE.match(head)
    if found is None or not _bare_stands(found, head):
        found = _LONE.match(head)
        if found is None or not found["code"] or not _WORD_AFTER.match(head, found.end()):
            return None
    word = _WORD_AFTER.match(head, found.end())
    if word is not None:
        level, group = _word_of(word)
        label = text[lead + word.start(group) : lead + word.end(group)]
        return _reading(text, lead, found, level=level, label=label, at=word.end())
    return _reading(text, lead, found, level=None, label=None, at=found.end())


def _bare_stands(found: re.Match[str], head: str) -> bool:
    """Whether a number without a word may be a code: not a quantity, a year, a date nor an initial."""
    code, after = found.group("code"), head[found.end() :]
    parts = re.split(r"[.\-/]", code)
    if (
        "/" in code
        or any(len(part) > 2 and not _ROMANS.fullmatch(part) for part in parts)
        or any(part.startswith("0") for part in parts[1:])
    ):
        return False
    if not after.strip() and (found.group("dot") or len(parts) > 1 or code.isdigit()):
        return len(parts[0]) < 3
    if _UNITS.match(after.lstrip(" ")) or (found.group("dot") == "°" and not after.lstrip(" ")[:1].isupper()):
        return False
    if found.group("dot") or re.match(r"[ ]?[:–]|[ ]+-[ ]|\t", after):
        return not (code.isalpha() and found.group("dot") == ".")
    return len(parts) > 1 and ("-" not in code or after.lstrip(" ")[:1].isupper())


def _word_of(found: re.Match[str]) -> tuple[Level | None, str]:
    """The level that the matched word stands for, and the name of the group that holds the word."""
    for group, value in found.groupdict().items():
        if value is not None and group[0] in _TABLES and group[1:].isdigit():
            return _TABLES[group[0]][int(group[1:])][1], group
    raise LookupError("a word pattern matched without its group")


def _reading(
    text: str, lead: int, found: re.Match[str], *, level: Level | None, label: str | None, at: int
) -> CodeReading:
    groups = found.groupdict()
    gap = _PUNCTUATION.match(text, lead + at)
    start = gap.end() if gap else lead + at
    return CodeReading(
        level_word=level,
        label=label,
        code=_mended(groups["code"]) if groups.get("code") else None,
        code_text=text[lead : lead + found.end()].rstrip(),
        track=_TRACKS[groups["track"].lower().rstrip(".")] if groups.get("track") else None,
        rest=text[start:].rstrip(),
        start=start,
    )


def _digits_of(code: str) -> str:
    return re.sub(r"\D", "", code)


def _mended(code: str) -> str:
    """`01.l` as `1.1`, `3-2` as `3.2`, `a` as `A`; a Roman number stays (a lone I before a sign may be a 1)."""
    if re.fullmatch(r"[IVX]+", code):
        return code
    roman = re.match(r"[IVX]{2,5}(?=[.\-/])", code)
    if roman is not None:
        return ".".join((roman[0], _mended(code[roman.end() + 1 :])))
    separated = re.sub(r"([A-Z])[.\-/]?(?=\d)", r"\1.", code)
    return ".".join(_mended_part(part) for part in re.split(r"[.\-/]", separated) if part)


def _mended_part(part: str) -> str:
    found = re.fullmatch(r"([\dlIO]+)(bis|ter|[a-e])?", part)
    if found is None or not re.search(r"[\dlI]", part):
        return part.upper()
    digits = found.group(1).translate(str.maketrans("lIO", "110"))
    return (digits.lstrip("0") or "0") + (found.group(2) or "")
