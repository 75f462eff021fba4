"""One plan per programme: `core/splitting.py`."""

from gouvernail.core.plan import Item, Plan, Principle
from gouvernail.core.splitting import split
from gouvernail.core.vocabulary import Level, PrincipleKind, ProgrammeKind

DPC, JOINT = ProgrammeKind.DPC, ProgrammeKind.JOINT_PLAN


def axis(name: str, kind: ProgrammeKind | None, **more: object) -> Item:
    return Item(name, Level.AXIS, f"Axe {name}", programme_kind=kind, **more)  # type: ignore[arg-type]


def objective(name: str, parent: str | None) -> Item:
    return Item(name, Level.STRATEGIC_OBJECTIVE, f"Objectif {name}", parent)


def test_a_plain_plan_stays_one():
    plan = Plan((axis("x", None), objective("o", "x")))
    (part,) = split(plan)
    assert (part.key, part.plan) == ("", plan)


def test_each_typed_axis_becomes_a_programme_and_the_rest_stays_together():
    plan = Plan((objective("r", None), axis("x", DPC), objective("o", "x"), axis("y", JOINT), objective("p", "y")))
    parts = split(plan)
    assert [(part.plan.kind, [item.id for item in part.plan.items]) for part in parts] == [
        (None, ["r"]),
        (DPC, ["o"]),
        (JOINT, ["p"]),
    ]
    assert parts[1].plan.title == "Axe x"
    assert parts[1].plan.items[0].parent is None
    assert len({part.key for part in parts}) == 3


def test_the_prose_of_the_axis_is_the_programmes_description():
    (part,) = split(Plan((axis("x", DPC, description="Six ans.", ambition="Mieux."), objective("o", "x"))))
    assert part.description == "Six ans.\n\nMieux."


def test_an_axis_that_carries_more_stays_an_item():
    (part,) = split(Plan((axis("x", DPC, agents=("Anne Lenoir",)), objective("o", "x"))))
    assert [(item.id, item.parent, item.programme_kind) for item in part.plan.items] == [
        ("x", None, None),
        ("o", "x", None),
    ]
    assert part.description is None


def test_principles_go_with_their_axis_loose_ones_with_the_first():
    principles = (
        Principle(PrincipleKind.VALUE, "Pour tous"),
        Principle(PrincipleKind.CRITERION, "Du second", programme="y"),
    )
    parts = split(Plan((axis("x", DPC), axis("y", JOINT)), principles=principles))
    assert [[principle.text for principle in part.plan.principles] for part in parts] == [["Pour tous"], ["Du second"]]
    assert parts[1].plan.principles[0].programme is None
