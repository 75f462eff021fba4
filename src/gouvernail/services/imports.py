"""Import a document: keep it, read it in a worker, accept what was understood."""

from collections.abc import Callable
from dataclasses import dataclass

from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.models import Authority, ImportJob, SourceDocument
from gouvernail.queries.imports import ProgrammeWritten
from gouvernail.queries.viewer import Viewer

Progress = Callable[[int, str], None]
"""Told how far it is: percent 0..100 and the stage in French."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What an import wrote, programme by programme, and what it has to tell about it."""

    programmes: tuple[ProgrammeWritten, ...]
    problems: tuple[Problem, ...]


def request(*, by: Viewer, authority: str, name: str, data: bytes, title: str | None = None) -> ImportJob:
    """Keep a document and queue its reading for an authority (slug). Refusals: `NotFound`, `NotAllowed`, `Invalid`."""
    raise NotImplementedError


def run(job_uid: str, *, tell: Progress | None = None) -> bool:
    """Do a queued import, or take again one whose worker died; false when it is done or being done."""
    raise NotImplementedError


def accept(
    draft: Draft, *, by: Viewer, authority: Authority, document: SourceDocument, title: str | None = None
) -> Accepted:
    """Write what was understood: create or update, never duplicate, never overwrite what was edited since."""
    raise NotImplementedError
