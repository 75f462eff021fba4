"""The outside bodies named in programmes, with their actions."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import Level
from gouvernail.models import ItemPartner, Partner
from gouvernail.queries import spelling
from gouvernail.queries.actions import Listing
from gouvernail.queries.everything import everything
from gouvernail.queries.gate import visible_items
from gouvernail.queries.rows import ref
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class PartnerCard:
    """`actions` counts the actions that name it, among those that the viewer sees."""

    uid: str
    name: str
    authority: str
    actions: int


@dataclass(frozen=True, slots=True)
class PartnerPage:
    partner: PartnerCard
    actions: Listing


def listing(viewer: Viewer) -> tuple[PartnerCard, ...]:
    """Partners named in the actions that the viewer sees, most named first. One SQL query."""
    named = ItemPartner.objects.filter(item__in=visible_items(viewer).filter(level=Level.ACTION))
    found = (
        named.order_by()
        .values("partner__uid", "partner__name", "partner__authority__name", "partner__authority_id")
        .annotate(actions=Count("item", distinct=True), plain=spelling.PLAIN, spelled=spelling.WRITTEN)
    )
    cards = (
        PartnerCard(
            row["partner__uid"],
            spelling.told(viewer, row["partner__authority_id"], row["partner__name"], row["plain"], row["spelled"]),
            row["partner__authority__name"],
            row["actions"],
        )
        for row in found
    )
    return tuple(sorted(cards, key=lambda card: (-card.actions, fold(card.name), card.uid)))


def one(viewer: Viewer, uid: str, *, today: date) -> PartnerPage | None:
    """A partner with its actions; `None` when no action that the viewer sees names it."""
    named = ItemPartner.objects.filter(item__in=visible_items(viewer).filter(level=Level.ACTION), partner__uid=uid)
    rows = list(named.values_list("item_id", "partner__authority__name"))
    if not rows:
        return None
    (name,) = spelling.names_of(viewer, Partner.objects.filter(uid=uid)).values()
    found = everything(viewer, today=today)
    items = {item for item, _authority in rows}
    by_uid = {row.uid: row for row in found.rows}
    kept = tuple(row for row in found.rows if row.id in items)
    parents = {row.parent_uid: ref(by_uid[row.parent_uid]) for row in kept if row.parent_uid}
    listed = Listing(rows=kept, total=len(kept), parents=parents, programmes=found.programmes)
    return PartnerPage(PartnerCard(uid, name, rows[0][1], len(kept)), listed)
