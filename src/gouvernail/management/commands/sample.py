"""`gouvernail sample --actions 600`: a made-up programme, for trials and measures."""

from argparse import ArgumentParser
from time import perf_counter
from typing import Any

from django.core.management import BaseCommand

from gouvernail.management.preparation import prepare_database
from gouvernail.services import accounts, authorities, sample


class Command(BaseCommand):
    help = "Crée un programme d'exemple de la taille voulue, toujours le même pour la même graine."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--actions", type=int, default=600)
        parser.add_argument("--steps", type=int, default=0, help="nombre d'étapes en tout")
        parser.add_argument("--seed", type=int, default=2024, help="la graine du tirage")
        parser.add_argument("--authority", default="Commune d'exemple", metavar="NOM")

    def handle(self, *args: Any, actions: int, steps: int, seed: int, authority: str, **options: Any) -> None:
        prepare_database()
        start = perf_counter()
        owner, _ = authorities.find_or_create(authority)
        programme = sample.make(authority=owner, actions=max(1, actions), steps=max(0, steps), seed=seed)
        joined = accounts.join_demo(owner)
        seconds = perf_counter() - start
        self.stdout.write(f"{programme.title} : {programme.items.count()} éléments, en {seconds:.1f} s.")
        self.stdout.write(f"Programme {programme.uid}, autorité « {owner.name} ».")
        if joined:
            self.stdout.write(f"Les {joined} comptes de démonstration y ont leur rôle.")
