"""Numbers and dates of spreadsheets as their cells show them, in French: `52 000,00 €`, `45 %`, `2 septembre 2025`.

Format codes are those that workbooks store (always with English letters: `dd/mm/yyyy`, `#,##0.00`).
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

_SPACE = "\u00a0"
_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|\[(?P<bracket>[^\]]*)\]|_(?P<skipped>.)|\*(?P<fill>.)'
    r"|(?P<meridian>AM/PM|A/P)|(?P<date>y+|m+|d+|h+|s+|e+(?![+-]))|(?P<exponent>E[+-])|(?P<digits>[0#?][0#?.,]*|\.[0#?]+)"
    r"|(?P<general>General|Standard)|(?P<percent>%)|(?P<at>@)|(?P<literal>.)",
    re.IGNORECASE | re.DOTALL,
)
_CURRENCY = re.compile(r"\$([^-]*)")
_ELAPSED = re.compile(r"(h+|m+|s+)$", re.IGNORECASE)
_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
    "décembre",
)  # fmt: skip
_SHORT_MONTHS = ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."]
_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_LAST_SERIAL = 2_958_465
_DECIMALS_AT_MOST = 20


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that a format writes: `kind` is the name of a group of the pattern of tokens."""

    kind: str
    text: str


def is_date_format(code: str) -> bool:
    """Whether numbers with this format are shown as dates or times."""
    return any(piece.kind in ("date", "elapsed") for piece in _sections(code)[0])


def from_serial(serial: float, *, since_1904: bool = False) -> datetime | None:
    """The moment that a spreadsheet stores as a number of days; `None` where no calendar has it."""
    if since_1904:
        serial += 1462
    if not 0 <= serial <= _LAST_SERIAL:
        return None
    # Spreadsheets believe that 1900 was a leap year: days before its 29 February count from a day later.
    start = date(1899, 12, 30) if serial >= 60 else date(1899, 12, 31)
    return datetime.combine(start, time()) + timedelta(seconds=round(serial * 86_400))


def shown_date(moment: datetime, code: str) -> str:
    """A moment as the format shows it."""
    pieces = _sections(code)[0]
    return " ".join(_date_text(moment, pieces).split(" ")).strip()


def shown_number(number: Decimal, code: str) -> str:
    """A number as the format shows it, with a decimal comma and thousands set apart by a no-break space."""
    sections = _sections(code)
    if number < 0 and len(sections) > 1:
        return _number_text(-number, sections[1], sign="")
    if number == 0 and len(sections) > 2:
        return _number_text(number, sections[2], sign="")
    return _number_text(abs(number), sections[0], sign="-" if number < 0 else "")


def plain_number(number: Decimal) -> str:
    """A number without a format: no thousands, no needless zeros."""
    text = format(number.normalize(), "f") if number.adjusted() < 21 else str(number)
    return text.replace(".", ",")


@lru_cache(maxsize=2_000)
def _sections(code: str) -> list[list[Piece]]:
    sections: list[list[Piece]] = [[]]
    for found in _TOKEN.finditer(code[:500]):
        kind = found.lastgroup or "literal"
        text = found[kind]
        if kind == "literal" and text == ";":
            sections.append([])
        elif kind == "bracket":
            sections[-1].extend(_bracket(text))
        elif kind not in ("skipped", "fill"):
            sections[-1].append(Piece("literal" if kind in ("quoted", "escaped") else kind, text))
    return sections


def _bracket(text: str) -> list[Piece]:
    """`[$€-40C]` shows a currency, `[h]` hours beyond 24; colours, languages and conditions show nothing."""
    if currency := _CURRENCY.match(text):
        return [Piece("literal", currency[1])] if currency[1] else []
    return [Piece("elapsed", text.lower())] if _ELAPSED.match(text) else []


# ---------------------------------------------------------------------------------------------------------- numbers


def _number_text(number: Decimal, pieces: list[Piece], sign: str) -> str:
    if not pieces or any(piece.kind in ("general", "exponent", "at") for piece in pieces):
        wrapped = [piece.text for piece in pieces if piece.kind == "literal"]
        return sign + plain_number(number) + ("".join(wrapped) if pieces and pieces[0].kind == "general" else "")
    percent = sum(piece.kind == "percent" for piece in pieces)
    number = number * (Decimal(100) ** min(percent, 4))
    digits = [piece for piece in pieces if piece.kind == "digits"]
    if len(digits) != 1:
        # Fractions, telephone numbers and words alone: what the number is says more than how it was dressed.
        return "".join(p.text for p in pieces if p.kind == "literal") if not digits else sign + plain_number(number)
    written = "".join(_dressed(piece, number) for piece in pieces)
    return sign + " ".join(written.split(" ")).strip()


