"""The command `gouvernail`: Django's command runner with our settings."""

import os
import sys


def main() -> None:
    """Run `gouvernail COMMAND ...`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "gouvernail.config.settings")
    from django.core.management import execute_from_command_line

    from gouvernail.config.environment import SettingsRefused

    try:
        execute_from_command_line(["gouvernail", *sys.argv[1:]])
    except SettingsRefused as refused:
        sys.stderr.write(f"{refused}\n")
        sys.exit(2)


if __name__ == "__main__":
    main()
