"""Search: words without accents, in any order, all present, in what the viewer sees."""

from dataclasses import dataclass
from typing import Any

from gouvernail.core.searching import words
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Hit:
    """An item found. `excerpt` is the folded text around the first word found outside the title, if any."""

    uid: str
    level: str
    label: str | None
    code: str | None
    title: str
    programme_uid: str
    programme_title: str
    excerpt: str | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    hits: tuple[Hit, ...]
    total: int


AROUND = 70
"""Characters of the excerpt on each side of the word."""


def find(viewer: Viewer, text: str, *, programme_uid: str | None = None, limit: int = 30) -> Hits:
    """Items that hold all the words: those whose code or title does come first. At most three SQL queries."""
    wanted = words(text)
    if not wanted:
        return Hits((), 0)
    found = visible_items(viewer)
    if programme_uid is not None:
        found = found.filter(programme__uid=programme_uid)
    for word in wanted:
        found = found.filter(search_text__contains=word)
    values = list(found.order_by("programme__position", "programme_id", "position", "id").values_list(*FIELDS))
    values.sort(key=lambda each: not _in_head(each[-1], wanted))
    return Hits(tuple(_hit(each, wanted) for each in values[:limit]), len(values))


FIELDS = ("uid", "level", "label", "code", "title", "programme__uid", "programme__title", "search_text")


def _in_head(text: str, wanted: tuple[str, ...]) -> bool:
    head = text.partition("\n")[0]
    return all(word in head for word in wanted)


def _hit(values: tuple[Any, ...], wanted: tuple[str, ...]) -> Hit:
    uid, level, label, code, title, programme_uid, programme_title, text = values
    return Hit(uid, level, label, code, title, programme_uid, programme_title, _excerpt(text, wanted))


def _excerpt(text: str, wanted: tuple[str, ...]) -> str | None:
    """The text around the first word that the code and title do not hold."""
    head, _, rest = text.partition("\n")
    word = next((word for word in wanted if word not in head), None)
    if word is None:
        return None
    at = rest.index(word)
    start, end = max(0, at - AROUND), at + len(word) + AROUND
    return f"{'…' if start else ''}{rest[start:end].strip()}{'…' if end < len(rest) else ''}"
