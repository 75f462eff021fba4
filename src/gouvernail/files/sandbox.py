"""Reads a file, and finds the plan in it, in a process of its own: a bad one cannot take the server down, nor fill its
memory or its disk."""

import contextlib
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import TypeVar

from gouvernail.core.document import Document
from gouvernail.core.plan import Draft
from gouvernail.core.recognise import recognise
from gouvernail.core.recognise.hints import NO_HINTS, Hints
from gouvernail.files.conversion import CONVERTED
from gouvernail.files.crossing import Asked, Task, packed, unpacked
from gouvernail.files.detection import Kind, binary_kind
from gouvernail.files.limits import LIMITS, Limits
from gouvernail.files.refusal import UnreadableFile, damaged, shown_name, too_heavy, too_intricate, too_slow, unanswered

T = TypeVar("T")
_SMALL_TEXT = 300_000
_SMALL_MARKDOWN = 20_000
_SMALL_PLAN = 12_000
"""Bytes of text in which a plan is looked for here: whatever they hold, it takes less than starting a process
(`tests/core/recognise/test_growth.py` measures the worst that we know)."""
_MARKDOWN = (".md", ".markdown")
_MARKUP = b"<{"
_BUSY = 10
"""Times the processor time: by the clock, a machine that has other things to do."""
_LEAST_WAIT = 30
_TIMED_OUT = (-signal.SIGPROF, -signal.SIGXCPU)
PNG = b"\x89PNG\r\n\x1a\n"
_KEPT_VARIABLES = ("PATH", "PYTHONPATH", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "SYSTEMROOT")


def read_safely(data: bytes, name: str, limits: Limits = LIMITS) -> Document:
    """What `read` gives, within the time and memory of `limits`. Raises `UnreadableFile` as it does, and for these."""
    _refuse_weight(data, name, limits)
    if _is_plain(data, name, _SMALL_TEXT):
        # Text needs no library that could be led astray: starting a process would take longer than reading.
        return _read(data, name, limits)
    return _expected(Document, _answered(data, Asked(Task.READ, name, limits)), name)


def understood_safely(
    data: bytes, name: str, limits: Limits = LIMITS, *, organisation: str | None = None, hints: Hints = NO_HINTS
) -> tuple[Document, Draft]:
    """What `read` and then `recognise` give, within the same limits, taken together. Raises `UnreadableFile`."""
    _refuse_weight(data, name, limits)
    if _is_plain(data, name, _SMALL_PLAN):
        document = _read(data, name, limits)
        return document, recognise(document, organisation=organisation, hints=hints)
    both = _answered(data, Asked(Task.UNDERSTAND, name, limits, organisation, hints))
    if not isinstance(both, tuple) or len(both) != 2:
        raise _stopped(name)
    return _expected(Document, both[0], name), _expected(Draft, both[1], name)


def plan_safely(data: bytes, name: str, limits: Limits = LIMITS, *, organisation: str | None = None) -> Draft:
    """The draft alone, for who has no use for the document. Raises `UnreadableFile`."""
    if _is_plain(data, name, _SMALL_PLAN):
        return understood_safely(data, name, limits, organisation=organisation)[1]
    _refuse_weight(data, name, limits)
    return _expected(Draft, _answered(data, Asked(Task.PLAN, name, limits, organisation)), name)


def recognised_safely(
    document: Document, limits: Limits = LIMITS, *, organisation: str | None = None, hints: Hints = NO_HINTS
) -> Draft:
    """What `recognise` gives for a document that was read before. Raises `UnreadableFile`."""
    name = document.name or ""
    asked = Asked(Task.RECOGNISE, name, limits, organisation, hints)
    return _expected(Draft, _answered(packed(document), asked), name)


