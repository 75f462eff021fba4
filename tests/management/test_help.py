"""`gouvernail`, `help`, `--help` and `--version`: in French, with every command of ours, and quick."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from django.core.management import load_command_class

from gouvernail.__main__ import main
from gouvernail.management.help_page import COMMANDS, our_commands


def said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    monkeypatch.setattr(sys, "argv", ["gouvernail", *arguments])
    main()
    return capsys.readouterr().out


@pytest.mark.parametrize("arguments", [(), ("help",), ("--help",), ("-h",)])
def test_the_page_lists_our_commands_in_french(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:
    page = said(monkeypatch, capsys, *arguments)
    assert "Usage : gouvernail COMMANDE" in page
    assert "gouvernail COMMANDE --help" in page
    assert "Type 'gouvernail help" not in page
    for path in COMMANDS.glob("[!_]*.py"):
        assert f"\n  {path.stem} " in page


def test_each_line_is_the_help_of_the_command() -> None:
    told = our_commands()
    assert {"import", "read", "serve", "backup"} <= set(told)
    for name, words in told.items():
        assert words
        assert words == load_command_class("gouvernail", name).help


def test_the_version_is_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert said(monkeypatch, capsys, "--version") == f"gouvernail {version('gouvernail')}\n"


def test_the_page_loads_no_django() -> None:
    code = "import sys; from gouvernail.__main__ import main; sys.argv = ['gouvernail']; main(); "
    code += "sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, cwd=Path(__file__).parent)
    assert done.returncode == 0, done.stderr


def test_the_other_commands_stay_usable(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert "migrate" in said(monkeypatch, capsys, "help", "--commands")
