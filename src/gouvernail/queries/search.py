"""Search: words in any form, without accents, in any order, all present, in what the viewer sees."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from gouvernail.core.folding import fold
from gouvernail.core.prose import plain
from gouvernail.core.searching import PROSE, words
from gouvernail.core.word_forms import stem, tokens
from gouvernail.models import Comment, Decision, Item, ItemPartner, Partner
from gouvernail.queries.gate import (
    Sight,
    sight,
    visible_departments,
    visible_items,
    visible_partners,
    visible_people,
)
from gouvernail.queries.said import Spoken, forms_of, in_title, said, said_of_items
from gouvernail.queries.spelling import entries
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Hit:
    """An item found. `excerpt` is the text around the first word found outside the title, if any: as it is written,
    or folded where another table than the item's own says it."""

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
class Spoke:
    """A comment or a decision (`kind`) of an item that says the words: who said it, when, and what stands around."""

    kind: str
    who: str
    on: date
    excerpt: str
    item: str
    code: str | None
    title: str
    programme_title: str


@dataclass(frozen=True, slots=True)
class Hits:
    """`total` is counted up to `MOST_COUNTED`, which says "as many or more". `names` are of the directory, `spoken`
    the newest comments and decisions; `more_spoken`: there are older ones."""

    hits: tuple[Hit, ...]
    total: int
    names: tuple[Name, ...] = ()
    spoken: tuple[Spoke, ...] = ()
    more_spoken: bool = False


AROUND = 70
"""Characters of the excerpt on each side of the word."""
MOST_COUNTED = 1000
MOST_NAMES = 12
MOST_SPOKEN = 10
SAYING = (*PROSE, "aims", "methods", "means", "evaluation", "deadline_text", "status_text")
"""The columns of an item that hold what it says beside its title."""
FIELDS = ("uid", "level", "label", "code", "title", "programme__uid", "programme__title", "search_text", *SAYING)
ORDER = ("programme__position", "programme_id", "position", "id")


def find(viewer: Viewer, text: str, *, programme_uid: str | None = None, limit: int = 30) -> Hits:
    """Items that say all the words: those whose code or title does come first; then what is said of items. Twelve SQL
    queries at most."""
    wanted = words(text)
    if not wanted:
        return Hits((), 0)
    seen = sight(viewer, programme_uid)
    found = said(seen.items(), text)
    if found is None:
        return Hits((), 0)
    total = found.order_by().values("pk")[:MOST_COUNTED].count()
    rows = _first(found, text, limit) if total else []
    names = _names(viewer, wanted) if programme_uid is None else ()
    spoken = _spoken(seen, text)
    hits = tuple(_hit(each, forms_of(text)) for each in rows)
    return Hits(hits, total, names, spoken[:MOST_SPOKEN], len(spoken) > MOST_SPOKEN)


def _first(found: QuerySet[Item], text: str, limit: int) -> list[tuple[Any, ...]]:
    titled = in_title(text)
    if titled is None:
        return list(found.order_by(*ORDER).values_list(*FIELDS)[:limit])
    rows = list(found.filter(titled).order_by(*ORDER).values_list(*FIELDS)[:limit])
    others = list(found.exclude(titled).order_by(*ORDER).values_list(*FIELDS)[:limit])
    return (rows + others)[:limit]


OF_ITEM = ("item__uid", "item__code", "item__title", "item__programme__title")


def _spoken(seen: Sight, text: str) -> tuple[Spoke, ...]:
    """The newest comments and decisions that say the words, of items that are seen; one more than is shown."""
    comments = _newest(Comment.objects.all(), seen, text, ("at", "author_name"), ("text",))
    decisions = _newest(Decision.objects.all(), seen, text, ("on", "body"), ("text", "follow_up", "point"))
    found = [
        *(Spoke("comment", who, timezone.localdate(at), excerpt, *item) for at, who, excerpt, item in comments),
        *(Spoke("decision", who, on, excerpt, *item) for on, who, excerpt, item in decisions),
    ]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True)[: MOST_SPOKEN + 1])


def _newest(
    rows: QuerySet[Spoken], seen: Sight, text: str, about: tuple[str, str], told: tuple[str, ...]
) -> list[tuple[Any, str, str, tuple[Any, ...]]]:
    """When it was said, by whom, the text around the words, and the item. One SQL query."""
    found = said_of_items(rows, seen.items(), text)
    if found is None:
        return []
    newest = found.order_by(f"-{about[0]}", "-pk").values_list(*about, *OF_ITEM, *told)[: MOST_SPOKEN + 1]
    wanted = forms_of(text)
    return [
        (when, who, _around(_plain(rest[len(OF_ITEM) :]), wanted), item)
        for when, who, *rest in newest
        for item in [tuple(rest[: len(OF_ITEM)])]
    ]


def _plain(parts: list[Any]) -> str:
    return " · ".join(" ".join(plain(part).split()) for part in parts if part)


def _around(text: str, wanted: tuple[str, ...]) -> str:
    """The text around the first word that was looked for; its beginning where there is none."""
    at = next((word.start() for word in re.finditer(r"\w+", text) if _is_wanted(word[0], wanted)), 0)
    start, end = _whole_words(text, max(0, at - AROUND), at + 2 * AROUND)
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"


def _is_wanted(word: str, wanted: tuple[str, ...]) -> bool:
    return any(stem(each).startswith(form) for each in tokens(fold(word)) for form in wanted)


def _names(viewer: Viewer, wanted: tuple[str, ...]) -> tuple[Name, ...]:
    """Who and what of the directory is called so, by name; the directory of a few authorities is short."""
    found: list[Name] = []
    for kind, rows in (
        ("person", visible_people(viewer)),
        ("department", visible_departments(viewer)),
        ("partner", visible_partners(viewer)),
    ):
        known: QuerySet[Any] = rows
        for _pk, uid, name in entries(viewer, known):
            folded = fold(name)
            if all(word in folded for word in wanted):
                found.append(Name(kind, uid, name))
    # Not those who are named in the bin alone: they stay in their register. Asked of those that are called so only.
    partners = Partner.objects.filter(
        Exists(_naming(viewer)), uid__in=[each.uid for each in found if each.kind == "partner"]
    )
    named = set(partners.values_list("uid", flat=True))
    return tuple([each for each in found if each.kind != "partner" or each.uid in named][:MOST_NAMES])


def _naming(viewer: Viewer) -> QuerySet[ItemPartner]:
    """What names a partner in items that are seen. One is enough: a body may stand in thousands of them."""
    return ItemPartner.objects.filter(partner=OuterRef("pk"), item__in=visible_items(viewer).order_by())


def _hit(values: tuple[Any, ...], wanted: tuple[str, ...]) -> Hit:
    uid, level, label, code, title, programme_uid, programme_title, text, *saying = values
    return Hit(uid, level, label, code, title, programme_uid, programme_title, _excerpt(text, saying, wanted))


def _excerpt(text: str, saying: list[Any], wanted: tuple[str, ...]) -> str | None:
    """The text around the first word whose forms the code and title do not hold."""
    head, _, rest = text.partition("\n")
    titled = [stem(word) for word in tokens(head)]
    missing = next((form for form in wanted if not any(word.startswith(form) for word in titled)), None)
    if missing is None:
        return None
    written = (each for held in saying if held for each in ([held] if isinstance(held, str) else held))
    for each in written:
        if any(stem(word).startswith(missing) for word in tokens(fold(each))):
            return _around(_plain([each]), (missing,))
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
