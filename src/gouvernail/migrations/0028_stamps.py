from django.db import migrations, models


class Migration(migrations.Migration):
    """The triggers that write stamps are made after the migrations (`models/stamps.py`)."""

    dependencies = [("gouvernail", "0027_forms_of_what_is_said")]

    operations = [
        migrations.CreateModel(
            name="Stamp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("programme_id", models.BigIntegerField()),
                ("mark", models.BigIntegerField()),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("programme_id", "mark"), name="stamp_once")],
            },
        ),
    ]
