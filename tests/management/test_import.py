"""The commands `import` and `sample`."""

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from gouvernail.models import Authority, Item, Programme

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


def test_sample_makes_a_programme_of_the_size_asked():
    code, out, _ = run("--actions", "12", name="sample")
    assert code == 0
    assert Item.objects.filter(level="action").count() == 12
    assert Programme.objects.get().uid in out
