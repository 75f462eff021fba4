"""The commands `import` and `sample`."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from django.core.management import call_command

from gouvernail.core.plan import Plan
from gouvernail.core.problems import NOWHERE
from gouvernail.models import Authority, ImportJob, Item, Membership, Programme, SourceDocument
from gouvernail.queries import plans
from gouvernail.services import accounts, exports
from gouvernail.services.pairing import renamed
from tests.builders import OPERATOR, TODAY, imported, rich_plan

pytestmark = pytest.mark.django_db

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = ROOT / "src/gouvernail/samples/hautebruyere_os2.txt"


def run(*args: str, name: str = "import") -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = 0
    try:
        call_command(name, *args, stdout=out, stderr=err)
    except SystemExit as stopped:
        code = int(stopped.code or 0)
    return code, out.getvalue(), err.getvalue()


def test_a_file_becomes_a_programme_with_a_french_summary():
    code, out, err = run(str(DOCUMENT), "--authority", "Hautebruyère", "--title", "PST de Hautebruyère")
    assert code == 0
    programme = Programme.objects.get()
    assert (programme.title, programme.authority.name) == ("PST de Hautebruyère", "Hautebruyère")
    assert f"créé : {Item.objects.count()} créés, 0 mis à jour, 0 inchangés" in out
    assert "Lu : 1 objectif stratégique" in out
    assert "Texte :" in out
    assert "Autorité créée : Hautebruyère." in err
    assert "100 %  Terminé" in err


def test_again_it_finds_authority_and_programme_whatever_the_accents():
    run(str(DOCUMENT), "--authority", "Hautebruyère")
    code, out, _ = run(str(DOCUMENT), "--authority", "HAUTEBRUYERE")
    assert code == 0
    assert "inchangé : 0 créés, 0 mis à jour" in out
    assert (Authority.objects.count(), Programme.objects.count()) == (1, 1)


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("absent.txt", None, "il n'existe pas"),
        ("photo.png", b"\x89PNG\r\n\x1a\n" + bytes(99), "image"),
        ("vide.txt", b"", "vide"),
        ("lettre.txt", b"Bonjour,\n\nMerci.\n", "ne ressemble à un programme"),
    ],
)
def test_a_bad_file_is_refused_in_one_french_sentence(tmp_path, name, data, sentence):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    code, out, err = run(str(path), "--authority", "Hautebruyère")
    assert (code, out) == (2, "")
    assert sentence in err.splitlines()[-1]
    assert not Programme.objects.exists()
    assert not Authority.objects.exists()


def test_sample_makes_a_programme_of_the_size_asked():
    code, out, _ = run("--actions", "12", name="sample")
    assert code == 0
    assert Item.objects.filter(level="action").count() == 12
    assert Programme.objects.get().uid in out


def test_an_exported_json_gives_an_equal_plan_and_changes_nothing_the_second_time(tmp_path):
    first = imported(rich_plan())
    path = tmp_path / "plan.json"
    path.write_bytes(exports.export(by=OPERATOR, programme=first.uid, form=exports.Format.JSON, today=TODAY).content)
    code, out, _ = run(str(path), "--authority", "Hautebruyère")
    assert (code, "Texte" in out) == (0, False)
    there = Programme.objects.exclude(pk=first.pk).get()
    assert comparable(plans.load(OPERATOR, there.uid)) == comparable(plans.load(OPERATOR, first.uid))
    code, out, _ = run(str(path), "--authority", "Hautebruyère")
    assert code == 0
    assert "inchangé : 0 créés, 0 mis à jour, 5 inchangés" in out


def comparable(plan: Plan | None) -> Plan:
    """The plan with ids by rank, as they are given anew where it is imported, and no place: it has another file now."""
    assert plan is not None
    names = {item.id: f"i{rank}" for rank, item in enumerate(plan.items)}
    items = tuple(replace(renamed(item, names), source=NOWHERE) for item in plan.items)
    return replace(plan, items=items, principles=tuple(replace(each, source=NOWHERE) for each in plan.principles))


@pytest.mark.parametrize(
    ("name", "more", "kind", "said"),
    [
        ("CPAS de Hautebruyère", (), "cpas", "Genre : CPAS, d'après son nom"),
        ("CPAS de Hautebruyère", ("--kind", "other"), "other", "Genre : Autre."),
    ],
)
def test_the_kind_of_a_new_authority_follows_from_its_name_and_is_said(name, more, kind, said):
    _, _, err = run(str(DOCUMENT), "--authority", name, *more)
    assert Authority.objects.get().kind == kind
    assert said in err


def test_a_file_that_is_refused_leaves_nothing_in_the_database(tmp_path):
    run(str(DOCUMENT), "--authority", "Hautebruyère")
    path = tmp_path / "lettre.txt"
    path.write_text("Bonjour,\n\nMerci.\n")
    assert run(str(path), "--authority", "Hautebruyère")[0] == 2
    assert list(ImportJob.objects.values_list("state", flat=True)) == ["done"]
    assert list(SourceDocument.objects.values_list("name", flat=True)) == [DOCUMENT.name]


def test_sample_gives_the_accounts_of_a_demonstration_their_roles():
    accounts.create_demo(password="mot de passe", authorities=[])
    _, out, _ = run("--actions", "12", "--authority", "Essai", name="sample")
    assert "7 comptes de démonstration" in out
    assert Membership.objects.filter(authority__name="Essai").count() == 7
