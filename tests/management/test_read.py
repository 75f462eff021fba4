"""`gouvernail read`: the tree, the JSON, and a French sentence with status 2 where there is no plan."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator

from benchmarks.large_documents import title
from gouvernail.files.exchange.plan_json import schema
from gouvernail.files.limits import Limits

PLAN = "Objectif stratégique 1 : Agir\n\nOO1.1 : Planter\n\n- Planter des haies\n- Créer un verger\n"


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("read", *arguments, stdout=out)
    return out.getvalue()


def refused(*arguments: str) -> str:
    err = StringIO()
    with pytest.raises(SystemExit) as left:
        call_command("read", *arguments, stderr=err, stdout=StringIO())
    assert left.value.code == 2
    return err.getvalue()


def written(folder: Path, data: bytes, name: str = "plan.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


def test_the_tree_is_the_default_with_counts_places_and_coverage(tmp_path: Path) -> None:
    out = run(written(tmp_path, PLAN.encode()))
    assert out == run(written(tmp_path, PLAN.encode()), "--tree")
    assert "1 objectif stratégique, 1 objectif opérationnel, 2 actions" in out
    assert "    Action · Créer un verger  [l. 6]" in out
    assert "100,0 % placés" in out


def test_the_json_validates_and_names_the_authority(tmp_path: Path) -> None:
    data = json.loads(run(written(tmp_path, PLAN.encode()), "--json", "--authority", "Valmont"))
    Draft202012Validator(schema()).validate(data)
    assert data["organisations"] == ["Valmont"]
    assert [item["level"] for item in data["items"]] == [
        "strategic_objective",
        "operational_objective",
        "action",
        "action",
    ]


def test_problems_are_shown_with_their_line(tmp_path: Path) -> None:
    out = run(written(tmp_path, b"OS1 : Agir\nOO1.1 : Planter\nOO1.3 : Tailler\n"))
    assert "1 point à vérifier" in out
    assert "l. 3 : " in out


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "est vide"),
        (bytes(range(256)) * 8, "binaires"),
        ("Une simple lettre.\n\nBien à vous.\n".encode(), "ne ressemble à un programme"),
    ],
)
def test_a_file_without_plan_is_refused_with_status_2(tmp_path: Path, data: bytes, words: str) -> None:
    said = refused(written(tmp_path, data))
    assert words in said
    assert "Traceback" not in said


def test_a_missing_file_and_a_folder_are_refused_with_status_2(tmp_path: Path) -> None:
    assert "n'existe pas" in refused(str(tmp_path / "absent.txt"))
    assert "est un dossier" in refused(str(tmp_path))


def test_an_exported_json_reads_back_as_the_same_plan(tmp_path: Path) -> None:
    first = run(written(tmp_path, PLAN.encode()), "--json")
    assert json.loads(run(written(tmp_path, first.encode(), "plan.json"), "--json")) == json.loads(first)
    assert "n'est pas un JSON complet" in refused(written(tmp_path, first.encode()[:-30], "coupe.json"))


def test_a_plan_that_takes_too_long_to_find_is_told_in_a_sentence(tmp_path: Path, settings: Any) -> None:
    settings.READING_LIMITS = Limits(seconds=1)
    lines = "\n\n".join(f"Objectif stratégique {n} : être une commune qui {title(n)}" for n in range(6_000))
    said = refused(written(tmp_path, lines.encode()))
    assert "est trop long ou trop touffu : y chercher un programme demande plus de 1 secondes." in said
