"""`gouvernail template [--format xlsx|ods] [--output FILE|-]`: the empty workbook that people fill."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from gouvernail.management.output import target_of, write_file
from gouvernail.management.plain import PlainCommand
from gouvernail.services.exports import SHEETS, Format, template
from gouvernail.services.refusals import Refused

FORMATS = "|".join(SHEETS)


class Command(PlainCommand):
    help = "Écrit le classeur vide à remplir, avec son mode d'emploi. Il se relit sans retouche."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--format", dest="form", help=f"{FORMATS} (par défaut, la fin du nom de --output, ou xlsx)")
        parser.add_argument("--output", metavar="FILE", help="fichier à écrire, ou - pour la sortie standard")
        parser.add_argument("--force", action="store_true", help="remplace le fichier s'il existe")

    def handle(self, *args: Any, **options: Any) -> None:
        made = template(_format(options["form"], target_of(options["output"])))
        path = write_file(made, options["output"], force=options["force"])
        if path:
            self.stdout.write(f"{path} : classeur à remplir, {len(made.content)} octets.")


def _format(form: str | None, target: Path | None) -> Format:
    wanted = form or (target.suffix.removeprefix(".") if target else "") or Format.XLSX.value
    if wanted.lower() not in list(SHEETS):
        raise Refused(f"Le format « {wanted} » n'est pas celui d'un classeur. Formats : {FORMATS}.")
    return Format(wanted.lower())
