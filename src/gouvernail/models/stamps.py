"""When the content of a programme changed last, told by the database itself: what was read from it is kept that long.

Triggers write a stamp whenever a row that lists show is added, changed or removed, whoever writes it (`STAMPED`). Equal
stamps, equal content. On SQLite a programme has one stamp, another number after each change. On PostgreSQL each
transaction that changes a programme leaves a row of its own, so that two never wait for each other; the worker clears
old ones.

They are looked for after each migration. On SQLite they are taken off before it: a table that is made anew cannot be
renamed while a trigger names it.
"""

from collections.abc import Iterator

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


class Stamp(models.Model):
    """`mark`: a random number (SQLite), or the transaction that changed the programme (PostgreSQL)."""

    programme_id = models.BigIntegerField()
    mark = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["programme_id", "mark"], name="stamp_once")]

    def __str__(self) -> str:
        return f"{self.programme_id} {self.mark}"


TABLE = "gouvernail_stamp"
_OF_ITEM = "SELECT i.programme_id FROM gouvernail_item i WHERE i.id = {row}.item_id"
_OF_INDICATOR = (
    "SELECT i.programme_id FROM gouvernail_indicator n JOIN gouvernail_item i ON i.id = n.item_id"
    " WHERE n.id = {row}.indicator_id"
)
_NAMING = "SELECT i.programme_id FROM {through} n JOIN gouvernail_item i ON i.id = n.item_id WHERE n.{key} = {{row}}.id"
STAMPED = {
    "gouvernail_item": "SELECT {row}.programme_id AS programme_id",
    "gouvernail_placement": (
        "SELECT i.programme_id FROM gouvernail_item i WHERE i.id = {row}.item_id OR i.id = {row}.parent_id"
    ),
    "gouvernail_itemperson": _OF_ITEM,
    "gouvernail_itemdepartment": _OF_ITEM,
    "gouvernail_itemkeyword": _OF_ITEM,
    "gouvernail_itemsdg": _OF_ITEM,
    "gouvernail_budgetline": _OF_ITEM,
    "gouvernail_indicator": _OF_ITEM,
    "gouvernail_indicatortie": _OF_ITEM,
    "gouvernail_indicatortarget": _OF_INDICATOR,
    "gouvernail_indicatorvalue": _OF_INDICATOR,
    "gouvernail_followup": _OF_ITEM,
    "gouvernail_person": _NAMING.format(through="gouvernail_itemperson", key="person_id"),
    "gouvernail_department": _NAMING.format(through="gouvernail_itemdepartment", key="department_id"),
    "gouvernail_keyword": _NAMING.format(through="gouvernail_itemkeyword", key="keyword_id"),
}
"""By table: the programmes whose content a row of it is part of."""
ROWS = {"insert": ("new",), "delete": ("old",), "update": ("old", "new")}


def _programmes(table: str, event: str) -> str:
    asked = " UNION ".join(STAMPED[table].format(row=row) for row in ROWS[event])
    return f"SELECT DISTINCT o.programme_id FROM ({asked}) o"  # noqa: S608


def _name(table: str, event: str) -> str:
    return f"{table}_stamped_{event}"


SQLITE = """
CREATE TRIGGER IF NOT EXISTS {name} AFTER {event} ON {table} BEGIN
  DELETE FROM gouvernail_stamp WHERE programme_id IN ({those});
  INSERT INTO gouvernail_stamp(programme_id, mark) SELECT p.programme_id, random() FROM ({those}) p; END
"""
POSTGRESQL = """
CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS
$$ BEGIN
  INSERT INTO gouvernail_stamp(programme_id, mark) SELECT p.programme_id, txid_current() FROM ({those}) p
    ON CONFLICT DO NOTHING;
  PERFORM set_config('gouvernail.changed', clock_timestamp()::text || random(), true);
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS {name} ON {table};
CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();
"""
"""The function runs as the owner of the tables: who renames somebody reaches fewer programmes than name them. What the
transaction itself changes between two readings, its own setting tells; nobody else sees that, nor is it there later."""
AFRESH = (
    "DELETE FROM gouvernail_stamp",
    "INSERT INTO gouvernail_stamp(programme_id, mark) SELECT id, {mark} FROM gouvernail_programme",
)
"""What was written while the triggers were not there has no stamp: nothing that was kept of it is used again."""


def _statements(vendor: str) -> Iterator[str]:
    made, mark = (SQLITE, "random()") if vendor == "sqlite" else (POSTGRESQL, "txid_current()")
    for table in STAMPED:
        for event in ROWS:
            yield made.format(name=_name(table, event), event=event, table=table, those=_programmes(table, event))
    for statement in AFRESH:
        yield statement.format(mark=mark)


def keep_stamps(connection: BaseDatabaseWrapper) -> bool:
    """Make the triggers that do not stand; whether anything was done."""
    if not missing(connection) or not _has_tables(connection):
        return False
    with connection.cursor() as cursor:
        for statement in _statements(connection.vendor):
            cursor.execute(statement)
    return True


def take_off(connection: BaseDatabaseWrapper) -> None:
    """Before a migration, on SQLite."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for name in _standing(connection):
                cursor.execute(f"DROP TRIGGER {name}")


def missing(connection: BaseDatabaseWrapper) -> tuple[str, ...]:
    """The triggers that should stand and do not."""
    standing = _standing(connection)
    return tuple(name for table in STAMPED for event in ROWS if (name := _name(table, event)) not in standing)


STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE %s",
    "postgresql": "SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    " WHERE t.tgname LIKE %s AND pg_table_is_visible(c.oid)",
}


def _standing(connection: BaseDatabaseWrapper) -> frozenset[str]:
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor], ["gouvernail_%_stamped_%"])
        return frozenset(name for (name,) in cursor.fetchall())


def _has_tables(connection: BaseDatabaseWrapper) -> bool:
    """A migration may stop before they are all there."""
    with connection.cursor() as cursor:
        return {TABLE, *STAMPED} <= set(connection.introspection.table_names(cursor))
