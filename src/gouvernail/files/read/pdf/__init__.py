"""PDF files → `Document`: headings by size and tags, paragraphs, lists, columns, tables with and without ruling lines.

PDFium gives characters with their places, four milliseconds a page; everything else is made from these places. Pages
that are pictures are read by Tesseract, where the machine has it.
"""

from collections.abc import Sequence
from dataclasses import replace

from gouvernail.core.document import Document
from gouvernail.core.problems import Problem, Source
from gouvernail.files.limits import Limits
from gouvernail.files.read.pdf.assembly import Assembly, listed
from gouvernail.files.read.pdf.marks import Page
from gouvernail.files.read.pdf.opening import read_pdf
from gouvernail.files.refusal import UnreadableFile

_LEAST_CHARACTERS = 25
_STRANGE = 0.3
_WORDS_OF_PICTURE = 3
_LEAST_SURE = 75.0


def document_from_pdf(data: bytes, name: str, limits: Limits) -> Document:
    """The text of all pages. Raises `UnreadableFile` for what is broken, protected, too long, or only a picture."""
    pages, bookmarks, title = read_pdf(data, limits)
    pictures = [page for page in pages if page.pictures and len(page.words) <= _WORDS_OF_PICTURE]
    problems: list[Problem] = []
    if pictures:
        pages, problems = _with_pictures(data, pages, pictures, limits)
    _refuse_pictures(pages)
    document = Assembly(pages, bookmarks, limits).document(name, title)
    return replace(document, problems=(*problems, *document.problems))


def _with_pictures(
    data: bytes, pages: Sequence[Page], pictures: Sequence[Page], limits: Limits
) -> tuple[list[Page], list[Problem]]:
    """The pages, with what could be made of those that are pictures, and what to tell of it."""
    from gouvernail.files.read.pdf.optical import optical_languages, seen_pages

    if not optical_languages():
        return list(pages), []
    seen = {one.page.number: one for one in seen_pages(data, pictures, limits)}
    made = [seen[page.number].page if page.number in seen and seen[page.number].page.words else page for page in pages]
    read = [one.page.number for one in seen.values() if one.page.words and one.done]
    unsure = [one.page.number for one in seen.values() if one.page.words and one.done and one.sureness < _LEAST_SURE]
    late = [one.page.number for one in seen.values() if not one.done]
    told = [
        (
            read,
            "recognised-letters",
            "Des pages sont des images : leur texte a été reconnu (OCR) et peut contenir des "
            "lettres fausses. Relisez surtout les codes, les dates et les montants. Pages : {pages}.",
        ),
        (unsure, "unsure-letters", "Des pages sont peu lisibles, et leur texte reconnu est peu sûr : {pages}."),
        (
            late,
            "pages-out-of-time",
            "Le temps donné à la reconnaissance des pages qui sont des images est passé avant "
            "les pages {pages}, qui n'ont pas été lues. Partagez le document en plusieurs fichiers.",
        ),
    ]
    return made, [
        Problem(code, sentence.format(pages=listed(numbers)), Source(page=numbers[0]))
        for numbers, code, sentence in told
        if numbers
    ]


def _how_to_read_pictures() -> str:
    """Where pictures could be read, they were, and hold nothing to be read."""
    from gouvernail.files.read.pdf.optical import optical_languages

    if optical_languages():
        return ""
    return " Ce site peut lire les images si Tesseract y est installé avec le français : demandez-le à l'informaticien."


def _refuse_pictures(pages: list[Page]) -> None:
    characters = sum(len(word.text) for page in pages for word in page.words)
    if characters < min(_LEAST_CHARACTERS, 10 * len(pages)):
        raise UnreadableFile(
            "Le fichier est un PDF sans texte : ses pages sont des images, comme celles d'un scanner. Demandez le "
            "document d'origine (Word, Excel), ou passez-le d'abord dans un logiciel de reconnaissance de "
            "caractères (OCR)." + _how_to_read_pictures()
        )
    strange = sum(
        not char.isprintable() or "\ue000" <= char <= "\uf8ff" for p in pages for w in p.words for char in w.text
    )
    if strange > _STRANGE * characters:
        raise UnreadableFile(
            "Le fichier est un PDF dont les lettres ne peuvent pas être retrouvées. Demandez le document d'origine "
            "(Word, Excel), ou passez-le d'abord dans un logiciel de reconnaissance de caractères (OCR)."
        )
