"""Importing a document in the background: `services/imports.py`."""

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from benchmarks.large_documents import title
from gouvernail.core.permissions import Role
from gouvernail.files.limits import Limits
from gouvernail.models import Event, ImportJob, Item, JobState, Programme, Review, SourceContent, SourceDocument
from gouvernail.queries import imports as queries
from gouvernail.queries.items import sheet
from gouvernail.services import background, imports
from gouvernail.services.refusals import Invalid, NotAllowed, NotFound
from tests.builders import OPERATOR, TODAY, authority, member

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "src/gouvernail/samples/hautebruyere_os2.txt").read_bytes()


def request(name: str = "pst.txt", data: bytes = DOCUMENT, **more: object) -> ImportJob:
    owner = authority("Hautebruyère")
    return imports.request(by=OPERATOR, authority=owner.slug, name=name, data=data, **more)  # type: ignore[arg-type]


@pytest.mark.django_db
def test_a_document_becomes_a_programme_with_its_report():
    job = request()
    assert (job.state, job.progress, job.error) == (JobState.DONE, 100, None)
    report = queries.job(OPERATOR, job.uid)
    assert report is not None
    (written,) = report.programmes
    assert written.is_new
    assert written.created == sum(number for _, number in report.counts) == Item.objects.count()
    assert dict(report.counts)["action"] > 10
    assert report.coverage is not None
    assert report.coverage.placed > 0.9
    assert list(job.programmes.values_list("uid", flat=True)) == [written.uid]


@pytest.mark.django_db
def test_the_document_is_kept_whole_and_shows_its_lines():
    request()
    assert bytes(SourceContent.objects.get().data) == DOCUMENT
    item = Item.objects.filter(level="action").first()
    assert item is not None
    found = sheet(OPERATOR, item.uid, today=TODAY)
    assert found is not None
    assert found.excerpt is not None
    (here,) = [line.text for line in found.excerpt.lines if line.here]
    assert found.item.title[:20] in here


@pytest.mark.django_db
def test_importing_again_changes_nothing():
    request()
    before = (list(Item.objects.order_by("id").values()), Event.objects.count(), SourceDocument.objects.count())
    job = request()
    assert (list(Item.objects.order_by("id").values()), Event.objects.count(), SourceDocument.objects.count()) == before
    report = queries.job(OPERATOR, job.uid)
    assert report is not None
    assert [(one.is_new, one.created, one.updated) for one in report.programmes] == [(False, 0, 0)]


@pytest.mark.django_db
def test_the_stages_are_told_and_progress_grows():
    job = imports.keep(by=OPERATOR, authority=authority().slug, name="pst.txt", data=DOCUMENT)
    told: list[tuple[int, str]] = []
    assert imports.run(job.uid, tell=lambda percent, stage: told.append((percent, stage)))
    assert [percent for percent, _ in told] == sorted(percent for percent, _ in told)
    assert told[-1] == (100, "Terminé")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("image.png", b"\x89PNG\r\n\x1a\n" + bytes(200), "image"),
        ("lettre.txt", b"Bonjour,\n\nMerci pour votre courrier.\n", "programme"),
    ],
)
def test_what_cannot_be_read_ends_in_a_french_sentence(name, data, word):
    job = request(name, data)
    assert job.state == JobState.FAILED
    assert job.error is not None
    assert word in job.error
    assert not Programme.objects.exists()


@pytest.mark.django_db
def test_who_may_import():
    owner = authority("Hautebruyère")
    assert imports.keep(by=member(owner, Role.EDITOR), authority=owner.slug, name="a.txt", data=DOCUMENT).uid
    with pytest.raises(NotAllowed):
        imports.keep(by=member(owner, Role.READER), authority=owner.slug, name="a.txt", data=DOCUMENT)
    with pytest.raises(NotFound):
        imports.keep(by=member(authority("Autre"), Role.EDITOR), authority=owner.slug, name="a.txt", data=DOCUMENT)


@pytest.mark.django_db
def test_an_empty_or_too_large_file_is_refused(settings):
    settings.MAX_UPLOAD_BYTES = 10
    for data in (b"", b"0123456789A"):
        with pytest.raises(Invalid):
            request(data=data)
    assert not ImportJob.objects.exists()


@pytest.mark.django_db
def test_a_path_in_the_name_is_dropped():
    assert request("C:\\Documents\\..\\pst.txt").document.name == "pst.txt"


@pytest.mark.django_db
def test_a_job_is_done_once():
    job = request()
    assert imports.run(job.uid) is False
    assert imports.run("inconnu") is False
    assert Programme.objects.count() == 1


@pytest.mark.django_db
def test_a_job_whose_worker_died_is_taken_again_and_one_that_lives_is_not():
    job = imports.keep(by=OPERATOR, authority=authority().slug, name="pst.txt", data=DOCUMENT)
    running = ImportJob.objects.filter(pk=job.pk)
    running.update(state=JobState.RUNNING, attempts=1, heartbeat=timezone.now())
    assert imports.run(job.uid) is False
    assert imports.resume() == 0
    running.update(heartbeat=timezone.now() - imports.stale_after() - timedelta(seconds=1))
    assert imports.resume() == 1
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DONE, 2)


@pytest.mark.django_db
def test_a_job_that_kills_its_workers_is_given_up():
    job = imports.keep(by=OPERATOR, authority=authority().slug, name="pst.txt", data=DOCUMENT)
    old = timezone.now() - timedelta(hours=1)
    ImportJob.objects.filter(pk=job.pk).update(state=JobState.RUNNING, attempts=imports.MOST_ATTEMPTS, heartbeat=old)
    assert imports.run(job.uid)
    job.refresh_from_db()
    assert job.state == JobState.FAILED
    assert not Programme.objects.exists()


