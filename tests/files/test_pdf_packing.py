"""PDF made small without a change."""

import pypdfium2 as pdfium
import pytest
import typst

from gouvernail.files.pdf_packing import packed
from gouvernail.files.typesetting import PDF_STANDARDS, fonts

MARKUP = b"""
#set document(title: "Essai")
#set text(lang: "fr")
#for number in range(90) [= Titre #number

#table(columns: 2, table.header[Nom][Valeur], [a], [b])
]
"""


def plain() -> bytes:
    made = typst.compile(MARKUP, font_paths=fonts(), format="pdf", pdf_standards=PDF_STANDARDS)
    assert isinstance(made, bytes)
    return made


def texts(data: bytes) -> list[str]:
    pdf = pdfium.PdfDocument(data)
    try:
        return [pdf[number].get_textpage().get_text_bounded() for number in range(len(pdf))]
    finally:
        pdf.close()


def bookmarks(data: bytes) -> list[str]:
    pdf = pdfium.PdfDocument(data)
    try:
        return [mark.get_title() for mark in pdf.get_toc()]
    finally:
        pdf.close()


def test_pages_and_bookmarks_are_the_same_in_fewer_bytes():
    before = plain()
    after = packed(before)
    assert texts(after) == texts(before)
    assert bookmarks(after) == bookmarks(before)
    assert len(after) < len(before) / 3


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7\nstartxref\n0\n%%EOF", b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f\r\ntrailer<<>>startxref\n9\n"],
)
def test_what_is_not_such_a_file_is_refused(data):
    with pytest.raises(ValueError):
        packed(data)


def test_a_packed_file_is_not_packed_again():
    with pytest.raises(ValueError):
        packed(packed(plain()))
