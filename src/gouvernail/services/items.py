"""What people change in items: their follow-up in place, and any field."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.changes import CONTENT, Change, content, differences, put_back
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Status
from gouvernail.core.problems import Problem, Source
from gouvernail.core.soundness import item_problems
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, FollowUp, Item
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import may_on_item
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Refused
from gouvernail.services.registers import Register

STRUCTURE = frozenset({"level", "parent", "also_under", "links"})
"""Fields that tie items together: moved by acts of their own, not typed into a form."""
EDITABLE = frozenset(CONTENT) - STRUCTURE


class Unchanged:
    """The default of a field that the caller leaves alone; `None` says "unknown now"."""


UNCHANGED = Unchanged()


def follow_up(
    *,
    item: str,
    by: Viewer,
    version: int,
    status: StatusValue | Unchanged | None = UNCHANGED,
    progress: int | Unchanged | None = UNCHANGED,
    note: str | None = None,
) -> int:
    """Say where an item stands; gives its new version. `item` is a uid, `version` the one that the person saw.

    A state given here drops the word that a document used. Nothing new and no note writes nothing. Refusals:
    `NotFound`, `NotAllowed`, `Conflict` (somebody saved since: nothing is written), `Invalid`.
    """
    values: dict[str, Any] = {}
    if not isinstance(status, Unchanged):
        values["status"] = status
    if not isinstance(progress, Unchanged):
        values["progress"] = progress
    note = (note or "").strip() or None
    return _write(item, by, version, values, verb=Verb.FOLLOW_UP, note=note)


def update(*, item: str, by: Viewer, version: int, values: Mapping[str, object]) -> int:
    """Change fields of an item, named and typed as in `core.plan.Item`; gives its new version. Same refusals.

    Fields that tie items together (`STRUCTURE`) are not changed here.
    """
    unknown = sorted(set(values) - EDITABLE)
    if unknown:
        raise Invalid([Problem("field-unknown", f"Le champ « {name} » ne se modifie pas ici.") for name in unknown])
    return _write(item, by, version, dict(values), verb=Verb.WRITE_ITEM)


@transaction.atomic
def undo(*, item: str, by: Viewer, version: int) -> int:
    """Take back one's last follow-up; gives the item's new version. The history keeps both.

    Refusals: `NotFound`, `NotAllowed`, `Conflict` (somebody changed the item since), `Refused` (nothing to take back).
    """
    row = _locked(item, by, Verb.FOLLOW_UP)
    act = _last_follow_up(row, by)
    (stored,) = core_items([row], item=row.pk)
    was = {event.field: event.before for event in act if event.field}
    new = put_back(stored, was)
    newest = Event.objects.filter(item_uid=row.uid).first()
    if row.version != version or newest not in act:
        raise _conflict(row, stored, new, was)
    names = Register(row.authority)
    names.prepare([new])
    changes = differences(content(stored), content(new))
    _save(row, new, changes, names)
    FollowUp.objects.filter(item=row, author=by.account_id, at=act[0].at).delete()
    _tell(row, by, timezone.now(), changes, "undone")
    return row.version


def _last_follow_up(row: Item, by: Viewer) -> list[Event]:
    """The lines of history of the last follow-up of this person, if they did not take it back already."""
    acts = Event.objects.filter(item_uid=row.uid, actor_account=by.account_id, actor_account__isnull=False)
    last = acts.filter(verb__in=("followed_up", "undone")).first()
    if last is None or last.verb == "undone":
        raise Refused("Il n'y a pas de mise à jour de votre main à annuler ici.")
    return list(acts.filter(verb="followed_up", at=last.at))


@transaction.atomic
def _write(uid: str, by: Viewer, version: int, values: dict[str, Any], *, verb: Verb, note: str | None = None) -> int:
    row = _locked(uid, by, verb)
    (stored,) = core_items([row], item=row.pk)
    new = replace(stored, **_as_core(stored, values))
    if row.version != version:
        raise _conflict(row, stored, new, values)
    names = Register(row.authority)
    names.prepare([new])
    new = replace(new, **storing.normalised(new, names))
    changes = differences(content(stored), content(new))
    if not changes and note is None:
        return row.version
    _refuse_unsound(new)
    now = timezone.now()
    _save(row, new, changes, names)
    if verb is Verb.FOLLOW_UP:
        _note_follow_up(row, by, now, note)
    _tell(row, by, now, changes, "followed_up" if verb is Verb.FOLLOW_UP else "updated", note)
    return row.version


def _locked(uid: str, by: Viewer, verb: Verb) -> Item:
    """The row, held until the end of the transaction: two savers come one after the other."""
    row = visible_items(by).filter(uid=uid).first()
    if row is None:
        raise NotFound
    if not may_on_item(by, row, verb):
        raise NotAllowed
    locked = Item.objects.select_for_update(of=("self",)).select_related("programme", "authority", "source_document")
    return locked.get(pk=row.pk)


def _as_core(stored: core.Item, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the core writes them: a bare state becomes a `Status`, which keeps its word when it is the same."""
    given = dict(values)
    status = given.get("status")
    if isinstance(status, StatusValue):
        same = stored.status is not None and stored.status.value is status
        given["status"] = stored.status if same else Status(status)
    return given


