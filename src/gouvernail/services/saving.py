"""The one way an item is changed: held, compared with what the person saw, judged, saved, told in the history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from gouvernail.core import plan as core
from gouvernail.core.changes import Change, content, differences
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Status
from gouvernail.core.problems import Source
from gouvernail.core.soundness import item_problems
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Event, Item
from gouvernail.queries import validating
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import verbs_on_item
from gouvernail.queries.plans import core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, storing
from gouvernail.services.refusals import Conflict, Invalid, NotAllowed, NotFound, Overlap
from gouvernail.services.registers import Register


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save did: the item's version, the act that takes it back (`None`: nothing changed), the new names.

    `waits`: it counts once who answers for the department has validated it.
    """

    version: int
    act: str | None = None
    new_names: tuple[str, ...] = ()
    waits: bool = False


@dataclass
class Held:
    """An item held until the end of the transaction: its row, what it says, and what the person may do to it."""

    row: Item
    stored: core.Item
    verbs: frozenset[Verb]

    @property
    def waits(self) -> bool:
        """Whether what the person says of it waits for the word of another."""
        return validating.waits(self.row, self.verbs)


def hold(uid: str, by: Viewer, *any_of: Verb) -> Held:
    """The item, if the person sees it and has one of these verbs on it: two savers come one after the other."""
    row, verbs = _locked(uid, by, any_of)
    (stored,) = core_items([row], item=row.pk)
    return Held(row, stored, verbs)


def locked(uid: str, by: Viewer, *any_of: Verb) -> Item:
    """The row alone. Refusals: `NotFound`, `NotAllowed`."""
    return _locked(uid, by, any_of)[0]


def _locked(uid: str, by: Viewer, any_of: Iterable[Verb]) -> tuple[Item, frozenset[Verb]]:
    held = visible_items(by).select_for_update(of=("self",)).select_related("programme", "authority", "source_document")
    row = held.filter(uid=uid).defer("source_document__text").first()
    if row is None:
        raise NotFound
    verbs = verbs_on_item(by, row)
    if Verb.VALIDATE_UPDATE in any_of or validating.validated(row):
        verbs = validating.exact(by, [row], {row.uid: verbs})[row.uid]
    if verbs.isdisjoint(any_of):
        raise NotAllowed
    return row, verbs


def changed_item(held: Held, by: Viewer, version: int, values: Mapping[str, Any]) -> tuple[core.Item, Register]:
    """The item with these values on top of what others saved since `version`; names are found or made.

    A field that somebody changed since, to something else than what is asked, is a `Conflict`; others go through.
    """
    asked = as_core(held.stored, values)
    asked = without_overlap(held, version, asked)
    new = replace(held.stored, **asked)
    return named(held.row, new, asked, Register(held.row.authority, by=by, said=[held.stored]))


def named(
    row: Item, new: core.Item, changed: Iterable[str], names: Register | None = None
) -> tuple[core.Item, Register]:
    """The item with each name once, and the register in which what the changed fields name is found or made.

    Fields that the same table holds are written again together: their names are looked up together too.
    """
    names = names or Register(row.authority)
    fields = storing.written_with(changed)
    names.prepare([storing.only_named(new, fields)])
    return replace(new, **storing.normalised(new, names, fields)), names


def without_overlap(
    held: Held, version: int, asked: dict[str, Any], lines: Iterable[Event] | None = None
) -> dict[str, Any]:
    """What remains to be changed. A value that the person left as they saw it does not undo what another wrote.

    `lines`: those of history after that version, oldest first, where they are known."""
    if version == held.row.version:
        return asked
    seen = _values_seen(held.row, version, _lines_since(held.row, version) if lines is None else lines)
    now, yours = content(held.stored), content(replace(held.stored, **asked))
    kept: dict[str, Any] = {}
    overlaps: dict[str, Overlap] = {}
    for name, value in asked.items():
        since = seen.get(name) if seen is not None else Overlap(now.get(name))
        if since is None or now.get(name) in (yours.get(name), since.before):
            kept[name] = value
        elif since.before != yours.get(name) or seen is None:
            overlaps[name] = since
    if overlaps or not 0 < version <= held.row.version:
        raise conflict(held.row, now, yours, overlaps or {name: Overlap(now.get(name)) for name in asked})
    return kept


def conflict(row: Item, now: Mapping[str, Any], yours: Mapping[str, Any], overlaps: Mapping[str, Overlap]) -> Conflict:
    return Conflict(
        version=row.version,
        current={name: now.get(name) for name in overlaps},
        yours={name: yours.get(name) for name in overlaps},
        overlaps=overlaps,
    )


def _lines_since(row: Item, version: int) -> Iterable[Event]:
    lines = Event.objects.filter(item_uid=row.uid, version__gt=version, version__lte=row.version).order_by("id")
    return lines.only("field", "before", "version", "actor_name", "at", "note")


def _values_seen(row: Item, version: int, since: Iterable[Event]) -> dict[str, Overlap] | None:
    """What fields that changed since that version were then, and who changed them last; `None` when nobody knows.

    Each version has its lines in the history. Where some are missing (history older than this rule), nothing is known.
    """
    found: dict[str, Overlap] = {}
    told: set[int | None] = set()
    for line in since:
        told.add(line.version)
        if line.field:
            first = found.get(line.field)
            found[line.field] = Overlap(first.before if first else line.before, line.actor_name, line.at, line.note)
    return found if told >= set(range(version + 1, row.version + 1)) else None


def as_core(stored: core.Item, values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as the core writes them: a bare state becomes a `Status`, which keeps its word when it is the same."""
    given = dict(values)
    status = given.get("status")
    if isinstance(status, StatusValue):
        same = stored.status is not None and stored.status.value is status
        given["status"] = stored.status if same else Status(status)
    return given


def refuse_unsound(item: core.Item) -> None:
    found = item_problems(replace(item, source=Source()))
    if found:
        raise Invalid(found)


def save(held: Held, new: core.Item, names: Register, rows: Mapping[str, Item] | None = None) -> tuple[Change, ...]:
    """Write what differs; gives the changes. Nothing is written when nothing differs."""
    row = held.row
    changes = differences(content(held.stored), content(new))
    if not changes:
        return ()
    columns = storing.columns(new)
    written = [column for column, value in columns.items() if getattr(row, column) != value]
    for column in written:
        setattr(row, column, columns[column])
    details = storing.Details()
    storing.replace_details(row, new, [change.field for change in changes], names, rows or {}, details)
    details.create()
    row.version += 1
    row.save(update_fields=[*written, "version", "updated_at"])
    held.stored = new
    return changes


def tell(
    row: Item, by: Viewer, at: datetime, changes: Iterable[Change], verb: str, *, note: str | None = None,
    act: str | None = None,
) -> str:  # fmt: skip
    """One line of history for each field that changed; one for the note alone when nothing else did."""
    told: tuple[Change | None, ...] = tuple(changes) or (None,)
    lines = (
        history.item_event(row, row.programme, by=by, at=at, verb=verb, change=change, note=note) for change in told
    )
    return history.record(lines, act=act)
