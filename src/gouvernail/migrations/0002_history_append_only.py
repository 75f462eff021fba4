"""The database's own refusal to rewrite history: a trigger on both databases.

SQLite drops the triggers of a table that a later migration rebuilds: whoever alters the table of events makes it again.
"""

from django.db import migrations

TABLE = "gouvernail_event"
SENTENCE = "History is not rewritten."
SQLITE = f"""
CREATE TRIGGER event_append_only BEFORE UPDATE ON {TABLE}
BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
"""
POSTGRESQL = f"""
CREATE FUNCTION gouvernail_append_only() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE ON {TABLE} FOR EACH ROW EXECUTE FUNCTION gouvernail_append_only()
"""


def protect(apps, editor):
    editor.execute(SQLITE if editor.connection.vendor == "sqlite" else POSTGRESQL)


def release(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER event_append_only")
    else:
        editor.execute(f"DROP TRIGGER event_append_only ON {TABLE}; DROP FUNCTION gouvernail_append_only()")


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0001_initial")]
    operations = [migrations.RunPython(protect, release)]
