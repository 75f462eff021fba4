"""Reads plans kept as tables in ways drawn by chance: `python -m tests.cases.books.measure [FIRST LAST] [--worst N]`.

Says how well they were read on average, and which habits cost most.
"""

import argparse
import tempfile
from collections import defaultdict
from dataclasses import fields
from pathlib import Path
from statistics import mean

from tests.cases.books.habits import Way, any_way
from tests.cases.books.ways import written
from tests.cases.measure import draft_of
from tests.cases.scoring import Score, score


def scored(way: Way, folder: Path) -> Score:
    made = written(way, folder)
    return score(draft_of(made), made.expected)


def cost(found: Score) -> float:
    told = [found.f1, found.parents, *([found.fields] if found.fields is not None else [])]
    return 1 - min(told) + 0.2 * bool(found.spurious)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("first", nargs="?", type=int, default=0)
    parser.add_argument("last", nargs="?", type=int, default=200)
    parser.add_argument("--worst", type=int, default=20)
    asked = parser.parse_args()
    told: list[tuple[float, Way, Score]] = []
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(asked.first, asked.last):
            way = any_way(seed)
            found = scored(way, Path(folder))
            told.append((cost(found), way, found))
    by_habit: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for lost, way, _ in told:
        for each in fields(way):
            if each.name != "seed":
                by_habit[each.name, getattr(way, each.name)].append(lost)
    for (name, value), costs in sorted(by_habit.items(), key=lambda pair: -mean(pair[1]))[:25]:
        print(f"{mean(costs):.3f} {name}={value!r} ({len(costs)})")
    for lost, way, found in sorted(told, key=lambda one: -one[0])[: asked.worst]:
        values = (
            f"{found.f1:.2f} {found.parents:.2f} {found.fields if found.fields is None else round(found.fields, 2)}"
        )
        print(f"{lost:.2f} {values} {len(found.spurious)} {found.bad_fields or ''} seed={way.seed} {way}")
    every = [found for _, _, found in told]
    told_fields = [one.fields for one in every if one.fields is not None]
    print(
        f"{len(every)} ways: f1 {mean(one.f1 for one in every):.3f}, parents {mean(one.parents for one in every):.3f},"
        f" fields {mean(told_fields):.3f}, under 0.90: {sum(one.f1 < 0.9 for one in every)},"
        f" spurious in {sum(bool(one.spurious) for one in every)}, perfect {sum(lost == 0 for lost, _, _ in told)}"
    )


if __name__ == "__main__":
    main()
