"""What each column of a table holds: by its header words, by its content, and by its position, weighed together."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from gouvernail.core.amounts import amount_likeness
from gouvernail.core.codes import read_code
from gouvernail.core.deadlines import deadline_likeness
from gouvernail.core.folding import says_nothing
from gouvernail.core.names import head_class, looks_like_person
from gouvernail.core.people import split_names
from gouvernail.core.recognise.labels import label_of
from gouvernail.core.recognise.pieces import RowPiece
from gouvernail.core.recognise.verbs import begins_like_an_action
from gouvernail.core.sdgs import read_sdgs
from gouvernail.core.statuses import read_status

LABEL_STRENGTH = 0.6
_SAMPLE = 40
"""About how many cells of a column are looked at."""
_LOOKED_AT = 700
"""Longer texts are no names, dates nor amounts, whatever follows."""
_PERCENT = re.compile(r"^\d{1,3}(?:[.,]\d+)?\s*%$|^[01][.,]\d{1,2}$|^100$|^\d{1,2}$")
_TWO_LINE = re.compile(
    r"^(?P<level>os|oo|act|action|subact|sous-action)\s*[\s:/·-]\s*(?P<field>r[ée]f[ée]rence|titre|.{3,40})$", re.I
)
_TWO_LINE_LEVELS = {
    "os": "strategic_objective",
    "oo": "operational_objective",
    "act": "action",
    "action": "action",
    "subact": "step",
    "sous-action": "step",
}
SHIFTS = (0, -1, 1, -2, 2)
_SHIFT_COST = 0.7
"""What moving a header must gain: several columns that fit better, never one doubtful cell."""


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
    status: float = 0.0
    percent: float = 0.0
    sdgs: float = 0.0
    title: float = 0.0
    coded_title: float = 0.0
    words: float = 0.0


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
        code=_share(told, _is_code),
        person=_share(told, _is_people),
        department=_share(told, lambda value: _is_headed(value, "department")),
        function=_share(told, lambda value: _is_headed(value, "function")),
        status=_share(told, _is_status),
        percent=_share(told, lambda value: bool(_PERCENT.match(value.strip()))),
        sdgs=_share(told, lambda value: bool(re.search(r"\bODD\b", value)) and bool(read_sdgs(value))),
        title=_share(told, begins_like_an_action),
        coded_title=_share(told, _is_coded_title),
        words=sum(len(value.split()) for value in told) / len(told),
    )


def _is_code(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None and not reading.rest


def _is_coded_title(text: str) -> bool:
    reading = read_code(text)
    return reading is not None and reading.code is not None and len(reading.rest.split()) > 1


def _is_people(text: str) -> float:
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
    match field:
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


@lru_cache(maxsize=4096)
def header_label(text: str) -> str | None:
    """The field that a header cell names; `level.field` for the two-line headers `OS / Référence`."""
    two = _TWO_LINE.match(" ".join(text.split()))
    if two:
        inner = label_of(two["field"])
        if inner is not None and inner.strength >= LABEL_STRENGTH:
            level = _TWO_LINE_LEVELS[two["level"].lower()]
            return f"level:{level}" if inner.field == "title" else f"{level}.{inner.field}"
    label = label_of(text)
    return label.field if label is not None and label.strength >= 0.5 else None


def is_header(row: RowPiece) -> bool:
    """Whether most filled cells of a row are words that name fields, and none is content."""
    cells = [row.cells[column].text for column in row.filled]
    if len(cells) < 2 or any(len(text) > 90 for text in cells):
        return False
    named = sum(header_label(text) is not None for text in cells)
    if named < 2 or named < 0.5 * len(cells):
        return False
    if any(_is_coded_title(text) or begins_like_an_action(text) for text in cells):
        return False
    content = sum(_is_code(text) or deadline_likeness(text) > 0.9 or _is_people(text) > 0.9 for text in cells)
    return content <= 0.25 * len(cells)


def header_fields(rows: Sequence[RowPiece]) -> dict[int, str]:
    """Column → field of a header of one or more rows. A lower cell says more than the merged cell above it."""
    width = max(len(row.cells) for row in rows)
    found: dict[int, str] = {}
    for column in range(width):
        texts = [row.cells[column].text for row in rows if column < len(row.cells) and row.cells[column].text]
        for text in (*reversed(texts), " ".join(texts)):
            label = header_label(text)
            if label is not None:
                found[column] = label
                break
    return found


def align(fields: dict[int, str], profiles: Sequence[Profile]) -> tuple[int, float]:
    """By how many columns the content stands beside its header, and how well it agrees then (-1..1)."""

    def agreement(shift: int) -> float:
        pairs = [(field, column + shift) for column, field in fields.items()]
        told = [fits(field, profiles[at]) for field, at in pairs if 0 <= at < len(profiles)]
        lost = sum(not 0 <= at < len(profiles) for _, at in pairs)
        return sum(told) - 0.3 * lost

    best = max(SHIFTS, key=lambda shift: (agreement(shift) - _SHIFT_COST * (shift != 0), -abs(shift)))
    return best, agreement(best) / max(1, len(fields))


def mapped(fields: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Column of the content → field: the header moved to where its content is, and what no header names."""
    shift, _ = align(fields, profiles)
    found = {column + shift: field for column, field in fields.items() if 0 <= column + shift < len(profiles)}
    # `OO` may head a column of titles, or of codes: the content says which.
    codes = {at for at, field in found.items() if field.startswith("level:") and profiles[at].code >= 0.6}
    found = {at: "code" if at in codes else field for at, field in found.items()}
    if not any(field.startswith("level:") or field == "title" for field in found.values()):
        free = [column for column in range(len(profiles)) if column not in found and profiles[column].filled]
        if free:
            found[max(free, key=lambda column: _title_weight(profiles[column]))] = "level:action"
    return found | _by_content(found, profiles)


def _title_weight(column: Profile) -> float:
    return 3 * column.coded_title + 2 * column.title + min(1.0, column.words / 10) - column.person - column.deadline


_CONTENT_FIELDS = (
    ("code", "code", 0.8),
    ("deadline", "deadline", 0.6),
    ("progress", "percent", 0.9),
    ("status", "status", 0.7),
    ("sdgs", "sdgs", 0.6),
    ("budget", "amount", 0.6),
    ("political_leads", "person", 0.8),
    ("departments", "department", 0.6),
    ("agents", "function", 0.6),
)


def _by_content(found: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Fields of the columns that no header names. The leftmost column of people is the one that answers for it."""
    taken = Counter(found.values())
    guessed: dict[int, str] = {}
    for column, seen in enumerate(profiles):
        if column in found or not seen.filled:
            continue
        for field, measure, least in _CONTENT_FIELDS:
            name = "agents" if field == "political_leads" and taken[field] else field
            if getattr(seen, measure) >= least and (name in ("code", "agents") or not taken[name]):
                guessed[column] = name
                taken[name] += 1
                break
    return guessed
