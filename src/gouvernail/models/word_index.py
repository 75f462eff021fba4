"""The index of the forms of words in items: FTS5 on SQLite, GIN on PostgreSQL. It follows the rows by itself.

`Item.search_forms` is written by services; the database keeps the index: nothing that writes items can forget it. On
SQLite triggers do; a migration that makes the table anew drops them, so that they are looked for after each migration.
"""

from django.db.backends.base.base import BaseDatabaseWrapper

INDEX = "gouvernail_item_words"
ITEMS = "gouvernail_item"
VECTOR = "array_to_tsvector(string_to_array({column}, ' '))"
SQLITE = (
    """CREATE VIRTUAL TABLE IF NOT EXISTS gouvernail_item_words USING fts5(search_forms, content='gouvernail_item',
       content_rowid='id', tokenize='unicode61 remove_diacritics 0', detail='none')""",
    """CREATE TRIGGER IF NOT EXISTS gouvernail_item_words_added AFTER INSERT ON gouvernail_item BEGIN
       INSERT INTO gouvernail_item_words(rowid, search_forms) VALUES (new.id, new.search_forms); END""",
    """CREATE TRIGGER IF NOT EXISTS gouvernail_item_words_gone AFTER DELETE ON gouvernail_item BEGIN
       INSERT INTO gouvernail_item_words(gouvernail_item_words, rowid, search_forms)
       VALUES ('delete', old.id, old.search_forms); END""",
    """CREATE TRIGGER IF NOT EXISTS gouvernail_item_words_changed AFTER UPDATE OF search_forms ON gouvernail_item
       WHEN old.search_forms IS NOT new.search_forms BEGIN
       INSERT INTO gouvernail_item_words(gouvernail_item_words, rowid, search_forms)
       VALUES ('delete', old.id, old.search_forms);
       INSERT INTO gouvernail_item_words(rowid, search_forms) VALUES (new.id, new.search_forms); END""",
    "INSERT INTO gouvernail_item_words(gouvernail_item_words) VALUES ('rebuild')",
)
POSTGRESQL = f"CREATE INDEX {INDEX} ON {ITEMS} USING gin ({VECTOR.format(column='search_forms')})"
TRIGGERS = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s AND name LIKE %s"


def keep_index(connection: BaseDatabaseWrapper) -> bool:
    """Make the index if it does not stand; whether anything was done."""
    if not _has_column(connection) or _stands(connection):
        return False
    with connection.cursor() as cursor:
        for statement in SQLITE if connection.vendor == "sqlite" else (POSTGRESQL,):
            cursor.execute(statement)
    return True


def _has_column(connection: BaseDatabaseWrapper) -> bool:
    """A migration may stop before the column is there."""
    with connection.cursor() as cursor:
        if ITEMS not in connection.introspection.table_names(cursor):
            return False
        columns = connection.introspection.get_table_description(cursor, ITEMS)
    return any(column.name == "search_forms" for column in columns)


def _stands(connection: BaseDatabaseWrapper) -> bool:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(TRIGGERS, [ITEMS, f"{INDEX}_%"])
            return bool(cursor.fetchone()[0] == 3)
        cursor.execute("SELECT count(*) FROM pg_class WHERE relname = %s AND pg_table_is_visible(oid)", [INDEX])
        return bool(cursor.fetchone()[0])
