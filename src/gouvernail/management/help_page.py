"""The French help page of the command: our own commands and what each is for, read without loading any of them."""

import ast
from importlib.metadata import version
from pathlib import Path

__all__ = ["help_page", "our_commands", "version_line"]

COMMANDS = Path(__file__).parent / "commands"
OPENING = (
    "Gouvernail : piloter le programme d'une collectivité.\n\nUsage : gouvernail COMMANDE [OPTIONS]\n\nCommandes :\n"
)
CLOSING = """
Aide d'une commande : gouvernail COMMANDE --help
Version : gouvernail --version
Les commandes de Django (createsuperuser, check, shell…) restent utilisables ; leur liste : gouvernail help --commands
"""


def help_page() -> str:
    """The page: usage, our commands in alphabetical order with one line each, and how to ask for more."""
    told = our_commands()
    width = max(map(len, told))
    return OPENING + "".join(f"  {name:<{width}}  {words}\n" for name, words in told.items()) + CLOSING


def our_commands() -> dict[str, str]:
    """Each command and its `help`. The files are parsed, not run: importing them would load the whole application."""
    paths = sorted(path for path in COMMANDS.glob("*.py") if not path.stem.startswith("_"))
    return {path.stem: _help_of(path) for path in paths}


def version_line() -> str:
    """What `--version` prints: the name and the version of the installed package."""
    return f"gouvernail {version('gouvernail')}\n"


def _help_of(path: Path) -> str:
    for top in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(top, ast.ClassDef) and top.name == "Command":
            for line in top.body:
                if isinstance(line, ast.Assign) and any(
                    isinstance(name, ast.Name) and name.id == "help" for name in line.targets
                ):
                    return str(ast.literal_eval(line.value))
    return ""
