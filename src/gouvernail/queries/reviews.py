"""The review of a document as a screen shows it: the document on one side, the rows of the draft on the other."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from gouvernail.core.correcting import apply
from gouvernail.core.corrections import Correction, Names, SheetIs, Step, can_redo, effective
from gouvernail.core.file_wide import NameFound, names_found
from gouvernail.core.folding import fold
from gouvernail.core.plan import Draft, Item
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hints import ColumnSeen
from gouvernail.core.shown import Places, Shown
from gouvernail.core.soundness import structure_problems
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import LEVEL_ORDER, Level
from gouvernail.models import Department, JobState, Partner, Person
from gouvernail.queries.gate import visible_jobs, visible_programmes
from gouvernail.queries.review_rows import ReviewRow
from gouvernail.queries.review_states import State, draft_read, places_of, shown_lines, state_of
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """A sheet, how many of its rows hold something, how many items were read in it, whether it belongs to the plan."""

    name: str
    rows: int
    items: int
    taken: bool


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
    state: State
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

    def after(self, state: State) -> "ReviewPage":
        """The same review, some steps later."""
        return replace(
            self, state=state, draft=state.draft, steps=state.steps, version=len(state.steps),
            standing=len(state.corrections), corrections=state.corrections, can_undo=bool(state.corrections),
            can_redo=can_redo(state.steps),
        )  # fmt: skip

    def rows(self) -> tuple[ReviewRow, ...]:
        return self.state.rows

    def places(self) -> Places:
        """Where things stand in the document as shown."""
        return places_of(self.uid)

    def sheets(self) -> tuple[SheetSeen, ...]:
        """The sheets of a workbook of several, in order."""
        lines = Counter(line.source.sheet for line in self.lines if line.source.sheet)
        if len(lines) < 2:
            return ()
        items = Counter(item.source.sheet for item in self.draft.plan.items)
        said = {fold(made.sheet): made.taken for made in self.corrections if isinstance(made, SheetIs)}
        return tuple(
            SheetSeen(name, count, items[name], said.get(fold(name), items[name] > 0)) for name, count in lines.items()
        )

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
    state = state_of(uid, found["review__reading"], found["review__steps"])
    return ReviewPage(
        uid=uid,
        document=found["document__name"],
        authority=found["authority__name"],
        authority_id=found["authority_id"],
        created_at=found["created_at"],
        state=state,
        draft=state.draft,
        reading=found["review__reading"],
        version=len(state.steps),
        standing=len(state.corrections),
        carried=found["review__carried"],
        can_undo=bool(state.corrections),
        can_redo=can_redo(state.steps),
        lines=shown_lines(uid) if with_lines else (),
        pages=decode(tuple[tuple[float, float], ...], found["review__pages"]),
        columns=decode(tuple[ColumnSeen, ...], found["review__columns"]),
        corrections=state.corrections,
        steps=state.steps,
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


@dataclass(frozen=True, slots=True)
class Account:
    """What the head of a review says: counts by level, doubts left, what blocks, and where the text went."""

    counts: tuple[tuple[Level, int], ...]
    doubts: int
    blocking: tuple[Problem, ...]
    placed: float
    unplaced: int


def account(state: State) -> Account:
    draft = state.draft
    counted = Counter(item.level for item in draft.plan.items)
    return Account(
        counts=tuple((level, counted[level]) for level in LEVEL_ORDER if counted[level]),
        doubts=sum(row.doubt for row in state.rows),
        blocking=(*structure_problems(draft.plan), *(problem for line in state.lines for problem in line.wrong)),
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
