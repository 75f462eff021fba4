"""What who answers for a department makes of updates that wait: validated, amended, or sent back with a reason.

Each is an act of history that is taken back as any other: the item is then what it was, and the update waits again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Health
from gouvernail.core.problems import Problem, Source
from gouvernail.core.progress import is_drawn
from gouvernail.core.vocabulary import HealthValue, Level, StatusValue
from gouvernail.models import Event, FollowUp, Item, LetterKind, Ruling
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import letters, reporting, saving
from gouvernail.services.refusals import Invalid, NotFound, Refused
from gouvernail.services.saving import Held, Saved
from gouvernail.services.writing_to import address_of

LONGEST_REASON = 2000
GROUPED = timedelta(minutes=30)
"""What became of one's updates within a half hour is told in one letter."""
TOLD = frozenset({"followed_up", "submitted", "validated", "amended", "returned"})
"""What history calls updates and what became of them."""


@dataclass(frozen=True, slots=True)
class Ruled:
    """What « Tout valider » did: how many, the act of each programme, and why some are left (title and sentence)."""

    count: int
    acts: tuple[str, ...]
    left: tuple[tuple[str, str], ...]


@transaction.atomic
def validate(*, entry: int, by: Viewer, version: int) -> Saved:
    """Make official what an update says. `version`: of the item, as the person saw it beside the update.

    Refusals: `NotFound`, `NotAllowed`, `Conflict` (somebody changed the same since), `Invalid`, `Refused` (it has its
    answer).
    """
    held, told = _hold(entry, by)
    return _validated(held, told, by, version, None)


@transaction.atomic
def validate_all(*, entries: Iterable[tuple[int, int]], by: Viewer) -> Ruled:
    """Validate these (update, version of its item that was seen), oldest first; what cannot be is left, and said why.

    One act for each programme.
    """
    seen = dict(entries)
    acts: dict[int, str] = {}
    now_at: dict[int, tuple[int, int]] = {}
    count, left = 0, []
    waiting = FollowUp.objects.filter(pk__in=seen).order_by("at", "pk").values_list("pk", "item_id", "item__title")
    for pk, item, title in list(waiting):
        # Several updates of one item: the second stands on what the first just made of it.
        was, became = now_at.get(item, (seen[pk], seen[pk]))
        version = became if was == seen[pk] else seen[pk]
        try:
            with transaction.atomic():
                held, told = _hold(pk, by)
                saved = _validated(held, told, by, version, acts.get(held.row.programme_id))
        except NotFound:
            continue
        except Refused as refusal:
            left.append((title, refusal.message))
            continue
        now_at[item] = (seen[pk], saved.version)
        acts[held.row.programme_id] = saved.act or ""
        count += 1
    return Ruled(count, tuple(acts.values()), tuple(left))


@transaction.atomic
def amend(
    *,
    entry: int,
    by: Viewer,
    version: int,
    values: Mapping[str, Any],
    steps: Iterable[str] = (),
    note: str | None = None,
) -> Saved:
    """Make official something else: `values` (as in `reporting.report`) and, of the steps that it ticks, these (uid).

    The update stays as its author said it; beside it stands that of who amended it. Refusals as for `validate`.
    """
    held, told = _hold(entry, by)
    row, now = held.row, timezone.now()
    reporting.refuse_computed(held.stored, values)
    kept = set(steps)
    act = reporting.tick(row, by, now, {uid: done for uid, done in _ticks(told, row).items() if uid in kept})
    note = (note or "").strip() or None
    new, changes = _written(held, by, version, values)
    FollowUp.objects.create(
        authority=row.authority, item=row, at=now, author_name=by.name, author_id=by.account_id, note=note,
        **reporting.standing(row, new, {change.field for change in changes}),
    )  # fmt: skip
    _rule(told, by, now, Ruling.AMENDED)
    return Saved(row.version, saving.tell(row, by, now, changes, "amended", note=note, act=act))


@transaction.atomic
def send_back(*, entry: int, by: Viewer, reason: str) -> Saved:
    """Leave the item as it is; `reason` is read by who wrote the update. Refusals as for `validate`."""
    held, told = _hold(entry, by)
    reason = reason.strip()
    if not 0 < len(reason) <= LONGEST_REASON:
        said = "Dites pourquoi\u00a0: la personne qui a écrit la mise à jour lira cette raison."
        raise Invalid([Problem("ruling", said, Source(field="reason"))])
    row, now = held.row, timezone.now()
    row.version += 1
    row.save(update_fields=["version", "updated_at"])
    _rule(told, by, now, Ruling.RETURNED, reason)
    return Saved(row.version, saving.tell(row, by, now, (), "returned", note=reason))


