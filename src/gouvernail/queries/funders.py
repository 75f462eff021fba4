"""Who pays, as budget lines say it: the names that an authority's items use, each once, with how many items."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.models import BudgetLine
from gouvernail.queries.gate import visible_items
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Funder:
    """A name in its most usual spelling; `items` by uid, with the version that was read."""

    name: str
    items: dict[str, int]


def of_authority(viewer: Viewer, authority: int) -> dict[str, Funder]:
    """The funders named in the items of an authority (its key) that the viewer sees, by folded name. One SQL query."""
    lines = BudgetLine.objects.filter(item__in=visible_items(viewer).filter(authority=authority)).exclude(funder=None)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    items: dict[str, dict[str, int]] = defaultdict(dict)
    for funder, uid, version in lines.order_by("id").values_list("funder", "item__uid", "item__version"):
        name = " ".join((funder or "").split())
        if name:
            spelled[fold(name)][name] += 1
            items[fold(name)][uid] = version
    named = {key: Funder(spellings.most_common(1)[0][0], items[key]) for key, spellings in spelled.items()}
    return dict(sorted(named.items()))


def known(viewer: Viewer, authority: int) -> list[str]:
    """What the form of a budget offers."""
    return [funder.name for funder in of_authority(viewer, authority).values()]
