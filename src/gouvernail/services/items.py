"""What people change in items: their follow-up in place, and any field."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.changes import CONTENT, content, put_back
from gouvernail.core.item_fields import FIELDS
from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import CHOOSABLE
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, Item
from gouvernail.queries.editing import register_of
from gouvernail.queries.gate import visible_items
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer
from gouvernail.services import duties, saving, validating
from gouvernail.services.indicator_sharing import refuse_shared_gone
from gouvernail.services.refusals import Invalid, NotAllowed, Overlap, Refused
from gouvernail.services.registers import Register
from gouvernail.services.reporting import SAID, report
from gouvernail.services.saving import Saved

STRUCTURE = frozenset({"level", "parent", "also_under"})
"""Fields that tie items together: moved by acts of their own, not typed into a form."""
EDITABLE = frozenset(CONTENT) - STRUCTURE
UPDATES = ("followed_up", "submitted")
"""What history calls an update; the second waits for a word."""


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
    """Say where an item stands (`reporting.report`) in state, progress and a note; gives its new version."""
    values: dict[str, Any] = {}
    if not isinstance(status, Unchanged):
        values["status"] = status
    if not isinstance(progress, Unchanged):
        values["progress"] = progress
    return report(item=item, by=by, version=version, values=values, note=note).version


@transaction.atomic
def update(
    *, item: str, by: Viewer, version: int, values: Mapping[str, object], why: str | None = None, act: str | None = None
) -> Saved:
    """Change fields of an item, named and typed as in `core.plan.Item`; `why` is kept in the history. Same refusals.

    Each field asks for its own right (`core/item_fields.py`). Fields that place items (`STRUCTURE`) are not changed
    here. `version` is what the person saw: what others changed since in other fields stays. `act` continues an act that
    was begun on another item.
    """
    unknown = sorted(set(values) - EDITABLE)
    if unknown:
        raise Invalid(
            [Problem("field-unknown", f"Le champ «\u00a0{name}\u00a0» ne se modifie pas ici.") for name in unknown]
        )
    anyhow = frozenset().union(*(verbs_for(name) for name in values))
    held = saving.hold(item, by, *anyhow)
    if not all(held.verbs & verbs_for(name) for name in values):
        raise NotAllowed
    if held.waits and Verb.WRITE_ITEM not in held.verbs and (said := {*values} & {*SAID}):
        return _said_instead(item, by, version, values, said, why, act)
    owned = {name: getattr(held.stored, name) for name in duties.OWNING}
    new, names = saving.changed_item(held, by, version, values)
    saving.refuse_unsound(new)
    refuse_shared_gone(held, new)
    _refuse_emptied(held, new, values)
    new_names = _new_to(by, names, held.stored, new)
    changes = saving.save(held, new, names, targets_of(new, by))
    if not changes:
        return Saved(held.row.version)
    act = saving.tell(held.row, by, timezone.now(), changes, "updated", note=why, act=act)
    for name in duties.OWNING:
        if any(change.field == name for change in changes):
            duties.told_to(held.row, by, owned[name], getattr(new, name))
    return Saved(held.row.version, act, new_names)


def _said_instead(
    item: str, by: Viewer, version: int, values: Mapping[str, object], said: set[str], why: str | None, act: str | None
) -> Saved:
    """What an update says is an update, and waits as one, by whichever form it comes; the other fields are written."""
    told = report(item=item, by=by, version=version, values={name: values[name] for name in said}, note=why)
    others = {name: value for name, value in values.items() if name not in said}
    if not others:
        return told
    return replace(update(item=item, by=by, version=told.version, values=others, why=why, act=act), waits=told.waits)


def _new_to(by: Viewer, names: Register, before: core.Item, new: core.Item) -> tuple[str, ...]:
    """The names, in what changed, that the person could not know of: just made, or hidden from them.

    Both are told alike, so that typing a name does not tell whether something hidden bears it.
    """
    found = list(names.new_names)
    for field, known_field in FIELDS.items():
        register, written = known_field.register, getattr(new, field, None)
        if register is None or not written or written == getattr(before, field):
            continue
        rows = {names.row(register, name).pk: name for name in written}
        known = set(register_of(by, register).filter(pk__in=list(rows)).values_list("pk", flat=True))
        found += [name for pk, name in rows.items() if pk not in known and name not in found]
    return tuple(found)


def _refuse_emptied(held: saving.Held, new: core.Item, values: Iterable[str]) -> None:
    """A field that the authority insists on is not emptied any more; one that was never filled may wait."""
    chosen = preferences_from(held.row.authority.preferences, held.row.programme.preferences)
    missing = chosen.missing(new.level, {name: getattr(new, name) for name in CHOOSABLE})
    emptied = [name for name in missing if name in values and getattr(held.stored, name) not in (None, "", ())]
    if emptied:
        said = "Ce champ est obligatoire\u00a0: il ne se vide plus. Remplacez ce qu'il contient."
        raise Invalid([Problem("field-required", said, Source(field=name)) for name in emptied])


def verbs_for(name: str) -> frozenset[Verb]:
    """Any of these allows to change the field."""
    return FIELDS[name].verbs if name in FIELDS else frozenset({Verb.WRITE_ITEM})


def targets_of(new: core.Item, by: Viewer) -> dict[str, Item]:
    """The rows that the ties of an item name."""
    named = [link.item for link in new.links if link.item]
    return {row.uid: row for row in visible_items(by).filter(uid__in=named)} if named else {}


@transaction.atomic
def undo(*, item: str, by: Viewer, version: int) -> int:
    """Take back one's last follow-up; gives the item's new version. The history keeps both.

    Refusals: `NotFound`, `NotAllowed`, `Conflict` (somebody changed the item since), `Refused` (nothing to take back).
    """
    held = saving.hold(item, by, Verb.FOLLOW_UP)
    row = held.row
    act = last_follow_up(row, by)
    was = {event.field: event.before for event in act if event.field}
    if was and held.waits:
        raise NotAllowed
    new = put_back(held.stored, was)
    newest = Event.objects.filter(item_uid=row.uid).first()
    if row.version != version or newest not in act:
        now, yours = content(held.stored), content(new)
        raise saving.conflict(row, now, yours, {name: Overlap(now.get(name)) for name in was})
    new, names = saving.named(row, new, was)
    changes = saving.save(held, new, names)
    if not changes:
        row.version += 1
        row.save(update_fields=["version", "updated_at"])
    validating.drop_update(row, act[0])
    saving.tell(row, by, timezone.now(), changes, "undone")
    return row.version


def last_follow_up(row: Item, by: Viewer) -> list[Event]:
    """The lines of history of the last follow-up of this person, if they did not take it back already."""
    acts = Event.objects.filter(item_uid=row.uid, actor_account=by.account_id, actor_account__isnull=False)
    last = acts.filter(verb__in=(*UPDATES, "undone")).first()
    if last is None or last.verb == "undone":
        raise Refused("Il n'y a pas de mise à jour de votre main à annuler ici.")
    return list(acts.filter(verb__in=UPDATES, at=last.at))
