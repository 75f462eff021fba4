"""`gouvernail export`."""

import json
from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command

from tests.builders import imported, small_plan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("export", *arguments, stdout=out)
    return out.getvalue()


def refusal(*arguments: str) -> str:
    err = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("export", *arguments, stdout=StringIO(), stderr=err)
    assert stopped.value.code == 2
    return err.getvalue()


def test_a_file_is_written_here_under_a_name_of_its_own(tmp_path):
    imported(small_plan())
    said = run("valboise", "--format", "pdf")
    written = tmp_path / "programme-de-valboise.pdf"
    assert written.read_bytes().startswith(b"%PDF")
    assert said.startswith("programme-de-valboise.pdf : Programme de Valboisé (Valboisé), ")


def test_the_name_of_the_file_says_the_format(tmp_path):
    imported(small_plan())
    run("valboise", "--output", "plan.XLSX")
    assert (tmp_path / "plan.XLSX").read_bytes().startswith(b"PK")


def test_standard_output_holds_the_file_and_nothing_else(capfdbinary):
    imported(small_plan())
    assert run("valboise", "--format", "json", "--output", "-") == ""
    assert json.loads(capfdbinary.readouterr().out)["format"] == "gouvernail-plan"


def test_an_existing_file_is_kept_unless_asked(tmp_path):
    imported(small_plan())
    kept = tmp_path / "plan.json"
    kept.write_text("à garder")
    assert "--force" in refusal("valboise", "--output", "plan.json")
    assert kept.read_text() == "à garder"
    run("valboise", "--output", "plan.json", "--force")
    assert json.loads(kept.read_text())["title"] == "Programme de Valboisé"


def test_an_existing_file_under_the_default_name_is_kept(tmp_path):
    imported(small_plan())
    kept = tmp_path / "programme-de-valboise.json"
    kept.write_text("à garder")
    assert "existe déjà" in refusal("valboise", "--format", "json")
    assert kept.read_text() == "à garder"


def test_what_cannot_be_found_is_refused_with_what_there_is():
    imported(small_plan())
    assert "Programme de Valboisé" in refusal("introuvable", "--format", "json")


def test_what_is_ambiguous_is_refused_with_the_candidates():
    for number in range(2):
        imported(replace(small_plan(1), title=f"Plan {number}"), name=f"{number}.txt")
    said = refusal("plan", "--format", "json")
    assert "Plan 0" in said
    assert "Plan 1" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Indiquez le format"),
        (("--format", "odt"), "odt"),
        (("--output", "plan.odt"), "odt"),
        (("--output", "absent/plan.json"), "son dossier n'existe pas"),
        (("--output", "dossier.json", "--force"), "c'est un dossier"),
    ],
)
def test_what_cannot_be_written_is_refused_in_a_sentence(tmp_path, arguments, said):
    imported(small_plan())
    (tmp_path / "dossier.json").mkdir()
    assert said in refusal("valboise", *arguments)
