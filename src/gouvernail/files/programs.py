"""Programs of the machine that read what no library of ours does, each started with a time and an end.

They are optional: who starts one first asks whether the machine has it.
"""

import contextlib
import os
import resource
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path


def run(command: Sequence[str], folder: Path, seconds: float) -> None:
    """Runs a program that works in `folder`, its only home, and ends it with all that it started.

    Raises `TimeoutError` after so many seconds by the clock. Whether it did its work is told by the files it leaves.
    """
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(folder),
        "TMPDIR": str(folder),
        "LANG": "C.UTF-8",
        # One core each: several are started side by side where that is wanted.
        "OMP_THREAD_LIMIT": "1",
    }
    running = subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        start_new_session=True,
        preexec_fn=_lift_limits,
    )
    try:
        running.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError(command[0]) from error
    finally:
        # LibreOffice works in children of its own: all of the session it was given is ended.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)
        running.wait()


def _lift_limits() -> None:
    """A process that reads uploads has soft limits that such a program could not even start with."""
    for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_NOFILE):
        hard = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (hard, hard))
