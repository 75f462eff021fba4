"""The indexes of the forms of words in items and in what is said of them: FTS5 on SQLite, GIN on PostgreSQL.

The columns `search_forms` are written by services; the database keeps the indexes: nothing that writes rows can forget
them. On SQLite triggers do; a migration that makes a table anew drops them, so that they are looked for after each
migration.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

ITEMS = "gouvernail_item"
TABLES = (ITEMS, "gouvernail_comment", "gouvernail_decision")
VECTOR = "array_to_tsvector(string_to_array({column}, ' '))"
SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS {index} USING fts5(search_forms, content='{table}',
       content_rowid='id', tokenize='unicode61 remove_diacritics 0', detail='none')""",
    """CREATE TRIGGER IF NOT EXISTS {index}_added AFTER INSERT ON {table} BEGIN
       INSERT INTO {index}(rowid, search_forms) VALUES (new.id, new.search_forms); END""",
    """CREATE TRIGGER IF NOT EXISTS {index}_gone AFTER DELETE ON {table} BEGIN
       INSERT INTO {index}({index}, rowid, search_forms) VALUES ('delete', old.id, old.search_forms); END""",
    """CREATE TRIGGER IF NOT EXISTS {index}_changed AFTER UPDATE OF search_forms ON {table}
       WHEN old.search_forms IS NOT new.search_forms BEGIN
       INSERT INTO {index}({index}, rowid, search_forms) VALUES ('delete', old.id, old.search_forms);
       INSERT INTO {index}(rowid, search_forms) VALUES (new.id, new.search_forms); END""",
    "INSERT INTO {index}({index}) VALUES ('rebuild')",
)
POSTGRESQL = ("CREATE INDEX {index} ON {table} USING gin (" + VECTOR.format(column="search_forms") + ")",)
TRIGGERS = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s AND name LIKE %s"


def index_of(table: str) -> str:
    """The name of the index of a table."""
    return f"{table}_words"


def keep_index(connection: BaseDatabaseWrapper) -> bool:
    """Make the indexes that do not stand; whether anything was done."""
    missing = [table for table in TABLES if _has_column(connection, table) and not _stands(connection, table)]
    with connection.cursor() as cursor:
        for table in missing:
            for statement in SQLITE if connection.vendor == "sqlite" else POSTGRESQL:
                cursor.execute(statement.format(index=index_of(table), table=table))
    return bool(missing)


def _has_column(connection: BaseDatabaseWrapper, table: str) -> bool:
    """A migration may stop before the column is there."""
    with connection.cursor() as cursor:
        if table not in connection.introspection.table_names(cursor):
            return False
        columns = connection.introspection.get_table_description(cursor, table)
    return any(column.name == "search_forms" for column in columns)


def _stands(connection: BaseDatabaseWrapper, table: str) -> bool:
    index = index_of(table)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(TRIGGERS, [table, f"{index}_%"])
            return bool(cursor.fetchone()[0] == 3)
        cursor.execute("SELECT count(*) FROM pg_class WHERE relname = %s AND pg_table_is_visible(oid)", [index])
        return bool(cursor.fetchone()[0])
