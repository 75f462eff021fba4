"""CPU of the server for the pages of a programme of 600 actions, without and with 3,000 steps, beside the yardstick.

Run: `python -m benchmarks.bench_pages` (a throwaway database; `GOUVERNAIL_DATABASE_URL` for PostgreSQL). The whole
answer is measured, from the request to its bytes: sign-in, queries, rows, page, compression. The targets are for a
quiet machine on which the yardstick takes about 3 s: tree and list under 80 ms, a search under 50 ms.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
os.environ.setdefault("GOUVERNAIL_SECRET_KEY", "mesures")
folder = tempfile.mkdtemp()
os.environ["GOUVERNAIL_DATA_DIR"] = folder
os.environ.setdefault("GOUVERNAIL_DATABASE_URL", f"sqlite:///{folder}/bench.sqlite3")

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, reset_queries  # noqa: E402
from django.test import Client  # noqa: E402

from benchmarks.yardstick import yardstick, yardstick_of_module  # noqa: E402
from gouvernail.core.permissions import Role  # noqa: E402
from gouvernail.models import Account, Item, Membership  # noqa: E402
from gouvernail.services import authorities, sample  # noqa: E402

RUNS = 9


def measured(get: Callable[[], int]) -> tuple[float, float, int, int]:
    """Milliseconds of CPU and of the clock (medians), SQL queries of one answer, and its kilobytes."""
    get()
    connection.force_debug_cursor = True
    reset_queries()
    size = get()
    queries = len(connection.queries)
    connection.force_debug_cursor = False
    cpu, clock = [], []
    for _ in range(RUNS):
        before, start = time.process_time(), time.perf_counter()
        get()
        cpu.append(1000 * (time.process_time() - before))
        clock.append(1000 * (time.perf_counter() - start))
    return statistics.median(cpu), statistics.median(clock), queries, size // 1024


def visitor(owner: object, steps: int) -> Client:
    account = Account.objects.create_user(f"mesure{steps}@example.invalid", name="Mesure")
    Membership.objects.create(account=account, authority=owner, role=Role.EDITOR)
    client = Client(HTTP_HOST="localhost")
    client.force_login(account)
    return client


def pages(steps: int) -> dict[str, tuple[Client, str, dict[str, str]]]:
    """The addresses measured: client, path, headers."""
    owner, _ = authorities.find_or_create(f"Mesure {steps}")
    programme = sample.make(authority=owner, actions=600, steps=steps)
    client = visitor(owner, steps)
    tree = f"/programmes/{programme.uid}/"
    action = Item.objects.filter(programme=programme, level="action")[300]
    return {
        "tree": (client, tree, {}),
        "search in the tree": (client, f"{tree}?text=ecole", {"HX-Request": "true"}),
        "list, 100 rows": (client, f"{tree}actions/", {}),
        "list, sorted": (client, f"{tree}actions/?tri=-deadline", {}),
        "overview": (client, f"{tree}vue-d-ensemble/", {}),
        "sheet": (client, f"/fiches/{action.uid}/", {}),
        "programmes": (client, "/", {}),
        "people": (client, "/personnes/", {}),
        "search everywhere": (client, "/recherche/?text=ecole", {}),
    }


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    print(
        f"yardstick: {yardstick():.2f} s in a function, {yardstick_of_module():.2f} s in a module;"
        f" {connection.vendor}; Python {sys.version.split()[0]}"
    )
    print(f"{'':44} {'CPU ms':>8} {'clock ms':>9} {'SQL':>4} {'KB':>6}")
    for steps in (0, 3000):
        for name, (client, path, headers) in pages(steps).items():

            def get(client: Client = client, path: str = path, headers: dict[str, str] = headers) -> int:
                answer = client.get(path, headers={"Accept-Encoding": "gzip", **headers})
                assert answer.status_code == 200, path
                return len(answer.content)

            cpu, clock, queries, size = measured(get)
            print(f"600 actions, {steps:>4} steps: {name:<22} {cpu:>8.1f} {clock:>9.1f} {queries:>4} {size:>6}")
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
