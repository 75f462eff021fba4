"""What would change if somebody handed over all that names them: every item and role, as far as the viewer sees."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Verb
from gouvernail.models import ItemPerson, PersonRole
from gouvernail.queries import manageable
from gouvernail.queries.gate import remembered_items
from gouvernail.queries.manageable import Kept
from gouvernail.queries.viewer import Viewer

Pick = tuple[str, str]
"""An item (uid) and the role in which it names somebody."""


@dataclass(frozen=True, slots=True)
class Line:
    """An item that names the one who hands over, as what. `twice`: it names the successor so already."""

    uid: str
    code: str | None
    title: str
    programme: str
    role: str
    in_bin: bool
    restricted: bool
    twice: bool

    @property
    def pick(self) -> str:
        return f"{self.role}:{self.uid}"


def of(viewer: Viewer, person: int) -> QuerySet[ItemPerson]:
    """The rows that name a person (key) in what the viewer sees, the bin included: what is restored later counts."""
    return ItemPerson.objects.filter(person=person, item__in=remembered_items(viewer))


def lines(viewer: Viewer, person: int, heir: int) -> tuple[Line, ...]:
    """What names the person, by role, in the order of the programmes. Two SQL queries beside the gate's."""
    held = set(ItemPerson.objects.filter(person=heir).values_list("item_id", "role"))
    rows = of(viewer, person).select_related("item", "item__programme")
    rows = rows.order_by("item__programme__position", "item__programme_id", "item__position", "item_id")
    found = [
        Line(
            uid=row.item.uid,
            code=row.item.code,
            title=row.item.title,
            programme=row.item.programme.title,
            role=row.role,
            in_bin=row.item.trashed_at is not None,
            restricted=row.item.restricted,
            twice=(row.item_id, row.role) in held,
        )
        for row in rows
    ]
    order = list(PersonRole)
    return tuple(sorted(found, key=lambda line: order.index(PersonRole(line.role))))


def successors(viewer: Viewer, kept: Kept, *, today: date) -> tuple[tuple[str, str], ...]:
    """To whom the viewer may hand over: the people of the authority whom they keep, and who are there. One query."""
    there = Q(left_on__isnull=True) | Q(left_on__gt=today)
    others = manageable.people(viewer).filter(there, authority=kept.authority_pk).exclude(pk=kept.pk)
    named = [
        (uid, f"{name} ({function})" if function else name)
        for uid, name, function in others.values_list("uid", "name", "function")
    ]
    return tuple(sorted(named, key=lambda each: fold(each[1])))


def may_hide(viewer: Viewer, authority: int) -> bool:
    """Whether there may be items that name people of the authority and that the viewer does not see."""
    return not viewer.may(Verb.SEE_RESTRICTED, authority)
