"""Backup and restore of the embedded database and the attached files, verified both ways.

A backup is one zip: `manifest.json` (format, date, number of rows of each table, SHA-256 of each file), the database
copied while the server runs (SQLite's own online backup), and the files under `files/`.
"""

import hashlib
import itertools
import json
import shutil
import sqlite3
import tempfile
import zipfile
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

from django.conf import settings
from django.db import connections

from gouvernail.core.figure_words import counted
from gouvernail.services.refusals import Refused

FORMAT = "gouvernail-backup"
DATABASE_NAME = "gouvernail.sqlite3"
MANIFEST_NAME = "manifest.json"


class BackupRefused(Refused):
    """A French sentence: why nothing was saved or restored."""


@dataclass(frozen=True)
class BackupReport:
    path: Path
    tables: dict[str, int]
    files: int
    size: int
    """Bytes of the backup file."""
    kept: Path | None = None
    """Where the database that was replaced now lies."""


def backup(*, to: Path, at: datetime) -> BackupReport:
    """Write a backup to `to` (never over an existing file) and read it back before saying that it is there."""
    source = embedded_database()
    if to.exists():
        raise BackupRefused(f"{to} existe déjà\u00a0: choisissez un autre nom, rien n'a été écrasé.")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / DATABASE_NAME
        with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(copy)) as target:
            live.backup(target)
        members = {DATABASE_NAME: copy} | attached_files()
        table_rows = table_counts(copy)
        manifest: dict[str, object] = {
            "format": FORMAT,
            "version": 1,
            "made": at.isoformat(),
            "tables": table_rows,
            "sha256": {name: digest(path) for name, path in members.items()},
        }
        to.parent.mkdir(parents=True, exist_ok=True)
        partial = to.with_name(to.name + ".part")
        try:
            write_archive(partial, manifest, members)
            unpack(partial, Path(folder) / "verified")
            partial.replace(to)
        finally:
            partial.unlink(missing_ok=True)
    return BackupReport(to, table_rows, len(members) - 1, to.stat().st_size)


def write_archive(partial: Path, manifest: dict[str, object], members: dict[str, Path]) -> None:
    """The zip, readable by its owner alone from its first byte."""
    partial.touch(mode=0o600)
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST_NAME, json.dumps(manifest, ensure_ascii=False, indent=1))
        for name, path in members.items():
            archive.write(path, name)


def restore(*, file: Path, at: datetime, force: bool = False) -> BackupReport:
    """Put a verified backup in place; the database that was there is kept beside, under a dated name."""
    target = embedded_database(must_exist=False)
    if target.exists() and not force:
        raise BackupRefused(
            f"Une base existe déjà ({target}). Arrêtez le serveur, puis ajoutez --force\u00a0: elle sera gardée à côté."
        )
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    media = Path(settings.MEDIA_ROOT)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        members = unpack(file, Path(folder))
        # Everything was verified: from here on, two renames and a move.
        connections.close_all()
        kept = set_aside(target, at)
        set_files_aside(media, at)
        members[DATABASE_NAME].replace(target)
        for name, path in members.items():
            if name != DATABASE_NAME:
                place = media / PurePosixPath(name).relative_to("files")
                place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                shutil.move(path, place)
    return BackupReport(target, table_counts(target), len(members) - 1, file.stat().st_size, kept)


def embedded_database(*, must_exist: bool = True) -> Path:
    entry = settings.DATABASES["default"]
    if not str(entry["ENGINE"]).endswith("sqlite3"):
        raise BackupRefused(
            "Cette installation utilise PostgreSQL\u00a0: sauvegardez-la avec pg_dump (voir le guide d'exploitation)."
        )
    path = Path(str(entry["NAME"]))
    if must_exist and not path.exists():
        raise BackupRefused(f"Il n'y a pas encore de base à sauvegarder ({path}).")
    return path


def attached_files() -> dict[str, Path]:
    root = Path(settings.MEDIA_ROOT)
    return {f"files/{path.relative_to(root).as_posix()}": path for path in sorted(root.rglob("*")) if path.is_file()}


def table_counts(database: Path) -> dict[str, int]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        return {
            name: connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]  # noqa: S608 - names of the schema
            for (name,) in names
            if not name.startswith("sqlite_")
        }


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def unpack(file: Path, folder: Path) -> dict[str, Path]:
    """Extract a backup into `folder` and verify it whole: format, sums, integrity, foreign keys, numbers of rows."""
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(MANIFEST_NAME))
            if manifest.get("format") != FORMAT or manifest.get("version") != 1:
                raise BackupRefused(f"{file} n'est pas une sauvegarde de Gouvernail que cette version sait lire.")
            sums, tables = dict(manifest["sha256"]), dict(manifest["tables"])
            members = {name: extract(archive, name, folder) for name in sums}
    # zlib: damaged data; RuntimeError: a password, NotImplementedError: a compression that we never write.
    except (
        OSError,
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        TypeError,
        ValueError,
        AttributeError,
        RuntimeError,
    ) as error:
        raise BackupRefused(f"{file} ne se lit pas comme une sauvegarde de Gouvernail ({error}).") from error
    damaged = [name for name, path in members.items() if digest(path) != sums[name]]
    if damaged or DATABASE_NAME not in members:
        raise BackupRefused(f"La sauvegarde {file} est abîmée\u00a0: {', '.join(damaged) or 'la base manque'}.")
    verify_database(members[DATABASE_NAME])
    if table_counts(members[DATABASE_NAME]) != tables:
        raise BackupRefused(f"La base de {file} ne compte pas les lignes que la sauvegarde annonce.")
    return members


def extract(archive: zipfile.ZipFile, name: str, folder: Path) -> Path:
    parts = PurePosixPath(name).parts
    if name != DATABASE_NAME and (parts[:1] != ("files",) or len(parts) < 2 or ".." in parts):
        raise BackupRefused(f"La sauvegarde contient un nom de fichier inattendu\u00a0: «\u00a0{name}\u00a0».")
    place = folder.joinpath(*parts)
    place.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(name) as stream, place.open("wb") as target:
        shutil.copyfileobj(stream, target)
    return place


def verify_database(path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as connection:
            (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
            orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        raise BackupRefused(f"La base de la sauvegarde est abîmée ({error}).") from error
    if verdict != "ok" or orphans:
        broken = counted(len(orphans), "lien rompu", "liens rompus")
        raise BackupRefused(f"La base de la sauvegarde est abîmée ({verdict}, {broken}).")


def set_aside(target: Path, at: datetime) -> Path | None:
    if not target.exists():
        return None
    # What still waits in the write-ahead log belongs to the database that is kept.
    with closing(sqlite3.connect(target)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for suffix in ("-wal", "-shm"):
        Path(f"{target}{suffix}").unlink(missing_ok=True)
    return target.rename(free_name(target.with_name(f"{target.stem}.{dated(at)}.sqlite3")))


def set_files_aside(media: Path, at: datetime) -> Path | None:
    """Attached files that were there are kept too: one of them may be newer than the backup."""
    if not media.is_dir() or not any(media.iterdir()):
        return None
    return media.rename(free_name(media.with_name(f"{media.name}.{dated(at)}")))


def dated(at: datetime) -> str:
    return f"avant-restauration-{at:%Y%m%d-%H%M%S}"


def free_name(path: Path) -> Path:
    """The path, or the same with a number where something has it already."""
    if not path.exists():
        return path
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in itertools.count(2))
    return next(place for place in numbered if not place.exists())
