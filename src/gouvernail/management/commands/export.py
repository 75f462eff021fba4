"""`gouvernail export PROGRAMME --format json|xlsx|docx|pdf [--output FILE|-]`: a complete programme as a file."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils import timezone

from gouvernail.management.plain import PlainCommand
from gouvernail.queries.viewer import operator
from gouvernail.services.exports import ExportedFile, Format, export, find_programme
from gouvernail.services.refusals import Refused

STANDARD_OUTPUT = "-"
FORMATS = "|".join(Format)
REASONS: dict[type[OSError], str] = {
    FileExistsError: "il existe déjà (ajoutez --force pour le remplacer)",
    FileNotFoundError: "son dossier n'existe pas",
    NotADirectoryError: "son dossier n'en est pas un",
    IsADirectoryError: "c'est un dossier",
    PermissionError: "vous n'avez pas le droit d'écrire à cet endroit",
}


class Command(PlainCommand):
    help = "Exporte un programme complet : JSON, tableur, Word ou PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("programme", help="identifiant du programme, ou mots de son titre et de son autorité")
        parser.add_argument("--format", dest="form", help=f"{FORMATS} (par défaut, la fin du nom de --output)")
        parser.add_argument("--output", metavar="FILE", help="fichier à écrire, ou - pour la sortie standard")
        parser.add_argument("--force", action="store_true", help="remplace le fichier s'il existe")

    def handle(self, *args: Any, **options: Any) -> None:
        self.export(options["programme"], options["form"], options["output"], force=options["force"])

    def export(self, programme: str, form: str | None, output: str | None, *, force: bool) -> None:
        """Find, make, write; `Refused` with a sentence when one of the three cannot be."""
        by = operator()
        target = Path(output) if output and output != STANDARD_OUTPUT else None
        chosen = _format(form, target)
        if target and not force:
            _refuse_existing(target)
        found = find_programme(by=by, wanted=programme)
        made = export(by=by, programme=found.uid, form=chosen, today=timezone.localdate())
        if output == STANDARD_OUTPUT:
            sys.stdout.buffer.write(made.content)
            return
        path = target or Path(made.name)
        _write(path, made, force=force)
        self.stdout.write(f"{path} : {found.title} ({found.authority}), {len(made.content)} octets.")


def _format(form: str | None, target: Path | None) -> Format:
    wanted = form or (target.suffix.removeprefix(".") if target else "")
    if not wanted:
        raise Refused(f"Indiquez le format : --format {FORMATS}.")
    if wanted.lower() not in list(Format):
        raise Refused(f"Le format « {wanted} » n'existe pas. Formats : {FORMATS}.")
    return Format(wanted.lower())


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise Refused(f"Le fichier {path} existe déjà. Ajoutez --force pour le remplacer.")


def _write(path: Path, made: ExportedFile, *, force: bool) -> None:
    """Never over an existing file, unless asked: the file system itself refuses, whatever happened in between."""
    try:
        with path.open("wb" if force else "xb") as file:
            file.write(made.content)
    except OSError as error:
        reason = REASONS.get(type(error), error.strerror or "erreur du système de fichiers")
        raise Refused(f"Le fichier {path} ne peut pas être écrit : {reason}.") from error
