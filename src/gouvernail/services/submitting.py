"""An update that waits for who answers for the department: kept as it was said, while the item stays as it was."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.changes import content, differences
from gouvernail.core.permissions import Verb
from gouvernail.core.vocabulary import Level, StatusValue
from gouvernail.models import Account, FollowUp, Item, LetterKind, Ruling
from gouvernail.queries.validating import STATE, TEXTS, Asking
from gouvernail.queries.viewer import Viewer
from gouvernail.services import letters, saving, storing
from gouvernail.services.refusals import NotFound
from gouvernail.services.saving import Held, Saved

COLUMNS = (*STATE, "health_text")
MORNING = time(8)


def said_of(held: Held, new: core.Item, values: Mapping[str, Any]) -> list[str]:
    """The fields of which the update says something else than what is official, or than what waits already."""
    official = {change.field for change in differences(content(held.stored), content(new))}
    before, after = standing(held.row), storing.columns(new)
    again = {name for name in STATE if before[name] != after[name]}
    again |= {"health"} if before["health_text"] != after["health_text"] else set()
    return [name for name in (*STATE, *TEXTS) if name in values and name in official | again]


def standing(row: Item) -> dict[str, Any]:
    """Where the item would stand, were what waits validated."""
    last = FollowUp.objects.filter(item=row, ruling=Ruling.WAITING).first()
    return {name: getattr(last or row, name) for name in COLUMNS}


def ticks_of(row: Item, by: Viewer, steps: Mapping[str, bool]) -> dict[str, bool]:
    """Of these steps of the action, those that would change. Refusals: as for ticking them."""
    ticks = {}
    for uid, done in steps.items():
        step = saving.locked(uid, by, Verb.FOLLOW_UP)
        if step.parent_id != row.pk or step.level != Level.STEP:
            raise NotFound
        if (step.status == StatusValue.DONE) != done:
            ticks[uid] = done
    return ticks


def submit(
    held: Held,
    by: Viewer,
    new: core.Item,
    said: list[str],
    ticks: Mapping[str, bool],
    *,
    note: str | None,
    next_date: date | None,
    key: str | None,
) -> Saved:
    """Keep it, and have those told who are asked. The item gets a new version and nothing else."""
    row, now = held.row, timezone.now()
    after = storing.columns(new)
    asked = {*said, *({"health_text"} if "health" in said else ())}
    would = {name: after[name] if name in asked else value for name, value in standing(row).items()}
    row.version += 1
    row.save(update_fields=["version", "updated_at"])
    only = next(iter(by.people)) if by.account_id is None and len(by.people) == 1 else None
    FollowUp.objects.create(
        authority=row.authority, item=row, at=now, author_name=by.name, author_id=by.account_id, person_id=only,
        note=note, next_date=next_date, key=key or None, ruling=Ruling.WAITING, said=said, ticks=dict(ticks),
        **would, **{name: getattr(new, name) for name in TEXTS if name in said},
    )  # fmt: skip
    _ask(row, now)
    return Saved(row.version, saving.tell(row, by, now, (), "submitted", note=note), waits=True)


def _ask(row: Item, now: datetime) -> None:
    """Those who are asked are written to once for a day, the next morning, if something waits for them then: who
    stands in for them, where they are away on that day."""
    day = timezone.localtime(now).date() + timedelta(1)
    morning = timezone.make_aware(datetime.combine(day, MORNING))
    asked = Account.objects.filter(pk__in=Asking([row.authority_id]).accounts(row, day), is_active=True)
    for account, email in asked.values_list("pk", "email"):
        letters.post(
            kind=LetterKind.TO_VALIDATE, key=f"validate:{row.authority_id}:{account}:{day}", to=email.lower(),
            authority=row.authority, about={"account": account, "base": settings.PUBLIC_ADDRESS}, after=morning,
        )  # fmt: skip
