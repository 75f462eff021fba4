"""Columns of periods: one for each year, quarter, half-year or month, as plannings and budgets have them."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from gouvernail.core.folding import fold

PERIOD = "period"
_LEAST = 3
_YEAR = r"(?:20\d\d|'?\d\d)"
_MONTHS = (
    "janvier|janv|jan|januari|januar",
    "fevrier|fevr|fev|februari|februar|feb",
    "mars|mar|maart|marz|maerz|mrt",
    "avril|avr|april|apr",
    "mai|mei",
    "juin|juni|jun",
    "juillet|juil|juli|jul",
    "aout|augustus|august|aug",
    "septembre|sept|sep|september",
    "octobre|oct|oktober|okt",
    "novembre|nov|november",
    "decembre|dec|december|dezember|dez",
)
_INITIALS = "jfmamjjasond"
_LONGEST_INITIAL = 12
_PERIODS = (
    re.compile(r"^(?:exercice |annee |jahr |jaar |budget )?(?P<year>20\d\d)$"),
    re.compile(
        rf"^(?:t|q|k|trim\.?|trimestre|kwartaal|quartal|s|sem\.?|semestre|semester|halbjahr) ?(?P<part>[1-4])"
        rf"(?:[ /.-]*(?P<year>{_YEAR}))?$"
    ),
    re.compile(
        rf"^(?P<part>[1-4])(?:er|ere|e|eme|re|de|ste|\.)? ?(?:t|q|trim\.?|trimestre|kwartaal|quartal|s|sem\.?|semestre|"
        rf"semester|halbjahr)(?:[ /.-]*(?P<year>{_YEAR}))?$"
    ),
    re.compile(r"^(?P<year>20\d\d)[ /.-]*(?:t|q|k|s)(?P<part>[1-4])$"),
    re.compile(rf"^(?P<part>0?[1-9]|1[0-2])[/.-](?P<year>{_YEAR})$"),
    re.compile(rf"^(?P<month>{'|'.join(_MONTHS)})\.?(?:[ /.-]*(?P<year>{_YEAR}))?$"),
)


def period_of(text: str) -> tuple[int, int] | None:
    """(year, part of the year) of a header such as `2026`, `T2 2027`, `mars 26`; 0 where it does not say it."""
    return _period_of(text) if len(text) < 24 and text.strip(" .:") else None


@lru_cache(maxsize=4096)
def _period_of(text: str) -> tuple[int, int] | None:
    folded = fold(text).strip(" .:")
    for pattern in _PERIODS:
        found = pattern.match(folded)
        if found is not None:
            groups = found.groupdict()
            year = int((groups.get("year") or "0").lstrip("'"))
            part = int(groups.get("part") or 0) or _month(groups.get("month"))
            return (year + 2000 if 0 < year < 100 else year), part
    return None


_TARGET = re.compile(
    r"^(?:valeur )?(?:cibles?|objectifs?|attendus?|streefwaarden?|streefcijfers?|zielwerte?|ziel|doel|targets?|realise)"
    r"(?: (?:fin|en|pour|a|in|tegen|bis|eind|ende))* (?P<year>20\d\d)$"
)


def target_year(text: str) -> int:
    """The year of `Cible 2026`; that of `2026` too. 0 for any other header."""
    found = _TARGET.match(fold(text).strip(" .:")) if len(text) < 40 else None
    return int(found["year"]) if found is not None else (period_of(text) or (0, 0))[0]


def _month(name: str | None) -> int:
    return next((at for at, names in enumerate(_MONTHS, start=1) if name in names.split("|")), 0) if name else 0


def period_columns(texts: Mapping[int, str]) -> frozenset[int]:
    """The columns whose headers are periods that follow each other, three at least: each block of them goes up."""
    told = {at: period for at, text in texts.items() if (period := period_of(text)) is not None}
    months = _initials(texts)
    if len(told) < _LEAST:
        return months
    order = sorted(told)
    rising = sum(told[one] < told[other] or _starts_again(told[one], told[other]) for one, other in _pairs(order))
    # A second block of the same years starts again once; years that go down never rise.
    return months | (frozenset(order) if rising >= 0.5 * len(order) else frozenset())


def _starts_again(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """`T4 | T1` of the next year, or a second block of the same years."""
    return other[1] == 1


def _pairs(order: Sequence[int]) -> list[tuple[int, int]]:
    return list(pairwise(order))


def _initials(texts: Mapping[int, str]) -> frozenset[int]:
    """`J F M A M J J A S O N D` over twelve columns that stand side by side."""
    found: set[int] = set()
    if len(texts) < len(_INITIALS):
        return frozenset()
    for at, first in texts.items():
        if len(first) > _LONGEST_INITIAL or fold(first).strip(" .")[:1] != _INITIALS[0]:
            continue
        run = "".join(fold(texts.get(at + step, "-")).strip(" .")[:2] for step in range(12))
        if run == _INITIALS:
            found.update(range(at, at + 12))
    return frozenset(found)


def with_years(words: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Column → its lowest words; `S1` or `mars` below `2027` as `S1 2027`, the year being merged over its parts or
    written over the first of them only.
    """
    told = {at: texts[-1] for at, texts in words.items()}
    months = _initials(told)
    year, last = 0, 0
    for at in sorted(told):
        own = period_of(told[at]) or ((0, _month_at(at, months)) if at in months else None)
        if own is None or own[0]:
            year, last = 0, 0
            continue
        over = next((period for text in words[at][:-1] if (period := period_of(text)) and period[0]), None)
        year = over[0] if over is not None else (year if own[1] > last else 0)
        last = own[1]
        if year:
            told[at] = f"{own[1]:02d}/{year}" if at in months else f"{told[at].strip()} {year}"
    return told


def _month_at(at: int, months: frozenset[int]) -> int:
    """The month of a column among twelve initials that stand side by side; blocks of twelve follow each other."""
    first = at
    while first - 1 in months:
        first -= 1
    return (at - first) % 12 + 1
