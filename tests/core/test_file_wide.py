"""Names of a whole file: known, new, or nearly the same (`core/file_wide.py`)."""

import pytest

from gouvernail.core.corrections import Names
from gouvernail.core.file_wide import names_found
from gouvernail.core.plan import Item, Plan
from gouvernail.core.vocabulary import Level


def plan_of(*names: str, field: str = "agents") -> Plan:
    return Plan(tuple(Item(f"a{n}", Level.ACTION, "T", **{field: (name,)}) for n, name in enumerate(names)))  # type: ignore[arg-type]


def test_names_are_counted_and_compared_with_those_known():
    found = names_found(plan_of("Ève Lenoir", "Ève Lenoir", "Max Petit"), {Names.PEOPLE: ["È. Lenoir"]})
    assert [(each.name, each.count, each.known) for each in found] == [
        ("Ève Lenoir", 2, "È. Lenoir"),
        ("Max Petit", 1, None),
    ]


@pytest.mark.parametrize(
    ("name", "known", "near"),
    [
        ("Ève Lenoire", "Ève Lenoir", "Ève Lenoir"),
        ("Service Travaux publics", "Travaux publics", "Travaux publics"),
        ("Publics travaux", "Travaux publics", "Travaux publics"),
        ("Finances", "Travaux publics", None),
        ("RH", "IT", None),
        ("Max Petit", "Ève Lenoir", None),
    ],
)
def test_names_nearly_the_same_are_proposed_never_matched(name: str, known: str, near: str | None):
    (found,) = names_found(plan_of(name, field="departments"), {Names.DEPARTMENTS: [known]})
    assert (found.known, found.near) == (None, near)


def test_two_new_names_nearly_the_same_point_to_the_more_frequent():
    found = names_found(plan_of("Ève Lenoir", "Ève Lenoir", "Ève Lenoire"), {})
    assert {each.name: each.near for each in found} == {"Ève Lenoir": None, "Ève Lenoire": "Ève Lenoir"}
