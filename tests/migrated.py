"""The empty database that the migrations make, kept from one run of the tests to the next.

It is known by what makes it: the migrations, what they use, and the versions of the libraries. Where a letter of these
changed, the migrations run again; so they do in the first run of every clone. On SQLite it is a file in the cache of
pytest, on PostgreSQL a database of the server, which others are copied from (`CREATE DATABASE … TEMPLATE`).
"""

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from django.conf import settings
from psycopg.sql import SQL, Identifier, Literal

ROOT = Path(__file__).resolve().parent.parent
MAKE_IT = ("migrations", "models", "core", "config", "apps.py")
IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"
"""Where Django puts the database of the tests."""
ON_SERVER = "gouvernail_empty_"
KEPT_DAYS = 14
_LOCK = 4_711_002


def known_by() -> str:
    """Sixteen letters that change with what makes the tables."""
    made = hashlib.sha256((ROOT / "requirements/dev.txt").read_bytes())
    for name in MAKE_IT:
        path = ROOT / "src/gouvernail" / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            made.update(file.read_bytes())
    return made.hexdigest()[:16]


def kept_in(config: pytest.Config) -> Path | None:
    """The file of the kept database, which need not exist; none on PostgreSQL and where pytest keeps nothing."""
    if not str(settings.DATABASES["default"]["ENGINE"]).endswith("sqlite3") or not hasattr(config, "cache"):
        return None
    assert config.cache is not None
    return config.cache.mkdir("migrated") / f"{known_by()}.sqlite3"


@contextmanager
def taken(kept: Path | None) -> Iterator[None]:
    """The kept database is in memory before Django asks whether its migrations are done."""
    if kept is None or not kept.exists():
        yield
        return
    with closing(sqlite3.connect(IN_MEMORY, uri=True)) as memory:
        with closing(sqlite3.connect(kept)) as file:
            file.backup(memory)
        yield


def put(made: sqlite3.Connection, kept: Path) -> None:
    """Written beside and renamed: two processes may come at the same moment."""
    beside = kept.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(beside)) as file:
        made.backup(file)
    for old in set(kept.parent.glob("*.sqlite3")) - {kept}:
        old.unlink(missing_ok=True)
    beside.rename(kept)


def make(kept: Path) -> None:
    """The same by `gouvernail migrate`, for who needs it before a test of the database did it."""
    begun = kept.with_suffix(f".{os.getpid()}.begun")
    migrate(f"sqlite:///{begun}")
    with closing(sqlite3.connect(begun)) as made:
        # A write-ahead log is for a file: from one that has it, none in memory can be made.
        made.execute("PRAGMA journal_mode=DELETE")
        put(made, kept)
    for path in begun.parent.glob(f"{begun.name}*"):
        path.unlink()


def migrate(url: str) -> None:
    environment = os.environ | {"GOUVERNAIL_DATABASE_URL": url}
    command = [sys.executable, "-m", "gouvernail", "migrate", "--verbosity=0"]
    subprocess.run(command, env=environment, check=True)


def kept_on(server: str) -> str:
    """The name of the kept database on this server (`postgres://user@host:port`), made by `gouvernail migrate`.

    Those that no run has asked for in a fortnight are dropped.
    """
    name = f"{ON_SERVER}{known_by()}"
    with psycopg.connect(f"{server}/postgres", autocommit=True) as link:
        # Whoever comes second waits for the first, and finds it done.
        link.execute("SELECT pg_advisory_lock(%s)", [_LOCK])
        if link.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone() is None:
            begun = f"{name}_begun"
            link.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(begun)))
            link.execute(SQL("CREATE DATABASE {}").format(Identifier(begun)))
            migrate(f"{server}/{begun}")
            link.execute(SQL("ALTER DATABASE {} RENAME TO {}").format(Identifier(begun), Identifier(name)))
        today = datetime.now(UTC).date()
        used_today = SQL("COMMENT ON DATABASE {} IS {}").format(Identifier(name), Literal(today.isoformat()))
        link.execute(used_today)
        old = (today - timedelta(days=KEPT_DAYS)).isoformat()
        for other, used in link.execute(
            "SELECT datname, shobj_description(oid, 'pg_database') FROM pg_database WHERE datname ~ %s",
            [f"^{ON_SERVER}[0-9a-f]{{16}}$"],
        ).fetchall():
            if used is not None and used < old:
                link.execute(SQL("DROP DATABASE IF EXISTS {}").format(Identifier(other)))
    return name
