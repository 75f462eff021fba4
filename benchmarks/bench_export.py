"""Time of each export of a programme of 500 actions with full sheets: `python -m benchmarks.bench_export [ACTIONS]`.

Workbooks are read back too: `read` stands under each. Prints the yardstick, then seconds of the clock, seconds of CPU
(children included: PDF is set in a process of its own, which uses several threads) and the size of each file.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from benchmarks.yardstick import yardstick
from gouvernail.core.deadlines import deadline_from_date
from gouvernail.core.plan import BudgetLine, Indicator, IndicatorTarget, IndicatorValue, Item, Plan, Status
from gouvernail.core.problems import Source
from gouvernail.core.recognise import recognise
from gouvernail.core.report.programme import programme_report
from gouvernail.core.vocabulary import BudgetKind, IndicatorKind, Level, ProgrammeKind, StatusValue, Track
from gouvernail.core.workbook import programme_table
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.files.read import read
from gouvernail.files.write.docx import write_docx
from gouvernail.files.write.ods import write_ods
from gouvernail.files.write.pdf import write_pdf
from gouvernail.files.write.xlsx import write_xlsx

TODAY = date(2026, 3, 15)
WORDS = ("commune", "rénove", "chaque", "année", "voiries", "centre", "avec", "habitants", "service", "travaux")


def programme(actions: int, seed: int = 2024) -> Plan:
    """A plan with `actions` actions, ten under each of the operational objectives, two steps under each action."""
    return Plan(
        tuple(_items(actions, random.Random(seed))),
        title="Programme stratégique transversal 2024-2030",
        kind=ProgrammeKind.PST,
        organisations=("Commune de Valboisé", "CPAS de Valboisé"),
        period=(date(2024, 12, 2), date(2030, 12, 1)),
        language="fr",
    )


def _items(actions: int, chance: random.Random) -> Iterator[Item]:
    for number in range(actions):
        goal, aim = number // 50 + 1, number // 10 % 5 + 1
        if number % 50 == 0:
            yield Item(f"os{goal}", Level.STRATEGIC_OBJECTIVE, _words(chance, 12), code=str(goal), track=Track.EXTERNAL)
        if number % 10 == 0:
            code = f"{goal}.{aim}"
            yield Item(f"oo{code}", Level.OPERATIONAL_OBJECTIVE, _words(chance, 12), f"os{goal}", code=code)
        yield _action(number, f"{goal}.{aim}", chance)
        for step in range(2):
            yield Item(f"s{number}-{step}", Level.STEP, _words(chance, 7), f"a{number}", source=Source(line=number))


def _action(number: int, above: str, chance: random.Random) -> Item:
    day = date(2025, 1, 1) + timedelta(days=chance.randrange(2000))
    amount = Decimal(chance.randrange(1, 900) * 1000)
    return Item(
        id=f"a{number}",
        level=Level.ACTION,
        title=_words(chance, 14),
        parent=f"oo{above}",
        code=f"{above}.{number % 10 + 1}",
        description=_words(chance, 40),
        political_leads=("A. Lenoir", "B. Petit"),
        departments=("Service des travaux",),
        agents=("Directrice générale",),
        deadline=deadline_from_date(day),
        status=Status(chance.choice(list(StatusValue))),
        progress=chance.randrange(101),
        achieved=_words(chance, 25),
        remaining=_words(chance, 25),
        aims=(_words(chance, 10), _words(chance, 10)),
        budget=(BudgetLine(BudgetKind.ORDINARY, amount, "1041/123-48", 2026),),
        indicators=(_indicator(chance),),
        sdgs=(11, 13),
        source=Source(file="pst.txt", line=number),
        confidence=Decimal("0.97"),
    )


def _indicator(chance: random.Random) -> Indicator:
    targets = tuple(IndicatorTarget(year, Decimal(year - 2020)) for year in (2026, 2028))
    values = (IndicatorValue(date(2026, 1, 1), Decimal(chance.randrange(9))),)
    return Indicator(_words(chance, 6), IndicatorKind.OUTPUT, "mètres", targets=targets, values=values)


def _words(chance: random.Random, many: int) -> str:
    return " ".join(chance.choices(WORDS, k=many)).capitalize()


def _read_back(plan: Plan, workbook: bytes, form: str) -> bytes:
    """The workbook read again: bytes, document, plan. It must be the plan that was written."""
    draft = recognise(read(workbook, f"plan.{form}"))
    assert (draft.plan, draft.problems) == (plan, ())
    return workbook


def measured(name: str, work: Callable[[], bytes]) -> bytes:
    """The better of two runs."""
    runs = []
    for _ in range(2):
        clock, cpu = time.perf_counter(), _cpu()
        made = work()
        runs.append((time.perf_counter() - clock, _cpu() - cpu))
    best_clock, best_cpu = min(runs)
    print(f"{name:<6}{best_clock:8.2f} s {best_cpu:8.2f} s CPU {len(made) / 1e6:8.2f} MB")
    return made


def _cpu() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def main(actions: int) -> None:
    print(f"yardstick (30 million additions): {yardstick():.2f} s")
    plan = programme(actions)
    print(f"{actions} actions, {len(plan.items)} items")
    measured("json", lambda: json.dumps(plan_to_json(plan), ensure_ascii=False).encode())
    for form, write in (("xlsx", write_xlsx), ("ods", write_ods)):
        workbook = measured(form, lambda write=write: write(programme_table(plan, today=TODAY)))
        measured("read", lambda form=form, workbook=workbook: _read_back(plan, workbook, form))
    measured("docx", lambda: write_docx(programme_report(plan, today=TODAY)))
    measured("pdf", lambda: write_pdf(programme_report(plan, today=TODAY)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
