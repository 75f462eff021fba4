"""What a review starts from: the file, read with what people said of its columns, words and names before."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from django.conf import settings
from django.utils import timezone

from gouvernail.core.carrying import carried
from gouvernail.core.corrections import (
    ColumnIs,
    Correction,
    Move,
    SheetIs,
    Step,
    WordMeans,
    effective,
    from_stored,
    step_from_stored,
    step_to_stored,
)
from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.core.recognise.hinting import columns_of
from gouvernail.core.recognise.hints import NO_HINTS, Hints
from gouvernail.core.shown import shape_of, shown
from gouvernail.core.values import decode, encode
from gouvernail.files.drafts import FileRead, read_file
from gouvernail.files.refusal import UnreadableFile
from gouvernail.models import ImportJob, JobState, ReadingHabit, Review, SourceContent
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer
from gouvernail.services.origins import told_elsewhere
from gouvernail.services.refusals import Invalid


def prepare(job: ImportJob, file: FileRead) -> dict[str, Any]:
    """What the review of a document starts from: read with what people said of files of this shape before."""
    lines = shown(file.document)
    shape = hashlib.sha256(shape_of(lines).encode()).hexdigest()
    previous = _previous(job)
    before = effective(map(step_from_stored, previous.steps)) if previous else ()
    remembered = habits(job, shape)
    corrections = [*before, *(made for made in remembered if made not in before)]
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
        "hints": hints.told(),
        "shape": shape,
        "steps": [step_to_stored(Step(Move.DO, job.requested_by, moment, made)) for made in corrections],
        "carried": len(corrections),
        "written": previous.written if previous else {},
    }


def hints_of(corrections: Iterable[Correction]) -> Hints:
    """What the corrections say of the columns and sheets; the last word on each counts."""
    made = tuple(corrections)
    return Hints(
        {fold(each.header): each.field for each in made if isinstance(each, ColumnIs)},
        {fold(each.sheet): each.taken for each in made if isinstance(each, SheetIs)},
    )


def read_ahead(job: str, by: Viewer, moves: Sequence[tuple[Move, Correction | None]]) -> FileRead | None:
    """The file, where the moves change what is said of its columns or sheets: read before anything is locked, for it
    takes its time and others write meanwhile."""
    if all(move is Move.DO and not isinstance(correction, ColumnIs | SheetIs) for move, correction in moves):
        return None
    found = visible_jobs(by).filter(uid=job, state=JobState.REVIEW).first()
    if found is None or not by.may(Verb.IMPORT, found.authority_id):
        return None
    rows = Review.objects.select_related("job__authority", "job__document").defer("shown", "draft")
    review = rows.filter(job=found).first()
    if review is None:
        return None
    steps = [step_from_stored(step) for step in review.steps]
    hints = hints_of(effective([*steps, *(Step(move, by.name, "", correction) for move, correction in moves)]))
    return None if hints.told() == review.hints else file_of(review, hints)


def file_of(review: Review, hints: Hints = NO_HINTS) -> FileRead:
    kept, job = SourceContent.objects.get(document=review.job.document), review.job
    data, owner = bytes(kept.data), job.authority.name
    try:
        return read_file(data, job.document.name, settings.READING_LIMITS, organisation=owner, hints=hints)
    except UnreadableFile as refused:
        # It was read once; limits may have been lowered since, or the machine be busy.
        raise Invalid([Problem("document-unreadable", str(refused), blocking=True)]) from None


def _previous(job: ImportJob) -> Review | None:
    """The last accepted review of the same document, or of the programme that it is to update."""
    accepted = Review.objects.filter(job__authority=job.authority, job__state=JobState.DONE).exclude(job=job)
    same = (
        accepted.filter(job__programmes=job.target)
        if job.target
        else accepted.filter(job__document__name=job.document.name)
    )
    return same.order_by("-job__finished_at", "-pk").first()


def habits(job: ImportJob, shape: str) -> tuple[Correction, ...]:
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
