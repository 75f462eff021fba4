"""A row as lists and trees show it: without what the authority has no place for."""

from dataclasses import replace
from typing import Any

from gouvernail.core.vocabulary import Level
from gouvernail.queries.rows import Row
from gouvernail.web import words

PEOPLE = {"political": "political_leads", "administrative": "administrative_leads", "agent": "agents"}
DEPARTMENTS = {"lead": "departments", "contributing": "contributing_departments"}
UNDATED: dict[str, Any] = {
    "deadline_text": None, "deadline_start": None, "deadline_end": None, "deadline_precision": None,
    "deadline_recurring": False, "deadline_unknown": False, "late": False,
}  # fmt: skip
OPTIONAL = frozenset({"code", "progress", "pending", "effective_start", "effective_end"})


def as_shown(row: Row) -> Row:
    """The row with its hidden fields left out, in the words that this request speaks with."""
    unshown = words.spoken().unshown(Level(row.level))
    if not unshown:
        return row
    changes: dict[str, Any] = {
        "people": [tag for tag in row.people if PEOPLE.get(tag.role) not in unshown],
        "departments": [tag for tag in row.departments if DEPARTMENTS.get(tag.role) not in unshown],
    }
    if "deadline" in unshown:
        changes |= UNDATED
    if "revised_deadline" in unshown:
        changes |= {"revised_deadline": None, "revised_end": None}
    changes |= {
        name: None for name in ("code", "progress", "pending", "effective_start", "effective_end") if name in unshown
    }
    if "progress" in unshown:
        changes |= {"rolled": None, "drawn": None}
    if "health" in unshown:
        changes |= {"health": None, "worst": None, "healths": ()}
    return replace(row, **changes)
