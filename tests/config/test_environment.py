"""Settings from the environment: what is missing or wrong is refused all at once."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gouvernail.config.environment import Environment, SettingsRefused


def test_everything_wrong_is_named_at_once():
    env = Environment(
        {"GOUVERNAIL_DEBUG": "peut-être", "GOUVERNAIL_MAX_UPLOAD_MB": "-3", "GOUVERNAIL_DATABASE_URL": "oracle://x"}
    )
    env.flag("DEBUG")
    env.number("MAX_UPLOAD_MB", 50, least=1)
    env.database("DATABASE_URL", "sqlite:///:memory:")
    env.text("SECRET_KEY", required=True, meaning="une clé")
    with pytest.raises(SettingsRefused) as refused:
        env.check()
    for name in ("DEBUG", "MAX_UPLOAD_MB", "DATABASE_URL", "SECRET_KEY"):
        assert f"GOUVERNAIL_{name}" in str(refused.value)


@pytest.mark.parametrize(
    ("written", "understood"), [("oui", True), ("1", True), ("non", False), ("", False), ("TRUE", True)]
)
def test_flags(written: str, understood: bool):
    assert Environment({"GOUVERNAIL_X": written}).flag("X") is understood


def test_postgresql_address_with_encoded_password():
    entry = Environment({"GOUVERNAIL_DATABASE_URL": "postgres://pst:a%40b%2Fc@db.example:5433/gouvernail"}).database(
        "DATABASE_URL", ""
    )
    assert (entry["USER"], entry["PASSWORD"], entry["HOST"], entry["PORT"], entry["NAME"]) == (
        "pst", "a@b/c", "db.example", "5433", "gouvernail",
    )  # fmt: skip


def test_sqlite_address_is_absolute_with_four_slashes(tmp_path: Path):
    entry = Environment({"GOUVERNAIL_DATABASE_URL": f"sqlite:///{tmp_path}/a b.sqlite3"}).database("DATABASE_URL", "")
    assert entry["NAME"] == f"{tmp_path}/a b.sqlite3"


def test_a_good_environment_is_accepted():
    env = Environment(
        {"GOUVERNAIL_ALLOWED_HOSTS": "pst.example.be, autre.example.be", "GOUVERNAIL_MAX_UPLOAD_MB": "20"}
    )
    assert env.words("ALLOWED_HOSTS") == ["pst.example.be", "autre.example.be"]
    assert env.number("MAX_UPLOAD_MB", 50) == 20
    env.check()


@pytest.mark.parametrize(("command", "starts"), [("serve", False), ("db_worker", False), ("migrate --plan", True)])
def test_what_serves_needs_a_secret_and_other_commands_do_not(command: str, starts: bool, tmp_path: Path):
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": "src", "GOUVERNAIL_DATA_DIR": str(tmp_path)}
    words = [sys.executable, "-m", "gouvernail", *command.split()]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) is starts
    assert ("GOUVERNAIL_SECRET_KEY manque" in done.stderr) is not starts
    assert "Traceback" not in done.stderr
