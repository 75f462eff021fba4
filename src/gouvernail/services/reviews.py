"""The review of a document: what was read waits here, is corrected step by step, and is accepted, or thrown away.

Nothing is written to programmes before `accept`. The steps only grow; the draft is always what was read, with the
standing corrections made again, so that there is one truth and nothing to keep in step with it.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gouvernail.core.carrying import carried
from gouvernail.core.comparison import choices_of
from gouvernail.core.correcting import apply
from gouvernail.core.corrections import (
    LASTING,
    ColumnIs,
    Correction,
    Move,
    RestoreText,
    Split,
    Step,
    WordMeans,
    effective,
    from_stored,
    step_from_stored,
    step_to_stored,
    to_stored,
)
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hints import Hints, columns_of
from gouvernail.core.shown import shape_of, shown
from gouvernail.core.values import decode, encode
from gouvernail.files.drafts import FileRead, read_file
from gouvernail.models import ImportJob, JobState, Programme, ReadingHabit, Review, SourceContent
from gouvernail.queries.gate import visible_jobs, visible_programmes
from gouvernail.queries.imports import Accepted
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.reviews import draft_read
from gouvernail.queries.viewer import Viewer
from gouvernail.services.accepting import write
from gouvernail.services.origins import told_elsewhere
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused

NOTHING = "Rien n'a été reconnu comme élément de programme : donnez un niveau à une ligne au moins avant d'accepter."


class Closed(Refused):
    """409: the review has ended, by acceptance or otherwise."""

    status = 409
    message = "Cette relecture est terminée : le document a été accepté ou jeté entre-temps."


@dataclass(frozen=True, slots=True)
class Corrected:
    """The draft before and after some steps, for a page to show what changed. `seen` tells whether nobody else had made
    a step since the page was read; `reread` whether the whole file was read anew."""

    before: Draft
    after: Draft
    seen: bool
    reread: bool
    steps: tuple[Step, ...]

    @property
    def version(self) -> int:
        return len(self.steps)


def prepare(job: ImportJob, file: FileRead) -> dict[str, Any]:
    """What the review of a document starts from: read with what people said of files of this shape before."""
    lines = shown(file.document)
    shape = hashlib.sha256(shape_of(lines).encode()).hexdigest()
    previous = _previous(job)
    before = effective(map(step_from_stored, previous.steps)) if previous else ()
    habits = _habits(job, shape)
    corrections = [*before, *(made for made in habits if made not in before)]
    hints = hints_of(corrections)
    draft = file.draft(job.authority.name, hints)
    last = decode(Draft, previous.draft) if previous is not None else None
    elsewhere = told_elsewhere(draft.origin, job.authority, last.origin if last else None)
    draft = replace(draft, problems=(*elsewhere, *draft.problems))
    if last is not None:
        draft = carried(draft, last)
    corrections += _own_words(job, draft, corrections)
    moment = timezone.now().isoformat()
    return {
        "draft": encode(draft),
        "shown": encode(lines),
        "pages": encode(file.document.pages),
        "columns": encode(columns_of(file.document, hints)),
        "hints": dict(hints.columns),
        "shape": shape,
        "steps": [step_to_stored(Step(Move.DO, job.requested_by, moment, made)) for made in corrections],
        "carried": len(corrections),
        "written": previous.written if previous else {},
    }


def hints_of(corrections: Iterable[Correction]) -> Hints:
    """What the corrections say of the columns; the last word on each counts."""
    return Hints({fold(made.header): made.field for made in corrections if isinstance(made, ColumnIs)})


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
        for name, value in prepare(review.job, _file(review)).items():
            setattr(review, name, value)
        review.reading += 1
        review.save()


@transaction.atomic
def accept(*, job: str, by: Viewer) -> Accepted:
    """Write what was reviewed, in one transaction, and remember what was said of the whole file. Refusals: as for
    `correct`, and `Invalid` with every fault."""
    review = _locked(job, by)
    steps = [step_from_stored(step) for step in review.steps]
    corrections = effective(steps)
    draft = apply(draft_read(job, review.reading), corrections)
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


@transaction.atomic
def _step(job: str, by: Viewer, moves: Sequence[tuple[Move, Correction | None]], version: int | None) -> Corrected:
    review = _locked(job, by)
    steps = [step_from_stored(step) for step in review.steps]
    seen = version is None or version == len(steps)
    standing = effective(steps)
    base = draft_read(job, review.reading)
    before = apply(base, standing)
    moment = timezone.now().isoformat()
    made = [Step(move, by.name, moment, correction) for move, correction in moves]
    steps += made
    now = effective(steps)
    reread = _reread(review, now)
    if reread:
        after = apply(decode(Draft, review.draft), now)
    else:
        done = [correction for _move, correction in moves if correction is not None]
        after = apply(before, done) if len(done) == len(moves) else apply(base, now)
    review.steps = [*review.steps, *map(step_to_stored, made)]
    review.save(update_fields=["steps", "updated_at", *(["draft", "reading", "columns", "hints"] if reread else [])])
    return Corrected(before, after, seen, reread, tuple(steps))


def _reread(review: Review, corrections: Sequence[Correction]) -> bool:
    """Read the file again where the corrections say something new of its columns; ids stay."""
    hints = hints_of(corrections)
    if dict(hints.columns) == review.hints:
        return False
    file = _file(review)
    draft = file.draft(review.job.authority.name, hints)
    review.draft = encode(carried(draft, decode(Draft, review.draft)))
    review.reading += 1
    review.columns = encode(columns_of(file.document, hints))
    review.hints = dict(hints.columns)
    return True


def _file(review: Review) -> FileRead:
    kept = SourceContent.objects.get(document=review.job.document)
    return read_file(bytes(kept.data), review.job.document.name, settings.READING_LIMITS)


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


def _previous(job: ImportJob) -> Review | None:
    """The last accepted review of the same document, or of the programme that it is to update."""
    accepted = Review.objects.filter(job__authority=job.authority, job__state=JobState.DONE).exclude(job=job)
    same = (
        accepted.filter(job__programmes=job.target)
        if job.target
        else accepted.filter(job__document__name=job.document.name)
    )
    return same.order_by("-job__finished_at", "-pk").first()


def _habits(job: ImportJob, shape: str) -> tuple[Correction, ...]:
    kept = ReadingHabit.objects.filter(authority=job.authority, shape=shape).first()
    return tuple(from_stored(made) for made in kept.corrections) if kept else ()


def _own_words(job: ImportJob, draft: Draft, made: Iterable[Correction]) -> list[WordMeans]:
    """What the authority's own words for states mean, for those that the document uses and nobody spoke of."""
    chosen = preferences_from(job.authority.preferences)
    means = {**{fold(label): value for value, label in chosen.statuses.items()}, **chosen.words}
    spoken_of = {fold(each.word) for each in made if isinstance(each, WordMeans)}
    met = {
        fold(item.status.text): (item.status.text, item.status.value)
        for item in draft.plan.items
        if item.status is not None and item.status.text
    }
    return [
        WordMeans(text, means[key].value)
        for key, (text, value) in met.items()
        if key in means and key not in spoken_of and value is not means[key]
    ]


def _remember(review: Review, corrections: Iterable[Correction]) -> None:
    """What was said of the whole file holds for the next one of the same shape; the last word on each thing counts."""
    said = {_about(made): to_stored(made) for made in corrections if isinstance(made, LASTING)}
    before = {_about(made): to_stored(made) for made in _habits(review.job, review.shape)}
    if said:
        ReadingHabit.objects.update_or_create(
            authority=review.job.authority, shape=review.shape, defaults={"corrections": [*(before | said).values()]}
        )


ABOUT: dict[str, Callable[[Any], object]] = {
    "ColumnIs": lambda made: fold(made.header),
    "WordMeans": lambda made: fold(made.word),
    "NameIs": lambda made: (made.among, made.name),
}


def _about(made: Correction) -> tuple[str, object]:
    kind = type(made).__name__
    return kind, ABOUT[kind](made)
