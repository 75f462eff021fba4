"""The authorities that somebody works for."""

from gouvernail.core.permissions import Verb
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.programmes import AuthorityRef
from gouvernail.queries.viewer import Viewer


def listing(viewer: Viewer) -> tuple[AuthorityRef, ...]:
    """The authorities in which the viewer has a role, by name. One SQL query."""
    return tuple(
        AuthorityRef(uid=row.uid, slug=row.slug, name=row.name, kind=row.kind, accent=row.accent)
        for row in visible_authorities(viewer).order_by("name", "id")
    )


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
