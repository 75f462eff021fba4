"""Reads a file in a process of its own: a bad one cannot take the server down, nor fill its memory or its disk."""

import contextlib
import io
import os
import pickle
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from gouvernail.core import document as documents
from gouvernail.core import problems
from gouvernail.core.document import Document
from gouvernail.files.conversion import CONVERTED
from gouvernail.files.detection import binary_kind
from gouvernail.files.limits import LIMITS, Limits
from gouvernail.files.read import read
from gouvernail.files.reading_process import request
from gouvernail.files.refusal import UnreadableFile, damaged, shown_name, too_heavy

_SMALL_TEXT = 300_000
_SMALL_MARKDOWN = 20_000
_MARKDOWN = (".md", ".markdown")
_MARKUP = b"<{"
_BUSY = 4
_TIMED_OUT = (-signal.SIGPROF, -signal.SIGXCPU)
PNG = b"\x89PNG\r\n\x1a\n"
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "SYSTEMROOT")


def read_safely(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """What `read` gives, within the time and memory of `limits`. Raises `UnreadableFile` as it does, and for these."""
    if len(data) > limits.max_bytes:
        raise too_heavy(len(data), limits.max_bytes).named(shown_name(name))
    if _is_plain(data, name):
        # Text needs no library that could be led astray: starting a process would take longer than reading.
        return read(data, name, limits)
    return _document(_answered(data, name, limits, b"D"))


def draw_safely(data: bytes, name: str, pages: Sequence[int], limits: Limits = LIMITS) -> list[bytes]:
    """Pages of a PDF, from 1, as PNG, within the same limits. Raises `UnreadableFile`."""
    answer = io.BytesIO(_answered(data, name, limits, b"P", pages))
    pictures = [answer.read(int.from_bytes(answer.read(4))) for _ in pages]
    if not all(picture.startswith(PNG) for picture in pictures):
        raise damaged("sa lecture s'est arrêtée").named(shown_name(name))
    return pictures


def _answered(data: bytes, name: str, limits: Limits, letter: bytes, pages: Sequence[int] = ()) -> bytes:
    """What the process answered after the letter that was expected; what it refused is raised."""
    with tempfile.TemporaryDirectory(prefix="gouvernail-", ignore_cleanup_errors=True) as folder:
        answer = _asked(data, request(name, limits, pages), name, limits, folder)
    if answer[:1] == letter:
        return answer[1:]
    if answer[:1] == b"R":
        sentence, unexpected = _Plain(io.BytesIO(answer[1:])).load()
        raise UnreadableFile(str(sentence), unexpected=bool(unexpected))
    raise damaged("sa lecture s'est arrêtée").named(shown_name(name))


def _is_plain(data: bytes, name: str) -> bool:
    if name.lower().endswith(_MARKDOWN) and len(data) > _SMALL_MARKDOWN:
        return False
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if len(data) > _SMALL_TEXT or not start or start[:1] in _MARKUP or b"\x00" in data:
        return False
    try:
        return binary_kind(data) is None and not data.startswith(b"PK")
    except UnreadableFile:
        return True


def _asked(data: bytes, asked: bytes, name: str, limits: Limits, folder: str) -> bytes:
    environment = {key: os.environ[key] for key in _KEPT_VARIABLES if key in os.environ}
    environment |= {
        "TMPDIR": folder,
        "HOME": folder,
        "RUST_BACKTRACE": "0",
        "LANG": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    running = subprocess.Popen(
        [sys.executable, "-m", "gouvernail.files.reading_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
    )
    try:
        answer = running.communicate(asked + data, timeout=_seconds(data, limits))[0]
    except subprocess.TimeoutExpired as error:
        raise _too_long(limits).named(shown_name(name)) from error
    except (BrokenPipeError, MemoryError) as error:
        raise _ended().named(shown_name(name)) from error
    finally:
        _end(running)
    if running.returncode in _TIMED_OUT:
        raise _too_long(limits).named(shown_name(name))
    if running.returncode:
        raise _ended().named(shown_name(name))
    return answer


def _too_long(limits: Limits) -> UnreadableFile:
    return UnreadableFile(
        f"Le fichier demande plus de {limits.seconds:.0f} secondes de lecture. N'en gardez que la partie utile et "
        "recommencez."
    )


def _ended() -> UnreadableFile:
    """A library that finds no memory ends its process without a word; so does one that a broken file leads astray."""
    return UnreadableFile(
        "Le fichier ne peut pas être lu : il demande trop de mémoire, ou il est abîmé. Ouvrez-le dans le logiciel qui "
        "l'a écrit, n'en gardez que la partie utile, enregistrez-le à nouveau et recommencez."
    )


def _seconds(data: bytes, limits: Limits) -> float:
    """By the clock: old formats wait for LibreOffice, and all of them where the machine has other things to do."""
    try:
        most = limits.seconds * _BUSY
        return most + (limits.conversion_seconds if binary_kind(data) in CONVERTED else 0)
    except UnreadableFile:
        return limits.seconds * _BUSY


def _end(running: subprocess.Popen[bytes]) -> None:
    """Ends the reader with all that it started."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(running.pid, signal.SIGKILL)
    for stream in (running.stdin, running.stdout):
        if stream is not None:
            try:
                stream.close()
            except BrokenPipeError:
                continue
    running.wait()


class _Plain(pickle.Unpickler):
    """Loads nothing but the parts of a document: what a hostile file made of its reader must not run here."""

    _modules = {
        "gouvernail.core.document": vars(documents),
        "gouvernail.core.problems": vars(problems),
    }

    def find_class(self, module: str, name: str) -> object:
        known = self._modules.get(module, {}).get(name)
        if isinstance(known, type) and known.__module__ == module:
            return known
        if (module, name) == ("datetime", "date"):
            return date
        if (module, name) == ("decimal", "Decimal"):
            return Decimal
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")


def _document(answer: bytes) -> Document:
    try:
        loaded = _Plain(io.BytesIO(answer)).load()
    except Exception as error:
        raise damaged("sa lecture s'est arrêtée") from error
    if not isinstance(loaded, Document):
        raise damaged("sa lecture s'est arrêtée")
    return loaded
