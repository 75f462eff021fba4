"""PDF files → `Document`: headings by size and tags, paragraphs, lists, columns, tables with and without ruling lines.

PDFium gives characters with their places, four milliseconds a page; everything else is made from these places.
"""

from gouvernail.core.document import Document
from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.assembly import Assembly
from gouvernail.files.read.pdf.marks import Page
from gouvernail.files.read.pdf.opening import read_pdf
from gouvernail.files.refusal import UnreadableFile

_LEAST_CHARACTERS = 25
_STRANGE = 0.3


def document_from_pdf(data: bytes, name: str, limits: Limits) -> Document:
    """The text of all pages. Raises `UnreadableFile` for what is broken, protected, too long, or only a picture."""
    pages, bookmarks, title = read_pdf(data, limits)
    _refuse_pictures(pages)
    return Assembly(pages, bookmarks, limits).document(name, title)


def _refuse_pictures(pages: list[Page]) -> None:
    characters = sum(len(word.text) for page in pages for word in page.words)
    if characters < min(_LEAST_CHARACTERS, 10 * len(pages)):
        raise UnreadableFile(
            "Le fichier est un PDF sans texte : ses pages sont des images, comme celles d'un scanner. Demandez le "
            "document d'origine (Word, Excel), ou passez-le d'abord dans un logiciel de reconnaissance de "
            "caractères (OCR)."
        )
    strange = sum(
        not char.isprintable() or "\ue000" <= char <= "\uf8ff" for p in pages for w in p.words for char in w.text
    )
    if strange > _STRANGE * characters:
        raise UnreadableFile(
            "Le fichier est un PDF dont les lettres ne peuvent pas être retrouvées. Demandez le document d'origine "
            "(Word, Excel), ou passez-le d'abord dans un logiciel de reconnaissance de caractères (OCR)."
        )
