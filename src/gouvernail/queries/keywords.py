"""The words that an authority classifies by, with how many items have each; funders are read by `funders.py`."""

from dataclasses import dataclass

from django.db.models import Count

from gouvernail.core.folding import fold
from gouvernail.models import Keyword, KeywordKind


@dataclass(frozen=True, slots=True)
class KeywordShown:
    """A word and the number of items that have it, those in the bin included: they may come back with it."""

    uid: str
    kind: str
    name: str
    items: int


def of_authority(authority: int) -> dict[KeywordKind, tuple[KeywordShown, ...]]:
    """The words of an authority that the viewer was found to manage (its key), by kind and name. One SQL query."""
    found: dict[KeywordKind, list[KeywordShown]] = {kind: [] for kind in KeywordKind if kind != KeywordKind.FUNDER}
    counted = (
        Keyword.objects.filter(authority=authority, kind__in=list(found)).annotate(items=Count("named")).order_by()
    )
    for uid, kind, name, items in counted.values_list("uid", "kind", "name", "items"):
        found[KeywordKind(kind)].append(KeywordShown(uid, kind, name, items))
    return {kind: tuple(sorted(words, key=lambda word: fold(word.name))) for kind, words in found.items()}
