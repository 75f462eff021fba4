"""What a person types into the form of a field, and back: plain texts by name of input ⇄ values of the core.

The inputs of a field bear its name; those of its rows `budget.amount-0`, of rows within `indicators.targets.year-0-1`.
A row of which everything is empty says nothing. All problems are given at once, each with the name of its input.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from gouvernail.core.deadlines import read_deadline
from gouvernail.core.document import Cell
from gouvernail.core.folding import says_nothing
from gouvernail.core.item_fields import FIELDS, Field, Kind, Part
from gouvernail.core.plan import Deadline, Health, Item, Status
from gouvernail.core.problems import Problem, Source
from gouvernail.core.prose import sanitised
from gouvernail.core.values import plain_decimal
from gouvernail.core.workbook import kinds

Typed = Mapping[str, str]
Period = tuple[date, date] | None
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ADDRESS = re.compile(r"(?:https?://[^\s/$.?#][^\s]*|mailto:[^\s@]+@[^\s@]+)", re.IGNORECASE)
LONGEST = 20_000
YEARS = range(1900, 2201)
READERS = {
    Kind.NUMBER: kinds.number(),
    Kind.MONEY: kinds.money(),
    Kind.WHOLE: kinds.whole(),
    Kind.PERCENT: kinds.percent(),
    Kind.DAY: kinds.day(),
}


@dataclass
class Reading:
    """A form being read: the values found by field, and the problems."""

    typed: Typed
    period: Period = None
    values: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, where: str, message: str) -> None:
        self.problems.append(Problem("typed-wrong", message, Source(field=where)))


def read(names: Iterable[str], typed: Typed, *, item: Item, period: Period = None) -> Reading:
    """The values that a form says for these fields. A field whose inputs are absent is left out.

    `item` is what was shown: a wording that was left as it was keeps all that was understood of it.
    """
    reading = Reading(typed, period)
    for name in names:
        if any(key == name or key.startswith(f"{name}.") for key in typed):
            reading.values[name] = _field(reading, FIELDS[name], item)
    return reading


def _field(reading: Reading, known: Field, item: Item) -> Any:
    name, written = known.name, clean(reading.typed.get(known.name, ""))
    match known.kind:
        case Kind.ROWS:
            return _rows(reading, name, known.parts, known.record, ())
        case Kind.NAMES | Kind.LINES:
            return _texts(reading, name, prose=known.kind is Kind.LINES)
        case Kind.GOALS:
            return tuple(int(key.rpartition("-")[2]) for key in _goals(reading.typed, name))
        case Kind.DEADLINE:
            return _deadline(written, getattr(item, name), reading.period)
        case Kind.STATUS:
            value = _choice(reading, name, written, known.choices or {})
            same = item.status is not None and item.status.value is value
            return item.status if same else Status(value) if value else None
        case Kind.HEALTH:
            return _health(reading, known, written)
    value = _value(reading, name, written, known.kind, known.choices)
    if name == "title" and not value:
        reading.wrong(name, "Écrivez un intitulé : une fiche en a toujours un.")
    return bool(value) if name == "recurring" else value


def _deadline(written: str, before: Deadline | None, period: Period) -> Deadline | None:
    if before is not None and written == before.text.strip():
        return before
    return read_deadline(written, period=period)


def _health(reading: Reading, known: Field, written: str) -> Health | None:
    value = _choice(reading, known.name, written, known.choices or {})
    text = clean(reading.typed.get(f"{known.name}.text", ""))
    if value is not None and not text:
        reading.wrong(f"{known.name}.text", "Dites en quelques mots pourquoi : une santé sans raison n'apprend rien.")
    if value is None and text:
        reading.wrong(known.name, "Choisissez aussi la santé dont ce texte donne la raison.")
    return Health(value, text or None) if value is not None else None


def _value(reading: Reading, where: str, written: str, kind: Kind, choices: Mapping[Any, str] | None) -> Any:
    """One value out of one input; unknown when it is empty."""
    if not written:
        return None
    if len(written) > LONGEST:
        reading.wrong(where, f"Ce texte dépasse {LONGEST} caractères : raccourcissez-le ou joignez un document.")
        return None
    match kind:
        case Kind.PROSE:
            return sanitised(written) or None
        case Kind.CHOICE:
            return _choice(reading, where, written, choices or {})
        case Kind.YES_NO:
            return written == "oui"
        case Kind.YEAR:
            return _year(reading, where, written)
        case Kind.ADDRESS:
            return _address(reading, where, written)
        case Kind.NUMBER | Kind.MONEY | Kind.WHOLE | Kind.PERCENT | Kind.DAY:
            try:
                value = READERS[kind].read(Cell.of(written))
            except kinds.Unread as unread:
                reading.wrong(where, str(unread))
                return None
            if kind is Kind.MONEY and isinstance(value, Decimal) and value != round(value, 2):
                reading.wrong(
                    where, f"«\u00a0{written}\u00a0» a plus de deux décimales\u00a0: écrivez le montant au cent près."
                )
                return None
            return value
    return " ".join(written.split()) if kind is Kind.TEXT else written


def value_of(reading: Reading, where: str, part: Part) -> Any:
    """The value of one input that stands for a part of rows; unknown when it is empty."""
    return _value(reading, where, clean(reading.typed.get(where, "")), part.kind, part.choices)


def _choice(reading: Reading, where: str, written: str, choices: Mapping[Any, str]) -> Any:
    if not written:
        return None
    found = next((value for value in choices if str(value) == written), None)
    if found is None:
        reading.wrong(where, "Choisissez une valeur de la liste.")
    return found


def _year(reading: Reading, where: str, written: str) -> int | None:
    if re.fullmatch(r"\d{4}", written) and int(written) in YEARS:
        return int(written)
    reading.wrong(where, f"« {kinds.shown(written)} » n'est pas une année. Écrivez par exemple 2027.")
    return None


def _address(reading: Reading, where: str, written: str) -> str | None:
    if _ADDRESS.fullmatch(written):
        return written
    reading.wrong(where, "Une adresse commence par https://, http:// ou mailto:, sans espace.")
    return None


def _texts(reading: Reading, name: str, *, prose: bool) -> tuple[str, ...]:
    found = []
    for number in row_numbers(reading.typed, name):
        written = clean(reading.typed.get(f"{name}.-{number}", ""))
        text = sanitised(written) if prose else " ".join(written.split())
        if len(text) > (LONGEST if prose else 300):
            reading.wrong(f"{name}.-{number}", "Ce texte est trop long pour ce champ : raccourcissez-le.")
        elif text and not says_nothing(text):
            found.append(text)
    return tuple(found)


def _rows(
    reading: Reading, name: str, parts: tuple[Part, ...], record: type | None, above: tuple[int, ...]
) -> tuple[Any, ...]:
    """The records of the rows that say anything, in order."""
    found = []
    for number in row_numbers(reading.typed, name, above):
        place = (*above, number)
        if _is_blank(reading.typed, name, parts, place):
            continue
        before = len(reading.problems)
        given = {"code" if part.kind is Kind.ITEM else part.name: _part(reading, name, part, place) for part in parts}
        if record is not None and len(reading.problems) == before:
            found.append(record(**{key: value for key, value in given.items() if value is not None}))
    return tuple(found)


def _part(reading: Reading, name: str, part: Part, place: tuple[int, ...]) -> Any:
    if part.kind is Kind.ROWS:
        return _rows(reading, f"{name}.{part.name}", part.rows, part.record, place)
    where = input_name(f"{name}.{part.name}", place)
    written = clean(reading.typed.get(where, ""))
    if part.required and not written:
        reading.wrong(where, f"« {part.label} » est à remplir, ou videz toute la ligne.")
    return _value(reading, where, written, part.kind, part.choices)


def _is_blank(typed: Typed, name: str, parts: tuple[Part, ...], place: tuple[int, ...]) -> bool:
    """Whether nothing was said in the row; a choice that every row must have says nothing by itself."""
    for part in parts:
        if part.kind is Kind.ROWS:
            inner = f"{name}.{part.name}"
            rows = row_numbers(typed, inner, place)
            if any(not _is_blank(typed, inner, part.rows, (*place, number)) for number in rows):
                return False
        elif (part.kind is not Kind.CHOICE or not part.required) and typed.get(
            input_name(f"{name}.{part.name}", place), ""
        ).strip():
            return False
    return True


def clean(text: str) -> str:
    """Without what is never typed on purpose: control characters, spaces at the ends, returns of other machines."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def input_name(name: str, place: tuple[int, ...]) -> str:
    """`budget.amount-0`, `indicators.targets.year-0-1`."""
    return "-".join((name, *map(str, place)))


