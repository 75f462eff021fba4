"""Who stands under whom in a workbook that people edited: parents by identifier, code or place; the reading order."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level
from gouvernail.core.workbook.item_columns import PARENT_CODE, PARENT_TITLE
from gouvernail.core.workbook.kinds import shown
from gouvernail.core.workbook.marks import Marks
from gouvernail.core.workbook.sheets import Desk, Record

HEADERS = {"parent": "Identifiant du parent", PARENT_CODE: "Code du parent", PARENT_TITLE: "Intitulé du parent"}


@dataclass(slots=True)
class Line:
    """A row of the sheet of items being read: `known` says that its identifier was there, `parent` whom it is under."""

    id: str
    record: Record
    values: dict[str, Any]
    known: bool
    parent: str | None = None

    @property
    def level(self) -> Level:
        level: Level = self.values["level"]
        return level


def plain(code: str | None) -> str:
    """A code as compared: its spaces as a cell keeps them."""
    return " ".join((code or "").split())


def codes_of(lines: Sequence[Line]) -> dict[str, tuple[str, ...]]:
    """The items that bear each code."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        if code := plain(line.values.get("code")):
            found[code].append(line.id)
    return {code: tuple(ids) for code, ids in found.items()}


def find_parents(desk: Desk, lines: Sequence[Line], marks: Marks) -> None:
    """Sets the parent of each line, and tells what cannot be found."""
    known = {line.id: line.level for line in lines}
    codes = codes_of(lines)
    titles: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        titles[fold(line.values.get("title") or "")].append(line.id)
    above: list[Line] = []
    for line in lines:
        line.parent = _parent(desk, line, above, known, codes, titles, marks)
        above = [one for one in above if one.level.rank < line.level.rank] + [line]
    _open_circles(desk, lines)


def _parent(
    desk: Desk,
    line: Line,
    above: Sequence[Line],
    known: Mapping[str, Level],
    codes: Mapping[str, tuple[str, ...]],
    titles: Mapping[str, Sequence[str]],
    marks: Marks,
) -> str | None:
    """By identifier, unless only the code was changed; then by code, by title, by the rows above a new one."""
    name, code, title = (line.values.get(key) for key in ("parent", PARENT_CODE, PARENT_TITLE))
    exported = marks.knows(line.id)
    moved = exported and marks.same(line.id, "parent", name) and not marks.same(line.id, PARENT_CODE, code)
    if name is not None and not (moved and code is not None and marks.says(line.id, PARENT_CODE)):
        return _sole(desk, line, "parent", name, (name,) if name in known else ())
    if code is not None:
        return _sole(desk, line, PARENT_CODE, code, _wider(line, codes.get(plain(code), ()), known))
    if line.known:
        return None
    if title is not None:
        return _sole(desk, line, PARENT_TITLE, title, _wider(line, titles.get(fold(title), ()), known))
    return next((one.id for one in reversed(above) if one.level.rank < line.level.rank), None)


def _wider(line: Line, found: Sequence[str], known: Mapping[str, Level]) -> Sequence[str]:
    """Those of a wider level, where there are any: an objective and an action may bear the same number."""
    wider = [one for one in found if known[one].rank < line.level.rank]
    return wider or found


def _sole(desk: Desk, line: Line, key: str, wanted: str, found: Sequence[str]) -> str | None:
    others = [one for one in found if one != line.id]
    if len(others) == 1:
        return others[0]
    what = "désigne plusieurs éléments" if others else "n'est celui d'aucun élément de cette feuille"
    message = f"{HEADERS[key]}\u00a0: «\u00a0{shown(wanted)}\u00a0» {what}."
    desk.tell("parent-unknown" if not others else "parent-ambiguous", message, line.record.where, HEADERS[key])
    desk.unread.add((line.id, "parent"))
    return None


def _open_circles(desk: Desk, lines: Sequence[Line]) -> None:
    """An element under itself, by however many steps, goes to the top, and is told."""
    parents = {line.id: line.parent for line in lines}
    for line in lines:
        seen = {line.id}
        up = parents[line.id]
        while up is not None and up not in seen:
            seen.add(up)
            up = parents[up]
        if up == line.id:
            desk.tell(
                "parent-circle",
                f"«\u00a0{shown(line.values.get('title') or line.id)}\u00a0» est placé sous lui-même\u00a0: "
                "son parent est à corriger.",
                line.record.where,
                HEADERS["parent"],
            )
            desk.unread.add((line.id, "parent"))
            line.parent = parents[line.id] = None


def in_order(lines: Sequence[Line]) -> list[Line]:
    """The order of the rows, but for a parent that stands after its children: they wait for it."""
    waiting: dict[str, list[Line]] = defaultdict(list)
    done: set[str] = set()
    found: list[Line] = []
    for line in lines:
        if line.parent is not None and line.parent not in done:
            waiting[line.parent].append(line)
            continue
        ready = [line]
        while ready:
            one = ready.pop(0)
            found.append(one)
            done.add(one.id)
            ready = [*waiting.pop(one.id, ()), *ready]
    return found
