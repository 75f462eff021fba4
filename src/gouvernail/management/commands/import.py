# ruff: noqa: N999 (the command is called `import`, and Django names it after its file)
"""`gouvernail import FILE --authority NAME`: read a document and write its programme, at once, with progress shown."""

import sys
from argparse import ArgumentParser
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from django.core.management import BaseCommand
from django.db import DatabaseError

from gouvernail.core.coverage import percentages
from gouvernail.core.vocabulary import LEVEL_LABELS, LEVEL_LABELS_PLURAL, AuthorityKind, Level
from gouvernail.management.preparation import prepare_database
from gouvernail.models import JobState
from gouvernail.queries import imports as queries
from gouvernail.queries.viewer import operator
from gouvernail.services import authorities, imports
from gouvernail.services.refusals import Refused

PROBLEMS_SHOWN = 20


class Command(BaseCommand):
    help = "Importe un document : crée ou met à jour ses programmes. Le refaire ne double rien."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FICHIER")
        parser.add_argument("--authority", required=True, metavar="NOM", help="l'autorité ; créée si elle n'existe pas")
        parser.add_argument("--kind", default="commune", choices=[kind.value for kind in AuthorityKind])
        parser.add_argument("--title", metavar="TITRE", help="le titre du programme, s'il n'est pas dans le document")

    def handle(self, *args: Any, file: str, authority: str, kind: str, title: str | None, **options: Any) -> None:
        try:
            data = Path(file).read_bytes()
        except OSError as error:
            self.refuse(f"Le fichier « {file} » ne peut pas être lu : {reason(error)}.")
        try:
            self.read_and_write(file, data, authority, AuthorityKind(kind), title)
        except DatabaseError as error:
            self.refuse(f"La base de données ne répond pas comme attendu : {error}")

    def read_and_write(self, file: str, data: bytes, authority: str, kind: AuthorityKind, title: str | None) -> None:
        prepare_database()
        owner, is_new = authorities.find_or_create(authority, kind=kind)
        if is_new:
            self.tell(f"Autorité créée : {owner.name}.")
        by = operator("Ligne de commande")
        try:
            job = imports.keep(by=by, authority=owner.slug, name=Path(file).name, data=data, title=title)
        except Refused as refused:
            self.refuse(str(refused))
        imports.run(job.uid, tell=lambda percent, stage: self.tell(f"{percent:>3} %  {stage}"))
        report = queries.job(by, job.uid)
        if report is None or report.card.state != JobState.DONE:
            self.refuse(report.card.error if report and report.card.error else "L'import n'a pas abouti.")
        self.stdout.write("\n".join(summary(report)))

    def tell(self, line: str) -> None:
        self.stderr.write(line, style_func=str)
        self.stderr.flush()

    def refuse(self, sentence: str) -> NoReturn:
        self.tell(sentence)
        sys.exit(2)


def reason(error: OSError) -> str:
    """What the system says, in French, for the usual cases."""
    if isinstance(error, FileNotFoundError):
        return "il n'existe pas"
    if isinstance(error, IsADirectoryError):
        return "c'est un dossier"
    if isinstance(error, PermissionError):
        return "l'accès est refusé"
    return error.strerror or "erreur du système"


def summary(report: queries.JobReport) -> list[str]:
    """What was read and written, for a terminal."""
    lines = [f"Lu : {', '.join(counted(level, number) for level, number in report.counts) or 'rien'}."]
    for written in report.programmes:
        done = "créé" if written.is_new else "mis à jour" if written.created or written.updated else "inchangé"
        lines.append(
            f"Programme « {written.title} » ({written.uid}) {done} : {written.created} créés, "
            f"{written.updated} mis à jour, {written.unchanged} inchangés."
        )
    if report.coverage and report.coverage.characters:
        placed, skipped, unplaced = (percent(share) for share in percentages(report.coverage))
        lines.append(f"Texte : {placed} placé, {skipped} écarté, {unplaced} sans place.")
    lines.append(f"Remarques : {len(report.problems)}.")
    for problem in report.problems[:PROBLEMS_SHOWN]:
        where = f" [{problem.source}]" if str(problem.source) else ""
        lines.append(f"  - {problem.message}{where}")
    if len(report.problems) > PROBLEMS_SHOWN:
        lines.append(f"  … et {len(report.problems) - PROBLEMS_SHOWN} autres, dans le rapport de l'import.")
    return lines


def counted(level: str, number: int) -> str:
    labels = LEVEL_LABELS if number == 1 else LEVEL_LABELS_PLURAL
    return f"{number} {labels[Level(level)].lower()}"


def percent(share: Decimal) -> str:
    return f"{share} %".replace(".", ",")