@pytest.mark.django_db
def test_a_worker_that_wakes_up_after_another_took_its_job_writes_nothing():
    job = imports.keep(by=OPERATOR, authority=authority().slug, name="pst.txt", data=DOCUMENT)

    def taken_by_another(percent: int, stage: str) -> None:
        if percent == 60:
            ImportJob.objects.filter(pk=job.pk).update(attempts=2)

    imports.run(job.uid, tell=taken_by_another)
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.RUNNING, 2)
    assert not Programme.objects.exists()


@pytest.mark.django_db
def test_the_report_is_for_those_who_may_import():
    job = request()
    owner = authority("Hautebruyère")
    assert queries.job(member(owner, Role.EDITOR), job.uid) is not None
    assert queries.job(member(owner, Role.READER), job.uid) is None
    assert queries.progress(member(owner, Role.EDITOR), job.uid) is not None
    assert [card.uid for card in queries.jobs(member(authority("Autre"), Role.EDITOR))] == []


@pytest.mark.django_db(transaction=True)
def test_the_real_queue_runs_it(settings):
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    job = request()
    assert job.state == JobState.QUEUED
    from django.core.management import call_command

    call_command("db_worker", batch=True, interval=0, startup_delay=False, verbosity=0)
    job.refresh_from_db()
    assert job.state == JobState.DONE
    assert background.import_document.name == "import_document"


WORKER = """
import sys, time
import django
from django.conf import settings
settings.DATABASES["default"]["NAME"] = sys.argv[2]
django.setup()
from gouvernail.services import imports
def tell(percent, stage):
    print(percent, flush=True)
    if percent == 60:
        time.sleep(60)
imports.run(sys.argv[1], tell=tell)
"""


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_killed_worker_leaves_nothing_half_written_and_the_next_one_finishes(tmp_path):
    database = str(connection.settings_dict["NAME"])
    if "memory" in database:
        pytest.skip("needs a database that another process can open")
    job = imports.keep(by=OPERATOR, authority=authority().slug, name="pst.txt", data=DOCUMENT)
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "gouvernail.config.settings", "GOUVERNAIL_SECRET_KEY": "x"}
    worker = subprocess.Popen(
        [sys.executable, "-c", WORKER, job.uid, database], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert worker.stdout is not None
    for line in worker.stdout:
        if line.strip() == "60":
            break
    worker.send_signal(signal.SIGKILL)
    worker.wait(10)
    worker.stdout.close()
    time.sleep(0.1)
    job.refresh_from_db()
    assert (job.state, Programme.objects.count()) == (JobState.RUNNING, 0)
    ImportJob.objects.filter(pk=job.pk).update(heartbeat=timezone.now() - timedelta(hours=1))
    assert imports.resume() == 1
    job.refresh_from_db()
    assert (job.state, Programme.objects.count()) == (JobState.DONE, 1)


@pytest.mark.django_db
def test_an_import_updates_the_programme_that_was_chosen():
    request()
    programme = Programme.objects.get()
    request("autre-nom.txt", target=programme.uid)
    assert Programme.objects.get() == programme
    with pytest.raises(NotFound):
        imports.keep(
            by=OPERATOR, authority=authority("Ailleurs").slug, name="a.txt", data=DOCUMENT, target=programme.uid
        )


@pytest.mark.django_db
def test_the_bytes_of_a_file_that_is_refused_are_not_kept():
    job = request("plan.docx", b"PK\x03\x04 rien")
    assert job.state == JobState.FAILED
    assert "ab\u00eem\u00e9" in job.error
    assert SourceContent.objects.count() == 0
    again = request("plan.docx", b"PK\x03\x04 rien")
    assert (again.state, SourceDocument.objects.count(), SourceContent.objects.count()) == (JobState.FAILED, 1, 0)


@pytest.mark.django_db
def test_a_document_that_gave_a_programme_keeps_its_bytes_when_a_later_reading_is_refused(settings):
    request()
    settings.READING_LIMITS = Limits(max_paragraphs=3)
    assert request().error == (
        "Le fichier \u00ab pst.txt \u00bb est trop grand pour \u00eatre lu : il contient plus de 3 paragraphes. "
        "N'en gardez que la partie utile et recommencez."
    )
    assert SourceContent.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("review", [False, True])
def test_a_document_in_which_the_search_takes_too_long_is_refused_and_let_go(settings, review):
    settings.READING_LIMITS = Limits(seconds=1)
    lines = [f"Objectif stratégique {n} : être une commune qui {title(n)}" for n in range(6_000)]
    job = request("pst.txt", "\n\n".join(lines).encode(), review=review)
    assert job.state == JobState.FAILED
    assert "y chercher un programme demande plus de 1 secondes. N'en gardez que la partie utile" in job.error
    assert (SourceContent.objects.count(), Review.objects.count(), Programme.objects.count()) == (0, 0, 0)


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["C:\\docs\\..\\p\x00st\x1b[2J\n.txt", "/etc/p\udcffst[2J.txt"])
def test_names_with_paths_and_control_characters_are_kept_without_them(name):
    job = imports.keep(by=OPERATOR, authority=authority().slug, name=name, data=DOCUMENT)
    assert job.document.name == "pst[2J.txt"


@pytest.mark.django_db
def test_an_import_that_failed_is_forgotten_and_no_other():
    done, failed = request(), request("lettre.txt", b"Bonjour.\n")
    imports.forget(done.uid)
    imports.forget(failed.uid)
    assert list(ImportJob.objects.all()) == [done]
    assert SourceDocument.objects.count() == 1
