"""Broken and hostile files: each is refused with a French sentence, soon, and leaves nothing behind."""

import io
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import docx
import openpyxl
import pytest

from gouvernail.files.limits import Limits
from gouvernail.files.read import UnreadableFile, read
from tests.files.read.packed import open_document, packed
from tests.files.read.shapes import codes, shapes

BOMB = b"<x>" + b" " * 60_000_000 + b"</x>"


@contextmanager
def soon(seconds: float = 5.0) -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < seconds


def word_file(document: str, **parts: str | bytes) -> bytes:
    return packed({"[Content_Types].xml": "<Types/>", "word/document.xml": document, **parts})


def refusal(data: bytes, name: str = "plan.docx", limits: Limits | None = None) -> str:
    with soon(), pytest.raises(UnreadableFile) as caught:
        read(data, name, limits or Limits())
    assert not caught.value.unexpected
    sentence = str(caught.value)
    assert sentence.startswith("Le fichier ")
    assert sentence.endswith(".")
    return sentence


def saved_word() -> bytes:
    memory = io.BytesIO()
    word = docx.Document()
    word.add_paragraph("Un programme " * 50)
    word.save(memory)
    return memory.getvalue()


def saved_sheet() -> bytes:
    memory = io.BytesIO()
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    book.save(memory)
    return memory.getvalue()


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pdf", "a.csv", "a.html", "a"])
def test_empty_files(name: str) -> None:
    assert "est vide" in refusal(b"", name)
    assert "est vide" in refusal(b"\x00\x00  \n", name)


def test_office_files_without_any_text() -> None:
    assert "aucun texte" in refusal(open_document("text", ""), "a.odt")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_files(share: float) -> None:
    data = saved_word()
    assert "abîmé ou incomplet" in refusal(data[: int(share * len(data))])


def test_truncated_pdf() -> None:
    assert "abîmé" in refusal(b"%PDF-1.7\n1 0 obj\n<< /Type /Cat", "a.pdf")


@pytest.mark.parametrize("name", ["a.pdf", "a.txt", "a.csv", "a", "a.docx.pdf"])
def test_a_wrong_extension_changes_nothing(name: str) -> None:
    assert shapes(read(saved_word(), name)) == shapes(read(saved_word(), "a.docx"))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "mot de passe"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + "__substg1.0_".encode("utf-16-le"),
            "message électronique",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "type inconnu"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "image"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 50, "image"),
        (b"7z\xbc\xaf" + b"\0" * 50, "archive"),
        (b"MZ\x90\x00" + b"\0" * 50, "programme"),
        (b"MIME-Version: 1.0\n", "page web archivée"),
        (packed({"a.txt": "x"}), "archive"),
        (packed({"Index/Document.iwa": "x"}), "Pages, Numbers ou Keynote"),
        (packed({"mimetype": "application/epub+zip"}), "livre numérique"),
        (b'{"a": 1}', r"(.json)"),
        (b"<?xml version='1.0'?><inconnu/>", "XML d'un type"),
        (bytes(range(256)) * 40, "binaires"),
    ],
)
def test_what_is_no_document_is_named(data: bytes, words: str) -> None:
    assert words in refusal(data, "fichier.json" if data.startswith(b"{") else "fichier.doc")


PROTECTED = Path(__file__).parent / "protected"
"""Written by LibreOffice, msoffcrypto and qpdf; the word that opens them is `haies`."""


@pytest.mark.parametrize("name", ["protege.docx", "protege.xlsx", "protege.odt", "protege.ods", "protege.pdf"])
def test_files_that_a_password_protects(name: str) -> None:
    assert "protégé par un mot de passe" in refusal((PROTECTED / name).read_bytes(), name)


@pytest.mark.parametrize("name", ["protege.doc", "protege.xls"])
def test_old_files_that_a_password_protects(name: str) -> None:
    """LibreOffice, where the machine has it, does not tell a protected file from a broken one."""
    refused = refusal((PROTECTED / name).read_bytes(), name)
    assert "protégé" in refused or "Enregistrer sous" in refused


def test_a_pdf_that_only_forbids_copying_is_read() -> None:
    document = read((PROTECTED / "restreint.pdf").read_bytes(), "a.pdf")
    assert [text for text, _ in document.texts()] == ["Objectif strategique 1 : agir ensemble"]


def encrypted_zip() -> bytes:
    """The flag that says that a part is encrypted, in both of the places that hold it."""
    data = bytearray(saved_word())
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(signature)
        while place >= 0:
            data[place + at] |= 1
            place = data.find(signature, place + 4)
    return bytes(data)


def test_encrypted_archives() -> None:
    assert "mot de passe" in refusal(encrypted_zip())


