"""Who is looking: an account with its roles, or nobody in particular."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gouvernail.core.permissions import RIGHTS, Reach, Role, Verb, may
from gouvernail.models import Account, Department, Membership, Person


@dataclass(frozen=True)
class Viewer:
    """Somebody who looks: roles by authority id, the people they are in programmes, the departments that they head.

    `account_id` is `None` for the public and for commands; `platform_admin` sees and may everything.
    """

    account_id: int | None = None
    name: str = ""
    roles: Mapping[int, frozenset[Role]] = field(default_factory=dict)
    people: frozenset[int] = frozenset()
    departments: frozenset[int] = frozenset()
    platform_admin: bool = False

    @property
    def authorities(self) -> frozenset[int]:
        """The authorities in which they have any role."""
        return frozenset(self.roles)

    def reaching(self, verb: Verb, reach: Reach = Reach.ALL) -> frozenset[int]:
        """The authorities in which one of their roles has the verb with that reach."""
        return frozenset(
            authority
            for authority, roles in self.roles.items()
            if any(RIGHTS[verb].get(role) is reach for role in roles)
        )

    def may(self, verb: Verb, *authorities: int, own: bool = False) -> bool:
        """Whether they may in one of these authorities (the lead one and the co-owners of a joint programme)."""
        return self.platform_admin or any(
            may(self.roles.get(authority, frozenset()), verb, own=own) for authority in authorities
        )


ANONYMOUS = Viewer()
"""The public: sees publications only."""


def operator(name: str = "Gouvernail") -> Viewer:
    """The machine's operator, in a command or a worker: may everything, under that name in the history."""
    return Viewer(name=name, platform_admin=True)


def viewer_for(account: object) -> Viewer:
    """The viewer behind a signed-in account; `ANONYMOUS` for anybody else. Three SQL queries."""
    if not isinstance(account, Account) or not account.is_active:
        return ANONYMOUS
    roles: dict[int, set[Role]] = {}
    people = set(Person.objects.filter(account=account).values_list("id", flat=True))
    heads: set[int] = set()
    memberships = Membership.objects.filter(account=account)
    for authority, role, person, department in memberships.values_list(
        "authority_id", "role", "person_id", "department_id"
    ):
        roles.setdefault(authority, set()).add(Role(role))
        people.update({person} - {None})
        if role == Role.HEAD and department is not None:
            heads.add(department)
    return Viewer(
        account_id=account.pk,
        name=account.name,
        roles={authority: frozenset(held) for authority, held in roles.items()},
        people=frozenset(people),
        departments=_with_descendants(heads, frozenset(roles)),
        platform_admin=account.is_platform_admin,
    )


def _with_descendants(heads: set[int], authorities: frozenset[int]) -> frozenset[int]:
    """Who heads a department heads those under it."""
    if not heads:
        return frozenset()
    parents = dict(Department.objects.filter(authority__in=authorities).values_list("id", "parent_id"))
    found = set(heads)
    while more := {child for child, parent in parents.items() if parent in found and child not in found}:
        found |= more
    return frozenset(found)
