"""Imports: their progress, and the report of what was read and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from gouvernail.core.plan import Coverage, LayoutFound, Skipped, Unplaced
from gouvernail.core.problems import Problem
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class JobCard:
    """`state`: `queued`, `running`, `done`, `failed`; `progress` 0..100; `stage` what it is doing, in French."""

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


def jobs(viewer: Viewer, *, limit: int = 50) -> tuple[JobCard, ...]:
    """Imports of the viewer's authorities, newest first."""
    raise NotImplementedError


def job(viewer: Viewer, uid: str) -> JobReport | None:
    """One import with its report; `None` when it does not exist for the viewer."""
    raise NotImplementedError


def progress(viewer: Viewer, uid: str) -> JobCard | None:
    """Only how far an import is: cheap, for a page that asks every second. One SQL query."""
    raise NotImplementedError
