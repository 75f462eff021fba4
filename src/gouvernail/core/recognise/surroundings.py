"""What stands around and between the items without being one: names of sections, references, chapters beside the plan.

`OS 2 – Constats` names a part of OS 2, a box `OS 2` on a slide only recalls it, and the chapters among which the plan
is one (`3. Divers` of minutes) are no part of it.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from gouvernail.core.folding import fold
from gouvernail.core.recognise.labels import announced_level, label_of
from gouvernail.core.recognise.ladder import is_table_of_actions
from gouvernail.core.recognise.layers import Layer, layers_of, says_what_to_do
from gouvernail.core.recognise.pieces import Kind
from gouvernail.core.recognise.signs import Marked, Sign
from gouvernail.core.vocabulary import Level, SkipReason

_WIDEST = (Level.AXIS, Level.STRATEGIC_OBJECTIVE)
_OPENING = (Sign.LEVEL, Sign.ANNOUNCE, Sign.TABLE, Sign.TRACK, Sign.DOMAIN)
_LEAST_HEADINGS = 3
_HALF = 0.5
_WOVEN = 3
_CHAPTER = re.compile(
    r"(?:point|sujet|chapitre|partie|section|punkt|punt|kapitel|hoofdstuk) (?:n[°o] ?)?(?:\d|[ivx]+\b)"
)
_Name = tuple[str, str]


def told_apart(marked: Sequence[Marked]) -> list[Marked]:
    """The same signs; sections, references and chapters beside the plan have signs of their own."""
    return _chapters_beside(_closing_headings(_references(_sections(marked))))


# ---------------------------------------------------------------------------------------------- sections of an item


def _sections(marked: Sequence[Marked]) -> list[Marked]:
    """A code that was named before, followed by words that follow several codes, names a section of that item."""
    codes: defaultdict[str, set[_Name]] = defaultdict(set)
    for one in marked:
        if (name := _name(one)) is not None and one.reading is not None and one.reading.rest:
            codes[fold(one.reading.rest)].add(name)
    found: list[Marked] = []
    seen: set[_Name] = set()
    for one in marked:
        name = _name(one)
        again = name is not None and name in seen and one.reading is not None and bool(one.reading.rest)
        found.append(_section(one, len(codes[fold(one.reading.rest)])) if again and one.reading is not None else one)
        if name is not None:
            seen.add(name)
    return found


def _section(one: Marked, shared: int) -> Marked:
    rest = one.reading.rest if one.reading is not None else ""
    level, label = announced_level(rest), label_of(rest)
    field = label.field if label is not None and label.strength >= 0.99 else None
    if level is not None:
        return replace(one, sign=Sign.ANNOUNCE, level=level, reading=None, field=field)
    if field is not None and not field.startswith("level:") and field not in ("title", "code"):
        return replace(one, sign=Sign.FIELD, level=None, reading=None, field=field)
    return replace(one, sign=Sign.FIELD, level=None, reading=None, field="description") if shared > 1 else one


def _name(one: Marked) -> _Name | None:
    reading = one.reading
    if one.sign is not Sign.LEVEL or reading is None or not reading.code or not reading.label:
        return None
    return (str(one.level), reading.code)


# ------------------------------------------------------------------------------------------------------- references


def _references(marked: Sequence[Marked]) -> list[Marked]:
    """A lone code that was named before, with no title after it, recalls where the page stands."""
    seen: set[_Name] = set()
    found = list(marked)
    for at, one in enumerate(marked):
        name = _name(one)
        if name is None or one.reading is None:
            continue
        if not one.reading.rest and name in seen and not _has_title_below(marked, at):
            found[at] = replace(one, sign=Sign.SKIP, level=None, reason=SkipReason.PAGE_FURNITURE)
        seen.add(name)
    return found


def _has_title_below(marked: Sequence[Marked], at: int) -> bool:
    following = next((one for one in marked[at + 1 :] if one.sign is not Sign.SKIP), None)
    return following is not None and following.sign in (Sign.PROSE, Sign.HEADING, Sign.ENTRY, Sign.FIELD, Sign.TABLE)


# ------------------------------------------------------------------------------------------------- beside the plan


def _closing_headings(marked: Sequence[Marked]) -> list[Marked]:
    """A heading as wide as those that name items, after which no narrower item comes, leads out of the plan."""
    items = [at for at, one in enumerate(marked) if one.sign is Sign.LEVEL and one.piece.kind is Kind.HEADING]
    if len(items) < _LEAST_HEADINGS:
        return list(marked)
    found = list(marked)
    for at in range(items[0] + 1, len(marked)):
        one = marked[at]
        if one.sign is not Sign.HEADING or one.piece.kind is not Kind.HEADING or _is_title_of(marked, at):
            continue
        open_item = max(item for item in items if item < at)
        if one.piece.level <= marked[open_item].piece.level and not _plan_goes_on(marked, at):
            found[at] = replace(one, sign=Sign.OUTSIDE)
    return found


def _is_title_of(marked: Sequence[Marked], at: int) -> bool:
    before = marked[at - 1]
    return before.sign is Sign.LEVEL and before.reading is not None and not before.reading.rest


def _plan_goes_on(marked: Sequence[Marked], at: int) -> bool:
    """Whether items follow that are no new widest ones, or a list of what is to be done."""
    entries = []
    for one in marked[at + 1 :]:
        if one.sign in _OPENING or (one.sign is Sign.NUMBER and one.level is not None):
            if one.sign is Sign.TABLE and not is_table_of_actions(one.piece):
                continue
            if not (one.sign in (Sign.TRACK, Sign.DOMAIN) or one.level in _WIDEST):
                return True
            break
        if one.sign is Sign.HEADING and one.piece.kind is Kind.HEADING:
            break
        if one.sign is Sign.ENTRY:
            entries.append(says_what_to_do(one.piece.text))
    return sum(entries) > _HALF * len(entries)


def _chapters_beside(marked: Sequence[Marked]) -> list[Marked]:
    """Where the first item stands inside one chapter of several, the chapters without items lead out of the plan."""
    first = next((at for at, one in enumerate(marked) if _opens_the_plan(one)), None)
    if first is None:
        return list(marked)
    found = list(marked)
    for layer in layers_of(marked):
        if not layer.at[0] < first < layer.at[-1] or not _are_chapters(layer, marked):
            continue
        ends = zip(layer.at, [*layer.at[1:], len(marked)], strict=True)
        holding = {at: any(_opens_the_plan(one) for one in marked[at + 1 : end]) for at, end in ends}
        if all(marked[at].piece.kind is Kind.ENTRY for at in layer.at) and _is_woven_in(list(holding.values())):
            continue
        for at, holds in holding.items():
            if at > first and not holds:
                found[at] = replace(marked[at], sign=Sign.OUTSIDE)
    return found


def _is_woven_in(holding: Sequence[bool]) -> bool:
    """Whether numbered paragraphs and items take turns: then one number runs on through the plan, actions included."""
    return sum(one and not before for before, one in pairwise([False, *holding])) >= _WOVEN


def _opens_the_plan(one: Marked) -> bool:
    if one.sign is Sign.TABLE:
        return is_table_of_actions(one.piece)
    return one.sign in (Sign.LEVEL, Sign.ANNOUNCE) or (one.sign is Sign.NUMBER and one.level is not None)


def _are_chapters(layer: Layer, marked: Sequence[Marked]) -> bool:
    """Headings, or numbered lines that head something: never the entries of a list, nor mere short lines."""
    ones = [marked[at] for at in layer.at]
    if all(one.piece.kind is Kind.HEADING for one in ones):
        return True
    if sum(_CHAPTER.match(fold(one.piece.text)) is not None for one in ones) >= _HALF * len(ones):
        return True
    heads = sum(one.sign is Sign.NUMBER and one.level is None for one in ones)
    return heads >= _HALF * len(ones) and all(one.piece.is_numbered for one in ones)
