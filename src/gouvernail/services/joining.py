"""Two items become one, one becomes two: nothing that either holds is lost, and both acts are taken back whole."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

from django.db import transaction

from gouvernail.core import plan as core
from gouvernail.core.changes import Change
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.item_texts import absorb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.shared_indicators import without_keys
from gouvernail.core.vocabulary import Level
from gouvernail.models import FollowUp, Item, ItemLink, Placement
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import bin as binning
from gouvernail.services import placing
from gouvernail.services.acts import Act, Done
from gouvernail.services.refusals import Invalid
from gouvernail.services.structure import begin_on, create_beside, item_in, save_core


class Choice(StrEnum):
    """What a field of the merged item says."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"


@transaction.atomic
def merge(*, item: str, other: str, by: Viewer, choices: Mapping[str, Choice] | None = None) -> Done:
    """Make one of two items: `item` stays, `other` goes to the bin, what it contains and its follow-ups come along.

    `choices` says field by field whose value stays; a field that is not named keeps both, the second added to the
    first. Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    act, row = begin_on(item, by)
    second = item_in(act, other)
    _refuse_pair(row, second)
    before, theirs = (core_items([each], item=each.pk)[0] for each in (row, second))
    save_core(act, row, merged_item(before, theirs, choices or {}), "updated")
    moved = list(FollowUp.objects.filter(item=second).values_list("pk", flat=True))
    FollowUp.objects.filter(pk__in=moved).update(item=row)
    for child in placing.siblings(row.programme_id, second):
        placing.move(act, child, row, None)
    ties = _ties(row, second)
    row.version += 1
    row.save(update_fields=["version", "updated_at"])
    gone = {"item": second.uid, "title": second.title, "follow_ups": moved, **ties}
    act.tell(row, "merged", Change("merged", None, gone), note=f"Avec «\u00a0{second.title}\u00a0»")
    binning.put_in(act, [second])
    return Done(act.done(), row.uid, 2)


def merged_item(kept: core.Item, other: core.Item, choices: Mapping[str, Choice]) -> core.Item:
    """The item that two make. Both: lists one after the other, texts one under the other."""
    both = absorb(kept, replace(other, code=None, code_text=None, label=None), joined=False)
    given: dict[str, Any] = {}
    for name in (each.name for each in fields(core.Item)):
        if name == "shared_indicators":
            given[name] = _shared(kept, other)
        elif name not in FIELDS:
            given[name] = getattr(kept, name)
            continue
        choice = choices.get(name, Choice.KEPT if name in {"title", "code", "label"} else Choice.BOTH)
        given[name] = getattr({Choice.KEPT: kept, Choice.OTHER: other, Choice.BOTH: both}[choice], name)
    return replace(kept, **given)


def _shared(kept: core.Item, other: core.Item) -> tuple[core.SharedIndicator, ...]:
    """The indicators of others that either shows, each once; none that is the own one of the other."""
    own = {each.key for each in (*kept.indicators, *other.indicators) if each.key}
    by_key = {each.key: each for each in (*kept.shared_indicators, *other.shared_indicators)}
    return tuple(each for key, each in by_key.items() if key not in own)


def _refuse_pair(row: Item, second: Item) -> None:
    if row.pk == second.pk:
        raise _wrong("Choisissez une autre fiche\u00a0: on ne fusionne pas une fiche avec elle-même.")
    if {second.pk} & {each.pk for each in placing.branch(row)} or {row.pk} & {
        each.pk for each in placing.branch(second)
    }:
        raise _wrong("L'une contient l'autre\u00a0: sortez-la d'abord de sa branche.")
    ranks = [Level(child.level).rank for child in placing.siblings(row.programme_id, second)]
    if any(rank <= Level(row.level).rank for rank in ranks):
        raise _wrong(
            "Ce que l'autre fiche contient n'a pas sa place sous celle-ci\u00a0: leurs niveaux sont trop éloignés."
        )


def _ties(row: Item, second: Item) -> dict[str, list[int]]:
    """Ties and further places that named the second now name the first."""
    links = list(ItemLink.objects.filter(target=second).exclude(item=row).values_list("pk", flat=True))
    ItemLink.objects.filter(pk__in=links).update(target=row)
    taken = set(Placement.objects.filter(parent=row).values_list("item_id", flat=True)) | {row.pk}
    guests = Placement.objects.filter(parent=second).exclude(item__in=taken).exclude(item__parent=row)
    places = list(guests.values_list("pk", flat=True))
    Placement.objects.filter(pk__in=places).update(parent=row)
    return {"links": links, "places": places}


@transaction.atomic
def split(
    *, item: str, by: Viewer, titles: tuple[str, str], copied: Collection[str] = (), moved: Collection[str] = ()
) -> Done:
    """Make two items of one: it keeps the first title; the second comes just after, with the fields named in `copied`.

    `moved` are the uids of what it contains that goes to the second. Gives the second.
    """
    act, row = begin_on(item, by)
    first, second = (" ".join(title.split()) for title in titles)
    if not first or not second:
        raise Invalid([Problem("title-missing", "Donnez un intitulé aux deux fiches.", Source(field="second"))])
    (stored,) = core_items([row], item=row.pk)
    save_core(act, row, replace(stored, title=first), "updated")
    kept = {name: getattr(stored, name) for name in copied if name in FIELDS}
    made = create_beside(act, row, core.Item("", stored.level, second, track=stored.track, **_without(kept)))
    _move_children(act, row, made, moved)
    return Done(act.done(), made.uid, 2)


def _without(values: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in values.items() if name not in {"title", "track", "code", "links"}}
    return kept | ({"indicators": without_keys(kept["indicators"])} if "indicators" in kept else {})


def _move_children(act: Act, row: Item, made: Item, moved: Collection[str]) -> None:
    for child in placing.siblings(row.programme_id, row):
        if child.uid in moved:
            placing.move(act, child, made, None)


def _wrong(message: str) -> Invalid:
    return Invalid([Problem("merge-wrong", message, Source(field="other"))])
