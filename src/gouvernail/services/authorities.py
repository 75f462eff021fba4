"""Authorities: found by name, or created."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from gouvernail.core.folding import fold
from gouvernail.core.permissions import Role
from gouvernail.core.problems import Problem, Source
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Authority
from gouvernail.queries.viewer import Viewer
from gouvernail.services import history, invitations
from gouvernail.services.refusals import Invalid, NotAllowed


@dataclass(frozen=True, slots=True)
class Founding:
    """A new authority as typed, and who is invited to administer it."""

    authority_name: str
    kind: str
    name: str
    email: str


@transaction.atomic
def found(*, by: Viewer, founding: Founding, base: str) -> Authority:
    """Create an authority and invite its administrator; `base` is the address of the site.

    Refusals: `NotAllowed` but for who administers the platform, `Invalid` with all that is wrong.
    """
    if not by.platform_admin:
        raise NotAllowed
    wish = invitations.Wish(founding.email, founding.name, Role.ADMINISTRATOR)
    if problems := [*_founding_problems(founding), *invitations.person_problems(wish)]:
        raise Invalid(problems)
    name = " ".join(founding.authority_name.split())
    owner = Authority.objects.create(name=name, kind=founding.kind, slug=_free_slug(name))
    history.record([history.authority_event(owner, by=by, at=timezone.now(), verb="founded")])
    invitations.invite(by=by, authority=owner.slug, wish=wish, base=base)
    return owner


def _founding_problems(founding: Founding) -> list[Problem]:
    name = " ".join(founding.authority_name.split())
    wrong = [
        ("authority_name", not 0 < len(name) <= 300, "Donnez le nom de l'autorité, en 300 caractères au plus."),
        ("authority_name", bool(name) and find(name) is not None, "Une autorité porte déjà ce nom."),
        ("kind", founding.kind not in set(AuthorityKind), "Choisissez ce qu'elle est."),
    ]
    return [Problem("authority", text, Source(field=field)) for field, is_wrong, text in wrong if is_wrong]


def find(name: str) -> Authority | None:
    """The authority of that name (accents and case aside) or slug."""
    wanted = fold(name)
    known = Authority.objects.all()
    return next((each for each in known if fold(each.name) == wanted or each.slug == name), None)


def find_or_create(name: str, *, kind: AuthorityKind = AuthorityKind.COMMUNE) -> tuple[Authority, bool]:
    """The authority of that name, and whether it is new."""
    found = find(name)
    if found is not None:
        return found, False
    return Authority.objects.create(name=name.strip(), kind=kind, slug=_free_slug(name)), True


def _free_slug(name: str) -> str:
    base = slugify(name)[:70] or "autorite"
    taken = set(Authority.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    number = 1
    while (slug := base if number == 1 else f"{base}-{number}") in taken:
        number += 1
    return slug
