"""Core values as plain JSON and back, driven by their type hints: how the database keeps what it never looks into.

The form is compact (a field that has its default is absent) and private to the database. What is exchanged with others
is the plan JSON of `files/exchange`.
"""

from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Decoder = Callable[[Any], Any]


def encode(value: object) -> Any:
    """A core value as JSON: dates in ISO form, decimals as their shortest text, tuples as lists, values as objects."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return plain_decimal(value)
    if isinstance(value, tuple | list):
        return [encode(part) for part in value]
    return encode_fields(value)


def encode_fields(value: object) -> dict[str, Any]:
    """The fields of a core value that differ from their defaults."""
    given = ((name, getattr(value, name), default) for name, default in _defaults(_kind(value)))
    return {name: encode(held) for name, held, default in given if held != default}


def plain_decimal(value: Decimal) -> str:
    """One text per number: `52000`, `0.5`; never an exponent."""
    return f"{value.normalize():f}" if value else "0"


def decode(kind: type[T], value: Any) -> T:
    """The core value of that type that `encode` made this JSON from."""
    hint: Any = kind
    decoded: T = _decoder(hint)(value)
    return decoded


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind} is not a core value")
    return tuple((each.name, each.default) for each in fields(kind) if not each.metadata.get("derived"))


@cache
def _decoder(hint: Any) -> Decoder:
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _optional(_decoder(next(part for part in arguments if part is not NoneType)))
    if origin is tuple:
        return _sequence(arguments)
    if is_dataclass(hint) and isinstance(hint, type):
        return _record(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return SIMPLE.get(hint, _same)


def _kind(value: object) -> Any:
    return type(value)


def _same(value: Any) -> Any:
    return value


SIMPLE: dict[Any, Decoder] = {date: date.fromisoformat, Decimal: Decimal}


def _optional(inner: Decoder) -> Decoder:
    return lambda value: None if value is None else inner(value)


def _sequence(arguments: tuple[Any, ...]) -> Decoder:
    if arguments[-1] is Ellipsis:
        inner = _decoder(arguments[0])
        return lambda values: tuple(inner(value) for value in values)
    inners = [_decoder(argument) for argument in arguments]
    return lambda values: tuple(inner(value) for inner, value in zip(inners, values, strict=True))


def _record(kind: type) -> Decoder:
    decoders = {name: _decoder(hint) for name, hint in get_type_hints(kind).items()}
    required = [name for name, default in _defaults(kind) if default is MISSING]

    def build(value: dict[str, Any]) -> Any:
        missing = [name for name in required if name not in value]
        if missing:
            raise ValueError(f"{kind.__name__} needs {', '.join(missing)}")
        return kind(**{name: decoders[name](held) for name, held in value.items()})

    return build
