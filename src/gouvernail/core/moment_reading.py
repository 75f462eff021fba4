"""Moments read from tokens: `30/06/2024`, `août-19`, `2e trim. 2020`, `T2 2020`, `été 2026`, `mi-2024`."""

from dataclasses import replace

from gouvernail.core import date_words as words
from gouvernail.core.date_tokens import Token
from gouvernail.core.moments import Moment
from gouvernail.core.vocabulary import Precision

Read = tuple[Moment, int] | None
_RANGE_SIGNS = frozenset(("-", "/", "a", "au", "et", ",", "&", "tot", "bis", "und", "en"))
_NOT_YEARS = frozenset(("€", "%", "euro", "euros", "eur", "habitants", "agents", "logements", "m", "km", "ha", "k"))
_PARTS = {**dict.fromkeys(words.BEGINNING, 0), **dict.fromkeys(words.MIDDLE, 1), **dict.fromkeys(words.ENDING, 2)}


class MomentReader:
    """Reads one moment at a place in the tokens of a text; every method looks a few tokens ahead at most."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._read: dict[int, Read] = {}

    def value(self, at: int) -> str:
        return self.tokens[at].value if 0 <= at < len(self.tokens) else ""

    def number(self, at: int) -> int | None:
        return self.tokens[at].number if 0 <= at < len(self.tokens) else None

    def glued(self, at: int) -> bool:
        """Whether no space stands between this token and the one before."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def moment(self, at: int) -> Read:
        """The moment at this place and the place after it. It is asked for again and again."""
        if at not in self._read:
            self._read[at] = self._moment(at)
        return self._read[at]

    def _moment(self, at: int) -> Read:
        found = (
            self._narrowed(at)
            or self._numeric(at)
            or self._day_of_month(at)
            or self._month(at)
            or self._week(at)
            or self._year_part(at)
            or self._season(at)
            or self._school_year(at)
            or self._year_alone(at)
        )
        return None if found is None or self._runs_on(found[1]) else found

    def _runs_on(self, end: int) -> bool:
        """`2025/123`, `06/2024-5`: the number goes on, so it was no date."""
        if not self.glued(end):
            return False
        if self.number(end) is not None or (self.number(end - 1) is not None and self.value(end).isalpha()):
            return True
        return (
            self.value(end) in ("/", "-", ".")
            and self.glued(end + 1)
            and len(self.value(end + 1)) not in (2, 4)
            and (self.number(end + 1) is not None)
        )

    # years

    def year(self, at: int, *, short: bool = False) -> int | None:
        """Four digits of our times; with `short`, two digits of this century too."""
        number, size = self.number(at), len(self.value(at))
        if number is None:
            return None
        if size == 4 and 1990 <= number <= 2099:
            return number
        return 2000 + number if short and size == 2 and 15 <= number <= 69 else None

    def _year_after(self, at: int) -> tuple[int | None, int]:
        """An optional year after a month or a part of a year, past a dot, a dash, a slash or `de`."""
        place = at + 1 if self.value(at) == "." else at
        if self.value(place) in ("-", "/", ",", "."):
            place += 1
        while self.value(place) in ("de", "d", "l", "annee", "van", "het"):
            place += 1
        year = self.year(place, short=self.value(place + 1) not in words.MONTHS)
        if year is not None and self.value(place + 1) not in _NOT_YEARS:
            return year, place + 1
        return None, at + 1 if self.value(at) == "." else at

    def _year_alone(self, at: int) -> Read:
        year = self.year(at)
        if year is None or self.value(at + 1) in _NOT_YEARS:
            return None
        return Moment(Precision.YEAR, year), at + 1

    def _school_year(self, at: int) -> Read:
        """`année scolaire 2025-2026`: September to August."""
        if self.value(at) not in ("scolaire", "academique"):
            return None
        year = self.year(at + 1)
        if year is None or self.value(at + 2) not in ("-", "/") or self.year(at + 3, short=True) != year + 1:
            return None
        return Moment(Precision.YEAR, year, 9, 20), at + 4

    # days and months

    def _numeric(self, at: int) -> Read:
        """`30/06/2024`, `30-06-24`, `30.06.2024`, `2024-06-30`, `08/2019`, `08/19`, `2024-06`."""
        first, sign, second = self.number(at), self.value(at + 1), self.number(at + 2)
        if first is None or second is None or sign not in ("/", "-", "."):
            return None
        glued = self.glued(at + 1) and self.glued(at + 2)
        if (
            self.value(at + 3) == sign
            and self.number(at + 4) is not None
            and glued
            and self.glued(at + 3)
            and self.glued(at + 4)
        ):
            return self._three_numbers(at, first, second)
        if not glued and sign != "/":
            return None
        return self._two_numbers(at, first, second, sign)

    def _three_numbers(self, at: int, first: int, second: int) -> Read:
        year = self.year(at)
        day, month = (self.number(at + 4), second) if year is not None else (first, second)
        year = year if year is not None else self.year(at + 4, short=True)
        moment = Moment(Precision.DAY, year, month, month, day)
        return (moment, at + 5) if year is not None and moment.bounds() is not None else None

    def _two_numbers(self, at: int, first: int, second: int, sign: str) -> Read:
        year = self.year(at + 2, short=sign != "." and len(self.value(at)) == 2)
        if year is not None and 1 <= first <= 12:
            return Moment(Precision.MONTH, year, first, first), at + 3
        year = self.year(at)
        if year is not None and len(self.value(at + 2)) == 2 and 1 <= second <= 12:
            return Moment(Precision.MONTH, year, second, second), at + 3
        return None

    def _day_of_month(self, at: int) -> Read:
        """`30 juin 2026`, `1er juin`; and `1er` before `au 15 mars`, which leaves its month to what follows."""
        day = self.number(at)
        if day is None or not 1 <= day <= 31:
            return None
        place = at + 1 + (self.value(at + 1) in words.ORDINAL_ENDINGS or self.value(at + 1) == ".")
        month = words.MONTHS.get(self.value(place))
        if month is not None:
            year, end = self._year_after(place + 1)
            moment = Moment(Precision.DAY, year, month, month, day)
            return (moment, end) if year is None or moment.bounds() is not None else None
        if self.value(place) in ("au", "-", "et", "a") and self.number(place + 1) is not None:
            ending = place + 2 + (self.value(place + 2) in words.ORDINAL_ENDINGS)
            if self.value(ending) in words.MONTHS:
                return Moment(Precision.DAY, None, None, None, day), place
        return None

    def _month(self, at: int) -> Read:
        month = words.MONTHS.get(self.value(at))
        if month is None:
            return None
        year, end = self._year_after(at + 1)
        return Moment(Precision.MONTH, year, month, month), end

    # weeks

    def _week(self, at: int) -> Read:
        """`semaine 12 2026`, `S12 2026`, `sem. 12/2026`: only with its year, and a week that the year has."""
        found = self._week_number(at)
        if found is None:
            return None
        year, end = self._year_after(found[1])
        moment = replace(found[0], year=year)
        return (moment, end) if moment.bounds() is not None else None

    def _week_number(self, at: int) -> Read:
        """The week without its year; a short word asks for two digits, so that `S1` stays a semester."""
        value, place = self.value(at), at + 1
        if value not in words.WEEKS and value not in words.SHORT_WEEKS:
            return None
        while self.value(place) in ("n", "no", "°", "."):
            place += 1
        week, digits = self.number(place), len(self.value(place))
        if week is None or digits > 2 or (digits == 1 and value in words.SHORT_WEEKS):
            return None
        return Moment(Precision.DAY, week=week), place + 1

    # parts of a year

    def _year_part(self, at: int) -> Read:
        """`2e trim. 2020`, `T2 2020`, `2T2020`, `2020 T2`, `2e` before `et 3e trimestre`."""
        year = self.year(at)
        if year is not None:
            sign = at + 1 + (self.value(at + 1) in ("-", "/", "."))
            found = self._week_number(sign) or self._letter_and_number(sign) or self._number_and_part(sign)
            return (replace(found[0], year=year), found[1]) if found and found[0].year is None else None
        return self._letter_and_number(at) or self._number_and_part(at)

    def _letter_and_number(self, at: int) -> Read:
        part, place = words.YEAR_PARTS.get(self.value(at)), at + 1
        if part is None:
            return None
        place += self.value(place) == "."
        while self.value(place) in ("n", "no", "°"):
            place += 1
        rank = self.number(place) if len(self.value(place)) == 1 else words.ROMAN.get(self.value(place))
        if len(self.value(at)) == 1 and not self.glued(at + 1) and self.year(place + 1) is None:
            return None
        return self._part_of_year(part, rank, place + 1)

    def _number_and_part(self, at: int) -> Read:
        rank, place = self._ordinal(at)
        if place == at:
            return None
        part = words.YEAR_PARTS.get(self.value(place))
        if part is None:
            return self._elliptic_part(rank, place)
        if rank is None:
            rank = part[0]
        end = place + 1
        if self.value(end) == "." and self.year(end + 1, short=True) is not None:
            end += 1
        return self._part_of_year(part, rank, end)

    def _ordinal(self, at: int) -> tuple[int | None, int]:
        """`2e`, `2ème`, `2 ième`, `deuxième`, `II`, `dernier` (`None`), and what follows; `at` when there is none."""
        value = self.value(at)
        if value in words.ORDINALS:
            return words.ORDINALS[value], at + 1
        if value in words.LAST:
            return None, at + 1
        if value.rstrip("e") in words.ROMAN and self.value(at + 1) in words.YEAR_PARTS:
            return words.ROMAN[value.rstrip("e")], at + 1
        number = self.number(at)
        if number is None or len(value) != 1:
            return None, at
        place = at + 1
        if self.value(place) in words.ORDINAL_ENDINGS or self.value(place) in (".", "°"):
            place += 1
        return number, place

    def _elliptic_part(self, rank: int | None, place: int) -> Read:
        """`1er` in `1er et 2e trimestre 2025`: the word comes later."""
        if rank is None or self.value(place) not in _RANGE_SIGNS:
            return None
        start = place + 1
        while self.value(start) in ("le", "au"):
            start += 1
        other, end = self._ordinal(start)
        part = words.YEAR_PARTS.get(self.value(end)) if other is not None else None
        found = self._part_of_year(part, rank, place) if part is not None else None
        return (replace(found[0], year=None), place) if found is not None else None

    def _part_of_year(self, part: tuple[int, Precision], rank: int | None, at: int) -> Read:
        count, precision = part
        if rank is None or not 1 <= rank <= count:
            return None
        months = 12 // count
        first = (rank - 1) * months + 1
        year, end = self._year_after(at)
        return Moment(precision, year, first, first + months - 1), end

    def _season(self, at: int) -> Read:
        season, place = words.SEASONS.get(self.value(at)), at + 1
        if self.value(at) in words.SCHOOL_START:
            season = (9, 9)
            place += self.value(place) in ("scolaire", "academique", "de")
        if season is None:
            return None
        year, end = self._year_after(place)
        if (
            year is not None
            and season[1] > 12
            and self.value(end) in ("-", "/")
            and self.year(end + 1, short=True) == year + 1
        ):
            end += 2
        precision = Precision.MONTH if season[0] == season[1] else Precision.SEASON
        return Moment(precision, year, *season), end

    def _narrowed(self, at: int) -> Read:
        """`début 2026`, `mi-2024`, `fin juin 2026`, `début/mi 2025`."""
        part, place = _PARTS.get(self.value(at)), at + 1
        if part is None:
            return None
        place += self.value(place) in (".", "-", "/")
        part_to = _PARTS.get(self.value(place))
        if part_to is not None:
            place += 1 + (self.value(place + 1) == "-")
        while self.value(place) in ("de", "du", "d", "l", "la", "le", "annee", "mois", "an", "van", "het"):
            place += 1
        found = self._numeric(place) or self._month(place) or self._year_part(place) or self._season(place)
        found = found or self._year_alone(place)
        if found is None or found[0].day is not None or (part_to is not None and part_to < part):
            return None
        return replace(found[0], part=part, part_to=part_to), found[1]
