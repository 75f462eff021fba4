from django.db import migrations, models

from gouvernail.core.searching import text_said
from gouvernail.core.word_forms import forms

SAID = {"Comment": ("text",), "Decision": ("body", "point", "text", "follow_up")}


def fill(apps, schema_editor):
    """The forms of the words of what was said; the indexes are made after the migrations (`models/word_index.py`)."""
    for name, columns in SAID.items():
        rows = apps.get_model("gouvernail", name).objects
        batch = []
        for row in rows.filter(removed_at=None).only("pk", *columns).order_by("pk").iterator(chunk_size=500):
            row.search_forms = forms(text_said(*(getattr(row, column) for column in columns)))
            batch.append(row)
            if len(batch) == 500:
                rows.bulk_update(batch, ["search_forms"])
                batch = []
        rows.bulk_update(batch, ["search_forms"])


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0026_forms_of_words")]

    operations = [
        migrations.AddField("comment", "search_forms", models.TextField(blank=True, default="")),
        migrations.AddField("decision", "search_forms", models.TextField(blank=True, default="")),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
