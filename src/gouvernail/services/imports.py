"""Import a document: keep it, read it in a worker, accept what was understood.

A worker may die at any moment. The job stays `running` with a heartbeat that grows old; whoever looks next takes it
again by one conditional UPDATE. Everything is written in one transaction with the end of the job: once, or not at all.
"""

import hashlib
import logging
import mimetypes
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import PurePath

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Draft
from gouvernail.core.problems import Problem
from gouvernail.core.values import encode
from gouvernail.files.drafts import FileRead, read_file
from gouvernail.files.refusal import UnreadableFile
from gouvernail.models import Authority, ImportJob, JobState, Programme, Review, SourceContent, SourceDocument
from gouvernail.queries.gate import visible_authorities, visible_programmes
from gouvernail.queries.imports import Accepted, ProgrammeWritten
from gouvernail.queries.viewer import Viewer
from gouvernail.services.accepting import accept, write
from gouvernail.services.origins import told_elsewhere
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound, Refused
from gouvernail.services.review_reading import prepare

__all__ = ["Accepted", "ProgrammeWritten", "accept", "forget", "keep", "request", "resume", "run"]

log = logging.getLogger(__name__)
Progress = Callable[[int, str], None]
"""Told how far it is: percent 0..100 and the stage in French."""

MOST_ATTEMPTS = 3
SMALL = {".txt": 400_000, ".md": 400_000, ".csv": 200_000, ".docx": 120_000, ".xlsx": 80_000, ".ods": 40_000, ".pdf": 0}
SMALL_OTHER = 50_000
"""Bytes up to which a file is read at once, by suffix: measured on our own documents, with a wide margin."""
NOTHING_FOUND = (
    "Rien dans ce document ne ressemble à un programme\u00a0: aucun objectif, aucune action n'y a été reconnu. "
    "Vérifiez qu'il s'agit du bon fichier."
)


def request(
    *,
    by: Viewer,
    authority: str,
    name: str,
    data: bytes,
    title: str | None = None,
    review: bool = False,
    target: str | None = None,
) -> ImportJob:
    """Keep a document and queue its reading for an authority (slug). Refusals: `NotFound`, `NotAllowed`, `Invalid`.

    With `review`, what is read waits for somebody to accept it, and a small file is read at once. `target` is the
    programme (uid) that it updates, whatever its name; by default the one that a file of this name gave before.
    """
    from gouvernail.services.background import import_document

    job = keep(by=by, authority=authority, name=name, data=data, title=title, review=review, target=target)
    if review and is_small(name, data):
        run(job.uid)
    else:
        import_document.enqueue(job.uid)
    job.refresh_from_db()
    return job


def is_small(name: str, data: bytes) -> bool:
    """Whether reading it takes well under two seconds, so that nobody needs to wait for a worker."""
    most = SMALL.get(PurePath(name).suffix.lower(), SMALL_OTHER)
    return len(data) <= most


def keep(
    *,
    by: Viewer,
    authority: str,
    name: str,
    data: bytes,
    title: str | None = None,
    review: bool = False,
    target: str | None = None,
) -> ImportJob:
    """Keep a document with a job that nobody has queued yet. Same refusals as `request`."""
    owner = visible_authorities(by).filter(slug=authority).first()
    if owner is None:
        raise NotFound("Cette autorité n'existe pas ou ne vous est pas accessible.")
    if not by.may(Verb.IMPORT, owner.pk):
        raise NotAllowed("Vos droits ne permettent pas d'importer un document dans cette autorité.")
    _refuse_size(data)
    programme = _target(by, owner, target) if target else None
    with transaction.atomic():
        return ImportJob.objects.create(
            authority=owner,
            document=_document(owner, name, data),
            requested_title=(title or "").strip() or None,
            requested_by=by.name,
            requested_by_account=by.account_id,
            stage="En attente",
            reviewed=review,
            target=programme,
        )


