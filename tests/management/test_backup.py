"""`gouvernail backup` and `gouvernail restore` on a real installation of their own, in processes of their own."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

CREATE = """
import django; django.setup()
from gouvernail.models import Authority
from gouvernail.services import sample
authority = Authority.objects.create(name='Orme', slug='orme')
print(sample.make(authority=authority, actions=30).uid)
"""
PLAN = """
import json, sys
import django; django.setup()
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.queries import plans
from gouvernail.queries.viewer import operator
plan = plans.load(operator(), sys.argv[1])
print(json.dumps(plan_to_json(plan) if plan else None, sort_keys=True))
"""


class Installation:
    """A data folder with its own SQLite database, reached only through commands."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GOUVERNAIL_")}
        self.environment = kept | {
            "GOUVERNAIL_DATA_DIR": str(folder),
            "GOUVERNAIL_SECRET_KEY": "essai",
            "DJANGO_SETTINGS_MODULE": "gouvernail.config.settings",
        }

    def run(self, *arguments: str, code: int = 0) -> str:
        done = subprocess.run(
            [sys.executable, *arguments], env=self.environment, capture_output=True, text=True, timeout=240, check=False
        )
        assert done.returncode == code, done.stderr
        assert "Traceback" not in done.stderr
        return (done.stdout if code == 0 else done.stderr).strip()

    def command(self, *arguments: str, code: int = 0) -> str:
        return self.run("-m", "gouvernail", *arguments, code=code)

    def rows(self) -> list[str]:
        """All that the database holds, but for the stamps of programmes: those that restoring makes are new."""
        with closing(sqlite3.connect(self.folder / "gouvernail.sqlite3")) as database:
            return sorted(line for line in database.iterdump() if "gouvernail_stamp" not in line)


@pytest.mark.slow
def test_a_plan_survives_a_backup_the_loss_of_everything_and_a_restore(tmp_path: Path, empty_file: Path) -> None:
    house = Installation(tmp_path / "a")
    house.folder.mkdir()
    shutil.copy(empty_file, house.folder / "gouvernail.sqlite3")
    programme = house.run("-c", CREATE)
    before = house.run("-c", PLAN, programme)
    assert len(json.loads(before)["items"]) > 30

    saved = tmp_path / "sauvegarde.zip"
    assert "relu et vérifié" in house.command("backup", str(saved))
    assert "existe déjà" in house.command("backup", str(saved), code=2)

    other = Installation(tmp_path / "b")
    assert "Base restaurée" in other.command("restore", str(saved))
    assert other.run("-c", PLAN, programme) == before
    assert other.rows() == house.rows()
    assert "--force" in other.command("restore", str(saved), code=2)
    assert "L'ancienne base est gardée" in other.command("restore", str(saved), "--force")
    assert other.rows() == house.rows()

    broken = tmp_path / "abîmée.zip"
    broken.write_bytes(saved.read_bytes()[:-40])
    assert "abîmée.zip" in other.command("restore", str(broken), "--force", code=2)
    assert other.rows() == house.rows()
