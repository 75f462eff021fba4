"""The ties of an item: those that it has, and those that others have to it."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, Q, QuerySet

from gouvernail.models import Item, ItemLink
from gouvernail.queries.gate import Sight, sight
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.rows import Ref

REF = ("uid", "level", "title", "label", "code", "programme__uid")


@dataclass(frozen=True, slots=True)
class LinkShown:
    """A tie; `target` is `None` when the code that the document names was not found, or is borne by several items.
    `outgoing` is false for a tie that another item has to this one."""

    kind: str
    code: str | None
    text: str | None
    target: Ref | None
    outgoing: bool = True


def links_of(seen: Sight, row: Item, *, ties: bool = True) -> tuple[LinkShown, ...]:
    """Ties from and to an item, among all that the viewer sees. Codes are looked up in its programme.

    `seen` is that programme; the gate is asked about the others where there are ties. Two SQL queries without any,
    one where it is known already that the item has no `ties` of its own.
    """
    return (*(_outgoing(seen, row) if ties else ()), *_incoming(seen, row))


def _outgoing(seen: Sight, row: Item) -> list[LinkShown]:
    own = ItemLink.objects.filter(item=row).order_by("position", "id")
    given = list(own.values_list("kind", "code", "text", "target_id"))
    if not given:
        return []
    seen = sight(seen.viewer)
    codes = [code or "" for _, code, _, _ in given]
    targets = [target or 0 for *_, target in given]
    wanted = seen.items().filter(Q(pk__in=[0, *targets]) | Q(programme=row.programme_id, code__in=["", *codes]))
    by_id: dict[int, Ref] = {}
    by_code: dict[str | None, list[Ref]] = defaultdict(list)
    for pk, programme, *values in wanted.exclude(pk=row.pk).values_list("pk", "programme_id", *REF):
        by_id[pk] = Ref(*values)
        if programme == row.programme_id:
            by_code[by_id[pk].code].append(by_id[pk])
    return [
        LinkShown(kind, code, text, by_id.get(target) if target else _only(by_code.get(code, [])))
        for kind, code, text, target in given
    ]


def _only(found: list[Ref]) -> Ref | None:
    """A code that several items bear tells nothing."""
    return found[0] if len(found) == 1 else None


def _incoming(seen: Sight, row: Item) -> list[LinkShown]:
    """Ties that name this item by its key, or by its code within the programme when nobody else bears it."""
    ties = _naming(row.pk, row.programme_id, row.code or "-")
    if not ties:
        return []
    found = ItemLink.objects.filter(pk__in=ties, item__in=sight(seen.viewer).items().order_by().values("pk"))
    values = (
        found.exclude(item=row).order_by("id").values_list("kind", "code", "text", *(f"item__{name}" for name in REF))
    )
    return [LinkShown(kind, code, text, Ref(*given), outgoing=False) for kind, code, text, *given in values]


@Prepared
def _naming(item: Any, programme: Any, code: Any) -> QuerySet[ItemLink, int]:
    twins = Item.objects.filter(programme=programme, code=code, trashed_at__isnull=True).exclude(pk=item)
    named = Q(target__isnull=True, code=code, item__programme=programme) & ~Q(Exists(twins))
    return ItemLink.objects.filter(Q(target=item) | named).values_list("pk", flat=True)
