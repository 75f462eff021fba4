"""Every figure that somebody is shown counts what they see and nothing else: held against a count made by hand.

What each account sees is taken from the table; items are then counted one by one in the whole database.
"""

import json
from collections import Counter
from datetime import date
from fractions import Fraction

import pytest

from gouvernail.core.progress import Progress
from gouvernail.models import Account, Item, ItemDepartment, ItemPartner, ItemPerson
from gouvernail.queries import actions, departments, overview, partners, people, plans, programmes, search, tree
from gouvernail.queries.filters import UNKNOWN
from gouvernail.queries.viewer import Viewer, viewer_for
from gouvernail.services.exports import Format, export
from tests.web.rights.seats import PROGRAMMES, THINGS
from tests.web.rights.table import EVERYBODY, SIGHT
from tests.web.rights.world import PROGRESS, World

pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("who", sorted(EVERYBODY))]
TODAY = date(2026, 3, 15)


def viewer_of(world: World, who: str) -> Viewer:
    return viewer_for(Account.objects.get(pk=world.accounts[who]))


def seen(who: str, programme: str | None = None) -> list[str]:
    """The keys of the actions that somebody sees, in all or in one programme."""
    listed = [key for key in THINGS if key != "above" and who in SIGHT[key]]
    return [key for key in listed if programme in (None, THINGS[key].programme)]


def open_to(who: str) -> list[str]:
    return [key for key in PROGRAMMES if who in SIGHT[key]]


def items_in(who: str, programme: str) -> int:
    """Its actions, with the objective that is open to all who see the programme, and the other one."""
    return len(seen(who, programme)) + 1 + (programme == "open" and who in SIGHT["above"])


def mean(who: str, programme: str) -> Fraction | None:
    """The mean of what stands at the top: of an objective what was typed, or the mean of its actions; of what rose
    above its objective, its own."""
    first = [Fraction(PROGRESS[key]) for key in seen(who, programme) if key != "under"]
    tops = [sum(first) / len(first)] if first else []
    if "under" in seen(who, programme):
        tops.append(Fraction(PROGRESS["above" if who in SIGHT["above"] else "under"]))
    return sum(tops) / len(tops) if tops else None


def same(progress: Progress | None, wanted: Fraction | None) -> bool:
    if progress is None or wanted is None:
        return progress is None and wanted is None
    return abs(Fraction(progress.percent) - wanted) < Fraction(1, 1000)


def test_cards_of_programmes(world: World, who: str):
    cards = {card.uid: card for card in programmes.cards(viewer_of(world, who), today=TODAY)}
    assert set(cards) == {world.programmes[key] for key in open_to(who)}
    for key in open_to(who):
        card, count = cards[world.programmes[key]], len(seen(who, key))
        assert (sum(card.counts.values()), card.counts.get("action", 0), card.late) == (
            items_in(who, key), count, count
        )  # fmt: skip
        assert same(card.whole.rolled, mean(who, key)), key


def test_trees_lists_and_files(world: World, who: str):
    viewer = viewer_of(world, who)
    for key in open_to(who):
        uid = world.programmes[key]
        shown = tree.load(viewer, uid, today=TODAY)
        assert shown is not None
        assert sum(shown.total.values()) == sum(shown.counts.values()) == len(shown.rows) == items_in(who, key)
        made = json.loads(export(by=viewer, programme=uid, form=Format.JSON, today=TODAY).content)
        assert len(made["items"]) == items_in(who, key)
        plan = plans.load(viewer, uid)
        assert plan is not None
        assert len(plan.items) == items_in(who, key)
    listing = actions.listing(viewer, today=TODAY)
    assert listing.total == len(listing.rows) == len(seen(who))


def test_overviews(world: World, who: str):
    viewer = viewer_of(world, who)
    for key in [None, *open_to(who)]:
        found = overview.load(viewer, today=TODAY, programme_uid=world.programmes[key] if key else None)
        assert found is not None
        wanted = seen(who, key)
        assert (found.total.count, found.late.count, len(found.actions)) == (len(wanted),) * 3
        assert sum(figure.count for figure in found.by_status) == len(wanted)
        assert sum(figure.count for figure in found.by_year) == len(wanted)
        named = {
            "departments": ItemDepartment.objects.filter(item__uid__in=[world.items[each] for each in wanted]),
            "people": ItemPerson.objects.filter(item__uid__in=[world.items[each] for each in wanted]),
        }
        by = {"departments": found.by_department, "people": found.by_lead}
        for what, rows in named.items():
            counted = {figure.key: figure.count for figure in by[what] if figure.key != UNKNOWN}
            column = {"departments": "department__uid", "people": "person__uid"}[what]
            assert counted == dict(Counter(rows.order_by().values_list(column, flat=True))), what


def test_search(world: World, who: str):
    viewer = viewer_of(world, who)
    listed = [key for key in THINGS if who in SIGHT[key]]
    # The objective alone has no text.
    assert search.find(viewer, "texte").total == len([key for key in listed if key != "above"])
    for key in THINGS:
        assert search.find(viewer, f"zq{key}qz").total == (key in listed), key


def test_the_directory(world: World, who: str):
    viewer = viewer_of(world, who)
    rows = Item.objects.filter(uid__in=[world.items[key] for key in seen(who)])
    cards = {
        "person": {card.uid: card.actions for card in people.listing(viewer, today=TODAY)},
        "department": {card.uid: card.actions for card in departments.listing(viewer, today=TODAY)},
        "partner": {card.uid: card.actions for card in partners.listing(viewer)},
    }
    for name, model in (("person", ItemPerson), ("department", ItemDepartment), ("partner", ItemPartner)):
        naming = model._default_manager.filter(item__in=rows).order_by().values_list(f"{name}__uid", flat=True)
        assert {uid: count for uid, count in cards[name].items() if count} == dict(Counter(naming)), name
