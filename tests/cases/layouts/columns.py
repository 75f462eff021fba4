"""Columns of wide tables: what stands in each, their header over one or two rows, the group rows between."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from tests.cases.blocks import Box
from tests.cases.content import Node

Fill = Callable[[Node], Box | str]


@dataclass(frozen=True, slots=True)
class Column:
    header: str
    fill: Fill
    group: str = ""
    width: float = 1


def says(name: str, none: str = "") -> Fill:
    return lambda node: node.write(name) or none


def budget(kind: str, none: str = "/") -> Fill:
    """The budget cell, only in the column of its kind."""

    def fill(node: Node) -> str:
        said = node.said.get("budget")
        return said.text if said and said.value[0]["kind"] == kind else none  # type: ignore[index]

    return fill


def real_date(name: str) -> Fill:
    def fill(node: Node) -> Box | str:
        said = node.said.get(name)
        day = said.value["start"] if said else None  # type: ignore[index]
        return Box(said.text, value=date.fromisoformat(day), form="date") if said and day else node.write(name)

    return fill


def real_amount(kind: str) -> Fill:
    def fill(node: Node) -> Box | str:
        said = node.said.get("budget")
        if said is None or said.value[0]["kind"] != kind:  # type: ignore[index]
            return ""
        return Box(said.text, value=Decimal(said.value[0]["amount"]), form="money")  # type: ignore[index]

    return fill


def percent(node: Node) -> Box | str:
    said = node.said.get("progress")
    return Box(said.text, value=said.value, form="percent") if said else ""  # type: ignore[arg-type]


def headers(columns: list[Column], shift: int = 0) -> list[tuple[Box, ...]]:
    """One header row, or two where some columns stand under a common word; `shift` empty places before it."""
    before = tuple(Box() for _ in range(shift))
    if not any(column.group for column in columns):
        return [before + tuple(Box(column.header, bold=True) for column in columns)]
    top: list[Box] = []
    last = None
    for column in columns:
        if column.group and column.group == last:
            top[-1] = replace(top[-1], span=top[-1].span + 1)
        else:
            top.append(Box(column.group or column.header, down=1 if column.group else 2, bold=True))
        last = column.group
    below = tuple(Box(column.header, bold=True) for column in columns if column.group)
    return [before + tuple(top), before + below]


def cells(node: Node, columns: list[Column], fill: str | None = None) -> tuple[Box, ...]:
    made = (column.fill(node) for column in columns)
    boxes = (box if isinstance(box, Box) else Box(box) for box in made)
    return tuple(replace(box, fill=fill) if fill else box for box in boxes)
