"""Hostile and broken files through the command line: a sentence, status 2, in bounds of time and memory, nothing left.

Each line of the list that was given to us has its cases here or beside the reader that meets it first
(`tests/files/read/test_hostile.py`, `test_bounds.py`); what is too large to be received is `tests/web/test_uploads.py`.
"""

import io
import os
import random
import resource
import socket
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from django.core.management import call_command

from gouvernail.files.exchange.plan_json import FORMAT
from gouvernail.files.sandbox import read_safely
from gouvernail.models import Authority, ImportJob, SourceContent, SourceDocument
from tests.files.read.packed import open_document, packed
from tests.files.read.test_hostile import LAUGHS, PROTECTED, saved_sheet, word_file
from tests.files.read.test_mutations import sound

MOST_SECONDS = 10
MOST_MEMORY = 500_000
"""Kilobytes, as the system counts them."""
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
THIEF = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.fixture(autouse=True)
def scratch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where temporary files go: nobody else's are there."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def used() -> float:
    """Processor seconds of this process and of those that it started and that have ended."""
    both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in both)


@contextmanager
def bounded(scratch: Path) -> Iterator[None]:
    """What is done inside takes little time and memory, and leaves no file and no process."""
    start, largest = used(), resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    yield
    assert used() - start < MOST_SECONDS
    # The largest of all processes that ever ran here, which may have been one of another test; and a process counts
    # what the one that started it held. Reading adds none that is larger than it may be.
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss <= max(largest, held, MOST_MEMORY)
    assert not list(scratch.iterdir())
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def said(command: str, *arguments: str) -> tuple[int, str]:
    """The status of a command and what it said."""
    errors, status = io.StringIO(), 0
    try:
        call_command(command, *arguments, stdout=io.StringIO(), stderr=errors)
    except SystemExit as stopped:
        status = int(stopped.code or 0)
    return status, errors.getvalue().strip().rpartition("\n")[2]


def refused(folder: Path, data: bytes, name: str) -> str:
    """The sentence with which the command line refuses a file."""
    path = folder / name
    path.write_bytes(data)
    with bounded(folder / "temporary"):
        status, sentence = said("read", str(path))
    assert status == 2, sentence
    assert sentence.startswith(("Le fichier ", "Rien dans "))
    assert sentence.endswith(".")
    return sentence


def sheet_with(rows: str, more: str = "") -> bytes:
    """A workbook whose one sheet has these rows of XML."""
    with zipfile.ZipFile(io.BytesIO(saved_sheet())) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData>{more}</worksheet>'
    return packed(parts)


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def far_cells() -> bytes:
    rows = (f'<row r="{row}">{text_cell(f"A{row}", "x")}{text_cell(f"XFD{row}", "y")}</row>' for row in range(1, 50))
    return sheet_with("".join(rows))


def bomb(kind: str) -> bytes:
    """Thirty megabytes of nothing in the part that is read first, of a few kilobytes in the file."""
    swollen = b"<x>" + b" " * 30_000_000 + b"</x>"
    if kind == "ods":
        return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": swollen})
    if kind == "xmind":
        return packed({"content.json": b'[{"title": "' + b" " * 30_000_000 + b'"}]'})
    return packed({"xlsx": {"xl/workbook.xml": swollen}, "pptx": {"ppt/presentation.xml": swollen}}[kind])


def mind_map() -> bytes:
    parts: dict[str, str | bytes] = {"META-INF/manifest.xml": "<x/>"}
    return packed({"content.xml": f"{THIEF}<xmap-content>&f;</xmap-content>", **parts})


def filled_rows() -> bytes:
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell><text:p>x</text:p></table:table-cell>'
    )
    return open_document("spreadsheet", f"<table:table>{row}</table:table-row></table:table>")


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


