"""Who pays: the names that the budget lines of an authority say, and those that it entered, each with its items."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from gouvernail.core.folding import fold
from gouvernail.models import BudgetLine, KeywordKind
from gouvernail.queries.gate import visible_items, visible_keywords
from gouvernail.queries.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Funder:
    """A name as it was entered, else in its most usual spelling; `items` by uid, with the version that was read.
    `entered`: the uid of its word in the list of the authority, empty where budget lines alone say it."""

    name: str
    items: dict[str, int]
    entered: str = ""


def of_authority(viewer: Viewer, authority: int) -> dict[str, Funder]:
    """The funders that an authority (its key) entered, and those named in the items that the viewer sees, by folded
    name. Two SQL queries."""
    lines = BudgetLine.objects.filter(item__in=visible_items(viewer).filter(authority=authority)).exclude(funder=None)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    items: dict[str, dict[str, int]] = defaultdict(dict)
    for funder, uid, version in lines.order_by("id").values_list("funder", "item__uid", "item__version"):
        name = " ".join((funder or "").split())
        if name:
            spelled[fold(name)][name] += 1
            items[fold(name)][uid] = version
    named = {key: Funder(spellings.most_common(1)[0][0], items[key]) for key, spellings in spelled.items()}
    words = visible_keywords(viewer).filter(authority=authority, kind=KeywordKind.FUNDER).order_by()
    named |= {key: Funder(name, items.get(key, {}), uid) for key, name, uid in words.values_list("key", "name", "uid")}
    return dict(sorted(named.items()))


def known(viewer: Viewer, authority: int) -> list[str]:
    """What the form of a budget offers."""
    return [funder.name for funder in of_authority(viewer, authority).values()]