def _target(by: Viewer, owner: Authority, uid: str) -> Programme:
    found = visible_programmes(by).filter(authority=owner, uid=uid).first()
    if found is None:
        raise NotFound("Ce programme n'existe pas ou ne vous est pas accessible.")
    return found


def run(job_uid: str, *, tell: Progress | None = None) -> bool:
    """Do a queued import, or take again one whose worker died; false when it is done or being done.

    Whatever goes wrong ends in the job, as a French sentence; the cause goes to the log.
    """
    job = _take(job_uid)
    if job is None:
        return False
    try:
        _do(job, tell)
    except UnreadableFile as refused:
        _fail(job, str(refused))
        _let_go(job)
    except Refused as refused:
        _fail(job, str(refused))
    except Exception:
        log.exception("import %s failed", job.uid)
        _fail(job, "L'import s'est arrêté sur une erreur imprévue. Le document est gardé\u00a0; réessayez plus tard.")
    return True


def resume() -> int:
    """Queue again the imports that wait without a worker, or whose worker died; gives their number."""
    from gouvernail.services.background import import_document

    old = timezone.now() - stale_after()
    waiting = Q(state=JobState.QUEUED, created_at__lt=old) | Q(state=JobState.RUNNING, heartbeat__lt=old)
    uids = list(ImportJob.objects.filter(waiting).values_list("uid", flat=True))
    for uid in uids:
        import_document.enqueue(uid)
    return len(uids)


def stale_after() -> timedelta:
    """How long a worker may be silent before it is held for dead."""
    return timedelta(seconds=settings.WORKER_STALE_SECONDS)


def _do(job: ImportJob, tell: Progress | None) -> None:
    def step(percent: int, stage: str) -> None:
        _heartbeat(job, percent, stage)
        if tell:
            tell(percent, stage)

    if job.attempts > MOST_ATTEMPTS:
        raise Refused(
            "L'import s'est interrompu plusieurs fois. Le document est gardé\u00a0; prévenez l'administration."
        )
    step(5, "Lecture du fichier et recherche du plan")
    kept = SourceContent.objects.get(document=job.document)
    owner = job.authority.name
    file = read_file(bytes(kept.data), job.document.name, settings.READING_LIMITS, organisation=owner)
    _keep_lines(job.document, file.document.lines)
    step(40, "Mise en ordre")
    if job.reviewed:
        _open_review(job, file)
        if tell:
            tell(100, "Prêt à relire")
        return
    draft = file.draft(owner)
    draft = replace(draft, problems=(*told_elsewhere(draft.origin, job.authority), *draft.problems))
    if not draft.plan.items and not draft.plan.principles:
        raise UnreadableFile(NOTHING_FOUND)
    step(60, "Enregistrement")
    _finish(job, draft)
    if tell:
        tell(100, "Terminé")


def _take(uid: str) -> ImportJob | None:
    """Claim the job for this worker, by one conditional UPDATE; `None` when somebody else has it, or had."""
    now = timezone.now()
    free = Q(state=JobState.QUEUED) | Q(state=JobState.RUNNING, heartbeat__lt=now - stale_after())
    taken = ImportJob.objects.filter(free, uid=uid).update(
        state=JobState.RUNNING, started_at=now, heartbeat=now, attempts=F("attempts") + 1, progress=0, error=None
    )
    if not taken:
        return None
    return ImportJob.objects.select_related("authority", "document", "target").get(uid=uid)


def _mine(job: ImportJob) -> Q:
    """The job as this worker took it: another one that took it since has counted one attempt more."""
    return Q(pk=job.pk, state=JobState.RUNNING, attempts=job.attempts)


def _heartbeat(job: ImportJob, percent: int, stage: str) -> None:
    ImportJob.objects.filter(_mine(job)).update(progress=percent, stage=stage, heartbeat=timezone.now())