def test_macros_and_links_to_other_files_are_left_alone_and_told() -> None:
    memory = io.BytesIO(saved_sheet())
    with zipfile.ZipFile(memory, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"macro")
        archive.writestr("xl/externalLinks/externalLink1.xml", b"<x/>")
    assert codes(read(memory.getvalue(), "a.xlsm")) == ["macros-ignored", "external-links-ignored"]


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_parts_that_swell(part: str) -> None:
    parts: dict[str, str | bytes] = {"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>", part: BOMB}
    parts["word/_rels/document.xml.rels"] = '<R><Relationship Id="a" Type="x/styles" Target="styles.xml"/></R>'
    refused = refusal(packed(parts))
    assert "quantité démesurée" in refused or "abîmé" in refused


def test_many_parts_and_many_bytes_together() -> None:
    many: dict[str, str | bytes] = {f"word/{number}.xml": "x" for number in range(60)}
    assert "61 parties" in refusal(packed({**many, "word/document.xml": "<x/>"}), limits=Limits(max_members=50))
    big = "<w><body>" + "<p><r><t>mot différent</t></r></p>" * 9_000 + "</body></w>"
    assert "se décompresse" in refusal(word_file(big), limits=Limits(max_unpacked=100_000))
    assert "trop d'éléments" in refusal(word_file(big), limits=Limits(max_tags=10_000))
    assert "trop grand" in refusal(b"x" * 2_000, "a.txt", Limits(max_bytes=1_000))


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'


@pytest.mark.parametrize(
    "document",
    [
        f"{LAUGHS}<w><body><p><r><t>&c;</t></r></p></body></w>",
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><w><body><p><r><t>&f;</t></r></p></body></w>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><w><body/></w>',
    ],
)
def test_entities_and_document_types(document: str) -> None:
    assert "entités XML" in refusal(word_file(document))
    assert "entités XML" in refusal(word_file(document.encode("utf-16").decode("utf-16")))
    sheet = packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": document})
    assert "XML" in refusal(sheet, "a.ods")
    assert "XML" in refusal(document.replace("<w>", "<opml>").replace("</w>", "</opml>").encode(), "a.opml")


def test_deep_nesting() -> None:
    deep = "<a>" * 5_000 + "</a>" * 5_000
    assert "profondément" in refusal(word_file(f"<w><body>{deep}</body></w>"))
    lists = "<text:list><text:list-item>" * 100 + "</text:list-item></text:list>" * 100
    assert "profondément" in refusal(open_document("text", lists), "a.odt")
    outline = "<outline text='a'>" * 90 + "</outline>" * 90
    assert "profondément" in refusal(f"<opml><body>{outline}</body></opml>".encode(), "a.opml")


def test_a_million_rows_that_hold_nothing_take_no_time() -> None:
    memory = io.BytesIO(saved_sheet())
    with zipfile.ZipFile(memory) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    rows = "".join(f'<row r="{number}"><c r="A{number}" s="0"/></row>' for number in range(3, 1_000_000))
    parts["xl/worksheets/sheet1.xml"] = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row r="1"><c r="A1" t="inlineStr"><is><t>Action</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c></row>'
        f'{rows}</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>'
    )
    data = packed(parts)
    with soon(3):
        document = read(data, "a.xlsx")
    assert shapes(document) == [("table", ["Action"], [])]
    assert codes(document) == ["rows-not-read"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\docs\\a\x00b\x1b[31m.docx", "a" * 5_000, "\n", "é\ud800"])
def test_names_with_paths_and_control_characters(name: str) -> None:
    sentence = refusal(b"PK\x03\x04 rien", name)
    assert sentence.isprintable()
    assert "/" not in sentence
    assert len(sentence) < 400
    sentence.encode()


def test_sheets_columns_and_styles_that_do_not_exist() -> None:
    sheet = (
        '<worksheet><sheetData><row r="-4"><c r="ZZZ9" t="s"><v>99999</v></c><c s="77" t="zz"><v>1e999</v></c>'
        '<c r="A0"><v>NaN</v></c><c><v>12,5</v></c></row></sheetData><mergeCells><mergeCell ref="B9:A1"/></mergeCells>'
        "</worksheet>"
    )
    book = '<workbook><sheets><sheet name="P"/></sheets></workbook>'
    data = packed({"[Content_Types].xml": "<T/>", "xl/workbook.xml": book, "xl/worksheets/sheet1.xml": sheet})
    assert [cell for row in shapes(read(data, "a.xlsx"))[0][1:] for cell in row if cell] == ["1e999", "NaN", "12,5"]  # type: ignore[attr-defined]
