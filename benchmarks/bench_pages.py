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
COLUMNS = "&colonnes=who,when,status,planned,departments,tags,sdgs,news&groupe=department&tri=-planned"


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
        "list, 600 rows": (client, f"{tree}actions/?lignes=600", {}),
        "list, 600, 8 columns, groups": (client, f"{tree}actions/?lignes=600{COLUMNS}", {}),
        "list, 600, what counts": (client, f"{tree}actions/?lignes=600&counts=counted", {}),
        "list, 100, by everything": (client, f"{tree}actions/?sdg=none&tag=none&amount_from=1&silent=1{COLUMNS}", {}),
        "criteria": (client, f"{tree}criteres/", {}),
        "overview": (client, f"{tree}vue-d-ensemble/", {}),
        "sheet": (client, f"/fiches/{action.uid}/", {}),
        "programmes": (client, "/", {}),
        "people": (client, "/personnes/", {}),
        "search everywhere": (client, "/recherche/?text=ecole", {}),
    }


def many() -> dict[str, tuple[Client, str, dict[str, str]]]:
    """Lists over twenty programmes at once, of 30 and of 600 actions each."""
    found = {}
    for size in (30, 600):
        owner, _ = authorities.find_or_create(f"Mesure de vingt fois {size}")
        for seed in range(20):
            sample.make(authority=owner, actions=size, steps=size, seed=seed)
        client = visitor(owner, size)
        found |= {
            f"{size} each, 100 rows": (client, "/actions/", {}),
            f"{size} each, 600 rows": (client, "/actions/?lignes=600", {}),
            f"{size} each, 600, columns": (client, f"/actions/?lignes=600{COLUMNS}", {}),
            f"{size} each, late": (client, "/actions/?late=1&status=blocked,in_progress", {}),
        }
    return found


def changed(client: Client, path: str) -> float:
    """CPU ms (median) of a page asked for just after an action of one of its programmes changed."""
    spent = []
    actions = Item.objects.filter(level="action").order_by("-pk")[: RUNS + 1]
    for action in actions:
        Item.objects.filter(pk=action.pk).update(title=f"{action.title} bis")
        before = time.process_time()
        assert client.get(path, headers={"Accept-Encoding": "gzip"}).status_code == 200
        spent.append(1000 * (time.process_time() - before))
    return statistics.median(spent[1:])


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    print(
        f"yardstick: {yardstick():.2f} s in a function, {yardstick_of_module():.2f} s in a module;"
        f" {connection.vendor}; Python {sys.version.split()[0]}"
    )
    print(f"{'':53} {'CPU ms':>8} {'clock ms':>9} {'SQL':>4} {'KB':>6}")
    kinds = {"600 actions,    0 steps": pages(0), "600 actions, 3000 steps": pages(3000), "20 programmes": many()}
    for kind, found in kinds.items():
        for name, (client, path, headers) in found.items():

            def get(client: Client = client, path: str = path, headers: dict[str, str] = headers) -> int:
                answer = client.get(path, headers={"Accept-Encoding": "gzip", **headers})
                assert answer.status_code == 200, path
                return len(answer.content)

            cpu, clock, queries, size = measured(get)
            print(f"{kind}: {name:<28} {cpu:>8.1f} {clock:>9.1f} {queries:>4} {size:>6}")
    for name, (client, path, _headers) in kinds["20 programmes"].items():
        # The last actions are those of the large programmes.
        if name.startswith("600 each"):
            print(f"20 programmes, just changed: {name:<24} {changed(client, path):>8.1f}")
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
