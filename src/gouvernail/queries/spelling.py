"""How bodies and words are called where a viewer may read it.

A name that hidden items bear, too, is told as it stands in what the viewer sees: written another way, it would not come
back in the spelling of what is hidden, which would tell that it is there.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Min, Q, QuerySet

from gouvernail.queries.gate import seeing_all, visible_items
from gouvernail.queries.viewer import Viewer


def names_of(viewer: Viewer, found: QuerySet[Any]) -> dict[int, str]:
    """The names of these partners or words, by key. Two SQL queries at most."""
    rows = list(found.order_by().values_list("pk", "name", "authority_id"))
    hiding = [pk for pk, _name, authority in rows if not _sees_all(viewer, authority)]
    written = _spellings(viewer, found, hiding) if hiding else {}
    return {pk: written.get(pk, name) for pk, name, _authority in rows}


def told(viewer: Viewer, authority: int, name: str, plain: int, written: str | None) -> str:
    """One name, of which `plain` items that are seen say it as it is, and others as `written`."""
    return name if plain or written is None or _sees_all(viewer, authority) else written


PLAIN, WRITTEN = Count("pk", filter=Q(written=None)), Min("written")
"""What `told` asks of the lines by which seen items name something."""


def _spellings(viewer: Viewer, found: QuerySet[Any], keys: Iterable[int]) -> dict[int, str]:
    """Of those that no item which is seen calls by their own name, how these write it."""
    lines = found.model._meta.get_field("named").related_model._default_manager
    who = found.model._meta.model_name
    seen = lines.filter(**{f"{who}__in": list(keys)}, item__in=visible_items(viewer)).order_by().values(who)
    rows = seen.annotate(plain=PLAIN, spelled=WRITTEN).filter(plain=0)
    return {row[who]: row["spelled"] for row in rows if row["spelled"]}


def _sees_all(viewer: Viewer, authority: int) -> bool:
    return viewer.platform_admin or authority in seeing_all(viewer)
