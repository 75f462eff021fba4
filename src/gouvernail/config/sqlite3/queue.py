"""A queue of writers before one SQLite file, across threads and processes.

SQLite lets one write at a time and has the others ask again and again, at pauses of up to a tenth of a second, in no
order: among many writers one may ask in vain until its patience ends. Here the threads of a process wait in the order
in which they came, and the first of each process waits for a lock on a file beside the database. The system lets go of
that lock when a process dies, however it dies.
"""

import fcntl
import os
import threading
import time
from collections import deque
from typing import ClassVar

FIRST_PAUSE, LONGEST_PAUSE = 0.0005, 0.005


class WriterQueue:
    """The queue of this process before one database file."""

    _all: ClassVar[dict[tuple[int, str], "WriterQueue"]] = {}
    _making = threading.Lock()

    def __init__(self, path: str) -> None:
        self._path = path
        self._changed = threading.Condition()
        self._waiting: deque[object] = deque()
        self._file: int | None = None

    @classmethod
    def before(cls, path: str) -> "WriterQueue":
        """The one queue of this process (a child made by a fork has its own) before that database."""
        with cls._making:
            return cls._all.setdefault((os.getpid(), path), cls(path))

    def enter(self, seconds: float) -> bool:
        """Wait for one's turn to write; false when it did not come in time. `leave` ends it."""
        deadline = time.monotonic() + seconds
        ticket = object()
        with self._changed:
            self._waiting.append(ticket)
            if not self._changed.wait_for(lambda: self._waiting[0] is ticket, seconds):
                self._waiting.remove(ticket)
                return False
        try:
            taken = self._take_lock(deadline)
        except BaseException:
            self._next()
            raise
        if not taken:
            self._next()
        return taken

    def leave(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None
        self._next()

    def _take_lock(self, deadline: float) -> bool:
        """Only the first of each process asks here: there are never more than a few."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o660)
        pause = FIRST_PAUSE
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() >= deadline:
                    os.close(file)
                    return False
                time.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
            except BaseException:
                os.close(file)
                raise
            else:
                self._file = file
                return True

    def _next(self) -> None:
        with self._changed:
            self._waiting.popleft()
            self._changed.notify_all()
