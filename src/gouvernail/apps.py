"""The one Django app."""

from typing import Any

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.core.signals import request_started
from django.db import connections
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate


class GouvernailConfig(AppConfig):
    name = "gouvernail"
    label = "gouvernail"
    verbose_name = "Gouvernail"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from gouvernail.config.plurals import count_in_french
        from gouvernail.management import checks
        from gouvernail.queries import reach

        count_in_french()
        connection_created.connect(reach.listen)
        request_started.connect(reach.forget)
        post_migrate.connect(raise_walls, sender=self)
        post_migrate.connect(keep_index, sender=self)
        pre_migrate.connect(take_stamps_off, sender=self)
        post_migrate.connect(keep_stamps, sender=self)
        register(checks.walls_stand, Tags.database)
        register(checks.stamps_stand, Tags.database)


def raise_walls(using: str, **_: Any) -> None:
    """After every migration, so that no new table stands in the open."""
    from gouvernail.models import walls

    walls.raise_walls(connections[using])


def keep_index(using: str, **_: Any) -> None:
    """After every migration: one that makes the table of items anew drops what keeps the index of words."""
    from gouvernail.models import word_index

    word_index.keep_index(connections[using])


def take_stamps_off(using: str, **_: Any) -> None:
    """Before every migration: a table that is made anew cannot be renamed while a trigger names it."""
    from gouvernail.models import stamps

    stamps.take_off(connections[using])


def keep_stamps(using: str, **_: Any) -> None:
    """After every migration, so that what was read is never kept longer than it is true."""
    from gouvernail.models import stamps

    stamps.keep_stamps(connections[using])
