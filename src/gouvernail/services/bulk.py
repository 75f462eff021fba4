"""One field changed in many items of a programme: seen before, done as a whole or not at all, undone as one act."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from gouvernail.core import plan as core
from gouvernail.core.changes import content
from gouvernail.core.item_fields import FIELDS, Kind
from gouvernail.core.problems import Source
from gouvernail.core.soundness import item_problems
from gouvernail.models import Item
from gouvernail.queries.gate import visible_items
from gouvernail.queries.items import verbs_on_items
from gouvernail.queries.plans import core_items
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer
from gouvernail.services import items as item_services
from gouvernail.services.acts import Done
from gouvernail.services.items import verbs_for
from gouvernail.services.refusals import NotFound, Refused
from gouvernail.services.saving import Saved, as_core

MOST = 300
"""Items that one act changes."""
LISTED = frozenset({Kind.NAMES, Kind.LINES, Kind.GOALS})
ONE_BY_ONE = frozenset({"title", "code", "label"})
CHANGEABLE = tuple(
    name for name, field in FIELDS.items() if field.kind is not Kind.ROWS and name not in ONE_BY_ONE
)  # fmt: skip
"""Fields that many items may share. Rows (budget, indicators, ties) belong to one item."""


class Mode(StrEnum):
    """What becomes of what is there: replaced; for fields of several values, more added or some taken away."""

    REPLACE = "replace"
    ADD = "add"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The field, the value (as `core.plan.Item` types it), and what becomes of what is there."""

    name: str
    value: Any
    mode: Mode = Mode.REPLACE

    def of(self, stored: core.Item) -> Any:
        """The value that an item would have."""
        held = getattr(stored, self.name)
        if self.mode is Mode.REPLACE or FIELDS[self.name].kind not in LISTED:
            return as_core(stored, {self.name: self.value})[self.name]
        if self.mode is Mode.REMOVE:
            return tuple(each for each in held if each not in self.value)
        return tuple(dict.fromkeys((*held, *self.value)))


@dataclass(frozen=True, slots=True)
class Line:
    """An item before it is changed. `before` and `after` are stored forms; `why_not`: why it cannot be changed."""

    uid: str
    code: str | None
    title: str
    version: int
    before: Any
    after: Any
    why_not: str = ""

    @property
    def changes(self) -> bool:
        return not self.why_not and self.before != self.after


class Hindered(Refused):
    """409: some of the items could not be changed, so none was. `reasons` says why, by uid."""

    status = 409

    def __init__(self, reasons: Mapping[str, str]) -> None:
        super().__init__("Rien n'a été changé\u00a0: certaines fiches ne peuvent pas l'être, voyez pourquoi.")
        self.reasons = dict(reasons)


def preview(*, by: Viewer, programme: str, items: Iterable[str], wanted: Wanted) -> list[Line]:
    """What would change in these items (uids) of a programme, in their order. Nothing is written.

    A fixed number of SQL queries.
    """
    ranks = {uid: rank for rank, uid in enumerate(items)}
    rows = list(_rows(by, programme, ranks).select_related("authority", "programme"))
    rows.sort(key=lambda row: ranks[row.uid])
    verbs = verbs_on_items(by, rows)
    stored = core_items(rows, programme=rows[0].programme_id) if rows else []
    return [_line(row, item, wanted, verbs[row.uid]) for row, item in zip(rows, stored, strict=True)]


def _rows(by: Viewer, programme: str, items: Iterable[str]) -> QuerySet[Item]:
    found = visible_items(by).filter(programme__uid=programme, uid__in=list(items)[:MOST])
    return found.order_by("position", "id")


def _line(row: Item, stored: core.Item, wanted: Wanted, verbs: frozenset[Any]) -> Line:
    name, after = wanted.name, replace(stored, **{wanted.name: wanted.of(stored)})
    before_value, after_value = content(stored).get(name), content(after).get(name)
    return Line(
        row.uid, row.code, row.title, row.version, before_value, after_value, _why_not(row, stored, after, name, verbs)
    )


def _why_not(row: Item, stored: core.Item, after: core.Item, name: str, verbs: frozenset[Any]) -> str:
    if verbs.isdisjoint(verbs_for(name)):
        return "Vos droits ne permettent pas de modifier ce champ de cette fiche."
    chosen = preferences_from(row.authority.preferences, row.programme.preferences)
    if name in chosen.unshown(stored.level):
        return "Ce champ n'est pas employé à ce niveau."
    emptied = getattr(stored, name) not in (None, "", ()) and getattr(after, name) in (None, "", ())
    if emptied and chosen.requires(stored.level, name):
        return "Ce champ est obligatoire\u00a0: il ne se vide plus."
    return " ".join(problem.message for problem in item_problems(replace(after, source=Source())))


@transaction.atomic
def change(*, by: Viewer, programme: str, items: Mapping[str, int], wanted: Wanted, why: str | None = None) -> Done:
    """Change a field of these items (uid and the version that was seen): all of them or none, as one act.

    Refusals: `NotFound` (the programme), `Hindered` (with the reason of each item that stands in the way).
    """
    rows = list(_rows(by, programme, items).values_list("uid", flat=True))
    if not rows and not visible_items(by).filter(programme__uid=programme).exists():
        raise NotFound
    reasons = dict.fromkeys(set(items) - set(rows), NotFound.message)
    act: str | None = None
    changed = 0
    for uid in rows:
        try:
            saved = _one(uid, by, items[uid], wanted, why, act)
        except Refused as refusal:
            reasons[uid] = refusal.message
            continue
        act, changed = act or saved.act, changed + (saved.act is not None)
    if reasons:
        raise Hindered(reasons)
    return Done(act, count=changed)


def _one(uid: str, by: Viewer, version: int, wanted: Wanted, why: str | None, act: str | None) -> Saved:
    """Adding and taking away start from what is there now: what others wrote meanwhile stays."""
    row = visible_items(by).get(uid=uid)
    (stored,) = core_items([row], item=row.pk)
    seen = version if wanted.mode is Mode.REPLACE else row.version
    values = {wanted.name: wanted.of(stored)}
    return item_services.update(item=uid, by=by, version=seen, values=values, why=why, act=act)
