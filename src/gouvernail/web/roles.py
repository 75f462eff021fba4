"""Roles and rights: the table of `core/permissions.py` as people read it, with who has each role now."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from gouvernail.core.permissions import (
    AUTHORITY_WIDE,
    RIGHTS,
    ROLE_LABELS,
    ROLE_SAYS,
    TO_COME,
    TO_ONE_PROGRAMME,
    VERB_SAYS,
    Reach,
    Role,
    Verb,
)
from gouvernail.queries import invitations
from gouvernail.queries.invitations import MemberCard
from gouvernail.web.access import SignedRequest, signed_in


@dataclass(frozen=True, slots=True)
class Right:
    """A line of the table: what may be done, and how far for each role, in their order (`all`, `own` or nothing)."""

    says: str
    own: str
    authority_wide: bool
    reached: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RoleShown:
    """A role with its rights as sentences, and its holders in the authority for who manages it."""

    label: str
    says: str
    limits: str
    rights: tuple[tuple[str, str], ...]
    members: tuple[MemberCard, ...]


@signed_in
def index(request: SignedRequest) -> HttpResponse:
    """Everybody who has a role reads the table; who holds what is for those who manage an authority."""
    managed = list(invitations.managed(request.viewer))
    asked = request.GET.get("autorite")
    owner = next((each for each in managed if each.slug == asked), managed[0] if managed else None)
    members = invitations.members(request.viewer, owner) if owner else ()
    context = {
        "owner": owner,
        "managed": managed,
        "role_labels": ROLE_LABELS.values(),
        "rights": rights(),
        "roles": [_shown(role, members) for role in Role],
        "any_right": _("Lire ce qui est publié dans l’autorité"),
    }
    return render(request, "web/settings/roles.html", context)


def rights() -> list[Right]:
    """The lines of the table: those of the rights that a screen has."""
    return [
        Right(
            *VERB_SAYS[verb],
            verb in AUTHORITY_WIDE,
            tuple((ROLE_LABELS[role], str(RIGHTS[verb].get(role, ""))) for role in Role),
        )
        for verb in VERB_SAYS
        if verb not in TO_COME
    ]


def _shown(role: Role, members: tuple[MemberCard, ...]) -> RoleShown:
    return RoleShown(
        label=ROLE_LABELS[role],
        says=ROLE_SAYS[role],
        limits=_limits(role),
        rights=tuple((VERB_SAYS[verb][0], _how_far(role, verb)) for verb in VERB_SAYS if _has(role, verb)),
        members=tuple(each for each in members if each.role == ROLE_LABELS[role]),
    )


def _has(role: Role, verb: Verb) -> bool:
    return verb not in TO_COME and role in RIGHTS[verb]


def _how_far(role: Role, verb: Verb) -> str:
    return VERB_SAYS[verb][1] if RIGHTS[verb][role] is Reach.OWN else ""


def _limits(role: Role) -> str:
    if role not in TO_ONE_PROGRAMME:
        return _("Se donne dans une autorité, pour un service, dans tous les programmes.")
    if any(_has(role, verb) for verb in AUTHORITY_WIDE):
        return _(
            "Se donne dans toute une autorité ou dans un seul de ses programmes\u00a0; "
            "ce qui vaut pour toute l’autorité n’est alors pas compris."
        )
    return _("Se donne dans toute une autorité ou dans un seul de ses programmes.")
