"""`gouvernail serve`: prepare the data folder, then run the web server and the worker until stopped."""

import sys
from argparse import ArgumentParser
from typing import Any

from gouvernail.management.plain import PlainCommand
from gouvernail.management.preparation import prepare
from gouvernail.management.processes import Serving, default_processes, run


class Command(PlainCommand):
    help = "Sert Gouvernail : serveur web et tâches de fond, jusqu'à l'arrêt (Ctrl-C)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="adresse d'écoute (127.0.0.1 derrière un mandataire)")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--processes", type=int, default=default_processes())
        parser.add_argument("--threads", type=int, default=4)

    def handle(self, *args: Any, **options: Any) -> None:
        serving = Serving(
            host=options["host"], port=options["port"], processes=options["processes"], threads=options["threads"]
        )
        prepare(host=serving.host, port=serving.port)
        sys.exit(run(serving, on_ready=lambda: self.stdout.write(f"Gouvernail répond sur {serving.address}")))
