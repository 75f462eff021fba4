"""Who administers what, for the operator of the machine."""

from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role
from gouvernail.models import Account, Authority, Membership


@dataclass(frozen=True, slots=True)
class Administrators:
    """The people who administer an authority and can sign in; none where it has to be recovered."""

    authority: str
    slug: str
    people: tuple[str, ...]


def by_authority(name: str | None = None) -> tuple[Administrators, ...]:
    """Every authority, or the one of that name or slug. Two SQL queries."""
    found = [
        each
        for each in Authority.objects.order_by("name", "id")
        if name is None or fold(each.name) == fold(name) or each.slug == name
    ]
    held = Membership.objects.filter(role=Role.ADMINISTRATOR, programme=None, account__is_active=True)
    people: dict[int, list[str]] = {}
    for authority, who, email in held.order_by("account__name", "id").values_list(
        "authority_id", "account__name", "account__email"
    ):
        people.setdefault(authority, []).append(f"{who} <{email}>")
    return tuple(Administrators(each.name, each.slug, tuple(people.get(each.pk, ()))) for each in found)


def of_platform() -> tuple[str, ...]:
    """Who administers the platform and can sign in. One SQL query."""
    found = Account.objects.filter(is_platform_admin=True, is_active=True).order_by("name", "id")
    return tuple(f"{each.name} <{each.email}>" for each in found)
