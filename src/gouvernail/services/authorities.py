"""Authorities: found by name, or created."""

from django.utils.text import slugify

from gouvernail.core.folding import fold
from gouvernail.core.vocabulary import AuthorityKind
from gouvernail.models import Authority


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