def _dressed(piece: Piece, number: Decimal) -> str:
    if piece.kind == "digits":
        return _digits(number, piece.text)
    if piece.kind == "percent":
        return f"{_SPACE}%"
    return piece.text


def _digits(number: Decimal, pattern: str) -> str:
    whole, _, decimals = pattern.partition(".")
    scaled = len(pattern) - len(pattern.rstrip(","))
    number = number / (Decimal(1000) ** min(scaled, 5))
    most = min(sum(char in "0#?" for char in decimals), _DECIMALS_AT_MOST)
    least = min(decimals.count("0"), most)
    if number.adjusted() > 25:
        return plain_number(number)
    text = format(number.quantize(Decimal(1).scaleb(-most), rounding=ROUND_HALF_UP), "f")
    units, _, rest = text.partition(".")
    rest = rest[:least] + rest[least:].rstrip("0")
    units = units.zfill(whole.count("0")) if whole.count("0") > 1 else units
    if "," in whole.rstrip(","):
        units = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", _SPACE, units)
    if number == 0 and "0" not in pattern:
        return ""
    return f"{units},{rest}" if rest else units


# ------------------------------------------------------------------------------------------------------------ dates


def _date_text(moment: datetime, pieces: list[Piece]) -> str:
    half = any(piece.kind == "meridian" for piece in pieces)
    written = []
    for at, piece in enumerate(pieces):
        if piece.kind == "date":
            written.append(_date_part(moment, piece.text.lower(), _is_minute(pieces, at), half))
        elif piece.kind == "elapsed":
            written.append(_elapsed(moment, piece.text))
        elif piece.kind == "meridian":
            written.append("AM" if moment.hour < 12 else "PM")
        elif piece.kind in ("literal", "percent"):
            written.append(piece.text)
        elif piece.kind == "digits":
            written.append(_fraction(moment, piece.text))
    return "".join(written)


def _fraction(moment: datetime, pattern: str) -> str:
    return f",{moment.microsecond // 1000:03d}" if pattern.startswith(".") else pattern


def _is_minute(pieces: list[Piece], at: int) -> bool:
    """`m` is a minute after hours or before seconds, else a month."""
    parts = [(place, piece.text.lower()[:1]) for place, piece in enumerate(pieces) if piece.kind in ("date", "elapsed")]
    order = [place for place, _ in parts].index(at)
    before = parts[order - 1][1] if order else ""
    after = parts[order + 1][1] if order + 1 < len(parts) else ""
    return before == "h" or after == "s"


def _date_part(moment: datetime, token: str, minute: bool, half: bool) -> str:
    size = len(token)
    if token[0] in "ye":
        return f"{moment.year % 100:02d}" if size <= 2 and token[0] == "y" else str(moment.year)
    if token[0] == "m" and not minute:
        return _month(moment.month, size)
    if token[0] == "d":
        day = _DAYS[moment.weekday()]
        return (
            str(moment.day) if size == 1 else f"{moment.day:02d}" if size == 2 else day[:3] + "." if size == 3 else day
        )
    number = moment.minute if minute else moment.second if token[0] == "s" else moment.hour
    if token[0] == "h" and half:
        number = number % 12 or 12
    return str(number) if size == 1 else f"{number:02d}"


def _month(month: int, size: int) -> str:
    if size <= 2:
        return f"{month:02d}" if size == 2 else str(month)
    if size == 3:
        return _SHORT_MONTHS[month - 1]
    return _MONTHS[month - 1][0].upper() if size == 5 else _MONTHS[month - 1]


def _elapsed(moment: datetime, token: str) -> str:
    since = moment - datetime.combine(date(1899, 12, 31), time())
    seconds = max(0, int(since.total_seconds()))
    return str(seconds // {"h": 3600, "m": 60, "s": 1}[token[0]]).zfill(len(token))


def day_of(moment: datetime) -> date | None:
    """The day of a moment; `None` for a time of the day alone, which has none."""
    return moment.date() if moment.date() > date(1900, 1, 1) else None


def shown_time(moment: time) -> str:
    """A time of the day without a format."""
    return f"{moment.hour}:{moment.minute:02d}" + (f":{moment.second:02d}" if moment.second else "")
