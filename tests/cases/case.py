"""A case: a file that was written, and the tree that a reader should find in it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Case:
    """`layout` is the letter of the handbook, `traps` what is nasty in this document."""

    name: str
    layout: str
    format: str
    path: Path
    expected: dict[str, Any]
    traps: str


Maker = Callable[[Path], Case]


def case(path: Path, layout: str, expected: dict[str, Any], traps: str, *, never: tuple[str, ...] = ()) -> Case:
    """A case whose `never` texts (headers, legends, totals, menus) must not become items."""
    expected["source"] = path.name
    expected["must_not_be_items"] = list(never)
    return Case(path.stem, layout, path.suffix[1:], path, expected, traps)
