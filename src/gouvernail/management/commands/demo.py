"""`gouvernail demo`: the sample programmes, accounts to try each role, and a server until stopped."""

import os
import secrets
import sys
from argparse import ArgumentParser
from functools import partial
from pathlib import Path
from typing import Any

from gouvernail.core.permissions import ROLE_LABELS
from gouvernail.management.plain import PlainCommand
from gouvernail.management.preparation import ensure_data_folder, prepare
from gouvernail.management.processes import Serving, run
from gouvernail.models.imports import JobState
from gouvernail.services import accounts, demonstration


class Command(PlainCommand):
    help = "Démonstration : importe les programmes d'exemple, affiche l'adresse et les comptes, sert jusqu'à l'arrêt."
    # The tables are made here, before anything asks for them.
    requires_migrations_checks = False

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
        parser.add_argument("--host", default="127.0.0.1")

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        folder = ensure_data_folder()
        self.say(f"Données de la démonstration : {folder}")
        prepare(host=host, port=port)
        is_new = self.import_samples()
        password = kept_secret(folder / "demo-password", 9)
        known = () if is_new else accounts.known_demo(password=password)
        known = known or accounts.create_demo(password=password)
        # The server runs as its own process and reads its settings there.
        os.environ["GOUVERNAIL_DATA_DIR"] = str(folder)
        os.environ["GOUVERNAIL_SECRET_KEY"] = kept_secret(folder / "secret-key", 50)
        os.environ["GOUVERNAIL_DEMO_PASSWORD"] = password
        serving = Serving(host=host, port=port, processes=1, threads=4)
        sys.exit(run(serving, on_ready=lambda: self.welcome(serving, known, password)))

    def say(self, line: str, *, end: str = "\n") -> None:
        self.stdout.write(line, ending=end)
        self.stdout.flush()

    def import_samples(self) -> bool:
        """Import what has not been; whether anything was."""
        is_new = False
        for sample in demonstration.samples():
            name = f"  {sample.authority:<28} {sample.path.name:<32}"
            job = demonstration.load(sample, tell=partial(self.progress, name))
            if job is not None:
                is_new = True
                outcome = "importé" if job.state == JobState.DONE else f"échec : {job.error}"
                self.say(f"\r{name} {outcome:<40}" if self.stdout.isatty() else f"{name} {outcome}")
        return is_new

    def progress(self, name: str, percent: int, stage: str) -> None:
        if self.stdout.isatty():
            self.say(f"\r{name} {percent:>3} % {stage:<32}", end="")

    def welcome(self, serving: Serving, known: tuple[accounts.DemoAccount, ...], password: str) -> None:
        self.say("")
        self.say(f"Gouvernail répond sur {serving.address}")
        self.say(f"Comptes de démonstration (mot de passe pour tous : {password}) :")
        for account in known:
            role = ROLE_LABELS[account.role] if account.role else "Administration de la plateforme"
            self.say(f"  {account.email:<36} {role}")
        self.say("Ctrl-C pour arrêter. Pour tout oublier, effacez le dossier des données.")


def kept_secret(path: Path, size: int) -> str:
    """A random word made once and kept in a file that only its owner reads."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(size))
    return path.read_text().strip()
