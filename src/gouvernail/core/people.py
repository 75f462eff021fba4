"""Names of people and departments as they share a cell: told apart by separators, by structure and by their column."""

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import lru_cache

from gouvernail.core.folding import aligned, fold, says_nothing, word_set
from gouvernail.core.names import head_class, is_field_of_work, looks_like_name, looks_like_person, person_key

__all__ = ["known_values", "looks_like_name", "looks_like_person", "person_key", "split_names"]

_INITIAL_AHEAD = (
    r"(?=(?:Mme|Mlle|M\.|Mr|[A-Z][a-z]{0,2}\.)[ ]?-?(?:[A-Z][a-z]{0,2}\.[ ]?)*(?:d'|de |van |von )?[A-Z][a-z])"
)
_GLUED = re.compile(rf"(?<=[a-z)]){_INITIAL_AHEAD}")
_BEFORE_INITIAL = re.compile(rf"(?<![.-])[ ]+{_INITIAL_AHEAD}")
_CAPITALS_LAST = re.compile(r"[A-Z][a-z][\w'-]*(?:[ -][A-Z][a-z][\w'-]*)?[ ][A-Z]{2,}(?:[ '-][A-Z]{2,})*(?![a-z])[ ]*")
_CAPITALS_FIRST = re.compile(r"[A-Z]{2,}(?:[ '-][A-Z]{2,})*[ ][A-Z][a-z][\w'-]*[ ]*")
_ONLY_INITIAL = re.compile(r"(?:[A-Z][a-z]{0,2}\.-?)+")
_NEVER_ALONE = word_set("service serv. cellule departement dpt dept bureau pole zone agence dienst direction dir.")
_INITIALS = re.compile(r"[A-Z]{2}[A-Z]?")
_STRONG_SIGNS = "\n\t;|•▪●"
_SIGN = re.compile(r"[()\n\t;|•▪●,/&+]")
_TRAILING = " \t\r\n\u00a0\u202f;,"
_BULLETS = _TRAILING + "•▪●◦*✓➔→·-–"
_PREPOSITIONS = word_set("de du des d' et la le les l' en au aux a pour avec par chez adjoint adjointe sous")
_LONGEST_PIECE = 300
_MOST_DEPARTMENT_WORDS = 4


