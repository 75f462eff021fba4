"""Tests about the code base itself: what the conventions promise."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "gouvernail"


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout
    names = [name for name in listed.decode().split("\0") if name]
    return [ROOT / name for name in names if (ROOT / name).is_file()]


def python_files() -> list[Path]:
    return [path for path in SOURCE.rglob("*.py") if "migrations" not in path.parts]


def texts() -> list[tuple[Path, str]]:
    kept = []
    for path in tracked():
        try:
            kept.append((path, path.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return kept


def test_no_room_is_called_utils_helpers_or_common():
    assert [p for p in SOURCE.rglob("*") if p.stem in {"utils", "helpers", "common", "misc"}] == []


def test_files_are_about_one_subject():
    too_long = {str(p.relative_to(ROOT)): n for p in python_files() if (n := len(p.read_text().splitlines())) > 400}
    assert too_long == {}


def test_every_module_says_what_it_is():
    silent = [
        str(path.relative_to(ROOT))
        for path in python_files()
        if path.read_text().strip()
        and path.name != "__init__.py"
        and ast.get_docstring(ast.parse(path.read_text())) is None
    ]
    assert silent == []


def test_every_dependency_has_its_reason_and_is_locked():
    project = (ROOT / "pyproject.toml").read_text()
    declared = tomllib.loads(project)["project"]["dependencies"]
    block = project.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    without_reason = [line for line in block.splitlines() if line.strip().startswith('"') and "#" not in line]
    assert without_reason == []
    locked = (ROOT / "requirements" / "base.txt").read_text().lower()
    names = [re.match(r"[A-Za-z0-9-]+", entry).group(0).lower() for entry in declared]  # type: ignore[union-attr]
    assert [name for name in names if f"\n{name}==" not in f"\n{locked}"] == []


def test_no_registry_host_and_no_path_of_one_machine():
    # Written in pieces so that this file does not hold what it forbids.
    hosts = ["pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com", "deb.debian" + ".org"]
    paths = ["/ro" + "ot/", "/wo" + "rk/", "/home/" + "user"]
    found = [(str(p.relative_to(ROOT)), word) for p, text in texts() for word in hosts + paths if word in text]
    assert found == []


def test_no_reference_document_is_copied():
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("the reference documents do not lie beside")
    sentences = {
        line.strip()
        for seed in folder.glob("*.txt")
        for line in seed.read_text(encoding="utf-8").splitlines()
        if len(line.strip()) > 60
    }
    ours = [(p, text) for p, text in texts() if p.suffix in {".txt", ".json", ".py", ".md", ".html"}]
    assert [(str(p.relative_to(ROOT)), s) for p, text in ours for s in sentences if s in text] == []


def test_every_decision_is_numbered_and_accepted():
    for path in sorted((ROOT / "docs" / "decisions").glob("*.md")):
        lines = path.read_text().splitlines()
        assert lines[0].startswith(f"# {path.name[:4]} "), path.name
        assert "Accepted" in "\n".join(lines[:4]), path.name


def test_links_of_the_documentation_lead_somewhere():
    broken = []
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text()):
            if not target.startswith(("http", "mailto:")) and not (path.parent / target).exists():
                broken.append((str(path.relative_to(ROOT)), target))
    assert broken == []


def test_every_make_target_and_command_that_the_documentation_names_exists():
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.M))
    commands = {p.stem for p in (SOURCE / "management" / "commands").glob("*.py")} | {"migrate", "db_worker", "check"}
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    text = "\n".join(p.read_text() for p in documents)
    assert set(re.findall(r"`make ([a-z-]+)`", text)) <= targets
    assert set(re.findall(r"(?:`|^ *|bin/)gouvernail ([a-z_]+)", text, re.M)) <= commands


ORDINARY_SPACE = re.compile(r"[\w’)}»\]] [:;?!»](?=[\s<\"'{|).,%]|$)|« (?=\S)")


def screen_texts() -> list[tuple[Path, int, str]]:
    """What people read: the templates, and the texts that the doors and services say."""
    found = []
    for path in (SOURCE / "templates").rglob("*"):
        if path.suffix in {".html", ".jinja", ".txt"}:
            found += [(path, number, line) for number, line in enumerate(path.read_text().splitlines(), 1)]
    for room in ("api", "public", "services", "web"):
        for path in (SOURCE / room).rglob("*.py"):
            tree = ast.parse(path.read_text())
            told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            found += [
                (path, node.lineno, node.value)
                for node in ast.walk(tree)
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
            ]
    return found


def test_signs_of_two_parts_do_not_stand_alone_at_the_start_of_a_line():
    """French sets a no-break space before « : ; ? ! » and inside guillemets."""
    wrong = [
        f"{path.relative_to(ROOT)}:{number}" for path, number, text in screen_texts() if ORDINARY_SPACE.search(text)
    ]
    assert wrong == []
