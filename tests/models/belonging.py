"""To which authority a row belongs: told by the keys of the tables, without a word of the policies."""

from django.db import models

from gouvernail.models import Authority


def path_to_authority(model: type[models.Model]) -> tuple[str, ...] | None:
    """The shortest way of keys, always there, that leads from a table to authorities; `None` where there is none."""
    waiting: list[tuple[type[models.Model], tuple[str, ...]]] = [(model, ())]
    known = {model}
    while waiting:
        here, path = waiting.pop(0)
        if here is Authority:
            return path
        for field in here._meta.concrete_fields:
            other = field.related_model if isinstance(field, models.ForeignKey) else None
            if isinstance(other, type) and not field.null and other not in known:
                known.add(other)
                waiting.append((other, (*path, field.name)))
    return None


def owner_of(model: type[models.Model]) -> str:
    """The lookup that gives the key of the authority to which a row of the table belongs."""
    path = path_to_authority(model)
    if path is None:
        raise ValueError(model.__name__)
    return "__".join([*path, "pk"]) if path else "pk"
