"""A change of 600 actions of 20 programmes at once: seen, done, taken back. CPU, clock and SQL queries.

Target: within a few seconds. Run: `python -m benchmarks.bench_bulk` (a throwaway database; `GOUVERNAIL_DATABASE_URL`
for PostgreSQL).
"""

import os
import tempfile
import time
from collections.abc import Callable
from typing import TypeVar

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
os.environ.setdefault("GOUVERNAIL_SECRET_KEY", "mesures")
if "GOUVERNAIL_DATABASE_URL" not in os.environ:
    os.environ["GOUVERNAIL_DATA_DIR"] = tempfile.mkdtemp()
    os.environ["GOUVERNAIL_DATABASE_URL"] = f"sqlite:///{os.environ['GOUVERNAIL_DATA_DIR']}/bench.sqlite3"

import django

django.setup()

from django.db import connection, reset_queries  # noqa: E402

from benchmarks.yardstick import yardstick  # noqa: E402
from gouvernail.core.bulk_changes import Mode, Wanted  # noqa: E402
from gouvernail.core.vocabulary import StatusValue  # noqa: E402
from gouvernail.models import Item  # noqa: E402
from gouvernail.queries.viewer import operator  # noqa: E402
from gouvernail.services import authorities, bulk, sample  # noqa: E402
from gouvernail.services.taking_back import take_back  # noqa: E402

BY = operator("Mesure")
CHANGES = {
    "a state": Wanted("status", StatusValue.WAITING),
    "a word more": Wanted("tags", ("climat",), Mode.ADD),
    "somebody more": Wanted("agents", ("Camille Sorel",), Mode.ADD),
    "dates moved by 3 months": Wanted("deadline", 3, Mode.SHIFT),
    "who pays, in each line": Wanted("budget", "Région", Mode.PART, "funder"),
}
T = TypeVar("T")


def measured(what: str, act: Callable[[], T]) -> T:
    connection.force_debug_cursor = True
    reset_queries()
    cpu, clock = time.process_time(), time.perf_counter()
    found = act()
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    print(f"{what:<46}{1000 * cpu:>8.0f}{1000 * clock:>8.0f}{len(connection.queries):>6}")
    return found


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    print(f"yardstick: {yardstick():.2f} s in a function; {connection.vendor}")
    owner, _ = authorities.find_or_create("Mesure")
    for seed in range(20):
        sample.make(authority=owner, actions=30, steps=30, seed=seed)
    print(f"{'600 actions of 20 programmes':<46}{'CPU ms':>8}{'clock':>8}{'SQL':>6}")
    for name, wanted in CHANGES.items():
        uids = list(Item.objects.filter(level="action").order_by("pk").values_list("uid", flat=True))
        lines = measured(
            f"{name}: seen", lambda uids=uids, wanted=wanted: bulk.preview(by=BY, items=uids, wanted=wanted)
        )
        held = {line.uid: line.version for line in lines if line.changes}
        done = measured(
            f"{name}: done ({len(held)})",
            lambda held=held, wanted=wanted: bulk.change(by=BY, items=held, wanted=wanted),
        )
        measured(f"{name}: taken back", lambda done=done: take_back(act=done.act or "", by=BY))
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
