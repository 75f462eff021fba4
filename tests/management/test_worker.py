"""The worker dies in the middle of an import, and the import is done once all the same.

Real processes, a real SQLite file, a real PostgreSQL database of their own: the whole chain of `gouvernail db_worker`.
"""

import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest

POSTGRESQL = os.environ.get("GOUVERNAIL_TEST_POSTGRESQL", "postgres://postgres@127.0.0.1:5432/postgres")
STALE_SECONDS = 2
ACTIONS = 480

REQUEST = """
import sys
import django; django.setup()
from gouvernail.models import Authority
from gouvernail.queries.viewer import operator
from gouvernail.services import imports
Authority.objects.create(name='Orme', slug='orme')
print(imports.request(by=operator(), authority='orme', name='pst.txt', data=sys.stdin.buffer.read()).uid)
"""
# Watches the job from beside, and stops the worker dead in its tracks the moment that it begins to write.
FREEZE = """
import os, signal, sys, time
import django; django.setup()
from gouvernail.models import ImportJob
job, worker, wanted = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
end = time.monotonic() + 50
while time.monotonic() < end:
    if ImportJob.objects.get(uid=job).progress >= wanted:
        os.kill(worker, signal.SIGSTOP)
        print(ImportJob.objects.get(uid=job).state)
        break
    time.sleep(0.005)
"""
STATE = """
import json, sys
import django; django.setup()
from django_tasks_db.models import DBTaskResult
from gouvernail.models import Event, ImportJob, Item, Person, Programme
job = ImportJob.objects.get(uid=sys.argv[1])
print(json.dumps({
    'state': job.state, 'progress': job.progress, 'attempts': job.attempts, 'error': job.error,
    'programmes': Programme.objects.count(), 'actions': Item.objects.filter(level='action').count(),
    'items': Item.objects.count(), 'titles': Item.objects.values('title', 'parent__title').distinct().count(),
    'people': Person.objects.count(), 'of_job': job.programmes.count(), 'documents': job.document.jobs.count(),
    'events': Event.objects.filter(verb='imported').count(), 'waiting': DBTaskResult.objects.ready().count(),
}))
"""


def a_document() -> bytes:
    """A programme long enough for its writing to take a while."""
    lines = ["Programme stratégique transversal 2024-2030", "", "Volet externe", ""]
    number = 0
    for strategic in range(1, 9):
        lines.append(f"OS{strategic} : Être une commune qui avance sur le chemin numéro {strategic}")
        for operational in range(1, 4):
            lines.append(f"OO{strategic}.{operational} : Améliorer le service numéro {strategic * 10 + operational}")
            for _ in range(ACTIONS // 24):
                number += 1
                lines.append(f"- Réaliser le projet numéro {number} du quartier")
    return "\n".join(lines).encode()


class House:
    """An installation of its own, reached through processes only."""

    def __init__(self, folder: Path, url: str) -> None:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GOUVERNAIL_")}
        self.environment = kept | {
            "GOUVERNAIL_DATA_DIR": str(folder),
            "GOUVERNAIL_DATABASE_URL": url,
            "GOUVERNAIL_SECRET_KEY": "essai",
            "GOUVERNAIL_WORKER_STALE_SECONDS": str(STALE_SECONDS),
            "DJANGO_SETTINGS_MODULE": "gouvernail.config.settings",
        }
        self.workers: list[subprocess.Popen[bytes]] = []

    def run(self, *arguments: str, data: bytes | None = None) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            env=self.environment,
            input=data,
            capture_output=True,
            timeout=120,
            check=False,
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode().strip()

    def state(self, job: str) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.run("-c", STATE, job))
        return found

    def start_worker(self) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "gouvernail", "db_worker", "--no-startup-delay", "--interval=0.2"]
        worker = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.workers.append(worker)
        return worker

    def wait_until(self, job: str, *states: str, seconds: float = 150) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while (found := self.state(job))["state"] not in states and time.monotonic() < end:
            time.sleep(0.1)
        return found

    def close(self) -> None:
        for worker in self.workers:
            if worker.poll() is None:
                worker.kill()
            worker.communicate()


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    if request.param == "sqlite":
        made = House(tmp_path, f"sqlite:///{tmp_path / 'essai.sqlite3'}")
        made.run("-m", "gouvernail", "migrate", "--verbosity=0")
        yield made
        made.close()
        return
    name = f"gouvernail_worker_{uuid.uuid4().hex[:12]}"
    server = POSTGRESQL.rpartition("/")[0]
    try:
        connection = psycopg.connect(f"{server}/postgres", autocommit=True, connect_timeout=3)
    except psycopg.Error:
        pytest.skip("no PostgreSQL server answers")
    with connection:
        connection.execute(f'CREATE DATABASE "{name}"'.encode())
        made = House(tmp_path, f"{server}/{name}")
        try:
            made.run("-m", "gouvernail", "migrate", "--verbosity=0")
            yield made
        finally:
            made.close()
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)'.encode())


@pytest.mark.slow
def test_an_import_survives_the_death_of_its_worker(house):
    job = house.run("-c", REQUEST, data=a_document())
    assert house.state(job)["state"] == "queued"

    first = house.start_worker()
    assert house.run("-c", FREEZE, job, str(first.pid), "60") == "running"
    frozen = house.state(job)
    assert (frozen["state"], frozen["attempts"]) == ("running", 1)
    assert (frozen["programmes"], frozen["items"], frozen["people"], frozen["events"]) == (0, 0, 0, 0)
    first.send_signal(signal.SIGKILL)
    first.wait(timeout=10)
    dead = house.state(job)
    assert (dead["state"], dead["items"], dead["waiting"]) == ("running", 0, 0)

    house.start_worker()
    done = house.wait_until(job, "done", "failed")
    assert (done["state"], done["progress"], done["error"], done["attempts"]) == ("done", 100, None, 2)
    assert (done["programmes"], done["of_job"], done["documents"]) == (1, 1, 1)
    assert done["actions"] == ACTIONS
    assert done["items"] == done["titles"] == ACTIONS + 8 + 24
    # History tells of the programme and of each of its items, once.
    assert done["events"] == done["items"] + 1

    # Nobody does it again: not this worker, not a third one.
    house.start_worker()
    time.sleep(2 * STALE_SECONDS)
    assert house.state(job) == done


@pytest.mark.slow
def test_a_worker_that_wakes_up_too_late_changes_nothing(house):
    """Frozen, not dead: another takes the import; the first, when it goes on, must not write it a second time."""
    job = house.run("-c", REQUEST, data=a_document())
    first = house.start_worker()
    # Before it writes: on SQLite whoever writes keeps everybody else from writing, however long it sleeps.
    assert house.run("-c", FREEZE, job, str(first.pid), "5") == "running"
    house.start_worker()
    done = house.wait_until(job, "done", "failed")
    assert (done["state"], done["attempts"], done["actions"]) == ("done", 2, ACTIONS)
    first.send_signal(signal.SIGCONT)
    time.sleep(4)
    assert house.state(job) == done
    assert first.poll() is None


def test_our_worker_is_the_one_that_runs():
    from django.core.management import get_commands

    assert get_commands()["db_worker"] == "gouvernail"
