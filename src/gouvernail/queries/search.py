"""Search: words in any form, without accents, in any order, all present, in what the viewer sees."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from gouvernail.core.folding import fold
from gouvernail.core.searching import words
from gouvernail.core.word_forms import stem, tokens
from gouvernail.models import Item
from gouvernail.queries.gate import (
    sight,
    visible_departments,
    visible_items,
    visible_partners,
    visible_people,
)
from gouvernail.queries.said import forms_of, in_title, said
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
class Name:
    """Somebody or something of the directory: `kind` is `person`, `department` or `partner`."""

    kind: str
    uid: str
    name: str


@dataclass(frozen=True, slots=True)
class Hits:
    """`total` is counted up to `MOST_COUNTED`, which says "as many or more". `names` are of the directory."""

    hits: tuple[Hit, ...]
    total: int
    names: tuple[Name, ...] = ()


AROUND = 70
"""Characters of the excerpt on each side of the word."""
MOST_COUNTED = 1000
MOST_NAMES = 12
FIELDS = ("uid", "level", "label", "code", "title", "programme__uid", "programme__title", "search_text")
ORDER = ("programme__position", "programme_id", "position", "id")


def find(viewer: Viewer, text: str, *, programme_uid: str | None = None, limit: int = 30) -> Hits:
    """Items that say all the words: those whose code or title does come first. Ten SQL queries at most."""
    wanted = words(text)
    if not wanted:
        return Hits((), 0)
    found = said(sight(viewer, programme_uid).items(), text)
    if found is None:
        return Hits((), 0)
    total = found.order_by().values("pk")[:MOST_COUNTED].count()
    rows = _first(found, text, limit) if total else []
    names = _names(viewer, wanted) if programme_uid is None else ()
    return Hits(tuple(_hit(each, forms_of(text)) for each in rows), total, names)


def _first(found: QuerySet[Item], text: str, limit: int) -> list[tuple[Any, ...]]:
    titled = in_title(text)
    if titled is None:
        return list(found.order_by(*ORDER).values_list(*FIELDS)[:limit])
    rows = list(found.filter(titled).order_by(*ORDER).values_list(*FIELDS)[:limit])
    others = list(found.exclude(titled).order_by(*ORDER).values_list(*FIELDS)[:limit])
    return (rows + others)[:limit]


def _names(viewer: Viewer, wanted: tuple[str, ...]) -> tuple[Name, ...]:
    """Who and what of the directory is called so, by name; the directory of a few authorities is short."""
    found: list[Name] = []
    for kind, rows in (
        ("person", visible_people(viewer)),
        ("department", visible_departments(viewer)),
        # Not those who are named in the bin alone: they stay in their register.
        ("partner", visible_partners(viewer).filter(named__item__in=visible_items(viewer).order_by()).distinct()),
    ):
        known: QuerySet[Any] = rows
        for uid, name in known.order_by("name").values_list("uid", "name"):
            folded = fold(name)
            if all(word in folded for word in wanted):
                found.append(Name(kind, uid, name))
    return tuple(found[:MOST_NAMES])


def _hit(values: tuple[Any, ...], wanted: tuple[str, ...]) -> Hit:
    uid, level, label, code, title, programme_uid, programme_title, text = values
    return Hit(uid, level, label, code, title, programme_uid, programme_title, _excerpt(text, wanted))


def _excerpt(text: str, wanted: tuple[str, ...]) -> str | None:
    """The text around the first word whose forms the code and title do not hold."""
    head, _, rest = text.partition("\n")
    titled = [stem(word) for word in tokens(head)]
    missing = next((form for form in wanted if not any(word.startswith(form) for word in titled)), None)
    if missing is None:
        return None
    word = next((word for word in tokens(rest) if stem(word).startswith(missing)), None)
    if word is None or word not in rest:
        return None
    at = rest.index(word)
    start, end = _whole_words(rest, max(0, at - AROUND), at + len(word) + AROUND)
    return f"{'…' if start else ''}{rest[start:end].strip()}{'…' if end < len(rest) else ''}"


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The same place without the words that its ends cut in two."""
    if start:
        start = text.find(" ", start) + 1
    if end < len(text):
        end = text.rfind(" ", start, end)
    return start, end
