from django.db import migrations, models

KINDS = ["sector_plan", "domain", "tag", "funder"]


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0028_stamps")]

    operations = [
        migrations.RemoveConstraint("keyword", "keyword_kind_known"),
        migrations.AlterField(
            "keyword", "kind", models.CharField(max_length=32, choices=[(kind, kind) for kind in KINDS])
        ),
        migrations.AddConstraint(
            "keyword", models.CheckConstraint(condition=models.Q(kind__in=KINDS), name="keyword_kind_known")
        ),
    ]
