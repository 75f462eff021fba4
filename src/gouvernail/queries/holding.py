"""Which items of some programmes hold a value in a field, whatever its table."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from django.db.models import Q, QuerySet

from gouvernail.models import (
    BudgetLine,
    DepartmentRole,
    Indicator,
    IndicatorTie,
    Item,
    ItemDepartment,
    ItemDocument,
    ItemKeyword,
    ItemLink,
    ItemPartner,
    ItemPerson,
    ItemSdg,
    KeywordKind,
    PersonRole,
)

COLUMNS = {"deadline": "deadline_text", "start": "planned_start"}
"""Where the column has another name than the field."""
TABLES: Mapping[str, tuple[type[Any], dict[str, object]]] = {
    "political_leads": (ItemPerson, {"role": PersonRole.POLITICAL}),
    "administrative_leads": (ItemPerson, {"role": PersonRole.ADMINISTRATIVE}),
    "agents": (ItemPerson, {"role": PersonRole.AGENT}),
    "departments": (ItemDepartment, {"role": DepartmentRole.LEAD}),
    "contributing_departments": (ItemDepartment, {"role": DepartmentRole.CONTRIBUTING}),
    "partners": (ItemPartner, {}),
    "plans": (ItemKeyword, {"keyword__kind": KeywordKind.SECTOR_PLAN}),
    "domains": (ItemKeyword, {"keyword__kind": KeywordKind.DOMAIN}),
    "tags": (ItemKeyword, {"keyword__kind": KeywordKind.TAG}),
    "sdgs": (ItemSdg, {}),
    "links": (ItemLink, {}),
    "documents": (ItemDocument, {}),
    "budget": (BudgetLine, {}),
    "indicators": (Indicator, {}),
}
LISTS = frozenset({"aims", "methods", "means", "evaluation"})


def _items_in(
    table: type[Any], programmes: Iterable[int], only: Mapping[str, Any] = MappingProxyType({})
) -> QuerySet[Any, int]:
    held: QuerySet[Any] = table.objects.filter(item__programme_id__in=list(programmes), **only)
    return held.order_by().values_list("item_id", flat=True)


def holding(programmes: Iterable[int], name: str) -> frozenset[int]:
    """The keys of the items that hold something in a field of `core.plan.Item`. One SQL query."""
    if name in TABLES:
        table, only = TABLES[name]
        listed = _items_in(table, programmes, only)
        return frozenset(listed.union(_items_in(IndicatorTie, programmes)) if name == "indicators" else listed)
    column = COLUMNS.get(name, name)
    empty = Q(**{column: []}) if name in LISTS else Q(**{f"{column}__isnull": True})
    held = Item.objects.filter(~empty, programme_id__in=list(programmes), trashed_at__isnull=True)
    return frozenset(held.order_by().values_list("pk", flat=True))
