"""Files of before 2007: by LibreOffice where the machine has it, otherwise a sentence that says what to do."""

import io
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from gouvernail.files import read as reading
from gouvernail.files.conversion import office_program
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.shapes import codes, shapes

needs_office = pytest.mark.skipif(office_program() is None, reason="LibreOffice is not on this machine")


def old(data: bytes, suffix: str, kind: str, folder: Path) -> bytes:
    """The file as LibreOffice writes it in the old format."""
    (folder / f"a.{suffix}").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(office_program()), profile, "--headless", "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / f"a.{suffix}")], check=True, capture_output=True, timeout=60)
    return (folder / f"a.{kind}").read_bytes()


def word_file() -> bytes:
    memory, word = io.BytesIO(), docx.Document()
    word.add_heading("Axe", 1)
    word.add_paragraph("Action", style="List Bullet")
    word.save(memory)
    return memory.getvalue()


def workbook() -> bytes:
    memory, book = io.BytesIO(), openpyxl.Workbook()
    book.active.append(["Action", 52000, True])
    book.active.append(["x", 1.5])
    book.active.merge_cells("A2:A3")
    book.save(memory)
    return memory.getvalue()


@needs_office
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_old_word_files_are_converted_and_nothing_stays(kind: str, tmp_path: Path) -> None:
    data = old(word_file(), "docx", kind, tmp_path)
    assert shapes(read(data, f"plan.{kind}")) == [("h", 1, "Axe"), ("li", 0, "•", "Action")]


@needs_office
@pytest.mark.slow
def test_old_workbooks_are_read_with_and_without_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = old(workbook(), "xlsx", "xls", tmp_path)
    converted = read(data, "plan.xls")
    # Without LibreOffice on its path, the process that reads has only the library.
    monkeypatch.setattr(reading, "office_program", lambda: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    direct = read(data, "plan.xls")
    assert shapes(converted) == shapes(direct) == [("table", ["Action", "52000", "VRAI"], ["x", "1,5", ""])]
    assert codes(direct) == ["formats-lost"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{\\rtf1 Bonjour}", r"un document RTF .*\.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), r"ancien document Word .*\.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "PowerPoint Document".encode("utf-16-le"), r"PowerPoint .*\.pptx"),
    ],
)
def test_without_libreoffice_the_way_out_is_told(data: bytes, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "office_program", lambda: None)
    with pytest.raises(UnreadableFile, match=words) as caught:
        read(data, "plan.doc")
    assert "Enregistrer sous" in str(caught.value)
