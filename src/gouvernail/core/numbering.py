"""New codes drawn from places, in the style of the authority, and which levels may stand under which."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gouvernail.core.preferences import Numbering
from gouvernail.core.vocabulary import LEVEL_ORDER, Level

PREFIXES = {
    Level.AXIS: "Axe",
    Level.STRATEGIC_OBJECTIVE: "OS",
    Level.OPERATIONAL_OBJECTIVE: "OO",
    Level.ACTION: "A",
    Level.STEP: "E",
}


@dataclass(frozen=True, slots=True)
class Node:
    """A place in a programme: an item, what it stands under, its level and present code."""

    id: str
    parent: str | None
    level: Level
    code: str | None = None


def new_codes(nodes: Iterable[Node], style: Numbering, *, first: str | None = None) -> dict[str, str]:
    """The code of each item by its place; `nodes` in reading order. `KEPT` numbers by place all the same.

    With `first` (an item), only what stands under it is numbered, from its own code.
    """
    listed = list(nodes)
    start = next((node for node in listed if node.id == first), None)
    paths: dict[str | None, str] = {first: _bare(start.code) if start and start.code else "", None: ""}
    counts: dict[str | None, int] = defaultdict(int)
    running = 0
    found: dict[str, str] = {}
    for node in listed:
        if node.parent not in paths or (first is not None and node.parent is None):
            continue
        counts[node.parent] += 1
        number = str(counts[node.parent])
        above = paths[node.parent]
        if style is Numbering.CONTINUOUS and node.level is Level.ACTION:
            running += 1
            number, above = str(running), ""
        paths[node.id] = f"{above}.{number}" if above else number
        found[node.id] = f"{PREFIXES[node.level]} {paths[node.id]}" if style is Numbering.PREFIXED else paths[node.id]
    return found


def code_for_new(
    level: Level, style: Numbering, *, above: str | None, siblings: Iterable[str | None], actions: Iterable[str | None]
) -> str | None:
    """The code of a new item: one more than the highest beside it, under the code of its parent; `None` for `KEPT`.

    `siblings` are the codes beside it, `actions` those of all actions of the programme. What is there keeps its own.
    """
    if style is Numbering.KEPT:
        return None
    running = style is Numbering.CONTINUOUS and level is Level.ACTION
    used = [_last_number(code) for code in (actions if running else siblings) if code]
    number = str(max([0, *used]) + 1)
    path = f"{_bare(above)}.{number}" if above and not running else number
    return f"{PREFIXES[level]} {path}" if style is Numbering.PREFIXED else path


def _last_number(code: str) -> int:
    """`1.2.10` → 10; 0 where the code does not end in a number."""
    last = re.split(r"[.\-/ ]", code)[-1]
    return int(last) if last.isdecimal() and len(last) < 7 else 0


def _bare(code: str) -> str:
    """The path of a code without the word before it: `OO 1.2` → `1.2`."""
    return code.rpartition(" ")[2]


def levels_after(branch: Iterable[Node], level: Level) -> tuple[dict[str, Level], str | None]:
    """The levels of a branch (its top first) when its top takes that one: what must stay below follows.

    Gives also the first item for which no level is left, if there is one.
    """
    listed = list(branch)
    levels = {listed[0].id: level}
    for node in listed[1:]:
        above = levels.get(node.parent or "")
        if above is None or node.level.rank > above.rank:
            continue
        if above.rank + 1 >= len(LEVEL_ORDER):
            return levels, node.id
        levels[node.id] = LEVEL_ORDER[above.rank + 1]
    return levels, None


def levels_under(parent: Level | None) -> tuple[Level, ...]:
    """The levels that may stand under this one, from the widest."""
    return LEVEL_ORDER if parent is None else LEVEL_ORDER[parent.rank + 1 :]


def level_for_child(parent: Level | None, used: Mapping[Level, int]) -> Level | None:
    """The level that a new item most probably has there: the next one that the programme uses."""
    offered = levels_under(parent)
    return next((level for level in offered if used.get(level)), offered[0] if offered else None)
