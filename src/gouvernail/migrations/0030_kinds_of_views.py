from django.db import migrations, models

from gouvernail.models.views import ListKind

KINDS = [each.value for each in ListKind]


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0029_funders_entered")]

    operations = [
        migrations.RemoveConstraint("savedview", "saved_view_once"),
        migrations.RemoveConstraint("savedview", "saved_view_of_all_once"),
        migrations.AddField(
            "savedview",
            "kind",
            models.CharField(choices=[(each, each) for each in KINDS], default=ListKind.ACTIONS, max_length=32),
        ),
        migrations.AddConstraint(
            "savedview",
            models.UniqueConstraint(
                fields=("owner", "authority", "programme", "kind", "name"), name="saved_view_once"
            ),
        ),
        migrations.AddConstraint(
            "savedview",
            models.UniqueConstraint(
                condition=models.Q(("programme", None)),
                fields=("owner", "authority", "kind", "name"),
                name="saved_view_of_all_once",
            ),
        ),
        migrations.AddConstraint(
            "savedview",
            models.CheckConstraint(condition=models.Q(("kind__in", KINDS)), name="saved_view_kind_known"),
        ),
    ]
