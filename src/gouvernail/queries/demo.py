"""The accounts of a demonstration, for its sign-in page. Never called outside one: it names accounts to anybody."""

from dataclasses import dataclass

from gouvernail.core.permissions import ROLE_LABELS, Role
from gouvernail.models import Account, Membership
from gouvernail.queries import reach


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    """Somebody to try the demonstration as: `role` is a vocabulary label in French."""

    email: str
    name: str
    role: str


def accounts(*, limit: int = 12) -> tuple[DemoSignIn, ...]:
    """Active accounts with their first role, in the order in which they were made. Two SQL queries."""
    roles: dict[int, str] = {}
    with reach.everything():
        held = list(Membership.objects.order_by("id").values_list("account_id", "role"))
    for account, role in held:
        roles.setdefault(account, ROLE_LABELS[Role(role)])
    found = Account.objects.filter(is_active=True).order_by("id")[:limit]
    return tuple(
        DemoSignIn(each.email, each.name, roles.get(each.pk, "Administration de la plateforme")) for each in found
    )
