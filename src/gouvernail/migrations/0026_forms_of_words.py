from django.db import migrations, models

from gouvernail.core.word_forms import forms


def fill(apps, schema_editor):
    """The forms of the words of what is stored; the index is made after the migrations (`models/word_index.py`)."""
    items = apps.get_model("gouvernail", "Item").objects
    batch = []
    for item in items.only("pk", "search_text").order_by("pk").iterator(chunk_size=500):
        item.search_forms = forms(item.search_text)
        batch.append(item)
        if len(batch) == 500:
            items.bulk_update(batch, ["search_forms"])
            batch = []
    items.bulk_update(batch, ["search_forms"])


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0025_proposals")]

    operations = [
        migrations.AddField("item", "search_forms", models.TextField(blank=True, default="")),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
