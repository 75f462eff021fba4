"""The one Django app."""

from django.apps import AppConfig


class GouvernailConfig(AppConfig):
    name = "gouvernail"
    label = "gouvernail"
    verbose_name = "Gouvernail"
    default_auto_field = "django.db.models.BigAutoField"
