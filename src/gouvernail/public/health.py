"""`/sante`: for monitoring. Says whether the application answers, never anything about its data."""

from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache


class TablesOutdated(Exception):
    """The code knows migrations that the database has not had."""


@never_cache
def health(request: HttpRequest) -> JsonResponse:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        require_current_tables()
    except (DatabaseError, TablesOutdated) as error:
        return JsonResponse({"status": "unavailable", "database": type(error).__name__}, status=503)
    return JsonResponse({"status": "ok"})


@cache
def require_current_tables() -> None:
    """Checked once with success per process: tables do not go back while it runs."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise TablesOutdated
