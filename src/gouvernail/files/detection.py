"""What a file is, by its content first: a wrong extension deceives nobody."""

import codecs
import re
from enum import StrEnum
from pathlib import PurePath

from gouvernail.files.archive import Archive
from gouvernail.files.refusal import UnreadableFile, protected


class Kind(StrEnum):
    """What a reader is chosen by."""

    TEXT = "text"
    MARKDOWN = "markdown"
    SEPARATED = "separated"
    HTML = "html"
    OPML = "opml"
    ECOMPTES = "ecomptes"
    XMIND = "xmind"
    FLAT_ODF = "flat-odf"
    PDF = "pdf"
    DOCX = "docx"
    XLSX = "xlsx"
    XLSB = "xlsb"
    PPTX = "pptx"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"
    OLD_WORD = "doc"
    OLD_EXCEL = "xls"
    OLD_POWERPOINT = "ppt"
    RICH_TEXT = "rtf"


_AGAIN = "Exportez le document en Word, Excel, PDF ou texte et recommencez."
_REFUSED: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "est une image : aucun texte ne peut y être lu. Déposez le document dont elle est tirée."),
    (b"\xff\xd8\xff", "est une image : aucun texte ne peut y être lu. Déposez le document dont elle est tirée."),
    (b"GIF8", "est une image : aucun texte ne peut y être lu. Déposez le document dont elle est tirée."),
    (b"II*\x00", "est une image : aucun texte ne peut y être lu. Déposez le document dont elle est tirée."),
    (b"MM\x00*", "est une image : aucun texte ne peut y être lu. Déposez le document dont elle est tirée."),
    (b"\x1f\x8b", "est une archive. Décompressez-la et déposez les documents qu'elle contient."),
    (b"7z\xbc\xaf", "est une archive. Décompressez-la et déposez les documents qu'elle contient."),
    (b"Rar!", "est une archive. Décompressez-la et déposez les documents qu'elle contient."),
    (b"BZh", "est une archive. Décompressez-la et déposez les documents qu'elle contient."),
    (b"\xfd7zXZ", "est une archive. Décompressez-la et déposez les documents qu'elle contient."),
    (b"\x7fELF", "est un programme, pas un document."),
    (b"MZ\x90", "est un programme, pas un document."),
    (b"SQLite format 3", f"est une base de données. {_AGAIN}"),
    (b"MIME-Version:", f"est un message ou une page web archivée. {_AGAIN}"),
    (b"From: ", f"est un message électronique. {_AGAIN}"),
    (b"Return-Path:", f"est un message électronique. {_AGAIN}"),
)
_PACKED_ODF = {"text": Kind.ODT, "spreadsheet": Kind.ODS, "presentation": Kind.ODP}
_SUFFIXES = {
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".csv": Kind.SEPARATED,
    ".tsv": Kind.SEPARATED,
    ".tab": Kind.SEPARATED,
    ".htm": Kind.HTML,
    ".html": Kind.HTML,
    ".xhtml": Kind.HTML,
}
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".asc", ".log"})
_ROOT = re.compile(
    r"\s*(?:<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>|\s+)*+<(?:(?P<prefix>[\w.-]+):)?(?P<name>[\w.-]+)",
    re.DOTALL | re.IGNORECASE,
)
_HEAD = 4_000
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TAGS = re.compile(r"<(?:p|div|h[1-6]|ul|ol|table|br|span)\b[^<>]*>", re.IGNORECASE)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)


def binary_kind(data: bytes) -> Kind | None:
    """The kind of a file that is no text and no archive of parts; `None` where it may be one of these.

    Raises `UnreadableFile` for files of a kind that holds no document.
    """
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound_kind(data)
    if data.lstrip()[:5] == b"{\\rtf":
        return Kind.RICH_TEXT
    for signature, what in _REFUSED:
        if data.startswith(signature):
            raise UnreadableFile(f"Le fichier {what}")
    return None


