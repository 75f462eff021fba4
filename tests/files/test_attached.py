"""What may be attached, told by content, and under which name."""

import io
import zipfile

import pytest

from gouvernail.files.attached import attached, clean_name
from gouvernail.files.refusal import UnreadableFile

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return out.getvalue()


WORD = zipped(**{"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})
MACROS = zipped(**{"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>", "word/vbaProject.bin": "x"})
WRITER = zipped(mimetype="application/vnd.oasis.opendocument.text", **{"content.xml": "<o/>"})


@pytest.mark.parametrize(
    ("data", "name", "kept", "media_type"),
    [
        (PDF, "Délibération n° 12.pdf", "Délibération n° 12.pdf", "application/pdf"),
        (PDF, "facture.exe", "facture.exe.pdf", "application/pdf"),
        (PDF, "page.html", "page.html.pdf", "application/pdf"),
        (PNG, "plan.JPG", "plan.JPG.png", "image/png"),
        (WORD, "note.docx", "note.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (WRITER, "note.odt", "note.odt", "application/vnd.oasis.opendocument.text"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "vieux.doc", "vieux.doc", "application/msword"),
        ("Réunion du 3 mai".encode(), "notes.txt", "notes.txt", "text/plain"),
        (b"a;b\n1;2\n", "suivi.csv", "suivi.csv", "text/csv"),
        (b"<script>alert(1)</script>", "notes.txt", "notes.txt", "text/plain"),
        (b"bonjour", "sans-extension", "sans-extension.txt", "text/plain"),
    ],
)
def test_content_says_what_it_is(data: bytes, name: str, kept: str, media_type: str) -> None:
    found = attached(data, name)
    assert (found.name, found.media_type) == (kept, media_type)


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (b"", "vide.pdf", "vide"),
        (b"<html><script>x</script></html>", "page.html", "ne s'attache pas"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "dessin.svg", "ne s'attache pas"),
        (b"MZ\x90\x00\x03", "outil.txt", "ne s'attache pas"),
        (b"#!/bin/sh\nrm -rf /\n", "script.sh", "ne s'attache pas"),
        (MACROS, "macro.docx", "macros"),
        (COMPOUND + "_VBA_PROJECT".encode("utf-16-le"), "macro.xls", "macros"),
        (zipped(**{"a.txt": "x"}), "lot.zip", "archive"),
        (b"PK\x03\x04" + bytes(30), "casse.docx", "abîmé"),
    ],
)
def test_what_could_run_or_hides_something_is_refused_in_a_sentence(data: bytes, name: str, word: str) -> None:
    with pytest.raises(UnreadableFile) as refusal:
        attached(data, name)
    assert word in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\budget.pdf", "budget.pdf"),
        (".htaccess", "htaccess"),
        ("a\x00b\nc.pdf", "abc.pdf"),
        ("facture\u202efdp.exe", "facturefdp.exe"),
        ('de"vis<1>.pdf', "devis1.pdf"),
        ("   ", "document"),
        ("é" * 300 + ".pdf", "é" * 146 + ".pdf"),
    ],
)
def test_names_are_made_harmless(name: str, clean: str) -> None:
    assert clean_name(name) == clean
