"""The command `gouvernail`: Django's command runner with our settings."""

import os
import sys

from gouvernail.management.help_page import help_page, version_line


def main() -> None:
    """Run `gouvernail COMMAND ...`; without one, say in French which there are."""
    asked = sys.argv[1:]
    if asked in ([], ["help"], ["--help"], ["-h"]):
        sys.stdout.write(help_page())
        return
    if asked in (["--version"], ["version"]):
        sys.stdout.write(version_line())
        return
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
    from django.core.management import execute_from_command_line

    from gouvernail.config.environment import SettingsRefused

    try:
        execute_from_command_line(["gouvernail", *asked])
    except SettingsRefused as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
