"""What a report says of progress: the figures of the pages, each with its sentence."""

from dataclasses import replace
from decimal import Decimal

import pytest

from gouvernail.core.document import Paragraph
from gouvernail.core.plan import Item, Placement, Status
from gouvernail.core.report.programme import programme_report
from gouvernail.core.report.progress import progress_told
from gouvernail.core.vocabulary import Level, ProgressFrom, StatusValue
from tests.core.report.plans import TODAY, action, objective, plan_of
from tests.core.report.shown import texts

DONE, GONE = Status(StatusValue.DONE), Status(StatusValue.ABANDONED)


def told(plan, name: str) -> str:
    return progress_told(plan).items.get(name, "").replace("\u00a0", " ")


def test_an_action_says_what_was_typed_or_where_its_figure_comes_from():
    steps = [Item(f"s{at}", Level.STEP, "Étape", parent="a2", status=DONE if at < 2 else None) for at in range(3)]
    plan = plan_of(
        objective("o1"),
        action("a1", "o1", progress=40),
        action("a2", "o1", progress_from=ProgressFrom.STEPS),
        *steps,
        action("a3", "o1", progress_from=ProgressFrom.INDICATORS),
        action("a4", "o1", progress=10, status=DONE),
        action("a5", "o1"),
    )
    assert told(plan, "a1") == "40 % (saisi à la main)"
    assert told(plan, "a2") == "67 % (2 étapes faites sur 3)"
    assert told(plan, "a3") == "pas calculable, parce qu’elle n’a pas d’indicateur"
    assert told(plan, "a4") == "100 % (terminée, donc à 100 %)"
    assert told(plan, "a5") == ""


def test_objectives_and_the_programme_say_what_they_are_the_mean_of():
    plan = plan_of(
        objective("o1"),
        action("a1", "o1", progress=50, weight=Decimal(3)),
        action("a2", "o1"),
        action("a3", "o1", progress=90, recurring=True),
        action("a4", "o1", status=GONE),
        objective("o2"),
        action("a5", "o2", status=DONE, also_under=(Placement("o1"),)),
    )
    aside = ", 1 récurrente à part, 1 abandonnée non comptée"
    assert told(plan, "o1") == f"50 % (moyenne de 2 actions, connue pour 75 % du poids (1 action sur 2){aside})"
    assert told(plan, "o2") == "100 % (moyenne de 1 action)"
    whole = progress_told(plan).whole.replace("\u00a0", " ")
    assert whole.startswith("79 % (moyenne de 3 actions, connue pour 88 % du poids (2 actions sur 3)")


def test_an_objective_says_its_own_before_what_it_draws_and_counts_so_above():
    plan = plan_of(
        objective("o1", status=DONE), action("a1", "o1", progress=50), objective("o2", progress=20),
        action("a2", "o2", recurring=True), objective("o3"), action("a3", "o3"),
    )  # fmt: skip
    assert told(plan, "o1") == "100 % (terminé, donc à 100 %)"
    assert told(plan, "o2") == "20 % (saisi à la main)"
    assert progress_told(plan).whole.replace("\u00a0", " ") == (
        "60 % (moyenne de 2 actions et 1 objectif, connue pour 67 % du poids (1 action sur 2), 1 récurrente à part)"
    )


def test_the_report_says_it():
    plan = plan_of(objective("o1"), action("a1", "o1", progress=50))
    report = programme_report(plan, today=TODAY)
    shown = "\n".join(texts(report)).replace("\u00a0", " ")
    assert shown.count("50 % (moyenne de 1 action)") == 2
    assert "50 % (saisi à la main)" in shown
    labels = [block.label for block in report.blocks if isinstance(block, Paragraph) and block.label]
    assert "Avancement du programme" in labels


@pytest.mark.parametrize("order", [1, -1])
def test_without_actions_nothing_is_said(order):
    plan = plan_of(*[objective("o1"), objective("o2")][::order])
    assert progress_told(plan) == progress_told(replace(plan, items=()))
