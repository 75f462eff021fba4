"""Real files, damaged in a thousand ways, are read or refused; no reader ever lets anything else through."""

import io
import random
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from gouvernail.core.document import Document
from gouvernail.files import read as reading
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.mutations import damaged
from tests.files.read.packed import open_document

KINDS = ("docx", "xlsx", "pptx", "odt", "ods", "pdf", "html", "csv", "md", "opml")
FOUND = Path(__file__).parent / "found"


def written(kind: str) -> bytes:
    """A small sound file of each kind."""
    memory = io.BytesIO()
    if kind == "docx":
        word = docx.Document()
        word.add_heading("Axe", 1)
        word.add_paragraph("un", style="List Number")
        word.add_table(2, 2).cell(0, 0).text = "x"
        word.save(memory)
    elif kind == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(["Action", 1.5, True])
        book.active.merge_cells("A1:A2")
        book.save(memory)
    elif kind == "pptx":
        slides = Presentation()
        slides.slides.add_slide(slides.slide_layouts[1]).shapes.title.text = "Titre"
        slides.save(memory)
    return memory.getvalue() or written_by_hand(kind)


def written_by_hand(kind: str) -> bytes:
    cell = '<table:table-cell table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
    table = f'<table:table table:name="A"><table:table-row>{cell}</table:table-row></table:table>'
    by_hand = {
        "odt": lambda: open_document("text", f"<text:h>A</text:h><text:list><text:list-item/></text:list>{table}"),
        "ods": lambda: open_document("spreadsheet", table),
        "html": lambda: b"<html><body><h1>A</h1><ul><li>b<ul><li>c</ul></ul><table><tr><td colspan=2>d</table></html>",
        "csv": lambda: b'a;b;c\n1;"x\ny";3\n4;5;6\n',
        "md": lambda: b"# A\n\n- b\n  1. c\n\n| x | y |\n|---|---|\n| 1 | 2 |\n",
        "opml": lambda: (
            b"<?xml version='1.0'?><opml><body><outline text='a'><outline text='b'/></outline></body></opml>"
        ),
        "pdf": lambda: typst.compile(b"= A\n- b\n#table(columns: 2, [x], [y], [1], [2])"),
    }
    return by_hand[kind]()


@cache
def sound(kind: str) -> bytes:
    return written(kind)


def read_or_refused(data: bytes, name: str) -> None:
    refused: UnreadableFile | None = None
    try:
        document = read(data, name)
    except UnreadableFile as error:
        refused = error
    if refused is None:
        assert isinstance(document, Document)
    else:
        assert not refused.unexpected, refused.__cause__
        assert str(refused).endswith(".")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(chance=st.randoms(use_true_random=True))
def test_damaged_files_are_read_or_refused(kind: str, chance: random.Random) -> None:
    read_or_refused(damaged(sound(kind), chance), f"plan.{kind}")


@settings(deadline=None)
@given(st.binary(max_size=600))
def test_noise_is_read_or_refused(data: bytes) -> None:
    for start in (b"", b"%PDF-1.7\n", b"PK\x03\x04", b"<html>", b"<?xml version='1.0'?><opml>", b"a;b\n1;2\n"):
        read_or_refused(start + data, "plan.csv")


@pytest.mark.parametrize("path", sorted(FOUND.glob("*")) if FOUND.is_dir() else [], ids=lambda path: path.name)
def test_what_fuzzing_found_stays_refused_or_read(path: Path) -> None:
    read_or_refused(path.read_bytes(), path.name)


def test_old_workbooks_without_libreoffice_that_break_the_library_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "office_program", lambda: None)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "Workbook".encode("utf-16-le")
    monkeypatch.setenv("PATH", "")
    for size in range(0, 2_000, 400):
        read_or_refused(head + bytes(number * size % 256 for number in range(size)), "plan.xls")
