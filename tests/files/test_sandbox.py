"""Reading in a process of its own: the same documents, the same refusals, bounded time and memory, nothing left."""

import io
import pickle
import struct
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

import docx
import pytest

from gouvernail.files import sandbox
from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from gouvernail.files.sandbox import draw_safely, read_safely
from tests.cases.blocks import Break, Para
from tests.cases.formats.pdf import write_pdf
from tests.files.read.packed import packed
from tests.files.read.test_bounds import pdf


def word_file() -> bytes:
    memory = io.BytesIO()
    word = docx.Document()
    word.add_heading("Axe", 1)
    word.add_paragraph("Action", style="List Bullet")
    word.add_table(2, 2).cell(0, 0).text = "x"
    word.save(memory)
    return memory.getvalue()


def long_word_file(paragraphs: int) -> bytes:
    text = "<w><body>" + "<p><r><t>un mot</t></r></p>" * paragraphs + "</body></w>"
    return packed({"[Content_Types].xml": "<T/>", "word/document.xml": text})


def left() -> set[str]:
    return {path.name for path in Path(tempfile.gettempdir()).glob("gouvernail-*")}


def test_it_gives_what_reading_gives() -> None:
    assert read_safely(word_file(), "plan.docx") == read(word_file(), "plan.docx")
    table = "Réf;Action\n1;Créer\n2;Suivre\n".encode("cp1252")
    assert read_safely(table, "plan.csv") == read(table, "plan.csv")


def test_it_refuses_what_reading_refuses() -> None:
    for data, name in ((b"PK\x03\x04 rien", "plan.docx"), (b"\x89PNG\r\n\x1a\n", "plan.png"), (b"", "a.txt")):
        with pytest.raises(UnreadableFile) as here:
            read(data, name)
        with pytest.raises(UnreadableFile) as there:
            read_safely(data, name)
        assert str(here.value) == str(there.value)


def test_a_file_that_takes_too_long_is_given_up_and_leaves_nothing() -> None:
    before, start = left(), time.monotonic()
    with pytest.raises(UnreadableFile, match="demande plus de 0 secondes"):
        read_safely(long_word_file(80_000), "plan.docx", Limits(seconds=0.3))
    assert time.monotonic() - start < 3
    assert left() <= before


def test_a_file_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"mémoire|abîmé"):
        read_safely(long_word_file(300_000), "plan.docx", Limits(memory=60_000_000, max_tags=9_000_000))


MEASURED = """
import resource, sys
from gouvernail.files.read import UnreadableFile
from gouvernail.files.sandbox import read_safely
try:
    read_safely(sys.stdin.buffer.read(), "plan.pdf")
except UnreadableFile as refused:
    print(refused, "|", resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def endless_pdf(text: bytes) -> bytes:
    return pdf(1, b"BT /F 12 Tf 50 700 Td (Action) Tj ET\n" + text * 900_000_000)


def test_a_pdf_that_swells_ends_its_own_process_within_bounds() -> None:
    # From a small process: what is counted of a child begins with the size of the one that started it.
    done = subprocess.run(
        [sys.executable, "-c", MEASURED], input=endless_pdf(b" "), capture_output=True, check=True, timeout=60
    )
    sentence, kilobytes = done.stdout.decode().split("|")
    assert "demande trop de mémoire, ou il est abîmé" in sentence
    assert 100_000 < int(kilobytes) < 500_000


def test_markdown_that_leads_its_library_astray_is_given_up() -> None:
    with pytest.raises(UnreadableFile, match="demande plus de 1 secondes"):
        read_safely(b"# A\n" + b"[" * 250_000, "plan.md", Limits(seconds=1))


def test_an_answer_that_holds_anything_but_a_document_is_refused() -> None:
    for evil in (pickle.dumps(print), pickle.dumps(Path("/")), pickle.dumps(["x"]), b"\x80\x05cos\nsystem\n.", b""):
        with pytest.raises(UnreadableFile):
            sandbox._document(evil)


def pdf_file(folder: Path) -> bytes:
    write_pdf([Para("Une page de texte."), Break(), Para("Une autre, bien différente.")], folder / "a.pdf")
    return (folder / "a.pdf").read_bytes()


def rows_of(picture: bytes) -> list[bytes]:
    """The greys of a PNG of eight bits, row by row."""
    width, height = struct.unpack(">II", picture[16:24])
    points = zlib.decompress(picture[picture.index(b"IDAT") + 4 : picture.index(b"IEND") - 8])
    return [points[row * (width + 1) + 1 : (row + 1) * (width + 1)] for row in range(height)]


def test_pages_are_drawn_as_pictures_of_what_stands_on_them(tmp_path: Path) -> None:
    one, other = draw_safely(pdf_file(tmp_path), "a.pdf", [1, 2])
    greys, rest = rows_of(one), rows_of(other)
    assert [len(greys), {*map(len, greys)}] == [1698, {1200}]
    # Ink where the text stands and nowhere below it; the rest is white paper.
    assert min(map(min, greys[:400])) == 0
    assert {*b"".join(greys[400:1500])} == {255}
    assert greys != rest


def test_pages_that_are_not_there_and_files_that_are_no_pdf_are_refused(tmp_path: Path) -> None:
    for data, pages in ((pdf_file(tmp_path), [3]), (pdf_file(tmp_path), [0]), (b"%PDF-1.7 rien", [1])):
        with pytest.raises(UnreadableFile):
            draw_safely(data, "a.pdf", pages)
