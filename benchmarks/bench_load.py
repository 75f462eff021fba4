"""Many people edit at once, over HTTP, on the server as it is in production: 50 on SQLite, 300 on PostgreSQL.

Run: `python -m benchmarks.bench_load --people 50 --seconds 30`; with `GOUVERNAIL_BENCH_POSTGRESQL=postgres://…/prefix`
on a database of its own, made and dropped. Each person reads a page, opens the form of a field, and saves it with the
version that was seen, without a pause, or with `--pause SECONDS` of thought before each round, on average (a person
who saves every half minute: 30); one save in three falls on five items shared by all, where people see the
conflict page and decide. At the end every acknowledged save must be in the history, each line must start from the value
of the one before, and the last one must be what the database holds. The exit status says whether all held.
"""

import argparse
import statistics
import sys
import threading
import time
from collections import Counter

from benchmarks.people_at_work import Book, Installation, Person, unkept
from benchmarks.yardstick import yardstick


def main() -> int:
    options = argparse.ArgumentParser()
    options.add_argument("--people", type=int, default=50)
    options.add_argument("--seconds", type=float, default=30)
    options.add_argument("--pause", type=float, default=0)
    options.add_argument("--processes", type=int, default=4)
    options.add_argument("--threads", type=int, default=4)
    chosen = options.parse_args()
    house, book, stop = Installation(chosen.people), Book(), threading.Event()
    thought = f"{chosen.pause:.0f} s of thought" if chosen.pause else "no pause"
    print(
        f"yardstick: {yardstick():.2f} s; {house.database.split(':')[0]}, {chosen.people} people, {thought}", flush=True
    )
    try:
        house.start(processes=chosen.processes, threads=chosen.threads)
        people = [Person(house, number, book, stop, reads=True, pause=chosen.pause) for number in range(chosen.people)]
        start = time.monotonic()
        for each in people:
            each.start()
        time.sleep(chosen.seconds)
        stop.set()
        for each in people:
            each.join(180)
        spent = time.monotonic() - start
        house.stop()
        wrong = book.wrong + unkept(house, book.saved) + ["a Traceback in the journal"] * house.faults()
    finally:
        house.stop()
        house.remove()
    print(f"{len(book.saved) / spent:.1f} saves a second, {len(book.saved)} acknowledged in {spent:.0f} s")
    print(f"{book.conflicts} conflicts seen and decided, {book.theirs} for the other's value")
    print(f"{'ms by the clock':18} {'number':>7} {'median':>7} {'95 %':>7} {'worst':>7}")
    for what, times in book.times.items():
        late = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        print(f"{what:18} {len(times):>7} {statistics.median(times):>7.0f} {late:>7.0f} {max(times):>7.0f}")
    print(f"errors or losses: {len(wrong)}")
    for each, number in Counter(wrong).most_common(10):
        print(f"  {number} x {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
