"""From a file to a review, and each act on it: CPU of the server, SQL queries, kilobytes of the answer.

Run: `python -m benchmarks.bench_review` (a throwaway database, as `bench_pages`; `--acts` leaves the files out). First
what issue 3 asks of a workbook of 600 actions and of a PDF of 100 pages, through the command line and the worker's
code; then the clicks on the review of a text of some six hundred items, each the least of several
runs, with ms for each second of the yardstick. Targets on a quiet machine: 40 ms a click.
"""

import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.bench_pages import visitor  # first: it names the throwaway database

from django.core.files.uploadedfile import SimpleUploadedFile  # isort: skip
from django.core.management import call_command  # isort: skip
from django.db import connection, reset_queries  # isort: skip
from django.test import Client  # isort: skip
from benchmarks.bench_reading import pdf, workbook  # isort: skip
from benchmarks.large_documents import outline_lines  # isort: skip
from benchmarks.yardstick import yardstick  # isort: skip
from gouvernail.models import ImportJob, Review  # isort: skip
from gouvernail.queries import reviews  # isort: skip
from gouvernail.services import authorities, imports  # isort: skip

RUNS = 7
FRAGMENT = {"HX-Request": "true"}


def spent() -> float:
    """Processor seconds of this process and of those that it started."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


def told(label: str, work: Callable[[], object], target: float) -> None:
    """One run of something long: processor and clock."""
    cpu, clock = spent(), time.perf_counter()
    work()
    cpu, clock = spent() - cpu, time.perf_counter() - clock
    print(f"{label:48} {cpu:6.2f} s of CPU {clock:6.2f} s by the clock   target {target:g} s")


def files(client: Client) -> None:
    """What section 6 of the issue asks for."""
    with tempfile.TemporaryDirectory() as folder:
        for name, data, target in (("plan.xlsx", workbook(600), 2), ("plan.pdf", pdf(50), 20)):
            path = Path(folder) / name
            path.write_bytes(data)
            command = [sys.executable, "-m", "gouvernail", "read", str(path)]
            told(
                f"{name}: file to draft, command line", lambda c=command: subprocess.run(c, capture_output=True), target
            )  # type: ignore[misc]
    # What a process of Django and a reader take at the most; this one holds the made-up files too.
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"memory of the largest process: {peak} MB   target 300 MB")
    uid = dropped(client, "plan.xlsx", workbook(600))
    reviews.draft_read.cache_clear()
    address = f"/documents/{uid}/relecture/"
    told("plan.xlsx: review page, first time", lambda: opened(client, address), 1)
    told("plan.xlsx: accepted", lambda: client.post(f"{address}accepter/"), 3)
    assert ImportJob.objects.get(uid=uid).state == "done"


def dropped(client: Client, name: str, data: bytes) -> str:
    """The import (uid) of a file that waits to be reviewed."""
    answer = client.post("/documents/deposer/", {"file": SimpleUploadedFile(name, data), "authority": "mesure"})
    assert answer.status_code == 302, answer.content[:2000]
    job = ImportJob.objects.latest("pk")
    if job.state != "review":
        imports.run(job.uid)
        job.refresh_from_db()
    assert job.state == "review", (job.state, job.error)
    return str(job.uid)


def opened(client: Client, address: str) -> int:
    answer = client.get(address, headers={"Accept-Encoding": "gzip"})
    assert answer.status_code == 200, address
    return len(answer.content)


def doubtful_text() -> bytes:
    """Some six hundred items, with words for states that nobody knows and texts that have no place."""
    lines: list[str] = []
    for number, line in enumerate(outline_lines(570)):
        lines.append(line)
        if line.startswith("- ") and number % 6 == 0:
            lines += ["  Statut : en bonne voie peut-être", f"  Échéance : quand le lot {number} sera prêt"]
        if number % 40 == 0:
            lines += ["", f"Note de la secrétaire {number} sur la réunion et ses suites, à revoir ensemble.", ""]
    return "\n".join(lines).encode()


def acts(client: Client, unit: float) -> None:
    """The clicks: each correction is taken back before the next run, outside what is measured."""
    uid = dropped(client, "plan.txt", doubtful_text())
    address = f"/documents/{uid}/relecture/"
    draft = reviews.draft_read(uid, Review.objects.get(job__uid=uid).reading)
    at = len(draft.plan.items) // 2
    item = next(each for each in draft.plan.items[at:] if each.parent and len(each.title) > 20)
    elsewhere = next(each for each in draft.plan.items if each.level.rank < item.level.rank and each.id != item.parent)
    print(f"\n{len(draft.plan.items)} items, {len(draft.problems)} problems, {len(draft.unplaced)} texts without place")
    print(f"{'':32} {'CPU ms':>8} {'per s of yardstick':>19} {'SQL':>4} {'KB':>6}")

    def correct(**typed: object) -> int:
        answer = client.post(f"{address}corriger/", {"item": item.id, **typed}, headers=FRAGMENT)
        assert answer.status_code == 200, (typed, answer.content[:500])
        return len(answer.content)

    def measured(label: str, work: Callable[[], int], after: Callable[[], object] = lambda: None) -> None:
        least, queries, size = float("inf"), 0, 0
        for run in range(RUNS):
            connection.force_debug_cursor = run == 0
            reset_queries()
            start = time.process_time()
            size = work()
            took = 1000 * (time.process_time() - start)
            queries, least = (len(connection.queries), least) if run == 0 else (queries, min(least, took))
            connection.force_debug_cursor = False
            after()
        print(f"{label:32} {least:>8.1f} {least / unit:>19.1f} {queries:>4} {size / 1024:>6.0f}")

    def back() -> int:
        return correct(act="undo")

    number = itertools.count()
    measured("review page", lambda: opened(client, address))
    measured("form of an item", lambda: len(client.get(f"{address}element/{item.id}/", headers=FRAGMENT).content))
    measured("level", lambda: correct(act="deeper"), back)
    measured("parent", lambda: correct(act="parent", parent=elsewhere.id), back)
    measured("place", lambda: correct(act="up"), back)
    measured("a field", lambda: correct(act="fields", title=f"{item.title} {next(number)}", seen="0"), back)
    measured("merge", lambda: correct(act="merge"), back)
    measured("split", lambda: correct(act="split", title=item.title, at=str(item.title.index(" ") + 1)), back)
    measured("not an item", lambda: correct(act="not-item"), back)
    measured("a doubt settled", lambda: correct(act="confirm"), back)
    correct(act="deeper")
    measured("taken back", back, lambda: correct(act="redo"))
    measured("names", lambda: opened(client, f"{address}noms/"))
    measured("what changes", lambda: opened(client, f"{address}comparaison/"))


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    unit = yardstick()
    print(f"yardstick: {unit:.2f} s in a function; {connection.vendor}")
    owner, _ = authorities.find_or_create("Mesure")
    client = visitor(owner, 0)
    client.get("/")
    if "--acts" not in sys.argv:
        files(client)
    acts(client, unit)
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
