"""`gouvernail read FILE`: prints the plan that a document holds, without writing anything. Needs no database."""

import json
import os
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings

from gouvernail.core.draft_tree import draft_tree
from gouvernail.core.plan import Draft
from gouvernail.files import drafts
from gouvernail.files.exchange.plan_json import draft_to_json
from gouvernail.files.refusal import UnreadableFile, too_heavy
from gouvernail.management.plain import PlainCommand
from gouvernail.services.refusals import Refused


class NoPlan(Refused):
    """The file cannot be read, or nothing in it looks like a plan: exit status 2 and the sentence that says why."""


class Command(PlainCommand):
    help = "Lit un document et montre le programme qui s'y trouve, sans rien enregistrer."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FICHIER", help="le document à lire")
        form = parser.add_mutually_exclusive_group()
        form.add_argument("--json", action="store_true", help="imprime le plan JSON")
        form.add_argument("--tree", action="store_true", help="imprime l'arbre, pour les personnes (par défaut)")
        parser.add_argument("--authority", metavar="NOM", help="le pouvoir local dont c'est le programme")

    def handle(self, *args: Any, **options: Any) -> None:
        draft = draft_of(Path(options["file"]), authority=options["authority"])
        if options["json"]:
            self.stdout.write(json.dumps(draft_to_json(draft), ensure_ascii=False, indent=1))
        else:
            self.stdout.write(draft_tree(draft), ending="")


def draft_of(path: Path, *, authority: str | None) -> Draft:
    """The draft of the plan in a file. Raises `NoPlan` when there is none."""
    try:
        draft = drafts.draft_of(_bytes(path), path.name, authority, settings.READING_LIMITS)
    except UnreadableFile as refused:
        raise NoPlan(str(refused)) from None
    if not draft.plan.items:
        raise NoPlan(
            f"Rien dans « {path.name} » ne ressemble à un programme : ni objectifs ni actions reconnaissables."
        )
    return draft


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise NoPlan(f"« {path} » est un dossier, pas un fichier.")
        most = settings.READING_LIMITS.max_bytes
        with path.open("rb") as opened:
            if (size := os.fstat(opened.fileno()).st_size) > most:
                raise NoPlan(str(too_heavy(size, most).named(path.name)))
            return opened.read(most + 1)
    except FileNotFoundError:
        raise NoPlan(f"Le fichier « {path} » n'existe pas.") from None
    except (OSError, ValueError) as error:
        reason = "l'accès est refusé" if isinstance(error, PermissionError) else "le système ne peut pas l'ouvrir"
        raise NoPlan(f"Le fichier « {path} » ne peut pas être lu : {reason}.") from None