def _conflict(row: Item, stored: core.Item, asked: core.Item, values: Mapping[str, Any]) -> Conflict:
    now, yours = content(stored), content(asked)
    return Conflict(
        version=row.version,
        current={name: now.get(name) for name in values},
        yours={name: yours.get(name) for name in values},
    )


def _refuse_unsound(item: core.Item) -> None:
    found = item_problems(replace(item, source=Source()))
    if found:
        raise Invalid(found)


def _save(row: Item, new: core.Item, changes: tuple[Change, ...], names: Register) -> None:
    for column, value in storing.columns(new).items():
        setattr(row, column, value)
    details = storing.Details()
    storing.replace_details(row, new, [change.field for change in changes], names, {}, details)
    details.create()
    row.version += 1
    row.save()


def _note_follow_up(row: Item, by: Viewer, at: datetime, note: str | None) -> None:
    FollowUp.objects.create(
        authority=row.authority,
        item=row,
        at=at,
        author_name=by.name,
        author_id=by.account_id,
        status=row.status,
        progress=row.progress,
        note=note,
    )


def _tell(row: Item, by: Viewer, at: datetime, changes: tuple[Change, ...], done: str, note: str | None = None) -> None:
    """One line of history for each field that changed; one for the note alone when nothing else did."""
    told: tuple[Change | None, ...] = changes or (None,)
    history.record(
        history.item_event(row, row.programme, by=by, at=at, verb=done, change=change, note=note) for change in told
    )


@transaction.atomic
def restrict(*, item: str, by: Viewer, restricted: bool = True) -> int:
    """Hide an item and its branch from those who do not handle it, or show it again; gives how many items changed.

    Nothing under a restricted item can be shown on its own. Refusals: `NotFound`, `NotAllowed`, `Invalid`.
    """
    row = _locked(item, by, Verb.WRITE_ITEM)
    if not restricted and row.parent is not None and row.parent.restricted:
        message = "L'élément du dessus est restreint : levez d'abord sa restriction."
        raise Invalid([Problem("parent-restricted", message, Source(field="restricted"))])
    changed = Item.objects.filter(pk__in=_branch(row)).exclude(restricted=restricted)
    rows = list(changed.select_related("programme"))
    changed.update(restricted=restricted, version=F("version") + 1)
    now = timezone.now()
    change = Change("restricted", not restricted, restricted)
    history.record(
        history.item_event(each, each.programme, by=by, at=now, verb="updated", change=change) for each in rows
    )
    return len(rows)


def _branch(row: Item) -> list[int]:
    """The keys of an item and of everything under it at home."""
    found = [row.pk]
    level = [row.pk]
    while level := list(Item.objects.filter(parent__in=level).values_list("pk", flat=True)):
        found += level
    return found
