"""Objectives side by side in a table."""

import pytest

from gouvernail.core.document import Cell, Document, Heading, Row, Table
from gouvernail.core.recognise import recognise

HEADS = [
    ("OO 1.1 – Protéger l'eau", "OO 1.2 – Planter des haies"),
    ("1.1 Protéger l'eau", "1.2 Planter des haies"),
]


@pytest.mark.parametrize("heads", HEADS)
def test_each_column_is_an_objective_with_its_actions(heads: tuple[str, ...]) -> None:
    below = (("Analyser les sources", "Creuser un puits"), ("Distribuer des plants", "Former les agents"))
    rows = (Row(tuple(map(Cell.of, heads))), *(Row(tuple(map(Cell.of, pair))) for pair in zip(*below, strict=True)))
    plan = recognise(Document((Heading("OS 1 – Une commune nature"), Table(rows)))).plan
    assert [item.title for item in plan.items] == [
        "Une commune nature",
        *("Protéger l'eau", *below[0]),
        *("Planter des haies", *below[1]),
    ]


def test_a_table_of_actions_stays_one() -> None:
    rows = (("Action", "Échéance"), ("Analyser les sources", "2026"), ("Creuser un puits", "2027"))
    table = Table(tuple(Row(tuple(map(Cell.of, row))) for row in rows))
    plan = recognise(Document((Heading("OS 1 – Une commune nature"), table))).plan
    assert [item.title for item in plan.items][1:] == ["Analyser les sources", "Creuser un puits"]
