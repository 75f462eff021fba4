"""A column of codes that begin with a letter or a Roman figure: `A`, `A.1`, `A.1.a`. What stands under what is in them.

One letter before a number may stand for a word (`A1` for Action 1): only where the letters alone are rows too, and the
longer codes go on with them, are they a hierarchy.
"""

import re
from collections.abc import Mapping, Sequence

from gouvernail.core.vocabulary import Level

_CODE = re.compile(r"^(?P<first>[A-Z]|[IVX]{1,5})(?P<rest>(?:[ .\-/]?(?:\d{1,2}|[a-z]{1,2}))*)[ .)°:]*$")
_PART = re.compile(r"\d+|[a-z]+")
_ENOUGH = 0.9
_SHORTEST = 2
_LEVELS: Mapping[int, tuple[Level, ...]] = {
    2: (Level.STRATEGIC_OBJECTIVE, Level.ACTION),
    3: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION),
    4: (Level.STRATEGIC_OBJECTIVE, Level.OPERATIONAL_OBJECTIVE, Level.ACTION, Level.STEP),
}


def letter_path(text: str) -> tuple[str, ...]:
    """`A.1.a` as its parts; empty for what is no such code."""
    found = _CODE.match(text.strip()) if len(text) < 20 else None
    return (found["first"], *_PART.findall(found["rest"])) if found is not None else ()


_LETTERED_PART = re.compile(r"(?P<stem>\d{1,3}(?:[.\-]\d{1,3})*)[ .]?(?P<letter>[a-z])[.)]?$")


def part_of(code: str) -> tuple[str, str] | None:
    """(code of the action, letter) of `1.1.2a`: `("1.1.2", "a")`."""
    found = _LETTERED_PART.match(code.strip().lower())
    return (found["stem"], found["letter"]) if found is not None else None


def are_parts_lettered(codes: Sequence[str]) -> bool:
    """Whether letters after the code of an action number its parts: `1.1.2`, then `1.1.2a` and `1.1.2b`.

    One letter alone may be an action that was put in later.
    """
    held = {code.strip().lower() for code in codes}
    parts = {part for code in held if (part := part_of(code)) is not None}
    return any(letter == "a" and stem in held and (stem, "b") in parts for stem, letter in parts)


def levels_of_letters(texts: Sequence[str]) -> tuple[dict[int, Level], dict[int, int]]:
    """Place → level, and place → place of the row above, where the codes of the column are such a hierarchy."""
    paths = {place: letter_path(text) for place, text in enumerate(texts) if text}
    read = {place: path for place, path in paths.items() if path}
    alone = {path[0]: place for place, path in read.items() if len(path) == 1}
    longer = [path for path in read.values() if len(path) > 1]
    if len(alone) < 2 or len(longer) < 2 or len(read) < _ENOUGH * len(paths):
        return {}, {}
    known = set(read.values())
    if sum(path[:-1] in known for path in longer) < _ENOUGH * len(longer):
        return {}, {}
    levels = _LEVELS.get(max(len(path) for path in longer), ())
    if not levels:
        return {}, {}
    above: dict[int, int] = {}
    last: dict[tuple[str, ...], int] = {}
    for place, path in read.items():
        if len(path) > 1 and path[:-1] in last:
            above[place] = last[path[:-1]]
        last[path] = place
    return {place: levels[len(path) - 1] for place, path in read.items()}, above


def levels_below_letter(texts: Sequence[str], letter: str, *, axis: bool = False) -> dict[int, Level]:
    """How many parts a code has → level, where all go on with the letter of the open objective: `B.1`, `B.1.2`; or with
    that of the open axis, below which a single layer of objectives is strategic.
    """
    paths = [path for text in texts if (path := letter_path(text))]
    if len(paths) < 2 or any(path[0] != letter or len(path) < 2 for path in paths):
        return {}
    longest = max(len(path) for path in paths)
    levels = (Level.AXIS, *_LEVELS.get(longest - 1, ())) if axis and longest > _SHORTEST else _LEVELS.get(longest, ())
    return dict(enumerate(levels, start=1))
