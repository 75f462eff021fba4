"""One indicator for several items: an item is tied to the indicator of another one of its programme, and untied."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from gouvernail.core import plan as core
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import SharedIndicator
from gouvernail.core.problems import Problem, Source
from gouvernail.core.shared_indicators import matched
from gouvernail.models import Indicator, IndicatorTie
from gouvernail.models.columns import new_uid
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import saving
from gouvernail.services.refusals import Invalid, NotFound
from gouvernail.services.saving import Held, Saved


@transaction.atomic
def share(*, item: str, by: Viewer, home: str, place: int) -> Saved:
    """Tie an item (uid) to the indicator that stands at that place (from 0) of another item (uid), of the same
    programme. Refusals: `NotFound` (either is not seen), `NotAllowed`, `Invalid`."""
    held = saving.hold(item, by, Verb.WRITE_ITEM)
    owner = visible_items(by).filter(uid=home, programme=held.row.programme_id).first()
    own = Indicator.objects.select_for_update(of=("self",)).filter(item=owner) if owner else Indicator.objects.none()
    found = next(iter(own.order_by("position", "id")[place : place + 1]), None)
    if owner is None or found is None or owner.pk == held.row.pk:
        raise NotFound
    if any(found.text == each.text for each in held.stored.all_indicators):
        said = f"La fiche a déjà un indicateur «\u00a0{found.text}\u00a0»."
        raise Invalid([Problem("indicator-twice", said, Source(field="indicator"))])
    if found.key is None:
        found.key = new_uid()
        found.save(update_fields=["key"])
    tie = SharedIndicator(found.key, found.text)
    return _save(held, by, (*held.stored.shared_indicators, tie))


@transaction.atomic
def unshare(*, item: str, by: Viewer, key: str) -> Saved:
    """Take a shared indicator off an item; those that show it too keep it. Same refusals."""
    held = saving.hold(item, by, Verb.WRITE_ITEM)
    left = tuple(each for each in held.stored.shared_indicators if each.key != key)
    if left == held.stored.shared_indicators:
        raise NotFound
    return _save(held, by, left)


def _save(held: Held, by: Viewer, shared: tuple[SharedIndicator, ...]) -> Saved:
    new, names = saving.named(held.row, replace(held.stored, shared_indicators=shared), ("shared_indicators",))
    changes = saving.save(held, new, names)
    act = saving.tell(held.row, by, timezone.now(), changes, "updated")
    return Saved(held.row.version, act)


def refuse_shared_gone(held: Held, new: core.Item) -> None:
    """An indicator that other items share is not taken away under them. Refusal: `Invalid`."""
    if new.indicators == held.stored.indicators or not any(each.key for each in held.stored.indicators):
        return
    kept = {place for place in matched(held.stored.indicators, new.indicators) if place is not None}
    gone = [each for place, each in enumerate(held.stored.indicators) if each.key and place not in kept]
    tied = IndicatorTie.objects.filter(indicator__item=held.row, indicator__key__in=[each.key for each in gone])
    shared = set(tied.values_list("indicator__key", flat=True))
    problems = [
        Problem(
            "indicator-shared",
            f"«\u00a0{each.text}\u00a0» est partagé avec d'autres fiches\u00a0: détachez-le d'abord de celles-ci.",
            Source(field="indicators"),
        )
        for each in gone
        if each.key in shared
    ]
    if problems:
        raise Invalid(problems)
