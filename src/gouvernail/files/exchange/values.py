"""Frozen dataclasses to JSON values and back, by their type hints.

Every field has the name that it has in the class. Dates are ISO 8601, decimals strings, words of a vocabulary their
value, tuples lists. Reading never raises: what does not fit is reported with its place in the JSON and left out.
"""

import types
import typing
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin

from gouvernail.core.problems import Problem, Source

Json = dict[str, Any] | list[Any] | str | int | float | bool | None


def to_json(value: object) -> Any:
    """A JSON value for a dataclass of the core, or anything inside one."""
    if is_dataclass(value) and not isinstance(value, type):
        held = ((field, getattr(value, field.name)) for field in fields(value) if not field.metadata.get("derived"))
        # What is not part of a value's identity (a place on a page) is told only where it is known.
        return {field.name: to_json(inner) for field, inner in held if field.compare or inner is not None}
    if isinstance(value, tuple | list):
        return [to_json(entry) for entry in value]
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    return value


class Reading:
    """One reading of a JSON value: keeps the problems met on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def refuse(self, path: str, message: str, *, blocking: bool = False) -> None:
        self.problems.append(Problem("json-invalid", f"{path} : {message}", Source(field=path), blocking))

    def record(self, kind: type, data: object, path: str) -> Any:
        """An instance of the dataclass `kind`, or `None` when what it cannot do without is missing."""
        if not isinstance(data, dict):
            self.refuse(path, "un objet est attendu.")
            return None
        known = hints(kind)
        own = [field for field in fields(kind) if not field.metadata.get("derived")]
        for name in data.keys() - {field.name for field in own}:
            self.refuse(f"{path}.{name}", "champ inconnu, laissé de côté.")
        found: dict[str, Any] = {}
        for field in own:
            value = self.member(known[field.name], data.get(field.name), f"{path}.{field.name}")
            if value is not None and self.within(field.name, value, f"{path}.{field.name}"):
                found[field.name] = value
        needed = [field for field in fields(kind) if is_required(field)]
        missing = [f.name for f in needed if not may_be_none(known[f.name]) and found.get(f.name) in (None, "")]
        found |= {f.name: None for f in needed if may_be_none(known[f.name]) and f.name not in found}
        for name in missing:
            self.refuse(f"{path}.{name}", "valeur obligatoire, absente ou mal écrite.", blocking=True)
        return None if missing else kind(**found)

    def within(self, name: str, value: object, path: str) -> bool:
        """Whether a number lies in the bounds of its field."""
        low, high = BOUNDS.get(name, (None, None))
        numbers = value if isinstance(value, tuple) else (value,)
        if low is None or all(low <= number <= high for number in numbers):
            return True
        self.refuse(path, f"un nombre de {low} à {high} est attendu.")
        return False

    def member(self, hint: Any, data: object, path: str) -> Any:
        """The value of one field; `None` when it is absent or does not fit."""
        if data is None:
            return None
        hint = without_none(hint)
        if get_origin(hint) is tuple:
            return self.sequence(hint, data, path)
        if is_dataclass(hint):
            return self.record(typing.cast(type, hint), data, path)
        return self.scalar(hint, data, path)

    def sequence(self, hint: Any, data: object, path: str) -> Any:
        if not isinstance(data, list):
            self.refuse(path, "une liste est attendue.")
            return None
        inner = get_args(hint)[0]
        read: list[Any] = [self.member(inner, entry, f"{path}[{index}]") for index, entry in enumerate(data)]
        return tuple(entry for entry in read if entry is not None)

    def scalar(self, hint: Any, data: object, path: str) -> Any:
        if isinstance(data, bool) != (hint is bool):
            self.refuse(path, "vrai ou faux est attendu." if hint is bool else "vrai ou faux n'est pas attendu ici.")
            return None
        try:
            return CONVERT.get(hint, hint)(data)
        except (ValueError, TypeError, InvalidOperation):
            self.refuse(path, f"« {str(data)[:60]} » n'est pas {EXPECTED.get(hint, 'une des valeurs admises')}.")
            return None


def as_text(data: object) -> str:
    if not isinstance(data, str):
        raise TypeError
    return data


def as_decimal(data: object) -> Decimal:
    number = Decimal(str(data))
    if not number.is_finite():
        raise ValueError
    return number


def as_whole(data: object) -> int:
    if not isinstance(data, int):
        raise TypeError
    return data


def as_date(data: object) -> date:
    return date.fromisoformat(as_text(data))


# Bounds of the model, by field name.
BOUNDS: dict[str, tuple[Any, Any]] = {
    "progress": (0, 100),
    "sdgs": (1, 17),
    "confidence": (Decimal(0), Decimal(1)),
    "share": (Decimal(0), Decimal(100)),
}
CONVERT: dict[Any, Any] = {str: as_text, Decimal: as_decimal, int: as_whole, date: as_date, bool: bool, float: float}
EXPECTED: dict[Any, str] = {
    str: "un texte",
    Decimal: "un nombre décimal",
    int: "un nombre entier",
    float: "un nombre",
    date: "une date AAAA-MM-JJ",
}


@cache
def hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def is_required(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def may_be_none(hint: Any) -> bool:
    return get_origin(hint) in (Union, types.UnionType) and type(None) in get_args(hint)


def without_none(hint: Any) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        kept = [part for part in get_args(hint) if part is not type(None)]
        return kept[0]
    return hint
