"""Many processes write to one SQLite file: each in its turn, none in vain; readers never wait, and the dead let go."""

import json
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import pytest

from gouvernail.config.environment import sqlite_database
from gouvernail.config.sqlite3.queue import WriterQueue

WRITER = """
import json, sys, threading, time
from django.conf import settings
from gouvernail.config.environment import sqlite_database
from pathlib import Path
settings.configure(DATABASES={"default": sqlite_database(Path(sys.argv[1]))}, USE_TZ=True)
import django
django.setup()
from django.db import connection, transaction

def add():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT n FROM total")
        (number,) = cursor.fetchone()
        time.sleep(0.001)
        cursor.execute("UPDATE total SET n = %s", [number + 1])

waits, failed = [], []
def work(times):
    try:
        for _ in range(times):
            start = time.monotonic()
            add()
            waits.append(time.monotonic() - start)
            with connection.cursor() as cursor:
                cursor.execute("INSERT INTO told (at) VALUES (1)")
    except Exception as error:
        failed.append(repr(error))
    finally:
        connection.close()

act = sys.argv[2]
if act == "write":
    threads = [threading.Thread(target=work, args=(int(sys.argv[4]),)) for _ in range(int(sys.argv[3]))]
    print("ready", flush=True)
    sys.stdin.readline()
    [each.start() for each in threads]
    [each.join() for each in threads]
    print(json.dumps({"longest": max(waits, default=0), "failed": failed}))
elif act == "hold":
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE total SET n = 1000")
        print("held", flush=True)
        sys.stdin.readline()
elif act == "read":
    with connection.cursor() as cursor:
        cursor.execute("SELECT n FROM total")
        print(cursor.fetchone()[0])
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "many.sqlite3"
    with closing(sqlite3.connect(path)) as made:
        made.executescript(
            "PRAGMA journal_mode=WAL; CREATE TABLE total (n INTEGER); INSERT INTO total VALUES (0);"
            "CREATE TABLE told (at INTEGER)"
        )
    return path


def process(database: Path, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(database), *words]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def total(database: Path) -> int:
    with closing(sqlite3.connect(database)) as read:
        return int(read.execute("SELECT n FROM total").fetchone()[0])


def test_many_writers_in_many_processes_lose_nothing_and_none_waits_in_vain(database: Path):
    writers = [process(database, "write", "5", "12") for _ in range(4)]
    for each in writers:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    said = [json.loads(each.communicate("\n", timeout=120)[0]) for each in writers]
    assert [each["failed"] for each in said] == [[]] * 4
    assert total(database) == 4 * 5 * 12
    with closing(sqlite3.connect(database)) as read:
        assert read.execute("SELECT count(*) FROM told").fetchone() == (4 * 5 * 12,)
        assert read.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_reader_in_another_process_does_not_wait_for_a_writer(database: Path):
    holder = process(database, "hold")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    reader = process(database, "read")
    out, _ = reader.communicate(timeout=15)  # The patience of a writer is 20 s: a reader that waits fails.
    assert out == "0\n"
    holder.communicate("\n", timeout=15)
    assert total(database) == 1000


def test_a_writer_that_is_killed_lets_go_of_its_turn_and_leaves_nothing_half_done(database: Path):
    holder = process(database, "hold")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert holder.stdin is not None
    holder.stdin.close()
    holder.stdout.close()
    queue = WriterQueue.before(f"{database}.queue")
    assert queue.enter(5)
    queue.leave()
    assert total(database) == 0


def test_threads_come_in_the_order_in_which_they_asked_and_one_that_waited_too_long_is_told(tmp_path: Path):
    queue = WriterQueue.before(str(tmp_path / "queue"))
    assert queue.enter(1)
    came: list[int] = []

    def wait(number: int) -> None:
        assert queue.enter(10)
        came.append(number)
        queue.leave()

    threads = []
    for number in range(5):
        threads.append(threading.Thread(target=wait, args=(number,)))
        threads[-1].start()
        while len(queue._waiting) < number + 2:
            time.sleep(0.001)
    assert not queue.enter(0.05)
    queue.leave()
    for each in threads:
        each.join(10)
    assert came == [0, 1, 2, 3, 4]


def test_another_process_that_holds_the_turn_is_not_waited_for_for_ever(database: Path):
    holder = process(database, "hold")
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    queue = WriterQueue.before(f"{database}.queue")
    assert not queue.enter(0.1)
    holder.communicate("\n", timeout=15)
    assert queue.enter(5)
    queue.leave()


def test_an_acknowledged_write_is_on_the_disk():
    options = sqlite_database(Path("x"))["OPTIONS"]
    assert "synchronous=FULL" in options["init_command"]  # type: ignore[index]
