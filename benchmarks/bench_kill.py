"""The server is killed (SIGKILL, all its processes) in the middle of saves, again and again: nothing is lost.

Run: `python -m benchmarks.bench_kill --kills 100 --saves 1000`; with `GOUVERNAIL_BENCH_POSTGRESQL=postgres://…/prefix`
on a database of its own, made and dropped. After each kill the database must be whole (on SQLite `integrity_check` and
`foreign_key_check`), and hold every save that was acknowledged, also those of the rounds before. A round ends at its
share of the saves, at a moment that nobody chose. `--journal FILE` adds a line for each kill: a hundred of them may be
the sum of several runs, and a run may be stopped.
"""

import argparse
import random
import signal
import sys
import threading
import time
from pathlib import Path

from benchmarks.people_at_work import Book, Installation, Person, Saved, unkept

PEOPLE = 12


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--kills", type=int, default=5, help="a hundred is the claim; `make bench` does a few")
    options.add_argument("--saves", type=int, default=100, help="saves in all, shared out among the rounds")
    options.add_argument("--processes", type=int, default=2)
    options.add_argument("--journal", type=Path, help="a file to which each kill adds its line")
    chosen = options.parse_args()
    house, chance = Installation(PEOPLE), random.Random(7)
    saved: list[Saved] = []
    wrong: list[str] = []
    start = time.monotonic()
    try:
        for kill in range(1, chosen.kills + 1):
            house.start(processes=chosen.processes)
            book, stop = Book(), threading.Event()
            people = [Person(house, number, book, stop, reads=False) for number in range(PEOPLE)]
            for each in people:
                each.turn = 1000 * kill
                each.start()
            share = chosen.saves / chosen.kills * chance.uniform(0.5, 1.5)
            deadline = time.monotonic() + 60
            while len(book.saved) < share and time.monotonic() < deadline:
                time.sleep(chance.uniform(0.001, 0.02))
            stop.set()
            house.stop(signal.SIGKILL)
            for each in people:
                each.join(30)
            saved += book.saved
            wrong += [f"kill {kill}: {each}" for each in book.wrong + unkept(house, saved)]
            print(f"{kill} kills, {len(saved)} acknowledged, {len(wrong)} losses", flush=True)
            if chosen.journal:
                with chosen.journal.open("a") as journal:
                    journal.write(f"{house.database.split(':')[0]} {len(book.saved)} acknowledged {len(wrong)} wrong\n")
    finally:
        house.stop(signal.SIGKILL)
        house.remove()
    print(f"{house.database.split(':')[0]}: {chosen.kills} kills in {time.monotonic() - start:.0f} s")
    for each in wrong[:10]:
        print(f"  {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
