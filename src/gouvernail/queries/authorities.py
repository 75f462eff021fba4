"""The authorities that somebody works for."""

from typing import Any

from django.db.models import QuerySet

from gouvernail.core.permissions import Verb
from gouvernail.models import Authority
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.prepared import Prepared
from gouvernail.queries.programmes import AuthorityRef
from gouvernail.queries.viewer import Viewer


def listing(viewer: Viewer) -> tuple[AuthorityRef, ...]:
    """The authorities in which the viewer has a role, by name. One SQL query."""
    if viewer.platform_admin:
        return tuple(AuthorityRef(*row) for row in Authority.objects.order_by("name", "id").values_list(*NAMES))
    return tuple(AuthorityRef(*row) for row in _known(viewer.known_authorities))


NAMES = ("uid", "slug", "name", "kind", "accent")


@Prepared
def _known(authorities: Any) -> QuerySet[Authority, tuple[str, str, str, str, str | None]]:
    return Authority.objects.filter(id__in=authorities).order_by("name", "id").values_list(*NAMES)


def importing(viewer: Viewer) -> tuple[AuthorityRef, ...]:
    """Those for which the viewer may import a document. One SQL query."""
    return reached(viewer, Verb.IMPORT)


def reached(viewer: Viewer, verb: Verb) -> tuple[AuthorityRef, ...]:
    """Those in the whole of which the viewer has that right, by name. One SQL query."""
    found = visible_authorities(viewer)
    if not viewer.platform_admin:
        found = found.filter(id__in=viewer.reaching(verb))
    return tuple(
        AuthorityRef(uid=row.uid, slug=row.slug, name=row.name, kind=row.kind, accent=row.accent)
        for row in found.order_by("name", "id")
    )
