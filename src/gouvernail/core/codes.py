"""Codes that items carry (`OS1`, `OO1.1 -`, `Action 2.2.`, `003.1`), in all their spellings, and their sequence."""

from collections.abc import Sequence
from dataclasses import dataclass

from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import Level, Track


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What stands at the head of a line.

    `level_word` is what the word says (`None` for a bare number), `label` the document's own word (`Objectif
    stratégique`), `code` the number with its confusions mended (`3.1` for `003.1`), `code_text` the code as written,
    word included (`Action 2.2.`), `rest` the text after it without leading punctuation, from position `start`.
    """

    level_word: Level | None
    label: str | None
    code: str | None
    code_text: str
    track: Track | None
    rest: str
    start: int


def read_code(text: str) -> CodeReading | None:
    """The word and code at the head of a line; `None` when there is neither. A word alone has no `code`."""
    return None


def code_path(code: str) -> tuple[str, ...]:
    """`1.3.2` as `("1", "3", "2")`; `A.2` as `("A", "2")`."""
    return tuple(code.replace("-", ".").replace("/", ".").split("."))


def sequence_problems(codes: Sequence[tuple[str | None, Source]]) -> list[Problem]:
    """Gaps, duplicates and restarts among the codes of siblings, in document order.

    Problem codes: `code-gap`, `code-duplicate`, `code-restart`. Items without a code are passed over.
    """
    return []
