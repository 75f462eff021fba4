"""The empty database that the migrations make on SQLite, kept from one run of the tests to the next.

It is known by what makes it: the migrations, what they use, and the versions of the libraries. Where a letter of these
changed, the migrations run again; so they do in the first run of every clone.
"""

import hashlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from django.conf import settings

ROOT = Path(__file__).resolve().parent.parent
MAKE_IT = ("migrations", "models", "core", "config", "apps.py")
IN_MEMORY = "file:memorydb_default?mode=memory&cache=shared"
"""Where Django puts the database of the tests."""


def kept_in(config: pytest.Config) -> Path | None:
    """The file of the kept database, which need not exist; none on PostgreSQL and where pytest keeps nothing."""
    if not str(settings.DATABASES["default"]["ENGINE"]).endswith("sqlite3") or not hasattr(config, "cache"):
        return None
    made = hashlib.sha256((ROOT / "requirements/dev.txt").read_bytes())
    for name in MAKE_IT:
        path = ROOT / "src/gouvernail" / name
        for file in sorted(path.rglob("*.py")) if path.is_dir() else [path]:
            made.update(file.read_bytes())
    assert config.cache is not None
    return config.cache.mkdir("migrated") / f"{made.hexdigest()[:16]}.sqlite3"


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
