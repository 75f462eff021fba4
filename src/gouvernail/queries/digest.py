"""What rows hold, as one text made by the database: to know whether they changed, cheaper than reading them."""

from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Aggregate, Func, Model, QuerySet, TextField
from django.db.models.sql.compiler import SQLCompiler


def digest(rows: QuerySet[Any, Any] | QuerySet[Model], *columns: str) -> str:
    """Two digests are equal only when the same rows hold the same values in these columns. One SQL query.

    The order of rows is not told: give the columns that decide it. Another order may give another digest, which only
    costs a reading.
    """
    found: str | None = rows.order_by().aggregate(all=_Together(_Written(*columns)))["all"]
    return found or ""


class _Written(Func):
    """The values of a row as a JSON list."""

    function = "json_array"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="json_build_array(%(expressions)s)::text", **extra)


class _Together(Aggregate):
    """All the texts of a column in one; PostgreSQL sums it up, SQLite cannot."""

    function = "group_concat"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        return self.as_sql(compiler, connection, template="md5(string_agg(%(expressions)s, ','))", **extra)
