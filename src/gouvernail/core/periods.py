"""Periods read from tokens: a moment, a range (`janvier à mars 2025`), an open one (`dès 2025`), a term of office."""

from dataclasses import dataclass
from datetime import date, timedelta

from gouvernail.core import date_words as words
from gouvernail.core.date_tokens import Phrases, Token
from gouvernail.core.folding import word_set
from gouvernail.core.moment_reading import MomentReader
from gouvernail.core.moments import Moment
from gouvernail.core.vocabulary import Precision

Term = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day (`None` where it is open) and precision."""

    start: date | None
    end: date | None
    precision: Precision


_FROM, _UNTIL, _BEFORE = (Phrases(table) for table in (words.FROM_WORDS, words.UNTIL_WORDS, words.BEFORE_WORDS))
_ONWARDS = Phrases(words.ONWARDS_WORDS)
_RANGE = frozenset(("-", "a", "au", "jusqu", "->", "=>", "→", "tot", "bis", "jusque"))
_LIST = frozenset((",", "et", "&", "/", "+", "und", "en", "ou"))
_STARTERS = frozenset(("entre", "de", "du", "van", "von", "vom", "zwischen", "tussen", "d"))
_WEEKDAYS = word_set("lundi mardi mercredi jeudi vendredi samedi dimanche")
_YEAR_EDGES = words.BEGINNING | words.MIDDLE | words.ENDING
_MOST_FILLERS = 7


class PeriodReader:
    """Reads one period at a place in the tokens of a text, with the term of office for `fin de législature`."""

    def __init__(self, tokens: list[Token], term: Term | None = None) -> None:
        self.tokens = tokens
        self.moments = MomentReader(tokens)
        self.term = term
        self._prefixes: dict[int, tuple[int, str]] = {}

    def period(self, at: int) -> tuple[Period, int] | None:
        """The period at this place with the words before it (`dès`, `courant`, `au plus tard le`), and what follows."""
        place, bound = self._prefix(at)
        if self._inside_number(place):
            return None
        found = self._term_part(place) or self._range(place, between=self._is_between(at, place))
        if found is None:
            return None
        after = _UNTIL.match(self.tokens, found[1])
        if bound == "" and after is not None and self.moments.value(after - 1) == "tard":
            return _bounded(found[0], "until", ending=False), after
        onwards = _ONWARDS.match(self.tokens, found[1])
        if bound == "" and onwards is not None:
            return _bounded(found[0], "from", ending=False), onwards
        return _bounded(found[0], bound, ending=self._is_ending(place)), found[1]

    def undated(self, at: int) -> int | None:
        """The place after a moment that names no year (`en mars`), as recurring deadlines do."""
        place, _ = self._prefix(at)
        found = self.moments.moment(place)
        return found[1] if found is not None and found[0].year is None else None

    def of_each(self, at: int) -> int | None:
        """The place of what a moment without year belongs to: `mars de`, `fin de`, `janvier à mars de` chaque année."""
        end = self.undated(at)
        if end is None:
            part = self._prefix(at)[0]
            end = part + 1 if self.moments.value(part) in _YEAR_EDGES else None
        elif self.moments.value(end) in ("a", "-", "et"):
            end = self.undated(end + 1) or end
        return end + 1 if end is not None and self.moments.value(end) in ("de", "d") else end

    def _prefix(self, at: int) -> tuple[int, str]:
        """The place of the moment past the words before it, and what they say of its bounds."""
        if at not in self._prefixes:
            self._prefixes[at] = self._read_prefix(at)
        return self._prefixes[at]

    def _read_prefix(self, at: int) -> tuple[int, str]:
        place, bound = at, ""
        for _ in range(_MOST_FILLERS):
            value = self.moments.value(place)
            if (end := _UNTIL.match(self.tokens, place)) is not None:
                place, bound = end, bound or "until"
            elif (end := _FROM.match(self.tokens, place)) is not None:
                place, bound = end, "from"
            elif (end := _BEFORE.match(self.tokens, place)) is not None:
                place, bound = end, "before"
            elif (
                value in _WEEKDAYS
                or value in _STARTERS
                or (value in words.FILLERS and not self._begins(place))
                or (value in (".", ":") and place > at and self.moments.value(place - 1) in words.FILLERS)
            ):
                place += 1
            else:
                break
        return place, bound

    def _begins(self, at: int) -> bool:
        return self.moments.moment(at) is not None

    def _is_ending(self, at: int) -> bool:
        return self.moments.value(at) in words.ENDING

    def _is_between(self, at: int, place: int) -> bool:
        return any(self.moments.value(word) in ("entre", "zwischen", "tussen") for word in range(at, place))

    def _inside_number(self, at: int) -> bool:
        """`1041/123-48`: what a number and a sign are glued to is a part of something else."""
        glued = self.moments.glued
        if not glued(at) or self.moments.number(at) is None:
            return False
        return (
            self.moments.value(at - 1) in ("/", "-", ".", ",")
            and glued(at - 1)
            and self.moments.number(at - 2) is not None
        )

    def _range(self, at: int, *, between: bool) -> tuple[Period, int] | None:
        first = self.moments.moment(at)
        if first is None:
            return None
        moments, end = [first[0]], first[1]
        while (following := self._next(moments, end, between=between)) is not None:
            moments.append(following[0])
            end = following[1]
        if moments[0].year is None and len(moments) > 1:
            moments = [moment.completed_by(moments[-1]) for moment in moments]
        return _span(moments, end)

    def _next(self, moments: list[Moment], end: int, *, between: bool) -> tuple[Moment, int] | None:
        """The moment that goes on with the range or the list of moments that ends here."""
        sign = self.moments.value(end)
        if sign not in _RANGE and sign not in _LIST:
            return None
        place = end + (2 if sign == "jusqu" else 1)
        while self.moments.value(place) in ("le", "la", "l", "au", "du", "de", "en", "a"):
            place += 1
        short = self._short_year(moments[-1], sign, place)
        following = (short, place + 1) if short is not None else self.moments.moment(place)
        if following is None or not _goes_on(moments, following[0], ranging=sign in _RANGE or between):
            return None
        return following

    def _short_year(self, before: Moment, sign: str, at: int) -> Moment | None:
        """`2025-26`, `2025/26`."""
        number = self.moments.number(at)
        if before.precision is not Precision.YEAR or before.year is None or sign not in ("-", "/") or number is None:
            return None
        if len(self.moments.value(at)) != 2 or not 0 < number - before.year % 100 <= 12:
            return None
        return Moment(Precision.YEAR, before.year - before.year % 100 + number)

    def _term_part(self, at: int) -> tuple[Period, int] | None:
        """`fin de législature`, `mi-mandat`, `législature`, where the term of the programme is known."""
        parts = ((words.BEGINNING, 0), (words.MIDDLE, 1), (words.ENDING, 2))
        part = next((rank for names, rank in parts if self.moments.value(at) in names), None)
        place = at if part is None else at + 1
        while part is not None and self.moments.value(place) in ("de", "-", "la", "l", "cette", "van", "der"):
            place += 1
        if self.moments.value(place) not in words.TERM or self.term is None:
            return None
        place += 1
        if self.moments.value(place) in ("communale", "en") and self.moments.value(place + 1) != "cours":
            place += 1
        elif self.moments.value(place) == "en":
            place += 2
        return _part_of_term(self.term, part), place


def _goes_on(moments: list[Moment], following: Moment, *, ranging: bool) -> bool:
    """A dash or `à` makes a range; a comma, a slash or `et` ties neighbours, or moments that share their year."""
    last = moments[-1]
    if ranging:
        return _in_order(last, following) if len(moments) == 1 else _are_years_in_a_row([*moments, following])
    if last.year is None:
        return _share_a_year(last, following)
    before, after = last.bounds(), following.bounds()
    return before is not None and after is not None and after[0] == before[1] + timedelta(days=1)


def _are_years_in_a_row(moments: list[Moment]) -> bool:
    """`2025 - 2026 - 2027`: a list with dashes."""
    years = [moment.year for moment in moments if moment.precision is Precision.YEAR and moment.year is not None]
    return years == list(range(years[0], years[0] + len(moments))) if years else False


def _in_order(first: Moment, last: Moment) -> bool:
    if first.year is None or last.year is None:
        return last.year is not None
    return first.year <= last.year


def _share_a_year(last: Moment, following: Moment) -> bool:
    """`1er et 2e trimestre 2025`, `mars et septembre 2026`: the year comes once, with the last of them."""
    if last.first is None or following.first is None or last.last is None:
        return last.first is None
    return last.precision is following.precision and following.first > last.last


def _span(moments: list[Moment], end: int) -> tuple[Period, int] | None:
    bounds = [moment.bounds() for moment in moments]
    known = [pair for pair in bounds if pair is not None]
    if len(known) != len(moments) or known[0][0] > known[-1][1]:
        return None
    precisions = [moment.narrowed_precision() for moment in moments]
    precision = max(precisions, key=lambda each: each.rank)
    if len(moments) > 1 and precision is Precision.YEAR and known[0][0].year != known[-1][1].year:
        precision = Precision.SPAN
    return Period(known[0][0], known[-1][1], precision), end


def _bounded(period: Period, bound: str, *, ending: bool) -> Period:
    """`dès` leaves the end open, `d'ici` the start; `avant juin` ends the day before, `avant fin 2026` with it."""
    if bound == "from":
        return Period(period.start, None, period.precision)
    if bound == "until" or (bound == "before" and ending):
        return Period(None, period.end, period.precision)
    if bound == "before" and period.start is not None:
        return Period(None, period.start - timedelta(days=1), period.precision)
    return period


def _part_of_term(term: Term, part: int | None) -> Period:
    """A quarter at the beginning or at the end of the term, or the calendar quarter of its middle; or all of it."""
    start, end = term
    if part is None:
        return Period(start, end, Precision.SPAN)
    if part == 0:
        return Period(start, _shifted(start, 3) - timedelta(days=1), Precision.QUARTER)
    if part == 2:
        return Period(_shifted(end + timedelta(days=1), -3), end, Precision.QUARTER)
    middle = start + (end - start) / 2
    first = middle.replace(month=(middle.month - 1) // 3 * 3 + 1, day=1)
    return Period(first, _shifted(first, 3) - timedelta(days=1), Precision.QUARTER)


def _shifted(day: date, months: int) -> date:
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, 28))
