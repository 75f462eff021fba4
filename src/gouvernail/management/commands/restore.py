"""`gouvernail restore FILE`: verify a backup and put it in place."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.utils import timezone

from gouvernail.core.figure_words import counted
from gouvernail.management.plain import PlainCommand
from gouvernail.services.backups import restore


class Command(PlainCommand):
    help = "Restaure une sauvegarde, vérifiée avant et après. Arrêtez d'abord le serveur."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--force", action="store_true", help="remplacer la base actuelle, gardée à côté")

    def handle(self, *args: Any, file: Path, force: bool, **options: Any) -> None:
        report = restore(file=file, at=timezone.localtime(), force=force)
        # A backup made by an earlier version gets the tables of this one.
        call_command("migrate", verbosity=0, interactive=False)
        rows = sum(report.tables.values())
        files = counted(report.files, "fichier joint", "fichiers joints")
        self.stdout.write(f"Base restaurée dans {report.path} : {rows} lignes, {files}.")
        if report.kept:
            self.stdout.write(f"L'ancienne base est gardée : {report.kept}")