TRUNCATED = {f"truncated {kind}": (f"plan.{kind}", sound(kind)) for kind in ("xlsx", "pptx", "odt", "ods")}
PLAN = f'{{"format": "{FORMAT}", "version": 1, "items": ['.encode()
LAUGHING = f"{LAUGHS}<w><body><p><r><t>&c;</t></r></p></body></w>"
VOLETS = f"{THIEF}<dataroot><PST><Titre>&f;</Titre></PST></dataroot>".encode()
DRAWING = f'<?xml version="1.0"?>{LAUGHS}<svg><text>&c;</text></svg>'.encode()
PAGE = b"<html><body>" + b"<div>" * 100_000 + b"x"
CASES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": ("vide.docx", lambda: b"", "est vide"),
    "blank": ("vide.txt", lambda: b"\xef\xbb\xbf \n\t\n", "est vide"),
    "empty archive": ("vide.xlsx", lambda: packed({}), "archive"),
    **{case: (name, partial(cut, data), "abîmé ou incomplet") for case, (name, data) in TRUNCATED.items()},
    "truncated PDF": ("plan.pdf", lambda: sound("pdf")[:300], "abîmé"),
    "truncated XML": ("plan.opml", lambda: sound("opml")[:70], "abîmé"),
    "truncated JSON": ("plan.json", lambda: PLAN, "n'est pas un JSON complet"),
    "a picture called PDF": ("plan.pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(200), "est une image"),
    "a program called workbook": ("plan.xlsx", lambda: b"MZ\x90\x00" + bytes(200), "est un programme"),
    **{
        f"protected {kind}": (f"a.{kind}", (PROTECTED / f"protege.{kind}").read_bytes, "protégé par un mot de passe")
        for kind in ("docx", "xlsx", "ods", "odt", "pdf")
    },
    **{f"bomb {kind}": (f"a.{kind}", partial(bomb, kind), "démesurée") for kind in ("xlsx", "pptx", "ods", "xmind")},
    "entities in Word": ("plan.docx", lambda: word_file(LAUGHING), "entités XML"),
    "entities in eComptes": ("plan.xml", lambda: VOLETS, "entités XML"),
    "entities in a drawing": ("plan.svg", lambda: DRAWING, "XML"),
    "entities in XMind": ("plan.xmind", mind_map, "XML"),
    "cells in the farthest column": ("loin.xlsx", far_cells, "ne ressemble à un programme"),
    "a million filled rows": ("long.ods", filled_rows, "plus de 100000 cellules"),
    "noise": ("bruit.bin", lambda: random.Random(3).randbytes(200_000), "binaires"),
    "noise called Word": ("a.docx", lambda: b"PK\x03\x04" + random.Random(4).randbytes(50_000), "abîmé"),
    "deep nesting in a page": ("profond.html", lambda: PAGE, "profondément"),
    "deep nesting in JSON": ("profond.json", lambda: PLAN + b"[" * 100_000, "trop imbriqué"),
}


@pytest.mark.parametrize("case", CASES)
def test_hostile_files_are_refused_in_a_sentence_within_bounds(case: str, tmp_path: Path) -> None:
    name, make, words = CASES[case]
    assert words in refused(tmp_path, make(), name)


def test_a_cell_in_the_last_corner_of_a_sheet_is_no_million_of_rows(tmp_path: Path) -> None:
    path = tmp_path / "coin.xlsx"
    corner = text_cell("XFD1048576", "perdue")
    path.write_bytes(sheet_with(f'<row r="1">{text_cell("A1", "Action")}</row><row r="1048576">{corner}</row>'))
    with bounded(tmp_path / "temporary"):
        status, sentence = said("read", str(path))
    assert status == 2
    assert "cellules" in sentence or "ne ressemble" in sentence


def test_a_page_that_declares_entities_is_read_without_them(tmp_path: Path) -> None:
    page = f"{THIEF}<html><body><h1>Objectif stratégique 1 : agir</h1><p>Action : planter &f;&c;</p></body></html>"
    path = tmp_path / "plan.html"
    path.write_text(page, encoding="utf-8")
    out = io.StringIO()
    with bounded(tmp_path / "temporary"):
        call_command("read", str(path), "--json", stdout=out)
    assert "planter" in out.getvalue()
    assert "root:" not in out.getvalue()


