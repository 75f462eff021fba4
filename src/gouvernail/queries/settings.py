"""The authorities whose settings somebody keeps, with what they chose."""

from dataclasses import dataclass

from gouvernail.core.permissions import Verb
from gouvernail.core.preferences import Preferences
from gouvernail.queries.gate import visible_authorities
from gouvernail.queries.preferences import preferences_from
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Kept:
    """An authority that the viewer manages."""

    pk: int
    uid: str
    slug: str
    name: str
    preferences: Preferences


def managed(viewer: Viewer) -> tuple[Kept, ...]:
    """The authorities that the viewer manages, by name. One SQL query."""
    found = visible_authorities(viewer)
    if not viewer.platform_admin:
        found = found.filter(id__in=viewer.reaching(Verb.MANAGE_AUTHORITY))
    return tuple(
        Kept(row.pk, row.uid, row.slug, row.name, preferences_from(row.preferences))
        for row in found.order_by("name", "id")
    )
