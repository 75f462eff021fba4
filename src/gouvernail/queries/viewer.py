"""Who is looking: an account with its roles, or nobody in particular."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from gouvernail.core.permissions import RIGHTS, Reach, Role, Verb, may
from gouvernail.core.preferences import USUAL, Preferences
from gouvernail.models import Account, Department, Membership, ProgrammeOwner
from gouvernail.queries import deputies, reach
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.prepared import Prepared


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks: roles by authority id, the people they are in programmes, the departments that they head.

    `people` holds those whom they stand in for, too; `plain` those of them of whom they do not see what is restricted.
    `limited` are roles that hold in one programme only, by authority and programme id. `account_id` is `None` for the
    public and for commands; `platform_admin` sees and may everything.
    """

    account_id: int | None = None
    name: str = ""
    roles: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    limited: Mapping[tuple[int, int], frozenset[Role]] = field(default_factory=dict)
    people: frozenset[int] = frozenset()
    plain: frozenset[int] = frozenset()
    departments: frozenset[int] = frozenset()
    platform_admin: bool = False
    preferences: Preferences = field(default=USUAL, compare=False)
    """Those of the authority that they work for, where it is one only: pages that span programmes speak its words."""

    @property
    def authorities(self) -> frozenset[int]:
        """The authorities in which they have a role that holds everywhere."""
        return frozenset(self.roles)

    @property
    def known_authorities(self) -> frozenset[int]:
        """The authorities in which they have a role, were it in one programme only."""
        return self.authorities | {authority for authority, _ in self.limited}

    @property
    def programmes(self) -> frozenset[int]:
        """The programmes in which they have a role of their own."""
        return frozenset(programme for _, programme in self.limited)

    @property
    def trusted(self) -> frozenset[int]:
        """The people whose restricted items they see."""
        return self.people - self.plain

    @cached_property
    def shared(self) -> Mapping[int, Sequence[int]]:
        """The programmes that each of their authorities owns beside the one that leads. One SQL query, once."""
        found: dict[int, list[int]] = {}
        for authority, programme in _shared(self.authorities):
            found.setdefault(authority, []).append(programme)
        return found

    @property
    def is_nobody(self) -> bool:
        """Whether they have no role anywhere: they see nothing."""
        return not (self.roles or self.limited or self.platform_admin)

    def reaching(self, verb: Verb, reach: Reach = Reach.ALL) -> frozenset[int]:
        """The authorities in which one of their roles has the verb with that reach, in every programme."""
        return frozenset(authority for authority, roles in self.roles.items() if _has(roles, verb, reach))

    def reaching_in(self, verb: Verb, reach: Reach = Reach.ALL) -> frozenset[int]:
        """The programmes in which a role limited to them has the verb with that reach."""
        return frozenset(programme for (_, programme), roles in self.limited.items() if _has(roles, verb, reach))

    def may(self, verb: Verb, *authorities: int, own: bool = False, programme: int | None = None) -> bool:
        """Whether they may in one of these authorities (the lead one and the co-owners of a joint programme).

        With the key of the `programme` in which it is done, roles limited to it count too.
        """
        return self.platform_admin or any(
            may(self._roles(authority, programme), verb, own=own) for authority in authorities
        )

    def _roles(self, authority: int, programme: int | None) -> frozenset[Role]:
        held = self.roles.get(authority, frozenset())
        return held if programme is None else held | self.limited.get((authority, programme), frozenset())


def _has(roles: frozenset[Role], verb: Verb, reach: Reach) -> bool:
    return any(RIGHTS[verb].get(role) is reach for role in roles)


ANONYMOUS = Viewer()
"""The public: sees publications only."""


def operator(name: str = "Gouvernail") -> Viewer:
    """The machine's operator, in a command or a worker: may everything, under that name in the history."""
    return Viewer(name=name, platform_admin=True)


def viewer_for(account: object, *, today: date | None = None) -> Viewer:
    """The viewer behind a signed-in account, on a day (now, if none is given); `ANONYMOUS` for anybody else.

    Three SQL queries, one more for who stands in for somebody.
    """
    if not isinstance(account, Account) or not account.is_active:
        return ANONYMOUS
    reach.enter_account(account.pk)
    roles: dict[int, frozenset[Role]] = {}
    limited: dict[tuple[int, int], frozenset[Role]] = {}
    who = deputies.selves(account, today or timezone.localdate())
    people = set(who.own)
    heads: set[int] = set()
    chosen: dict[int, Preferences] = {}
    for authority, role, programme, person, department, preferences in _memberships(account.pk):
        chosen[authority] = preferences_from(preferences)
        if programme is None:
            roles[authority] = roles.get(authority, frozenset()) | {Role(role)}
        else:
            limited[authority, programme] = limited.get((authority, programme), frozenset()) | {Role(role)}
        if person is not None:
            people.add(person)
        if role == Role.HEAD and department is not None:
            heads.add(department)
    if absent := who.absent - people:
        _stand_in(absent - who.plain, roles, limited)
    return Viewer(
        account_id=account.pk,
        name=account.name,
        roles=roles,
        limited=limited,
        people=frozenset(people | absent),
        plain=absent & who.plain,
        departments=_with_descendants(heads, frozenset(roles)),
        platform_admin=account.is_platform_admin,
        preferences=next(iter(chosen.values())) if len(chosen) == 1 else USUAL,
    )


def _stand_in(
    absent: frozenset[int],
    roles: dict[int, frozenset[Role]],
    limited: dict[tuple[int, int], frozenset[Role]],
) -> None:
    """Where somebody has a role, they have for a time those of whom they stand in for, too; nowhere else."""
    for authority, role, programme in deputies.lent(absent):
        if authority not in roles:
            continue
        if programme is None:
            roles[authority] |= {Role(role)}
        else:
            limited[authority, programme] = limited.get((authority, programme), frozenset()) | {Role(role)}


@Prepared
def _memberships(account: Any) -> QuerySet[Membership, tuple[int, str, int | None, int | None, int | None, Any]]:
    found = Membership.objects.filter(deputies.holding(), account=account)
    return found.values_list(
        "authority_id", "role", "programme_id", "person_id", "department_id", "authority__preferences"
    )


def _with_descendants(heads: set[int], authorities: frozenset[int]) -> frozenset[int]:
    """Who heads a department heads those under it."""
    if not heads:
        return frozenset()
    parents = dict(_departments(authorities))
    found = set(heads)
    while more := {child for child, parent in parents.items() if parent in found and child not in found}:
        found |= more
    return frozenset(found)


@Prepared
def _departments(authorities: Any) -> QuerySet[Department, tuple[int, int | None]]:
    return Department.objects.filter(authority__id__in=authorities).values_list("id", "parent_id")


@Prepared
def _shared(authorities: Any) -> QuerySet[ProgrammeOwner, tuple[int, int]]:
    owned = ProgrammeOwner.objects.filter(authority__id__in=authorities).order_by()
    return owned.values_list("authority_id", "programme_id")
