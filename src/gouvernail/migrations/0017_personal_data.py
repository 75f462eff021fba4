"""Personal data: who looked, whose name was taken out; the one exception of the trigger that keeps history as it was.

A line of history may have the name in it rewritten while an erasure of its authority is not finished, and nothing else of
it: neither what was done, to what, when, nor by which account (decision record 0011).
"""

import django.db.models.deletion
import gouvernail.models.columns
from django.db import migrations, models


TABLE = "gouvernail_event"
SENTENCE = "History is not rewritten."
FIXED = (
    "id", "uid", "authority_id", "programme_uid", "item_uid", "person_uid", "act", "undoes", "version", "at",
    "actor_account", "verb", "field",
)  # fmt: skip
OPEN = "EXISTS (SELECT 1 FROM gouvernail_erasure e WHERE e.authority_id = OLD.authority_id AND e.finished_at IS NULL)"


def _same(word):
    return " AND ".join(f"NEW.{name} {word} OLD.{name}" for name in FIXED)


SQLITE = f"""
CREATE TRIGGER event_append_only BEFORE UPDATE ON {TABLE} WHEN NOT ({OPEN} AND {_same("IS")})
BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
"""
SQLITE_BEFORE = f"""
CREATE TRIGGER event_append_only BEFORE UPDATE ON {TABLE}
BEGIN SELECT RAISE(ABORT, '{SENTENCE}'); END
"""
POSTGRESQL = f"""
CREATE OR REPLACE FUNCTION gouvernail_append_only() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN
  IF {OPEN} AND {_same("IS NOT DISTINCT FROM")} THEN RETURN NEW; END IF;
  RAISE EXCEPTION '{SENTENCE}';
END $$
"""
POSTGRESQL_BEFORE = f"""
CREATE OR REPLACE FUNCTION gouvernail_append_only() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN RAISE EXCEPTION '{SENTENCE}'; END $$
"""


def loosen(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER IF EXISTS event_append_only")
        editor.execute(SQLITE)
    else:
        editor.execute(POSTGRESQL)


def tighten(apps, editor):
    if editor.connection.vendor == "sqlite":
        editor.execute("DROP TRIGGER IF EXISTS event_append_only")
        editor.execute(SQLITE_BEFORE)
    else:
        editor.execute(POSTGRESQL_BEFORE)


class Migration(migrations.Migration):

    dependencies = [
        ('gouvernail', '0016_closed_departments'),
    ]

    operations = [
        migrations.CreateModel(
            name='AccessEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField(db_index=True)),
                ('actor_name', models.CharField(max_length=200)),
                ('actor_account', models.BigIntegerField(blank=True, null=True)),
                ('person_uid', models.CharField(max_length=36)),
                ('what', models.CharField(choices=[('viewed', 'viewed'), ('exported', 'exported'), ('previewed', 'previewed'), ('erased', 'erased')], max_length=32)),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='accesses', to='gouvernail.authority')),
            ],
            options={
                'ordering': ['-at', '-id'],
                'indexes': [models.Index(fields=['authority', 'at'], name='access_authority')],
                'constraints': [models.CheckConstraint(condition=models.Q(('what__in', ['viewed', 'exported', 'previewed', 'erased'])), name='access_entry_what_known')],
            },
        ),
        migrations.CreateModel(
            name='Erasure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uid', models.CharField(default=gouvernail.models.columns.new_uid, editable=False, max_length=36, unique=True)),
                ('person_uid', models.CharField(max_length=36)),
                ('pseudonym', models.CharField(max_length=80)),
                ('by_name', models.CharField(max_length=200)),
                ('by_account', models.BigIntegerField(blank=True, null=True)),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(blank=True, null=True)),
                ('changed', models.JSONField(blank=True, default=dict)),
                ('authority', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='erasures', to='gouvernail.authority')),
            ],
            options={
                'ordering': ['-started_at', '-id'],
                'indexes': [models.Index(fields=['person_uid'], name='erasure_person')],
            },
        ),
        migrations.RunPython(loosen, tighten),
    ]
