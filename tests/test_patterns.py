"""Every pattern that reads what people wrote ends soon, whatever they wrote.

A pattern of which two parts can take the same sign tries all ways of sharing a long run of it out between them: forty
signs in a cell would keep the server busy for ever. The possessive forms (`++`, `*+`) of `re` forbid it.
"""

import importlib
import pkgutil
import re
import signal
from collections.abc import Iterator
from types import FrameType

import pytest

import gouvernail.core
import gouvernail.files

RUNS = (
    *("€", " ", "\t", "\n", "\u00a0", "a", "x", "1", "-", "–", "·", ".", "(", "«", ";", "|", "*", ">", "&", "<", "#"),
    *("a ", "A ", "Aa ", "1.", "I.", "A.1", "1/", "- ", "€ ", ", ", "/ ", "1 €", "OS ", "total ", "2026 ", "<a>"),
)
LONG = 60
PATIENCE = (1.0, 10.0)
"""Seconds: a machine that is busy elsewhere gets a second chance; what tries everything takes years."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of the modules of `core` and `files`, those in tuples, lists and tables of a module included."""
    for package in (gouvernail.core, gouvernail.files):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(found.name)).items():
                for pattern in _held(value):
                    yield f"{found.name}.{name}", pattern


def _held(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3 and isinstance(value, (tuple, list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _held(each, depth + 1)


def _late(signum: int, frame: FrameType | None) -> None:
    raise TimeoutError


@pytest.fixture
def clock() -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, _late)
    yield
    signal.setitimer(signal.ITIMER_REAL, 0)
    signal.signal(signal.SIGALRM, before)


def ends_soon(pattern: re.Pattern[str], text: str, patience: tuple[float, ...] = PATIENCE) -> bool:
    for seconds in patience:
        signal.setitimer(signal.ITIMER_REAL, seconds)
        try:
            pattern.search(text)
        except TimeoutError:
            continue
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return True
    return False


def test_no_pattern_tries_everything(clock: None) -> None:
    known = dict.fromkeys((pattern.pattern, pattern) for _, pattern in patterns())
    names = {pattern.pattern: name for name, pattern in patterns()}
    assert len(known) > 200
    late = []
    for written, pattern in known:
        # Past the words that the pattern begins with, to where its signs repeat.
        words = re.findall(r"[a-z]{3,12}", written)[:6]
        texts = (f"{head}{run * (LONG // len(run))}\x01" for head in ("", *(f"{w} " for w in words)) for run in RUNS)
        late += [f"{names[written]}: {text!r}" for text in texts if not ends_soon(pattern, text)][:1]
    assert late == []


def test_a_pattern_that_tries_everything_would_be_seen(clock: None) -> None:
    assert not ends_soon(re.compile(r"(?:ab?|\w)+-$"), "a" * LONG, (0.2,))
