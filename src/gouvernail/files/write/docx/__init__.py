"""A document as an editable Word file: real styles, marked header rows, table of contents, language, page numbers."""

from collections.abc import Iterator
from datetime import datetime, time
from io import BytesIO

from docx.document import Document as WordFile

from gouvernail.core.deadlines import format_date
from gouvernail.core.document import Block, Document, Figure, Heading, ListItem, Paragraph, Table
from gouvernail.files.characters import writable
from gouvernail.files.typesetting import drawn
from gouvernail.files.write.docx.furniture import add_contents, add_running_lines
from gouvernail.files.write.docx.pieces import add_paragraph, bookmark, bullet_style, labelled, run, styled
from gouvernail.files.write.docx.tables import add_sheet, add_table
from gouvernail.files.write.docx.template import TEXT_WIDTH, blank_file

_COVER = {"cover-owner": "CoverOwner", "cover-title": "Title", "cover-meta": "CoverMeta", "cover-note": "CoverNote"}
_ROLES = {"lead": "Lead", "meta": "Meta", "note": "Note"}
_DEEPEST = 6


def write_docx(document: Document) -> bytes:
    """The document as DOCX.

    Its table of contents has its entries, as links; Word adds their page numbers when it opens the file.
    """
    word = blank_file(_language(document))
    _describe(word, document)
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.role in _COVER:
            add_paragraph(word.element.body, _COVER[block.role], run(block.text))
    headings = list(_headings(document))
    add_contents(word, headings)
    names = iter(headings)
    for block in document.blocks:
        if isinstance(block, Heading):
            _add_heading(word, *next(names))
        else:
            _add_block(word, block)
    state = f"État au {format_date(document.issued)}" if document.issued else ""
    add_running_lines(word, title=document.title or "", owner=document.author or "", state=state)
    memory = BytesIO()
    word.save(memory)
    return memory.getvalue()


def _language(document: Document) -> str:
    """Word wants a region: French without one is that of Belgium here."""
    language = document.language or "fr"
    return "fr-BE" if language == "fr" else language


def _describe(word: WordFile, document: Document) -> None:
    about = word.core_properties
    about.title, about.author = writable(document.title or "")[:255], writable(document.author or "")[:255]
    about.last_modified_by, about.comments, about.keywords = about.author, "", ""
    about.language = _language(document)
    if document.issued:
        about.created = about.modified = datetime.combine(document.issued, time())


def _headings(document: Document) -> Iterator[tuple[Heading, int, str]]:
    """Each heading with its level, that never skips one, and the name of its bookmark."""
    level = 0
    for number, heading in enumerate(block for block in document.blocks if isinstance(block, Heading)):
        level = min(heading.level, level + 1, _DEEPEST)
        yield heading, level, f"_Toc{number + 1:06d}"


def _add_heading(word: WordFile, heading: Heading, level: int, name: str) -> None:
    """What the table of contents does not hold has a style of its own, tied to the same level of the outline."""
    style = f"Heading{level}" if heading.listed or level == 1 else f"SheetHeading{level}"
    marker = [run(heading.marker, style="Code"), run("  ")] if heading.marker else []
    add_paragraph(word.element.body, style, *bookmark(name, [*marker, run(heading.text)]))


def _add_block(word: WordFile, block: Block) -> None:
    body = word.element.body
    if isinstance(block, Table):
        if block.role == "sheet":
            add_sheet(body, block)
        else:
            add_table(body, block, TEXT_WIDTH)
    elif isinstance(block, ListItem):
        add_paragraph(body, bullet_style("ListBullet", block.depth), *styled(block))
    elif isinstance(block, Figure):
        _add_figure(word, block)
    elif isinstance(block, Paragraph) and block.role not in _COVER:
        add_paragraph(body, _ROLES.get(block.role, "Normal"), *labelled(block))


def _add_figure(word: WordFile, figure: Figure) -> None:
    """The drawing as a picture with its text equivalent; the text alone when there is no drawing."""
    if figure.svg is None:
        add_paragraph(word.element.body, "Normal", run(figure.alt))
        return
    picture = word.add_picture(BytesIO(drawn(figure.svg)), width=TEXT_WIDTH * 635)
    about = picture._inline.docPr
    about.set("descr", writable(figure.alt))
    about.set("name", "Figure")
