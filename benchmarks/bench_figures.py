"""CPU of the figures of a programme: 600 actions, 5,000 steps, 1,000 indicators; every action draws its progress.

Target: rolled up under 50 ms where the yardstick takes 3 s. Run: `python -m benchmarks.bench_figures` (a throwaway
database; `GOUVERNAIL_DATABASE_URL` for PostgreSQL).
"""

import os
import sys
import tempfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import count

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
os.environ.setdefault("GOUVERNAIL_SECRET_KEY", "mesures")
if "GOUVERNAIL_DATABASE_URL" not in os.environ:
    os.environ["GOUVERNAIL_DATA_DIR"] = tempfile.mkdtemp()
    os.environ["GOUVERNAIL_DATABASE_URL"] = f"sqlite:///{os.environ['GOUVERNAIL_DATA_DIR']}/bench.sqlite3"

import django

django.setup()

from django.db import connection  # noqa: E402

from benchmarks.yardstick import cpu_ms, yardstick, yardstick_of_module  # noqa: E402
from gouvernail.core import plan as core  # noqa: E402
from gouvernail.core.indicators import overall  # noqa: E402
from gouvernail.core.progress import of_rates  # noqa: E402
from gouvernail.core.vocabulary import BudgetKind, Direction, Level, ProgressFrom, StatusValue  # noqa: E402
from gouvernail.models import Programme, SourceDocument  # noqa: E402
from gouvernail.queries import arranged, drawing  # noqa: E402
from gouvernail.queries.gate import sight  # noqa: E402
from gouvernail.queries.money import Wanted  # noqa: E402
from gouvernail.queries.money import load as load_money  # noqa: E402
from gouvernail.queries.rows import Row, read, rows_of  # noqa: E402
from gouvernail.queries.stamps import stamps  # noqa: E402
from gouvernail.queries.summing import summarise, whole_of  # noqa: E402
from gouvernail.queries.viewer import operator  # noqa: E402
from gouvernail.services import authorities  # noqa: E402
from gouvernail.services.accepting import accept  # noqa: E402
from gouvernail.services.sample_plan import sample_plan  # noqa: E402

TODAY = date(2026, 3, 15)
ACTIONS, STEPS, INDICATORS = 600, 5000, 1000


def made_up() -> core.Plan:
    """Half of the actions draw their progress from their steps, half from their indicators; each has two lines."""
    plan = sample_plan(actions=ACTIONS, steps=STEPS, seed=7)
    numbers, shared = count(), [2] * (INDICATORS - ACTIONS) + [1] * (2 * ACTIONS - INDICATORS)
    items = []
    for item in plan.items:
        if item.level is Level.ACTION:
            number = next(numbers)
            item = replace(
                item,
                status=core.Status(StatusValue.IN_PROGRESS),
                progress=None,
                progress_from=ProgressFrom.STEPS if number % 2 else ProgressFrom.INDICATORS,
                indicators=tuple(indicator(number + each) for each in range(shared[number % ACTIONS])),
                budget=(line(number, 2025), line(number, 2026)),
            )
        items.append(item)
    return replace(plan, items=tuple(items))


def indicator(number: int) -> core.Indicator:
    values = tuple(core.IndicatorValue(date(2025 + year, 1, 1), Decimal(number % 50 + year)) for year in range(3))
    targets = tuple(core.IndicatorTarget(2025 + year, Decimal(60 + year)) for year in range(6))
    return core.Indicator(f"Mesure {number}", None, None, Direction.UP, Decimal(0), "annuel", targets, values)


def line(number: int, year: int) -> core.BudgetLine:
    kind = BudgetKind.ORDINARY if number % 3 else BudgetKind.EXTRAORDINARY
    return core.BudgetLine(kind=kind, amount=Decimal(number * 100 + 33) / 100, year=year)


def main() -> None:
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    print(f"yardstick: {yardstick():.2f} s in a function, {yardstick_of_module():.2f} s at the level of a module")
    print(f"{connection.vendor}; Python {sys.version.split()[0]}; CPU ms, medians")
    owner, _ = authorities.find_or_create("Mesure")
    document = SourceDocument.objects.create(authority=owner, name="mesure", sha256="0" * 64, size=0)
    plan = made_up()
    accepted = accept(core.Draft(plan), by=operator("Mesure"), authority=owner, document=document)
    programme = Programme.objects.get(uid=accepted.programmes[0].uid)
    seen = sight(operator("Mesure"), programme.uid)
    values = read(seen)
    rows = rows_of(values, seen, today=TODAY)
    ordered = arranged.in_order([row for row in rows if row.parent_id is None], rows)
    actions = [row for row in rows if row.level == "action"]
    measured = drawing.indicators_of([row.id for row in actions])
    steps_made = sum(row.level == "step" for row in rows)
    print(f"{len(actions)} actions, {steps_made} steps, {sum(map(len, measured.values()))} indicators")

    def rolled_up() -> list[Row]:
        from_steps = [row.id for row in actions if row.progress_from == "steps"]
        steps = ((row.parent_id, row.status, row.weight, row.recurring) for row in rows if row.level == "step")
        drawn = drawing.drawn(steps, from_steps, ())
        for row in actions:
            row.drawn = drawn.get(row.id) or of_rates(overall(each).percent for _, each in measured[row.id])
        for row in ordered:
            row.children = row.actions = row.done = row.late_actions = 0
        summarise(ordered)
        whole_of(ordered)
        return ordered

    print(f"rolled up, out of what was read          {cpu_ms(rolled_up):8.1f}")
    print(f"whether anything changed                 {cpu_ms(lambda: stamps(seen.programmes)):8.1f}")
    print(f"all rows read from the database          {cpu_ms(lambda: rows_of(read(seen), seen, today=TODAY)):8.1f}")
    page = cpu_ms(lambda: load_money(seen.viewer, programme.uid, Wanted()))
    print(f"the whole page of money                  {page:8.1f}")
    connection.creation.destroy_test_db(connection.settings_dict["NAME"], verbosity=0)


if __name__ == "__main__":
    main()
