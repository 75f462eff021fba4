"""Reading in a process of its own: the same documents, the same refusals, bounded time and memory, nothing left."""

import io
import os
import pickle
import resource
import struct
import subprocess
import sys
import tempfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docx
import pytest

from benchmarks.large_documents import title
from gouvernail.core import document as documents
from gouvernail.core.document import Cell, Document, Row, Table
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.hints import Hints
from gouvernail.files import crossing
from gouvernail.files.drafts import FileRead, read_file
from gouvernail.files.limits import LIMITS, Limits
from gouvernail.files.read import UnreadableFile, read
from gouvernail.files.sandbox import draw_safely, plan_safely, read_safely, recognised_safely, understood_safely
from tests.cases.blocks import Break, Para
from tests.cases.formats.pdf import write_pdf
from tests.files.read.packed import packed
from tests.files.read.test_bounds import pdf

SAMPLES = Path(documents.__file__).parents[1] / "samples"


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


@pytest.fixture(autouse=True)
def _folder_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


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
    start = children_cpu()
    with pytest.raises(UnreadableFile, match="demande plus de 0 secondes"):
        read_safely(long_word_file(80_000), "plan.docx", Limits(seconds=0.3))
    assert children_cpu() - start < 3
    assert not left()


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


EVIL = (
    *map(pickle.dumps, (print, Path("/"))),
    b"\x80\x05cos\nsystem\n.",
    b"\x80\x05cgouvernail.core.document\nIterator\n.",
    b"",
)


@pytest.mark.parametrize("evil", EVIL)
def test_an_answer_that_holds_anything_but_parts_of_documents_is_not_loaded(evil: bytes) -> None:
    with pytest.raises((pickle.UnpicklingError, EOFError)):
        crossing.unpacked(evil)


def test_every_part_of_a_document_and_of_a_draft_crosses() -> None:
    document = read(word_file(), "plan.docx")
    sample = next(path for path in SAMPLES.glob("valmont_pst.txt")).read_bytes()
    for value in (document, recognise(read(sample, "plan.txt"))):
        assert crossing.unpacked(crossing.packed(value)) == value


def long_text(lines: int) -> bytes:
    """Read in a moment; looking for a plan in it takes a hundred times longer."""
    return "\n".join(f"Objectif stratégique {n} : être une commune qui {title(n)}\n" for n in range(lines)).encode()


def test_it_finds_what_recognising_finds() -> None:
    table = ("Code;Action;Responsable\n" + "".join(f"1.{n};{title(n)};A. Delvaux\n" for n in range(60))).encode()
    for data, name in (
        (word_file(), "plan.docx"),
        (table, "plan.csv"),
        (long_text(300), "plan.txt"),
        (b"Rien", "a.txt"),
    ):
        document = read(data, name)
        draft = recognise(document, organisation="Valmont")
        assert understood_safely(data, name, organisation="Valmont") == (document, draft)
        assert plan_safely(data, name, organisation="Valmont") == draft


def test_a_document_is_looked_at_again_with_what_was_said_of_its_columns() -> None:
    table = "Rubrique libre;Action\n" + "".join(f"Agents {n};{title(n)}\n" for n in range(30))
    file = read_file(table.encode(), "plan.csv", organisation="Valmont")
    hints = Hints({"rubrique libre": "departments"})
    assert file.draft("Valmont") == recognise(file.document, organisation="Valmont")
    assert file.draft("Valmont", hints) == recognise(file.document, organisation="Valmont", hints=hints)
    assert file.draft("Valmont", hints) != file.draft("Valmont")


def test_a_search_that_takes_too_long_is_given_up_and_leaves_nothing() -> None:
    start = children_cpu()
    with pytest.raises(UnreadableFile) as refused:
        understood_safely(long_text(8_000), "plan.txt", Limits(seconds=2))
    assert str(refused.value).startswith(
        "Le fichier « plan.txt » est trop long ou trop touffu : y chercher un programme"
    )
    assert "demande plus de 2 secondes" in str(refused.value)
    assert 1.5 < children_cpu() - start < 3
    assert not left()
    assert no_child_is_left()


def test_a_search_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=r"y chercher un programme demande trop de mémoire|ou il est abîmé"):
        recognised_safely(read(long_text(800), "plan.txt"), Limits(seconds=60, memory=3_000_000))


def test_a_search_that_stumbles_is_a_sentence_and_a_line_of_the_log(caplog: pytest.LogCaptureFixture) -> None:
    # What no reader makes: a cell whose content is no block.
    broken = Document((Table((Row((Cell((None,)),)),)),), name="plan.xlsx")  # type: ignore[arg-type]
    with pytest.raises(UnreadableFile, match="« plan.xlsx » a été lu, mais la recherche d'un programme") as refused:
        FileRead(broken).draft()
    assert refused.value.unexpected
    assert "AttributeError: 'NoneType' object has no attribute" in caplog.text


def test_threads_that_read_at_once_do_not_disturb_one_another() -> None:
    def outcome(data: bytes, limits: Limits) -> str:
        try:
            return f"{len(plan_safely(data, 'plan.txt', limits).plan.items)} items"
        except UnreadableFile as refused:
            return str(refused)

    with ThreadPoolExecutor(3) as pool:
        slow = pool.submit(outcome, long_text(8_000), Limits(seconds=1))
        quick = [pool.submit(outcome, long_text(200 + more), LIMITS) for more in (0, 1)]
        assert "trop long ou trop touffu" in slow.result()
        assert [each.result() for each in quick] == ["200 items", "201 items"]
    assert no_child_is_left()


def children_cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def no_child_is_left() -> bool:
    """No process of ours runs on, and none waits to be asked how it ended."""
    try:
        return os.waitpid(-1, os.WNOHANG) is None
    except ChildProcessError:
        return True


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
