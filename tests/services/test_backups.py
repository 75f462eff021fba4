"""Backup and restore of the embedded database: complete, verified, and never at the cost of what is there.

These tests work on a SQLite file of their own, whatever database the rest of the tests use.
"""

import hashlib
import json
import shutil
import sqlite3
import threading
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gouvernail.services.backups import DATABASE_NAME, MANIFEST_NAME, BackupRefused, backup, restore

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
def house(tmp_path, settings, monkeypatch):
    """A data folder with a small database and two attached files; `Path` of the database."""
    database = tmp_path / "data" / "gouvernail.sqlite3"
    database.parent.mkdir()
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(
            "PRAGMA journal_mode=WAL;"
            "CREATE TABLE authority (id INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE programme (id INTEGER PRIMARY KEY, authority_id INTEGER REFERENCES authority, title TEXT);"
            "INSERT INTO authority VALUES (1, 'Rives'), (2, 'Orme');"
            "INSERT INTO programme VALUES (1, 1, 'Programme d''été'), (2, 2, 'Plan');"
        )
    settings.MEDIA_ROOT = tmp_path / "data" / "files"
    (settings.MEDIA_ROOT / "2026").mkdir(parents=True)
    (settings.MEDIA_ROOT / "2026" / "rapport final.pdf").write_bytes(b"%PDF-1.7 \x00\xff")
    (settings.MEDIA_ROOT / "note.txt").write_text("é", encoding="utf-8")
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "django.db.backends.sqlite3", "NAME": str(database)})
    return database


