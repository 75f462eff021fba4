"""The page of the money of a programme: totals that stay right whatever is done to its items, each with its lines."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest
from django.urls import reverse

from gouvernail.core.plan import BudgetLine, Placement
from gouvernail.core.report.totals import grand_total, totals_by_item
from gouvernail.core.vocabulary import BudgetKind, BudgetStage, Level, StatusValue
from gouvernail.models import BudgetLine as Row
from gouvernail.models import Item, Programme
from gouvernail.queries import money, plans
from gouvernail.queries.money import Wanted
from gouvernail.services import bin as bins
from gouvernail.services import items as item_services
from gouvernail.services import sharing, structure
from gouvernail.services.sharing import Share
from tests.builders import OPERATOR, action, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db


def line(amount: str | None, year: int | None = 2026, **more: object) -> BudgetLine:
    given = {"kind": BudgetKind.ORDINARY, "amount": None if amount is None else Decimal(amount), "year": year}
    return BudgetLine(**{**given, **more})  # type: ignore[arg-type]


def programme() -> Programme:
    return imported(
        plan_of(
            objective("o1", budget=(line("50.00"),)),
            action(1, budget=(line("1000.00", funder="Région"), line(None)), fte=Decimal("0.5")),
            action(2, budget=(line("100.00", 2027, kind=BudgetKind.EXTRAORDINARY, stage=BudgetStage.SPENT),)),
            objective("o2"),
            action(3, "o2", budget=(line("0.01"), line("33.33", None))),
            objective("o3"),
            action(4, "o3", budget=(line("10.00"),), also_under=(Placement("o1"), Placement("o2"))),
        )
    )


def purse(made: Programme, **wanted: str) -> money.Purse:
    found = money.load(OPERATOR, made.uid, Wanted(**wanted))
    assert found
    return found


def test_own_collected_and_total_add_up_with_shares():
    found = purse(programme())
    assert (found.total.planned, found.total.spent) == (Decimal("1093.34"), Decimal("100.00"))
    assert [str(each.total.planned) for each in found.by_objective] == ["1053.33", "36.67", "3.34"]
    assert found.by_objective[0].own.planned == Decimal("50.00")
    assert (found.elsewhere.planned, found.total.without_amount, found.fte) == (None, 1, Decimal("0.5"))


def test_every_figure_is_what_its_lines_add_up_to():
    made = programme()
    found = purse(made)
    groups = [*found.by_funder, *found.by_objective, *(total for _, _, total in found.by_year)]
    groups += [each for _, kinds, _ in found.by_year for each in kinds]
    for group in groups:
        for stage in BudgetStage:
            again = money.load(OPERATOR, made.uid, replace(group.wanted, stage=stage.value))
            assert again is not None
            assert again.counted.of(stage) == group.total.of(stage), (group.label, stage)


def test_whatever_is_done_the_total_is_that_of_the_lines_that_stand():
    made = programme()
    chance = random.Random(7)
    for _ in range(60):
        act(made, chance)
        alive = Row.objects.filter(item__trashed_at=None).exclude(item__status="abandoned")
        found = purse(made)
        expected = sum((each.amount or Decimal(0) for each in alive), Decimal(0))
        assert (found.total.planned or 0) + (found.total.spent or 0) == expected
        _report_says_the_same(found)
        for stage in ("planned", "spent"):
            parts = [getattr(each.total, stage) or Decimal(0) for each in found.by_objective]
            assert sum(parts, getattr(found.elsewhere, stage) or Decimal(0)) == (getattr(found.total, stage) or 0)


def _report_says_the_same(found: money.Purse) -> None:
    """What is exported adds up as the page does, to the cent, in all and by objective."""
    plan = plans.load(OPERATOR, found.head.uid)
    assert plan is not None
    total, by_item = grand_total(plan), totals_by_item(plan)
    shown = {each.item.uid: each.total for each in found.by_objective if each.item}
    for stage in BudgetStage:
        assert total.of_stage(stage) == found.total.of(stage)
        for item in plan.at(Level.STRATEGIC_OBJECTIVE):
            on_page = shown[item.id].of(stage) if item.id in shown else None
            assert by_item[item.id].of_stage(stage) == on_page


def act(made: Programme, chance: random.Random) -> None:
    """One thing that people do to actions: share, move, abandon, reopen, throw away, take back."""
    actions = list(Item.objects.filter(programme=made, level="action", trashed_at=None))
    binned = list(Item.objects.filter(programme=made, level="action").exclude(trashed_at=None))
    objectives = list(Item.objects.filter(programme=made, level="strategic_objective"))
    what = chance.choice(["share", "move", "abandon", "reopen", "trash", "recover"])
    if what == "recover":
        if binned:
            bins.recover(programme=made.uid, item=chance.choice(binned).uid, by=OPERATOR)
        return
    if not actions:
        return
    row = chance.choice(actions)
    others = [each for each in objectives if each.pk != row.parent_id]
    match what:
        case "share":
            chosen = chance.sample(others, chance.randint(0, 2))
            sharing.share(item=row.uid, by=OPERATOR, places=[Share(each.uid) for each in chosen], equally=bool(chosen))
        case "move":
            sharing.share(item=row.uid, by=OPERATOR, places=[])
            structure.move(item=row.uid, by=OPERATOR, under=chance.choice(objectives).uid)
        case "abandon" | "reopen":
            status = StatusValue.ABANDONED if what == "abandon" else StatusValue.IN_PROGRESS
            item_services.update(item=row.uid, by=OPERATOR, version=row.version, values={"status": status})
        case "trash":
            bins.trash(item=row.uid, by=OPERATOR)


def test_the_page_says_what_it_counts_and_shows_the_lines_of_a_figure():
    made = programme()
    client = visitor()
    page = words_of(client.get(reverse("web:money", args=[made.uid])))
    assert "1 ligne sans montant n’est dans aucun total" in page
    assert "0,5 ETP en tout" in page
    answer = client.get(reverse("web:money", args=[made.uid]), {"under": Item.objects.get(title__contains="(o2)").uid})
    assert "part de 10 €" in words_of(answer)
    nothing = words_of(client.get(reverse("web:money", args=[made.uid]), {"year": "1999"}))
    assert "Aucune ligne n’y répond" in nothing


def test_a_programme_without_money_says_what_to_do():
    made = imported(plan_of(objective(), action(1)))
    assert "Aucune fiche ne porte encore de ligne de budget" in words_of(
        visitor().get(reverse("web:money", args=[made.uid]))
    )
