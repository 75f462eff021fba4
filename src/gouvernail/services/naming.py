"""The items that name some people, held while an act changes who is named: what they said before, and what is told."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import QuerySet
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.searching import search_text
from gouvernail.models import Event, Item, ItemPerson
from gouvernail.queries.plans import PEOPLE_FIELDS, core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.acts import changed

Names = dict[str, list[str]]


class NamingItems:
    """Items held until the end of the transaction, with the names that they bear, field by field."""

    def __init__(self, people: Iterable[int], items: QuerySet[Item] | None = None) -> None:
        naming = ItemPerson.objects.filter(person__in=list(people)).order_by().values("item")
        held = Item.objects.select_for_update(of=("self",)).select_related("programme")
        wanted = (held if items is None else held.filter(pk__in=items.order_by().values("pk"))).filter(pk__in=naming)
        self.rows = list(wanted.order_by("programme_id", "position", "id"))
        self.before = self._names()

    def tell(self, *, by: Viewer, verb: str, note: str | None = None, undoes: str | None = None) -> list[Event]:
        """Make their versions and search texts follow the names as they are now; gives the lines of history."""
        now = timezone.now()
        after, changes = self._names(), {}
        for row in self.rows:
            changes[row.pk] = _differences(self.before[row.pk], after[row.pk])
        touched = [row for row in self.rows if changes[row.pk]]
        _refresh(touched)
        for row in touched:
            row.version += 1
            row.updated_at = now
        Item.objects.bulk_update(touched, ["version", "search_text", "updated_at"], batch_size=200)
        lines = [
            history.item_event(row, row.programme, by=by, at=now, verb=verb, change=change, note=note)
            for row in touched
            for change in changes[row.pk]
        ]
        for line in lines:
            line.undoes = undoes
        return lines

    def _names(self) -> dict[int, Names]:
        found: dict[int, Names] = {row.pk: {name: [] for name in PEOPLE_FIELDS.values()} for row in self.rows}
        named = ItemPerson.objects.filter(item__in=list(found)).order_by("position", "id")
        for item, role, written, name in named.values_list("item_id", "role", "written", "person__name"):
            found[item][_field(role)].append(written or name)
        return found


def search_again(people: Iterable[int]) -> None:
    """The text in which search looks for the items that name these people."""
    naming = ItemPerson.objects.filter(person__in=list(people)).order_by().values("item")
    rows = list(Item.objects.filter(pk__in=naming).order_by("programme_id"))
    _refresh(rows)
    Item.objects.bulk_update(rows, ["search_text"], batch_size=200)


def _refresh(rows: Iterable[Item]) -> None:
    by_programme: dict[int, list[Item]] = defaultdict(list)
    for row in rows:
        by_programme[row.programme_id].append(row)
    for programme, held in by_programme.items():
        for row, item in zip(held, core_items(held, programme=programme), strict=True):
            row.search_text = search_text(item)


def _field(role: str) -> str:
    return next(name for known, name in PEOPLE_FIELDS.items() if known.value == role)


def _differences(before: Names, after: Names) -> list[Change]:
    return [change for name in before for change in changed(name, before[name] or None, after[name] or None)]
