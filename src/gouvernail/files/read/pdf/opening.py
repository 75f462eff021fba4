"""Opens a PDF and reads its pages one after the other, within the limits."""

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.extraction import Extraction
from gouvernail.files.read.pdf.marks import Page, drawn_bullets
from gouvernail.files.refusal import damaged, protected, too_big

_MOST_BOOKMARKS = 5_000
Bookmark = tuple[str, int, int | None]
"""Title, level from 1, page from 1."""


def read_pdf(data: bytes, limits: Limits) -> tuple[list[Page], list[Bookmark], str | None]:
    """All pages, the bookmarks, the declared title. Raises `UnreadableFile` for broken, protected and endless files."""
    document = opened(data)
    try:
        if len(document) == 0:
            raise damaged("il n'a aucune page")
        if len(document) > limits.max_pages:
            raise too_big(f"il contient {len(document)} pages, pour {limits.max_pages} au plus")
        pages, characters = [], 0
        for number in range(len(document)):
            pages.append(_page(document, number))
            characters += sum(len(word.text) for word in pages[-1].words)
            if characters > limits.max_characters:
                raise too_big("son texte dépasse ce qu'un programme contient")
        return pages, _bookmarks(document), _title(document)
    finally:
        document.close()


def opened(data: bytes) -> pdfium.PdfDocument:
    """The document, to be closed. Raises `UnreadableFile` for broken and protected files."""
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise protected() from error
        raise damaged() from error


def _page(document: pdfium.PdfDocument, number: int) -> Page:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        # One page that does not open is no reason to refuse the others; it shows as a page without text.
        return Page(number + 1, 595, 842)
    try:
        found = Extraction(page, number + 1).run()
        found.words += drawn_bullets(found)
        return found
    finally:
        page.close()


def _bookmarks(document: pdfium.PdfDocument) -> list[Bookmark]:
    found: list[Bookmark] = []
    try:
        for entry in document.get_toc(max_depth=8):
            destination = entry.get_dest()
            page = destination.get_index() if destination is not None else None
            title = " ".join(entry.get_title().split())
            if title:
                found.append((title, entry.level + 1, page + 1 if page is not None else None))
            if len(found) >= _MOST_BOOKMARKS:
                break
    except (pdfium.PdfiumError, UnicodeDecodeError):
        # Bookmarks only help to tell headings: those that can be read do.
        return found
    return found


def _title(document: pdfium.PdfDocument) -> str | None:
    try:
        return document.get_metadata_value("Title").strip() or None
    except (pdfium.PdfiumError, UnicodeDecodeError):
        return None
