"""Imports: their progress, and the report of what was read and what became of it."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime

from gouvernail.core.plan import Coverage, Draft, LayoutFound, Skipped, Unplaced
from gouvernail.core.problems import Problem
from gouvernail.core.values import decode
from gouvernail.core.vocabulary import LEVEL_ORDER
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class JobCard:
    """`state`: `queued`, `running`, `review`, `done`, `failed`, `discarded`, `undone`; `progress` 0..100; `stage` what
    it is doing, in French."""

    uid: str
    document: str
    authority: str
    state: str
    progress: int
    stage: str | None
    requested_by: str
    created_at: datetime
    finished_at: datetime | None
    error: str | None


@dataclass(frozen=True, slots=True)
class ProgrammeWritten:
    """What an import did to one programme: numbers of items created, updated and left as they were."""

    uid: str
    title: str
    is_new: bool
    created: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an import wrote, programme by programme, and what it has to tell about it."""

    programmes: tuple[ProgrammeWritten, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class JobReport:
    """`problems` are the reader's and the writer's (what was edited since and kept, what vanished), in document order.
    `counts` is what was read, by level."""

    card: JobCard
    programmes: tuple[ProgrammeWritten, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    coverage: Coverage | None = None
    layouts: tuple[LayoutFound, ...] = ()
    undoable: bool = False


CARD = (
    "uid", "document__name", "authority__name", "state", "progress", "stage", "requested_by", "created_at",
    "finished_at", "error",
)  # fmt: skip


def jobs(viewer: Viewer, *, limit: int = 50) -> tuple[JobCard, ...]:
    """Imports of the viewer's authorities, newest first. One SQL query."""
    return tuple(JobCard(*values) for values in visible_jobs(viewer).values_list(*CARD)[:limit])


def job(viewer: Viewer, uid: str) -> JobReport | None:
    """One import with its report; `None` when it does not exist for the viewer. One SQL query."""
    found = visible_jobs(viewer).filter(uid=uid).values_list(*CARD, "draft", "report", "written").first()
    if found is None:
        return None
    *values, draft, report, written = found
    accepted = decode(Accepted, report) if report else Accepted((), ())
    told = _report(JobCard(*values), decode(Draft, draft) if draft else None, accepted)
    return replace(told, undoable=bool(written))


def progress(viewer: Viewer, uid: str) -> JobCard | None:
    """Only how far an import is: cheap, for a page that asks every second. One SQL query."""
    values = visible_jobs(viewer).filter(uid=uid).values_list(*CARD).first()
    return JobCard(*values) if values else None


def _report(card: JobCard, draft: Draft | None, accepted: Accepted) -> JobReport:
    if draft is None:
        return JobReport(card, programmes=accepted.programmes, problems=accepted.problems)
    counted = Counter(item.level for item in draft.plan.items)
    return JobReport(
        card=card,
        programmes=accepted.programmes,
        counts=tuple((level.value, counted[level]) for level in LEVEL_ORDER if counted[level]),
        problems=(*draft.problems, *accepted.problems),
        skipped=draft.skipped,
        unplaced=draft.unplaced,
        coverage=draft.coverage,
        layouts=draft.layouts,
    )
