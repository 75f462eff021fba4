"""The codes of siblings in document order: what is missing, doubled or begun again."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from gouvernail.core.problems import Problem, Source

Numbered = tuple[int, str, Source]
_ROMAN = {"I": 1, "V": 5, "X": 10}


@lru_cache(maxsize=16384)
def code_path(code: str) -> tuple[str, ...]:
    """`1.3.2` as `("1", "3", "2")`; `A.2` as `("A", "2")`."""
    return tuple(part for part in re.split(r"[.\-/]", code) if part)


def sequence_problems(codes: Sequence[tuple[str | None, Source]]) -> list[Problem]:
    """Gaps, duplicates and restarts among the codes of siblings, in document order.

    Problem codes: `code-gap`, `code-duplicate`, `code-restart`. Items without a code are passed over; codes with
    different paths before their last part are looked at apart. A numbering that begins again is a restart, and what
    follows it is compared with the new run only.
    """
    families: dict[tuple[str, ...], list[Numbered]] = {}
    for code, source in codes:
        number = _last_number(code)
        if code is not None and number is not None:
            families.setdefault(code_path(code)[:-1], []).append((number, code, source))
    return [problem for family in families.values() for problem in _family_problems(family)]


def _family_problems(family: list[Numbered]) -> Iterable[Problem]:
    runs = _runs(family)
    for before, run in pairwise(runs):
        yield Problem(
            "code-restart",
            f"La numérotation recommence à {run[0][1]} après {before[-1][1]}\u00a0: "
            "vérifiez le rattachement de la suite.",
            run[0][2],
        )
    for run in runs:
        yield from _duplicates(run)
        yield from _gaps(run)


def _runs(family: list[Numbered]) -> list[list[Numbered]]:
    """Cut where the numbering goes back to its first number after having gone on."""
    runs = [[family[0]]]
    for entry in family[1:]:
        run = runs[-1]
        if entry[0] == run[0][0] and run[-1][0] > run[0][0]:
            runs.append([entry])
        else:
            run.append(entry)
    return runs


def _duplicates(run: list[Numbered]) -> Iterable[Problem]:
    counts = Counter(number for number, _, _ in run)
    told: set[int] = set()
    seen: set[int] = set()
    for number, code, source in run:
        if number in seen and number not in told:
            told.add(number)
            yield Problem(
                "code-duplicate",
                f"Le code {code} est porté par {counts[number]} éléments voisins\u00a0: l'ordre du document est gardé.",
                source,
            )
        seen.add(number)


def _gaps(run: list[Numbered]) -> Iterable[Problem]:
    first: dict[int, Numbered] = {}
    for entry in run:
        first.setdefault(entry[0], entry)
    for low, high in pairwise(sorted(first)):
        if high - low > 1:
            yield _gap(first[low], first[high])


def _gap(before: Numbered, after: Numbered) -> Problem:
    first, last = before[0] + 1, after[0] - 1
    missing = [_with_last(after[1], number) for number in range(first, min(last, first + 3) + 1)]
    if first == last:
        what = f"{missing[0]} manque"
    elif last - first < 4:
        what = f"{', '.join(missing[:-1])} et {missing[-1]} manquent"
    else:
        what = f"{missing[0]} à {_with_last(after[1], last)} manquent"
    return Problem("code-gap", f"{what} entre {before[1]} et {after[1]}.", after[2])


def _with_last(code: str, number: int) -> str:
    """The code with its last part replaced by a number, in the writing that it had (digits, letter, Roman)."""
    *path, last = code_path(code)
    if last.isdigit():
        written = str(number)
    elif _roman(last) == number or (_roman(last) is not None and len(last) > 1):
        written = _to_roman(number)
    else:
        written = chr(ord("A") + number - 1)
    return ".".join([*path, written])


def _last_number(code: str | None) -> int | None:
    parts = code_path(code) if code else ()
    if not parts:
        return None
    last = parts[-1]
    if last.isdigit():
        return int(last)
    roman = _roman(last)
    if roman is not None:
        return roman
    return ord(last) - ord("A") + 1 if re.fullmatch("[A-Z]", last) else None


def _roman(text: str) -> int | None:
    if not re.fullmatch("[IVX]+", text):
        return None
    values = [_ROMAN[char] for char in text]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )


def _to_roman(number: int) -> str:
    tens, units = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[units]
