"""The documentation cannot fall behind: what it shows is run."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def shell_lines() -> list[str]:
    text = (ROOT / "README.md").read_text()
    blocks = re.findall(r"```sh\n(.*?)```", text, re.S)
    return [line.split("#")[0].strip() for block in blocks for line in block.splitlines() if "gouvernail read" in line]


def test_the_readme_shows_how_to_read_a_document():
    assert len(shell_lines()) >= 2


@pytest.mark.parametrize("line", shell_lines())
def test_what_the_readme_shows_works(line: str):
    words = shlex.split(line)[1:]
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-m", "gouvernail", *words],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "Valmont" in done.stdout


def test_the_operator_guide_names_every_setting():
    settings = "".join(path.read_text() for path in sorted((ROOT / "src/gouvernail/config").glob("*.py")))
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z0-9_]+)"', settings))
    guide = set(re.findall(r"`GOUVERNAIL_([A-Z0-9_]+)", (ROOT / "docs/exploitation.md").read_text()))
    assert read - guide - {"DEMO_PASSWORD"} == set()
    assert guide - read == set()
