"""`gouvernail migrate`: as Django does it, but never held up by what it is there to mend."""

from django.core.management.commands import migrate


class Command(migrate.Command):
    """The checks of the database tell of walls and triggers that are missing: those that migrating puts up."""

    help = "Met la base de données à jour, avec les murs et les déclencheurs qui vont avec."
    requires_system_checks: list[str] = []
