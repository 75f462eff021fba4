"""`gouvernail export PROGRAMME --format json|xlsx|ods|docx|pdf [--output FILE|-]`: a complete programme as a file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils import timezone

from gouvernail.management.output import refuse_existing, target_of, write_file
from gouvernail.management.plain import PlainCommand
from gouvernail.queries.viewer import operator
from gouvernail.services.exports import Format, export, find_programme
from gouvernail.services.refusals import Refused

FORMATS = "|".join(Format)


class Command(PlainCommand):
    help = "Exporte un programme complet : JSON, tableur (XLSX, ODS), Word ou PDF."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("programme", help="identifiant du programme, ou mots de son titre et de son autorité")
        parser.add_argument("--format", dest="form", help=f"{FORMATS} (par défaut, la fin du nom de --output)")
        parser.add_argument("--output", metavar="FILE", help="fichier à écrire, ou - pour la sortie standard")
        parser.add_argument("--force", action="store_true", help="remplace le fichier s'il existe")

    def handle(self, *args: Any, **options: Any) -> None:
        self.export(options["programme"], options["form"], options["output"], force=options["force"])

    def export(self, programme: str, form: str | None, output: str | None, *, force: bool) -> None:
        """Find, make, write; `Refused` with a sentence when one of the three cannot be."""
        by, target = operator(), target_of(output)
        chosen = _format(form, target)
        if target and not force:
            refuse_existing(target)
        found = find_programme(by=by, wanted=programme)
        made = export(by=by, programme=found.uid, form=chosen, today=timezone.localdate())
        path = write_file(made, output, force=force)
        if path:
            self.stdout.write(f"{path} : {found.title} ({found.authority}), {len(made.content)} octets.")


def _format(form: str | None, target: Path | None) -> Format:
    wanted = form or (target.suffix.removeprefix(".") if target else "")
    if not wanted:
        raise Refused(f"Indiquez le format : --format {FORMATS}.")
    if wanted.lower() not in list(Format):
        raise Refused(f"Le format « {wanted} » n'existe pas. Formats : {FORMATS}.")
    return Format(wanted.lower())