@transaction.atomic
def _finish(job: ImportJob, draft: Draft) -> None:
    """Write the programmes and close the job together; nothing, when another worker has taken it."""
    by = Viewer(account_id=job.requested_by_account, name=job.requested_by, platform_admin=True)
    written = write(
        draft, by=by, authority=job.authority, document=job.document, title=job.requested_title, target=job.target
    )
    accepted = written.accepted
    closed = _close(job, JobState.DONE, "Terminé", draft=encode(draft), report=encode(accepted), written=written.record)
    if not closed:
        raise Refused("Un autre exécutant a repris cet import.")
    job.programmes.set(_programme_ids(job, accepted))


def _open_review(job: ImportJob, file: FileRead) -> None:
    """Keep what was read for somebody to look at; nothing, when another worker has taken the job."""
    found = prepare(job, file)
    plan = found["draft"]["plan"]
    if not plan.get("items") and not plan.get("principles"):
        raise UnreadableFile(NOTHING_FOUND)
    with transaction.atomic():
        if not _close(job, JobState.REVIEW, "À relire"):
            raise Refused("Un autre exécutant a repris cet import.")
        Review.objects.update_or_create(job=job, defaults={**found, "authority": job.authority})


def _programme_ids(job: ImportJob, accepted: Accepted) -> list[int]:
    uids = [written.uid for written in accepted.programmes]
    return list(job.authority.programmes.filter(uid__in=uids).values_list("pk", flat=True))


def _fail(job: ImportJob, sentence: str) -> None:
    _close(job, JobState.FAILED, "Échec", error=sentence)


def _let_go(job: ImportJob) -> None:
    """Nothing will be made of the bytes of a file that was refused: its name and the reason are enough."""
    others = job.document.jobs.exclude(pk=job.pk).exclude(state=JobState.FAILED)
    if not others.exists():
        SourceContent.objects.filter(document=job.document).delete()
        SourceDocument.objects.filter(pk=job.document_id).update(text=None)


@transaction.atomic
def forget(job_uid: str) -> None:
    """Leave no trace of an import that failed; nothing is done to any other."""
    job = ImportJob.objects.filter(uid=job_uid, state=JobState.FAILED).select_related("document").first()
    if job is None:
        return
    job.delete()
    if not job.document.jobs.exists():
        job.document.delete()


def _close(job: ImportJob, state: JobState, stage: str, **values: object) -> bool:
    now: datetime = timezone.now()
    progress = {} if state is JobState.FAILED else {"progress": 100}
    closing = {"state": state, "stage": stage, "finished_at": now, "heartbeat": now, **progress, **values}
    return bool(ImportJob.objects.filter(_mine(job)).update(**closing))


def _refuse_size(data: bytes) -> None:
    most = settings.MAX_UPLOAD_BYTES
    if len(data) > most:
        message = f"Ce fichier est trop grand\u00a0: {most // (1024 * 1024)} Mo au plus."
        raise Invalid([Problem("file-too-large", message, blocking=True)])
    if not data:
        raise Invalid([Problem("file-empty", "Ce fichier est vide.", blocking=True)])


def _document(authority: Authority, name: str, data: bytes) -> SourceDocument:
    """The document with its bytes; the same file under the same name is kept once."""
    # No database keeps a NUL, and no terminal should meet what moves its cursor.
    printable = "".join(char for char in name.replace("\\", "/") if char.isprintable())
    name = PurePath(printable).name[-300:] or "document"
    digest = hashlib.sha256(data).hexdigest()
    document, is_new = SourceDocument.objects.get_or_create(
        authority=authority,
        name=name,
        sha256=digest,
        defaults={"size": len(data), "media_type": mimetypes.guess_type(name)[0]},
    )
    # A file that was refused is not kept; it may be read by a later version, or with other limits.
    if is_new or not SourceContent.objects.filter(document=document).exists():
        SourceContent.objects.create(document=document, data=data)
    return document


def _keep_lines(document: SourceDocument, lines: tuple[str, ...]) -> None:
    # PostgreSQL keeps no NUL character in a text.
    text = "\n".join(lines).replace("\x00", " ") if lines else None
    if document.text != text:
        document.text = text
        document.save(update_fields=["text"])
