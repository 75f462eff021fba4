"""The items that name some people or departments, held while an act changes who is named: what they said before, and
what is told."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gouvernail.core.changes import Change
from gouvernail.core.searching import search_text
from gouvernail.models import DepartmentRole, Event, Item, ItemDepartment, ItemPerson
from gouvernail.models.items import SEARCHED
from gouvernail.queries.plans import PEOPLE_FIELDS, core_items
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history
from gouvernail.services.acts import changed

Names = dict[str, list[str]]


class NamingItems:
    """Items held until the end of the transaction, with the names of people that they bear, field by field."""

    model: type[ItemPerson] | type[ItemDepartment] = ItemPerson
    named = "person"
    fields: Mapping[str, str] = {role.value: name for role, name in PEOPLE_FIELDS.items()}

    def __init__(self, who: Iterable[int], items: QuerySet[Item] | None = None) -> None:
        naming = _rows(self.model).filter(**{f"{self.named}__in": list(who)}).order_by().values("item")
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
        Item.objects.bulk_update(touched, ["version", *SEARCHED, "updated_at"], batch_size=200)
        lines = [
            history.item_event(row, row.programme, by=by, at=now, verb=verb, change=change, note=note)
            for row in touched
            for change in changes[row.pk]
        ]
        for line in lines:
            line.undoes = undoes
        return lines

    def _names(self) -> dict[int, Names]:
        found: dict[int, Names] = {row.pk: {name: [] for name in self.fields.values()} for row in self.rows}
        rows = _rows(self.model).filter(item__in=list(found)).order_by("position", "id")
        for item, role, written, name in rows.values_list("item_id", "role", "written", f"{self.named}__name"):
            found[item][self.fields[role]].append(written or name)
        return found


class DepartmentItems(NamingItems):
    """The same for departments."""

    model = ItemDepartment
    named = "department"
    fields = {
        DepartmentRole.LEAD.value: "departments",
        DepartmentRole.CONTRIBUTING.value: "contributing_departments",
    }


def _rows(model: type[ItemPerson] | type[ItemDepartment]) -> QuerySet[Any]:
    return model._default_manager.all()


def search_again(people: Iterable[int] = (), departments: Iterable[int] = ()) -> None:
    """The text in which search looks for the items that name these people or departments."""
    who = ItemPerson.objects.filter(person__in=list(people)).order_by().values("item")
    naming = who.union(ItemDepartment.objects.filter(department__in=list(departments)).order_by().values("item"))
    rows = list(Item.objects.filter(pk__in=naming).order_by("programme_id"))
    _refresh(rows)
    Item.objects.bulk_update(rows, SEARCHED, batch_size=200)


def _refresh(rows: Iterable[Item]) -> None:
    by_programme: dict[int, list[Item]] = defaultdict(list)
    for row in rows:
        by_programme[row.programme_id].append(row)
    for programme, held in by_programme.items():
        for row, item in zip(held, core_items(held, programme=programme), strict=True):
            row.look_for(search_text(item))


def _differences(before: Names, after: Names) -> list[Change]:
    return [change for name in before for change in changed(name, before[name] or None, after[name] or None)]
