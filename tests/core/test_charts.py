"""Pictures of figures: `core/charts.py`."""

from datetime import date

import pytest
from lxml import etree

from gouvernail.core.charts import BAR_WIDTH, Column, Part, Point, column_chart, line_chart, stacked_bar, words

PARTS = (
    Part("Terminées", "fill-done", 3),
    Part("En cours", "fill-in_progress", 5),
    Part("Bloquées", "fill-blocked", 0),
)


def test_a_bar_is_filled_by_its_parts_and_says_them():
    root = etree.fromstring(stacked_bar(PARTS, whole=8, label="Actions"))
    rects = list(root)
    assert [rect.get("class") for rect in rects] == ["fill-done", "fill-in_progress"]
    assert sum(float(rect.get("width", 0)) for rect in rects) == pytest.approx(BAR_WIDTH, abs=1.5)
    assert root.get("aria-label") == "Actions : Terminées : 3, En cours : 5"


def test_bars_that_compare_share_a_whole():
    (rect,) = etree.fromstring(stacked_bar((Part("Actions", "fill-accent", 5),), whole=20))
    assert float(rect.get("width", 0)) == BAR_WIDTH / 4


def test_nothing_counted_draws_nothing_and_divides_by_nothing():
    assert list(etree.fromstring(stacked_bar((), whole=0))) == []
    assert words(()) == "aucune"
    assert column_chart([], label="Échéances") == ""


def test_each_column_is_a_link_named_by_what_it_counts():
    chart = column_chart(
        [Column("2e trimestre 2026", PARTS, href="?due=2026-T2&x=1", tick="2026"), Column("3e trimestre 2026", ())],
        label="Échéances",
    )
    root = etree.fromstring(chart)
    (link,) = root.iter("{*}a")
    assert link.get("href") == "?due=2026-T2&x=1"
    assert link.get("aria-label") == "2e trimestre 2026 : Terminées : 3, En cours : 5"
    assert [text.text for text in root.iter("{*}text")] == ["2026", "8"]


def test_names_are_escaped():
    bar = stacked_bar((Part('"><b>', 'x" onload="', 1),), whole=1, label="<i>")
    assert "<b>" not in bar
    assert "<i>" not in bar
    assert etree.fromstring(bar)[0].get("class") == 'x" onload="'


def test_measures_bear_their_values_their_targets_and_their_years():
    first, last = date(2025, 12, 31), date(2027, 12, 31)
    values = [
        Point(first.toordinal(), 20, "31 décembre 2025 : 20", "20"),
        Point(date(2026, 3, 1).toordinal(), 25, "1 mars 2026 : 25", "25"),
        Point(date(2026, 6, 30).toordinal(), 31.5, "30 juin 2026 : 31,5", "31,5"),
    ]
    chart = line_chart(values, [Point(last.toordinal(), 50, "cible 2027 : 50", "cible <50>")], label="Agents")
    root = etree.fromstring(chart)
    assert [each.text for each in root.iter("text")] == ["20", "31,5", "cible <50>", "2027", "2025"]
    assert root.get("aria-label") == (
        "Agents : 31 décembre 2025 : 20 ; 1 mars 2026 : 25 ; 30 juin 2026 : 31,5 ; cible 2027 : 50"
    )
    width, height = (float(each) for each in (root.get("viewBox") or "").split()[2:])
    for each in root.iter("text"):
        assert 0 <= float(each.get("x", -1)) <= width
        assert 0 < float(each.get("y", -1)) <= height
    assert line_chart([], [], label="Agents") == ""
