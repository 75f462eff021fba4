"""`gouvernail template`."""

from io import StringIO

import pytest
from django.core.management import call_command

from gouvernail.core.own_workbook import read_own
from gouvernail.files.read import read


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("template", *arguments, stdout=out)
    return out.getvalue()


def refusal(*arguments: str) -> str:
    err = StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("template", *arguments, stdout=StringIO(), stderr=err)
    assert stopped.value.code == 2
    return err.getvalue()


@pytest.mark.parametrize(
    ("arguments", "name"),
    [((), "modele.xlsx"), (("--format", "ods"), "modele.ods"), (("--output", "vide.ODS"), "vide.ODS")],
)
def test_the_shipped_file_reads_with_no_problem_and_no_item(tmp_path, arguments, name):
    said = run(*arguments)
    assert said.startswith(f"{name} : classeur à remplir, ")
    draft = read_own(read((tmp_path / name).read_bytes(), name))
    assert (draft.plan.items, draft.problems) == ((), ())


def test_standard_output_holds_the_file_and_nothing_else(capfdbinary):
    assert run("--output", "-") == ""
    assert capfdbinary.readouterr().out.startswith(b"PK")


def test_an_existing_file_is_kept_unless_asked(tmp_path):
    kept = tmp_path / "modele.xlsx"
    kept.write_text("à garder")
    assert "existe déjà" in refusal()
    assert kept.read_text() == "à garder"
    run("--force")
    assert kept.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("arguments", [("--format", "pdf"), ("--output", "modele.docx")])
def test_other_formats_are_refused(arguments):
    assert "xlsx|ods" in refusal(*arguments)
