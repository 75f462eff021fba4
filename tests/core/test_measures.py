"""A grid of values typed or pasted, with what is wrong cell by cell: `core/measures.py`."""

from datetime import date
from decimal import Decimal

from gouvernail.core.measures import Measure, place_of, read_grid, read_paste, with_measures
from gouvernail.core.plan import Indicator, IndicatorValue

TREES = Indicator("Arbres plantés", unit="arbres", baseline=Decimal(0))
RULES = Indicator("Règlement adopté")
DAY, LATER = date(2026, 6, 30), date(2026, 12, 31)


def test_the_cells_that_changed_become_values():
    dates = ["30/06/2026", "31 décembre 2026", ""]
    cells = {(0, 0): ("1 234,5", ""), (0, 1): ("7", "7"), (1, 1): ("oui", ""), (0, 2): ("", "")}
    grid = read_grid(dates, cells, [TREES, RULES])
    assert grid.problems == ()
    assert grid.measures == (
        Measure(0, 0, DAY, Decimal("1234.5")),
        Measure(1, 1, LATER, text="oui"),
    )


def test_everything_wrong_is_told_at_once_with_its_cell():
    cells = {(0, 0): ("beaucoup", ""), (0, 1): ("5", ""), (1, 2): ("6", "")}
    grid = read_grid(["30/06/2026", "hier peut-être", ""], cells, [TREES, TREES])
    assert [problem.source.field for problem in grid.problems] == ["case-C1", "case-B2", "case-D3"]
    assert "Case D3" in grid.problems[2].message
    assert grid.measures == ()


def test_two_columns_of_one_day_are_told():
    grid = read_grid(["30/06/2026", "30/06/2026"], {(0, 0): ("1", "")}, [TREES])
    assert [problem.source.field for problem in grid.problems] == ["case-B1"]


def test_cells_are_named_as_in_a_spreadsheet():
    assert [place_of(None, 0), place_of(0, None), place_of(0, 0), place_of(2, 3)] == ["B1", "A2", "B2", "E4"]


def test_what_is_pasted_finds_its_indicator_by_name_or_order():
    names = [("Arbres plantés", "1.1 Arbres plantés"), ("Règlement adopté",)]
    found = read_paste("\t30/06/2026\t31/12/2026\r\nreglement adopte\toui\t\r\n1.1 Arbres plantés\t5\t8\r\n", names)
    assert (found.dates, found.rows) == (("30/06/2026", "31/12/2026"), (1, 0))
    assert found.cells == {(0, 0): "oui", (1, 0): "5", (1, 1): "8"}
    by_order = read_paste("\t30/06/2026\n\t5\n\t6\n\t7", names)
    assert by_order.rows == (0, 1, None)
    assert [problem.source.field for problem in by_order.problems] == ["case-A4"]


def test_a_line_that_names_nothing_or_two_is_told_and_not_dropped():
    found = read_paste("\t2026-06-30\nInconnu\t1\nDouble\t2", [("Double",), ("Double",)])
    assert [problem.source.field for problem in found.problems] == ["case-A2", "case-A3"]
    assert read_paste("", []).rows == ()


def test_values_of_a_day_are_replaced_and_keep_what_is_said_beside_them():
    held = Indicator("Arbres", values=(IndicatorValue(LATER, Decimal(9)), IndicatorValue(DAY, Decimal(5), source="x")))
    found = with_measures(held, [Measure(0, 0, DAY, Decimal(6)), Measure(0, 1, LATER)])
    assert found.values == (IndicatorValue(DAY, Decimal(6), source="x"),)
