"""The process that works on one file and ends: `python -m gouvernail.files.reading_process`, which `files/sandbox.py`
starts.

On its input a line of JSON (`Asked`), then bytes; on its output a letter and a pickle: `A` and what the task gives, or
`R` and (sentence, cause); what no one foresaw has a cause. Drawing answers `P` and each picture after its length in
four bytes. Its memory and time are bounded before the file is looked at; which of two signals ends it tells what
it was at.
"""

import gc
import os
import resource
import signal
import sys
import traceback
import typing
from pathlib import Path
from typing import IO

from gouvernail.core.document import Document
from gouvernail.core.plan import Draft
from gouvernail.files.crossing import Asked, Task, packed, unpacked
from gouvernail.files.limits import Limits
from gouvernail.files.read import read
from gouvernail.files.refusal import UnreadableFile, confusing, too_big, too_intricate

_MOST_FILE = 300_000_000
_MOST_OPEN = 128
_MOST_CAUSE = 6_000


def main() -> None:
    """Reads the request, answers it, ends."""
    answer = _private_output()
    asked = Asked.from_line(sys.stdin.buffer.readline())
    # What is made here is kept until the end: looking for garbage again and again would take a third of the time.
    gc.disable()
    _bound(asked.limits)
    # Ends this process by itself when its time is up.
    signal.setitimer(signal.ITIMER_PROF, asked.limits.seconds)
    answer.write(_answer(sys.stdin.buffer.read(), asked))
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


def _answer(data: bytes, asked: Asked) -> bytes:
    try:
        if asked.task is Task.DRAW:
            from gouvernail.files.read.pdf.picture import pictures_of

            pictures = pictures_of(data, asked.pages, asked.limits)
            return b"P" + b"".join(len(one).to_bytes(4) + one for one in pictures)
        return b"A" + packed(_done(data, asked))
    except UnreadableFile as refused:
        return b"R" + packed((str(refused), _cause(refused) if refused.unexpected else None))
    except MemoryError:
        return b"R" + packed((str(too_big("il demande trop de mémoire").named(asked.name)), None))


def _done(data: bytes, asked: Asked) -> Document | Draft | tuple[Document, Draft]:
    if asked.task is Task.RECOGNISE:
        return _recognised(typing.cast(Document, unpacked(data)), asked)
    document = read(data, asked.name, asked.limits, isolated=True)
    del data
    if asked.task is Task.READ:
        return document
    draft = _recognised(document, asked)
    return draft if asked.task is Task.PLAN else (document, draft)


def _recognised(document: Document, asked: Asked) -> Draft:
    """The draft, within the time that reading left; another signal ends the process from here on."""
    left = signal.setitimer(signal.ITIMER_PROF, 0)[0]
    signal.setitimer(signal.ITIMER_VIRTUAL, left)
    from gouvernail.core.recognise import recognise

    try:
        return recognise(document, organisation=asked.organisation, hints=asked.hints)
    except MemoryError:
        raise too_intricate("trop de mémoire").named(asked.name) from None
    except Exception as error:
        raise confusing().named(asked.name) from error


def _cause(refused: UnreadableFile) -> str:
    """What happened, for the log: it cannot cross as an exception. The end says most."""
    return "".join(traceback.format_exception(refused))[-_MOST_CAUSE:]


if __name__ == "__main__":
    main()
