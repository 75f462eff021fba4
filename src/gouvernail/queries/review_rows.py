"""The rows of a draft under review: each item with what somebody should know of it, made anew only where it changed."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from gouvernail.core.plan import Draft, Item
from gouvernail.core.problems import Problem
from gouvernail.core.shown import Places
from gouvernail.core.soundness import item_problems
from gouvernail.core.vocabulary import Level

DOUBT = Decimal("0.75")
"""Below this confidence, somebody should look."""


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """An item of the draft. `at` is the number of the line of the document where it stands, from 0; `told` what the
    recogniser said about it; `doubt` whether somebody should look: little confidence, or something told."""

    id: str
    depth: int
    level: Level
    label: str | None
    code: str | None
    title: str
    at: int | None
    doubt: bool
    confidence: int | None
    told: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the item that it was made from, and why this item cannot be written."""

    item: Item
    row: ReviewRow
    wrong: tuple[Problem, ...]


def lines_of(draft: Draft, places: Places, before: Mapping[str, Line]) -> tuple[Line, ...]:
    """The lines of a draft in reading order. `before` are those of another state of it, by id: those of items that are
    the same (the very same value) are taken as they are where nothing else changed."""
    standing = {item.id: _standing(item, places, before.get(item.id)) for item in draft.plan.items}
    told = _told(draft, places, standing)
    depths: dict[str, int] = {}
    lines: list[Line] = []
    for item in draft.plan.items:
        depth = depths[item.id] = depths.get(item.parent or "", -1) + 1
        said, old = told.get(item.id, ()), before.get(item.id)
        if old is not None and old.item is item and (old.row.depth, old.row.told) == (depth, said):
            lines.append(old)
        else:
            lines.append(Line(item, _row(item, depth, standing[item.id], said), item_problems(item)))
    return tuple(lines)


def _standing(item: Item, places: Places, old: Line | None) -> int | None:
    return old.row.at if old is not None and old.item.source is item.source else places.of(item.source)


def _row(item: Item, depth: int, at: int | None, told: tuple[str, ...]) -> ReviewRow:
    looked_at = item.confidence == 1
    unsure = item.confidence is not None and item.confidence < DOUBT
    return ReviewRow(
        id=item.id,
        depth=depth,
        level=item.level,
        label=item.label,
        code=item.code,
        title=item.title,
        at=at,
        doubt=not looked_at and (unsure or bool(told)),
        confidence=None if item.confidence is None else round(item.confidence * 100),
        told=told,
        facts=facts(item),
    )


def facts(item: Item) -> tuple[str, ...]:
    """The few words by which an item is known again: who, when, in what state."""
    names = (*item.agents, *item.administrative_leads, *item.political_leads, *item.departments)
    who = ", ".join(names[:2]) + (f" +{len(names) - 2}" if len(names) > 2 else "")
    when = item.deadline.text if item.deadline else ""
    state = (item.status.text or item.status.value or "") if item.status else ""
    done = f"{item.progress} %" if item.progress is not None else ""
    return tuple(" ".join(part.split())[:60] for part in (who, when, state, done) if part)


def _told(draft: Draft, places: Places, standing: Mapping[str, int | None]) -> dict[str, tuple[str, ...]]:
    """Problems by the item that they are about: the one at their place, else the last one before it."""
    by_line: dict[int, str] = {}
    for item in draft.plan.items:
        at = standing[item.id]
        if at is not None:
            by_line.setdefault(at, item.id)
    starts = sorted(by_line)
    found: dict[str, tuple[str, ...]] = {}
    for problem in draft.problems:
        at = places.of(problem.source)
        owner = _owner(by_line, starts, at)
        if owner is not None:
            found[owner] = (*found.get(owner, ()), problem.message)
    return found


def _owner(by_line: Mapping[int, str], starts: Sequence[int], at: int | None) -> str | None:
    if at is None:
        return None
    before = bisect_right(starts, at)
    return by_line[starts[before - 1]] if before else None
