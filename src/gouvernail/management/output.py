"""Writing a made file where somebody asked: never over another one, unless asked."""

import sys
from pathlib import Path

from gouvernail.services.exports import ExportedFile
from gouvernail.services.refusals import Refused

STANDARD_OUTPUT = "-"
REASONS: dict[type[OSError], str] = {
    FileExistsError: "il existe déjà (ajoutez --force pour le remplacer)",
    FileNotFoundError: "son dossier n'existe pas",
    NotADirectoryError: "son dossier n'en est pas un",
    IsADirectoryError: "c'est un dossier",
    PermissionError: "vous n'avez pas le droit d'écrire à cet endroit",
}


def target_of(output: str | None) -> Path | None:
    """The file that `--output` names; `None` for standard output, or where nothing was said."""
    return Path(output) if output and output != STANDARD_OUTPUT else None


def refuse_existing(path: Path) -> None:
    if path.exists():
        raise Refused(f"Le fichier {path} existe déjà. Ajoutez --force pour le remplacer.")


def write_file(made: ExportedFile, output: str | None, *, force: bool) -> Path | None:
    """Write to the file of that name, to one named by the export, or to standard output (which gives `None`).

    Never over an existing file, unless forced: the file system itself refuses, whatever happened in between.
    """
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(made.content)
        return None
    path = target_of(output) or Path(made.name)
    try:
        with path.open("wb" if force else "xb") as file:
            file.write(made.content)
    except OSError as error:
        reason = REASONS.get(type(error), error.strerror or "erreur du système de fichiers")
        raise Refused(f"Le fichier {path} ne peut pas être écrit : {reason}.") from error
    return path
