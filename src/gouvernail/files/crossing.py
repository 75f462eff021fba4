"""What crosses between the server and the process that reads for it: a task that asks, plain values that answer.

Values go as pickles, ten times quicker than JSON. That process has read what a stranger made: of its answer nothing is
loaded but the parts of documents and drafts, which are frozen values without a behaviour of their own.
"""

import io
import json
import pickle
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from gouvernail.core import document as documents
from gouvernail.core import plan, problems, vocabulary
from gouvernail.core.recognise.hints import NO_HINTS, Hints
from gouvernail.files.limits import Limits


class Task(StrEnum):
    """What the process is to do, by what it is given and what it answers."""

    READ = "read"
    """Bytes of a file → `Document`."""
    UNDERSTAND = "understand"
    """Bytes of a file → (`Document`, `Draft`)."""
    PLAN = "plan"
    """Bytes of a file → `Draft` alone."""
    RECOGNISE = "recognise"
    """A pickled `Document` → `Draft`."""
    DRAW = "draw"
    """Bytes of a PDF → pictures of some pages."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A task with all that it needs beside the bytes: `organisation` and `hints` as `recognise` takes them, `pages` to
    draw, from 1."""

    task: Task
    name: str
    limits: Limits
    organisation: str | None = None
    hints: Hints = NO_HINTS
    pages: Sequence[int] = ()

    def line(self) -> bytes:
        """As the line of JSON that goes before the bytes."""
        told = {
            "task": self.task,
            "name": self.name,
            "limits": asdict(self.limits),
            "organisation": self.organisation,
            "hints": self.hints.told(),
            "pages": list(self.pages),
        }
        return json.dumps(told).encode() + b"\n"

    @classmethod
    def from_line(cls, line: bytes) -> "Asked":
        told = json.loads(line)
        limits, hints = Limits(**told["limits"]), Hints(**told["hints"])
        return cls(Task(told["task"]), told["name"], limits, told["organisation"], hints, told["pages"])


def packed(value: object) -> bytes:
    """A value for the other side."""
    return pickle.dumps(value, protocol=5)


def unpacked(answer: bytes) -> object:
    """The value again. Raises any exception for what is no plain value, or none at all."""
    return _Plain(io.BytesIO(answer)).load()


class _Plain(pickle.Unpickler):
    """Loads nothing but the parts of documents and drafts: what a hostile file made of its reader must not run here."""

    _modules = {module.__name__: vars(module) for module in (documents, plan, problems, vocabulary)}

    def find_class(self, module: str, name: str) -> object:
        known = self._modules.get(module, {}).get(name)
        if isinstance(known, type) and known.__module__ == module:
            return known
        if (module, name) == ("datetime", "date"):
            return date
        if (module, name) == ("decimal", "Decimal"):
            return Decimal
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a document")
