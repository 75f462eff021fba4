"""Deadlines as people write them: the wording is kept, what is understood is added, nothing is guessed.

`parts_of` (deadline_parts) takes the cell apart, `periods` and `moment_reading` read its dates, this module puts them
together. The words are in `date_words`.
"""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from gouvernail.core.date_words import REFERENCES
from gouvernail.core.deadline_parts import Part, Piece, PieceReader, Sort, is_vague, parts_of
from gouvernail.core.deadline_wording import deadline_words, format_date
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.vocabulary import Precision

__all__ = [
    "deadline_from_date",
    "deadline_likeness",
    "deadline_words",
    "format_date",
    "read_deadline",
    "split_inline_deadline",
]

# Longer texts are prose about time, not deadlines: they are kept and not taken apart.
LONGEST = 600
LONGEST_LABEL = 120
LONGEST_INLINE = 120
# `fin de législature` looks like a deadline even where the term is not known.
ANY_TERM = (date(2000, 1, 1), date(2005, 12, 31))
_EDGES = " \t\n\r\u00a0\u202f:;,-–—→>=/&+•"
# A week that was not read (`semaine 60 2026`, `semaines 12 à 14 2026`): the year beside it would be said of the whole.
_UNREAD_WEEK = re.compile(r"\b(?:(?:semaines?|sem|weken|week|wochen?)\b[ .]*(?:n[ °.]*)?|[sw]\d)\d", re.IGNORECASE)
_WEEKDAY = re.compile(
    r"(?<!\w)(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|"
    r"mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|so(?:nntag)?|"
    r"ma(?:andag)?|dinsdag|wo(?:ensdag)?|donderdag|vr(?:ijdag)?|za(?:terdag)?|zo(?:ndag)?|"
    r"mon|tue|wed|thu|fri|sat|sun)\.?,?\s+(?=\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?!\d)|\d{1,2}(?:er|\.)? [^\W\d]{3})",
    re.IGNORECASE,
)
_GROUPED_YEAR = re.compile(r"(?<![\d.,/-])(2)[ .,'\u00a0\u202f](0\d\d)(?![\d.,/-])")
"""A year that a spreadsheet shows as a number in thousands: `2 027`."""
_ONLY_GROUPED_YEARS = re.compile(rf"(?:{_GROUPED_YEAR.pattern}|[\s–—/-]|[aà]|et|puis)+")
_LINKING_START = re.compile(r"^(?:pour|et|puis|en|le|la|les)\s+(?=\S)", re.IGNORECASE)


def read_deadline(text: str, *, period: tuple[date, date] | None = None) -> Deadline | None:
    """What a deadline cell says; `None` when it says that there is none (empty, `/`, `-`).

    `period` is the term of the programme, for `fin de législature`. Text that is not understood gives a deadline with
    that text, `unknown`, and no dates. A deadline is `recurring` or `unknown` when it holds no date beside; in a mixed
    one the parts tell which of them is.
    """
    return _read(text.strip(), period)


@lru_cache(maxsize=20_000)
def _read(written: str, period: tuple[date, date] | None) -> Deadline | None:
    if says_nothing(written) and "?" not in written:
        return None
    composed = _with_whole_years(_without_weekdays(unicodedata.normalize("NFC", written)))
    if len(composed) > LONGEST:
        return Deadline(written, unknown=True)
    found = parts_of(PieceReader(composed, period).read())
    read = _tied_to_steps([(_read_part(part, composed), _steps_are_ranging(part)) for part in found])
    if not read or not all(_is_understood(part, composed) for part in found):
        return Deadline(written, unknown=True)
    return _together(written, read, [part.value.period.precision for part in found if part.value.period is not None])


@lru_cache(maxsize=20_000)
def deadline_likeness(text: str) -> float:
    """How much of the text is a deadline, 0..1: to recognise a column by what it holds. Empty and `/` give 0."""
    composed = _with_whole_years(_without_weekdays(unicodedata.normalize("NFC", text).strip()))
    if says_nothing(composed) or len(composed) > LONGEST:
        return 0.0
    if is_vague(composed):
        return 1.0
    pieces = PieceReader(composed, ANY_TERM).read()
    if not any(piece.sort is Sort.DATE for piece in pieces):
        return 0.0
    taken = sum(_ink(composed[piece.start : piece.end]) for piece in pieces if piece.sort is not Sort.TEXT)
    return min(1.0, taken / _ink(composed))


def _without_weekdays(text: str) -> str:
    """The same text with blanks for the names of days that stand before a date: `Mar 30/06/26` is no March."""
    return _WEEKDAY.sub(lambda found: " " * len(found.group()), text) if any(map(str.isdigit, text)) else text


def _with_whole_years(text: str) -> str:
    """`2 027` as `2027`, where the cell says nothing else than such years."""
    if not _GROUPED_YEAR.search(text) or not _ONLY_GROUPED_YEARS.fullmatch(text):
        return text
    return _GROUPED_YEAR.sub(r"\1\2", text)


