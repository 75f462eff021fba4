"""What a piece of a text can announce: an item, a field, a list, a track, or plain prose."""

from dataclasses import dataclass
from enum import StrEnum

from gouvernail.core.codes import CodeReading, code_path
from gouvernail.core.recognise.pieces import Piece
from gouvernail.core.vocabulary import Level, PrincipleKind, SkipReason


class Sign(StrEnum):
    LEVEL = "level"  # names an item: a level word, with a code or a sign after it
    NUMBER = "number"  # a bare number before a title
    ANNOUNCE = "announce"  # entries of a level follow
    FIELD = "field"  # a field's name, with or without its value
    TRACK = "track"
    DOMAIN = "domain"
    VISION = "vision"
    PRINCIPLE = "principle"
    OUTSIDE = "outside"  # a heading that leads out of the plan
    HEADING = "heading"  # a short line of unknown meaning
    ENTRY = "entry"
    PROSE = "prose"
    TABLE = "table"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece with its sign, and what was read in it."""

    piece: Piece
    sign: Sign
    level: Level | None = None
    reading: CodeReading | None = None
    field: str | None = None
    value: str = ""
    principle: PrincipleKind | None = None
    reason: SkipReason | None = None
    heads: bool = False
    """Whether it is a list entry right above deeper ones."""

    @property
    def depth(self) -> int:
        """How many parts its code has."""
        return len(code_path(self.reading.code)) if self.reading is not None and self.reading.code else 1
