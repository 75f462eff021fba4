"""The names that people had before they were renamed or merged, as their history tells."""

from collections.abc import Collection

from django.db.models import Q

from gouvernail.models import Event


def former_names(people: Collection[str]) -> dict[str, set[str]]:
    """By uid, every name that they had. One SQL query."""
    found: dict[str, set[str]] = {}
    told = Event.objects.filter(Q(field="name") | Q(verb="person_absorbed"), person_uid__in=people)
    for uid, *names in told.values_list("person_uid", "before", "after"):
        found.setdefault(uid or "", set()).update(name for name in names if isinstance(name, str) and name)
    return found
