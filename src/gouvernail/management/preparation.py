"""What must be true before serving: a data folder, an up-to-date database, the static files collected."""

import hashlib
import os
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from gouvernail.management.processes import port_is_free
from gouvernail.models import walls
from gouvernail.services.refusals import Refused


def prepare(*, host: str, port: int) -> None:
    """Make ready to serve; raise `Refused` with a French sentence when the port is taken."""
    if not port_is_free(host, port):
        raise Refused(
            f"Le port {port} est déjà utilisé sur {host}. Choisissez-en un autre (--port, ou PORT=… avec make), "
            "ou arrêtez le programme qui l'occupe.",
        )
    prepare_database()
    collect_static()


def prepare_database() -> None:
    """Make the data folder and bring the tables up to date; quick when there is nothing to do."""
    ensure_data_folder()
    require_owner_for_migrations()
    call_command("migrate", verbosity=0, interactive=False)


def require_owner_for_migrations() -> None:
    """The server's role does not own the tables: it may not alter them. Raise `Refused` when there is need to."""
    if connection.vendor != "postgresql" or walls.owns_tables(connection):
        return
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise Refused(
            "Les tables de la base doivent être mises à jour par le rôle qui les possède : "
            "lancez d'abord gouvernail migrate avec GOUVERNAIL_DATABASE_OWNER_URL."
        )


def ensure_data_folder() -> Path:
    """The data folder, readable by its owner alone when we make it."""
    folder: Path = settings.DATA_DIR
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        settings.MEDIA_ROOT.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"Le dossier de données {folder} ne peut pas être créé ({error.strerror}). "
            "Indiquez-en un autre avec GOUVERNAIL_DATA_DIR.",
        ) from error
    return folder


def collect_static() -> None:
    """Collect and compress the static files, only when one of them changed since the last time."""
    stamp: Path = settings.DATA_DIR / "static.stamp"
    now = static_fingerprint()
    if stamp.exists() and stamp.read_text() == now and settings.STATIC_ROOT.exists():
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(now)


def static_fingerprint() -> str:
    digest = hashlib.sha256()
    for root in settings.STATICFILES_DIRS:
        for folder, _, names in sorted(os.walk(root)):
            for name in sorted(names):
                path = Path(folder) / name
                digest.update(f"{path.relative_to(root)} {path.stat().st_size}".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
