"""Two entries of a register that are one: what named the one names the other; and what it takes to part them again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet

from gouvernail.models import Absence, Ask, Department, FollowUp, Invitation, Membership, Person
from gouvernail.services import aliases
from gouvernail.services.naming import DepartmentItems, NamingItems

Entry = Person | Department


@dataclass(frozen=True, slots=True)
class Tie:
    """What else points to an entry, by which field. `once`: each of these has one row for an entry; where both have
    theirs, that of the one that stays counts."""

    model: type[Model]
    field: str
    once: str = ""

    def rows(self, **which: Any) -> QuerySet[Any]:
        return self.model._default_manager.filter(**which)

    def move(self, gone: Entry, kept: Entry) -> list[int]:
        """Gives the keys of the rows that moved."""
        found = self.rows(**{self.field: gone})
        if self.once:
            found = found.exclude(**{f"{self.once}__in": self.rows(**{self.field: kept}).values(self.once)})
        keys = list(found.values_list("pk", flat=True))
        self.rows(pk__in=keys).update(**{self.field: kept})
        return keys


@dataclass(frozen=True, slots=True)
class Merging:
    """How one register is merged. `ties` by the name under which history keeps the keys of the rows that moved."""

    naming: type[NamingItems]
    ties: Mapping[str, Tie]

    def move(self, gone: Entry, kept: Entry) -> dict[str, Any]:
        """What named the one names the other; gives what is needed to part them again."""
        rows, who = self._rows(), self.naming.named
        held = set(rows.filter(**{who: kept}).values_list("item_id", "role"))
        named = list(rows.filter(**{who: gone}).order_by("id"))
        twice = [row for row in named if (row.item_id, row.role) in held]
        moved = [row for row in named if (row.item_id, row.role) not in held]
        rows.filter(pk__in=[row.pk for row in twice]).delete()
        rows.filter(pk__in=[row.pk for row in moved]).update(**{who: kept}, written=None)
        told: dict[str, Any] = {
            "named": [[row.item_id, row.role] for row in moved],
            "twice": [[row.item_id, row.role, row.position] for row in twice],
            "aliases": list(aliases.of(gone).values_list("key", flat=True)),
        }
        aliases.of(gone).update(target=kept.pk)
        return told | {name: tie.move(gone, kept) for name, tie in self.ties.items()}

    def give_back(self, told: Mapping[str, Any], back: Entry, kept: Entry, naming: NamingItems) -> None:
        """The entry that is there again takes back what was its own, but for what was changed since."""
        rows, who = self._rows(), self.naming.named
        aliases.of(kept).filter(key__in=told["aliases"]).update(target=back.pk)
        aliases.of(kept).filter(key=told["key"]).delete()
        for item, role in told["named"]:
            rows.filter(item_id=item, role=role, **{who: kept}).update(**{who: back})
        authorities = {row.pk: row.authority_id for row in naming.rows}
        rows.bulk_create(
            rows.model(authority_id=authorities[item], item_id=item, role=role, position=position, **{who: back})
            for item, role, position in told["twice"]
            if item in authorities
        )
        for name, tie in self.ties.items():
            tie.rows(pk__in=told.get(name, ()), **{tie.field: kept}).update(**{tie.field: back})

    def _rows(self) -> Any:
        """The lines by which items name entries."""
        return self.naming.model._default_manager


PEOPLE = Merging(
    NamingItems,
    {
        "memberships": Tie(Membership, "person"),
        "invitations": Tie(Invitation, "person"),
        "absences": Tie(Absence, "person"),
        "standing_in": Tie(Absence, "deputy"),
        "asks": Tie(Ask, "person", once="campaign"),
        "updates": Tie(FollowUp, "person"),
    },
)
DEPARTMENTS = Merging(
    DepartmentItems,
    {
        "people": Tie(Person, "department"),
        "children": Tie(Department, "parent"),
        "invitations": Tie(Invitation, "department"),
    },
)
