"""CPU of the queries behind the pages, on a made-up programme of 600 actions, without and with 3,000 steps.

Run: `python -m benchmarks.bench_queries` (a throwaway database; `GOUVERNAIL_DATABASE_URL` for PostgreSQL).
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
os.environ.setdefault("GOUVERNAIL_SECRET_KEY", "mesures")
if "GOUVERNAIL_DATABASE_URL" not in os.environ:
    os.environ["GOUVERNAIL_DATA_DIR"] = tempfile.mkdtemp()
    os.environ["GOUVERNAIL_DATABASE_URL"] = f"sqlite:///{os.environ['GOUVERNAIL_DATA_DIR']}/bench.sqlite3"

import django

django.setup()

from django.db import connection, reset_queries  # noqa: E402
from django.test.utils import setup_test_environment, teardown_test_environment  # noqa: E402

from benchmarks.yardstick import yardstick  # noqa: E402
from gouvernail.core.permissions import Role  # noqa: E402
from gouvernail.models import Account, Item, Membership  # noqa: E402
from gouvernail.queries import actions, items, overview, plans, programmes, search, tree  # noqa: E402
from gouvernail.queries.filters import Filter  # noqa: E402
from gouvernail.queries.gate import sight  # noqa: E402
from gouvernail.queries.viewer import viewer_for  # noqa: E402
from gouvernail.services import authorities, sample  # noqa: E402

TODAY = date(2026, 3, 15)
RUNS = 9


def measured(act: Callable[[], object]) -> tuple[float, float, int]:
    """Milliseconds of CPU and of the clock (medians), and SQL queries of one run."""
    act()
    connection.force_debug_cursor = True
    reset_queries()
    act()
    queries = len(connection.queries)
    connection.force_debug_cursor = False
    cpu, wall = [], []
    for _ in range(RUNS):
        before, clock = time.process_time(), time.perf_counter()
        act()
        cpu.append(1000 * (time.process_time() - before))
        wall.append(1000 * (time.perf_counter() - clock))
    return statistics.median(cpu), statistics.median(wall), queries


def pages(steps: int) -> dict[str, Callable[[], object]]:
    """What each page asks for, on a programme of 600 actions and that many steps, as an editor sees it."""
    owner, _ = authorities.find_or_create(f"Mesure {steps}")
    programme = sample.make(authority=owner, actions=600, steps=steps)
    account = Account.objects.create_user(f"mesure{steps}@example.invalid", name="Mesure")
    Membership.objects.create(account=account, authority=owner, role=Role.EDITOR)
    viewer = viewer_for(account)
    action = Item.objects.filter(programme=programme, level="action")[300]
    return {
        "viewer": lambda: viewer_for(account),
        "programme cards": lambda: programmes.cards(viewer, today=TODAY),
        "tree": lambda: tree.load(viewer, programme.uid, today=TODAY),
        "tree, one word": lambda: tree.load(viewer, programme.uid, today=TODAY, wanted=Filter(text="ecole")),
        "list of actions": lambda: actions.listing(viewer, today=TODAY, seen=sight(viewer, programme.uid)),
        "sheet": lambda: items.sheet(viewer, action.uid, today=TODAY),
        "overview": lambda: overview.load(viewer, today=TODAY, programme_uid=programme.uid),
        "search, two words": lambda: search.find(viewer, "amenager ecole"),
        "whole plan": lambda: plans.load(viewer, programme.uid),
    }


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    setup_test_environment()
    print(
        f"yardstick (30 million additions): {yardstick():.2f} s; {connection.vendor}; Python {sys.version.split()[0]}"
    )
    print(f"{'':44} {'CPU ms':>8} {'clock ms':>9} {'SQL':>4}")
    for steps in (0, 3000):
        for name, act in pages(steps).items():
            cpu, wall, queries = measured(act)
            print(f"600 actions, {steps:>4} steps: {name:<22} {cpu:>8.1f} {wall:>9.1f} {queries:>4}")
    teardown_test_environment()
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
