"""Cards and heads of programmes: `queries/programmes.py`."""

from datetime import date
from decimal import Decimal

import pytest

from gouvernail.core.permissions import Role
from gouvernail.core.plan import Status
from gouvernail.core.vocabulary import StatusValue
from gouvernail.models import Programme, ProgrammeOwner
from gouvernail.queries import programmes
from tests.builders import OPERATOR, TODAY, action, authority, imported, member, objective, plan_of, rich_plan

pytestmark = pytest.mark.django_db


def test_a_card_counts_by_level_and_draws_progress():
    done, half = Status(StatusValue.DONE), Status(StatusValue.IN_PROGRESS)
    imported(
        plan_of(
            objective(), action(1, status=done), action(2, status=half, progress=50), objective("o2"), action(3, "o2")
        )
    )
    (card,) = programmes.cards(OPERATOR, today=TODAY)
    assert card.counts == {"strategic_objective": 2, "action": 3}
    assert card.done == 1
    assert card.whole.rolled is not None
    assert (card.whole.rolled.percent, card.whole.rolled.covered) == (Decimal(75), Decimal(50))


def test_cards_of_one_authority_hold_those_that_it_co_owns():
    joint = imported(rich_plan())
    cpas = authority("CPAS")
    imported(plan_of(objective()), cpas)
    ProgrammeOwner.objects.create(programme=joint, authority=cpas)
    of_cpas = programmes.cards(OPERATOR, today=TODAY, authority="cpas")
    assert sorted(card.authority.name for card in of_cpas) == ["CPAS", "Valboisé"]
    (card,) = programmes.cards(OPERATOR, today=TODAY, authority=authority().slug)
    assert [owner.name for owner in card.owners] == ["CPAS"]


def test_the_head_tells_who_may_and_how_levels_are_called():
    made = imported(rich_plan())
    Programme.objects.update(stage="published", level_labels={"action": "Projet"})
    head = programmes.head(member(authority(), Role.READER), made.uid)
    assert head is not None
    assert (head.may_write, head.may_publish, head.may_import) == (False, False, False)
    assert (head.level_labels["action"], head.level_labels["step"]) == ("Projet", "Étape")
    assert head.period == (date(2024, 12, 2), date(2030, 12, 1))
    admin = programmes.head(member(authority(), Role.ADMINISTRATOR), made.uid)
    assert admin is not None
    assert (admin.may_write, admin.may_publish, admin.may_import) == (True, True, True)
    assert programmes.head(member(authority("Autre"), Role.ADMINISTRATOR), made.uid) is None