def draw_safely(data: bytes, name: str, pages: Sequence[int], limits: Limits = LIMITS) -> list[bytes]:
    """Pages of a PDF, from 1, as PNG, within the same limits. Raises `UnreadableFile`."""
    answer = io.BytesIO(_raw(data, Asked(Task.DRAW, name, limits, pages=pages), b"P"))
    pictures = [answer.read(int.from_bytes(answer.read(4))) for _ in pages]
    if not all(picture.startswith(PNG) for picture in pictures):
        raise _stopped(name)
    return pictures


def _read(data: bytes, name: str, limits: Limits) -> Document:
    """Reads here; the readers are loaded only where they are needed, which is rarely in this process."""
    from gouvernail.files.read import read

    return read(data, name, limits)


def _refuse_weight(data: bytes, name: str, limits: Limits) -> None:
    if len(data) > limits.max_bytes:
        raise too_heavy(len(data), limits.max_bytes).named(shown_name(name))


def _is_plain(data: bytes, name: str, most: int) -> bool:
    """Text of so many bytes at most, that needs no library."""
    if name.lower().endswith(_MARKDOWN) and len(data) > _SMALL_MARKDOWN:
        return False
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n")
    if len(data) > most or not start or start[:1] in _MARKUP or b"\x00" in data:
        return False
    try:
        return binary_kind(data) is None and not data.startswith(b"PK")
    except UnreadableFile:
        return True


def _answered(data: bytes, asked: Asked) -> object:
    answer = _raw(data, asked, b"A")
    try:
        return unpacked(answer)
    except Exception as error:
        raise _stopped(asked.name) from error


def _expected(kind: type[T], value: object, name: str) -> T:
    if not isinstance(value, kind):
        raise _stopped(name)
    return value


def _stopped(name: str) -> UnreadableFile:
    return damaged("sa lecture s'est arrêtée").named(shown_name(name))


def _raw(data: bytes, asked: Asked, letter: bytes) -> bytes:
    """What the process answered after the letter that was expected; what it refused is raised."""
    with tempfile.TemporaryDirectory(prefix="gouvernail-", ignore_cleanup_errors=True) as folder:
        answer = _asked(data, asked, folder)
    if answer[:1] == letter:
        return answer[1:]
    if answer[:1] == b"R":
        sentence, cause = _expected(tuple, unpacked(answer[1:]), asked.name)
        raise UnreadableFile(str(sentence), unexpected=cause is not None, cause=cause)
    raise _stopped(asked.name)


def _asked(data: bytes, asked: Asked, folder: str) -> bytes:
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
    name, limits = shown_name(asked.name), asked.limits
    try:
        answer = running.communicate(asked.line() + data, timeout=_seconds(data, limits))[0]
    except subprocess.TimeoutExpired as error:
        raise unanswered(_seconds(data, limits)).named(name) from error
    except (BrokenPipeError, MemoryError) as error:
        raise _ended().named(name) from error
    finally:
        _end(running)
    if running.returncode == -signal.SIGVTALRM:
        raise too_intricate(f"plus de {limits.seconds:.0f} secondes").named(name)
    if running.returncode in _TIMED_OUT:
        raise too_slow(limits.seconds).named(name)
    if running.returncode:
        raise _ended().named(name)
    return answer


def _ended() -> UnreadableFile:
    """A library that finds no memory ends its process without a word; so does one that a broken file leads astray."""
    return UnreadableFile(
        "Le fichier ne peut pas être lu : il demande trop de mémoire, ou il est abîmé. Ouvrez-le dans le logiciel qui "
        "l'a écrit, n'en gardez que la partie utile, enregistrez-le à nouveau et recommencez."
    )


def _seconds(data: bytes, limits: Limits) -> float:
    """By the clock: old formats wait for LibreOffice, pictures for Tesseract, all where the machine is busy."""
    most = max(limits.seconds * _BUSY, _LEAST_WAIT)
    try:
        kind = binary_kind(data)
    except UnreadableFile:
        return most
    if kind is Kind.PDF and shutil.which("tesseract"):
        return most + limits.optical_seconds
    return most + (limits.conversion_seconds if kind in CONVERTED else 0)


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
