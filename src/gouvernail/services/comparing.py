"""What accepting a review would change in the programmes that are there: the comparison that a person decides on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from gouvernail.core.comparison import Choices, Difference, choices_of, differences_of
from gouvernail.core.folding import fold
from gouvernail.core.plan import Exported, Item
from gouvernail.core.splitting import split
from gouvernail.models import Programme
from gouvernail.queries.gate import visible_jobs
from gouvernail.queries.reviews import ReviewPage
from gouvernail.queries.viewer import Viewer
from gouvernail.services.pairing import pair
from gouvernail.services.refusals import NotFound
from gouvernail.services.registers import KEYWORD_FIELDS, register_key
from gouvernail.services.storing import DEPARTMENTS, PEOPLE
from gouvernail.services.writing import exported_programme, known_programme


@dataclass(frozen=True, slots=True)
class Comparison:
    """One programme of the document against the one that it updates (`uid` is `None`: it would be new). `titles` names
    every item that a difference may point to; `same` counts the items in which nothing differs."""

    uid: str | None
    title: str
    differences: tuple[Difference, ...]
    titles: Mapping[str, str]
    same: int


def compare(by: Viewer, review: ReviewPage) -> tuple[Comparison, ...]:
    """The comparison of each programme of a document. The number of SQL queries is fixed for each programme."""
    job = visible_jobs(by).select_related("authority", "document", "target").filter(uid=review.uid).first()
    if job is None:
        raise NotFound
    parts = split(review.draft.plan)
    choices = choices_of(review.corrections)
    found = []
    for part in parts:
        chosen = job.target if len(parts) == 1 else None
        exported = review.draft.exported if len(parts) == 1 else None
        own = exported_programme(job.authority, exported)
        programme = chosen or own or known_programme(job.authority, job.document, part)
        exported = exported if own is not None and own == programme else None
        found.append(
            _compared(exported, programme, part.plan.items, review, choices, part.plan.title or job.document.name)
        )
    return tuple(found)


def _compared(
    exported: Exported | None,
    programme: Programme | None,
    items: tuple[Item, ...],
    review: ReviewPage,
    choices: Choices,
    title: str,
) -> Comparison:
    if programme is None:
        return Comparison(None, title, (), {}, 0)
    paired = pair(programme, replace(review.draft.plan, items=items, principles=()), review.written, exported)
    named = [_once(item) for item in paired.items]
    differences = differences_of(paired.stored_items(), named, choices)
    touched = {each.item.id for each in differences}
    titles = {uid: item.title for uid, item in paired.stored.items()} | {item.id: item.title for item in named}
    return Comparison(
        programme.uid, programme.title, differences, titles, sum(item.id not in touched for item in named)
    )


def _once(item: Item) -> Item:
    """A name given twice in one field counts once, as it does when it is stored."""
    keys: dict[str, Callable[[Any], object]] = dict.fromkeys(PEOPLE, register_key)
    keys |= dict.fromkeys((*DEPARTMENTS, "partners", *KEYWORD_FIELDS), fold) | {"sdgs": int}
    changes: dict[str, Any] = {}
    for name, key in keys.items():
        held = getattr(item, name)
        first: dict[object, Any] = {}
        for value in held:
            first.setdefault(key(value), value)
        if len(first) < len(held):
            changes[name] = tuple(first.values())
    return replace(item, **changes) if changes else item
