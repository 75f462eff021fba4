"""Values of many indicators, written at once: all of them, or none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import transaction
from django.utils import timezone

from gouvernail.core.measures import Measure, with_measures
from gouvernail.core.permissions import Verb
from gouvernail.core.plan import Indicator
from gouvernail.core.problems import Problem, Source
from gouvernail.queries.viewer import Viewer
from gouvernail.services import saving
from gouvernail.services.refusals import Invalid


@dataclass(frozen=True, slots=True)
class Asked:
    """The measures of one indicator: `place` among those of the item, `seen` as it was shown, `cells` of the grid by
    measure."""

    item: str
    place: int
    seen: Indicator
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """How many values were written, in how many items, and the act that takes them back."""

    values: int
    items: int
    act: str | None


@transaction.atomic
def measure(*, by: Viewer, asked: Sequence[Asked]) -> Measured:
    """Write these measures, each item once, in one act. Refusals: `NotFound`, `NotAllowed`, `Invalid`: an indicator or
    a value that somebody changed since it was shown is overwritten by nobody."""
    problems: list[Problem] = []
    by_item: dict[str, list[Asked]] = {}
    for each in asked:
        by_item.setdefault(each.item, []).append(each)
    now, act, written, items = timezone.now(), None, 0, 0
    for uid, listed in by_item.items():
        held = saving.hold(uid, by, Verb.WRITE_ITEM)
        found = list(held.stored.indicators)
        for each in listed:
            if wrong := _changed_since(each, found):
                problems.append(wrong)
            else:
                found[each.place] = with_measures(found[each.place], each.measures)
        if problems:
            continue
        new, names = saving.named(held.row, replace(held.stored, indicators=tuple(found)), ("indicators",))
        saving.refuse_unsound(new)
        changes = saving.save(held, new, names)
        if changes:
            act = saving.tell(held.row, by, now, changes, "updated", act=act)
            written, items = written + sum(len(each.measures) for each in listed), items + 1
    if problems:
        raise Invalid(problems)
    return Measured(written, items, act)


def _changed_since(asked: Asked, now: Sequence[Indicator]) -> Problem | None:
    """Somebody else changed the indicator, or a value of these days, since it was shown."""
    stands = now[asked.place] if asked.place < len(now) else None
    if stands is None or stands.text != asked.seen.text:
        said = f"L’indicateur «\u00a0{asked.seen.text}\u00a0» a changé entre-temps\u00a0: rechargez la page."
        return Problem("indicator-changed", said, Source(field="form"))
    days = {measure.date for measure in asked.measures}
    then = {value.date: (value.value, value.text) for value in asked.seen.values if value.date in days}
    here = {value.date: (value.value, value.text) for value in stands.values if value.date in days}
    if then == here:
        return None
    said = f"Quelqu’un a écrit une autre valeur de «\u00a0{stands.text}\u00a0» entre-temps\u00a0: rechargez la page."
    return Problem("value-changed", said, Source(field="form"))
