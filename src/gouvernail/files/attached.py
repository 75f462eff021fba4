"""What a file is that somebody attaches, told by its content; its name made harmless.

Only kinds that no browser runs are taken. What the name says is believed for texts alone, which are served as such.
"""

import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

from gouvernail.files.archive import Archive
from gouvernail.files.limits import Limits
from gouvernail.files.refusal import UnreadableFile

MOST_LETTERS = 150


@dataclass(frozen=True, slots=True)
class Attached:
    """`name` is clean and ends as its content asks; `media_type` is what it is served as."""

    name: str
    media_type: str


_OFFICE = "application/vnd.openxmlformats-officedocument."
_ODF = "application/vnd.oasis.opendocument."
_SIGNATURES: tuple[tuple[bytes, str, tuple[str, ...]], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png", (".png",)),
    (b"\xff\xd8\xff", "image/jpeg", (".jpg", ".jpeg")),
    (b"GIF8", "image/gif", (".gif",)),
    (b"II*\x00", "image/tiff", (".tif", ".tiff")),
    (b"MM\x00*", "image/tiff", (".tif", ".tiff")),
)
_PARTS = (
    ("word/", _OFFICE + "wordprocessingml.document", ".docx"),
    ("xl/", _OFFICE + "spreadsheetml.sheet", ".xlsx"),
    ("ppt/", _OFFICE + "presentationml.presentation", ".pptx"),
)
_OPEN = {"text": ".odt", "spreadsheet": ".ods", "presentation": ".odp", "graphics": ".odg"}
_STREAMS = (
    ("WordDocument", "application/msword", ".doc"),
    ("PowerPoint Document", "application/vnd.ms-powerpoint", ".ppt"),
    ("Workbook", "application/vnd.ms-excel", ".xls"),
    ("__substg1.0_", "application/vnd.ms-outlook", ".msg"),
)
_TEXTS = {".txt": "text/plain", ".csv": "text/csv", ".md": "text/markdown", "": "text/plain"}
_TAKEN = "Sont acceptés : PDF, Word, Excel, PowerPoint, OpenDocument, images PNG ou JPEG, textes."


def attached(data: bytes, name: str, limits: Limits | None = None) -> Attached:
    """The kind of a file, and its clean name. Raises `UnreadableFile` with a French sentence for what is not taken."""
    if not data:
        raise UnreadableFile("Le fichier est vide.").named(name)
    media_type, suffixes = _kind(data, name, limits or Limits())
    clean = clean_name(name)
    if PurePath(clean).suffix.lower() not in suffixes:
        clean = f"{clean[: MOST_LETTERS - 5]}{suffixes[0]}"
    return Attached(clean, media_type)


def clean_name(name: str) -> str:
    """The last part of a name, without control or invisible characters, and never hidden; `document` when none is left.

    Marks that turn the direction of writing (by which `fdp.exe` shows as `exe.pdf`) are among what is taken out.
    """
    last = unicodedata.normalize("NFC", name).replace("\\", "/").rstrip("/").rpartition("/")[2]
    kept = "".join(char for char in last if unicodedata.category(char)[0] != "C" and char not in '<>:"|?*')
    kept = " ".join(kept.split()).lstrip(". ")
    if len(kept) > MOST_LETTERS:
        suffix = PurePath(kept).suffix[:10]
        kept = kept[: MOST_LETTERS - len(suffix)].rstrip() + suffix
    return kept or "document"


def _kind(data: bytes, name: str, limits: Limits) -> tuple[str, tuple[str, ...]]:
    if b"%PDF-" in data[:1024]:
        return "application/pdf", (".pdf",)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp", (".webp",)
    for signature, media_type, suffixes in _SIGNATURES:
        if data.startswith(signature):
            return media_type, suffixes
    if data.startswith(b"PK\x03\x04"):
        return _archive_kind(Archive(data, limits), name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _compound_kind(data, name)
    return _text_kind(data, name)


def _archive_kind(archive: Archive, name: str) -> tuple[str, tuple[str, ...]]:
    names = set(archive.names)
    if any(part.lower().endswith("vbaproject.bin") for part in names):
        raise UnreadableFile("Le fichier contient des macros. Enregistrez-en une copie sans macros.").named(name)
    if "mimetype" in names:
        mime = archive.read("mimetype", 200).decode("ascii", errors="replace").strip()
        for word, suffix in _OPEN.items():
            if mime == _ODF + word:
                return mime, (suffix,)
    for prefix, media_type, suffix in _PARTS:
        if "[Content_Types].xml" in names and any(part.startswith(prefix) for part in names):
            return media_type, (suffix,)
    raise UnreadableFile("Le fichier est une archive : attachez les documents un par un.").named(name)


def _compound_kind(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    if "_VBA_PROJECT".encode("utf-16-le") in data:
        raise UnreadableFile("Le fichier contient des macros. Enregistrez-en une copie sans macros.").named(name)
    for stream, media_type, suffix in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return media_type, (suffix,)
    raise UnreadableFile(f"Le fichier est d'un type qui ne s'attache pas. {_TAKEN}").named(name)


def _text_kind(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    suffix = PurePath(clean_name(name)).suffix.lower()
    if suffix not in _TEXTS or b"\x00" in data or _controls(data):
        raise UnreadableFile(f"Le fichier est d'un type qui ne s'attache pas. {_TAKEN}").named(name)
    return _TEXTS[suffix], (suffix or ".txt", ".txt")


def _controls(data: bytes) -> bool:
    """Whether there are control characters that no text has."""
    return any(byte < 32 and byte not in (9, 10, 12, 13) for byte in data[:100_000])
