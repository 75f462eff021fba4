"""What the cells of a column look like, and how well that agrees with a field."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.codes import code_path, read_code
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import fold, says_nothing
from gouvernail.core.names import head_class, is_field_of_work, looks_like_person
from gouvernail.core.people import split_names
from gouvernail.core.recognise.services import is_service
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.sdgs import read_sdgs
from gouvernail.core.statuses import read_status

_SAMPLE = 40
"""About how many cells of a column are looked at."""
_LOOKED_AT = 700
"""Longer texts are no names, dates nor amounts, whatever follows."""
_PERCENT = re.compile(r"^\d{1,3}(?:[.,]\d+)?\s*%$|^[01][.,]\d{1,2}$|^100$|^\d{1,2}$")
MONEY = re.compile(
    r"€|\beur|\d[. \u00a0\u202f']\d{3}(?!\d)|\d{4,}|[1-9]\d,\d\d$|\d\s*\(b?[oe]\)|\bb[oe]\b", re.IGNORECASE
)
_HALF = 0.5
CROSSES = frozenset(("x", "×", "✓", "✔", "☒", "☑", "•", "●", "■", "▪", "v", "oui", "1", "*"))


@dataclass(frozen=True, slots=True)
class Profile:
    """What the cells of a column look like: shares of its filled cells, 0..1, and how many are filled."""

    filled: int
    deadline: float = 0.0
    amount: float = 0.0
    code: float = 0.0
    person: float = 0.0
    department: float = 0.0
    function: float = 0.0
    work: float = 0.0
    status: float = 0.0
    percent: float = 0.0
    sdgs: float = 0.0
    title: float = 0.0
    coded_title: float = 0.0
    words: float = 0.0
    crosses: float = 0.0
    money: float = 0.0
    """Amounts with a currency, or of thousands: a bare figure may count anything."""
    service: float = 0.0
    """Names of departments, with the word or without."""
    numbered: float = 0.0
    """Texts of one word with a figure in it."""
    paths: float = 0.0
    """Numbers of more than one part, alone or before a title."""
    running: bool = False
    """Whether it counts the rows: whole numbers, each greater than the one above."""
    answers: float = 0.0
    """`Oui`, `Non`, `Partiel`: answers to the question that the header asks."""
    distinct: int = 0
    """How many different texts it holds."""


_REFUSALS = frozenset(("non", "n", "nee", "nein", "no", "nok", "0", "faux"))
_ANSWERS = frozenset(
    ("oui", "non", "partiel", "partiellement", "o", "n", "ja", "nee", "nein", "yes", "no", "ok", "nok")
)


def _share(values: Sequence[str], test: Callable[[str], float]) -> float:
    return sum(float(test(value)) for value in values) / len(values) if values else 0.0


def profile(values: Sequence[str]) -> Profile:
    """The profile of a column's cells; cells that say nothing do not count. Of a long column, some are looked at."""
    every = [value for value in values if not says_nothing(value)]
    if not every:
        return Profile(0)
    told = [value[:_LOOKED_AT] for value in every[:: max(1, len(every) // _SAMPLE)]]
    return Profile(
        filled=len(every),
        deadline=_share(told, deadline_likeness),
        amount=_share(told, amount_likeness),
        code=_share(told, is_code),
        person=_share(told, is_people),
        department=_share(told, lambda value: _is_headed(value, "department")),
        function=_share(told, lambda value: _is_headed(value, "function")),
        work=_share(told, is_field_of_work),
        status=_share(told, _is_status),
        percent=_share(told, lambda value: bool(_PERCENT.match(value.strip()))),
        sdgs=_share(told, lambda value: bool(re.search(r"\bODD\b", value)) and bool(read_sdgs(value))),
        title=_share(told, begins_like_an_action),
        coded_title=_share(told, is_coded_title),
        money=_share(told, lambda value: bool(MONEY.search(value)) and amount_likeness(value) > _HALF),
        distinct=len({fold(value) for value in every if len(value) <= _LOOKED_AT}),
        service=_share(told, lambda value: len(value) <= 120 and all(map(is_service, split_names(value)))),
        numbered=_share(told, lambda value: bool(re.fullmatch(r"(?=\D*\d)[\w./-]{1,16}", value.strip()))),
        crosses=_share(told, is_cross),
        paths=_share(told, _is_path),
        running=_is_running(every),
        answers=_share(told, lambda value: fold(value) in _ANSWERS),
        words=sum(len(value.split()) for value in told) / len(told),
    )


def _is_path(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and len(code_path(reading.code or "")) > 1


def _is_running(values: Sequence[str]) -> bool:
    numbers = [int(value) for value in values if value.isascii() and value.isdigit() and len(value) < 6]
    return len(numbers) == len(values) > 1 and all(one < other for one, other in pairwise(numbers))


def is_cross(text: str) -> bool:
    """A mark that says only that its column holds."""
    return fold(text) in CROSSES


def is_refusal(text: str) -> bool:
    """`Non`, where the column asks whether something is so."""
    return fold(text) in _REFUSALS


def is_code(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None and not reading.rest


def is_coded_title(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None and len(reading.rest.split()) > 1


def is_people(text: str) -> float:
    if len(text) > 120:
        return 0.0
    names = split_names(text)
    return sum(looks_like_person(name) for name in names) / len(names) if names else 0.0


def _is_headed(text: str, kind: str) -> bool:
    return len(text) <= 120 and any(head_class(name) == kind for name in split_names(text))


def _is_status(text: str) -> bool:
    reading = read_status(text) if len(text) < 40 else None
    return reading is not None and (reading.status.value is not None or reading.recurring)


def fits(field: str, column: Profile) -> float:
    """How well a column's content agrees with a field, -1..1; 0 where nothing can be said."""
    if not column.filled:
        return 0.0
    match field.rpartition(".")[2]:
        case "deadline" | "start" | "revised_deadline" | "effective_start" | "effective_end":
            return 2 * column.deadline - 1
        case "code":
            return 2 * column.code - 1
        case "budget" | "budget_ordinary" | "budget_extraordinary":
            return column.amount - max(column.person, column.deadline, column.coded_title)
        case "political_leads":
            return 1.2 * column.person - max(column.deadline, column.coded_title, column.department, column.function)
        case "departments" | "contributing_departments":
            return column.department - max(column.deadline, column.amount, column.coded_title, column.function / 2)
        case "administrative_leads" | "agents":
            held = max(column.person, column.function, column.department / 2)
            return held - max(column.deadline, column.amount, column.coded_title)
        case "status":
            return column.status - max(column.deadline, column.person) if column.words < 4 else 0.0
        case "progress":
            return 2 * column.percent - 1
        case "sdgs":
            return column.sdgs
        case "level:action" | "level:step" | "title":
            return max(column.coded_title, column.title, min(1.0, column.words / 8)) - max(
                column.person, column.deadline
            )
        case "level:strategic_objective" | "level:operational_objective" | "level:axis":
            return max(column.code, column.coded_title, min(1.0, column.words / 8)) - max(
                column.person, column.deadline
            )
        case _:
            return -max(column.deadline, column.code, column.coded_title, column.person) / 2
