"""Which acts of a history can still be taken back, so that it is offered beside them.

The rules of `standing`, for a whole page at once. What the tree alone can tell (what was created holds something now)
is told when it is asked for.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence

from django.db.models import Count, Q

from gouvernail.core.permissions import Verb
from gouvernail.models import Event, Item, Programme
from gouvernail.queries import validating
from gouvernail.queries.gate import remembered_items, visible_programmes
from gouvernail.queries.items import verbs_on_items
from gouvernail.queries.programme_settings import stored_of
from gouvernail.queries.viewer import Viewer
from gouvernail.services import standing
from gouvernail.services.acts import may_in
from gouvernail.services.refusals import Refused

MOST_LINES = 1000
"""Lines of an act that is offered in a list; what changed more is taken back from where it was done."""
MOST_SINCE = 3000
"""Lines of history that are weighed for a page of it; of older ones nothing is offered."""
ELSEWHERE = ("imported", "import_undone")
"""An import is taken back as a whole, from its report."""


def undoable(by: Viewer, acts: Collection[str]) -> frozenset[str]:
    """Those of these acts that can be taken back. A fixed number of SQL queries, however many acts and items."""
    told = Event.objects.filter(act__in=acts).order_by().values("act")
    elsewhere = Count("pk", filter=Q(person_uid__isnull=False) | Q(verb__in=ELSEWHERE))
    told = told.annotate(lines=Count("pk"), elsewhere=elsewhere)
    small = [each["act"] for each in told if each["lines"] <= MOST_LINES and not each["elsewhere"]]
    by_act: dict[str, list[Event]] = defaultdict(list)
    for line in Event.objects.filter(act__in=small, programme_uid__isnull=False).order_by("id"):
        by_act[line.act or ""].append(line)
    on_items = {act: lines for act, lines in by_act.items() if any(line.item_uid for line in lines)}
    on_programmes = {act: lines for act, lines in by_act.items() if act not in on_items}
    return frozenset({*_on_items(by, on_items), *_on_programmes(by, on_programmes)})


# -------------------------------------------------------------------------------------------------------------- items


def _on_items(by: Viewer, acts: dict[str, list[Event]]) -> list[str]:
    lines = [line for each in acts.values() for line in each if line.item_uid]
    if not lines:
        return []
    uids = {line.item_uid for line in lines}
    oldest = min(line.pk for line in lines)
    newer = list(Event.objects.filter(item_uid__in=uids, id__gt=oldest).order_by("-id")[: MOST_SINCE + 1])
    if len(newer) > MOST_SINCE:
        return []
    since: dict[str, list[Event]] = defaultdict(list)
    for line in reversed(newer):
        since[line.item_uid or ""].append(line)
    held = Item.objects.filter(uid__in=uids).select_related("parent", "programme", "authority")
    rows = {row.uid: row for row in held}
    seen = set(remembered_items(by).filter(uid__in=uids).values_list("uid", flat=True))
    verbs = validating.exact(by, rows.values(), verbs_on_items(by, rows.values()))
    undone = _undone({(line.undoes, line.act) for line in newer if line.undoes})
    return [
        act
        for act, own in acts.items()
        if act not in undone
        and {line.item_uid for line in own if line.item_uid} <= seen
        and _stands(own, since, rows, verbs)
    ]


def _stands(
    lines: Sequence[Event], since: dict[str, list[Event]], rows: dict[str, Item], verbs: dict[str, frozenset[Verb]]
) -> bool:
    by_item: dict[str, list[Event]] = defaultdict(list)
    for line in lines:
        if line.item_uid:
            by_item[line.item_uid].append(line)
    try:
        for uid, own in by_item.items():
            later = standing.later_than(own, since[uid])
            standing.check_told(rows.get(uid), own, later, verbs.get(uid, frozenset()), rows)
    except Refused:
        return False
    return True


def _undone(pairs: set[tuple[str | None, str | None]]) -> set[str | None]:
    """The acts that were taken back by one that itself stands."""

    def is_undone(act: str | None) -> bool:
        return any(what == act and not is_undone(undoing) for what, undoing in pairs)

    return {what for what, _undoing in pairs if is_undone(what)}


# --------------------------------------------------------------------------------------------------------- programmes


def _on_programmes(by: Viewer, acts: dict[str, list[Event]]) -> list[str]:
    """Settings: as long as they are what the act made of them."""
    uids = {lines[0].programme_uid for lines in acts.values()}
    if not uids:
        return []
    rows = visible_programmes(by).filter(uid__in=uids).select_related("authority")
    now = {row.uid: stored_of(row) | {"stage": row.stage} for row in rows if _may_set(by, row)}
    undone = set(Event.objects.filter(undoes__in=list(acts)).values_list("undoes", flat=True))
    return [
        act
        for act, lines in acts.items()
        if act not in undone
        and lines[0].programme_uid in now
        and all(line.field and now[lines[0].programme_uid].get(line.field) == line.after for line in lines)
    ]


def _may_set(by: Viewer, row: Programme) -> bool:
    return may_in(by, row, Verb.MANAGE_PROGRAMME)
