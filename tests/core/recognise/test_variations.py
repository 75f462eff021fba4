"""One plan written as very many tables is one tree, with the same fields: words, order, groups, titles, totals, notes.

Metamorphic: nothing is known of the draws but what all of them must give.
"""

from typing import Any

import pytest

from gouvernail.core.plan import Item

from .documents import MARKS
from .tables import draft_of
from .variations import variation

SEEDS = 360
AT_ONCE = 20


def tree_and_fields(seed: int) -> tuple[list[str], dict[str, dict[str, Any]]]:
    depths: dict[str, int] = {}
    lines, said = [], {}
    for item in draft_of(*variation(seed).blocks).plan.items:
        depths[item.id] = depths[item.parent] + 1 if item.parent else 0
        lines.append(f"{'  ' * depths[item.id]}{MARKS[item.level.value]} {item.title}")
        said[item.title] = _fields(item)
    return lines, said


def _fields(item: Item) -> dict[str, Any]:
    def one(values: tuple[Any, ...]) -> Any:
        return values[0] if len(values) == 1 else list(values) or None

    return {
        "political": one(item.political_leads),
        "department": one(item.departments),
        "agent": one(item.agents or item.administrative_leads),
        "deadline": item.deadline.end.isoformat() if item.deadline and item.deadline.end else None,
        "status": item.status.value.value if item.status and item.status.value else None,
        "budget": one(tuple(int(line.amount) for line in item.budget if line.amount is not None)),
    }


@pytest.mark.parametrize("first", range(0, SEEDS, AT_ONCE))
def test_every_way_of_writing_a_table_gives_the_same_plan(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        wanted = variation(seed)
        lines, said = tree_and_fields(seed)
        assert lines == wanted.tree, (seed, wanted.drawn)
        for title, fields in wanted.said.items():
            found = {name: said[title][name] for name in fields}
            assert found == fields, (seed, title, wanted.drawn)
