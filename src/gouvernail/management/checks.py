"""What `gouvernail check --database default` looks at in the database itself."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error, Info
from django.db import connections

from gouvernail.models import stamps, walls


def walls_stand(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """On PostgreSQL: every table of an authority stands behind row-level security, and the server is held by it."""
    found: list[CheckMessage] = []
    for name in databases or ():
        if connections[name].vendor == "postgresql":
            found += _walls(name)
    return found


def stamps_stand(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Every table that lists show says when it changes: without that, pages would show what was."""
    hint = "Lancez gouvernail migrate."
    return [
        Error(f"Déclencheurs absents : {', '.join(absent)}.", hint=hint, id="gouvernail.E002")
        for name in databases or ()
        if _has_tables(connections[name]) and (absent := stamps.missing(connections[name]))
    ]


def _walls(database: str) -> list[CheckMessage]:
    connection = connections[database]
    if walls.owns_tables(connection):
        hint = "Donnez au serveur un rôle à lui : gouvernail database_role NOM."
        held: list[CheckMessage] = [
            Info("Ce rôle possède les tables : le second mur ne le retient pas.", hint=hint, id="gouvernail.I001")
        ]
    else:
        held = []
    open_tables = walls.missing(connection)
    if not open_tables or not _has_tables(connection):
        return held
    hint = "Lancez gouvernail migrate avec le rôle qui possède les tables."
    return [*held, Error(f"Tables sans second mur : {', '.join(open_tables)}.", hint=hint, id="gouvernail.E001")]


def _has_tables(connection: Any) -> bool:
    """A database that was never migrated has nothing to protect yet."""
    return "gouvernail_item" in connection.introspection.table_names()