def linked(address: str) -> Iterator[tuple[str, bytes]]:
    """Files that would have something fetched, a template, pictures, frames, other workbooks; and macros."""
    types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    told = "".join(
        f'<Relationship Id="r{at}" Type="{types}/{kind}" Target="{address}/{kind}" TargetMode="External"/>'
        for at, kind in enumerate(("attachedTemplate", "image", "oleObject", "frame", "externalLinkPath"))
    )
    relations = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{told}</Relationships>'
    )
    body = "<w><body><p><r><t>Objectif stratégique 1 : agir</t></r></p></body></w>"
    yield "a.docm", word_file(body, **{"word/_rels/document.xml.rels": relations, "word/vbaProject.bin": b"macro"})
    book = sheet_with(f'<row r="1">{text_cell("A1", "Action")}</row><row r="2">{text_cell("A2", "Planter")}</row>')
    memory = io.BytesIO(book)
    with zipfile.ZipFile(memory, "a") as archive:
        archive.writestr("xl/externalLinks/externalLink1.xml", "<x/>")
        archive.writestr("xl/externalLinks/_rels/externalLink1.xml.rels", relations)
        archive.writestr("xl/vbaProject.bin", b"macro")
    yield "a.xlsm", memory.getvalue()
    picture = f'<draw:frame><draw:image xlink:href="{address}/a.png" xmlns:xlink="http://www.w3.org/1999/xlink"/></draw:frame>'
    yield "a.odt", open_document("text", f"<text:p>Objectif stratégique 1 : agir{picture}</text:p>")
    head = f'<link rel="stylesheet" href="{address}/a.css"><base href="{address}">'
    shown = f'<img src="{address}/a.png"><iframe src="{address}"></iframe><h1>Objectif stratégique 1 : agir</h1>'
    yield "a.html", f"<html><head>{head}</head><body>{shown}</body></html>".encode()
    yield (
        "a.opml",
        f'<opml><body><outline text="Objectif" type="include" url="{address}/a.opml"/></body></opml>'.encode(),
    )


def test_links_to_the_outside_are_not_followed_and_macros_not_taken() -> None:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        door.listen()
        door.settimeout(0)
        told = {
            name: {problem.code for problem in read_safely(data, name).problems}
            for name, data in linked(f"http://127.0.0.1:{door.getsockname()[1]}")
        }
        with pytest.raises(BlockingIOError):
            door.accept()
    assert "macros-ignored" in told["a.docm"] & told["a.xlsm"]
    assert "external-links-ignored" in told["a.xlsm"]


def test_two_gigabytes_are_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "enorme.xlsx"
    with path.open("wb") as opened:
        opened.truncate(2 * 1024**3)
    with bounded(tmp_path / "temporary"):
        status, sentence = said("read", str(path))
    assert status == 2
    assert "« enorme.xlsx » est trop grand pour être lu : 2048 Mo, pour 50 au plus." in sentence


@pytest.mark.parametrize("name", ["a\x1b[31m\n\u202egnp.docx", "plan\udcff.docx"])
def test_control_characters_of_a_name_reach_no_terminal(name: str, tmp_path: Path) -> None:
    sentence = refused(tmp_path, b"PK\x03\x04 rien", name)
    assert sentence.isprintable()


@pytest.mark.django_db
@pytest.mark.parametrize("case", ["truncated xlsx", "bomb ods", "noise", "entities in Word"])
def test_a_refused_import_leaves_no_row(case: str, tmp_path: Path) -> None:
    name, make, words = CASES[case]
    path = tmp_path / name
    path.write_bytes(make())
    with bounded(tmp_path / "temporary"):
        status, sentence = said("import", str(path), "--authority", "Valmont")
    assert status == 2
    assert words in sentence
    counts = [kind.objects.count() for kind in (Authority, ImportJob, SourceDocument, SourceContent)]
    assert counts == [0, 0, 0, 0]