def drop_update(row: Item, line: Event) -> None:
    """What a line of history told of an update is taken back. Refusals: `Refused` (it has its answer)."""
    if line.verb in {"followed_up", "amended"}:
        FollowUp.objects.filter(item=row, author=line.actor_account, at=line.at, ruling=None).delete()
    if line.verb == "submitted":
        own = FollowUp.objects.select_for_update(of=("self",)).filter(item=row, author=line.actor_account, at=line.at)
        for told in own:
            if told.ruling != Ruling.WAITING:
                raise Refused(_answered(told))
            told.delete()
    if line.verb in {"validated", "amended", "returned"}:
        ruled = FollowUp.objects.filter(item=row, ruled_at=line.at, ruling__isnull=False)
        ruled.update(ruling=Ruling.WAITING, ruled_at=None, ruled_by_name=None, reason="")


# --------------------------------------------------------------------------------------------------------------------


def _hold(entry: int, by: Viewer) -> tuple[Held, FollowUp]:
    """The item and one of its updates that waits, until the end of the transaction: two heads come one after the
    other, and the second reads what the first answered."""
    seen = visible_items(by).order_by().values("pk")
    uid = FollowUp.objects.filter(pk=entry, item__in=seen).values_list("item__uid", flat=True).first()
    if uid is None:
        raise NotFound
    held = saving.hold(uid, by, Verb.VALIDATE_UPDATE)
    told = FollowUp.objects.select_for_update(of=("self",)).filter(pk=entry, ruling__isnull=False).first()
    if told is None:
        raise NotFound
    if told.ruling != Ruling.WAITING:
        raise Refused(_answered(told))
    return held, told


def _answered(told: FollowUp) -> str:
    what = {Ruling.VALIDATED: "validée", Ruling.AMENDED: "amendée", Ruling.RETURNED: "renvoyée"}[Ruling(told.ruling)]
    return f"Cette mise à jour a déjà été {what} par {told.ruled_by_name}."


def _validated(held: Held, told: FollowUp, by: Viewer, version: int, act: str | None) -> Saved:
    row, now = held.row, timezone.now()
    act = reporting.tick(row, by, now, _ticks(told, row), act)
    _new, changes = _written(held, by, version, _values(told, held))
    _rule(told, by, now, Ruling.VALIDATED)
    return Saved(row.version, saving.tell(row, by, now, changes, "validated", act=act))


def _written(held: Held, by: Viewer, version: int, values: Mapping[str, Any]) -> Any:
    """The item with these values, and what changed; it has a new version in any case."""
    new, names = saving.changed_item(held, by, version, values)
    saving.refuse_unsound(new)
    changes = saving.save(held, new, names)
    if not changes:
        held.row.version += 1
        held.row.save(update_fields=["version", "updated_at"])
    return new, changes


def _values(told: FollowUp, held: Held) -> dict[str, Any]:
    """What the update says, as `core.plan.Item` types it; a progress that is computed by now is not typed."""
    values: dict[str, Any] = {name: getattr(told, name) for name in told.said}
    if values.get("status"):
        values["status"] = StatusValue(values["status"])
    if values.get("health"):
        values["health"] = Health(HealthValue(values["health"]), told.health_text)
    if is_drawn(held.stored.level, held.stored.progress_from):
        values.pop("progress", None)
    return values


def _ticks(told: FollowUp, row: Item) -> dict[str, bool]:
    """The steps that it ticks and that are there still."""
    there = Item.objects.filter(uid__in=list(told.ticks), parent=row, level=Level.STEP, trashed_at=None)
    return {uid: told.ticks[uid] for uid in there.order_by("position", "id").values_list("uid", flat=True)}


def _rule(told: FollowUp, by: Viewer, now: datetime, ruling: Ruling, reason: str = "") -> None:
    told.ruling, told.ruled_at, told.ruled_by_name, told.reason = ruling, now, by.name, reason
    told.save(update_fields=["ruling", "ruled_at", "ruled_by_name", "reason"])
    _tell_author(told, by, now)


def _tell_author(told: FollowUp, by: Viewer, now: datetime) -> None:
    """Who wrote it is written to, with what became of their other updates in the same half hour."""
    if told.author_id is not None and told.author_id == by.account_id:
        return
    person = told.person
    to = told.author.email if told.author and told.author.is_active else address_of(person) if person else ""
    if not to:
        return
    since = now.replace(minute=now.minute // 30 * 30, second=0, microsecond=0)
    who = {"person": person.uid} if person and not told.author else {"account": told.author_id}
    letters.post(
        kind=LetterKind.RULED, key=f"ruled:{told.authority_id}:{to.lower()}:{since:%Y%m%d%H%M}"[:120], to=to.lower(),
        authority=told.authority, after=since + GROUPED + timedelta(minutes=1),
        about={**who, "since": since.isoformat(), "base": settings.PUBLIC_ADDRESS},
    )  # fmt: skip
