"""How people, departments, bodies and words are called where a viewer may read it.

A name that hidden items or the directory of others bear, too, is told as it stands in what the viewer sees: written
another way, it would not come back in the spelling of what is hidden, which would tell that it is there.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Count, Min, Model, Q, QuerySet

from gouvernail.models import Department, Person
from gouvernail.queries.gate import seeing_all, visible_items
from gouvernail.queries.viewer import Viewer


def names_of(viewer: Viewer, found: QuerySet[Any]) -> dict[int, str]:
    """The names of these people, departments, partners or words, by key. Two SQL queries at most."""
    return {pk: name for pk, _uid, name in entries(viewer, found)}


def entries(viewer: Viewer, found: QuerySet[Any]) -> list[tuple[int, str, str]]:
    """Key, uid and name of these, by name. Two SQL queries at most."""
    rows = list(found.order_by("name").values_list("pk", "uid", "name", "authority_id"))
    otherwise = told_otherwise(viewer, found.model, {pk: authority for pk, *_, authority in rows})
    return [(pk, uid, otherwise.get(pk, name)) for pk, uid, name, _authority in rows]


def told_otherwise(viewer: Viewer, model: type[Model], authorities: Mapping[int, int]) -> dict[int, str]:
    """Of these rows (key, with the key of their authority), the names that the viewer is told another way than they
    stand in the register. One SQL query, none where nothing is hidden."""
    hiding = [pk for pk, authority in authorities.items() if not knows(viewer, model, authority)]
    return _spellings(viewer, model, hiding) if hiding else {}


def told(viewer: Viewer, authority: int, name: str, plain: int, written: str | None) -> str:
    """One name, of which `plain` items that are seen say it as it is, and others as `written`."""
    return name if plain or written is None or _sees_all(viewer, authority) else written


PLAIN, WRITTEN = Count("pk", filter=Q(written=None)), Min("written")
"""What `told` asks of the lines by which seen items name something."""


def _spellings(viewer: Viewer, model: type[Model], keys: Iterable[int]) -> dict[int, str]:
    """Of those that no item which is seen calls by their own name, how these write it."""
    lines: Any = model._meta.get_field("named").related_model
    who = model._meta.model_name
    seen = (
        lines._default_manager.filter(**{f"{who}__in": list(keys)}, item__in=visible_items(viewer))
        .order_by()
        .values(who)
    )
    rows = seen.annotate(plain=PLAIN, spelled=WRITTEN).filter(plain=0)
    return {row[who]: row["spelled"] for row in rows if row["spelled"]}


def knows(viewer: Viewer, model: type[Model], authority: int) -> bool:
    """Whether all the people, departments, bodies or words of an authority are the viewer's to know."""
    return (knows_directory if model in (Person, Department) else _sees_all)(viewer, authority)


def knows_directory(viewer: Viewer, authority: int) -> bool:
    """Whether the people and departments of an authority are the viewer's to know, named in items or not."""
    return viewer.platform_admin or authority in viewer.authorities


def _sees_all(viewer: Viewer, authority: int) -> bool:
    return viewer.platform_admin or authority in seeing_all(viewer)
