"""The command `gouvernail`: Django's command runner with our settings."""

import os
import sys


def main() -> None:
    """Run `gouvernail COMMAND ...`; without one, say in French which there are."""
    asked = sys.argv[1:]
    if asked in ([], ["help"], ["--help"], ["-h"]):
        from gouvernail.management.help_page import help_page

        sys.stdout.write(help_page())
        return
    if asked in (["--version"], ["version"]):
        from gouvernail.management.help_page import version_line

        sys.stdout.write(version_line())
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
    from gouvernail.config.environment import SettingsRefused

    try:
        _run(["gouvernail", *asked])
    except SettingsRefused as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(2)


def _run(asked: list[str]) -> None:
    """Run the command. `read` knows neither data nor pages: it starts without loading them."""
    if asked[1] == "read":
        from logging.config import dictConfig

        from django.conf import settings

        from gouvernail.management.commands.read import Command

        dictConfig(settings.LOGGING)
        Command().run_from_argv(asked)
        return
    from django.core.management import execute_from_command_line

    execute_from_command_line(asked)


if __name__ == "__main__":
    main()
