"""One term for all drawings of a programme: `web/rows.py`, `web/drawings.py`, `web/sheets.py`."""

from datetime import date

import pytest

from gouvernail.core.plan import Deadline
from gouvernail.core.term_line import Term
from gouvernail.models import Item, Programme
from gouvernail.queries import items, programmes, tree
from gouvernail.web.rows import term_of_programme
from gouvernail.web.sheets import sheet_context
from tests.builders import OPERATOR, TODAY, action, imported, objective, plan_of

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

DATED = Deadline("2025", start=date(2025, 1, 1), end=date(2025, 12, 31))
SIX_YEARS = Term(date(2025, 1, 1), date(2030, 12, 31))


def terms(made: Programme) -> set[Term]:
    """The terms that the pages of a programme draw: tree, card, and every sheet."""
    found = tree.load(OPERATOR, made.uid, today=TODAY)
    assert found is not None
    (card,) = programmes.cards(OPERATOR, today=TODAY)
    drawn = {term_of_programme(found.head, TODAY), term_of_programme(card, TODAY)}
    for uid in Item.objects.values_list("uid", flat=True):
        sheet = items.sheet(OPERATOR, uid, today=TODAY)
        assert sheet is not None
        line = sheet_context(sheet, today=TODAY)["line"]
        drawn |= {line.term} if line else set()
    return drawn


def test_a_sheet_without_dates_stands_on_the_term_of_its_programme():
    made = imported(plan_of(objective(), action(1, deadline=DATED), action(2)))
    assert terms(made) == {SIX_YEARS}


def test_a_revised_deadline_widens_the_term_everywhere():
    late = Deadline("2032", start=date(2032, 1, 1), end=date(2032, 12, 31))
    made = imported(plan_of(objective(), action(1, deadline=DATED, revised_deadline=late), action(2)))
    assert terms(made) == {Term(date(2025, 1, 1), date(2032, 12, 31))}


def test_the_period_of_the_programme_comes_first():
    period = (date(2024, 12, 2), date(2030, 12, 1))
    made = imported(plan_of(objective(), action(1, deadline=DATED), action(2), period=period))
    assert terms(made) == {Term(*period)}
