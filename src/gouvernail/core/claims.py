"""What an identity provider says of somebody (OpenID Connect claims, LDAP attributes), understood."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gouvernail.core.email_addresses import is_plausible, normal
from gouvernail.core.permissions import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """Whoever is in a group has a role in an authority (named by its slug)."""

    group: str
    role: Role
    authority: str


@dataclass(frozen=True, slots=True)
class Outsider:
    """Somebody as a provider knows them. `email` is empty where it said none that can be believed."""

    issuer: str
    subject: str
    email: str
    name: str
    groups: frozenset[str]


def grants(entries: Iterable[str]) -> tuple[tuple[Grant, ...], tuple[str, ...]]:
    """Rules written `group=role@authority`, and those that cannot be read."""
    read, wrong = [], []
    for entry in entries:
        group, _, rest = entry.rpartition("=")
        role, _, authority = rest.partition("@")
        if group and authority and role in set(Role):
            read.append(Grant(group.strip(), Role(role), authority.strip()))
        else:
            wrong.append(entry)
    return tuple(read), tuple(wrong)


def outsider(
    claims: Mapping[str, object], *, email_claim: str, name_claim: str, groups_claim: str, believe_email: bool
) -> Outsider:
    """Read the claims. An address counts when the provider says that it verified it, or is believed anyway."""
    email = normal(str(claims.get(email_claim) or ""))
    verified = believe_email or claims.get("email_verified") is True
    return Outsider(
        issuer=str(claims.get("iss") or ""),
        subject=str(claims.get("sub") or ""),
        email=email if verified and is_plausible(email) else "",
        name=" ".join(str(claims.get(name_claim) or "").split())[:200],
        groups=_groups(claims.get(groups_claim)),
    )


def _groups(value: object) -> frozenset[str]:
    if isinstance(value, str):
        return frozenset({value})
    return frozenset(str(each) for each in value) if isinstance(value, list | tuple | set) else frozenset()
