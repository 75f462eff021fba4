"""What the first half of the fourteenth set shares: budget lines with their article, tracks, cells of several lines."""

import re
from collections.abc import Iterable
from typing import Any

from tests.cases.unseen.eleventh_a_values import listed

Thing = dict[str, Any]
_SUM = re.compile(r"(\d[\d. ]*)\s?€(?:/an)?(?:\s\(art\. ([\d/-]+)\))?")


def budget(text: str, kind: str | None = None) -> list[Thing]:
    """The lines of a cell such as `12.000 € (art. 104/123-17)`; no line where no sum is told."""
    return [
        {
            "kind": kind,
            "amount": re.sub(r"\D", "", found.group(1)) + ".00",
            "article": found.group(2),
            "year": None,
            "text": found.group(0),
        }
        for found in _SUM.finditer(text)
    ]


def stacked(text: str) -> str:
    """A cell as it is shown: one name a line."""
    return "\n".join(listed(text)) or text


def told(texts: Iterable[str]) -> list[Thing]:
    """Indicators as the plan holds them."""
    return [{"text": text} for text in texts]


def planned(text: str) -> Thing | None:
    """The state of an action that is still to be planned, under its usual words; nothing under others."""
    return {"value": "to_plan", "text": text} if text in ("À planifier", "À programmer") else None
