"""The review of a document as a screen shows it: the document on one side, the rows of the draft on the other."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from gouvernail.core.correcting import apply
from gouvernail.core.corrections import Correction, Names, Step, can_redo, effective, step_from_stored
from gouvernail.core.file_wide import NameFound, names_found
from gouvernail.core.plan import Draft, Item
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hints import ColumnSeen
from gouvernail.core.shown import Places, Shown
from gouvernail.core.soundness import faults
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.models import Department, JobState, Partner, Person, Review
from gouvernail.queries.gate import visible_jobs, visible_programmes
from gouvernail.queries.viewer import Viewer

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
class ReviewPage:
    """A review that stands open. `version` is the number of its steps; `standing` that of the corrections that hold.

    `pages` are the width and height in points of each page of a PDF, empty for any other document.
    """

    uid: str
    document: str
    authority: str
    authority_id: int
    created_at: datetime
    draft: Draft
    reading: int
    version: int
    standing: int
    carried: int
    can_undo: bool
    can_redo: bool
    lines: tuple[Shown, ...]
    pages: tuple[tuple[float, float], ...]
    columns: tuple[ColumnSeen, ...]
    corrections: tuple[Correction, ...]
    steps: tuple[Step, ...]
    written: Mapping[str, str]
    target: str | None
    title: str | None

    def after(self, draft: Draft, steps: tuple[Step, ...]) -> "ReviewPage":
        """The same review, some steps later."""
        corrections = effective(steps)
        return replace(
            self, draft=draft, steps=steps, version=len(steps), standing=len(corrections), corrections=corrections,
            can_undo=bool(corrections), can_redo=can_redo(steps),
        )  # fmt: skip

    def rows(self) -> tuple[ReviewRow, ...]:
        return rows_of(self.draft, Places(self.lines))

    def row_of(self, item: str) -> Item | None:
        return self.draft.plan.by_id().get(item)


def page(viewer: Viewer, uid: str, *, with_lines: bool = True) -> ReviewPage | None:
    """An open review; `None` when it does not exist for the viewer or is closed. Two SQL queries at most."""
    fields = ("steps", "reading", "columns", "pages", "carried", "written")
    found = (
        visible_jobs(viewer)
        .filter(uid=uid, state=JobState.REVIEW, review__isnull=False)
        .values(
            "document__name", "authority__name", "authority_id", "created_at", "target__uid", "requested_title",
            *(f"review__{name}" for name in fields),
        )
        .first()
    )  # fmt: skip
    if found is None:
        return None
    steps = [step_from_stored(step) for step in found["review__steps"]]
    corrections = effective(steps)
    return ReviewPage(
        uid=uid,
        document=found["document__name"],
        authority=found["authority__name"],
        authority_id=found["authority_id"],
        created_at=found["created_at"],
        draft=apply(draft_read(uid, found["review__reading"]), corrections),
        reading=found["review__reading"],
        version=len(steps),
        standing=len(corrections),
        carried=found["review__carried"],
        can_undo=bool(corrections),
        can_redo=can_redo(steps),
        lines=_lines(uid) if with_lines else (),
        pages=decode(tuple[tuple[float, float], ...], found["review__pages"]),
        columns=decode(tuple[ColumnSeen, ...], found["review__columns"]),
        corrections=corrections,
        steps=tuple(steps),
        written=found["review__written"],
        target=found["target__uid"],
        title=found["requested_title"],
    )


def exists(viewer: Viewer, uid: str) -> bool:
    """Whether the viewer sees this import at all. One SQL query."""
    return visible_jobs(viewer).filter(uid=uid).exists()


def as_seen(review: ReviewPage, version: int | None) -> Draft:
    """The draft as somebody saw it who read the page after so many steps."""
    if version is None or version >= review.version:
        return review.draft
    return apply(draft_read(review.uid, review.reading), effective(review.steps[:version]))


@lru_cache(maxsize=32)
def draft_read(uid: str, reading: int) -> Draft:
    """The draft of an import as it was read, before any correction. It never changes without `reading`, so each process
    decodes it once; values are frozen, so all requests may share it."""
    return decode(Draft, Review.objects.values_list("draft", flat=True).get(job__uid=uid, reading=reading))


@lru_cache(maxsize=32)
def _lines(uid: str) -> tuple[Shown, ...]:
    """The document of an import as shown. It never changes while the import lives, so each process reads it once."""
    return decode(tuple[Shown, ...], Review.objects.values_list("shown", flat=True).get(job__uid=uid))


def rows_of(draft: Draft, places: Places) -> tuple[ReviewRow, ...]:
    """The rows of a draft in reading order."""
    depths: dict[str, int] = {}
    told = _told(draft, places)
    rows: list[ReviewRow] = []
    for item in draft.plan.items:
        depths[item.id] = depths.get(item.parent or "", -1) + 1
        rows.append(_row(item, depths[item.id], places.of(item.source), told.get(item.id, ())))
    return tuple(rows)


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


def _told(draft: Draft, places: Places) -> dict[str, tuple[str, ...]]:
    """Problems by the item that they are about: the one at their place, else the last one before it."""
    by_line: dict[int, str] = {}
    for item in draft.plan.items:
        at = places.of(item.source)
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


@dataclass(frozen=True, slots=True)
class Account:
    """What the head of a review says: counts by level, doubts left, what blocks, and where the text went."""

    counts: tuple[tuple[Level, int], ...]
    doubts: int
    blocking: tuple[Problem, ...]
    placed: float
    unplaced: int


def account(draft: Draft, rows: Iterable[ReviewRow]) -> Account:
    counted = Counter(item.level for item in draft.plan.items)
    return Account(
        counts=tuple((level, counted[level]) for level in LEVEL_ORDER if counted[level]),
        doubts=sum(row.doubt for row in rows),
        blocking=faults(draft.plan),
        placed=draft.coverage.placed,
        unplaced=len(draft.unplaced),
    )


def names(viewer: Viewer, review: ReviewPage) -> tuple[NameFound, ...]:
    """The people, departments and partners that the draft names, compared with those known. Three SQL queries."""
    tables = ((Names.PEOPLE, Person), (Names.DEPARTMENTS, Department), (Names.PARTNERS, Partner))
    known = {
        among: list(table.objects.filter(authority_id=review.authority_id).values_list("name", flat=True))
        for among, table in tables
    }
    return names_found(review.draft.plan, known)


def targets(viewer: Viewer, review: ReviewPage) -> tuple[tuple[str, str], ...]:
    """The programmes that the document may update: uid and title. One SQL query."""
    found = visible_programmes(viewer).filter(authority_id=review.authority_id).order_by("position", "id")
    return tuple(found.values_list("uid", "title"))