def _compound_kind(data: bytes) -> Kind:
    """Office files of before 2007, and all that is kept in the same wrapping, by the names of their streams."""

    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage") or holds("EncryptionInfo"):
        raise protected()
    if holds("WordDocument"):
        return Kind.OLD_WORD
    if holds("PowerPoint Document"):
        return Kind.OLD_POWERPOINT
    if holds("Workbook") or holds("Book"):
        return Kind.OLD_EXCEL
    if holds("__substg1.0_"):
        raise UnreadableFile(f"Le fichier est un message électronique. {_AGAIN}")
    raise UnreadableFile(f"Le fichier est un ancien document d'un type inconnu. {_AGAIN}")


def archive_kind(archive: Archive) -> Kind:
    """The kind of an office file by its parts. Raises `UnreadableFile` for other archives."""
    if "mimetype" in archive:
        mime = archive.read("mimetype", 1_000_000)[:200].decode("ascii", errors="replace").strip()
        for word, kind in _PACKED_ODF.items():
            if mime.startswith("application/vnd.oasis.opendocument." + word):
                return kind
        if mime.startswith("application/epub"):
            raise UnreadableFile(f"Le fichier est un livre numérique. {_AGAIN}")
        if mime.startswith("application/vnd.oasis"):
            raise UnreadableFile(f"Le fichier est un dessin, pas un texte ni un tableau. {_AGAIN}")
    names = set(archive.names)
    for part, kind in (("word/", Kind.DOCX), ("xl/", Kind.XLSX), ("ppt/", Kind.PPTX)):
        if any(name.startswith(part) for name in names):
            return Kind.XLSB if "xl/workbook.bin" in names else kind
    if "content.json" in names or ("content.xml" in names and "META-INF/manifest.xml" in names):
        return Kind.XMIND
    if any(name.endswith(".iwa") for name in names):
        raise UnreadableFile(f"Le fichier vient de Pages, Numbers ou Keynote. {_AGAIN}")
    raise UnreadableFile("Le fichier est une archive. Décompressez-la et déposez les documents qu'elle contient.")


def text_kind(text: str, name: str) -> Kind:
    """The kind of a text by its first lines, then by its extension. Raises `UnreadableFile` for data of programs."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    suffix = PurePath(name.replace("\x00", "")).suffix.lower()
    if head.startswith("<"):
        kind = _markup_kind(head)
        if kind is not None:
            return kind
    if suffix in _SUFFIXES and (suffix not in (".htm", ".html", ".xhtml") or _TAGS.search(text[:100_000])):
        return _SUFFIXES[suffix]
    if suffix not in _TEXT_SUFFIXES and suffix not in _SUFFIXES:
        if head[:1] in ("{", "[") or head.startswith("<?xml"):
            raise UnreadableFile(f"Le fichier est d'un type que Gouvernail ne lit pas ({suffix[:12]}). {_AGAIN}")
        # A spreadsheet that was exported as text and kept its old extension.
        return Kind.SEPARATED
    return Kind.TEXT


def _markup_kind(head: str) -> Kind | None:
    root = _ROOT.match(head)
    name = root["name"].lower() if root else ""
    if name in ("opml", "map"):
        return Kind.OPML
    if name == "dataroot":
        return Kind.ECOMPTES
    if name == "document" and "opendocument" in head:
        return Kind.FLAT_ODF
    if name == "workbook" and "office:spreadsheet" in head:
        return Kind.OLD_EXCEL
    if _PAGE.search(head):
        return Kind.HTML
    if head.startswith("<?xml"):
        raise UnreadableFile(f"Le fichier est un XML d'un type que Gouvernail ne connaît pas. {_AGAIN}")
    return None


def declared_text(data: bytes) -> str | None:
    """The text of a page in the encoding that it declares itself; `None` where it declares none that is known."""
    found = _CHARSET.search(data[:_HEAD])
    if found is None:
        return None
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
        return data.decode("cp1252" if encoding == "iso8859-1" else encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return None
