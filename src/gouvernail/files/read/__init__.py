"""Bytes of a file that somebody has → `Document`. Each format has its module; this one chooses and refuses.

What cannot be read is refused with `UnreadableFile`, whose message is a French sentence for the person who gave it.
Libraries are loaded when a file of their format comes: reading a text starts none of them.
"""

from collections.abc import Callable

from gouvernail.core.document import Document
from gouvernail.files.archive import Archive
from gouvernail.files.conversion import cannot_convert, converted, office_program
from gouvernail.files.detection import Kind, archive_kind, binary_kind, declared_text, text_kind
from gouvernail.files.limits import LIMITS, Limits
from gouvernail.files.read.bounds import refuse_endless, refuse_endless_text
from gouvernail.files.read.encodings import decode
from gouvernail.files.read.text import document_from_text
from gouvernail.files.refusal import UnreadableFile, shown_name, too_big, too_heavy

__all__ = ["MAX_BYTES", "UnreadableFile", "read"]

MAX_BYTES = LIMITS.max_bytes
_CONVERTED = {
    Kind.OLD_WORD: Kind.DOCX,
    Kind.RICH_TEXT: Kind.DOCX,
    Kind.OLD_POWERPOINT: Kind.PPTX,
    Kind.OLD_EXCEL: Kind.XLSX,
}
_STUMBLED = (
    "Le fichier n'a pas pu être lu : il est abîmé ou d'une forme inattendue. Enregistrez-le à nouveau dans le logiciel "
    "qui l'a écrit et recommencez."
)
_BY_LINES = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.SEPARATED})
_BLANK = b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"


def read(data: bytes, name: str, limits: Limits = LIMITS, *, isolated: bool = False) -> Document:
    """The document that the bytes hold. `name` is the file's name: its suffix counts only where the content is text.

    Raises `UnreadableFile` for what is empty, too large, broken, protected, or of a type that no reader knows; and
    nothing else: a file that a reader stumbles over is refused too (`unexpected`), for the log to tell why.
    `isolated` says that this is a process of its own, which a library may bring down.
    """
    shown = shown_name(name)
    try:
        document = _read(data, shown, limits, isolated)
        if not document.blocks:
            raise UnreadableFile("Le fichier est vide : il ne contient aucun texte.")
        refuse_endless(document, limits)
        return document
    except UnreadableFile as refused:
        raise refused.named(shown) from refused
    except MemoryError as error:
        raise too_big("il demande trop de mémoire").named(shown) from error
    except Exception as error:
        raise UnreadableFile(_STUMBLED, unexpected=True).named(shown) from error


def _read(data: bytes, name: str, limits: Limits, isolated: bool) -> Document:
    if not data.strip(_BLANK):
        raise UnreadableFile("Le fichier est vide.")
    if len(data) > limits.max_bytes:
        raise too_heavy(len(data), limits.max_bytes)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        archive = Archive(data, limits)
        return _from_archive(archive, archive_kind(archive), data, name, limits, isolated)
    kind = binary_kind(data)
    if kind is Kind.PDF:
        from gouvernail.files.read.pdf import document_from_pdf

        return document_from_pdf(data, name, limits)
    if kind is not None:
        return _from_old(data, kind, name, limits, isolated)
    return _from_text(data, name, limits)


def _from_archive(archive: Archive, kind: Kind, data: bytes, name: str, limits: Limits, isolated: bool) -> Document:
    if kind is Kind.XLSB:
        return _from_old_sheets(data, name, limits, isolated)
    return _archive_reader(kind)(archive, name)


def _archive_reader(kind: Kind) -> Callable[[Archive, str], Document]:
    if kind is Kind.DOCX:
        from gouvernail.files.read.docx import document_from_docx

        return document_from_docx
    if kind is Kind.XLSX:
        from gouvernail.files.read.xlsx import document_from_xlsx

        return document_from_xlsx
    if kind is Kind.PPTX:
        from gouvernail.files.read.pptx import document_from_pptx

        return document_from_pptx
    if kind is Kind.XMIND:
        from gouvernail.files.read.outlines import document_from_xmind

        return document_from_xmind
    from gouvernail.files.read import odf

    return {Kind.ODT: odf.document_from_odt, Kind.ODS: odf.document_from_ods, Kind.ODP: odf.document_from_odp}[kind]


def _from_old(data: bytes, kind: Kind, name: str, limits: Limits, isolated: bool) -> Document:
    """By LibreOffice where there is one; old workbooks have a library too, that gives less."""
    if office_program() is not None:
        archive = Archive(converted(data, kind, seconds=limits.conversion_seconds), limits)
        return _archive_reader(_CONVERTED[kind])(archive, name)
    if kind is Kind.OLD_EXCEL and not data.lstrip().startswith(b"<"):
        return _from_old_sheets(data, name, limits, isolated)
    raise cannot_convert(kind)


def _from_old_sheets(data: bytes, name: str, limits: Limits, isolated: bool) -> Document:
    """Always in a process of its own: what a broken file declares can make the library end the process it runs in."""
    if not isolated:
        from gouvernail.files.sandbox import read_safely

        return read_safely(data, name, limits)
    from gouvernail.files.read.old_sheets import document_from_old_sheets

    return document_from_old_sheets(data, name, limits)


def _from_text(data: bytes, name: str, limits: Limits) -> Document:
    if len(data) > limits.max_text_bytes:
        raise too_big(f"{len(data) // 1_000_000} Mo de texte, pour {limits.max_text_bytes // 1_000_000} au plus")
    text = decode(data)
    if text is None:
        raise UnreadableFile("Le fichier n'est pas du texte : il contient des données binaires.")
    if not text.strip():
        raise UnreadableFile("Le fichier est vide.")
    kind = text_kind(text, name)
    if kind in _BY_LINES:
        refuse_endless_text(text, limits)
    match kind:
        case Kind.HTML:
            from gouvernail.files.read.html import document_from_html

            return document_from_html(declared_text(data) or text, name, limits)
        case Kind.OPML:
            from gouvernail.files.read.outlines import document_from_opml

            return document_from_opml(data, name, limits)
        case Kind.ECOMPTES:
            from gouvernail.files.read.ecomptes import document_from_ecomptes

            return document_from_ecomptes(data, name, limits)
        case Kind.FLAT_ODF:
            from gouvernail.files.read.odf import document_from_flat

            return document_from_flat(data, limits, name)
        case Kind.MARKDOWN:
            from gouvernail.files.read.markdown import document_from_markdown

            return document_from_markdown(text, name, limits)
        case Kind.OLD_EXCEL:
            return _from_old(data, kind, name, limits, False)
        case Kind.SEPARATED:
            return _from_separated(text, name, limits)
        case _:
            return document_from_text(text, name)


def _from_separated(text: str, name: str, limits: Limits) -> Document:
    """A file that calls itself a table and is none is plain text."""
    from gouvernail.files.read.separated import document_from_separated, separator_of

    separator = separator_of(text)
    return (
        document_from_text(text, name) if separator is None else document_from_separated(text, name, limits, separator)
    )
