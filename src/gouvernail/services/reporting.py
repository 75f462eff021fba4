"""An update: somebody says where an item stands. Each is an entry of its own; the item holds what is so now."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.permissions import Verb
from gouvernail.core.problems import Problem, Source
from gouvernail.core.progress import is_drawn
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import FollowUp, Item
from gouvernail.queries.drawing import drawn_now
from gouvernail.queries.viewer import Viewer
from gouvernail.services import saving, submitting
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.saving import Saved

TEXTS = ("achieved", "remaining", "obstacles", "support")
SAID = ("status", "progress", "health", *TEXTS)
"""The fields that an update may say, as in `core.plan.Item`."""
NOTHING_NEW = "Rien de neuf"
FARTHEST_DAYS = 3660


@transaction.atomic
def report(
    *,
    item: str,
    by: Viewer,
    version: int,
    values: Mapping[str, Any],
    note: str | None = None,
    next_date: date | None = None,
    same: bool = False,
    steps: Mapping[str, bool] | None = None,
    key: str | None = None,
) -> Saved:
    """Keep what is said of an item (`values`: some of `SAID`) as an entry, and in the item what it says anew.

    A state given here drops the word that a document used. `next_date`: the day for which news is announced. `steps`:
    those of the action that were ticked or unticked, by uid. `key`: of the form; the same one writes once. Nothing new,
    no note and no day writes nothing, unless `same` says that nothing new is the news. What would change the item
    waits, where its authority has updates validated and the person does not answer for its department. Refusals:
    `NotFound`, `NotAllowed`, `Conflict` (somebody changed the same since: nothing is written), `Invalid`.
    """
    note = (note or "").strip() or None
    _refuse_strange(values, next_date)
    held = saving.hold(item, by, Verb.FOLLOW_UP)
    refuse_computed(held.stored, values)
    row = held.row
    if key and FollowUp.objects.filter(item=row, key=key).exists():
        return Saved(row.version)
    new, names = saving.changed_item(held, by, version, values)
    saving.refuse_unsound(new)
    if held.waits:
        asked, ticks = submitting.said_of(held, new, values), submitting.ticks_of(row, by, steps or {})
        if asked or ticks:
            return submitting.submit(held, by, new, asked, ticks, note=note, next_date=next_date, key=key)
    changes = saving.save(held, new, names)
    now = timezone.now()
    ticked = tick(row, by, now, steps or {})
    if not changes and note is None and next_date is None and not same and ticked is None:
        return Saved(row.version)
    if not changes:
        row.version += 1
        row.save(update_fields=["version", "updated_at"])
    said = {change.field for change in changes}
    nothing = same and not changes and note is None and ticked is None
    FollowUp.objects.create(
        authority=row.authority, item=row, at=now, author_name=by.name, author_id=by.account_id, note=note,
        next_date=next_date, same=nothing, key=key or None, **standing(row, new, said),
    )  # fmt: skip
    told = note or (NOTHING_NEW if nothing else None)
    return Saved(row.version, saving.tell(row, by, now, changes, "followed_up", note=told, act=ticked))


def tick(row: Item, by: Viewer, now: datetime, steps: Mapping[str, bool], act: str | None = None) -> str | None:
    """Say of the steps of an action that they are done, or not yet; gives the act that did, if anything was new.

    `act` continues one that was begun.
    """
    for uid, done in steps.items():
        held = saving.hold(uid, by, Verb.FOLLOW_UP)
        if held.row.parent_id != row.pk or held.row.level != Level.STEP:
            raise NotFound
        if (held.row.status == StatusValue.DONE) == done:
            continue
        state = {"status": StatusValue.DONE if done else StatusValue.IN_PROGRESS}
        new, names = saving.changed_item(held, by, held.row.version, state)
        changes = saving.save(held, new, names)
        act = saving.tell(held.row, by, now, changes, "followed_up", act=act)
    return act


def standing(row: Item, new: core.Item, said: set[str]) -> dict[str, Any]:
    """Where the item stands now, and of its texts those that were said this time. A progress that is computed is told
    as it is at this moment."""
    state = {name: getattr(row, name) for name in ("status", "progress", "health", "health_text")}
    if is_drawn(row.level, row.progress_from):
        state["progress"] = drawn_now(row.pk, row.progress_from)
    return state | {name: getattr(new, name) for name in TEXTS if name in said}


def refuse_computed(item: core.Item, values: Mapping[str, Any]) -> None:
    """What is computed is not typed."""
    if values.get("progress") is not None and is_drawn(item.level, item.progress_from):
        said = "L'avancement de cette action se calcule\u00a0: il ne se saisit pas."
        raise Invalid([Problem("progress-computed", said, Source(field="progress"))])


def _refuse_strange(values: Mapping[str, Any], next_date: date | None) -> None:
    problems = [
        Problem("field-unknown", f"Le champ «\u00a0{name}\u00a0» ne se dit pas dans une mise à jour.")
        for name in sorted(set(values) - set(SAID))
    ]
    if next_date is not None and not 0 <= (next_date - timezone.localdate()).days <= FARTHEST_DAYS:
        said = "La date des prochaines nouvelles est à venir, dans les dix ans."
        problems.append(Problem("date-out-of-range", said, Source(field="next_date")))
    if problems:
        raise Invalid(problems)
