"""Bytes of a file that somebody has → `Document`. Each format has its module; this one chooses and refuses.

What cannot be read is refused with `UnreadableFile`, whose message is a French sentence for the person who gave it.
"""

from collections.abc import Callable
from pathlib import PurePath

from gouvernail.core.document import Document
from gouvernail.files.read.encodings import decode
from gouvernail.files.read.text import document_from_text

MAX_BYTES = 20_000_000
"""A programme of six hundred actions weighs less than one megabyte; beyond this the file is something else."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "un document PDF"),
    (b"PK\x03\x04", "un document bureautique ou une archive"),
    (b"\xd0\xcf\x11\xe0", "un ancien document Office"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"\x1f\x8b", "une archive"),
    (b"\x7fELF", "un programme"),
    (b"{\\rtf", "un document RTF"),
)
_TEXT_SUFFIXES = frozenset({"", ".txt", ".text", ".md", ".markdown", ".csv", ".tsv", ".tab"})


class UnreadableFile(Exception):
    """The file is refused; `str(error)` is a French sentence that says why."""


def read(data: bytes, name: str) -> Document:
    """The document that the bytes hold. `name` is the file's name, of which only the suffix counts.

    Raises `UnreadableFile` for what is empty, too large, binary, or of a type that no reader knows.
    """
    _refuse_size(data, name)
    return _reader_of(data, name)(_decoded(data, name), name)


def _refuse_size(data: bytes, name: str) -> None:
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xfe\xff"):
        raise UnreadableFile(f"Le fichier « {name} » est vide.")
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"Le fichier « {name} » est trop grand : {len(data) // 1_000_000} Mo, "
            f"pour {MAX_BYTES // 1_000_000} au plus."
        )


def _decoded(data: bytes, name: str) -> str:
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(
                f"Le fichier « {name} » est {what} : ce format n'est pas encore lu. "
                "Enregistrez-le en texte (.txt) et recommencez."
            )
    text = decode(data)
    if text is None:
        raise UnreadableFile(f"Le fichier « {name} » n'est pas du texte : il contient des données binaires.")
    if not text.strip():
        raise UnreadableFile(f"Le fichier « {name} » est vide.")
    return text


def _reader_of(data: bytes, name: str) -> Callable[[str, str], Document]:
    suffix = PurePath(name).suffix.lower()
    if suffix not in _TEXT_SUFFIXES and data.lstrip()[:1] in (b"<", b"{", b"["):
        raise UnreadableFile(
            f"Le fichier « {name} » est d'un type qui n'est pas encore lu ({suffix}). "
            "Enregistrez-le en texte (.txt) et recommencez."
        )
    return document_from_text