def split_names(cell: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The people or departments of one cell, in order, as written. `/`, `-` and `néant` give none.

    `known` are the values that occur alone elsewhere in the column (`known_values`): they split what no sign separates.
    Without them structure splits: initials, surnames in capitals, the words that begin names of departments.
    """
    if says_nothing(cell):
        return ()
    return _names_of(cell, frozenset(known))


@lru_cache(maxsize=8192)
def _names_of(cell: str, known: frozenset[str]) -> tuple[str, ...]:
    values = _known_of(known)
    found: list[str] = []
    for piece in _pieces(_unwrapped(unicodedata.normalize("NFC", cell))):
        found.extend(_split_piece(piece, values))
    return tuple(dict.fromkeys(name for name in found if not says_nothing(name)))


def known_values(cells: Iterable[str]) -> frozenset[str]:
    """The atomic values of a column: those that stand alone in a cell and are not made of others."""
    candidates: dict[str, str] = {}
    for cell in cells:
        for piece in _pieces(_unwrapped(unicodedata.normalize("NFC", cell))):
            if not says_nothing(piece):
                candidates.setdefault(fold(piece), piece)
    atomic: dict[str, str] = {}
    known = _Known()
    for value in sorted(candidates.values(), key=lambda value: (len(value.split()), value)):
        for part in _split_piece(value, known):
            atomic.setdefault(fold(part), part)
            known.add(fold(part))
    return frozenset(atomic.values())


class _Known(set[str]):
    """Folded values, and how many words the longest has."""

    longest = 0

    def add(self, value: str) -> None:
        super().add(value)
        self.longest = max(self.longest, len(value.split()))


@lru_cache(maxsize=64)
def _known_of(values: frozenset[str]) -> _Known:
    known = _Known()
    for value in values:
        known.add(fold(value))
    return known


def _unwrapped(cell: str) -> str:
    """Lines of a narrow column joined again: one that is an initial or a mere `Service` goes on in the next."""
    lines = cell.split("\n")
    joined = lines[:1]
    for line in lines[1:]:
        cut = joined[-1].rstrip().endswith("-") and line.strip()[:1].isupper()
        if joined[-1].strip() and line.strip() and (cut or _goes_on(joined[-1].split()[-1], line.strip())):
            joined[-1] = f"{joined[-1].rstrip()}{'' if joined[-1].rstrip().endswith('-') else ' '}{line.strip()}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _goes_on(last: str, following: str) -> bool:
    if _ONLY_INITIAL.fullmatch(aligned(last)):
        return following[:1].isupper()
    return fold(last) in _NEVER_ALONE and head_class(following) is None


def _pieces(cell: str) -> list[str]:
    """Cut at the signs that separate: new line, `;`, `,`, ` / `, ` & `, `|`, bullets, never inside parentheses."""
    pieces, start, depth = [], 0, 0
    for found in _SIGN.finditer(cell):
        at, sign = found.start(), found.group()
        if sign in "()":
            depth = max(0, depth + (1 if sign == "(" else -1))
        elif sign in _STRONG_SIGNS or (depth == 0 and (sign == "," or _is_spaced_sign(cell, at))):
            pieces.append(cell[start:at])
            start, depth = at + 1, 0
    pieces.append(cell[start:])
    return [piece for piece in (part.strip().lstrip(_BULLETS).rstrip(_TRAILING).strip() for part in pieces) if piece]


def _is_spaced_sign(cell: str, at: int) -> bool:
    """` / `, ` & `, ` + ` with a space on at least one side for the slash, on both for the others."""
    before, after = cell[at - 1 : at].isspace(), cell[at + 1 : at + 2].isspace()
    return (before or after) if cell[at] == "/" else (before and after)


def _split_piece(piece: str, known: _Known) -> list[str]:
    """One piece without separators, cut where both sides are names."""
    if fold(piece) in known or len(piece) > _LONGEST_PIECE:
        return [piece]
    parts = (
        _at_slash(piece, known)
        or _at_and(piece, known)
        or _at_known(piece, known)
        or _at_people(piece)
        or _at_heads(piece)
    )
    if parts is None:
        return [piece]
    return [name for part in parts for name in _split_piece(part, known)]


def _at_slash(piece: str, known: _Known) -> list[str] | None:
    """`RH/Finances`: where each side is known, or a person, or initials (`EG/LP`), or where one names a department and
    each could.
    """
    parts = [part.strip() for part in piece.split("/")]
    if len(parts) < 2 or not all(parts):
        return None
    sure = all(fold(part) in known or looks_like_name(part) or _INITIALS.fullmatch(part) for part in parts)
    return parts if sure or _are_departments(parts) else None


def _are_departments(parts: list[str]) -> bool:
    """Short names with capitals, one of which is known to be a department: `Environnement/Agriculteurs`."""
    short = all(part[0].isupper() and len(part) > 1 and len(part.split()) <= _MOST_DEPARTMENT_WORDS for part in parts)
    named = any(head_class(part) == "department" or is_field_of_work(part) for part in parts)
    return short and named and not any(head_class(part) == "function" for part in parts)


def _at_and(piece: str, known: _Known) -> list[str] | None:
    """`A. Petit et B. Legrand`: only where both sides are names, `Cadre de vie et logement` is one."""
    for found in re.finditer(r" (?:et|en|und|ainsi que) ", piece):
        left, right = piece[: found.start()].strip(), piece[found.end() :].strip()
        if all(fold(side) in known or looks_like_person(side) for side in (left, right)):
            return [left, right]
        if _ends_and_begins_names(left, right, known):
            return [left, right]
    return None


def _ends_and_begins_names(left: str, right: str, known: _Known) -> bool:
    """Both sides announce a department or a function (`Directrice générale et Chef des travaux`)."""
    sides = (left, right)
    return all(fold(side) in known or head_class(side) is not None for side in sides)


def _at_known(piece: str, known: _Known) -> list[str] | None:
    """Cut between words, where one side is known and the other is known or has the shape of a name."""
    cuts = [found.start() for found in re.finditer(r"\s+", piece)] if known else []
    if whole := _all_known(piece, known):
        return whole
    for at in reversed(cuts):
        left, right = piece[:at].strip(), piece[at:].strip()
        if not _may_begin(left, right) or (fold(left) not in known and head_class(left.split()[-1]) is not None):
            continue
        left_known, right_known = fold(left) in known, fold(right) in known
        if (left_known and (right_known or _is_complete(right))) or (right_known and _is_complete(left)):
            return [left, right]
    return None


def _all_known(piece: str, known: _Known) -> list[str] | None:
    """The piece as nothing but known values, long ones before short ones; `None` when it is not."""
    words = piece.split()
    # The way to cover the words up to each place: where the last value of it begins.
    last_start: dict[int, int] = {0: 0}
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - known.longest), end):
            if start in last_start and fold(" ".join(words[start:end])) in known:
                last_start[end] = start
                break
    parts, end = [], len(words)
    while end > 0 and end in last_start:
        parts.append(" ".join(words[last_start[end] : end]))
        end = last_start[end]
    return parts[::-1] if end == 0 and len(parts) > 1 else None


def _is_complete(name: str) -> bool:
    """A person, or a head with its complement: `Service` before a known `RH` is no name by itself."""
    return looks_like_name(name) and len(name.split()) > 1


def _may_begin(left: str, right: str) -> bool:
    """A name begins with a capital, not after a preposition, and not inside parentheses."""
    last = fold(left.split()[-1]) if left else ""
    return last != "" and right[:1].isupper() and last not in _PREPOSITIONS and left.count("(") == left.count(")")


def _at_people(piece: str) -> list[str] | None:
    """`Th. Renard S. Colin`, `A. RossiB. Maes`, `Jean DUPONT Marie DURAND`."""
    plain = aligned(piece)
    for pattern in (_GLUED, _BEFORE_INITIAL):
        cuts = [found.start() for found in pattern.finditer(plain) if _outside_parentheses(plain, found.start())]
        parts = _cut(piece, cuts)
        if len(parts) > 1 and all(looks_like_name(part) for part in parts):
            return parts
    for pattern in (_CAPITALS_LAST, _CAPITALS_FIRST):
        names = [found.group().strip() for found in pattern.finditer(plain)]
        if len(names) > 1 and pattern.sub("", plain) == "" and not any(head_class(name) for name in names):
            return _cut(piece, [found.start() for found in pattern.finditer(plain)][1:])
    return None


def _outside_parentheses(text: str, at: int) -> bool:
    return text.count("(", 0, at) == text.count(")", 0, at)


def _at_heads(piece: str) -> list[str] | None:
    """`Service travaux Service population`: a second word of the same class that begins a name, the first complete."""
    first = head_class(piece)
    if first is None:
        return None
    for found in re.finditer(r"\s+(?=[A-ZÀ-Ý])", piece):
        left, right = piece[: found.start()], piece[found.end() :]
        if len(left.split()) > 1 and _is_complete(right) and head_class(right) == first and _may_begin(left, right):
            return [left, right]
    return None


def _cut(text: str, cuts: list[int]) -> list[str]:
    edges = [0, *cuts, len(text)]
    parts = (text[start:end].strip() for start, end in itertools.pairwise(edges))
    return [part for part in parts if part]
