"""The progress of an action as set on it: typed, from its steps, from its indicators; the same wherever it is shown."""

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from gouvernail.core import plan as core
from gouvernail.core.vocabulary import Direction, Level, ProgressFrom, StatusValue
from gouvernail.files.exchange.plan_json import plan_to_json
from gouvernail.models import FollowUp, Item, Programme
from gouvernail.queries import items, overview, plans, tree
from gouvernail.services import exports, programmes, reporting
from gouvernail.services import items as item_services
from gouvernail.services.refusals import Invalid
from gouvernail.services.taking_back import take_back
from tests.builders import OPERATOR, TODAY, action, imported, objective, plan_of
from tests.web.visitors import visitor, words_of

pytestmark = pytest.mark.django_db
DONE = core.Status(StatusValue.DONE)


def step(number: int, status: StatusValue | None = None, **more: object) -> core.Item:
    said = core.Status(status) if status else None
    return core.Item(f"s{number}", Level.STEP, f"Étape {number}", "a1", status=said, **more)  # type: ignore[arg-type]


def trees(baseline: str | None, value: str, target: str) -> core.Indicator:
    return core.Indicator(
        "Arbres",
        direction=Direction.UP,
        baseline=Decimal(baseline) if baseline else None,
        targets=(core.IndicatorTarget(2027, Decimal(target)),),
        values=(core.IndicatorValue(date(2026, 1, 5), Decimal(value)),),
    )


def with_steps(**more: object) -> Programme:
    steps = [
        step(1, StatusValue.DONE),
        step(2, StatusValue.DONE),
        step(3),
        step(4),
        step(5),
        step(6, StatusValue.ABANDONED),
    ]
    return imported(plan_of(objective(), action(1, progress=40, **more), *steps))


def the_action() -> Item:
    return Item.objects.get(level="action", code="1.1")


def draw_from(source: ProgressFrom) -> str | None:
    row = the_action()
    saved = item_services.update(item=row.uid, by=OPERATOR, version=row.version, values={"progress_from": source})
    return saved.act


def test_what_is_chosen_drops_what_was_typed_and_is_taken_back_with_it():
    with_steps()
    act = draw_from(ProgressFrom.STEPS)
    row = the_action()
    assert (row.progress_from, row.progress) == ("steps", None)
    assert act
    take_back(act=act, by=OPERATOR)
    row = the_action()
    assert (row.progress_from, row.progress) == (None, 40)


def test_steps_move_it_in_the_tree_the_sheet_and_the_objective_above():
    programme = with_steps()
    draw_from(ProgressFrom.STEPS)
    rows = {row.level: row for row in tree.load(OPERATOR, programme.uid, today=TODAY).rows}
    assert rows["action"].progress == 40
    assert rows["strategic_objective"].rolled.percent == 40
    third = Item.objects.get(title="Étape 3")
    row = the_action()
    reporting.report(item=row.uid, by=OPERATOR, version=row.version, values={}, steps={third.uid: True})
    rows = {row.level: row for row in tree.load(OPERATOR, programme.uid, today=TODAY).rows}
    assert (rows["action"].progress, rows["strategic_objective"].rolled.percent) == (60, 60)
    assert items.sheet(OPERATOR, row.uid, today=TODAY).here.progress == 60
    assert FollowUp.objects.get().progress == 60


def test_the_sheet_says_what_it_counts_and_leads_there():
    with_steps()
    draw_from(ProgressFrom.STEPS)
    client = visitor()
    answer = client.get(reverse("web:item", args=[the_action().uid]))
    assert "2 étapes faites sur 5, 1 abandonnée non comptée" in words_of(answer)
    assert 'id="etapes"' in answer.content.decode()
    assert 'name="progress"' not in answer.content.decode()
    above = Item.objects.get(level="strategic_objective")
    page = client.get(reverse("web:item", args=[above.uid]))
    assert "moyenne de 1 action" in words_of(page)
    assert f"/actions/?under={above.uid}&amp;counts=counted" in page.content.decode()
    assert "2 étapes faites sur 5" in words_of(client.get(reverse("web:actions")))


def test_without_steps_it_says_why_rather_than_zero():
    imported(plan_of(objective(), action(1, progress_from=ProgressFrom.STEPS)))
    page = words_of(visitor().get(reverse("web:item", args=[the_action().uid])))
    assert "pas calculable, parce qu’elle n’a pas d’étape" in page


def test_indicators_give_the_mean_of_their_rates():
    known, unknown = trees("0", "50", "200"), trees(None, "3", "9")
    programme = imported(
        plan_of(objective(), action(1, progress_from=ProgressFrom.INDICATORS, indicators=(known, known, unknown)))
    )
    row = next(row for row in tree.load(OPERATOR, programme.uid, today=TODAY).rows if row.level == "action")
    assert row.progress == 25
    page = words_of(visitor().get(reverse("web:item", args=[the_action().uid])))
    assert "moyenne des taux de 2 indicateurs sur 3 : l’autre n’est pas calculable" in page


def test_what_is_computed_is_not_typed():
    with_steps()
    draw_from(ProgressFrom.STEPS)
    row = the_action()
    with pytest.raises(Invalid):
        reporting.report(item=row.uid, by=OPERATOR, version=row.version, values={"progress": 90})


def test_exports_and_publication_show_it_and_reading_back_changes_nothing():
    programme = with_steps()
    draw_from(ProgressFrom.STEPS)
    stored = plans.load(OPERATOR, programme.uid)
    content = exports.export(by=OPERATOR, programme=programme.uid, form=exports.Format.JSON, today=TODAY).content
    assert b'"progress": 40' in content
    assert b'"progress_from": "steps"' in content
    assert plan_to_json(stored)["items"][1]["progress"] is None
    programmes.publish(programme=programme.uid, by=OPERATOR)
    frozen = Programme.objects.get().publications.get().content
    assert [item["progress"] for item in frozen["items"] if item["level"] == "action"] == [40]


def test_the_overview_counts_it_too():
    programme = with_steps()
    draw_from(ProgressFrom.STEPS)
    found = overview.load(OPERATOR, today=TODAY, programme_uid=programme.uid)
    assert [row.progress for row in found.actions] == [40]
    assert found.whole.rolled.percent == 40
