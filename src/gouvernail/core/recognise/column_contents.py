"""What the content of columns says of their fields: where a header says nothing, too little, or what others say too."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from gouvernail.core.folding import fold
from gouvernail.core.recognise.periods import PERIOD
from gouvernail.core.recognise.profiles import Profile

_OF_VALUES = frozenset(
    (
        *("political_leads", "administrative_leads", "departments", "contributing_departments", "agents", "partners"),
        *("status", "budget", "funder", "plans", "domains", "priority", "working_group", "governance"),
    )
)
_WORDY = 3
_FEW = 3
_TITLED = 0.6
SUM = "sum"
"""What a column of totals holds: nothing that its parts do not say."""
_SUM = re.compile(r"^(?:total|totaux|totaal|summe|gesamt)(?: (?:general|htva|tvac|ttc|estime|cumule|projet|eur|\W)*)?$")
_NOT_ITEMS = frozenset(("methods", "means", "description", "aims"))
_ITEM_WORD = re.compile(r"(?:les |nos )?(?:actions?|projets?|mesures?|initiatives?|chantiers?)\b")
_LOOSE = frozenset(
    {"evaluation", "description", "findings", "achieved", "domains", "methods", "governance", "resources"}
)
_VALUES = (("status", "status", 0.7), ("deadline", "deadline", 0.8), ("departments", "service", 0.6))
_CONTENT_FIELDS = (
    ("code", "code", 0.8),
    ("deadline", "deadline", 0.6),
    ("progress", "percent", 0.9),
    ("status", "status", 0.7),
    ("sdgs", "sdgs", 0.6),
    ("budget", "money", 0.6),
    ("political_leads", "person", 0.8),
    ("departments", "department", 0.6),
    ("departments", "service", 0.6),
    ("agents", "function", 0.6),
)


def sums_of_others(found: Mapping[int, str], named: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """`Total` over amounts that other columns hold one by one: a sum, said by its parts."""
    others = sum(name == PERIOD or name.startswith("budget") for name in found.values())
    if others < 2:
        return {}
    return {
        at: SUM
        for at, text in named.items()
        if found.get(at, "budget").startswith("budget")
        and 0 <= at < len(profiles)
        and _SUM.match(fold(text))
        and max(profiles[at].amount, float(not profiles[at].filled)) > 0.5
    }


def told_by_values(found: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Loose words (`Suivi`, `Étiquettes`) over values of a known grammar: the values say what the column is."""
    named = dict(found)
    for at, field in found.items():
        seen = profiles[at]
        if field in _LOOSE and seen.filled:
            told = next((name for name, measure, least in _VALUES if getattr(seen, measure) >= least), None)
            if told is not None and told not in named.values():
                named[at] = told
        elif field == "departments" and seen.person >= 0.6 and not seen.department and "agents" not in named.values():
            named[at] = "agents"
    return named


def not_contradicted(found: Mapping[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Without the fields of values over columns that hold titles in words: what those are is to be found out; nor over
    columns of mere answers, `oui` or `non`, which name nobody and nothing.
    """
    found = {at: name for at, name in found.items() if not (name in _OF_VALUES and profiles[at].answers > _TITLED)}
    if any(name == "title" or name.startswith("level:") for name in found.values()):
        return dict(found)
    return {at: name for at, name in found.items() if not (name in _OF_VALUES and _holds_titles(profiles[at]))}


def _holds_titles(seen: Profile) -> bool:
    values = (seen.person, seen.department, seen.function, seen.service, seen.deadline, seen.status, seen.amount)
    return seen.filled > 1 and seen.words >= _WORDY and seen.title >= _TITLED and max(values) < 1 - _TITLED


def with_actions(found: dict[int, str], words: Mapping[int, str]) -> dict[int, str]:
    """`Tâche`, `Actions concrètes`, `Mesures envisagées` over a column, where no other holds the titles: the items."""
    if {"level:action", "title"} & set(found.values()):
        return found
    if "level:step" in found.values():
        return {at: "level:action" if name == "level:step" else name for at, name in found.items()}
    said = [at for at, field in found.items() if field in _NOT_ITEMS and _ITEM_WORD.match(fold(words.get(at, "")))]
    return found | {said[0]: "level:action"} if len(said) == 1 else found


def departments_that_answer(found: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """`Pilote` over a column that holds departments only, where no other column does; `Équipe` over a few names that
    come back beside a column of people.
    """
    if "departments" in found.values():
        return found
    teams = [at for at, field in found.items() if field == "working_group" and _are_shared(profiles[at])]
    if len(teams) == 1 and "agents" in found.values():
        return found | {teams[0]: "departments"}
    return {at: "departments" if _answers(field, profiles[at]) else field for at, field in found.items()}


def _are_shared(column: Profile) -> bool:
    """Whether one short name stands in several rows: a team of the authority, and no group made for one action."""
    return column.filled > _FEW and column.words < _WORDY and 2 * column.distinct <= column.filled


def _answers(field: str, column: Profile) -> bool:
    """Whether a column of people holds departments, and neither people nor functions."""
    people = field in ("agents", "administrative_leads")
    services = max(column.department + column.work, column.service)
    return people and services >= 0.6 and max(column.person, column.function) == 0


def by_content(found: dict[int, str], profiles: Sequence[Profile]) -> dict[int, str]:
    """Fields of the columns that no header names. The leftmost column of people is the one that answers for it."""
    taken = Counter(found.values())
    guessed: dict[int, str] = {}
    for column, seen in enumerate(profiles):
        if column in found or not seen.filled:
            continue
        for field, measure, least in _CONTENT_FIELDS:
            # What the whole file is about (`PST 2025-2030`) is no deadline; neither is what stands beside a planning.
            if field == "deadline" and (PERIOD in taken or (seen.distinct == 1 and seen.filled > _FEW)):
                continue
            name = "agents" if field == "political_leads" and taken[field] else field
            if getattr(seen, measure) >= least and (name in ("code", "agents") or not taken[name]):
                guessed[column] = name
                taken[name] += 1
                break
    return guessed
