"""What a list is narrowed to: one filter for the tree, the list, the figures and their addresses.

A figure of the overview carries such a filter; its link opens the list with the same one, so both count the same rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

from gouvernail.core.vocabulary import Level, StatusValue, Track
from gouvernail.queries.rows import Row


class Missing(StrEnum):
    """What an action should have and has not."""

    DEADLINE = "deadline"
    LEAD = "lead"
    DEPARTMENT = "department"
    BUDGET = "budget"
    STATUS = "status"
    INDICATOR = "indicator"
    DESCRIPTION = "description"


MISSING_LABELS = {
    Missing.DEADLINE: "Sans échéance",
    Missing.LEAD: "Sans responsable",
    Missing.DEPARTMENT: "Sans service",
    Missing.BUDGET: "Sans budget",
    Missing.STATUS: "Sans état",
    Missing.INDICATOR: "Sans indicateur",
    Missing.DESCRIPTION: "Sans description",
}
UNKNOWN = "none"
"""The word for "not given" in a filter: `status=none`, `due=none`, `person=none`, `department=none`."""


@dataclass(frozen=True, slots=True)
class Filter:
    """All conditions hold together. Values are the strings of an address; an empty one does not narrow.

    `text`: words, accents aside, all present. `level`, `status` (or `none`), `track`: vocabulary values. `person`,
    `department`: uid or `none`; a person counts in any role. `under`: uid of an item, its whole branch. `due`:
    `2027`, `2027-T2`, `none` (no date) or `recurring`: the last day that counts. `missing`: a `Missing`. `late`: `1`.
    """

    text: str = ""
    level: str = ""
    status: str = ""
    track: str = ""
    person: str = ""
    department: str = ""
    under: str = ""
    due: str = ""
    missing: str = ""
    late: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> "Filter":
        """From an address (`request.GET`); what is not understood does not narrow."""
        values = {each.name: str(query.get(each.name) or "").strip() for each in fields(cls)}
        for name, words in (("level", Level), ("track", Track), ("missing", Missing)):
            if values[name] not in {word.value for word in words}:
                values[name] = ""
        if values["status"] not in {*(word.value for word in StatusValue), UNKNOWN}:
            values["status"] = ""
        return cls(**values)

    def to_query(self) -> str:
        """The address form: `status=done&level=action`; empty when nothing narrows."""
        return urlencode([(each.name, value) for each in fields(self) if (value := getattr(self, each.name))])

    def __bool__(self) -> bool:
        return any(getattr(self, each.name) for each in fields(self))

    def with_(self, **values: str) -> "Filter":
        return replace(self, **values)


NO_FILTER = Filter()


def matches(row: Row, wanted: Filter, found_by_text: frozenset[int] | None) -> bool:
    """Whether the row passes. `found_by_text` holds the ids that the text found, `None` when no text was asked."""
    raise NotImplementedError