def row_numbers(typed: Typed, name: str, above: tuple[int, ...] = ()) -> list[int]:
    """The numbers of the rows of a field that the form holds, in order."""
    inside = "-".join(("", *map(str, above))) if above else ""
    pattern = re.compile(rf"{re.escape(name)}\.[a-z_]*{re.escape(inside)}-(\d{{1,4}})")
    return sorted({int(match[1]) for key in typed if (match := pattern.fullmatch(key))})


def _goals(typed: Typed, name: str) -> Iterator[str]:
    return (f"{name}.-{goal}" for goal in range(1, 18) if typed.get(f"{name}.-{goal}"))


# ------------------------------------------------------------------------------------------------------ value to texts


def texts_of(name: str, item: Item) -> dict[str, str]:
    """What the form of a field shows of an item: texts by name of input."""
    known, value = FIELDS[name], getattr(item, name)
    match known.kind:
        case Kind.ROWS:
            return dict(_row_texts(name, known.parts, value, ()))
        case Kind.NAMES | Kind.LINES:
            return {f"{name}.-{number}": text for number, text in enumerate(value)}
        case Kind.GOALS:
            return {f"{name}.-{goal}": "1" for goal in value}
        case Kind.HEALTH:
            return {name: value.value if value else "", f"{name}.text": (value.text or "") if value else ""}
        case Kind.STATUS:
            return {name: (value.value or "") if value else ""}
    return {name: _text(value)}


def _row_texts(
    name: str, parts: tuple[Part, ...], records: Iterable[Any], above: tuple[int, ...]
) -> Iterator[tuple[str, str]]:
    for number, record in enumerate(records):
        place = (*above, number)
        for part in parts:
            value = getattr(record, part.name)
            if part.kind is Kind.ROWS:
                yield from _row_texts(f"{name}.{part.name}", part.rows, value, place)
            elif part.kind is Kind.ITEM:
                yield input_name(f"{name}.{part.name}", place), value or record.code or ""
            else:
                yield input_name(f"{name}.{part.name}", place), _text(value)


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "oui" if value else "non"
        case Decimal():
            return plain_decimal(value).replace(".", ",")
        case date():
            return f"{value.day:02}/{value.month:02}/{value.year}"
        case Deadline():
            return value.text
    return str(value)
