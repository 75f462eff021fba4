"""Corrections carried to another reading: `core/carrying.py`."""

from gouvernail.core.carrying import carried
from gouvernail.core.plan import Draft, Item, Link, Placement, Plan, Principle
from gouvernail.core.vocabulary import Level, LinkKind, PrincipleKind


def draft_of(*titles: str, first: int = 0) -> Draft:
    top = Item(f"i{first}", Level.STRATEGIC_OBJECTIVE, "Mieux vivre")
    below = (Item(f"i{first + n}", Level.ACTION, title, top.id) for n, title in enumerate(titles, 1))
    return Draft(Plan((top, *below)))


def ids(draft: Draft) -> dict[str, str]:
    return {item.title: item.id for item in draft.plan.items}


def test_the_same_items_keep_their_ids_whatever_their_rank():
    old = draft_of("Rénover la place", "Planter des haies")
    new = draft_of("Ouvrir une crèche", "Planter des haies", "Rénover la place")
    found = ids(carried(new, old))
    assert {title: found[title] for title in ids(old)} == ids(old)
    assert found["Ouvrir une crèche"] not in ids(old).values()
    assert len(set(found.values())) == 4


def test_an_id_is_never_given_twice():
    old, new = draft_of("Rénover la place"), draft_of("Ouvrir une crèche", "Créer un parc", "Rénover la place")
    again = carried(draft_of("Nager", "Courir", "Rénover la place"), carried(new, old))
    assert len(set(ids(again).values())) == 4
    assert ids(again)["Rénover la place"] == "i1"


def test_ties_follow():
    link = Link(LinkKind.RELATED, item="i5")
    items = (
        Item("i5", Level.ACTION, "Rénover la place"),
        Item("i6", Level.ACTION, "Planter", also_under=(Placement("i5"),), links=(link,)),
    )
    new = Draft(Plan(items, principles=(Principle(PrincipleKind.VALUE, "V", programme="i5"),)))
    plan = carried(new, Draft(Plan((Item("i0", Level.ACTION, "Rénover la place"),)))).plan
    assert (plan.items[1].also_under[0].parent, plan.items[1].links[0].item) == ("i0", "i0")
    assert plan.principles[0].programme == "i0"
