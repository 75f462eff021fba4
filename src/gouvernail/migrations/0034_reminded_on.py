from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("gouvernail", "0033_shared_indicators")]

    operations = [migrations.AddField("authority", "reminded_on", models.DateField(blank=True, null=True))]
