"""Plans to lay out: small ones, and one made by reflection in which every field of every type of the plan is filled."""

import dataclasses
import types
import typing
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from gouvernail.core.plan import Deadline, Item, Link, Placement, Plan, Principle, SharedIndicator, Status
from gouvernail.core.vocabulary import Level, ProgrammeKind, StatusValue, Track

TODAY = date(2025, 9, 2)
REFERENCES = {(Item, "id"), (Item, "parent"), (Link, "item"), (Placement, "parent"), (Principle, "programme")}
REFERENCES |= {(SharedIndicator, "key")}
"""Fields that hold the identifier of an item: a report shows the item's title in their place.

Fields that do not count when plans are compared (the box of a place on its page) are no fact of the plan: left out.
"""
FIXED = {"progress": 37, "sdgs": (11, 13), "confidence": Decimal("0.83"), "share": Decimal("41.5")}


class _Maker:
    """Values that are all different, so that each can be found again in a report."""

    def __init__(self) -> None:
        self.number = 100

    def make(self, kind: object, name: str) -> object:
        self.number += 1
        if name in FIXED:
            return FIXED[name]
        origin = typing.get_origin(kind)
        if origin in {typing.Union, types.UnionType}:
            return self.make(next(one for one in typing.get_args(kind) if one is not type(None)), name)
        if origin is tuple:
            inner = typing.get_args(kind)[0]
            return tuple(self.make(inner, f"{name}{place}") for place in range(2))
        assert isinstance(kind, type)
        if dataclasses.is_dataclass(kind):
            return self.filled(kind)
        if issubclass(kind, Enum):
            return list(kind)[self.number % len(kind)]
        if kind is bool:
            return True
        values = {
            str: f"Zz{name.replace('_', '')}{self.number}",
            int: self.number + 1900,
            date: date(2024, 1, 1) + timedelta(days=self.number),
            Decimal: Decimal(self.number) + Decimal("0.25"),
        }
        return values[kind]

    def filled(self, kind: type, **given: object) -> typing.Any:
        hints = typing.get_type_hints(kind)
        made = {
            field.name: self.make(hints[field.name], field.name)
            for field in dataclasses.fields(kind)
            if field.name not in given and field.compare
        }
        return kind(**made, **given)


def full_plan() -> Plan:
    """An axis, an objective, two actions, a step: one of each with every field, tied together by their identifiers."""
    maker = _Maker()

    def item(name: str, level: Level, parent: str | None, **more: object) -> Item:
        made: Item = maker.filled(
            Item,
            id=f"identifiant-{name}",
            level=level,
            parent=parent,
            status=Status(StatusValue.WAITING, "Zzmot"),
            **more,
        )
        links = tuple(dataclasses.replace(link, item="identifiant-axe") for link in made.links)
        return dataclasses.replace(made, links=links)

    axis = item("axe", Level.AXIS, None, also_under=(), label=None)
    goal = item("objectif", Level.STRATEGIC_OBJECTIVE, axis.id, also_under=())
    other = Item("identifiant-autre", Level.STRATEGIC_OBJECTIVE, "Zzautreobjectif", parent=axis.id)
    shared = (Placement(other.id, FIXED["share"]),)  # type: ignore[arg-type]
    action = item("action", Level.ACTION, goal.id, also_under=shared)
    step = item("etape", Level.STEP, action.id, also_under=())
    plan: Plan = maker.filled(Plan, items=(axis, goal, other, action, step), language="fr")
    principles = tuple(dataclasses.replace(one, programme=axis.id) for one in plan.principles)
    return dataclasses.replace(plan, principles=principles)


def leaves(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Every simple value in a plan with the names of the fields that lead to it; references and unknowns left out."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            if field.compare and (type(value), field.name) not in REFERENCES:
                yield from leaves(getattr(value, field.name), (*path, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from leaves(one, path)
    elif value is not None:
        yield path, value


def objective(name: str = "o1", **fields: object) -> Item:
    given: dict[str, object] = {"title": f"Objectif {name}", "code": name.removeprefix("o")}
    return Item(id=name, level=Level.STRATEGIC_OBJECTIVE, **{**given, **fields})  # type: ignore[arg-type]


def action(name: str, parent: str | None = "o1", **fields: object) -> Item:
    given: dict[str, object] = {"title": f"Action {name}", "code": name.removeprefix("a")}
    return Item(id=name, level=Level.ACTION, parent=parent, **{**given, **fields})  # type: ignore[arg-type]


def plan_of(*items: Item, **fields: object) -> Plan:
    given: dict[str, object] = {
        "title": "Programme de Valboisé",
        "kind": ProgrammeKind.PST,
        "organisations": ("Valboisé",),
        "language": "fr",
    }
    return Plan(items=items, **{**given, **fields})  # type: ignore[arg-type]


def dated(text: str, end: date) -> Deadline:
    return Deadline(text, end, end)


def two_tracks() -> Plan:
    return plan_of(
        objective("o1", track=Track.INTERNAL), objective("o2", track=Track.EXTERNAL), action("a1", departments=("RH",))
    )
