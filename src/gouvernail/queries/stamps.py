"""When what programmes hold changed last: equal stamps, equal content (`models/stamps.py`)."""

from collections.abc import Collection, Mapping
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Count, Func, Max, QuerySet, Sum, TextField
from django.db.models.sql.compiler import SQLCompiler

from gouvernail.models import Stamp
from gouvernail.queries.prepared import Prepared

Mark = tuple[Any, ...]
NO_MARK: Mark = ()


class _WithinTransaction(Func):
    """What the transaction in which we are changed last; nothing outside of one, nor on SQLite, which needs no such."""

    template = "NULL"
    output_field = TextField()

    def as_postgresql(self, compiler: SQLCompiler, connection: BaseDatabaseWrapper, **extra: Any) -> Any:
        setting = "NULLIF(current_setting('gouvernail.changed', true), '')"
        return self.as_sql(compiler, connection, template=setting, **extra)


@Prepared
def _marks(programmes: Any) -> QuerySet[Stamp, tuple[Any, ...]]:
    marked = Stamp.objects.filter(programme_id__in=programmes).order_by().values_list("programme_id")
    return marked.annotate(count=Count("id"), sum=Sum("mark"), within=Max(_WithinTransaction()))


def stamps(programmes: Collection[int]) -> Mapping[int, Mark]:
    """The stamp of each of these programmes. One SQL query."""
    found = {pk: tuple(mark) for pk, *mark in _marks(tuple(programmes))}
    return {pk: found.get(pk, NO_MARK) for pk in programmes}
