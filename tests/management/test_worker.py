"""The worker dies in the middle of an import, and the import is done once all the same.

Real processes, a real SQLite file, a real PostgreSQL database of their own: the whole chain of `gouvernail db_worker`.
"""

import json
import os
import shutil
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
from psycopg.sql import SQL, Identifier

from tests.migrated import kept_on

POSTGRESQL = os.environ.get("GOUVERNAIL_TEST_POSTGRESQL", "postgres://postgres@127.0.0.1:5432/postgres")
STALE_SECONDS = 2
ACTIONS = 480

# One process that looks on from beside, and is asked many times: each start of one costs a second of a processor.
OBSERVER = """
import json, os, signal, sys, time
import django; django.setup()
from django_tasks_db.models import DBTaskResult
from gouvernail.models import Authority, Event, ImportJob, Item, Person, Programme
from gouvernail.queries.viewer import operator
from gouvernail.services import imports

def request(text):
    Authority.objects.get_or_create(name='Orme', slug='orme')
    return imports.request(by=operator(), authority='orme', name='pst.txt', data=text.encode()).uid

def freeze(uid, worker, wanted):
    # Stops the worker dead in its tracks, the moment that it is so far.
    end = time.monotonic() + 100
    while ImportJob.objects.get(uid=uid).progress < wanted:
        assert time.monotonic() < end
        time.sleep(0.005)
    os.kill(worker, signal.SIGSTOP)
    return ImportJob.objects.get(uid=uid).state

def state(uid):
    job = ImportJob.objects.get(uid=uid)
    return {
        'state': job.state, 'progress': job.progress, 'attempts': job.attempts, 'error': job.error,
        'programmes': Programme.objects.count(), 'actions': Item.objects.filter(level='action').count(),
        'items': Item.objects.count(), 'titles': Item.objects.values('title', 'parent__title').distinct().count(),
        'people': Person.objects.count(), 'of_job': job.programmes.count(), 'documents': job.document.jobs.count(),
        'events': Event.objects.filter(verb='imported').count(), 'waiting': DBTaskResult.objects.ready().count(),
    }

for line in sys.stdin:
    name, *words = json.loads(line)
    print(json.dumps(globals()[name](*words)), flush=True)
"""


def a_document() -> str:
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
    return "\n".join(lines)


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
        self.started: list[subprocess.Popen[str]] = []
        self.observer = self.start("-c", OBSERVER)

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        made = subprocess.Popen(
            [sys.executable, *arguments],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.started.append(made)
        return made

    def asked(self, name: str, *words: object) -> Any:
        """What the observer answers."""
        assert self.observer.stdin is not None
        assert self.observer.stdout is not None
        self.observer.stdin.write(json.dumps([name, *words]) + "\n")
        self.observer.stdin.flush()
        return json.loads(self.observer.stdout.readline())

    def request(self, text: str) -> str:
        return str(self.asked("request", text))

    def state(self, job: str) -> dict[str, Any]:
        found: dict[str, Any] = self.asked("state", job)
        return found

    def frozen_at(self, progress: int, worker: "subprocess.Popen[str]", job: str) -> str:
        """The state of the import when its worker, so far, was stopped."""
        return str(self.asked("freeze", job, worker.pid, progress))

    def start_worker(self, *more: str) -> "subprocess.Popen[str]":
        return self.start("-m", "gouvernail", "db_worker", "--no-startup-delay", "--interval=0.2", *more)

    def wait_until(self, job: str, *states: str, seconds: float = 150) -> dict[str, Any]:
        end = time.monotonic() + seconds
        while (found := self.state(job))["state"] not in states and time.monotonic() < end:
            time.sleep(0.1)
        return found

    def close(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.kill()
            process.communicate()


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path, empty_file: Path) -> Iterator[House]:
    if request.param == "sqlite":
        made = House(tmp_path, f"sqlite:///{shutil.copy(empty_file, tmp_path / 'essai.sqlite3')}")
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
        copied = SQL("CREATE DATABASE {} TEMPLATE {}").format(Identifier(name), Identifier(kept_on(server)))
        connection.execute(copied)
        made = House(tmp_path, f"{server}/{name}")
        try:
            yield made
        finally:
            made.close()
            connection.execute(SQL("DROP DATABASE {} WITH (FORCE)").format(Identifier(name)))


@pytest.mark.slow
def test_an_import_survives_the_death_of_its_worker(house: House) -> None:
    job = house.request(a_document())
    assert house.state(job)["state"] == "queued"

    first = house.start_worker()
    assert house.frozen_at(60, first, job) == "running"
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

    # Nobody does it again: not this worker, not a third one, who looks for what has no worker and leaves when there is
    # nothing to do.
    time.sleep(STALE_SECONDS)
    assert house.start_worker("--batch").wait(timeout=100) == 0
    assert house.state(job) == done


@pytest.mark.slow
def test_a_worker_that_wakes_up_too_late_changes_nothing(house: House) -> None:
    """Frozen, not dead: another takes the import; the first, when it goes on, must not write it a second time."""
    job = house.request(a_document())
    first = house.start_worker()
    # Before it writes: on SQLite whoever writes keeps everybody else from writing, however long it sleeps.
    assert house.frozen_at(5, first, job) == "running"
    second = house.start_worker()
    done = house.wait_until(job, "done", "failed")
    assert (done["state"], done["attempts"], done["actions"]) == ("done", 2, ACTIONS)
    second.terminate()
    second.wait(timeout=30)
    first.send_signal(signal.SIGCONT)
    # What is asked for now is done by the first alone, once it is through with the import that is no longer its own.
    letter = house.request("Bonjour,\n\nMerci pour votre courrier.\n")
    assert house.wait_until(letter, "done", "failed")["state"] == "failed"
    assert house.state(job) == done
    assert first.poll() is None


def test_our_worker_is_the_one_that_runs():
    from django.core.management import get_commands

    assert get_commands()["db_worker"] == "gouvernail"
