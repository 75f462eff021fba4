"""`gouvernail backup [FILE]`: save the embedded database and the attached files in one verified file."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.utils import timezone

from gouvernail.core.figure_words import counted
from gouvernail.management.plain import PlainCommand
from gouvernail.services.backups import backup


class Command(PlainCommand):
    help = "Sauvegarde la base intégrée et les fichiers joints en un seul fichier vérifié, serveur en marche."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", nargs="?", type=Path, help="fichier à écrire (par défaut, un nom daté ici même)")

    def handle(self, *args: Any, file: Path | None, **options: Any) -> None:
        now = timezone.localtime()
        target = file or Path(f"gouvernail-{now:%Y%m%d-%H%M%S}.zip")
        report = backup(to=target, at=now)
        rows = sum(report.tables.values())
        files = counted(report.files, "fichier joint", "fichiers joints")
        self.stdout.write(
            f"{report.path} : {len(report.tables)} tables, {rows} lignes, {files}, "
            f"{report.size} octets ; relu et vérifié."
        )
