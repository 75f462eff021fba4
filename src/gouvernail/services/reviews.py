"""The review of a document: what was read waits here, is corrected step by step, and is accepted, or thrown away.

Nothing is written to programmes before `accept`. The steps only grow; the draft is always what was read, with the
standing corrections made again, so that there is one truth and nothing to keep in step with it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core.carrying import carried
from gouvernail.core.comparison import choices_of
from gouvernail.core.correcting import apply_after
from gouvernail.core.corrections import (
    LASTING,
    Correction,
    Move,
    RestoreText,
    Split,
    Step,
    effective,
    step_to_stored,
    to_stored,
)
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hinting import columns_of
from gouvernail.core.values import decode, encode
from gouvernail.files.drafts import FileRead
from gouvernail.models import ImportJob, JobState, Programme, ReadingHabit, Review
from gouvernail.queries.gate import visible_jobs, visible_programmes
from gouvernail.queries.imports import Accepted
from gouvernail.queries.review_states import State, draft_read, keep, state_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services.accepting import write
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from gouvernail.services.review_reading import file_of, habits, hints_of, prepare, read_ahead

NOTHING = (
    "Rien n'a été reconnu comme élément de programme\u00a0: donnez un niveau à une ligne au moins avant d'accepter."
)


class Closed(Refused):
    """409: the review has ended, by acceptance or otherwise."""

    status = 409
    message = "Cette relecture est terminée\u00a0: le document a été accepté ou jeté entre-temps."


@dataclass(frozen=True, slots=True)
class Corrected:
    """The draft before and after some steps, for a page to show what changed. `seen` tells whether nobody else had made
    a step since the page was read; `reread` whether the whole file was read anew."""

    was: State
    now: State
    seen: bool
    reread: bool

    @property
    def before(self) -> Draft:
        return self.was.draft

    @property
    def after(self) -> Draft:
        return self.now.draft

    @property
    def version(self) -> int:
        return len(self.now.steps)


def correct(*, job: str, by: Viewer, correction: Correction, version: int | None = None) -> Corrected:
    """Make a correction. `version` is the number of steps that the person saw. Refusals: `NotFound`, `NotAllowed`,
    `Closed`."""
    return correct_all(job=job, by=by, corrections=[correction], version=version)


def correct_all(*, job: str, by: Viewer, corrections: Sequence[Correction], version: int | None = None) -> Corrected:
    """Make several corrections, a step each, in one transaction. Same refusals."""
    return _step(job, by, [(Move.DO, correction) for correction in corrections], version)


def undo(*, job: str, by: Viewer, version: int | None = None) -> Corrected:
    """Take the last standing correction back; nothing when there is none. Same refusals."""
    return _step(job, by, [(Move.UNDO, None)], version)


def redo(*, job: str, by: Viewer, version: int | None = None) -> Corrected:
    """Make again what was taken back last. Same refusals."""
    return _step(job, by, [(Move.REDO, None)], version)


def new_id(steps: Iterable[Step]) -> str:
    """An id for an item that a correction makes: `n1`, `n2`, … never one that was given before."""
    given = {
        step.correction.new for step in steps if step.correction and isinstance(step.correction, Split | RestoreText)
    }
    number = len(given) + 1
    while f"n{number}" in given:
        number += 1
    return f"n{number}"


@transaction.atomic
def choose_target(*, job: str, by: Viewer, programme: str | None) -> None:
    """The programme (uid) that the document is to update, or `None` for what follows from its name. Corrections of its
    last reading are taken over, where none were made here yet. Refusals as for `correct`."""
    review = _locked(job, by)
    target = None
    if programme:
        seen = visible_programmes(by).filter(authority=review.job.authority, uid=programme)
        target = seen.first()
        if target is None:
            raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    review.job.target = target
    review.job.save(update_fields=["target"])
    if len(review.steps) <= review.carried:
        for name, value in prepare(review.job, file_of(review)).items():
            setattr(review, name, value)
        review.reading += 1
        review.save()


@transaction.atomic
def accept(*, job: str, by: Viewer) -> Accepted:
    """Write what was reviewed, in one transaction, and remember what was said of the whole file. Refusals: as for
    `correct`, and `Invalid` with every fault."""
    review = _locked(job, by)
    state = state_of(job, review.reading, review.steps)
    corrections, draft = state.corrections, state.draft
    if not draft.plan.items and not draft.plan.principles:
        raise Invalid([Problem("plan-empty", NOTHING, blocking=True)])
    owner = review.job
    written = write(
        draft,
        by=by,
        authority=owner.authority,
        document=owner.document,
        title=owner.requested_title,
        target=owner.target,
        known=review.written,
        choices=choices_of(corrections),
    )
    review.written = written.ids
    review.save(update_fields=["written", "updated_at"])
    now = timezone.now()
    ImportJob.objects.filter(pk=owner.pk).update(
        state=JobState.DONE, stage="Terminé", progress=100, finished_at=now, draft=encode(draft),
        report=encode(written.accepted), written=written.record,
    )  # fmt: skip
    uids = [each.uid for each in written.accepted.programmes]
    owner.programmes.set(Programme.objects.filter(uid__in=uids))
    _remember(review, corrections)
    return written.accepted


@transaction.atomic
def discard(*, job: str, by: Viewer) -> None:
    """Throw a review away; the document is kept. Refusals as for `correct`."""
    review = _locked(job, by)
    ImportJob.objects.filter(pk=review.job_id).update(
        state=JobState.DISCARDED, stage="Jeté", finished_at=timezone.now()
    )
    review.delete()


def _step(job: str, by: Viewer, moves: Sequence[tuple[Move, Correction | None]], version: int | None) -> Corrected:
    return _written_step(job, by, moves, version, read_ahead(job, by, moves))


@transaction.atomic
def _written_step(
    job: str, by: Viewer, moves: Sequence[tuple[Move, Correction | None]], version: int | None, file: FileRead | None
) -> Corrected:
    review = _locked(job, by)
    was = state_of(job, review.reading, review.steps)
    seen = version is None or version == len(was.steps)
    moment = timezone.now().isoformat()
    made = [Step(move, by.name, moment, correction) for move, correction in moves]
    steps = (*was.steps, *made)
    standing = effective(steps)
    reread = _reread(review, standing, file)
    if reread:
        after = apply_after(decode(Draft, review.draft), standing)
    else:
        done = [correction for _move, correction in moves if correction is not None]
        if len(done) == len(moves):
            after = apply_after(was.draft, done, was.gains)
        else:
            after = apply_after(draft_read(job, review.reading), standing)
    review.steps = [*review.steps, *map(step_to_stored, made)]
    review.save(update_fields=["steps", "updated_at", *(["draft", "reading", "columns", "hints"] if reread else [])])
    now = keep(review.reading, State(job, steps, after, was.lines_by_id()))
    return Corrected(was, now, seen, reread)


def _reread(review: Review, corrections: Sequence[Correction], ahead: FileRead | None) -> bool:
    """Take what the file says when the corrections say something new of its columns or sheets; ids stay. It was read
    `ahead`, unless somebody else spoke of them in between."""
    hints = hints_of(corrections)
    if hints.told() == review.hints:
        return False
    file = ahead if ahead is not None and ahead.hints == hints else file_of(review, hints)
    draft = file.draft(review.job.authority.name, hints)
    review.draft = encode(carried(draft, decode(Draft, review.draft)))
    review.reading += 1
    review.columns = encode(columns_of(file.document, hints))
    review.hints = hints.told()
    return True


def _locked(job: str, by: Viewer) -> Review:
    """The open review of a job, held until the end of the transaction."""
    found = visible_jobs(by).filter(uid=job).first()
    if found is None:
        raise NotFound
    if not by.may(Verb.IMPORT, found.authority_id):
        raise NotAllowed
    rows = Review.objects.select_for_update(of=("self",)).defer("shown", "draft")
    with_job = rows.select_related("job__authority", "job__document")
    review = with_job.filter(job=found, job__state=JobState.REVIEW).select_related("job__target").first()
    if review is None:
        raise Closed
    return review


def _remember(review: Review, corrections: Iterable[Correction]) -> None:
    """What was said of the whole file holds for the next one of the same shape; the last word on each thing counts."""
    said = {_about(made): to_stored(made) for made in corrections if isinstance(made, LASTING)}
    before = {_about(made): to_stored(made) for made in habits(review.job, review.shape)}
    if said:
        ReadingHabit.objects.update_or_create(
            authority=review.job.authority, shape=review.shape, defaults={"corrections": [*(before | said).values()]}
        )


ABOUT: dict[str, Callable[[Any], object]] = {
    "ColumnIs": lambda made: fold(made.header),
    "SheetIs": lambda made: fold(made.sheet),
    "WordMeans": lambda made: fold(made.word),
    "NameIs": lambda made: (made.among, made.name),
}


def _about(made: Correction) -> tuple[str, object]:
    kind = type(made).__name__
    return kind, ABOUT[kind](made)
