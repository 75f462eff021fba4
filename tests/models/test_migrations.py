"""New tables are made in one go, old ones were made in thirty-three steps: both are the same tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from pytest_django.plugin import DjangoDbBlocker

BEFORE = ("gouvernail", "0032_subscriptions")
SQUASHED = ("gouvernail", "0001_squashed_0033_shared_indicators")
SHAPE = {
    "sqlite": {
        "columns": 'SELECT m.name, c.name, c.type, c."notnull", c.dflt_value, c.pk FROM sqlite_master m,'
        " pragma_table_xinfo(m.name) c WHERE m.type = 'table'",
        "keys": 'SELECT m.name, k."from", k."table", k."to", k.on_delete FROM sqlite_master m,'
        " pragma_foreign_key_list(m.name) k WHERE m.type = 'table'",
        "others": "SELECT type, name, sql FROM sqlite_master WHERE type <> 'table'",
    },
    "postgresql": {
        "columns": "SELECT table_name, column_name, data_type, character_maximum_length, is_nullable, column_default,"
        " is_identity FROM information_schema.columns WHERE table_schema = current_schema()",
        "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
        " WHERE connamespace = current_schema()::regnamespace",
        "indexes": "SELECT tablename, indexname, replace(indexdef, schemaname || '.', '') FROM pg_indexes"
        " WHERE schemaname = current_schema()",
        "triggers": "SELECT t.tgname, replace(pg_get_triggerdef(t.oid), current_schema() || '.', '') FROM pg_trigger t"
        " JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal"
        " AND c.relnamespace = current_schema()::regnamespace",
        "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = current_schema()::regnamespace",
    },
}
"""What may differ is the order of columns only."""
CHECKS = "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE 'gouvernail%%'"


class StepByStep(MigrationLoader):
    """The migrations as they were before those up to 0033 were made one."""

    def load_disk(self) -> None:
        super().load_disk()
        del self.disk_migrations[SQUASHED]


@contextmanager
def empty(name: str, folder: Path) -> Iterator[BaseDatabaseWrapper]:
    """A connection to a database without a table: a file, or a schema of the database of the tests."""
    given: dict[str, Any] = dict(connection.settings_dict)
    on_server = connection.vendor != "sqlite"
    if on_server:
        given["OPTIONS"] = {**given["OPTIONS"], "options": f"-c search_path={name}"}
    else:
        given["NAME"] = folder / name
    # Migrations note what was done by the name of the connection.
    connections.settings[name] = given
    other = connections[name]
    try:
        if on_server:
            other.cursor().execute(f"CREATE SCHEMA {name}")
        yield other
    finally:
        if on_server:
            other.cursor().execute(f"DROP SCHEMA {name} CASCADE")
        other.close()
        del connections[name], connections.settings[name]


def shape(made: BaseDatabaseWrapper) -> dict[str, list[tuple[Any, ...]]]:
    """What tables are, put in order."""
    found = {}
    with made.cursor() as cursor:
        for what, asked in SHAPE[made.vendor].items():
            cursor.execute(asked)
            found[what] = sorted(cursor.fetchall(), key=str)
        if made.vendor == "sqlite":
            cursor.execute(CHECKS)
            found["checks"] = sorted(
                (name, sorted(f"CONSTRAINT{each.rstrip(' ),')}" for each in sql.split("CONSTRAINT")[1:]))
                for name, sql in cursor.fetchall()
            )
    return found


def migrate(made: BaseDatabaseWrapper, to: tuple[str, str] | None = None, *, step_by_step: bool = False) -> list[str]:
    """Like `gouvernail migrate`; names of those of our migrations that were run."""
    executor = MigrationExecutor(made)
    if step_by_step:
        executor.loader = StepByStep(made)
    targets = executor.loader.graph.leaf_nodes() if to is None else [to]
    run = [migration.name for migration, _ in executor.migration_plan(targets) if migration.app_label == "gouvernail"]
    executor.migrate(targets)
    return run


@pytest.mark.slow
def test_a_database_of_before_and_a_new_one_end_with_the_same_tables(
    tmp_path: Path, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> None:
    with django_db_blocker.unblock(), empty("of_before", tmp_path) as old, empty("new_one", tmp_path) as new:
        migrate(old, BEFORE, step_by_step=True)
        assert migrate(old)[0] == "0033_shared_indicators"
        assert SQUASHED in MigrationExecutor(old).loader.applied_migrations
        assert migrate(old) == []
        assert migrate(new)[0] == SQUASHED[1]
        before, now = shape(old), shape(new)
        assert len(now["columns"]) > 400
        assert before == now


def test_what_the_code_knows_of_the_tables_is_the_same_both_ways() -> None:
    steps = StepByStep(None)
    at_once = MigrationLoader(None)
    last = ("gouvernail", "0033_shared_indicators")
    assert list(at_once.disk_migrations[SQUASHED].replaces) == sorted(
        key for key in steps.disk_migrations if key[0] == "gouvernail" and key <= last
    )
    before, now = (loader.project_state(node) for loader, node in ((steps, last), (at_once, SQUASHED)))
    changes = MigrationAutodetector(before, now).changes(graph=steps.graph)
    assert changes == {}