def split_inline_deadline(text: str, *, period: tuple[date, date] | None = None) -> tuple[str, Deadline] | None:
    """`Revoir le règlement : début 2026.` as title and deadline: the date stands after the last colon.

    `None` when what follows the colon is not a deadline and nothing else.
    """
    title, colon, tail = text.rpartition(":")
    tail = tail.strip().rstrip(".;").rstrip()
    title = title.strip()
    if not colon or not title or len(tail) > LONGEST_INLINE or deadline_likeness(tail) < 0.95:
        return None
    deadline = read_deadline(tail, period=period)
    if deadline is None or (deadline.unknown and is_vague(tail)):
        return None
    return title, deadline


def deadline_from_date(day: date) -> Deadline:
    """A real date (of a spreadsheet cell or a form field) as a deadline."""
    return Deadline(format_date(day), start=day, end=day, precision=Precision.DAY)


def _together(written: str, parts: list[DeadlinePart], precisions: list[Precision]) -> Deadline:
    """The whole from its parts: first to last day, the coarsest precision."""
    dated = [part for part in parts if part.start is not None or part.end is not None]
    starts = [part.start for part in dated]
    ends = [part.end for part in dated]
    plain = [part for part in dated if not part.recurring]
    named = len(parts) > 1 or parts[0].label is not None or parts[0].steps
    return Deadline(
        written,
        start=min((day for day in starts if day is not None), default=None) if None not in starts else None,
        end=max((day for day in ends if day is not None), default=None) if None not in ends else None,
        precision=max(precisions, key=lambda each: each.rank) if precisions else None,
        recurring=not plain and any(part.recurring for part in parts),
        unknown=not dated and all(part.unknown for part in parts),
        parts=tuple(parts) if named else (),
    )


def _read_part(part: Part, text: str) -> DeadlinePart:
    value, beside = part.value, [*part.before, *part.after]
    return DeadlinePart(
        label=_label(part, text),
        steps=tuple(dict.fromkeys(number for piece in beside for number in piece.numbers)),
        start=value.period.start if value.period else None,
        end=value.period.end if value.period else None,
        recurring=value.recurring,
        unknown=value.unknown,
    )


def _label(part: Part, text: str) -> str | None:
    """The words beside a date: what leads it, else what follows; a note in parentheses without its parentheses."""
    before, after = _words(part.before, text), _words(part.after, text)
    if before and after:
        return f"{before} ({after})"
    return before or after or None


def _words(pieces: list[Piece], text: str) -> str:
    told = [piece for piece in pieces if piece.sort in (Sort.TEXT, Sort.STEP, Sort.NOTE)]
    if not told:
        return ""
    if all(piece.sort is Sort.NOTE for piece in told):
        return ", ".join(text[piece.start + 1 : piece.end - 1].strip() for piece in told)
    # The dot of an abbreviation belongs to the label (`Obj. glob. 2026`), the one that ends the cell does not.
    end = told[-1].end + (text[told[-1].end : told[-1].end + 1] == "." and told[-1].end + 1 < len(text))
    run = text[told[0].start : end].strip(_EDGES).lstrip(".")
    return _LINKING_START.sub("", run) if any(piece.sort is not Sort.STEP for piece in told) else run


def _steps_are_ranging(part: Part) -> list[tuple[int, int, bool]]:
    """Pairs of step numbers tied by a dash or `à`, and whether it is `à`, which always means a range."""
    pairs: list[tuple[int, int, bool]] = []
    for pieces in (part.before, part.after):
        for piece in pieces:
            if piece.ranging and len(piece.numbers) == 2:
                pairs.append((piece.numbers[0], piece.numbers[1], False))
        for low, sign, high in zip(pieces, pieces[1:], pieces[2:], strict=False):
            if low.numbers and high.numbers and sign.sort is Sort.JOINT and (sign.dash or sign.ranging):
                pairs.append((low.numbers[-1], high.numbers[0], sign.ranging))
    return pairs


def _tied_to_steps(read: list[tuple[DeadlinePart, list[tuple[int, int, bool]]]]) -> list[DeadlinePart]:
    """Ranges of steps filled in: a dash is a list where a number between its ends is tied to another date."""
    parts = []
    for part, pairs in read:
        others = {number for other, _ in read if other is not part for number in other.steps}
        steps = set(part.steps)
        for low, high, sure in pairs:
            between = set(range(low + 1, high))
            if sure or not between & others:
                steps |= between
        parts.append(_with_steps(part, tuple(sorted(steps)) if pairs else part.steps))
    return parts


def _with_steps(part: DeadlinePart, steps: tuple[int, ...]) -> DeadlinePart:
    return DeadlinePart(part.label, steps, part.start, part.end, part.recurring, part.unknown)


def _is_understood(part: Part, text: str) -> bool:
    """A label is short and no week, and a date after `voir` or `selon` belongs to something else than the action."""
    if any(_UNREAD_WEEK.match(_words(pieces, text)) for pieces in (part.before, part.after)):
        return False
    if any(len(_words(pieces, text)) > LONGEST_LABEL for pieces in (part.before, part.after)):
        return False
    if part.value.period is None or any(piece.sort is Sort.ARROW for piece in part.before):
        return True
    leading = fold(_words([piece for piece in part.before if piece.sort is Sort.TEXT], text)).replace(".", " ").split()
    return not REFERENCES.intersection(leading)


def _ink(text: str) -> int:
    return len("".join(text.split()))
