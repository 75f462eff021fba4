"""CPU of the server for a sheet of a programme of 600 actions, for saves of several kinds of field and for a follow-up.

Run: `python -m benchmarks.bench_sheet` (a throwaway database, as `bench_pages`). Each figure is the least of several
runs and is given beside the yardstick too: ms for each second that the yardstick takes. The first save of a process
is told apart: it loads what the later ones find. Targets on a quiet machine: sheet under 30 ms, save under 40 ms.
"""

import time
from collections.abc import Callable

from benchmarks.bench_pages import pages  # first: it names the throwaway database

from django.core.management import call_command  # isort: skip
from django.db import connection, reset_queries  # isort: skip
from benchmarks.yardstick import yardstick  # isort: skip
from gouvernail.models import Item  # isort: skip

RUNS = 9
FIELDS: dict[str, Callable[[int], str]] = {
    "description": lambda run: f"Trente arbres, puis {run}.",
    "deadline": lambda run: f"fin {2026 + run % 4}",
    "fte": lambda run: f"{run},5",
    "working_group": lambda run: f"Groupe {run}",
}


def told(name: str, ask: Callable[[int], int], unit: float, runs: int = RUNS) -> None:
    """The least CPU of several runs, beside the yardstick (`unit`, seconds), and the SQL queries of the last."""
    spent = []
    for run in range(runs):
        reset_queries()
        connection.force_debug_cursor = run == runs - 1
        before = time.process_time()
        assert ask(run) == 200, name
        spent.append(1000 * (time.process_time() - before))
        connection.force_debug_cursor = False
    print(f"{name:26} {min(spent):>8.1f} {min(spent) / unit:>19.1f} {len(connection.queries):>4}")


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    call_command("collectstatic", interactive=False, verbosity=0)
    client, sheet, _ = pages(0)["sheet"]
    uid = sheet.strip("/").split("/")[-1]
    unit = yardstick()
    print(f"yardstick: {unit:.2f} s in a function; {connection.vendor}")
    print(f"{'':26} {'CPU ms':>8} {'per s of yardstick':>19} {'SQL':>4}")

    def version() -> int:
        return int(Item.objects.values_list("version", flat=True).get(uid=uid))

    def save(field: str, value: str) -> int:
        typed = {"version": version(), field: value}
        return client.post(f"{sheet}modifier/{field}/", typed, headers={"HX-Request": "true"}).status_code

    def follow(run: int) -> int:
        typed = {"version": version(), "note": f"Avancé {run}.", "progress": str(run), "progress_before": ""}
        return client.post(f"{sheet}suivi/", typed, headers={"HX-Request": "true"}).status_code

    told("first sheet", lambda run: client.get(sheet).status_code, unit, 1)
    told("first save", lambda run: save("description", "Premier."), unit, 1)
    told("sheet", lambda run: client.get(sheet).status_code, unit)
    for field, value in FIELDS.items():
        told(f"save of {field}", lambda run, field=field, value=value: save(field, value(run)), unit)  # type: ignore[misc]
    told("follow-up", follow, unit)
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
