"""A deadline cell taken apart: which dates it holds, and which label and which numbered steps go with each.

The cell is read once from left to right into pieces (dates, step numbers, words in parentheses, other words, signs).
Then each date takes the words beside it: those in parentheses after it, those that an arrow or a colon ties to it, and
the others before or after it, as the cell begins with words or with a date.
"""

import itertools
from dataclasses import dataclass, field
from enum import Enum, auto

from gouvernail.core import date_words as words
from gouvernail.core.date_tokens import Phrases, Token, tokens_of
from gouvernail.core.folding import word_set
from gouvernail.core.periods import Period, PeriodReader, Term


class Sort(Enum):
    DATE = auto()
    STEP = auto()
    NOTE = auto()
    TEXT = auto()
    ARROW = auto()
    JOINT = auto()
    BREAK = auto()


@dataclass(frozen=True, slots=True)
class Value:
    """A date that was read: a period, or `recurring` (with or without a period), or `unknown`."""

    period: Period | None = None
    recurring: bool = False
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text, between two positions. `numbers` are the steps of a STEP; `ranging` when `à` ties two of
    them, `dash` when the piece is a dash, which may mean a range or a list.
    """

    sort: Sort
    start: int
    end: int
    value: Value | None = None
    numbers: tuple[int, ...] = ()
    ranging: bool = False
    dash: bool = False


@dataclass(slots=True)
class Part:
    """A date with the pieces that name it, before it and after it."""

    value: Value
    before: list[Piece] = field(default_factory=list)
    after: list[Piece] = field(default_factory=list)


_RECURRING, _UNKNOWN, _VAGUE = Phrases(words.RECURRING), Phrases(words.UNKNOWN), Phrases(words.VAGUE)
_ARROWS = frozenset((":", "->", "=>", "→", "=", "➔", "⇒"))
_JOINTS = frozenset((",", "-", "/", "&", "+", ".", "et", "puis", "ou", "en", "und", "a", "*", "!"))
_BREAKS = frozenset(("\n", ";", "•", "▪", "●", "|"))
_EACH = frozenset(("chaque", "tous", "jedes", "elk", "ieder"))
_TIMES = frozenset(("x", "×", "fois", "mal", "maal", "keer"))
_EVERY = frozenset(("par", "/", "l", "im", "pro", "per", "in"))
_UNITS = word_set("an annee mois semaine trimestre semestre jahr monat woche quartal jaar maand week kwartaal")
_MOST_TIMES = 24
_HIGHEST_STEP = 40


class PieceReader:
    """Reads the pieces of one cell."""

    def __init__(self, text: str, term: Term | None = None) -> None:
        self.tokens = tokens_of(text)
        self.periods = PeriodReader(self.tokens, term)
        self.pieces: list[Piece] = []
        self._closing = _closing_places(self.tokens)

    def read(self) -> list[Piece]:
        at = 0
        while at < len(self.tokens):
            at = self._date(at) or self._parenthesis(at) or self._step(at) or self._sign(at) or self._word(at)
        return self.pieces

    def value_at(self, at: int) -> tuple[Value, int] | None:
        """The date at this place and the place after it."""
        return self._recurring(at) or self._yearly(at) or self._unknown(at) or self._period(at)

    def _period(self, at: int) -> tuple[Value, int] | None:
        found = self.periods.period(at)
        if found is None:
            return None
        period, end = found
        after = end + 1 if self._is(end, ",") else end
        if period.end is None and (recurring := _RECURRING.match(self.tokens, after)) is not None:
            return Value(period, recurring=True), recurring
        return Value(period), end

    def _recurring(self, at: int) -> tuple[Value, int] | None:
        """`annuel`, with what bounds it (`permanent dès 2025`) or places it in the year (`annuel en mars`)."""
        end = _RECURRING.match(self.tokens, at) or self._counted(at)
        if end is None:
            return None
        found = self.periods.period(end)
        if found is not None:
            return Value(found[0], recurring=True), found[1]
        return Value(recurring=True), self.periods.undated(end) or end

    def _counted(self, at: int) -> int | None:
        """`2 x par an`, `4 fois par mois`, `3x/an`: the place after it."""
        number = self._number(at)
        if number is None or not 1 <= number <= _MOST_TIMES or self._value(at + 1) not in _TIMES:
            return None
        unit = at + 3 if self._value(at + 2) in _EVERY else at + 2
        return unit + 1 if self._value(unit) in _UNITS else None

    def _yearly(self, at: int) -> tuple[Value, int] | None:
        """`mars de chaque année`: the time of the year first."""
        place = self.periods.of_each(at)
        return None if place is None or self._value(place) not in _EACH else self._recurring(place)

    def _unknown(self, at: int) -> tuple[Value, int] | None:
        end = _UNKNOWN.match(self.tokens, at)
        if end is None and self._is(at, "?") and not any(piece.sort is Sort.DATE for piece in self.pieces[-2:]):
            end = at + 1
        while end is not None and self._is(end, "?"):
            end += 1
        return None if end is None else (Value(unknown=True), end)

    def _date(self, at: int) -> int | None:
        found = self.value_at(at)
        return None if found is None else self._add(Sort.DATE, at, found[1], value=found[0])

    def _parenthesis(self, at: int) -> int | None:
        """Step numbers, a date, or a note."""
        close = self._closing.get(at)
        if close is None:
            return None
        numbers = self._numbers(at + 1, close)
        if numbers is not None:
            return self._add(Sort.STEP, at, close + 1, numbers=numbers[0], ranging=numbers[1])
        found = self.value_at(at + 1)
        if found is None or found[1] != close:
            return self._add(Sort.NOTE, at, close + 1)
        last = self.pieces[-1] if self.pieces else None
        if last is not None and last.value is not None:
            return self._refined(last, found[0], at, close)
        return self._add(Sort.DATE, at, close + 1, value=found[0])

    def _refined(self, last: Piece, value: Value, at: int, close: int) -> int:
        """`Récurrent (annuel en mars)`, `Récurrent (2025-2030)`: one date said twice. `2026 (à confirmer)`: a note."""
        before = last.value
        if before is None or not before.recurring or value.unknown:
            return self._add(Sort.NOTE, at, close + 1)
        merged = Value(value.period or before.period, recurring=True)
        self.pieces[-1] = Piece(Sort.DATE, last.start, self.tokens[close].end, merged)
        return close + 1

    def _numbers(self, at: int, close: int) -> tuple[tuple[int, ...], bool] | None:
        """The step numbers between two parentheses: `(1)`, `(1, 3)`, `(1 à 3)`."""
        numbers: list[int] = []
        ranging = False
        for token in self.tokens[at:close]:
            if token.number is not None and token.number <= _HIGHEST_STEP:
                numbers.append(token.number)
            elif token.value in ("a", "-"):
                ranging = True
            elif token.value not in (",", "et", "&", "/"):
                return None
        return (tuple(numbers), ranging and len(numbers) == 2) if numbers else None

    def _step(self, at: int) -> int | None:
        """`point 3`, `points 1 et 2`, `n° 4`, `phase 1`, `2)`."""
        place = at
        while self._value(place) in words.STEP_WORDS or (place > at and self._value(place) in ("°", ".")):
            place += 1
        number = self._number(place)
        if number is None or not 1 <= number <= _HIGHEST_STEP:
            return None
        if place == at:
            return self._add(Sort.STEP, at, at + 2, numbers=(number,)) if self._is(at + 1, ")") else None
        numbers, end = [number], place + 1
        while (
            self._value(end) in ("et", ",", "&")
            and (number := self._number(end + 1)) is not None
            and number <= _HIGHEST_STEP
        ):
            numbers.append(number)
            end += 2
        return self._add(Sort.STEP, at, end, numbers=tuple(numbers))

    def _sign(self, at: int) -> int | None:
        value = self.tokens[at].value
        for sort, values in ((Sort.ARROW, _ARROWS), (Sort.BREAK, _BREAKS), (Sort.JOINT, _JOINTS)):
            if value in values:
                return self._add(sort, at, at + 1, ranging=value == "a", dash=value == "-")
        return self._add(Sort.JOINT, at, at + 1) if value in "?()" else None

    def _word(self, at: int) -> int:
        """Other text; a number takes the numbers glued to it along, so that no date is read inside it."""
        end = at + 1
        if self.tokens[at].number is not None:
            while self.periods.moments.glued(end) and (
                self._number(end) is not None or self._value(end) in ("/", "-", ".")
            ):
                end += 1
        return self._add(Sort.TEXT, at, end)

    def _add(
        self,
        sort: Sort,
        at: int,
        end: int,
        *,
        value: Value | None = None,
        numbers: tuple[int, ...] = (),
        ranging: bool = False,
        dash: bool = False,
    ) -> int:
        self.pieces.append(Piece(sort, self.tokens[at].start, self.tokens[end - 1].end, value, numbers, ranging, dash))
        return end

    def _value(self, at: int) -> str:
        return self.tokens[at].value if at < len(self.tokens) else ""

    def _number(self, at: int) -> int | None:
        return self.tokens[at].number if at < len(self.tokens) else None

    def _is(self, at: int, value: str) -> bool:
        return self._value(at) == value


def _closing_places(tokens: list[Token]) -> dict[int, int]:
    """For each outermost opening parenthesis, the place of the one that closes it."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.value == "(":
            opened.append(place)
        elif token.value == ")" and opened:
            closing[opened.pop()] = place
    return closing


def parts_of(pieces: list[Piece]) -> list[Part]:
    """The dates among the pieces, each with the pieces that name it."""
    return [part for segment in _segments(pieces) for part in _segment_parts(segment)]


def is_vague(text: str) -> bool:
    """`court terme`, `immédiat`, `en cours`: said of time, without a date."""
    tokens = tokens_of(text)
    return bool(tokens) and _VAGUE.match(tokens, 0) == len(tokens)


def _segments(pieces: list[Piece]) -> list[list[Piece]]:
    """Cut at line ends and semicolons; what holds no date stays with the date before it, or leads the one after."""
    raw: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.sort is Sort.BREAK:
            raw.append([])
        else:
            raw[-1].append(piece)
    segments: list[list[Piece]] = []
    waiting: list[Piece] = []
    for segment in raw:
        dated = any(piece.sort is Sort.DATE for piece in segment)
        leads = bool(segment) and segment[-1].sort is Sort.ARROW
        if dated:
            segments.append([*waiting, *segment])
            waiting = []
        elif leads or not segments:
            waiting.extend(segment)
        else:
            segments[-1].extend(segment)
    return segments


def _segment_parts(segment: list[Piece]) -> list[Part]:
    places = [rank for rank, piece in enumerate(segment) if piece.sort is Sort.DATE]
    parts = [Part(value) for rank in places if (value := segment[rank].value) is not None]
    edges = [-1, *places, len(segment)]
    gaps = [segment[low + 1 : high] for low, high in itertools.pairwise(edges)]
    parts[0].before.extend(gaps[0])
    leading = any(piece.sort in (Sort.TEXT, Sort.STEP, Sort.NOTE) for piece in gaps[0])
    for rank, gap in enumerate(gaps[1:-1]):
        after, before = _shared_out(gap, leading=leading)
        parts[rank].after.extend(after)
        parts[rank + 1].before.extend(before)
    parts[-1].after.extend(gaps[-1])
    return parts


def _shared_out(gap: list[Piece], *, leading: bool) -> tuple[list[Piece], list[Piece]]:
    """What stands between two dates: first what names the one before, then what names the one after."""
    cut = 0
    while cut < len(gap) and gap[cut].sort in (Sort.NOTE, Sort.JOINT):
        cut += 1
    arrows = [rank for rank, piece in enumerate(gap) if piece.sort is Sort.ARROW]
    if arrows and arrows[0] == 0:
        return gap, []
    if arrows or leading:
        return gap[:cut], gap[cut:]
    return gap, []
