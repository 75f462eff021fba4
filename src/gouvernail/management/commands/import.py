# ruff: noqa: N999 (the command is called `import`, and Django names it after its file)
"""`gouvernail import FILE --authority NAME`: read a document and write its programme, at once, with progress shown."""

import sys
from argparse import ArgumentParser
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from django.conf import settings
from django.core.management import BaseCommand
from django.db import DatabaseError, transaction

from gouvernail.core.authority_kinds import kind_from_name
from gouvernail.core.coverage import percentages
from gouvernail.core.vocabulary import AUTHORITY_KIND_LABELS, LEVEL_LABELS, LEVEL_LABELS_PLURAL, AuthorityKind, Level
from gouvernail.management.preparation import prepare_database
from gouvernail.models import Authority, JobState
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
        parser.add_argument(
            "--kind",
            choices=[kind.value for kind in AuthorityKind],
            help="le genre d'une autorité nouvelle ; d'après son nom s'il n'est pas donné",
        )
        parser.add_argument("--title", metavar="TITRE", help="le titre du programme, s'il n'est pas dans le document")

    def handle(
        self, *args: Any, file: str, authority: str, kind: str | None, title: str | None, **options: Any
    ) -> None:
        try:
            with Path(file).open("rb") as opened:
                # One byte more than is taken is enough to refuse what is too large.
                data = opened.read(settings.MAX_UPLOAD_BYTES + 1)
        except OSError as error:
            self.refuse(f"Le fichier « {file} » ne peut pas être lu : {reason(error)}.")
        try:
            prepare_database()
            known = authorities.find(authority)
            if known is not None:
                report = self.read_and_write(file, data, known, title)
            else:
                report = self.create_with(file, data, authority, kind, title)
        except DatabaseError as error:
            self.refuse(f"La base de données ne répond pas comme attendu : {error}")
        self.stdout.write("\n".join(summary(report)))

    def create_with(self, file: str, data: bytes, name: str, kind: str | None, title: str | None) -> queries.JobReport:
        """Create the authority with its first programme; neither, when the file gives none."""
        given = AuthorityKind(kind) if kind else kind_from_name(name)
        with transaction.atomic():
            owner, _ = authorities.find_or_create(name, kind=given)
            report = self.read_and_write(file, data, owner, title)
        because = "" if kind else ", d'après son nom (--kind pour en donner un autre)"
        self.tell(f"Autorité créée : {owner.name}. Genre : {AUTHORITY_KIND_LABELS[given]}{because}.")
        return report

    def read_and_write(self, file: str, data: bytes, owner: Authority, title: str | None) -> queries.JobReport:
        by = operator("Ligne de commande")
        try:
            job = imports.keep(by=by, authority=owner.slug, name=Path(file).name, data=data, title=title)
        except Refused as refused:
            self.refuse(str(refused))
        imports.run(job.uid, tell=lambda percent, stage: self.tell(f"{percent:>3} %  {stage}"))
        report = queries.job(by, job.uid)
        if report is None or report.card.state != JobState.DONE:
            imports.forget(job.uid)
            self.refuse(report.card.error if report and report.card.error else "L'import n'a pas abouti.")
        return report

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
