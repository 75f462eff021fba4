"""Running the web server and the background worker together, for `serve` and `demo`."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from urllib.error import URLError
from urllib.request import urlopen

WORKER_PAUSE_SECONDS = 2.0


@dataclass(frozen=True)
class Serving:
    """Where and with how many processes and threads to serve."""

    host: str = "127.0.0.1"
    port: int = 8000
    processes: int = 1
    threads: int = 4

    @property
    def address(self) -> str:
        return f"http://{'localhost' if self.host in {'127.0.0.1', '0.0.0.0'} else self.host}:{self.port}/"  # noqa: S104 - compared, not bound


def port_is_free(host: str, port: int) -> bool:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def run(serving: Serving, *, on_ready: Callable[[], None]) -> int:
    """Serve until stopped by a signal or until the web server ends; a worker that ends is started again."""
    web = subprocess.Popen(web_command(serving))
    worker = subprocess.Popen(worker_command())
    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    ready = False
    last_start = time.monotonic()
    try:
        while not stopping and web.poll() is None:
            if not ready and answers(serving):
                ready = True
                on_ready()
            if worker.poll() is not None and time.monotonic() - last_start > WORKER_PAUSE_SECONDS:
                worker, last_start = subprocess.Popen(worker_command()), time.monotonic()
            time.sleep(0.05 if not ready else 0.5)
    finally:
        end(worker)
        end(web)
    return 0 if stopping else web.returncode or 1


def web_command(serving: Serving) -> list[str]:
    return [
        sys.executable,
        "-m",
        "gunicorn",
        "gouvernail.config.wsgi:application",
        f"--bind={serving.host}:{serving.port}",
        f"--workers={serving.processes}",
        f"--threads={serving.threads}",
        "--worker-class=gthread",
        "--timeout=60",
        "--log-level=warning",
        "--access-logfile=/dev/null",
    ]


def worker_command() -> list[str]:
    return [sys.executable, "-m", "gouvernail", "db_worker", "--no-startup-delay", "--verbosity=0"]


def answers(serving: Serving) -> bool:
    host = "127.0.0.1" if serving.host == "0.0.0.0" else serving.host  # noqa: S104 - compared, not bound
    try:
        with urlopen(f"http://{host}:{serving.port}/sante", timeout=2) as reply:
            return bool(reply.status == 200)
    except (URLError, OSError):
        return False


def end(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=8)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def default_processes() -> int:
    """Two web processes a core suit pages of a few milliseconds; never more than eight without being asked."""
    return min(8, 2 * (os.cpu_count() or 1))
