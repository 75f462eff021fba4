"""Queries whose shape never changes: Django composes them once, and each later use only puts its values in.

Composing a query takes Django ten to twenty times longer than SQLite takes to answer it, and a sheet asks two dozen.
What is kept is the text of the statement; nothing that it answered is (decision record 0014).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, Field, QuerySet
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesListIterable, get_related_populators
from django.db.models.sql.compiler import SQLCompiler

T = TypeVar("T")
Shape = tuple[int | None, ...]
"""Of the values of one use: for each `None`, or how many it holds where it is a collection."""


class Hole(Expression):
    """The place of a value in a statement: value `number`, or its member `member` where that is a collection."""

    def __init__(self, number: int, member: int | None = None) -> None:
        super().__init__(output_field=Field())
        self.number, self.member = number, member

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, Any]:
        return "%s", [self]

    def value(self, values: tuple[Any, ...]) -> Any:
        found = values[self.number]
        return found if self.member is None else found[self.member]


@dataclass(frozen=True, slots=True)
class Statement:
    """A composed statement. `converters` by column; `build` makes what the query set would give out of its rows."""

    sql: str
    params: tuple[Any, ...]
    width: int
    converters: tuple[tuple[int, tuple[Any, ...], Any], ...]
    build: Callable[[Iterable[Any]], list[Any]]


class Prepared(Generic[T]):
    """A read that `make` composes: it takes one argument for each value, which it must use as values of filters only.

    Values are numbers, words, days, or collections of these for `__in`. A use costs one SQL query, none where a
    collection is empty.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, T]]) -> None:
        self._make = make
        self._kept: dict[tuple[str, Shape], Statement | None] = {}

    def __call__(self, *values: Any) -> list[T]:
        given = tuple(_padded(value) if isinstance(value, COLLECTIONS) else value for value in values)
        shape = tuple(len(value) if isinstance(value, tuple) else None for value in given)
        key = (connection.vendor, shape)
        if key not in self._kept:
            self._kept[key] = self._compose(shape)
        statement = self._kept[key]
        return [] if statement is None else _answered(statement, given)

    def first(self, *values: Any) -> T | None:
        """The first of them; `make` should limit itself to one."""
        return next(iter(self(*values)), None)

    def _compose(self, shape: Shape) -> Statement | None:
        asked = self._make(*(_holes(number, size) for number, size in enumerate(shape)))
        compiler = asked.query.get_compiler(using=asked.db)
        try:
            sql, params = compiler.as_sql()
        except EmptyResultSet:
            return None
        width = compiler.col_count or 0
        converters = compiler.get_converters([column for column, *_ in compiler.select[:width]])
        listed = tuple((place, tuple(each), column) for place, (each, column) in converters.items())
        return Statement(sql, tuple(params), width, listed, _builder(asked, compiler))


COLLECTIONS = (tuple, list, set, frozenset)


def _padded(values: Iterable[Any]) -> tuple[Any, ...]:
    """The values, the last one repeated up to the next power of two: a dozen statements serve every length."""
    listed = tuple(values)
    size = 1 << max(len(listed) - 1, 0).bit_length()
    return listed + listed[-1:] * (size - len(listed)) if listed else ()


def _holes(number: int, size: int | None) -> Any:
    return Hole(number) if size is None else [Hole(number, member) for member in range(size)]


def _answered(statement: Statement, values: tuple[Any, ...]) -> list[Any]:
    params = [_adapted(each.value(values)) if isinstance(each, Hole) else each for each in statement.params]
    with connection.cursor() as cursor:
        cursor.execute(statement.sql, params)
        rows: list[Any] = cursor.fetchall()
    if statement.converters or (rows and len(rows[0]) > statement.width):
        rows = list(_converted(rows, statement))
    return statement.build(rows)


def _adapted(value: Any) -> Any:
    if isinstance(value, datetime):
        return connection.ops.adapt_datetimefield_value(value)
    return connection.ops.adapt_datefield_value(value) if isinstance(value, date) else value


def _converted(rows: Iterable[Any], statement: Statement) -> Iterator[tuple[Any, ...]]:
    for row in rows:
        values = list(row[: statement.width])
        for place, converters, column in statement.converters:
            for convert in converters:
                values[place] = convert(values[place], column, connection)
        yield tuple(values)


def _builder(asked: QuerySet[Any, Any], compiler: SQLCompiler) -> Callable[[Iterable[Any]], list[Any]]:
    kind = asked._iterable_class
    if kind is FlatValuesListIterable:
        return lambda rows: [row[0] for row in rows]
    if kind is ValuesListIterable:
        return lambda rows: [tuple(row) for row in rows]
    if kind is not ModelIterable or compiler.annotation_col_map:
        raise TypeError("a prepared query gives rows, tuples or single values")
    return _rows_builder(compiler)


# How Django itself finds what `select_related` joins: the stubs are of a later version, which asks for more.
_populators: Any = get_related_populators


def _rows_builder(compiler: SQLCompiler) -> Callable[[Iterable[Any]], list[Any]]:
    """Rows of a table, with those that `select_related` joins to them."""
    info: Any = compiler.klass_info
    table, places, database = info["model"], info["select_fields"], compiler.using
    first, last = places[0], places[-1] + 1
    names = [column.target.attname for column, *_ in compiler.select[first:last]]
    joined: list[Any] = _populators(info, compiler.select, database)

    def build(rows: Iterable[Any]) -> list[Any]:
        found = []
        for row in rows:
            made = table.from_db(database, names, row[first:last])
            for populator in joined:
                populator.populate(row, made)
            found.append(made)
        return found

    return build
