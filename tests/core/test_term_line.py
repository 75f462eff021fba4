"""The term line places dates as they were written: `core/term_line.py`."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from gouvernail.core.plan import Deadline, DeadlinePart
from gouvernail.core.term_line import (
    Due,
    Mark,
    Row,
    Shape,
    Term,
    Timing,
    describe,
    gathered,
    quarters,
    term_line,
    term_of,
    today_on,
)
from gouvernail.core.vocabulary import Precision

TERM = Term(date(2025, 1, 1), date(2030, 12, 31))
TODAY = date(2026, 7, 1)
DAYS = st.dates(date(2015, 1, 1), date(2040, 12, 31))


def due(text: str, start: date, end: date, precision: Precision) -> Deadline:
    return Deadline(text, start, end, precision)


def marks(**fields: object) -> tuple[Mark, ...]:
    return term_line(Timing(**fields), TERM, TODAY).marks  # type: ignore[arg-type]


def test_a_day_is_a_mark_and_a_quarter_is_a_quarter_wide():
    (day,) = marks(deadline=due("30/06/2027", date(2027, 6, 30), date(2027, 6, 30), Precision.DAY))
    (quarter,) = marks(deadline=due("T2 2027", date(2027, 4, 1), date(2027, 6, 30), Precision.QUARTER))
    assert day.shape is Shape.DAY
    assert quarter.shape is Shape.WINDOW
    assert round((quarter.right - quarter.left) * TERM.days) == 91


def test_what_is_coarser_than_a_quarter_fades_in():
    (year,) = marks(deadline=due("2027", date(2027, 1, 1), date(2027, 12, 31), Precision.YEAR))
    (half,) = marks(deadline=due("1er semestre 2027", date(2027, 1, 1), date(2027, 6, 30), Precision.SEMESTER))
    (late_year,) = marks(deadline=due("fin 2027", date(2027, 10, 1), date(2027, 12, 31), Precision.SEASON))
    assert [mark.shape for mark in (year, half, late_year)] == [Shape.FADE, Shape.FADE, Shape.FADE]


def test_recurring_is_dotted_and_unknown_stays_open():
    (recurring,) = marks(deadline=Deadline("Permanent", recurring=True))
    (unknown,) = marks(deadline=Deadline("à fixer", unknown=True))
    assert recurring.shape is Shape.RECURRING
    assert unknown.shape is Shape.OPEN
    assert marks() == ()


def test_each_part_of_a_deadline_is_drawn():
    parts = (
        DeadlinePart("formation de base", start=date(2027, 1, 1), end=date(2027, 12, 31)),
        DeadlinePart("recyclage", recurring=True),
    )
    deadline = Deadline("2027 puis permanent", date(2027, 1, 1), date(2027, 12, 31), Precision.YEAR, parts=parts)
    assert [mark.shape for mark in marks(deadline=deadline)] == [Shape.FADE, Shape.RECURRING]


def test_what_happened_stands_below_what_was_planned():
    found = marks(
        deadline=due("T2 2026", date(2026, 4, 1), date(2026, 6, 30), Precision.QUARTER),
        effective_start=date(2026, 2, 1),
    )
    assert [mark.row for mark in found] == [Row.PLANNED, Row.EFFECTIVE]
    assert found[1].right == TERM.evening(TODAY)


def test_slippage_is_an_arrow_from_the_first_deadline_to_the_revised_one():
    found = marks(
        deadline=due("2026", date(2026, 1, 1), date(2026, 12, 31), Precision.YEAR),
        revised=due("2028", date(2028, 1, 1), date(2028, 12, 31), Precision.YEAR),
    )
    slip = next(mark for mark in found if mark.shape is Shape.SLIP)
    assert (slip.left, slip.right) == (TERM.evening(date(2026, 12, 31)), TERM.evening(date(2028, 12, 31)))


def test_dates_outside_the_term_are_kept_at_its_edge_and_said():
    (mark,) = marks(deadline=due("2019", date(2019, 1, 1), date(2019, 12, 31), Precision.YEAR))
    assert (mark.left, mark.right, mark.before, mark.after) == (0.0, 0.0, True, False)


@given(st.lists(DAYS, min_size=2, max_size=2).map(sorted), DAYS)
def test_a_mark_never_leaves_the_strip(days: list[date], today: date):
    line = term_line(Timing(deadline=due("x", *days, Precision.SPAN), effective_start=days[0]), TERM, today)
    assert all(0.0 <= mark.left <= mark.right <= 1.0 for mark in line.marks)


def test_today_is_marked_inside_the_term_only():
    assert today_on(TERM, date(2027, 12, 31)) is not None
    assert today_on(TERM, date(2031, 1, 1)) is None


def test_a_term_without_period_is_six_years_around_its_dates():
    assert term_of(None, [date(2019, 8, 1), None, date(2020, 12, 31)], TODAY) == Term(
        date(2019, 1, 1), date(2024, 12, 31)
    )
    assert term_of(None, [], TODAY).start == date(2026, 1, 1)
    assert term_of((date(2024, 12, 2), date(2030, 12, 1)), [date(2019, 1, 1)], TODAY).start == date(2024, 12, 2)


def test_a_term_has_a_tick_for_each_quarter_inside_it():
    assert len(list(quarters(TERM))) == 23
    assert next(quarters(Term(date(2024, 12, 2), date(2030, 12, 1))))[0] == date(2025, 1, 1)


def test_the_words_say_what_the_drawing_shows():
    timing = Timing(
        deadline=due("T2 2026", date(2026, 4, 1), date(2026, 6, 30), Precision.QUARTER),
        effective_start=date(2026, 2, 1),
        late=True,
    )
    said = describe(timing)
    assert said.startswith("Échéance : ")
    assert said.endswith("Commencée le 1er février 2026. En retard.")
    assert describe(Timing()) == "Sans échéance."


def test_the_strip_of_a_whole_gathers_the_last_days_under_it():
    dues = [Due(date(2026, 6, 30), late=True), Due(date(2027, 12, 31)), Due(date(2025, 6, 30), done=True)]
    line = gathered(dues, TERM, TODAY)
    assert [mark.tone for mark in line.marks] == ["done", "plan", "late"]
    assert line.text == "3 échéances, du 30 juin 2025 au 31 décembre 2027. 1 en retard."
    assert gathered([], TERM, TODAY).text == "Aucune échéance datée."
