"""A command that refuses in a plain French sentence on standard error, with exit status 2."""

import sys
from typing import Any

from django.core.management import BaseCommand

from gouvernail.services.refusals import Refused

STATUS_REFUSED = 2


class PlainCommand(BaseCommand):
    """Turns `Refused` into its sentence. Not `CommandError`: Django would print the name of the class before it.

    Django would first check the code, which tests have done, and load every page for it: two seconds, and memory that
    `serve` would hold for as long as it runs. `gouvernail check` does it when asked.
    """

    requires_system_checks: list[str] = []

    def execute(self, *args: Any, **options: Any) -> str | None:
        try:
            return super().execute(*args, **options)
        except Refused as refused:
            self.stderr.write(refused.message)
            sys.exit(STATUS_REFUSED)
