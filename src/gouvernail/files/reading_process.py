"""The process that reads one file and ends: `python -m gouvernail.files.reading_process`; `files/sandbox.py` starts it.

On its input a line of JSON (name, limits, pages), then the bytes of the file; on its output a letter and a pickle: `D`
and the document, `R` and (sentence, unexpected). With `pages` it draws these instead: `P` and each picture after its
length in four bytes. Its memory and time are bounded before the file is looked at.
"""

import gc
import json
import os
import pickle
import resource
import signal
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from gouvernail.files.limits import Limits
from gouvernail.files.read import read
from gouvernail.files.refusal import UnreadableFile, too_big

_MOST_FILE = 300_000_000
_MOST_OPEN = 128


def request(name: str, limits: Limits, pages: Sequence[int] = ()) -> bytes:
    """The line that goes before the file; with `pages`, these of a PDF are drawn rather than the file read."""
    return json.dumps({"name": name, "limits": asdict(limits), "pages": list(pages)}).encode() + b"\n"


def main() -> None:
    """Reads the request, answers it, ends."""
    answer = _private_output()
    asked = json.loads(sys.stdin.buffer.readline())
    # What is made here is kept until the end: looking for garbage again and again would take a third of the time.
    gc.disable()
    limits = Limits(**asked["limits"])
    _bound(limits)
    # Ends this process by itself when its time is up.
    signal.setitimer(signal.ITIMER_PROF, limits.seconds)
    answer.write(_answer(sys.stdin.buffer.read(), asked["name"], limits, asked["pages"]))
    answer.flush()
    # Nothing is left to be said: taking a large document apart piece by piece would only cost time.
    os._exit(0)


def _private_output() -> IO[bytes]:
    """The output for the answer alone: what libraries print goes where errors go."""
    kept = os.dup(1)
    os.dup2(2, 1)
    return os.fdopen(kept, "wb")


def _bound(limits: Limits) -> None:
    """The soft limits only: LibreOffice, which may be started to convert, needs more memory and takes the hard ones."""
    for kind, most in (
        (resource.RLIMIT_AS, _address_space() + limits.memory),
        (resource.RLIMIT_CPU, int(limits.seconds) + 2),
        (resource.RLIMIT_FSIZE, _MOST_FILE),
        (resource.RLIMIT_NOFILE, _MOST_OPEN),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _address_space() -> int:
    """What the process takes already, in bytes; libraries reserve far more than they use."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 500_000_000


def _answer(data: bytes, name: str, limits: Limits, pages: Sequence[int]) -> bytes:
    try:
        if pages:
            from gouvernail.files.read.pdf.picture import pictures_of

            return b"P" + b"".join(len(one).to_bytes(4) + one for one in pictures_of(data, pages, limits))
        return b"D" + pickle.dumps(read(data, name, limits, isolated=True), protocol=5)
    except UnreadableFile as refused:
        return b"R" + pickle.dumps((str(refused), refused.unexpected), protocol=5)
    except MemoryError:
        return b"R" + pickle.dumps((str(too_big("il demande trop de mémoire").named(name)), False), protocol=5)


if __name__ == "__main__":
    main()