def titles(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        return [title for (title,) in connection.execute("SELECT title FROM programme ORDER BY id")]


def rewritten(source: Path, target: Path, *, change: dict[str, bytes | None]) -> Path:
    """A copy of a backup with members replaced, added, or (`None`) left out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        members = {name: old.read(name) for name in old.namelist()} | change
        for name, data in members.items():
            if data is not None:
                new.writestr(name, data)
    return target


def manifest_of(file: Path) -> dict[str, object]:
    with zipfile.ZipFile(file) as archive:
        return dict(json.loads(archive.read(MANIFEST_NAME)))


def left_alone(house: Path) -> bool:
    """The database is as it was, and nothing else was left in its folder."""
    beside = {path.name for path in house.parent.iterdir()} - {f"{house.name}-wal", f"{house.name}-shm"}
    return titles(house) == ["Programme d'été", "Plan"] and beside == {house.name, "files"}


def test_a_backup_says_what_it_holds(house, tmp_path):
    report = backup(to=tmp_path / "b" / "sauvegarde.zip", at=NOW)
    assert report.tables == {"authority": 2, "programme": 2}
    assert report.files == 2
    assert report.size == report.path.stat().st_size
    assert report.path.stat().st_mode & 0o077 == 0
    assert manifest_of(report.path)["made"] == NOW.isoformat()
    assert [path.name for path in report.path.parent.iterdir()] == ["sauvegarde.zip"]


def test_a_restored_copy_is_equal(house, tmp_path, settings):
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    shutil.rmtree(house.parent)
    report = restore(file=file, at=NOW)
    assert titles(house) == ["Programme d'été", "Plan"]
    assert report.tables == {"authority": 2, "programme": 2}
    assert report.kept is None
    assert (settings.MEDIA_ROOT / "2026" / "rapport final.pdf").read_bytes() == b"%PDF-1.7 \x00\xff"
    assert (settings.MEDIA_ROOT / "note.txt").read_text(encoding="utf-8") == "é"


def test_what_waits_in_the_write_ahead_log_is_in_the_backup(house, tmp_path):
    with closing(sqlite3.connect(house)) as live:
        live.execute("INSERT INTO programme VALUES (3, 1, 'Tout frais')")
        live.commit()
        assert Path(f"{house}-wal").stat().st_size > 0
        file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    restore(file=file, at=NOW, force=True)
    assert titles(house) == ["Programme d'été", "Plan", "Tout frais"]


def test_a_backup_while_somebody_writes_is_whole(house, tmp_path):
    """Every transaction writes one row in each table: a backup with unequal numbers would be half a transaction."""
    stop, written, began = threading.Event(), [], threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(house, timeout=20)) as connection:
            while not stop.is_set():
                with connection:
                    connection.execute("INSERT INTO authority (name) VALUES (?)", ("x" * 500,))
                    connection.execute("INSERT INTO programme (authority_id, title) VALUES (1, ?)", ("y" * 500,))
                written.append(1)
                if len(written) == 20:
                    began.set()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert began.wait(10)
        reports = [backup(to=tmp_path / f"{number}.zip", at=NOW) for number in range(3)]
        during = len(written)
    finally:
        stop.set()
        writer.join()
    for report in reports:
        assert report.tables["authority"] == report.tables["programme"] >= 2
    assert reports[-1].tables["authority"] > 20
    assert during > 20


def test_an_existing_file_is_never_overwritten(house, tmp_path):
    (tmp_path / "sauvegarde.zip").write_text("précieux", encoding="utf-8")
    with pytest.raises(BackupRefused, match="existe déjà"):
        backup(to=tmp_path / "sauvegarde.zip", at=NOW)
    assert (tmp_path / "sauvegarde.zip").read_text(encoding="utf-8") == "précieux"


def test_without_a_database_nothing_is_saved(house, tmp_path):
    house.unlink()
    with pytest.raises(BackupRefused, match="pas encore de base"):
        backup(to=tmp_path / "sauvegarde.zip", at=NOW)
    assert not (tmp_path / "sauvegarde.zip").exists()


def test_another_database_is_sent_to_its_own_tools(tmp_path, settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES, "default", {"ENGINE": "django.db.backends.postgresql", "NAME": "x"})
    with pytest.raises(BackupRefused, match="pg_dump"):
        backup(to=tmp_path / "sauvegarde.zip", at=NOW)


def test_an_existing_database_is_replaced_only_when_asked(house, tmp_path):
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    with pytest.raises(BackupRefused, match="--force"):
        restore(file=file, at=NOW)
    assert left_alone(house)


def test_the_database_that_was_replaced_is_kept_whole(house, tmp_path):
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    with closing(sqlite3.connect(house)) as connection:
        connection.execute("INSERT INTO programme VALUES (3, 1, 'Après la sauvegarde')")
        connection.commit()
    report = restore(file=file, at=NOW, force=True)
    assert titles(house) == ["Programme d'été", "Plan"]
    assert report.kept is not None
    assert titles(report.kept) == ["Programme d'été", "Plan", "Après la sauvegarde"]
    assert "20260304" in report.kept.name


def test_two_restores_in_one_second_keep_both_databases(house, tmp_path):
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    kept = [restore(file=file, at=NOW, force=True).kept for _ in range(2)]
    assert kept[0] != kept[1]
    assert all(path is not None and titles(path) == ["Programme d'été", "Plan"] for path in kept)


def test_attached_files_that_were_there_are_kept_beside(house, tmp_path, settings):
    """A file changed since the backup is not lost by restoring."""
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    (settings.MEDIA_ROOT / "note.txt").write_text("changée depuis", encoding="utf-8")
    (settings.MEDIA_ROOT / "nouvelle.txt").write_text("ajoutée depuis", encoding="utf-8")
    restore(file=file, at=NOW, force=True)
    assert (settings.MEDIA_ROOT / "note.txt").read_text(encoding="utf-8") == "é"
    assert not (settings.MEDIA_ROOT / "nouvelle.txt").exists()
    everywhere = {path.read_text(encoding="utf-8") for path in house.parent.rglob("*.txt")}
    assert everywhere == {"é", "changée depuis", "ajoutée depuis"}


@pytest.mark.parametrize("cut", [0, 1, 100, -1, -30])
def test_a_truncated_backup_is_refused_and_nothing_changes(house, tmp_path, cut):
    data = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path.read_bytes()
    short = tmp_path / "court.zip"
    short.write_bytes(data[:cut])
    with pytest.raises(BackupRefused):
        restore(file=short, at=NOW, force=True)
    assert left_alone(house)


def test_a_backup_damaged_anywhere_in_its_data_is_refused_and_nothing_changes(house, tmp_path):
    file = backup(to=tmp_path / "sauvegarde.zip", at=NOW).path
    whole = file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        members = [(info.header_offset + 30 + len(info.filename), info.compress_size) for info in archive.infolist()]
    for start, size in members:
        at = start + size // 3
        damaged = tmp_path / f"abîmé-{at}.zip"
        damaged.write_bytes(whole[:at] + bytes(255 - byte for byte in whole[at : at + 8]) + whole[at + 8 :])
        with pytest.raises(BackupRefused):
            restore(file=damaged, at=NOW, force=True)
        assert left_alone(house)


@pytest.mark.parametrize(
    "change",
    [
        {MANIFEST_NAME: b"not json"},
        {MANIFEST_NAME: b"[]"},
        {MANIFEST_NAME: b'{"format": "gouvernail-backup", "version": 1}'},
        {MANIFEST_NAME: b'{"format": "gouvernail-backup", "version": 1, "tables": {}, "sha256": []}'},
        {MANIFEST_NAME: b'{"format": "gouvernail-backup", "version": 2, "tables": {}, "sha256": {}}'},
        {MANIFEST_NAME: b'{"format": "other", "version": 1, "tables": {}, "sha256": {}}'},
        {MANIFEST_NAME: None},
        {DATABASE_NAME: b"SQLite format 3\x00 but no more"},
        {DATABASE_NAME: None},
        {"files/note.txt": b"autre"},
        {"files/note.txt": None},
    ],
)
def test_what_is_no_backup_is_refused_and_nothing_changes(house, tmp_path, change):
    file = rewritten(backup(to=tmp_path / "a.zip", at=NOW).path, tmp_path / "b.zip", change=change)
    with pytest.raises(BackupRefused):
        restore(file=file, at=NOW, force=True)
    assert left_alone(house)


@pytest.mark.parametrize("name", ["../evil.txt", "files/../../evil.txt", "/evil.txt", "files//../../../evil.txt", ""])
def test_no_file_is_written_outside(house, tmp_path, name):
    """A backup whose manifest names a file outside the folder, with the right sum, is refused."""
    file = backup(to=tmp_path / "a.zip", at=NOW).path
    manifest = manifest_of(file)
    manifest["sha256"] = dict(manifest["sha256"]) | {name: hashlib.sha256(b"evil").hexdigest()}  # type: ignore[call-overload]
    change = {MANIFEST_NAME: json.dumps(manifest).encode()} | ({name: b"evil"} if name else {})
    bad = rewritten(file, tmp_path / "b.zip", change=change)
    with pytest.raises(BackupRefused):
        restore(file=bad, at=NOW, force=True)
    assert left_alone(house)
    assert not list(tmp_path.rglob("evil.txt"))
    assert not Path("/evil.txt").exists()


def test_a_database_with_other_counts_than_the_manifest_is_refused_before_anything_changes(house, tmp_path):
    file = backup(to=tmp_path / "a.zip", at=NOW).path
    manifest = manifest_of(file) | {"tables": {"authority": 99}}
    lying = rewritten(file, tmp_path / "b.zip", change={MANIFEST_NAME: json.dumps(manifest).encode()})
    with pytest.raises(BackupRefused):
        restore(file=lying, at=NOW, force=True)
    assert left_alone(house)


def test_a_missing_file_is_refused(house, tmp_path):
    with pytest.raises(BackupRefused, match=r"absente\.zip"):
        restore(file=tmp_path / "absente.zip", at=NOW, force=True)
    assert left_alone(house)
